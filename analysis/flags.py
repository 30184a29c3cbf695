"""Published figures for a person to look at: averages recomputed, numbers that repeat, counts that change."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .figures import Figure, Figures

# By the bundled city's ids; a city without them has no row.
JOINED, CLUSTERS = "indicator:N003", "indicator:N056"
# Averages: published, the total it divides, the number it divides by.
AVERAGES = (
    ("indicator:N037", "indicator:N021", JOINED),
    ("indicator:N038", "indicator:N022", JOINED),
    ("indicator:N039", "indicator:N005", JOINED),
)
# The same count in several years.
SERIES = (("indicator:CLN_2018", "indicator:CLN_2021", CLUSTERS, "indicator:CLN_2022", "indicator:N226"),)
_TELLING = 50


@dataclass(frozen=True, slots=True)
class Average:
    """A published average recomputed from the source's own totals."""

    figure: Figure
    total: float
    over: float

    @property
    def exact(self) -> float:
        """The quotient."""
        return self.total / self.over

    @property
    def rounds_to_it(self) -> bool:
        """Whether rounding the quotient to the published digits gives the published figure."""
        return round(self.exact, self._digits) == self.figure.value

    @property
    def _digits(self) -> int:
        exponent = Decimal(f"{self.figure.value or 0:g}").as_tuple().exponent
        return max(-int(exponent), 0)


@dataclass(frozen=True, slots=True)
class Repeat:
    """One number that a source gives for different things: for a person to judge."""

    value: float
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One count in several years whose value changes, in the order of time."""

    figures: tuple[Figure, ...]


def averages(figures: Figures) -> tuple[Average, ...]:
    """The published averages with the totals they should come from."""
    found = []
    for keys in AVERAGES:
        average, total, over = (figures.by_id.get(key) for key in keys)
        if average and total and over and total.value is not None and over.value:
            found.append(Average(average, total.value, over.value))
    return tuple(found)


def repeats(figures: Figures) -> tuple[Repeat, ...]:
    """Numbers too large and too odd to meet by chance that one source gives for different things."""
    groups: dict[tuple[str, float], list[Figure]] = {}
    for figure in sorted(figures.figures, key=lambda part: part.id):
        value = figure.value
        if value is not None and value >= _TELLING and value % 10 and not _is_a_year(figure):
            for source in figure.sources[:1]:
                groups.setdefault((source, value), []).append(figure)
    return tuple(Repeat(value, tuple(found)) for (_, value), found in groups.items() if len(found) > 1)


def _is_a_year(figure: Figure) -> bool:
    return figure.valid_from == f"{figure.value:g}"


def changing(figures: Figures) -> tuple[Series, ...]:
    """Counts whose published value changes between years."""
    found = []
    for keys in SERIES:
        known = [figure for key in keys if (figure := figures.by_id.get(key)) is not None]
        if len({figure.value for figure in known}) > 1:
            found.append(Series(tuple(known)))
    return tuple(found)
