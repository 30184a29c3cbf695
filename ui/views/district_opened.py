"""What a cell, row or column of the district table opens: who is there, what says so, firms by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from analysis.assessment import Firm
from analysis.district_matrix import Cell, Column, DistrictMatrix, Present, Row
from analysis.districts import Located, Role
from analysis.elements import Belonging, Location
from analysis.facts import Facts
from graph.text import Text

from ..address import State
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .district_table import UNKNOWN_PLACE
from .evidence import Group, Line, line, link_line, table
from .names import entity, entity_of
from .opened import heading, panel

CELL = Text("{place} × {subject}", "{place} × {subject}")
CLOSE = Text("收起", "Close")
WHOLE_ROW = Text("看这一行", "The whole row")
WHOLE_COLUMN = Text("看这一列", "The whole column")
BELONGS = Text("属该链", "belongs to it")
PLACED = Text("所在地", "place")
MEMBERS = Text("成员，计入", "Members, counted")
LEFT_OUT = Text("推断，现不计入", "Inferred, not counted now")
PARTS = Text("成员的下属在此，随成员计", "Parts of members, counted with them")
UNPROVEN = Text("未证实或体系所属，不计", "Unproven or of the system, not counted")
FIRMS = Text("该链企业 {count} 家在此（样本，非统计）", "{count} firms of it here (a sample, no statistics)")
ALL_FIRMS = Text("这里的企业 {count} 家（样本，非统计）", "{count} firms here (a sample, no statistics)")
NO_PLATFORM = Text("这里没有服务它的平台，无论算不算成员。", "No platform here serves it, member or not.")
NOT_PLACED = Text("没有来源写明它们在哪个区市。", "No source says in which district they are.")
COUNTS = Text(
    "成员 {members} 家 · 未证实或体系所属 {unproven} 家 · 企业 {firms} 家",
    "members {members} · unproven or of the system {unproven} · firms {firms}",
)
BY_DISTRICT = Text(
    "{members} 家成员服务它：{unplaced} 家区市未知，{inferred} 家的区市是推断。",
    "{members} members serve it: of {unplaced} the district is unknown, of {inferred} it is inferred.",
)
NOBODY = Text("没有成员服务它。", "No member serves it.")
COLON = Text("：", ": ")
SOME_FIRMS = 60
OF_FIRMS = Text(
    "列出 {shown} / {count} 家，其余见导出的表。", "{shown} of {count} listed; the export holds the rest."
)
ROLE_WORDS: dict[Role, Text] = {
    Role.MEMBER: Text("成员", "Members"),
    Role.LEFT_OUT: Text("成员身份为推断，现不计", "Membership inferred, not counted now"),
    Role.PART: Text("成员的下属", "Parts of members"),
    Role.OF_THE_SYSTEM: Text("体系所属", "Of the system itself"),
    Role.UNPROVEN: Text("未证实为成员", "Not shown to be members"),
}
Address = Callable[[str, str], str]


def opened_cell(
    row: Row, column: Column, cell: Cell, facts: Facts, state: State, today: date, to: Address
) -> Tag:
    """One district and one chain: each platform with what it rests on and where it is, each firm likewise."""
    language = state.lang
    name = parts.filled(CELL, language, place=_place(row, state), subject=_subject(column, state))
    groups = [*_groups(cell, state)]
    firms = [found for firm in cell.firms for found in _firm_lines(firm, facts, state)]
    groups.append(Group(FIRMS.format(count=len(cell.firms)), None, tuple(firms)))
    none = None if cell.platforms else tag("p", NO_PLATFORM.in_(language), css="opened-note")
    actions = (
        link(to(row.id, ""), WHOLE_ROW.in_(language)),
        link(to("", column.one.id), WHOLE_COLUMN.in_(language)),
        link(to("", ""), CLOSE.in_(language)),
    )
    unplaced = None if row.known else tag("p", NOT_PLACED.in_(language), css="opened-note")
    head = heading(name, _counts(cell, state), actions=actions)
    return panel(f"{row.id} {column.one.id}", head, unplaced, none, table(groups, state, today))


def opened_column(column: Column, matrix: DistrictMatrix, state: State, today: date, to: Address) -> Tag:
    """One chain in all districts: who serves it where, and how many have no stated district."""
    language, one = state.lang, column.one
    cells = [(row, matrix.cell(row.id, one.id)) for row in matrix.rows]
    inferred = {
        present.id
        for row, cell in cells
        if row.known
        for present in cell.members
        if not present.located.place_stated
    }
    said = (
        BY_DISTRICT.format(members=len(one.members), unplaced=column.unplaced_members, inferred=len(inferred))
        if one.members
        else NOBODY
    )
    verdict = parts.verdict(str(one.verdict), one.verdict.words, language, level=one.level)
    head = heading(_subject(column, state), verdict, actions=(link(to("", ""), CLOSE.in_(language)),))
    groups = []
    for row, cell in cells:
        lines = [found for present in cell.platforms for found in _present_lines(present, cell, state)]
        groups.append(Group(row.district.name, _count_words(cell), tuple(lines)))
    firms = [_firm_list(row, cell.firms, state) for row, cell in cells if cell.firms]
    return panel(
        one.id,
        head,
        tag("p", said.in_(language), css="opened-lead"),
        table(groups, state, today),
        tag("p", tag("b", FIRMS.format(count=len(one.firms)).in_(language)), css="opened-note")
        if firms
        else None,
        firms,
    )


def opened_row(row: Row, matrix: DistrictMatrix, state: State, today: date, to: Address) -> Tag:
    """One district: all platforms located there, whatever they serve, and the firms by name."""
    language = state.lang
    district = row.district
    head = heading(_place(row, state), None, actions=(link(to("", ""), CLOSE.in_(language)),))
    groups, named = list[Group](), list[Tag]()
    for role, words in ROLE_WORDS.items():
        found = district.of(role)
        count = Text(str(len(found)), str(len(found)))
        if row.known:
            lines = [_placed_line(one, one.location, state) for one in found if one.location]
            groups.append(Group(words, count, tuple(lines)))
        elif found:
            those = _between(
                [entity_of(one.platform, state, short=one.platform.short) for one in found], state
            )
            named.append(
                tag("p", tag("b", words.in_(language), f" {len(found)}"), " ", those, css="opened-note")
            )
    firms = {firm.id: firm for column in matrix.columns for firm in matrix.cell(row.id, column.one.id).firms}
    listed = [firms[key] for key in sorted(firms)]
    unplaced = None if row.known else tag("p", NOT_PLACED.in_(language), css="opened-note")
    heads = ALL_FIRMS.format(count=len(listed)).in_(language)
    names = tag("p", tag("b", heads), " ", _names(listed, state), css="opened-note") if listed else None
    return panel(row.id, head, unplaced, table(groups, state, today), named, names)


def _groups(cell: Cell, state: State) -> Iterator[Group]:
    for title, found in (
        (MEMBERS, cell.members),
        (LEFT_OUT, cell.left_out),
        (PARTS, cell.parts),
        (UNPROVEN, cell.unproven),
    ):
        lines = [one for present in found for one in _present_lines(present, cell, state)]
        yield Group(title, Text(str(len(found)), str(len(found))), tuple(lines))


def _present_lines(present: Present, cell: Cell, state: State) -> Iterator[Line]:
    """What it serves by, piece by piece, then where it is."""
    platform = present.located.platform
    whose = entity_of(platform, state, short=platform.short)
    plain = present in cell.unproven
    off = present in cell.left_out
    for number, piece in enumerate(present.entry.evidence):
        mark = "plain" if plain else "off" if off else "stated" if piece.stated else "inferred"
        yield line(piece, mark, whose=whose if number == 0 else None)
    if present.located.location is not None:
        yield link_line(present.located.location, PLACED, present.located.citations)


def _placed_line(located: Located, location: Location, state: State) -> Line:
    platform = located.platform
    whose = entity_of(platform, state, short=platform.short)
    return link_line(location, PLACED, located.citations, whose=whose)


def _firm_lines(firm: Firm, facts: Facts, state: State) -> Iterator[Line]:
    whose = entity(firm.id, firm.name_zh, firm.name_en, state)
    links: Sequence[tuple[Belonging | Location, Text]] = (
        *((link, BELONGS) for link in firm.belongings),
        *((link, PLACED) for link in firm.locations),
    )
    for number, (found, words) in enumerate(links):
        yield link_line(found, words, facts.citations(found), whose=whose if number == 0 else None)


def _firm_list(row: Row, firms: Sequence[Firm], state: State) -> Tag:
    return tag(
        "p",
        _place(row, state),
        f" {len(firms)}{COLON.in_(state.lang)}",
        _names(firms, state),
        css="opened-note firms-of",
    )


def _names(firms: Sequence[Firm], state: State) -> list[Child]:
    """Names that lead to the firms; a place that was inferred is dashed."""
    named = []
    for firm in firms[:SOME_FIRMS]:
        sure = not firm.locations or any(link.stated for link in firm.locations)
        css = "name" if sure else "name dashed"
        named.append(entity(firm.id, firm.name_zh, firm.name_en, state, css=css))
    listed = _between(named, state)
    if len(firms) > SOME_FIRMS:
        listed += [" ", OF_FIRMS.format(shown=SOME_FIRMS, count=len(firms)).in_(state.lang)]
    return listed


def _between(tags: Sequence[Tag], state: State) -> list[Child]:
    between = "、" if state.lang == "zh" else ", "
    return [part for number, one in enumerate(tags) for part in ((between, one) if number else (one,))]


def _counts(cell: Cell, state: State) -> Tag:
    return tag("span", _count_words(cell).in_(state.lang), css="second")


def _count_words(cell: Cell) -> Text:
    return COUNTS.format(members=len(cell.members), unproven=len(cell.unproven), firms=len(cell.firms))


def _place(row: Row, state: State) -> Tag:
    place = row.district.place
    return entity_of(place, state, css="") if place else tag("span", UNKNOWN_PLACE.in_(state.lang))


def _subject(column: Column, state: State) -> Tag:
    one = column.one
    return entity(one.id, one.name, one.name_en, state, css="")
