"""What a network measures: how connected, how much in between, in which community, who hangs on whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import rustworkx as rx

from .communities import Community, communities, largest_first
from .cut_off import cut_off
from .network import Network
from .sampling import estimated

# Above so many nodes betweenness is estimated from so many of them, chosen by a seed.
EXACT_UP_TO = 2000
SAMPLES = 50
SEED = 1
# Sums of fractions differ behind this digit; nodes that stand alike should measure alike.
DIGITS = 12


@dataclass(frozen=True, slots=True)
class Measure:
    """One node: `degree` counts neighbours; `community` and `component` are numbers from 1."""

    id: str
    degree: int
    betweenness: float
    community: int
    component: int
    cut_off: Sequence[str]


@dataclass(frozen=True)
class Measures:
    """The measures of every node by id, the communities, bridges and separate parts, the largest first.

    `sampled` says from how many nodes betweenness was estimated, None where it is exact.
    """

    of: Mapping[str, Measure]
    communities: tuple[Community, ...]
    bridges: tuple[tuple[str, str], ...]
    components: tuple[tuple[str, ...], ...]
    sampled: int | None

    def community(self, key: str) -> Community:
        """The community of a node."""
        return self.communities[self.of[key].community - 1]

    def component(self, key: str) -> tuple[str, ...]:
        """All that a node is joined to, itself among them."""
        return self.components[self.of[key].component - 1]


def measured(network: Network) -> Measures:
    """All measures of a network; pairs count once, however many edges join them."""
    graph = network.simple
    found = communities(network)
    components = largest_first(nx.connected_components(graph))
    community = {key: group.number for group in found for key in group.members}
    component = {key: number for number, ids in enumerate(components, start=1) for key in ids}
    cuts = cut_off(graph)
    sampled = SAMPLES if len(graph) > EXACT_UP_TO else None
    between = betweenness(graph, sampled)
    measures = {
        key: Measure(key, graph.degree[key], between[key], community[key], component[key], cuts.without[key])
        for key in graph
    }
    return Measures(measures, found, cuts.bridges, components, sampled)


def betweenness(graph: nx.Graph[str], sampled: int | None = None) -> Mapping[str, float]:
    """The share of shortest paths between two others that lead through each node, 0 to 1, unweighted.

    `graph` has its nodes in order; `sampled` is from how many nodes to estimate, None for all.
    """
    keys = list(graph)
    place = {key: index for index, key in enumerate(keys)}
    pairs = [(place[a], place[b]) for a, b in graph.edges]
    shares = (
        _exact(len(keys), pairs)
        if sampled is None or sampled >= len(keys)
        else estimated(len(keys), pairs, sampled, SEED)
    )
    return {key: round(shares[index], DIGITS) for index, key in enumerate(keys)}


def _exact(count: int, pairs: Sequence[tuple[int, int]]) -> Mapping[int, float]:
    graph: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(pairs)
    # Several threads would add the fractions in another order each time.
    return rx.betweenness_centrality(graph, parallel_threshold=count + 1)
