"""The rows of an answer as a chart: bars by name, lines by year, in SVG that stretches with the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.text import Text
from queries import Query

from ..look.tags import Child, Tag, tag
from .answer_cells import is_figure
from .answer_known import Head, Known, Row
from .answer_series import UNKNOWN, Point, Series, points_of, series_of
from .entity_words import number
from .names import entity_of

FIRST = Text("画出前 {shown} / {all}，其余在表里", "the first {shown} of {all} drawn, the rest in the table")
CHART = Text("{value}，按{by}", "{value} by {by}")
SHOWN = 30
HATCH = "series-unknown"
YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
HEIGHT, TOP, BOTTOM = 220, 26, 30
LEFT, RIGHT = 3.0, 97.0  # per cent of the width
ENOUGH = 3
TICKS = 14
BRIEF = 8


def chart(query: Query, heads: Sequence[Head], rows: Sequence[Row], known: Known) -> Tag | None:
    """The chart that the question asks for; None where its values are no figures."""
    asked = query.chart
    if asked is None or not rows or not all(is_figure(row[asked.value]) for row in rows):
        return None
    titles = {head.name: head for head in heads}
    series = series_of(asked, heads, rows, known)
    points = points_of(asked, heads, rows, known)
    label = CHART.format(value=titles[asked.value].title, by=titles[asked.by].title).in_(known.language)
    by_time = len(series) == 1 and len(points) >= ENOUGH and all(YEAR.fullmatch(p.words) for p in points)
    drawn = _line(points, label) if by_time else _bars(points[:SHOWN], series, label, known)
    cut = None
    if not by_time and len(points) > SHOWN:
        cut = tag("p", FIRST.format(shown=SHOWN, all=len(points)).in_(known.language), css="caption")
    return tag("div", _legend(series), drawn, cut, css="chart")


def _legend(series: Sequence[Series]) -> Tag | None:
    if len(series) < 2:
        return None
    entries = [tag("span", _mark(one), one.words) for one in series]
    return tag("p", entries, css="chart-legend caption")


def _mark(one: Series) -> Tag:
    """Its look beside its name; the hatch of what is not known is defined where its mark stands."""
    hatch = tag("defs", _hatch()) if one.look == UNKNOWN else None
    return tag("svg", hatch, _part(one, 0, 0, 12, 12), width=12, height=12, aria_hidden="true", css="series")


def _part(one: Series, x: str | int, y: int, width: str | int, height: int, words: str = "") -> Tag:
    return tag(
        "rect",
        tag("title", words) if words else None,
        x=x,
        y=y,
        width=width,
        height=height,
        fill=f"url(#{HATCH})" if one.look == UNKNOWN else None,
        css=one.look,
    )


def _hatch() -> Tag:
    return tag(
        "pattern",
        tag("rect", width=6, height=6, css="hatch-ground"),
        tag("rect", width=2, height=6, css="hatch-line"),
        id=HATCH,
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _bars(points: Sequence[Point], series: Sequence[Series], label: str, known: Known) -> Tag:
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


def _bar(point: Point, series: Sequence[Series], most: float) -> Tag:
    """One bar, its parts one after another; each says what it is to whoever points at it."""
    parts, x = [], 0.0
    for one in series:
        value = point.part(one)
        wide = 100 * max(value, 0) / most
        if wide:
            words = f"{one.words} {number(value)}".strip()
            parts.append(_part(one, f"{x:.2f}%", 0, f"{wide:.2f}%", 14, words))
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
