"""Seats the platforms of one place on the map: beside its name if they fit, else at the end of a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.city_map import Placed, Role, Spot
from graph.text import Language, Text, chinese_punctuation

from .city_map_ground import Point, Shape
from .city_map_room import Box, Sheet, width_of, wrapped

RADIUS = 13.0
SMALL, SMALL_LINE = 12.0, 16.0
LABEL_WIDE, LABEL_LINES = 168.0, 4
MARK = 17.0
ROW_GAP = 3.0
ROWS_AT_MOST = 6
# With more lines than this on the map, every place shows fewer of its platforms.
LINES_AT_MOST = 24
# How far off a name or a list may stand; less where many places share the map.
REACH, SHORT_REACH, CROWD = 190.0, 60.0, 24
MORE = Text("另有 {more} 家", "{more} more")
ALL_OF_THEM = Text("平台 {more} 家", "{more} platforms")
ONLY_ONE = Text("平台 1 家", "1 platform")


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of words from a point on: left edge and first base line."""

    x: float
    y: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A platform's mark with its name, or (without a platform) how many more there are."""

    placed: Placed | None
    words: Words
    box: Box
    more: int = 0

    @property
    def mark(self) -> Point:
        """The middle of its mark."""
        return self.box.x + 6, self.box.y + SMALL_LINE / 2


