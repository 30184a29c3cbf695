"""What stands beside: people, equipment, published figures, and what imports did to the node."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entity import Node, Tie
from graph.schema import Run, show_date
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from .entity_drawing import Drawing, section
from .entity_words import number, value

PEOPLE = Text("人员", "People")
PEOPLE_NOTE = Text("{count} 人(队),只收公开任职", "{count}; public roles only")
EQUIPMENT = Text("设备", "Equipment")
EQUIPMENT_NOTE = Text("{count} 条,单位不同,不相加", "{count} entries; units differ, never added up")
SHARED = Text("对外共享", "shared")
FIGURES = Text("公布的数与说法", "Published figures and statements")
FIGURES_NOTE = Text("{count} 条", "{count}")
CHANGES = Text("改动", "Changes")
CREATED = Text("第 {number} 次导入新建({day} {origin})", "Created by import {number} ({day}, {origin})")
CHANGED = Text("第 {number} 次导入改动({day})", "last changed by import {number} ({day})")
UNCHANGED = Text("此后无改动", "unchanged since")
UNKNOWN_RUN = Text("由本图记录之外的导入新建", "Created by an import that is not on record here")
SENTENCE = Text("{begin},{end}。", "{begin}; {end}.")
FEW = 10


def people(drawing: Drawing, ties: Sequence[Tie], whole: bool) -> Tag | None:
    """Who works there, in which public role."""
    rows = [_person(drawing, tie) for tie in (ties if whole else ties[:FEW])]
    note = drawing.say(PEOPLE_NOTE.format(count=len({tie.origin for tie in ties})))
    return _table(drawing, PEOPLE, note, rows, len(ties), "people")


def equipment(drawing: Drawing, ties: Sequence[Tie], whole: bool) -> Tag | None:
    """What it owns; called shared only where a source says so."""
    rows = [_equipment(drawing, tie) for tie in (ties if whole else ties[:FEW])]
    note = drawing.say((EQUIPMENT_NOTE if len(ties) > 1 else FIGURES_NOTE).format(count=len(ties)))
    return _table(drawing, EQUIPMENT, note, rows, len(ties), "equipment")


def figures(drawing: Drawing, ties: Sequence[Tie], whole: bool) -> Tag | None:
    """What is published about it, as published."""
    rows = [_figure(drawing, tie) for tie in (ties if whole else ties[:FEW])]
    note = drawing.say(FIGURES_NOTE.format(count=len(ties)))
    return _table(drawing, FIGURES, note, rows, len(ties), "figures")


def changes(drawing: Drawing, runs: Sequence[Run], origin: Text) -> Tag:
    """By which import the node was made, and by which it was last changed."""
    node = drawing.profile.node
    numbers = {run.id: len(runs) - at for at, run in enumerate(runs)}
    days = {run.id: run.started_at[:10] for run in runs}
    made, changed = str(node.get("created_by")), str(node.get("changed_by"))
    begin = (
        CREATED.format(number=numbers[made], day=days[made], origin=origin)
        if made in numbers
        else UNKNOWN_RUN
    )
    end = CHANGED.format(number=numbers[changed], day=days[changed]) if changed in numbers else UNCHANGED
    line = SENTENCE.format(begin=begin, end=end)
    return section(drawing.say(CHANGES), None, tag("p", drawing.say(line), css="second"))


def _table(drawing: Drawing, title: Text, note: str, rows: Sequence[Tag], count: int, key: str) -> Tag | None:
    if not count:
        return None
    more = drawing.more(len(rows), count, key)
    foot = tag("p", more, css="caption") if more else None
    return section(drawing.say(title), note, tag("table", tag("tbody", rows), css="beside"), foot)


def _row(drawing: Drawing, tie: Tie, middle: Child, what: Text) -> Tag:
    cites = drawing.profile.other(tie).cites
    both = tuple(dict.fromkeys([*tie.cites, *cites])) if tie.kind != "ABOUT" else cites
    return tag(
        "tr",
        tag("td", drawing.other(tie)),
        tag("td", middle),
        tag("td", drawing.cites(both, what), css="number"),
        css="" if drawing.in_force(tie) else "past",
    )


def _person(drawing: Drawing, tie: Tie) -> Tag:
    person = drawing.profile.other(tie)
    role = tie.detail or person.get("role")
    return _row(drawing, tie, parts.data_words(str(role), drawing.language) if role else None, PEOPLE)


def _equipment(drawing: Drawing, tie: Tie) -> Tag:
    one = drawing.profile.other(tie)
    said: list[Child] = [drawing.worded(value("Equipment", "kind", one.get("kind")))]
    if one.get("count") is not None:
        unit = one.get("unit") or ""
        said += [
            " ",
            number(one.get("count")),
            parts.data_words(f" {unit}", drawing.language) if unit else None,
        ]
    if one.get("shared") == "yes":
        said += [" ", tag("span", drawing.say(SHARED), css="tag")]
    return _row(drawing, tie, said, EQUIPMENT)


def _figure(drawing: Drawing, tie: Tie) -> Tag:
    one = drawing.profile.other(tie)
    period = one.get("valid_from")
    when = tag("span", drawing.say(show_date(str(period))), css="caption below") if period else None
    return _row(drawing, tie, [figure(drawing, one), when], FIGURES)


def figure(drawing: Drawing, one: Node) -> list[Child]:
    """A figure as published: qualifier, number and unit, or the sentence."""
    if one.get("value") is None:
        return [parts.data_words(str(one.get("text") or ""), drawing.language)]
    said: list[Child] = []
    if one.get("qualifier"):
        said += [drawing.worded(value("Indicator", "qualifier", one.get("qualifier"))), " "]
    said.append(number(one.get("value")))
    if one.get("unit"):
        said += [" ", parts.data_words(str(one.get("unit")), drawing.language)]
    return said
