"""What the rows of a chart add up to: its bars by name, and what they are split by, no two alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.network.fabric import Node
from graph.text import Text
from queries.head import Chart

from .answer_cells import said
from .answer_known import Head, Known, Row, named

OTHERS = Text("其余 {count} 类", "{count} others")
# As many looks as `answer.css` has for parts of a bar, beside those of the others and of the unknown.
LOOKS = 8
REST = "rest"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Series:
    """One part of the bars: its words, its look, and which values of the column it holds."""

    words: str
    look: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Point:
    """One value on the axis: its words, the thing it names if any, and its figures by what splits them."""

    words: str
    node: Node | None
    values: Mapping[str, float]

    @property
    def total(self) -> float:
        """All parts together."""
        return sum(self.values.values())

    def part(self, series: Series) -> float:
        """What one part of the bar holds."""
        return sum(value for key, value in self.values.items() if key in series.keys)


def points_of(asked: Chart, heads: Sequence[Head], rows: Sequence[Row], known: Known) -> list[Point]:
    """One point for each value on the axis, in the order of the rows."""
    found: dict[str, dict[str, float]] = {}
    words: dict[str, tuple[str, Node | None]] = {}
    for row in rows:
        key, name, node = _called(asked.by, heads, row, known)
        words.setdefault(key, (name, node))
        part = _called(asked.series, heads, row, known)[0] if asked.series else ""
        values = found.setdefault(key, {})
        values[part] = values.get(part, 0) + row[asked.value]
    return [Point(*words[key], values) for key, values in found.items()]


def series_of(asked: Chart, heads: Sequence[Head], rows: Sequence[Row], known: Known) -> list[Series]:
    """What the bars are split by, each with a look of its own; one unnamed one where they are not.

    They stand in the order of the rows; beyond the looks there are, the smallest stand together at the
    end, and what is not known after them.
    """
    if asked.series is None:
        return [Series("", "s0", frozenset([""]))]
    words: dict[str, str] = {}
    sums: dict[str, float] = {}
    for row in rows:
        key, name, _ = _called(asked.series, heads, row, known)
        words[key] = name
        sums[key] = sums.get(key, 0) + row[asked.value]
    sure = [key for key in words if key]
    # Two at least stand together: a single one has room for its own name.
    most = LOOKS if len(sure) <= LOOKS else LOOKS - 1
    largest = set(sorted(sure, key=lambda key: -sums[key])[:most])
    kept = [key for key in sure if key in largest]
    rest = frozenset(sure) - largest
    found = [Series(words[key], f"s{at}", frozenset([key])) for at, key in enumerate(kept)]
    if rest:
        found.append(Series(OTHERS.format(count=len(rest)).in_(known.language), REST, rest))
    if "" in words:
        found.append(Series(words[""], UNKNOWN, frozenset([""])))
    return found


def _called(name: str, heads: Sequence[Head], row: Row, known: Known) -> tuple[str, str, Node | None]:
    """By what a value is known again (nothing: it is not known), its words, and the thing it names."""
    node = named(name, heads, row, known)
    column = next(head.column for head in heads if head.name == name)
    words = said(node.id if node else row[name], column, known)
    return ("" if row[name] is None else node.id if node else words), words, node
