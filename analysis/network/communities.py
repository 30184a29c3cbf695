"""Groups that are denser inside than towards the outside, named by whom and what is in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

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


def ordered(graph: nx.Graph[str]) -> nx.Graph[str]:
    """The same graph with nodes and edges in the order of their ids, as results that depend on it need."""
    same: nx.Graph[str] = nx.Graph()
    same.add_nodes_from(sorted(graph))
    edges = sorted((min(a, b), max(a, b), weight) for a, b, weight in graph.edges(data="weight", default=1))
    same.add_weighted_edges_from(edges)
    return same


def largest_first(groups: Iterable[Collection[str]]) -> tuple[tuple[str, ...], ...]:
    """Groups by size, equal ones by their smallest id; ids in order."""
    return tuple(sorted((tuple(sorted(group)) for group in groups), key=lambda ids: (-len(ids), ids)))


def communities(network: Network) -> tuple[Community, ...]:
    """Louvain communities of the network, the largest first; whoever is alone is one of its own."""
    return named(network, ordered(network.simple))


def named(network: Network, graph: nx.Graph[str]) -> tuple[Community, ...]:
    """The communities of a network whose pairs are `graph`, in order."""
    groups = largest_first(louvain(graph))
    return tuple(_community(network, graph, number, ids) for number, ids in enumerate(groups, start=1))


def louvain(graph: nx.Graph[str]) -> Sequence[Collection[str]]:
    """Louvain communities by the weight of the edges, seeded; `graph` has nodes and edges in order."""
    if not graph.number_of_edges():
        return [{key} for key in graph]
    return nx.community.louvain_communities(graph, weight="weight", seed=SEED)


def _community(network: Network, graph: nx.Graph[str], number: int, ids: Sequence[str]) -> Community:
    weight: Mapping[str, float] = {key: sum(edge["weight"] for edge in graph[key].values()) for key in ids}
    members = tuple(sorted(ids, key=lambda key: (-graph.degree[key], -weight[key], key)))
    others = [key for key in members if network.nodes[key].label != "Chain"] or members
    return Community(number, members, tuple(others[:NAMED_BY]), _chains(network, graph, members))


def _chains(network: Network, graph: nx.Graph[str], members: Sequence[str]) -> tuple[str, ...]:
    """The chains among the members, or else those that members are joined to; the most joined first."""
    own = {key for key in members if network.nodes[key].label == "Chain"}
    joined: Counter[str] = Counter(dict.fromkeys(own, 0))
    for key in members:
        joined.update(other for other in graph[key] if network.nodes[other].label == "Chain")
    return tuple(sorted(own or joined, key=lambda key: (-joined[key], key))[:NAMED_BY])
