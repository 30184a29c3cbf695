"""Groups that are denser inside than towards the outside, named by whom and what is in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from .louvain import louvain
from .network import Network

SEED = 1
NAMED_BY = 3


@dataclass(frozen=True, slots=True)
class Community:
    """`members` best connected first, `named_by` the first few of them that are no chains, its `chains`."""

    number: int
    members: tuple[str, ...]
    named_by: tuple[str, ...]
    chains: tuple[str, ...]


def largest_first(groups: Iterable[Collection[str]]) -> tuple[tuple[str, ...], ...]:
    """Groups by size, equal ones by their smallest id; ids in order."""
    return tuple(sorted((tuple(sorted(group)) for group in groups), key=lambda ids: (-len(ids), ids)))


def communities(network: Network) -> tuple[Community, ...]:
    """Louvain communities of the network, the largest first; whoever is alone is one of its own."""
    graph = network.simple
    keys = list(graph)
    place = {key: at for at, key in enumerate(keys)}
    weighed = graph.edges(data="weight", default=1)
    edges = [(place[one], place[other], int(weight)) for one, other, weight in weighed]
    groups = largest_first([keys[at] for at in group] for group in louvain(len(keys), edges, SEED))
    weight: Mapping[str, float] = dict(graph.degree(weight="weight"))
    chains = frozenset(key for key, node in network.nodes.items() if node.label == "Chain")

    def community(number: int, ids: Sequence[str]) -> Community:
        members = tuple(sorted(ids, key=lambda key: (-len(graph.adj[key]), -weight[key], key)))
        others = [key for key in members if key not in chains] or members
        return Community(number, members, tuple(others[:NAMED_BY]), _chains(graph, chains, members))

    return tuple(community(number, ids) for number, ids in enumerate(groups, start=1))


def _chains(graph: nx.Graph[str], chains: Collection[str], members: Sequence[str]) -> tuple[str, ...]:
    """The chains among the members, or else those that members are joined to; the most joined first."""
    own = {key for key in members if key in chains}
    joined: Counter[str] = Counter(dict.fromkeys(own, 0))
    for key in members:
        joined.update(other for other in graph.adj[key] if other in chains)
    return tuple(sorted(own or joined, key=lambda key: (-joined[key], key))[:NAMED_BY])
