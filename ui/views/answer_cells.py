"""One value of an answer as a person reads it: names that lead on, words of the model, figures, lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from analysis.network.fabric import Node
from analysis.readings import is_chinese
from graph.schema import EDGE_TYPES, NODE_TYPES, label_of, show_date
from graph.text import Text, chinese_punctuation
from graph.values import FoundEdge, FoundNode, FoundPath
from queries import Column

from ..look import parts
from ..look.tags import Child, Tag, tag
from .answer_known import Known
from .entity_words import number
from .names import entity_of

YES, NO = Text("是", "yes"), Text("否", "no")
NOT_STATED = Text("未注明", "not stated")
NO_VALUE = Text("空", "null")
PIECES = Text("{count} 条", "{count}")
MORE = Text("另 {count} 个", "{count} more")
LINK = Text("{start} → {end}：{kind}", "{start} → {end}: {kind}")
# Longer lists are folded after so many.
SHOWN = 6
# Spans and approximate days are written for machines; a plain day is read as it is.
SPAN = re.compile(r"[\d-]+[~?]?/(?:[\d-]+[~?]?|\.\.)|[\d-]{4,10}~")


def cell(value: object, column: Column | None, known: Known) -> Child:
    """A value as what stands in the cell of a table."""
    if isinstance(value, list | tuple):
        return _list(value, column, known)
    if value is None or value == "":
        return _nothing(column, known)
    if (node := known.node(value)) is not None:
        return entity_of(node, known.state, css="") if column else _with_id(node, known)
    if isinstance(value, FoundNode):
        return _found_node(value, known, with_id=True)
    if isinstance(value, FoundPath):
        return _path(value, known)
    return _words(said(value, column, known), known)


def said(value: object, column: Column | None, known: Known) -> str:
    """A value in plain words: for cells that lead nowhere, for sorting, for files."""
    language = known.language
    if value is None:
        return (NO_VALUE if column is None else NOT_STATED).in_(language)
    if isinstance(value, bool):
        return (YES if value else NO).in_(language) if column else str(value).lower()
    if isinstance(value, int | float):
        return str(value) if _is_year(value) else number(value)
    if (node := known.node(value)) is not None:
        return name_of(node, known)
    if isinstance(value, list | tuple):
        between = "、" if language == "zh" else ", "
        return between.join(said(one, column, known) for one in value)
    if isinstance(value, str):
        return _text(value, column, known).in_(language)
    return _found(value, known)


def name_of(node: Node, known: Known) -> str:
    """The whole name in the reader's language."""
    english = node.name_en if known.language == "en" else None
    return english or chinese_punctuation(node.name_zh)


def is_figure(value: object) -> bool:
    """Whether it stands at the right of its column."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _text(value: str, column: Column | None, known: Known) -> Text:
    words = column.wording(value) if column else None
    if words is not None:
        return words
    if column is not None and value in EDGE_TYPES:
        return EDGE_TYPES[value].TITLE
    if column is not None and value in NODE_TYPES:
        return NODE_TYPES[value].TITLE
    if (tie := known.tie(value)) is not None:
        return _between(tie.origin, tie.target, tie.kind, known)
    return show_date(value) if column is not None and SPAN.fullmatch(value) else _plain(value)


def _plain(value: str) -> Text:
    return Text(value, value) if value.strip() else Text("“”", '""')


def _between(start: str, end: str, kind: str, known: Known) -> Text:
    names = {"start": _called(start, known), "end": _called(end, known)}
    return LINK.format(kind=EDGE_TYPES[kind].TITLE if kind in EDGE_TYPES else kind, **names)


def _called(key: str, known: Known) -> str:
    node = known.node(key)
    return name_of(node, known) if node else key


def _found(value: object, known: Known) -> str:
    if isinstance(value, FoundEdge):
        tie = known.tie(value.properties.get("id"))
        kind = EDGE_TYPES[value.kind].TITLE if value.kind in EDGE_TYPES else Text(value.kind, value.kind)
        return (_between(tie.origin, tie.target, tie.kind, known) if tie else kind).in_(known.language)
    if isinstance(value, FoundNode):
        node = known.node(value.properties.get("id"))
        return (
            name_of(node, known) if node else str(value.properties.get("name_zh") or ":".join(value.labels))
        )
    if isinstance(value, FoundPath):
        return " → ".join(_found(node, known) for node in value.nodes)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {said(one, None, known)}" for key, one in value.items())
    return str(value)


def _found_node(value: FoundNode, known: Known, *, with_id: bool = False) -> Child:
    node = known.node(value.properties.get("id"))
    if node is None:
        return _words(_found(value, known), known)
    return _with_id(node, known) if with_id else entity_of(node, known.state, css="")


def _with_id(node: Node, known: Known) -> Child:
    """Who wrote a statement wants the id, too: to copy it, and to see the order it asked for."""
    return tag(
        "span", tag("code", node.id, css="id"), " ", entity_of(node, known.state, css=""), css="with-id"
    )


def _path(value: FoundPath, known: Known) -> list[Child]:
    nodes = [_found_node(node, known) for node in value.nodes]
    return [part for number, node in enumerate(nodes) for part in ((" → ", node) if number else (node,))]


def _words(words: str, known: Known) -> Child:
    """Chinese in the English interface is data, and marked so."""
    return parts.data_words(words, known.language) if is_chinese(words) else words


def _nothing(column: Column | None, known: Known) -> Tag:
    words = NO_VALUE if column is None else parts.NONE if column.of else NOT_STATED
    return tag("span", words.in_(known.language), css="none")


def _list(values: Sequence[object], column: Column | None, known: Known) -> Child:
    """Names one a line, words one after another; what is long is folded."""
    if not values:
        return parts.nothing(known.language)
    if not any(known.node(one) or isinstance(one, FoundNode) for one in values):
        return _words(said(values, column, known), known)
    lines = [tag("div", cell(one, column, known), css="item") for one in values]
    if len(lines) <= SHOWN:
        return lines
    rest = len(lines) - (SHOWN - 1)
    folded = tag(
        "details",
        tag("summary", MORE.format(count=rest).in_(known.language)),
        lines[SHOWN - 1 :],
        data_keep=f"more-{label_of(str(values[0]))}-{values[0]}-{len(values)}",
    )
    return [*lines[: SHOWN - 1], folded]


def _is_year(value: float) -> bool:
    return isinstance(value, int) and 1900 <= value < 2100
