"""What networks are woven from: every node by name and kind, every edge with its provenance, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.store import Reader
from queries import load_library

from ..elements import Provenance, Thing
from ..entity import MATTERS, Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Thing, Provenance):
    """A node; `kind` is its own kind (university, talks, …), a platform's is its standing."""

    kind: str | None = None
    confidence: str | None = None


@dataclass(frozen=True)
class Fabric:
    """All nodes and edges of one version of the graph, in the order of their ids."""

    nodes: Mapping[str, Node]
    ties: Sequence[Tie]

    @cached_property
    def at(self) -> Mapping[str, Sequence[Tie]]:
        """The edges at each node, whichever end it is."""
        found: dict[str, list[Tie]] = {}
        for tie in self.ties:
            found.setdefault(tie.origin, []).append(tie)
            if tie.target != tie.origin:
                found.setdefault(tie.target, []).append(tie)
        return found

    @cached_property
    def tie(self) -> Mapping[str, Tie]:
        """Every edge by its id."""
        return {tie.id: tie for tie in self.ties}

    @cached_property
    def matter_of(self) -> Mapping[str, str]:
        """A collaboration recorded as part of a project too is that project: one matter, counted once."""
        return {
            tie.origin: tie.target
            for tie in self.ties
            if tie.kind == "PART_OF"
            and tie.origin.startswith("collaboration:")
            and self.is_matter(tie.target)
        }

    @cached_property
    def recorded_as(self) -> Mapping[str, Sequence[str]]:
        """The collaborations that each project is recorded as too."""
        found: dict[str, list[str]] = {}
        for collaboration, project in self.matter_of.items():
            found.setdefault(project, []).append(collaboration)
        return found

    @cached_property
    def parties(self) -> Mapping[str, Sequence[Tie]]:
        """Who takes part in each project or collaboration."""
        found: dict[str, list[Tie]] = {}
        for tie in self.ties:
            if tie.kind == "TAKES_PART_IN":
                found.setdefault(tie.target, []).append(tie)
        return found

    def is_matter(self, key: str) -> bool:
        """Whether it is a project or a collaboration."""
        node = self.nodes.get(key)
        return node is not None and node.label in MATTERS

    def matter(self, key: str) -> str:
        """The matter that a project or collaboration is counted as."""
        return self.matter_of.get(key, key)


def read_fabric(reader: Reader) -> Fabric:
    """Reads all nodes and edges, in two questions; edges that hang in the air are left out."""
    library = load_library()
    nodes = [
        Node(**row)
        for found in reader.typed(library["network_nodes"].text, _Texts)
        for row in _rows(found, _NODE)
    ]
    nodes.sort(key=lambda node: node.id)
    known = {node.id: node for node in nodes}
    ties = [
        Tie(kind=found.kind, **row)
        for found in reader.typed(library["network_edges"].text, _Texts)
        for row in _rows(found, _TIE)
        if row["origin"] in known and row["target"] in known
    ]
    ties.sort(key=lambda tie: tie.id)
    return Fabric(known, ties)


# What a text holds in order; lists come last.
_NODE = (
    *("id", "name_zh", "name_en", "kind", "confidence", "says", "inferred_from", "note"),
    *("aliases", "sources", "locators"),
)
_TIE = (
    *("id", "origin", "target", "detail", "confidence", "valid_from", "valid_to"),
    *("begins_on", "begins_by", "ends_on", "says", "inferred_from", "note", "sources", "locators"),
)
_LISTS = frozenset({"aliases", "sources", "locators"})
_UNIT, _RECORD = "\x1f", "\x1e"


@dataclass(frozen=True, slots=True)
class _Texts:
    """All edges of one kind, or all nodes of one type, each as one text."""

    texts: list[str]
    kind: str = ""


def _rows(found: _Texts, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Each text as a row. Equal values become one, as most of them stand there often."""
    texts: dict[str, str | None] = {"": None}
    lists: dict[str, tuple[str, ...]] = {}
    whole = sum(name not in _LISTS for name in names)
    for text in found.texts:
        values = text.split(_UNIT)
        row: dict[str, Any] = {
            name: texts.setdefault(value, value)
            for name, value in zip(names[:whole], values[:whole], strict=True)
        }
        for name, value in zip(names[whole:], values[whole:], strict=True):
            if value not in lists:
                lists[value] = tuple(value.split(_RECORD)[:-1])
            row[name] = lists[value]
        yield row
