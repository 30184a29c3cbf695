"""Equipment by owner, and people and teams with their posts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from analysis.resource_rows import EquipmentRow, Party, TalentRow
from graph.schema import NODE_TYPES
from graph.schema.words import EquipmentKind, Known
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from .resources_list import DASHED, NOT_SEEN, role_of, table
from .resources_parts import Shown, between, dated, not_stated, party, places, thing

EQUIPMENT_HEADS = (
    Text("设备", "Equipment"),
    Text("种类", "Kind"),
    Text("数量", "Count"),
    Text("对外共享", "Shared"),
    Text("区市", "District"),
    Text("来源日期", "Source date"),
)
TALENT_HEADS = (
    Text("姓名或名称", "Name"),
    Text("任职", "Works at"),
    Text("称号", "Title"),
    Text("参与", "Takes part in"),
    Text("来源日期", "Source date"),
)
RECORDS = Text("{count} 条记录", "{count} records")
RECORD = Text("1 条记录", "1 record")
NO_OWNER = Text("所有者未写明", "owner not stated")
SAID_SHARED = Text("写明共享", "said to be shared")
UNKNOWN_SHARED = Text("未知", "unknown")
NOT_SHARED = Text("写明不共享", "said not to be shared")
NO_SUMS = Text(
    "数量按来源所写；台套、个、艘等单位不同，体系总数与单家范围不同，都不相加。"
    "只有来源写明的才叫共享，其余是未知，不是不共享。",
    "Counts are as the sources give them. Units differ, and a pool of the whole system is of another scope "
    "than a single owner's, so nothing is added up. Only what a source says to be shared is called so; "
    "the rest is unknown, not unshared.",
)


def equipment(rows: Sequence[EquipmentRow], shown: Shown) -> Tag:
    """By owner: what is said to be shared first; each count in its own unit."""
    body: list[Tag] = []
    for owners, group in groupby(rows, key=lambda row: tuple(one.end.id for one in row.owners)):
        found = list(group)
        count = RECORD if len(found) == 1 else RECORDS
        owner: Child = shown.say(NO_OWNER)
        if owners:
            owner = between([party(one, shown) for one in found[0].owners], shown.language)
        words = tag("span", shown.say(count.format(count=len(found))), css="caption")
        head = tag("th", owner, " ", words, colspan=len(EQUIPMENT_HEADS), scope="rowgroup", css="owner")
        body.append(tag("tbody", tag("tr", head), [_equipment(row, shown) for row in found]))
    return table("equipment", EQUIPMENT_HEADS, body, shown, grouped=True)


def _equipment(row: EquipmentRow, shown: Shown) -> Tag:
    one = row.equipment
    kind = EquipmentKind.of(one.kind)
    number: Child = not_stated(shown)
    if one.count is not None:
        unit = parts.data_words(one.unit, shown.language) if one.unit else None
        number = [tag("b", str(one.count)), " ", unit]
    return tag(
        "tr",
        tag("th", thing(one, shown), scope="row"),
        tag("td", parts.choice(kind, shown.language) if isinstance(kind, EquipmentKind) else one.kind),
        tag("td", number),
        tag("td", _shared(one.shared, shown)),
        tag("td", places(row.places, shown)),
        tag("td", dated(one, shown)),
    )


def _shared(value: str, shown: Shown) -> Tag:
    if value == Known.YES:
        return tag("span", shown.say(SAID_SHARED), css="tag")
    if value == Known.NO:
        return tag("span", shown.say(NOT_SHARED))
    return tag("span", shown.say(UNKNOWN_SHARED), css="unstated")


def talent(rows: Sequence[TalentRow], shown: Shown) -> Tag:
    """One row a person or team, with every post."""
    return table("talent", TALENT_HEADS, [_talent(row, shown) for row in rows], shown)


def _talent(row: TalentRow, shown: Shown) -> Tag:
    one, language = row.talent, shown.language
    kind = NODE_TYPES[one.label].TITLE if one.label == "Team" else None
    role = parts.data_words(one.role, language, css="caption line") if one.role and not row.posts else None
    posts = [tag("span", party(post, shown), _post(post, shown), css="party") for post in row.posts]
    matters = [party(found, shown, words=role_of(found, shown)) for found in row.matters]
    return tag(
        "tr",
        tag(
            "th",
            thing(one, shown),
            [" ", tag("span", shown.say(kind), css="caption")] if kind else None,
            scope="row",
        ),
        tag("td", posts or not_stated(shown), role),
        tag("td", parts.data_words(one.title_level, language) if one.title_level else not_stated(shown)),
        tag("td", matters or tag("span", shown.say(NOT_SEEN), css="none")),
        tag("td", dated(one, shown)),
    )


def _post(post: Party, shown: Shown) -> list[Child] | None:
    role = post.tie.role
    return [" ", parts.data_words(role, shown.language, css="second")] if role else None


def equipment_note(shown: Shown) -> Tag:
    """Why nothing is added up, and what unknown means."""
    return tag("p", shown.say(DASHED), shown.say(NO_SUMS), css="caption note")
