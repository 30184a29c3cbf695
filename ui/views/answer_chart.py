"""The rows of an answer as a chart: bars by name, lines by year, in SVG that stretches with the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.network.fabric import Node
from graph.text import Text
from queries import Query
from queries.head import Chart

from ..look.tags import Child, Tag, tag
from .answer_cells import is_figure, said
from .answer_known import Head, Known, Row
from .entity_words import number
from .names import entity_of

FIRST = Text("画出前 {shown} / {all}，其余在表里", "the first {shown} of {all} drawn, the rest in the table")
CHART = Text("{value}，按{by}", "{value} by {by}")
SHOWN = 30
SERIES = 6
YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
HEIGHT, TOP, BOTTOM = 220, 26, 30
LEFT, RIGHT = 3.0, 97.0  # per cent of the width
ENOUGH = 3
TICKS = 14
BRIEF = 8


@dataclass(frozen=True, slots=True)
class Point:
    """One value on the axis: its words, the thing it names if any, and its figures by series."""

    words: str
    node: Node | None
    values: Mapping[str, float]

    @property
    def total(self) -> float:
        """All series together."""
        return sum(self.values.values())


def chart(query: Query, heads: Sequence[Head], rows: Sequence[Row], known: Known) -> Tag | None:
    """The chart that the question asks for; None where its values are no figures."""
    asked = query.chart
    if asked is None or not rows or not all(is_figure(row[asked.value]) for row in rows):
        return None
    titles = {head.name: head for head in heads}
    series = _series(asked, titles, rows, known)
    points = _points(asked, titles, rows, known)
    label = CHART.format(value=titles[asked.value].title, by=titles[asked.by].title).in_(known.language)
    by_time = len(series) == 1 and len(points) >= ENOUGH and all(YEAR.fullmatch(p.words) for p in points)
    drawn = _line(points, label) if by_time else _bars(points[:SHOWN], series, label, known)
    cut = None
    if not by_time and len(points) > SHOWN:
        cut = tag("p", FIRST.format(shown=SHOWN, all=len(points)).in_(known.language), css="caption")
    return tag("div", _legend(series), drawn, cut, css="chart")


def _series(asked: Chart, titles: Mapping[str, Head], rows: Sequence[Row], known: Known) -> list[str]:
    """What the bars are split by, in the order of the rows; one unnamed one where they are not."""
    if asked.series is None:
        return [""]
    column = titles[asked.series].column
    return list(dict.fromkeys(said(row[asked.series], column, known) for row in rows))


def _points(asked: Chart, titles: Mapping[str, Head], rows: Sequence[Row], known: Known) -> list[Point]:
    found: dict[str, dict[str, float]] = {}
    words: dict[str, tuple[str, Node | None]] = {}
    for row in rows:
        node = _node(asked.by, titles, row, known)
        name = said(node.id if node else row[asked.by], titles[asked.by].column, known)
        key = node.id if node else name
        words.setdefault(key, (name, node))
        part = said(row[asked.series], titles[asked.series].column, known) if asked.series else ""
        values = found.setdefault(key, {})
        values[part] = values.get(part, 0) + row[asked.value]
    return [Point(*words[key], values) for key, values in found.items()]


def _node(by: str, titles: Mapping[str, Head], row: Row, known: Known) -> Node | None:
    """The thing that is named: by its id, or where a neighbouring column holds the id of that name."""
    if (node := known.node(row[by])) is not None:
        return node
    for head in titles.values():
        node = known.node(row[head.name]) if head.column and head.column.of else None
        if node is not None and row[by] in (node.name_zh, node.name_en):
            return node
    return None


def _legend(series: Sequence[str]) -> Tag | None:
    if len(series) < 2:
        return None
    return tag(
        "p",
        [tag("span", tag("i", css=f"series s{at % SERIES}"), name) for at, name in enumerate(series)],
        css="chart-legend caption",
    )


def _bars(points: Sequence[Point], series: Sequence[str], label: str, known: Known) -> Tag:
    most = max((point.total for point in points), default=0) or 1
    rows = []
    for point in points:
        name: Child = entity_of(point.node, known.state, css="") if point.node else point.words
        zero = "number zero" if point.total == 0 else "number"
        rows.append(
            tag(
                "tr",
                tag("th", name, scope="row"),
                tag("td", _bar(point, series, most), css="bar"),
                tag("td", number(point.total), css=zero),
            )
        )
    brief = all(len(point.words) <= BRIEF for point in points)
    caption = tag("caption", label, css="hidden")
    return tag("table", caption, tag("tbody", rows), css="bars brief" if brief else "bars")


def _bar(point: Point, series: Sequence[str], most: float) -> Tag:
    """One bar, its parts one after another; each says what it is to whoever points at it."""
    parts, x = [], 0.0
    for at, name in enumerate(series):
        wide = 100 * max(point.values.get(name, 0), 0) / most
        if wide:
            words = f"{name} {number(point.values[name])}".strip()
            rect = tag(
                "rect",
                tag("title", words),
                x=f"{x:.2f}%",
                y=0,
                width=f"{wide:.2f}%",
                height=14,
                css=f"s{at % SERIES}",
            )
            parts.append(rect)
        x += wide
    return tag("svg", parts, width="100%", height=14, aria_hidden="true", css="bar-line")


def _line(points: Sequence[Point], label: str) -> Tag:
    """A line over time, its figures at the points; years that are missing are as wide as others."""
    points = sorted(points, key=lambda point: point.words)
    most = max(point.total for point in points) or 1
    whens = [_when(point.words) for point in points]
    first, last = whens[0], whens[-1]
    spots = [
        (LEFT + (RIGHT - LEFT) * (at - first) / (last - first), _y(point.total, most))
        for at, point in zip(whens, points, strict=True)
    ]
    drawn = [tag("line", x1="0", x2="100%", y1=_y(0, most), y2=_y(0, most), css="axis")]
    drawn += [
        tag("line", x1=f"{a:.2f}%", y1=u, x2=f"{b:.2f}%", y2=v, css="s0")
        for (a, u), (b, v) in pairwise(spots)
    ]
    # So many figures have room beside each other; the last one always stands.
    step = -(-len(points) // TICKS)
    for at, ((x, y), point) in enumerate(zip(spots, points, strict=True)):
        words = f"{point.words} {number(point.total)}"
        drawn.append(tag("circle", tag("title", words), cx=f"{x:.2f}%", cy=y, r=3, css="s0"))
        if (len(points) - 1 - at) % step == 0:
            drawn.append(_words("figure", number(point.total), x, round(y - 8, 1)))
            drawn.append(_words("tick", point.words, x, HEIGHT - 8))
    title = tag("title", label)
    return tag("svg", title, drawn, width="100%", height=HEIGHT, role="img", aria_label=label, css="lines")


def _words(css: str, words: str, x: float, y: float) -> Tag:
    return tag("text", words, x=f"{x:.2f}%", y=y, text_anchor="middle", css=css)


def _when(words: str) -> float:
    """A year, or a day as a part of its year."""
    year, month, day = (*map(int, words.split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / 372


def _y(value: float, most: float) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most, 1)
