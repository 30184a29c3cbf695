"""One number over everything the graph says, the same on both engines and after any history."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from . import statements
from .compare import BULK_SECONDS, group_of
from .element import Element, canonical, fingerprint_of
from .schema import INTERNAL_TYPES
from .store import Graph

_SIZE = 1 << 256


@dataclass(frozen=True)
class Checksum:
    """The digest, what it covers, and the ids whose values no longer match their fingerprint."""

    digest: str
    nodes: int
    edges: int
    altered: tuple[str, ...]


def measure(graph: Graph) -> Checksum:
    """Over all nodes and edges with their own values; runs and internal nodes are left out."""
    return _summed(_rows(graph))


def expected(elements: Iterable[Element]) -> Checksum:
    """What a graph that holds these elements and nothing else must measure."""
    return _summed(
        {
            "type": group_of(element)[0],
            "start": element.start,
            "finish": element.end,
            "values": element.values,
        }
        for element in elements
    )


def _summed(rows: Iterable[dict[str, Any]]) -> Checksum:
    total = nodes = edges = 0
    altered = []
    for row in rows:
        values, start, finish = row["values"], row["start"], row["finish"]
        text = row["type"].encode() + b"\n" + canonical(values, start, finish)
        total = (total + int.from_bytes(hashlib.sha256(text).digest(), "big")) % _SIZE
        nodes, edges = nodes + (start is None), edges + (start is not None)
        if values.get("fingerprint") != fingerprint_of(values, start, finish):
            altered.append(str(values.get("id")))
    return Checksum(f"{total:064x}", nodes, edges, tuple(sorted(altered)))


def _rows(graph: Graph) -> Iterator[dict[str, Any]]:
    for row in graph.reader.stream(statements.ALL_NODES, seconds=BULK_SECONDS):
        if row["type"] not in INTERNAL_TYPES:
            yield row
    yield from graph.reader.stream(statements.ALL_EDGES, seconds=BULK_SECONDS)
