"""The rows of an answer on the ground of the city: a circle for each place, as large as what is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from analysis.network.fabric import Node
from graph.text import Text

from ..look.tags import Tag, link, tag
from .answer_cells import is_figure, name_of
from .answer_known import Head, Known, Row
from .city_map_ground import WIDTH, Ground
from .city_map_room import Box, Sheet, width_of
from .entity_words import number
from .names import entity_href

MAP = Text("答案在地图上", "The answer on the map")
SIZED = Text("圆的大小：{title}", "size of the circles: {title}")
ROWS = Text("行数", "rows")
UNPLACED = Text(
    "{count} 行没有坐标，只在表里。", "{count} rows have no coordinates and stand in the table only."
)
LEAST, MOST = 4.0, 26.0
LINE, SIZE = 15, 12.0


@dataclass(frozen=True, slots=True)
class Spot:
    """One point of the ground: what stands there, how much of it, and the place where a row names one."""

    x: float
    y: float
    count: float
    place: Node | None
    words: str


def answer_map(heads: Sequence[Head], rows: Sequence[Row], known: Known, ground: Ground | None) -> Tag | None:
    """The map; None where no boundary is known or no row has a point."""
    there = [row for row in rows if is_figure(row["latitude"]) and is_figure(row["longitude"])]
    if ground is None or not there:
        return None
    sized = _sized(heads, there)
    spots = _spots(there, sized, known, ground)
    shapes = [tag("path", d=shape.path, css="district") for shape in ground.shapes]
    marks = _marks(spots, ground, known)
    label = MAP.in_(known.language)
    drawing = tag(
        "svg",
        tag("title", label),
        shapes,
        marks,
        viewbox=f"0 0 {WIDTH} {ground.height}",
        css="answer-map",
        role="group",
        aria_label=label,
    )
    title = sized.title if sized else ROWS.in_(known.language)
    note = SIZED.format(title=title).in_(known.language)
    left = len(rows) - len(there)
    apart = " " + UNPLACED.format(count=left).in_(known.language) if left else ""
    return tag("figure", drawing, tag("figcaption", note, apart, css="caption"), css="map-of-answer")


def _sized(heads: Sequence[Head], rows: Sequence[Row]) -> Head | None:
    """The first column of figures beside the coordinates."""
    for head in heads:
        if head.name not in ("latitude", "longitude") and all(is_figure(row[head.name]) for row in rows):
            return head
    return None


def _spots(rows: Sequence[Row], sized: Head | None, known: Known, ground: Ground) -> list[Spot]:
    found: dict[tuple[float, float], list[Row]] = {}
    for row in rows:
        found.setdefault((row["longitude"], row["latitude"]), []).append(row)
    spots = []
    for (longitude, latitude), here in found.items():
        x, y = ground.project(longitude, latitude)
        count = sum(row[sized.name] for row in here) if sized else len(here)
        place = _place(here, known)
        words = name_of(place, known) if place else ""
        spots.append(Spot(round(x, 1), round(y, 1), count, place, words))
    return spots


def _place(rows: Sequence[Row], known: Known) -> Node | None:
    """The place that every row at a point names, else the only thing there."""
    nodes = [node for value in rows[0].values() if (node := known.node(value))]
    places = [node for node in nodes if node.label == "Place"]
    if places:
        return places[0]
    return nodes[0] if nodes and len(rows) == 1 else None


def _marks(spots: Sequence[Spot], ground: Ground, known: Known) -> list[Tag]:
    """The largest first, so that small ones lie on top; names where they touch nothing."""
    most = max(spot.count for spot in spots) or 1
    ranked = sorted(spots, key=lambda one: (-one.count, one.words))
    sheet = Sheet(WIDTH, ground.height)
    for spot in ranked:
        radius = _radius(spot, most)
        sheet.take(Box(spot.x - radius, spot.y - radius, 2 * radius, 2 * radius))
    return [_mark(spot, _radius(spot, most), sheet, known) for spot in ranked]


def _radius(spot: Spot, most: float) -> float:
    return round(LEAST + (MOST - LEAST) * sqrt(max(spot.count, 0) / most), 1) if spot.count else LEAST


def _mark(spot: Spot, radius: float, sheet: Sheet, known: Known) -> Tag:
    inside = [
        tag("circle", cx=spot.x, cy=spot.y, r=radius, css="spot" if spot.count else "spot nought"),
        _words("count", number(spot.count), spot.x, spot.y + 4) if radius > LEAST * 2 else None,
        _name(spot, radius, sheet),
        tag("title", f"{spot.words} {number(spot.count)}".strip()),
    ]
    if spot.place is None:
        return tag("g", *inside)
    return link(entity_href(spot.place.id, known.state), *inside, css="spot-link")


def _name(spot: Spot, radius: float, sheet: Sheet) -> Tag | None:
    """The name below, above or beside its circle; where there is no room it is told on pointing."""
    wide, beside = width_of(spot.words, SIZE), radius + 4
    left, middle = spot.x - wide / 2, spot.y - LINE / 2
    places = (
        Box(left, spot.y + radius + 1, wide, LINE),
        Box(left, spot.y - radius - LINE - 1, wide, LINE),
        Box(spot.x + beside, middle, wide, LINE),
        Box(spot.x - beside - wide, middle, wide, LINE),
    )
    found = sheet.first(places) if spot.words else None
    return _words("place", spot.words, found.x + wide / 2, found.y + LINE - 3) if found else None


def _words(css: str, words: str, x: float, y: float) -> Tag:
    return tag("text", words, x=round(x, 1), y=round(y, 1), text_anchor="middle", css=css)
