"""What the files lean on and do not hold themselves: names and days that the graph has already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from graph.schema import NODE_TYPES

if TYPE_CHECKING:  # checking files alone needs no database driver
    from graph.store import Graph

_SECONDS = 600.0
_NAMES = (
    "MATCH (n:{label}) RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, n.aliases AS aliases "
    "ORDER BY id"
)
_DAYS = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id, n.begins_on AS day ORDER BY id"
_FOUNDED = (
    "UNWIND $ids AS id MATCH (n:Platform {id: id}) "
    "WHERE n.founded IS NOT NULL AND NOT 'founded' IN coalesce(n.inferred_fields, []) "
    "AND n.confidence = 'stated' RETURN n.id AS id, n.founded AS founded ORDER BY id"
)


class Known:
    """The graph as the files see it; without a graph it holds nothing. Read once, and only when asked."""

    def __init__(self, graph: Graph | None) -> None:
        self._graph = graph

    @property
    def consulted(self) -> bool:
        """Whether there is a graph behind the files."""
        return self._graph is not None

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Every id of the graph with the names and aliases it goes by."""
        found: dict[str, tuple[str, ...]] = {}
        if self._graph is None:
            return found
        for label in NODE_TYPES:
            for row in self._graph.reader.stream(_NAMES.format(label=label), seconds=_SECONDS):
                names = (row["name_zh"], row["name_en"], *(row["aliases"] or ()))
                found[row["id"]] = tuple(name for name in names if name)
        return found

    def days(self, label: str, ids: Iterable[str]) -> Mapping[str, str]:
        """When things of one label begin, for those that are dated."""
        rows = self._rows(_DAYS.format(label=label), ids)
        return {row["id"]: row["day"] for row in rows if row["day"] is not None}

    def foundings(self, ids: Iterable[str]) -> Mapping[str, str]:
        """The stated founding dates of platforms, as written."""
        return {row["id"]: row["founded"] for row in self._rows(_FOUNDED, ids)}

    def _rows(self, statement: str, ids: Iterable[str]) -> list[dict[str, str]]:
        wanted = sorted(ids)
        if self._graph is None or not wanted:
            return []
        return self._graph.reader.rows(statement, {"ids": wanted}, seconds=_SECONDS)
