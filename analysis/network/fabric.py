"""What networks are woven from: every node by name and kind, every edge with its provenance, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.store import Reader
from queries import load_library

from ..elements import Thing
from ..entity import Tie, cites_of

MATTERS = ("Project", "Collaboration")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Thing):
    """A node; `kind` is its own kind (university, talks, …), a platform's is its standing."""

    kind: str | None = None
    confidence: str | None = None
    says: str | None = None
    inferred_from: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    locators: tuple[str, ...] = ()

    @property
    def cites(self) -> tuple[tuple[str, str], ...]:
        """Ids of its sources, with where in each."""
        return cites_of(self.sources, self.locators)


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
    nodes = {node.id: node for node in reader.typed(library["network_nodes"].text, Node)}
    ties = reader.typed(library["network_edges"].text, Tie)
    return Fabric(nodes, [tie for tie in ties if tie.origin in nodes and tie.target in nodes])