@dataclass(frozen=True, slots=True)
class Seat:
    """A district or zone on the map: its name, what is drawn of its platforms, a line that leads there."""

    spot: Spot
    shape: Shape | None
    point: Point | None
    name: Words
    name_box: Box
    rows: tuple[Row, ...]
    leader: tuple[Point, Point] | None

    @property
    def drawn(self) -> int:
        """How many platforms have a mark of their own."""
        return sum(1 for row in self.rows if row.placed)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the marks of a place may stand: by its name, or farther off in its own district or the sea."""

    shape: Shape | None
    point: Point | None
    name: Box
    shapes: tuple[Shape, ...]

    @property
    def start(self) -> Point:
        """Where a line to its marks begins."""
        return self.point or (self.name.middle[0], self.name.y + self.name.height)

    @property
    def own(self) -> Box:
        """What that line may run through."""
        return self.name if self.point is None else Box(*circle(self.point))

    def fits(self, box: Box) -> bool:
        """Whether the marks of a box stand in no other district, where they would seem at home."""
        home = self.shape or next((shape for shape in self.shapes if shape.holds(self.start)), None)
        marks = [(box.x + 6, box.y + SMALL_LINE / 2), (box.x + 6, box.y + box.height - SMALL_LINE / 2)]
        others = [shape for shape in self.shapes if shape is not home]
        return not any(shape.holds(mark) for shape in others for mark in marks)


def seat(
    spot: Spot,
    shape: Shape | None,
    point: Point | None,
    name: Words,
    name_box: Box,
    sheet: Sheet,
    shapes: tuple[Shape, ...],
    roles: Sequence[Role],
    most: int,
    reach: float,
    language: Language,
) -> Seat:
    """Puts as many rows as fit near the place; the rest is a number."""
    shown = [one for one in spot.platforms if one.role in roles]
    stand = Stand(shape, point, name_box, shapes)
    first = min(len(shown), most)
    counts = dict.fromkeys((first, (first + 1) // 2, min(first, 1), 0)) if shown else ()
    choices = [_rows(shown, count, language) for count in counts]
    for fits in (stand.fits, bool):
        for rows in choices:
            width, height = _size(rows)
            box = sheet.first(_around(shape, point, name_box, width, height))
            if box:
                return Seat(spot, shape, point, name, name_box, tuple(_stacked(rows, box)), None)
            box = sheet.near(stand.start, width, height, reach, stand.own, fits)
            if box:
                end = box.nearest(stand.start)
                leader = (point or name_box.nearest(end), end)
                return Seat(spot, shape, point, name, name_box, tuple(_stacked(rows, box)), leader)
    return Seat(spot, shape, point, name, name_box, (), None)


def rows_at_most(spots: Sequence[Spot], roles: Sequence[Role], language: Language) -> int:
    """How many rows a place may have, so that all of them have a chance."""
    shown = [[one for one in spot.platforms if one.role in roles] for spot in spots]
    for most in range(ROWS_AT_MOST, 1, -1):
        lines = sum(
            len(words.lines) for some in shown for *_, words in _rows(some, min(most, len(some)), language)
        )
        if lines <= LINES_AT_MOST:
            return most
    return 1


def circle(point: Point) -> tuple[float, float, float, float]:
    return point[0] - RADIUS, point[1] - RADIUS, 2 * RADIUS, 2 * RADIUS


def _around(
    shape: Shape | None, point: Point | None, name: Box, width: float, height: float
) -> Iterator[Box]:
    """Places that belong to the spot without a line: beside its name; in a district, marks stay inside."""
    if point is not None:
        for base in (Box(*circle(point)), name):
            yield Box(base.x, base.y + base.height + 4, width, height)
            yield Box(base.x, base.y - height - 4, width, height)
            yield Box(base.x + base.width + 6, base.middle[1] - height / 2, width, height)
            yield Box(base.x - width - 6, base.middle[1] - height / 2, width, height)
        return
    if shape is None:
        return
    starts = [
        (x, y)
        for y in (name.y + name.height + 4, name.y - height - 4)
        for x in (name.x, name.middle[0] - width / 2, name.x - 24, name.x + 24)
    ]
    below = [Box(x, y, width, height) for x, y in starts]
    centred = (Box(x - width / 2, y - height / 2, width, height) for x, y in shape.rooms)
    yield from (box for box in (*below, *centred) if _within(box, shape))
    for x, y in [*starts, *((x, y - height / 2) for x, y in shape.rooms)]:
        marks = (x + 6, y + SMALL_LINE / 2), (x + 6, y + height - SMALL_LINE / 2)
        if all(shape.holds(mark) for mark in marks):
            yield Box(x, y, width, height)


def _within(box: Box, shape: Shape) -> bool:
    """Whether all corners of a box are inside a district."""
    ends = ((box.x, box.x + box.width), (box.y, box.y + box.height))
    return all(shape.holds((x, y)) for x in ends[0] for y in ends[1])


def _rows(shown: Sequence[Placed], count: int, language: Language) -> list[tuple[Placed | None, int, Words]]:
    rows: list[tuple[Placed | None, int, Words]] = []
    for placed in shown[:count]:
        platform = placed.platform
        name = platform.short if language == "zh" else platform.name_en or platform.short
        rows.append(
            (placed, 0, Words(0, 0, wrapped(chinese_punctuation(name), SMALL, LABEL_WIDE, LABEL_LINES)))
        )
    more = len(shown) - count
    if more:
        words = (MORE if count else ONLY_ONE if more == 1 else ALL_OF_THEM).format(more=more).in_(language)
        rows.append((None, more, Words(0, 0, (words,))))
    return rows


def _size(rows: Sequence[tuple[Placed | None, int, Words]]) -> tuple[float, float]:
    widths = [width_of(line, SMALL) for _, _, words in rows for line in words.lines]
    heights = [len(words.lines) * SMALL_LINE for _, _, words in rows]
    return MARK + max(widths), sum(heights) + ROW_GAP * (len(rows) - 1)


def _stacked(rows: Sequence[tuple[Placed | None, int, Words]], box: Box) -> Iterator[Row]:
    y = box.y
    for placed, more, words in rows:
        height = len(words.lines) * SMALL_LINE
        width = MARK + max(width_of(line, SMALL) for line in words.lines)
        at = Words(box.x + MARK, y + SMALL_LINE - 4, words.lines)
        yield Row(placed, at, Box(box.x, y, width, height), more)
        y += height + ROW_GAP
