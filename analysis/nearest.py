"""The platforms nearest to a chain they do not serve yet, each with the reasons and their sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.schema import Choice
from graph.text import Text

from .assessment import Assessment, Entry, Firm
from .elements import Link, Membership, Platform
from .facts import Facts
from .gather import Day
from .standing import membership_on
from .wording import Reason, Ref, ref, say

WORDS_SHOWN = 3
TOGETHER = Text("与本链的{firm}一起做{matter}", "works with {firm} of the chain: {matter}")
HOSTED = Text("由本链的{firm}主办", "is hosted by {firm} of the chain")
INCUBATED = Text("孵化了本链的{firm}", "incubated {firm} of the chain")
SAME_WORDS = Text(
    "名称或任务里有本链的用词：{words}", "shares words of the chain in its name or tasks: {words}"
)
OF_CLUSTER = Text("服务本链所属的{cluster}集群", "serves the cluster {cluster}, of which the chain is")
SAME_PLACE = Text(
    "在{place}，本链入图企业最多的区市（{here} / {all}）",
    "is in {place}, where most firms of the chain are ({here} of {all})",
)
QUOTED = "“{word}”"
RULE = Text(
    "先列与本链企业共过事的，再列用词相同的、服务所属集群的，最后是只同区市的；同等时成员在前",
    "first those that worked with firms of the chain, then those that share its words, serve its cluster, or "
    "are merely in the same district; among equals, members first",
)


class Tie(Choice):
    """What brings a platform near a chain."""

    FIRM = "firm", "企业", "firm"
    WORDS = "words", "用词", "wording"
    CLUSTER = "cluster", "集群", "cluster"
    PLACE = "place", "区市", "district"


@dataclass(frozen=True, slots=True)
class Nearest:
    """A platform near the chain, its membership if it has one on the day, and why it is near."""

    platform: Platform
    membership: Membership | None
    reasons: tuple[tuple[Tie, Reason], ...]

    @property
    def id(self) -> str:
        """The platform's id."""
        return self.platform.id

    def count(self, tie: Tie) -> int:
        """How many reasons of one kind."""
        return sum(kind is tie for kind, _ in self.reasons)


def nearest(day: Day, assessment: Assessment) -> tuple[Nearest, ...]:
    """Every platform near the chain that is not named by its lists already, the nearest first."""
    named = {entry.id for entry in _named(assessment)}
    ties: dict[str, list[tuple[Tie, Reason]]] = {}
    for key, reason in _by_firms(day, assessment):
        ties.setdefault(key, []).append((Tie.FIRM, reason))
    for key, words in day.facts.words.shared_with(assessment.id).items():
        ties.setdefault(key, []).append((Tie.WORDS, _same_words(words)))
    for key, reason in _by_cluster(day, assessment):
        ties.setdefault(key, []).append((Tie.CLUSTER, reason))
    for key, reason in _same_place(day, assessment):
        ties.setdefault(key, []).append((Tie.PLACE, reason))
    found = []
    for key, reasons in ties.items():
        platform = day.facts.platform.get(key)
        if platform is not None and key not in named and not _ended(day, platform):
            held = membership_on(day.facts, key, day.definition.as_of)
            found.append(Nearest(platform, held if day.admits(held) else None, tuple(reasons)))
    return tuple(sorted(found, key=_rank))


def _rank(one: Nearest) -> tuple[int, int, bool, bool, bool, str]:
    words, cluster, place = (one.count(tie) for tie in (Tie.WORDS, Tie.CLUSTER, Tie.PLACE))
    return -one.count(Tie.FIRM), -words, not cluster, one.membership is None, not place, one.id


def _named(assessment: Assessment) -> Iterator[Entry]:
    yield from (*assessment.members, *assessment.left_out, *assessment.contact)
    yield from (*assessment.unproven, *assessment.of_the_system)


def _by_firms(day: Day, assessment: Assessment) -> Iterator[tuple[str, Reason]]:
    """What platforms have to do with firms of the chain, each matter once."""
    facts = day.facts
    for firm in assessment.firms:
        seen: set[tuple[str, str]] = set()
        for matter in facts.together_with.get(firm.id, ()):
            if _counts(day, matter) and (matter.origin, matter.matter) not in seen:
                seen.add((matter.origin, matter.matter))
                what = Ref(matter.matter, matter.name_zh, matter.name_en)
                yield matter.origin, _by_firm(facts, firm, matter, TOGETHER, matter=what)
        for hosting in facts.hosted_by.get(firm.id, ()):
            if _counts(day, hosting):
                yield hosting.target, _by_firm(facts, firm, hosting, HOSTED)
        for incubation in facts.incubators_of.get(firm.id, ()):
            if _counts(day, incubation):
                yield incubation.origin, _by_firm(facts, firm, incubation, INCUBATED)


def _by_cluster(day: Day, assessment: Assessment) -> Iterator[tuple[str, Reason]]:
    """Platforms that serve the chain's cluster as such, each once."""
    facts = day.facts
    for part in facts.subject_parts:
        cluster = facts.subject.get(part.target) if part.origin == assessment.id else None
        if cluster is None:
            continue
        seen: set[str] = set()
        for claim in facts.claims_on.get(cluster.id, ()):
            if claim.kind == "SERVES" and claim.origin not in seen and _counts(day, claim):
                seen.add(claim.origin)
                yield claim.origin, _reason(facts, claim, OF_CLUSTER, cluster=ref(cluster))


def _counts(day: Day, link: Link) -> bool:
    return day.holds(link.begins_on, link.ends_on) and (day.definition.inferred or link.stated)


def _by_firm(facts: Facts, firm: Firm, link: Link, template: Text, **named: Ref) -> Reason:
    """Stated only where the firm is also stated to be of the chain."""
    said = say(template, firm=ref(firm), **named)
    return Reason(said, facts.citations(link), link.stated and firm.stated)


def _reason(facts: Facts, link: Link, template: Text, **named: Ref) -> Reason:
    return Reason(say(template, **named), facts.citations(link), link.stated)


def _same_words(words: tuple[str, ...]) -> Reason:
    quoted = "、".join(QUOTED.format(word=word) for word in words[:WORDS_SHOWN])
    return Reason(say(SAME_WORDS, words=quoted), stated=False)


def _same_place(day: Day, assessment: Assessment) -> Iterator[tuple[str, Reason]]:
    """Who is where most of the chain's firms are; two places may have as many."""
    known = [count for count in assessment.places if count.place is not None]
    most = max((count.total for count in known), default=0)
    for count in known:
        if count.place and count.total == most and most > 1:
            said = say(SAME_PLACE, place=ref(count.place), here=most, all=len(assessment.firms))
            for link in day.facts.located_in.get(count.place.id, ()):
                if _counts(day, link):
                    stated = link.stated and count.stated
                    yield link.origin, Reason(said, day.facts.citations(link), stated)


def _ended(day: Day, platform: Platform) -> bool:
    return platform.ends_on is not None and platform.ends_on < day.definition.as_of.iso
