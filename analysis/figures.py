"""Published figures and statements, and how much of each type the graph holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.store import Reader
from graph.text import Text
from queries import load_library


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An Indicator: a number or a statement, with where it stands."""

    id: str
    name_zh: str
    name_en: str | None = None
    kind: str
    value: float | None = None
    text: str | None = None
    qualifier: str | None = None
    unit: str | None = None
    valid_from: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    locators: tuple[str, ...] = ()

    @property
    def name(self) -> Text:
        """Its name; the Chinese one where the data have no English."""
        return Text(self.name_zh, self.name_en or self.name_zh)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCount:
    """How many nodes of a type there are, and how many of them are stated."""

    type: str
    stated: int
    inferred: int
    total: int


@dataclass(frozen=True)
class Figures:
    """What the overview needs besides the facts of coverage."""

    figures: Sequence[Figure] = ()
    counts: Sequence[TypeCount] = ()

    @cached_property
    def by_id(self) -> dict[str, Figure]:
        """Figures by id."""
        return {figure.id: figure for figure in self.figures}


def read_figures(reader: Reader) -> Figures:
    """Reads them through the library's questions."""
    library = load_library()
    return Figures(
        figures=reader.typed(library["figures"].text, Figure),
        counts=reader.typed(library["entity_counts"].text, TypeCount),
    )
