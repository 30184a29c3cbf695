"""Ways to close a gap: take in a platform, extend a member, set up a new one; each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.schema import Choice
from graph.text import Text

from .assessment import Assessment, Entry, Firm
from .elements import Place, Platform
from .facts import Facts
from .leads import Candidate, Near
from .wording import name_of, year_of


class WayKind(Choice):
    """How a gap could be closed."""

    TAKE_IN = "take_in", "纳入", "take in"
    EXTEND = "extend", "延伸", "extend"
    SET_UP = "set_up", "新建", "set up"


@dataclass(frozen=True, slots=True)
class Way:
    """One way: which platforms, where, which firms could host, and why."""

    kind: WayKind
    reasons: tuple[Text, ...]
    platforms: tuple[Platform, ...] = ()
    place: Place | None = None
    firms: tuple[Firm, ...] = ()


def ways(
    facts: Facts, assessment: Assessment, candidates: Sequence[Candidate], related: Sequence[Near]
) -> tuple[Way, ...]:
    """Take in what serves it outside, extend who is in touch, set up something new: in this order."""
    return (*_take_in(candidates), *_extend(facts, assessment, candidates, related), *_set_up(assessment))


def _take_in(candidates: Sequence[Candidate]) -> list[Way]:
    found = []
    for group, reason in (
        (
            [c for c in candidates if not c.name_only],
            Text("来源称其服务本链", "sources say that it serves the chain"),
        ),
        (
            [c for c in candidates if c.name_only],
            Text("仅凭名称与本链相关", "only its name ties it to the chain"),
        ),
    ):
        hosted = [c for c in group if any(host.in_chain for host in c.hosts)]
        reasons = [reason]
        if hosted:
            which = Text("主办方是本链企业", "its host is a firm of the chain")
            some = Text("其中{n}家主办方是本链企业", "of them {n} are hosted by a firm of the chain")
            reasons.append(which if len(hosted) == len(group) else some.format(n=len(hosted)))
        if group:
            platforms = tuple(candidate.entry.platform for candidate in group)
            found.append(Way(WayKind.TAKE_IN, tuple(reasons), platforms))
    return found


def _extend(
    facts: Facts, assessment: Assessment, candidates: Sequence[Candidate], related: Sequence[Near]
) -> list[Way]:
    reasons: dict[str, dict[Text, None]] = {}
    for entry in assessment.contact:
        reasons.setdefault(entry.id, {})[_touch(entry)] = None
    for near in related:
        text = Text("与相关的{name}有联系", "has to do with the related chain {name}")
        reasons.setdefault(near.entry.id, {})[text.format(name=name_of(near.by))] = None
    for member, reason in _shared_hosts(facts, candidates):
        reasons.setdefault(member, {})[reason] = None
    in_touch = {entry.id for entry in assessment.contact}
    return [
        Way(WayKind.EXTEND, tuple(found), (facts.platform[key],))
        for key, found in sorted(reasons.items(), key=lambda item: (item[0] not in in_touch, item[0]))
    ]


def _shared_hosts(facts: Facts, candidates: Sequence[Candidate]) -> Iterator[tuple[str, Text]]:
    """Members whose host also hosts a platform that serves the chain."""
    members = sorted({link.origin for link in facts.memberships})
    for candidate in candidates:
        hosts = {host.hosting.origin for host in candidate.hosts}
        for member in members:
            for shared in facts.hosts_of.get(member, ()):
                if shared.origin in hosts:
                    text = Text("其主办方{host}也主办{platform}", "its host {host} also hosts {platform}")
                    host = Text(shared.name_zh, shared.name_en or shared.name_zh)
                    yield member, text.format(host=host, platform=name_of(candidate.entry.platform))


def _touch(entry: Entry) -> Text:
    piece = entry.best
    if piece is None:
        return Text("有接触", "is in touch")
    text = Text("已有接触({kind},{year})", "is in touch ({kind}, {year})")
    return text.format(kind=piece.basis_words, year=year_of(piece))


def _set_up(assessment: Assessment) -> list[Way]:
    found = []
    for part in assessment.recommendations:
        source = part.citation.source
        title = Text(source.title, source.name_en or source.title)
        reason = Text("{source}建议设平台", "recommended by {source}").format(source=title)
        found.append(Way(WayKind.SET_UP, (reason,), firms=_hosts(assessment.firms)))
    known = [count for count in assessment.places if count.place is not None]
    if known:
        most = max(known, key=lambda count: count.total)
        text = Text("{all}家入图企业有{here}家在此", "{here} of the {all} firms in the graph are here")
        reason = text.format(all=len(assessment.firms), here=most.total)
        found.append(Way(WayKind.SET_UP, (reason,), place=most.place, firms=_hosts(most.firms)))
    return found


def _hosts(firms: Sequence[Firm]) -> tuple[Firm, ...]:
    """Who could host: the leaders first."""
    return tuple(sorted(firms, key=lambda firm: (firm.role != "leader", not firm.stated, firm.id)))
