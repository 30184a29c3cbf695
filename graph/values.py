"""Values of the driver as plain Python ones, so that nobody outside this package knows the driver."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from neo4j import Record
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})


@dataclass(frozen=True)
class FoundNode:
    """A node that a statement returned; `element` is the engine's own handle, not our id."""

    element: str
    labels: tuple[str, ...]
    properties: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class FoundEdge:
    """An edge that a statement returned; `start` and `end` are the handles of its ends."""

    element: str
    kind: str
    start: str
    end: str
    properties: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class FoundPath:
    """A path: its nodes in order, and the edges between them."""

    nodes: tuple[FoundNode, ...]
    edges: tuple[FoundEdge, ...]


def plain_row(record: Record) -> dict[str, Any]:
    """One record as a dict by column."""
    return dict(zip(record.keys(), map(plain, record), strict=True))  # by key each value would be looked up


def plain(value: Any) -> Any:
    """A driver's value as str, number, date, list, dict or one of the Found classes."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, list | tuple) and not isinstance(value, Point | Duration):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return _special(value)


def _special(value: Any) -> Any:
    if isinstance(value, Node):
        return FoundNode(value.element_id, tuple(sorted(value.labels)), _properties(value))
    if isinstance(value, Relationship):
        return _edge(value)
    if isinstance(value, Path):
        return FoundPath(tuple(plain(node) for node in value.nodes), tuple(map(_edge, value.relationships)))
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": list(value)}
    return value


def _edge(edge: Relationship) -> FoundEdge:
    ends = [node.element_id if node is not None else "" for node in edge.nodes]
    return FoundEdge(edge.element_id, edge.type, ends[0], ends[1], _properties(edge))


def _properties(element: Node | Relationship) -> dict[str, Any]:
    return {key: plain(value) for key, value in element.items()}
