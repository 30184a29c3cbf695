"""What the table of an answer shows of each chain, column by column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.resource_questions import (
    ChainDistricts,
    ChainHoldings,
    ChainProjects,
    DistrictOfChain,
    Holding,
    Presence,
)
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .resources_parts import (
    Shown,
    between,
    block_worth,
    blocks,
    map_href,
    members,
    thing,
)
from .resources_state import Ask, to

PROJECTS = Text("项目", "Projects")
RECORDS = Text("成员的设备，条", "Members' equipment, records")
PEOPLE = Text("成员的人才与团队", "Members' people and teams")
COUNTED = Text("计入的成员（实心明示，虚线推断）", "Members counted (solid stated, dashed inferred)")
COUNTED_ONLY = Text("计入的成员", "Members counted")
IN_THEM = Text("成员在这些项目里", "Members in these projects")
BY_MEMBER = Text("各成员", "By member")
TAKES_PART = Text("{name} 在 {count} 项里参与", "{name} in {count} of them")
NOBODY = Text("没有成员参与", "no member takes part")
LEFT_ALONE = Text("有企业、没有成员平台", "Firms, no member platform")
CANNOT_TELL = Text("说不准", "Cannot be told")
SERVED = Text("有成员平台", "A member platform is there")
FIRMS = Text("入图企业 {count} 家", "{count} firms here")
UNKNOWN = Text("区市未知 {count} 家", "{count} firms, district unknown")
UNKNOWN_ONE = Text("区市未知 1 家", "1 firm, district unknown")
FIRM = Text("入图企业 1 家", "1 firm here")
UNPROVEN = Text("未证实：{names}", "not shown to be members: {names}")
BY_PLATFORM = Text("（{names}）", " ({names})")
UNPLACED = Text("{names} 未写明在哪里", "{names}: no known district")
WORTH = Text("一格 {per}", "a block is {per}")


@dataclass(frozen=True)
class Column:
    """One column of the table: its head, and the cells of a row (`span` of them)."""

    head: Text
    cells: Callable[[Any, Shown], list[Tag]]
    css: str = ""
    span: int | None = None


def project_columns(rows: Sequence[ChainProjects]) -> Sequence[Column]:
    """Projects as a number and blocks, the members, and which of them take part."""
    per = block_worth(max((len(row.projects) for row in rows), default=0))

    def counted(row: ChainProjects, shown: Shown) -> list[Tag]:
        to_list = to(shown.state.opening("projects", row.assessment.id, chain=(row.assessment.id,)))
        return _counted(len(row.projects), per, to_list)

    return (
        Column(_worth(PROJECTS, per), counted, css="count-head", span=2),
        Column(COUNTED, _members),
        Column(IN_THEM, _taking_part),
    )


def holding_columns(ask: Ask, rows: Sequence[ChainHoldings]) -> Sequence[Column]:
    """Records with the members as a number and blocks, the members, and each with its own."""
    per = block_worth(max((len(row.held) for row in rows), default=0))

    def counted(row: ChainHoldings, shown: Shown) -> list[Tag]:
        return _counted(len(row.held), per, _held_href(ask, row.holders, row.assessment.id, shown))

    def by_member(row: ChainHoldings, shown: Shown) -> list[Tag]:
        found: list[Child] = [_holding(ask, row, one, shown) for one in row.holdings]
        return [tag("td", between(found, shown.language))]

    head = RECORDS if ask == "equipment" else PEOPLE
    return (
        Column(_worth(head, per), counted, css="count-head", span=2),
        Column(COUNTED, _members),
        Column(BY_MEMBER, by_member),
    )


def district_columns(rows: Sequence[ChainDistricts]) -> Sequence[Column]:
    """Members, then the districts of the firms by whether a counted platform is there."""
    per = block_worth(max((part.firms for row in rows for part in row.districts), default=0))

    def one(presence: Presence) -> Callable[[ChainDistricts, Shown], list[Tag]]:
        return lambda row, shown: [_districts(row, presence, per, shown)]

    return (
        Column(COUNTED_ONLY, _members),
        Column(_worth(LEFT_ALONE, per), one(Presence.NONE)),
        Column(CANNOT_TELL, one(Presence.MAYBE)),
        Column(SERVED, one(Presence.HERE)),
    )


def _worth(head: Text, per: int) -> Text:
    if per == 1:
        return head
    worth = WORTH.format(per=per)
    return Text(f"{head.zh}，{worth.zh}", f"{head.en}, {worth.en}")


def _counted(count: int, per: int, href: str) -> list[Tag]:
    if not count:
        return [tag("td", tag("span", "0", css="zero"), css="number"), tag("td", css="block-cell")]
    return [
        tag("td", link(href, str(count)), css="number"),
        tag("td", blocks(count, per), css="block-cell"),
    ]


def _members(row: ChainProjects | ChainHoldings | ChainDistricts, shown: Shown) -> list[Tag]:
    return [tag("td", members(row.assessment, shown), css="member-cell")]


def _taking_part(row: ChainProjects, shown: Shown) -> list[Tag]:
    if not row.projects:
        return [tag("td")]
    if not row.taking_part:
        return [tag("td", tag("span", shown.say(NOBODY), css="second"))]
    said: list[Child] = [
        tag(
            "span",
            parts.filled(TAKES_PART, shown.language, name=thing(member, shown), count=str(count)),
        )
        for member, count in row.taking_part
    ]
    return [tag("td", between(said, shown.language))]


def _held_href(ask: Ask, holders: Sequence[str], picked: str, shown: Shown) -> str:
    state = shown.state
    if ask == "equipment":
        return to(state.opening("equipment", picked, owner=holders))
    return to(state.opening("talent", picked, org=holders))


def _holding(ask: Ask, row: ChainHoldings, one: Holding, shown: Shown) -> Tag:
    count: Child = tag("span", "0", css="zero")
    if one.held:
        count = link(_held_href(ask, one.holders, row.assessment.id, shown), str(len(one.held)))
    return tag("span", thing(one.entry.platform, shown), " ", count, css="party")


def _districts(row: ChainDistricts, presence: Presence, per: int, shown: Shown) -> Tag:
    found = row.of(presence)
    items = [tag("li", _district(row, part, per, shown)) for part in found]
    if presence is Presence.MAYBE and found and row.unplaced:
        names = between([thing(one, shown) for one in row.unplaced], shown.language)
        said = parts.filled(UNPLACED, shown.language, names=names)
        items.append(tag("li", tag("span", said, css="caption")))
    if presence is Presence.MAYBE and row.firms_unplaced:
        unknown = UNKNOWN_ONE if row.firms_unplaced == 1 else UNKNOWN
        words = shown.say(unknown.format(count=row.firms_unplaced))
        items.append(tag("li", tag("span", words, css="unstated")))
    return tag("td", tag("ul", items, css="places") if items else None)


def _district(row: ChainDistricts, part: DistrictOfChain, per: int, shown: Shown) -> list[Child]:
    language = shown.language
    firms = shown.say((FIRM if part.firms == 1 else FIRMS).format(count=part.firms))
    address = map_href(row.assessment.id, part.place.id, shown.state)
    said: list[Child] = [
        thing(part.place, shown),
        " ",
        link(address, str(part.firms), title=firms, aria_label=firms),
        " ",
        blocks(part.firms, per),
    ]
    if part.platforms:
        there = [
            thing(platform, shown, css="name" if place.stated else "name dashed")
            for platform, place in part.platforms
        ]
        said += [
            tag("span", parts.filled(BY_PLATFORM, language, names=between(there, language)), css="second")
        ]
    if part.unproven:
        near = between([thing(one, shown) for one in part.unproven], language)
        said += [tag("span", parts.filled(UNPROVEN, language, names=near), css="caption line")]
    return said
