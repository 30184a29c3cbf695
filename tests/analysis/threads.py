"""Fabrics and networks made by hand: a few edges, or any graph of networkx."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import networkx as nx

from analysis.entity import Tie
from analysis.network.choice import Choice
from analysis.network.fabric import Fabric, Node
from analysis.network.measures import measured
from analysis.network.network import Bond, Fact, Network
from analysis.network.weaving import weave

Edges = dict[tuple[str, str, str], int]


def node(key: str, kind: str | None = None) -> Node:
    return Node(id=key, name_zh=key, kind=kind)


def tie(
    kind: str, origin: str, target: str, detail: str | None = None, *, stated: bool = True, **more: Any
) -> Tie:
    """An edge of the graph; `begins_on` and `ends_on` are ISO days, by default it is undated."""
    key = more.pop("id", f"{kind}:{origin}:{target}:{detail}")
    confidence = "stated" if stated else "inferred"
    return Tie(id=key, kind=kind, origin=origin, target=target, detail=detail, confidence=confidence, **more)


def fabric(*ties: Tie, nodes: Iterable[Node] = ()) -> Fabric:
    """The fabric of these edges and their ends, in order; `nodes` need a kind or stand alone."""
    found = {key: node(key) for each in ties for key in (each.origin, each.target)}
    found |= {each.id: each for each in nodes}
    return Fabric({key: found[key] for key in sorted(found)}, sorted(ties, key=lambda each: each.id))


def in_(party: str, matter: str, role: str | None = "partner", **more: Any) -> Tie:
    return tie("TAKES_PART_IN", party, matter, role, **more)


def edges(network: Network) -> Edges:
    """The edges of a picture, each with how many grounds it has."""
    return {(bond.kind, bond.start, bond.end): bond.weight for bond in network.bonds}


def organisations(*ties: Tie, **choice: Any) -> Network:
    return weave(fabric(*ties), Choice(**choice))


def line(*keys: str) -> list[Tie]:
    return [tie("HOSTS", one, other) for one, other in pairwise(keys)]


def bond(start: str, end: str, kind: str = "HOSTS", *, weight: int = 1, stated: bool = True) -> Bond:
    """An edge of a picture with so many grounds, each an edge of the graph."""
    ties = (tie(kind, start, end, id=f"{kind}:{start}:{end}:{at}", stated=stated) for at in range(weight))
    return Bond(start, end, kind, tuple(Fact((each,)) for each in ties))


def network(*bonds: Bond, alone: Iterable[str] = ()) -> Network:
    """A network of these edges."""
    keys = sorted({*alone, *(key for each in bonds for key in (each.start, each.end))})
    return Network.of(Choice(), fabric(nodes=map(node, keys)), bonds, keys)


def drawn(graph: nx.Graph[int]) -> Network:
    """Any graph as a network of firms; edges may have a `weight`."""
    bonds = (
        bond(firm(a), firm(b), weight=data.get("weight", 1))
        for a, b, data in graph.edges(data=True)
        if a != b
    )
    return network(*bonds, alone=map(firm, graph))


def firm(number: int) -> str:
    """The id of a firm, in the order of numbers."""
    return f"enterprise:{number:05d}"


def in_short() -> str:
    """All measures of one graph, as a text."""
    measures = measured(drawn(nx.random_partition_graph([10] * 6, 0.4, 0.02, seed=2)))
    of = [(one.id, one.degree, one.betweenness, one.community, *one.cut_off) for one in measures.of.values()]
    return repr((of, measures.communities, measures.bridges, measures.components))
