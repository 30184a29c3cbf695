"""Finds room on a drawing: how wide words are, how they wrap, and which boxes do not touch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, hypot

# How wide a character is, in parts of the type size; a little more than most fonts take.
CJK_FROM = 0x2E80
NARROW = frozenset("ijlI.,:;'|!()[] ·")
LINES_AT_MOST = 3
CUT = "…"
STEP = 12
GAP = 3
EDGE = 9
CELL = 40


@lru_cache(maxsize=4096)
def width_of(words: str, size: float) -> float:
    """About how wide a line of words is, in px."""
    return sum(_width(char) for char in words) * size


def _width(char: str) -> float:
    if ord(char) >= CJK_FROM:
        return 1.0
    if char in NARROW:
        return 0.34
    return 0.68 if char.isupper() or char in "—…mwMW@%&" else 0.58


@lru_cache(maxsize=4096)
def wrapped(words: str, size: float, width: float, lines: int = LINES_AT_MOST) -> tuple[str, ...]:
    """Lines no wider than `width`, about equally long; what does not fit ends in an ellipsis."""
    wanted = ceil(width_of(words, size) / width)
    if wanted > 1:
        for share in (1.0, 1.1, 1.25):
            found = _filled(words, size, min(width, width_of(words, size) / wanted * share + size))
            if len(found) <= wanted:
                return _cut(found, size, width, lines)
    return _cut(_filled(words, size, width), size, width, lines)


def _cut(found: list[str], size: float, width: float, lines: int) -> tuple[str, ...]:
    if len(found) <= lines:
        return tuple(found)
    last = found[lines - 1].rstrip()
    while last and width_of(last + CUT, size) > width:
        last = last[:-1]
    return (*found[: lines - 1], last + CUT)


def _filled(words: str, size: float, width: float) -> list[str]:
    found = [""]
    for piece in _pieces(words):
        for part in [piece] if width_of(piece, size) <= width else piece:
            if found[-1] and width_of((found[-1] + part).rstrip(), size) > width:
                found.append("")
            found[-1] += part if found[-1] else part.lstrip()
    return [line.rstrip() for line in found]


def _pieces(words: str) -> Iterator[str]:
    """Chinese breaks anywhere, other words between words."""
    piece = ""
    for char in words:
        if ord(char) >= CJK_FROM or piece.endswith((" ", "-")):
            if piece:
                yield piece
            piece = ""
        if ord(char) >= CJK_FROM:
            yield char
        else:
            piece += char
    if piece:
        yield piece


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the drawing."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def touches(self, other: Box, gap: float = 0.0) -> bool:
        """Whether two boxes overlap or stand nearer than `gap`."""
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )

    def nearest(self, point: tuple[float, float]) -> tuple[float, float]:
        """The point of the box nearest to another point."""
        x, y = point
        return min(max(x, self.x), self.x + self.width), min(max(y, self.y), self.y + self.height)


@dataclass
class Sheet:
    """The drawing while words are put on it: its size and what is taken."""

    width: float
    height: float
    taken: list[Box] = field(default_factory=list)
    _cells: dict[tuple[int, int], list[Box]] = field(default_factory=dict)
    lines: list[tuple[tuple[float, float], tuple[float, float]]] = field(default_factory=list)

    def free(self, box: Box) -> bool:
        """Whether nothing stands there and it is not cut by the edge."""
        within = (
            box.x >= EDGE
            and box.y >= EDGE
            and box.x + box.width <= self.width - EDGE
            and box.y + box.height <= self.height - EDGE
        )
        return (
            within
            and not any(
                box.touches(other, GAP) for cell in _cells(box) for other in self._cells.get(cell, ())
            )
            and not any(_crosses(box, line) for line in self.lines)
        )

    def take(self, box: Box) -> Box:
        """Keeps the place of a box."""
        self.taken.append(box)
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)
        return box

    def first(self, boxes: Iterable[Box]) -> Box | None:
        """The first box that is free, kept; None when all are taken."""
        for box in boxes:
            if self.free(box):
                return self.take(box)
        return None

    def near(
        self,
        point: tuple[float, float],
        width: float,
        height: float,
        reach: float,
        own: Box,
        fits: Callable[[Box], bool] = bool,
    ) -> Box | None:
        """The fitting free box nearest to a point; a line from `own` reaches it and crosses no other."""
        left, top = max(point[0] - reach - width, EDGE), max(point[1] - reach - height, EDGE)
        right, bottom = min(point[0] + reach, self.width - width), min(point[1] + reach, self.height - height)
        columns, rows = range(int(left), int(right), STEP), range(int(top), int(bottom), STEP)
        boxes = (Box(x, y, width, height) for x in columns for y in rows)
        found = [(away, box) for box in boxes if (away := _distance(box, point)) <= reach]
        for _, box in sorted(found, key=lambda one: one[0]):
            if self.free(box) and fits(box):
                line = (point, box.nearest(point))
                if not any(_crosses(other, line) for other in self.taken if other != own):
                    self.lines.append(line)
                    return self.take(box)
        return None


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    """The cells of the drawing that a box and the gap around it reach into."""
    for column in range(int((box.x - GAP) // CELL), int((box.x + box.width + GAP) // CELL) + 1):
        for row in range(int((box.y - GAP) // CELL), int((box.y + box.height + GAP) // CELL) + 1):
            yield column, row


def _distance(box: Box, point: tuple[float, float]) -> float:
    x, y = box.nearest(point)
    return hypot(x - point[0], y - point[1])


def _crosses(box: Box, line: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    """Whether a line runs through a box: the share of it between both pairs of sides is not empty."""
    (ax, ay), (bx, by) = line
    first, last = 0.0, 1.0
    for start, step, low, high in (
        (ax, bx - ax, box.x, box.x + box.width),
        (ay, by - ay, box.y, box.y + box.height),
    ):
        if step == 0:
            if not low < start < high:
                return False
            continue
        enters, leaves = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, enters), min(last, leaves)
    return first < last
