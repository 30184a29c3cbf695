"""One node of any type with what is around it: its properties, its edges, its projects and collaborations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graph.schema import DERIVED, NODE_TYPES, Prop
from graph.store import Reader
from queries import load_library

from .as_of import AsOf
from .elements import Link, Thing, cites_of
from .evidence import holds

MATTERS = ("Project", "Collaboration")
MATTER_KINDS = ("TAKES_PART_IN", "TARGETS")
# Names and provenance are told apart from facts.
_NO_FACTS = frozenset(
    {"id", "name_zh", "name_en", "aliases", "sources", "locators", "says", "confidence"}
    | {"inferred_from", "inferred_fields", "record", "note"}
    | set(DERIVED)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Thing):
    """A node with all its properties."""

    properties: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, properties: Mapping[str, Any]) -> Node:
        """The node from its properties in the graph."""
        return cls(
            id=properties["id"],
            name_zh=properties["name_zh"],
            name_en=properties.get("name_en"),
            aliases=tuple(properties.get("aliases") or ()),
            properties=properties,
        )

    def get(self, name: str) -> Any:
        """One property, None where it has no value."""
        value = self.properties.get(name)
        return None if value in ("", []) else value

    @property
    def facts(self) -> tuple[tuple[str, Prop], ...]:
        """The properties its class gives it, in the order of the class."""
        return tuple(
            (name, prop) for name, prop in NODE_TYPES[self.label].props().items() if name not in _NO_FACTS
        )

    @property
    def inferred_fields(self) -> tuple[str, ...]:
        """The properties that somebody concluded."""
        return tuple(self.properties.get("inferred_fields") or ())

    @property
    def cites(self) -> tuple[tuple[str, str], ...]:
        """Ids of its sources, with where in each; a source states itself and has none."""
        return cites_of(self.properties.get("sources") or (), self.properties.get("locators") or ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Link):
    """An edge of any kind; `detail` is its basis, role, tier or relation."""

    kind: str
    detail: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None

    def holds(self, as_of: AsOf) -> bool:
        """Whether it is in force on the day."""
        return holds(self.begins_on, self.ends_on, as_of)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The edges of one kind and direction that lead to one type."""

    kind: str
    outgoing: bool
    label: str
    ties: tuple[Tie, ...]

    @property
    def key(self) -> str:
        """What the address calls it."""
        return f"{self.kind}.{'out' if self.outgoing else 'in'}.{self.label}".lower()


@dataclass(frozen=True, slots=True)
class Matter:
    """A project or collaboration, how the node is tied to it, who else takes part, what it is about."""

    node: Node
    own: tuple[Tie, ...]
    parties: tuple[Tie, ...]
    subjects: tuple[Tie, ...]

    @property
    def date(self) -> str | None:
        """When it was, as its source writes it."""
        year = self.node.get("year")
        return self.node.get("valid_from") or (str(year) if year else None)

    @property
    def cites(self) -> tuple[tuple[str, str], ...]:
        """What states it and that the node takes part, each source once."""
        return tuple(dict.fromkeys([*self.node.cites, *(cite for tie in self.own for cite in tie.cites)]))


@dataclass(frozen=True)
class Profile:
    """The node `id` among the nodes and edges around it."""

    id: str
    nodes: Mapping[str, Node]
    ties: Sequence[Tie]

    @property
    def node(self) -> Node:
        """The node itself."""
        return self.nodes[self.id]

    @property
    def label(self) -> str:
        """Its type."""
        return self.node.label

    @cached_property
    def own(self) -> tuple[Tie, ...]:
        """The edges that begin or end at it."""
        return tuple(tie for tie in self.ties if self.id in (tie.origin, tie.target))

    def outgoing(self, tie: Tie) -> bool:
        """Whether the edge begins here."""
        return tie.origin == self.id

    def other(self, tie: Tie) -> Node:
        """The node at the other end; one that the graph lost is shown by its id."""
        return self.at(tie.target if self.outgoing(tie) else tie.origin)

    def at(self, key: str) -> Node:
        """A node around here."""
        return self.nodes.get(key) or Node(id=key, name_zh=key)

    def of(self, kind: str, *, outgoing: bool) -> tuple[Tie, ...]:
        """Its edges of one kind and direction."""
        return tuple(tie for tie in self.own if tie.kind == kind and self.outgoing(tie) is outgoing)

    def bundles(self, as_of: AsOf, without: Iterable[str] = ()) -> tuple[Bundle, ...]:
        """Its edges by kind, direction and type of neighbour; those in force first, then stated ones."""
        left, groups = frozenset(without), dict[tuple[str, bool, str], list[Tie]]()
        for tie in self.own:
            if tie.id not in left:
                key = (tie.kind, self.outgoing(tie), self.other(tie).label)
                groups.setdefault(key, []).append(tie)
        return tuple(
            Bundle(*key, tuple(sorted(found, key=lambda tie: (not tie.holds(as_of), not tie.stated, tie.id))))
            for key, found in groups.items()
        )

    def matters(self) -> tuple[Matter, ...]:
        """Projects and collaborations it takes part in or that are about it, the newest first."""
        own: dict[str, list[Tie]] = {}
        for tie in self.own:
            if tie.kind in MATTER_KINDS and self.other(tie).label in MATTERS:
                own.setdefault(self.other(tie).id, []).append(tie)
        found = [self._matter(key, ties) for key, ties in own.items()]
        found.sort(key=lambda matter: matter.node.id)
        return tuple(sorted(found, key=lambda matter: matter.date or "", reverse=True))

    def _matter(self, key: str, own: Sequence[Tie]) -> Matter:
        others = [tie for tie in self._by_matter.get(key, ()) if tie.origin != self.id]
        return Matter(
            node=self.at(key),
            own=tuple(own),
            parties=tuple(tie for tie in others if tie.kind == "TAKES_PART_IN"),
            subjects=tuple(tie for tie in self._by_matter.get(key, ()) if tie.kind == "TARGETS"),
        )

    @cached_property
    def _by_matter(self) -> Mapping[str, Sequence[Tie]]:
        ends: dict[str, list[Tie]] = {}
        for tie in self.ties:
            if tie.kind in MATTER_KINDS:
                ends.setdefault(tie.target if tie.kind == "TAKES_PART_IN" else tie.origin, []).append(tie)
        return ends


def read_profile(reader: Reader, key: str) -> Profile | None:
    """The node and what is around it, in two questions; None where the graph holds no such id."""
    library = load_library()
    rows = reader.rows(library["entity_nodes"].text, {"id": key})  # an id of any form may stand in an address
    nodes = {row["id"]: Node.of(row["properties"]) for row in rows}
    if key not in nodes:
        return None
    ties = reader.typed(library["entity_edges"].text, Tie, {"id": key})
    return Profile(key, nodes, ties)
