"""A sheet's firms by district, with the members of the system that are in the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.assessment import Firm, PlaceCount
from analysis.definition import Definition
from analysis.elements import Place, Platform
from analysis.facts import Facts
from analysis.gaps import Gap
from analysis.gather import Day
from analysis.standing import membership_on
from graph.text import Text

from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, tag
from .names import entity_of, listed
from .places import place_link
from .sheet_sources import Numbered, heads, section

TITLE = Text("链上的企业在哪里", "Where the firms of the chain are")
SAMPLE = Text("入图 {count} 家，样本，非统计", "{count} here, a sample, not statistics")
ALL_INFERRED = Text("；都是推断在链上", "; all of them inferred to be of the chain")
NO_FIRMS = Text(
    "图中没有本链的企业；这不是说没有。", "No firm of the chain is here; that is not to say there is none."
)
HEADS = (
    Text("区市", "District"),
    Text("企业", "Firms"),
    Text("名称", "Names"),
    Text("同区市的成员平台", "Members in the same district"),
)
MEMBERS_UNKNOWN = Text("{count} 家成员也未注明", "{count} members are not located either")
AND_MORE = Text("等 {count} 家", "and others, {count} in all")
REMARK = Text("{mark} {note}。", "{mark} {note}.")
SIGNS = "*†‡§"
NOT_SERVING = Text(
    "同区市不等于服务：右栏的成员没有计入本链的证据，除非列在“计入的证据”里。",
    "To be in the same district is not to serve it: only those among the counted evidence do.",
)
NAMES_SHOWN = 12


def firms(gap: Gap, facts: Facts, definition: Definition, sources: Numbered) -> Tag:
    """A row a district, the unknown one last; firms with a remark of ours carry its mark."""
    one, state = gap.assessment, sources.state
    if not one.firms:
        return section(TITLE, None, tag("p", NO_FIRMS.in_(state.lang)), state=state)
    note = SAMPLE.format(count=len(one.firms)).in_(state.lang)
    if not any(firm.stated for firm in one.firms):
        note += ALL_INFERRED.in_(state.lang)
    day = Day(facts, definition)
    marks = _marks(one.firms)
    rows = [_row(count, day, marks, sources) for count in gap.places if count.total]
    table = tag("table", heads(HEADS, state), tag("tbody", rows), css="sheet-firms")
    return section(TITLE, note, table, _remarks(marks, state), state=state)


def _row(count: PlaceCount, day: Day, marks: Mapping[str, str], sources: Numbered) -> Tag:
    state = sources.state
    shown = count.firms[:NAMES_SHOWN]
    names: list[Child] = [_firm(firm, day.facts, marks, sources) for firm in shown]
    more = None
    if len(shown) < count.total:
        more = [" ", AND_MORE.format(count=count.total).in_(state.lang)]
    return tag(
        "tr",
        tag("td", place_link(count.place, state)),
        tag("td", tag("b", str(count.total)), css="number"),
        tag("td", listed(names, state.lang), more),
        tag("td", _members(count.place, day, state)),
    )


def _firm(firm: Firm, facts: Facts, marks: Mapping[str, str], sources: Numbered) -> list[Child]:
    cited = [citation for link in firm.belongings for citation in facts.citations(link)]
    own = "".join(dict.fromkeys(marks[link.note] for link in firm.belongings if link.note))
    return [entity_of(firm, sources.state, css=""), own, sources.mark(cited)]


def _members(place: Place | None, day: Day, state: Defined) -> Child:
    """The members of the day that are there, those whose place is inferred dashed."""
    found, lost = list[Child](), 0
    for platform in sorted(day.facts.platforms, key=lambda part: part.id):
        if not day.admits(membership_on(day.facts, platform.id, day.definition.as_of)):
            continue
        links = [link for link in day.locations(platform.id) if day.definition.inferred or link.stated]
        lost += not links
        stated = [link.stated for link in links if place is not None and link.target == place.id]
        if stated:
            found.append(_member(platform, any(stated), state))
    if place is None:
        return MEMBERS_UNKNOWN.format(count=lost).in_(state.lang) if lost else parts.nothing(state.lang)
    return listed(found, state.lang) if found else parts.nothing(state.lang)


def _member(platform: Platform, stated: bool, state: Defined) -> Tag:
    return entity_of(platform, state, short=platform.short, css="" if stated else "dashed")


def _marks(found: Sequence[Firm]) -> dict[str, str]:
    """Each remark of ours once, with a mark of its own; after the last sign they are doubled."""
    notes = dict.fromkeys(link.note for firm in found for link in firm.belongings if link.note)
    return {note: SIGNS[at % len(SIGNS)] * (at // len(SIGNS) + 1) for at, note in enumerate(notes)}


def _remarks(marks: Mapping[str, str], state: Defined) -> Tag:
    said: list[Child] = []
    for note, mark in marks.items():
        said += [*parts.filled(REMARK, state.lang, mark=mark, note=parts.data_words(note, state.lang)), " "]
    return tag("p", said, NOT_SERVING.in_(state.lang), css="second")
