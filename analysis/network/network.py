"""A network to look at: nodes joined by edges that each keep everything they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import is_

import networkx as nx

from ..as_of import AsOf
from ..entity import Tie
from .choice import TOGETHER, Choice, Limits
from .fabric import Fabric, Node
from .groups import group_of

# What is done once has a year; what stands from then on is there in every later year too.
EVENTS = frozenset({TOGETHER, "TAKES_PART_IN", "TARGETS"})
YEAR = len("2022")


@dataclass(frozen=True, slots=True)
class Fact:
    """One ground of an edge: an edge of the graph, or what ties both ends to one `matter`."""

    ties: tuple[Tie, ...]
    matter: str | None = None

    @property
    def parts(self) -> tuple[tuple[Tie, ...], ...]:
        """What all of it takes: each party of the matter, or the edge; each as often as it is recorded."""
        if self.matter is None:
            return (self.ties,)
        if len(self.ties) == 2 and self.ties[0].origin != self.ties[1].origin:  # as nearly always
            return (self.ties[:1], self.ties[1:])
        found: dict[str, tuple[Tie, ...]] = {}
        for tie in self.ties:
            found[tie.origin] = (*found.get(tie.origin, ()), tie)
        return tuple(found.values())

    @property
    def stated(self) -> bool:
        """Whether a source says all of it."""
        return all(any(tie.stated for tie in part) for part in self.parts)

    @property
    def begins_on(self) -> str | None:
        """The first day of all of it; None where a part is undated."""
        days = [min((tie.begins_on for tie in part if tie.begins_on), default=None) for part in self.parts]
        return None if None in days else max(day for day in days if day is not None)

    @property
    def ends_on(self) -> str | None:
        """The last day of all of it; a part ends when every record of it does."""
        ends = [[tie.ends_on for tie in part] for part in self.parts]
        return min((max(filter(None, days)) for days in ends if None not in days), default=None)

    def holds(self, as_of: AsOf) -> bool:
        """Whether all of it is in force on the day."""
        return all(any(tie.holds(as_of) for tie in part) for part in self.parts)

    @property
    def year(self) -> int | None:
        """The year it began."""
        begins_on = self.begins_on
        return int(begins_on[:YEAR]) if begins_on else None

    @property
    def cites(self) -> tuple[tuple[str, str], ...]:
        """Ids of its sources with where in each, each once."""
        return tuple(dict.fromkeys(cite for tie in self.ties for cite in tie.cites))


@dataclass(frozen=True, slots=True)
class Bond:
    """An edge of the picture: all that joins `start` to `end` in one kind; TOGETHER has its ends in order."""

    start: str
    end: str
    kind: str
    facts: tuple[Fact, ...]

    @property
    def key(self) -> str:
        """By what it is known in the picture."""
        return f"{self.kind}|{self.start}|{self.end}"

    @property
    def stated(self) -> bool:
        """Whether at least one of its grounds is stated."""
        return any(fact.stated for fact in self.facts)

    @property
    def weight(self) -> int:
        """How many grounds it has: matters in common, or edges of the graph."""
        return len(self.facts)

    def other(self, key: str) -> str:
        """The end that is not this one."""
        return self.end if key == self.start else self.start


@dataclass(frozen=True)
class Network:
    """Nodes and the edges between them; `graph` is the same as a networkx multigraph, keyed by kind."""

    choice: Choice
    fabric: Fabric
    nodes: Mapping[str, Node]
    bonds: tuple[Bond, ...]

    @classmethod
    def of(cls, choice: Choice, fabric: Fabric, bonds: Iterable[Bond], alone: Iterable[str] = ()) -> Network:
        """The network of these edges; nodes in `alone` are there even without any."""
        kept = tuple(sorted(bonds, key=lambda bond: bond.key))
        keys = {*alone, *(bond.start for bond in kept), *(bond.end for bond in kept)}
        return cls(choice, fabric, {key: fabric.nodes[key] for key in sorted(keys)}, kept)

    @cached_property
    def graph(self) -> nx.MultiGraph[str]:
        """Nodes in order of their ids; each edge holds its `bond` and `weight`."""
        graph: nx.MultiGraph[str] = nx.MultiGraph()
        graph.add_nodes_from(self.nodes)
        for bond in self.bonds:
            # Hosting there and hosting back are two edges of one kind between the same pair.
            graph.add_edge(bond.start, bond.end, key=bond.key, bond=bond, kind=bond.kind, weight=bond.weight)
        return graph

    @cached_property
    def simple(self) -> nx.Graph[str]:
        """One edge a pair, `weight` is the sum over its kinds: what is measured and laid out.

        Nodes and edges stand in the order of their ids, as results that depend on it need.
        """
        weights: dict[tuple[str, str], int] = {}
        for bond in self.bonds:
            pair = (bond.start, bond.end) if bond.start <= bond.end else (bond.end, bond.start)
            weights[pair] = weights.get(pair, 0) + bond.weight
        simple: nx.Graph[str] = nx.Graph()
        simple.add_nodes_from(self.nodes)
        simple.add_weighted_edges_from((*pair, weights[pair]) for pair in sorted(weights))
        return simple

    @cached_property
    def bonds_at(self) -> Mapping[str, tuple[Bond, ...]]:
        """The edges at each node."""
        found: dict[str, list[Bond]] = {key: [] for key in self.nodes}
        for bond in self.bonds:
            found[bond.start].append(bond)
            found[bond.end].append(bond)
        return {key: tuple(bonds) for key, bonds in found.items()}

    def between(self, one: str, other: str) -> tuple[Bond, ...]:
        """Everything that joins two nodes."""
        return tuple(bond for bond in self.bonds_at.get(one, ()) if bond.other(one) == other)

    def only(self, keys: Iterable[str]) -> Network:
        """The part of it among these nodes."""
        kept = set(keys) & set(self.nodes)
        bonds = [bond for bond in self.bonds if bond.start in kept and bond.end in kept]
        return Network.of(self.choice, self.fabric, bonds, kept)


def limited(network: Network, limits: Limits) -> Network:
    """The network without what the limits leave out; a node that loses its last edge goes too.

    The node or chain that the picture is of stays, as does one that had no edge to begin with.
    """
    kept = set(network.nodes)
    if limits.without:
        kept = {key for key, node in network.nodes.items() if group_of(node).name not in limits.without}
    bonds = []
    for bond in network.bonds:
        if bond.start not in kept or bond.end not in kept:
            continue
        facts = tuple(fact for fact in bond.facts if _allowed(fact, bond.kind, limits))
        if len(facts) == len(bond.facts):
            bonds.append(bond)
        elif facts:
            bonds.append(Bond(bond.start, bond.end, bond.kind, facts))
    if (
        len(kept) == len(network.nodes)
        and all(map(is_, bonds, network.bonds))
        and len(bonds) == len(network.bonds)
    ):
        return network  # with all that was worked out of it
    alone = {key for key in kept if not network.bonds_at[key]}
    centre = {network.fabric.matter(network.choice.of)} & set(network.nodes)
    return Network.of(network.choice, network.fabric, bonds, alone | centre)


def undated(network: Network) -> int:
    """How many grounds carry no day, so that no choice of years can place them."""
    return sum(fact.begins_on is None for bond in network.bonds for fact in bond.facts)


def _allowed(fact: Fact, kind: str, limits: Limits) -> bool:
    if not (limits.inferred or fact.stated) or not fact.holds(limits.as_of):
        return False
    if limits.since is None and limits.until is None:
        return True
    year = fact.year
    if year is None:
        return limits.undated
    if limits.until is not None and year > limits.until:
        return False
    last = year if kind in EVENTS else int(fact.ends_on[:YEAR]) if fact.ends_on else None
    return limits.since is None or last is None or last >= limits.since
