"""What networkx measures on an exported GraphML is what is measured here."""

from __future__ import annotations

import io
from random import Random

import networkx as nx
import pytest

from analysis.network.choice import Choice
from analysis.network.communities import SEED as LOUVAIN_SEED
from analysis.network.export import Export, graphml
from analysis.network.fabric import read_fabric
from analysis.network.measures import EXACT_UP_TO, SAMPLES, SEED, Measures, measured
from analysis.network.network import Network
from analysis.network.weaving import weave
from graph.store import Graph
from graph.text import Text

from .threads import bond, drawn, firm, network


def read_back(network: Network, measures: Measures) -> nx.Graph[str]:
    """The exported file as networkx reads it, parallel edges of different kinds made one by their weights."""
    text = graphml(Export(network, "en", Text("网络", "Network"), measures=measures))
    read = nx.read_graphml(io.BytesIO(text.encode("utf-8")), force_multigraph=True)
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(read.nodes(data=True))
    for start, end, weight in read.edges(data="weight"):
        before = simple.get_edge_data(start, end, default={"weight": 0})["weight"]
        simple.add_edge(start, end, weight=before + weight)
    return simple


def agree(network: Network) -> Measures:
    """Measures a network here, and by networkx on its file."""
    mine = measured(network)
    theirs = read_back(network, mine)
    assert {key: one.degree for key, one in mine.of.items()} == dict(theirs.degree)
    groups = nx.community.louvain_communities(theirs, weight="weight", seed=LOUVAIN_SEED)
    assert sorted(map(sorted, groups)) == sorted(sorted(one.members) for one in mine.communities)
    assert list(mine.bridges) == sorted((min(pair), max(pair)) for pair in nx.bridges(theirs))
    assert {key for key, one in mine.of.items() if one.cut_off} == set(nx.articulation_points(theirs))
    between = nx.betweenness_centrality(theirs, k=mine.sampled, seed=SEED)
    assert {key: one.betweenness for key, one in mine.of.items()} == pytest.approx(between, abs=1e-9)
    # The file holds the same figures itself.
    assert dict(theirs.nodes(data="degree")) == dict(theirs.degree)
    assert dict(theirs.nodes(data="community")) == {key: one.community for key, one in mine.of.items()}
    return mine


def test_a_network_with_several_kinds_between_a_pair_measures_the_same_in_networkx() -> None:
    graph = nx.random_partition_graph([9] * 6, 0.45, 0.03, seed=3)
    bonds = [bond(firm(b), firm(a), weight=1 + (a * b) % 4) for a, b in graph.edges]
    bonds += [bond(firm(a), firm(b), "TOGETHER", weight=2) for a, b in list(graph.edges)[::3]]
    Random(5).shuffle(bonds)
    agree(network(*bonds, alone=[firm(99)]))


@pytest.mark.long
def test_an_estimate_from_samples_is_the_same_in_networkx() -> None:
    large = drawn(nx.random_partition_graph([30] * 67, 0.1, 0.0003, seed=2))
    assert len(large.nodes) > EXACT_UP_TO
    assert agree(large).sampled == SAMPLES


def test_the_city_measures_the_same_in_networkx(city: Graph) -> None:
    fabric = read_fabric(city.reader)
    agree(weave(fabric, Choice()))
    agree(weave(fabric, Choice("projects")))
