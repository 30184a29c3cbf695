"""Ways to close a gap: take in a platform, extend a member, set up a new one; each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.schema import Choice
from graph.text import Text

from .assessment import Assessment, Entry, Firm, PlaceCount, Reported
from .elements import Citation, Link, Place, Platform, Subject
from .facts import Facts
from .leads import Candidate, Near
from .wording import Reason, Ref, ref, say, year_of

SERVES_IT = Text("来源称其服务本链", "sources say that it serves the chain")
BY_NAME = Text("仅凭名称与本链相关", "only its name ties it to the chain")
HOSTED = Text("主办方{firm}是本链企业", "its host {firm} is a firm of the chain")
RELATED = Text("与相关的{chain}有联系", "has to do with the related chain {chain}")
SHARED_HOST = Text("其主办方{host}也主办{platform}", "its host {host} also hosts {platform}")
TOUCH = Text("已有接触（{kind}，{year}）", "is in touch ({kind}, {year})")
IN_TOUCH = Text("有接触", "is in touch")
WISHED = Text("来源建议设平台", "a source wishes for one")
MOST_FIRMS = Text("{all}家入图企业有{here}家在此", "{here} of the {all} firms in the graph are here")


class WayKind(Choice):
    """How a gap could be closed."""

    TAKE_IN = "take_in", "纳入", "take in"
    EXTEND = "extend", "延伸", "extend"
    SET_UP = "set_up", "新建", "set up"


@dataclass(frozen=True, slots=True)
class CouldHost:
    """A firm of the chain that could host a platform, and the platforms it hosts already."""

    firm: Firm
    hosts: tuple[Platform, ...]

    @property
    def id(self) -> str:
        """The firm's id."""
        return self.firm.id


@dataclass(frozen=True, slots=True)
class Way:
    """One way: which platforms, for what or where, which firms could host, and why."""

    kind: WayKind
    reasons: tuple[Reason, ...]
    platforms: tuple[Platform, ...] = ()
    place: Place | None = None
    subject: Subject | None = None
    firms: tuple[CouldHost, ...] = ()


def ways(
    facts: Facts,
    assessment: Assessment,
    candidates: Sequence[Candidate],
    related: Sequence[Near],
    wishes: Sequence[Reported],
) -> tuple[Way, ...]:
    """Take in what serves it outside, extend who is in touch, set up something new: in this order."""
    return (
        *_take_in(facts, assessment, candidates),
        *_extend(facts, assessment, candidates, related),
        *_set_up(facts, assessment, wishes),
    )


def could_host(facts: Facts, firms: Sequence[Firm]) -> tuple[CouldHost, ...]:
    """The firms that could host: the leaders first, then those that host most already."""
    found = [CouldHost(firm, _hosted(facts, firm.id)) for firm in firms]
    return tuple(
        sorted(
            found,
            key=lambda one: (one.firm.role != "leader", -len(one.hosts), not one.firm.stated, one.id),
        )
    )


def _hosted(facts: Facts, firm: str) -> tuple[Platform, ...]:
    keys = dict.fromkeys(link.target for link in facts.hosted_by.get(firm, ()))
    return tuple(facts.platform[key] for key in keys if key in facts.platform)


def _take_in(facts: Facts, assessment: Assessment, candidates: Sequence[Candidate]) -> list[Way]:
    """Those a source says to serve the chain apart from those with only a name to show."""
    found = []
    of_chain = {firm.id for firm in assessment.firms if firm.stated}
    for named, template in ((False, SERVES_IT), (True, BY_NAME)):
        group = [one for one in candidates if one.name_only is named]
        pieces = [piece for one in group for piece in one.entry.evidence]
        reasons = [
            Reason(say(template), _citations(facts, [p.link for p in pieces]), all(p.stated for p in pieces))
        ]
        hosted = {host.hosting.origin: host.hosting for one in group for host in one.hosts if host.in_chain}
        if hosted:
            firms = tuple(Ref(link.origin, link.name_zh, link.name_en) for link in hosted.values())
            sure = all(link.stated and link.origin in of_chain for link in hosted.values())
            reasons.append(Reason(say(HOSTED, firm=firms), _citations(facts, list(hosted.values())), sure))
        if group:
            platforms = tuple(candidate.entry.platform for candidate in group)
            found.append(Way(WayKind.TAKE_IN, tuple(reasons), platforms))
    return found


def _extend(
    facts: Facts, assessment: Assessment, candidates: Sequence[Candidate], related: Sequence[Near]
) -> list[Way]:
    reasons: dict[str, dict[Reason, None]] = {}
    for entry in assessment.contact:
        reasons.setdefault(entry.id, {})[_touch(entry)] = None
    for near in related:
        pieces = [piece.link for piece in near.entry.evidence]
        said = say(RELATED, chain=ref(near.by))
        reason = Reason(said, _citations(facts, pieces), near.entry.stated)
        reasons.setdefault(near.entry.id, {})[reason] = None
    for member, reason in _shared_hosts(facts, candidates):
        reasons.setdefault(member, {})[reason] = None
    in_touch = {entry.id for entry in assessment.contact}
    return [
        Way(WayKind.EXTEND, tuple(found), (facts.platform[key],))
        for key, found in sorted(reasons.items(), key=lambda item: (item[0] not in in_touch, item[0]))
    ]


def _shared_hosts(facts: Facts, candidates: Sequence[Candidate]) -> Iterator[tuple[str, Reason]]:
    """Members whose host also hosts a platform that serves the chain."""
    members = sorted({link.origin for link in facts.memberships})
    for candidate in candidates:
        hosts = {host.hosting.origin for host in candidate.hosts}
        for member in members:
            for shared in facts.hosts_of.get(member, ()):
                if shared.origin in hosts:
                    host = Ref(shared.origin, shared.name_zh, shared.name_en)
                    said = say(SHARED_HOST, host=host, platform=ref(candidate.entry.platform))
                    yield member, Reason(said, facts.citations(shared), shared.stated)


def _touch(entry: Entry) -> Reason:
    piece = entry.best
    if piece is None:
        return Reason(say(IN_TOUCH))
    said = say(TOUCH, kind=piece.basis_words, year=year_of(piece))
    return Reason(said, piece.citations, piece.stated)


def _set_up(facts: Facts, assessment: Assessment, wishes: Sequence[Reported]) -> list[Way]:
    """What a source wishes for, then where most firms are."""
    found = []
    for wish in wishes:
        subject = facts.subject.get(wish.report.target, assessment.subject)
        reason = Reason(say(WISHED), (wish.citation,), wish.stated)
        hosts = could_host(facts, assessment.firms)
        found.append(Way(WayKind.SET_UP, (reason,), subject=subject, firms=hosts))
    most = _most(assessment.places)
    if most:
        said = say(MOST_FIRMS, all=len(assessment.firms), here=most.total)
        reason = Reason(said, _citations(facts, _located(most)), most.stated)
        hosts = could_host(facts, most.firms)
        found.append(Way(WayKind.SET_UP, (reason,), place=most.place, firms=hosts))
    return found


def _most(places: Sequence[PlaceCount]) -> PlaceCount | None:
    known = [count for count in places if count.place is not None]
    return max(known, key=lambda count: count.total, default=None)


def _located(count: PlaceCount) -> list[Link]:
    place = count.place.id if count.place else ""
    return [link for firm in count.firms for link in firm.locations if link.target == place]


def _citations(facts: Facts, links: Sequence[Link]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(cited for link in links for cited in facts.citations(link)))
