"""What to ask before anything is decided, worded from the evidence; what would change a verdict first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.text import Text

from .assessment import Assessment
from .coverage import assess_one
from .definition import Definition
from .elements import Citation, Link, Membership
from .evidence import Evidence
from .facts import Facts
from .leads import Candidate, Near, Told
from .verdicts import GAPS, Verdict
from .wording import Said, ref, say, source_date, year_of

BECOMES = Text("判定会从“{now}”变为“{then}”", 'the verdict would go from "{now}" to "{then}"')
STAYS = Text("判定不变", "the verdict stays")


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask, the evidence it comes from, what the answer would do, and whether to the verdict."""

    said: Said
    evidence: tuple[Evidence, ...] = ()
    citations: tuple[Citation, ...] = ()
    would: Said | None = None
    changes: bool = False

    @property
    def text(self) -> Text:
        """The question in plain words."""
        return self.said.text


@dataclass(frozen=True)
class Asking:
    """What is known of one chain when its questions are asked."""

    facts: Facts
    definition: Definition
    assessment: Assessment
    told: Sequence[Told]
    candidates: Sequence[Candidate]
    cluster: Sequence[Near]

    @property
    def is_gap(self) -> bool:
        """Whether nothing counts for it."""
        return self.assessment.verdict in GAPS


def questions(asking: Asking) -> tuple[Question, ...]:
    """What to ask: first what would change the verdict, in the order of how telling it is."""
    if asking.assessment.verdict is Verdict.UNNAMED:
        return (Question(say(Text("这条链叫什么?", "What is this chain called?")), changes=True),)
    asked = [
        *_of_names(asking),
        *_among_the_unnamed(asking),
        *_is_it_this_chain(asking),
        *_inferred(asking),
        *_before_the_report(asking),
        *_undated(asking),
        *_what_came_of_it(asking),
    ]
    if not asked:
        text = Text("有没有体系外的平台服务{chain}?", "Does any platform outside the system serve {chain}?")
        asked.append(Question(say(text, chain=ref(asking.assessment.subject))))
    asked += [*_still(asking), *_firms(asking), *_place_of_the_chain(asking)]
    return tuple(sorted(asked, key=lambda question: not question.changes))


def _of_names(asking: Asking) -> Iterator[Question]:
    text = Text("{platform}的任务算不算{chain}?", "Is {chain} part of what {platform} is for?")
    would = Text("算的话,还要是成员才计入", "if so, it counts once it is a member")
    for candidate in asking.candidates:
        if candidate.name_only:
            chain = ref(asking.assessment.subject)
            said = say(text, platform=ref(candidate.entry.platform), chain=chain)
            yield Question(said, candidate.entry.evidence, would=say(would), changes=True)


def _among_the_unnamed(asking: Asking) -> Iterator[Question]:
    """Whether those that serve it are members after all, and what the verdict would be then."""
    serving = [one for one in asking.candidates if not one.name_only]
    evidence = tuple(piece for candidate in serving for piece in candidate.entry.evidence)
    missing = asking.assessment.unnamed.missing
    if not serving or missing == 0:
        return
    if missing is None:
        said = say(Text("这{n}家是否已是体系成员?", "Are these {n} members of the system?"), n=len(serving))
    else:
        text = Text(
            "这{n}家是否已在未具名的{missing}家成员之中?",
            "Are these {n} among the {missing} members that no source names?",
        )
        said = say(text, n=len(serving), missing=missing)
    if asking.told:
        would = Text(
            "若有一家是:身份早于报告,读作“有冲突”;晚于报告,读作“报告后已补”",
            'if one is: "sources conflict" where it joined before the report, else "closed since the report"',
        )
        yield Question(said, evidence, would=say(would), changes=True)
        return
    then = _if_members(asking, serving)
    yield Question(said, evidence, would=_would(asking, then), changes=_differs(asking, then))


def _if_members(asking: Asking, serving: Sequence[Candidate]) -> Assessment:
    """The chain as it would be if these platforms were members, stated and from the first."""
    system = next((link.target for link in asking.facts.memberships), "system:")
    joined = tuple(
        Membership(
            id=f"member_of:{one.entry.id}",
            origin=one.entry.id,
            target=system,
            confidence="stated",
            tier="N",
            begins_on="0001-01-01",
        )
        for one in serving
    )
    supposed = replace(asking.facts, memberships=(*asking.facts.memberships, *joined))
    return assess_one(supposed, asking.definition, asking.assessment.subject)


def _is_it_this_chain(asking: Asking) -> Iterator[Question]:
    """A member in touch that serves the cluster: perhaps its evidence is about this very chain."""
    in_touch = {entry.id for entry in asking.assessment.contact}
    text = Text(
        "{member}服务{cluster}集群的依据,说的是不是{chain}?",
        "Is what ties {member} to the cluster {cluster} about {chain}?",
    )
    would = Text("若是,它计入一家", "if so, it counts as a member")
    for near in asking.cluster:
        if near.entry.id in in_touch:
            chain = ref(asking.assessment.subject)
            said = say(text, member=ref(near.entry.platform), cluster=ref(near.by), chain=chain)
            yield Question(said, near.entry.evidence, would=say(would), changes=asking.is_gap)


