"""What a source supports: every node and edge that cites it, by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.schema import NODE_TYPES
from graph.store import Reader
from queries import load_library


@dataclass(frozen=True, slots=True, kw_only=True)
class Supported:
    """A node or an edge that cites the source; an edge has two ends."""

    element: str
    kind: str
    start: str
    start_zh: str
    start_en: str | None = None
    end: str | None = None
    end_zh: str | None = None
    end_en: str | None = None
    locator: str | None = None
    says: str | None = None
    confidence: str


@dataclass(frozen=True, slots=True)
class Support:
    """What it supports of one type or kind."""

    kind: str
    found: tuple[Supported, ...]

    @property
    def is_node(self) -> bool:
        """Whether these are nodes."""
        return self.kind in NODE_TYPES


def read_supports(reader: Reader, source: str) -> tuple[Support, ...]:
    """Nodes in the order of the model, then edges, most first."""
    rows = reader.typed(load_library()["source_supports"].text, Supported, {"source": source})
    groups: dict[str, list[Supported]] = {}
    for row in rows:
        groups.setdefault(row.kind, []).append(row)
    kinds: Sequence[str] = sorted(groups, key=lambda kind: (kind not in NODE_TYPES, -len(groups[kind]), kind))
    return tuple(Support(kind, tuple(groups[kind])) for kind in kinds)
