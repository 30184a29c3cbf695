"""Words of the entity page: what an edge is called from either end, and values of properties in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from analysis.elements import Source
from graph.schema import EDGE_TYPES, NODE_TYPES, Choice, check_date, show_date
from graph.schema.words import BeginsBy
from graph.text import Text

from .citation import first_day

# What the edge makes of the other end, seen from its start and from its end.
HEADINGS: Mapping[str, tuple[Text, Text]] = {
    "MEMBER_OF": (Text("所属体系", "Member of"), Text("成员", "Members")),
    "SERVES": (Text("服务", "Serves"), Text("服务它的平台", "Served by")),
    "ENGAGES_WITH": (
        Text("接触(不计入)", "In contact with (not counted)"),
        Text("与它有接触的平台(不计入)", "Platforms in contact with it (not counted)"),
    ),
    "REPORTS_GAP": (
        Text("称其未覆盖", "Reports as not covered"),
        Text("称它未覆盖的来源", "Reported not covered by"),
    ),
    "REPORTS_COVERAGE": (
        Text("称其已覆盖", "Reports as covered"),
        Text("称它已覆盖的来源", "Reported covered by"),
    ),
    "RECOMMENDS": (
        Text("建议为其设平台", "Recommends a platform for"),
        Text("建议为它设平台的来源", "A platform for it is recommended by"),
    ),
    "PART_OF": (Text("属于", "Part of"), Text("下属", "Its parts")),
    "RELATED_TO": (Text("相关产业链", "Related chains"), Text("相关产业链", "Related chains")),
    "BELONGS_TO": (Text("所在产业", "Belongs to"), Text("企业", "Firms")),
    "HOSTS": (Text("主办的平台", "Hosts"), Text("主办", "Hosted by")),
    "LOCATED_IN": (Text("位于", "Located in"), Text("在此", "Located here")),
    "WORKS_AT": (Text("任职于", "Works at"), Text("人员", "People")),
    "TAKES_PART_IN": (Text("参与", "Takes part in"), Text("参与方", "Parties")),
    "TARGETS": (Text("面向", "Is about"), Text("面向它的事项", "Matters about it")),
    "OWNS": (Text("拥有", "Owns"), Text("归属", "Owned by")),
    "INCUBATES": (Text("孵化", "Incubates"), Text("孵化方", "Incubated by")),
    "ABOUT": (Text("说的是", "Is about"), Text("公布的数与说法", "Published about it")),
}
RULES: Mapping[str, Text] = {
    BeginsBy.FOUNDED: Text("成立", "founded"),
    BeginsBy.YEAR: Text("所记年份", "year recorded"),
    BeginsBy.SOURCE: Text("首见", "first seen"),
    BeginsBy.ACTIVITY: Text("随事项", "with the matter"),
    BeginsBy.DATE: Text("来源日期", "date of the source"),
}
UNDATED = Text("未注明", "not stated")
UNTIL = Text("{begin}至 {end}", "{begin} to {end}")
FIVE_DIGITS = 10_000


def heading(kind: str, *, outgoing: bool) -> Text:
    """What the other ends of these edges are to the node."""
    return HEADINGS[kind][0 if outgoing else 1]


def detail(kind: str, value: str | None) -> Text | str | None:
    """The basis, role, tier or relation of an edge: our words of a closed list, or the data's own."""
    if not value:
        return None
    record = EDGE_TYPES[kind]
    return _word(record.choices(record.KEY) if record.KEY else None, value)


def value(label: str, name: str, given: Any) -> Text | str:
    """A property's value: our words of a closed list, a date, a number, or the data's own words."""
    record = NODE_TYPES[label]
    if choices := record.choices(name):
        return _word(choices, str(given))
    if isinstance(given, str) and is_date(label, name):
        return show_date(given)
    if isinstance(given, float | int):
        said = number(given) if name != "year" else str(given)
        return Text(said, said)
    return str(given)


def text_of(words: Text | str) -> Text:
    """The same as a text, where a sentence needs one."""
    return words if isinstance(words, Text) else Text(words, words)


def number(given: float) -> str:
    """A figure as it is written: no `.0`; thousands apart from five digits on, so that a year stays one."""
    apart = "," if abs(given) >= FIVE_DIGITS else ""
    return f"{given:{apart}.0f}" if float(given).is_integer() else f"{given:{apart}}"


def is_date(label: str, name: str) -> bool:
    """Whether the property is a date, by its class."""
    marks = (
        mark for part in get_args(NODE_TYPES[label].model_fields[name].annotation) for mark in _marks(part)
    )
    return any(getattr(mark, "func", None) is check_date for mark in marks)


def begun(
    valid_from: str | None,
    begins_on: str | None,
    begins_by: str | None,
    valid_to: str | None,
    sources: Iterable[Source],
) -> tuple[Text, Text | None]:
    """Since when an edge holds, and by which rule where no source says so outright."""
    rule = None
    if valid_from:
        begin = show_date(valid_from)
    elif begins_on:
        begin, rule = first_day(begins_on, begins_by, sources), RULES.get(begins_by or "")
    else:
        begin = UNDATED
    return (UNTIL.format(begin=begin, end=show_date(valid_to)) if valid_to else begin), rule


def _marks(part: object) -> tuple[object, ...]:
    return tuple(getattr(part, "__metadata__", ()))


def _word(choices: type[Choice] | None, given: str) -> Text | str:
    found = choices.of(given) if choices else given
    return found.words if isinstance(found, Choice) else given