def _inferred(asking: Asking) -> Iterator[Question]:
    """How many of the counted links are inferred, and what is left without them."""
    pieces = tuple(asking.assessment.evidence)
    weak = tuple(piece for piece in pieces if not piece.stated)
    if weak:
        text = Text(
            "计入的{all}条证据有{n}条是推断,先查这{n}条:{of}",
            "{n} of {all} counted links are inferred: check these first ({of})",
        )
        of = tuple(dict.fromkeys(ref(piece.member or piece.platform) for piece in weak))
        then = assess_one(asking.facts, replace(asking.definition, inferred=False), asking.assessment.subject)
        would, changes = _would(asking, then), _differs(asking, then)
        yield Question(say(text, all=len(pieces), n=len(weak), of=of), weak, would=would, changes=changes)
    left = tuple(piece for entry in asking.assessment.left_out for piece in entry.evidence)
    if left:
        text = Text(
            "现未计入的{n}条推断能否证实?", "Can the {n} inferred links left out now be shown to hold?"
        )
        then = assess_one(asking.facts, replace(asking.definition, inferred=True), asking.assessment.subject)
        would, changes = _would(asking, then), _differs(asking, then)
        yield Question(say(text, n=len(left)), left, would=would, changes=changes)


def _before_the_report(asking: Asking) -> Iterator[Question]:
    if asking.assessment.verdict is Verdict.CONFLICT:
        text = Text(
            "报告称未覆盖,{members}却已在服务:报告没有算上它,还是它那时不算?",
            "A report says not covered, yet {members} served it: was it missed, or did it not count then?",
        )
        members = tuple(ref(entry.platform) for entry in asking.assessment.members)
        said = say(text, members=members)
        would = Text("若那时不算,就是缺口", "if it did not count then, there was a gap")
        yield Question(said, tuple(asking.assessment.evidence), would=say(would), changes=True)


def _undated(asking: Asking) -> Iterator[Question]:
    undated = tuple(piece for piece in asking.assessment.evidence if piece.begins_on is None)
    if undated:
        text = Text("{n}条计入的证据始于何时?", "When did {n} of the counted links begin?")
        would = Text("没有日期的只在“最新”计入", 'without a date they count under "latest" only')
        yield Question(say(text, n=len(undated)), undated, would=say(would), changes=bool(asking.told))


def _what_came_of_it(asking: Asking) -> Iterator[Question]:
    text = Text("{member}{year}的{kind}之后有没有下文?", "What came of the {kind} of {member} ({year})?")
    would = Text(
        "成了任务、设施或长期活动才计入", "it counts once it became a task, a facility or a lasting activity"
    )
    for entry in asking.assessment.contact:
        if piece := entry.best:
            said = say(text, year=year_of(piece), kind=piece.basis_words, member=ref(entry.platform))
            yield Question(said, entry.evidence, would=say(would), changes=asking.is_gap)


def _still(asking: Asking) -> Iterator[Question]:
    for part in asking.told:
        source = part.reported.citation.source
        text = Text("{when}的说法现在是否仍然成立?", "Does what was said ({when}) still hold?")
        would = Text(
            "报告的日期是推断的,前后差一年也会改判",
            "its date is inferred; a year either way may change the verdict",
        )
        yield Question(
            say(text, when=source_date(source)),
            citations=(part.reported.citation,),
            would=say(would) if source.date_inferred else None,
        )


def _firms(asking: Asking) -> Iterator[Question]:
    """Whether the firms are of the chain, and where those without a district are."""
    firms = asking.assessment.firms
    weak = [firm for firm in firms if not firm.stated]
    if weak:
        text = Text(
            "{all}家企业有{n}家只是推断在链上,对不对?",
            "{n} of {all} firms are only inferred to be of the chain: is that right?",
        )
        would = Text("不改判定,只改企业与区市的数", "not the verdict, only the counts of firms and districts")
        links: list[Link] = [link for firm in weak for link in firm.belongings]
        cited = tuple(dict.fromkeys(one for link in links for one in asking.facts.citations(link)))
        yield Question(say(text, all=len(firms), n=len(weak)), citations=cited, would=say(would))
    lost = tuple(ref(firm) for firm in firms if not firm.locations)
    if lost:
        text = Text("{firms}在哪个区市?", "In which district are {firms}?")
        yield Question(say(text, firms=lost))


def _place_of_the_chain(asking: Asking) -> Iterator[Question]:
    """Whether the chain is one of the ten, and of the cluster it is counted to."""
    one = asking.assessment
    if one.only_likely_declared:
        text = Text("{chain}是不是十强产业链之一?", "Is {chain} one of the ten leading chains?")
        yield Question(say(text, chain=ref(one.subject)))
    for link in asking.facts.subject_parts:
        cluster = asking.facts.subject.get(link.target) if link.origin == one.id else None
        if cluster and not link.stated:
            text = Text(
                "{chain}归{cluster}集群,对不对?", "Is it right that {chain} is of the cluster {cluster}?"
            )
            said = say(text, chain=ref(one.subject), cluster=ref(cluster))
            would = Text("不改本链的判定,改集群的", "not this verdict, but that of the cluster")
            yield Question(said, citations=asking.facts.citations(link), would=say(would))


def _would(asking: Asking, then: Assessment) -> Said:
    if not _differs(asking, then):
        return say(STAYS)
    return say(BECOMES, now=asking.assessment.verdict.words, then=then.verdict.words)


def _differs(asking: Asking, then: Assessment) -> bool:
    return (then.verdict, then.level) != (asking.assessment.verdict, asking.assessment.level)
