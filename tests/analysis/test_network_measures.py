"""What a network measures, against networkx itself and against taking nodes out one by one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import networkx as nx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.network.communities import communities
from analysis.network.cut_off import cut_off
from analysis.network.measure_words import MEASURES
from analysis.network.measures import EXACT_UP_TO, SAMPLES, Measures, betweenness, measured

from .threads import bond, drawn, firm, in_short, network

ROOT = Path(__file__).resolve().parents[2]
A, B, C, D, E = (f"enterprise:{letter}" for letter in "ABCDE")
CHAIN, OTHER_CHAIN = "chain:1", "chain:2"


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph[int]:
    """Sparse graphs, so that parts, bridges and nodes that hold others are common."""
    size = draw(st.integers(1, 14))
    pair = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    graph: nx.Graph[int] = nx.empty_graph(size)
    graph.add_edges_from((a, b) for a, b in draw(st.lists(pair, max_size=2 * size)) if a != b)
    return graph


def lost_without(graph: nx.Graph[str], gone: str) -> set[str]:
    """By taking it out: all of its part but the largest piece that is left, by size and smallest id."""
    whole = nx.node_connected_component(graph, gone) - {gone}
    pieces = sorted(
        nx.connected_components(graph.subgraph(whole)), key=lambda piece: (-len(piece), min(piece))
    )
    if len(pieces) < 2:
        return set()
    stays = pieces[0] if len(pieces[0]) > 1 else set()
    return whole - stays


@settings(max_examples=150)
@given(graphs())
@example(nx.Graph([(0, 2), (0, 3), (1, 3), (2, 4)]))  # two equal halves: that with the smallest id stays
def test_who_is_cut_off_is_who_loses_the_connection_when_the_node_is_taken_out(graph: nx.Graph[int]) -> None:
    drawing = drawn(graph)
    of = measured(drawing).of
    for key in drawing.nodes:
        assert set(of[key].cut_off) == lost_without(drawing.simple, key)
        assert len(of[key].cut_off) == len(set(of[key].cut_off))
    assert {key for key in of if of[key].cut_off} == set(nx.articulation_points(drawing.simple))


@settings(max_examples=100)
@given(graphs())
def test_bridges_and_parts_are_those_of_networkx(graph: nx.Graph[int]) -> None:
    drawing = drawn(graph)
    measures = measured(drawing)
    assert measures.bridges == tuple(sorted((min(edge), max(edge)) for edge in nx.bridges(drawing.simple)))
    parts = sorted(
        (sorted(part) for part in nx.connected_components(drawing.simple)), key=lambda p: (-len(p), p)
    )
    assert [list(part) for part in measures.components] == parts
    assert all(key in measures.component(key) for key in drawing.nodes)


@settings(max_examples=50)
@given(graphs())
def test_exact_betweenness_is_that_of_networkx(graph: nx.Graph[int]) -> None:
    drawing = drawn(graph)
    mine = {key: one.betweenness for key, one in measured(drawing).of.items()}
    assert mine == pytest.approx(nx.betweenness_centrality(drawing.simple), abs=1e-9)


def test_above_the_limit_betweenness_is_estimated_from_seeded_samples_and_says_so() -> None:
    wide = nx.random_regular_graph(3, EXACT_UP_TO + 2, seed=1)
    few = measured(drawn(nx.circulant_graph(30, [1])))
    many = measured(drawn(wide))
    assert few.sampled is None
    assert many.sampled == SAMPLES
    estimated = nx.betweenness_centrality(drawn(wide).simple, k=SAMPLES, seed=1)
    assert {key: one.betweenness for key, one in many.of.items()} == pytest.approx(estimated, abs=1e-9)


def test_an_estimate_leaves_nobody_out_where_there_are_fewer_than_samples() -> None:
    graph = drawn(nx.path_graph(9)).simple
    assert betweenness(graph, SAMPLES) == pytest.approx(betweenness(graph))


def test_several_edges_between_the_same_pair_make_one_neighbour() -> None:
    of = measured(network(bond(A, B, "HOSTS"), bond(B, A, "HOSTS"), bond(A, B, "TOGETHER", weight=5))).of
    assert (of[A].degree, of[B].degree) == (1, 1)


def test_a_node_alone_has_no_neighbour_and_is_a_community_and_a_part_of_its_own() -> None:
    measures = measured(network(bond(A, B), alone=[E]))
    alone = measures.of[E]
    assert (alone.degree, alone.betweenness, len(alone.cut_off)) == (0, 0.0, 0)
    assert measures.community(E).members == measures.component(E) == (E,)
    assert (alone.community, alone.component) == (2, 2)


def test_a_network_without_anybody_measures_nothing() -> None:
    assert measured(network()) == Measures({}, (), (), (), None)


def test_without_the_middle_of_a_star_everybody_is_cut_off() -> None:
    measures = measured(drawn(nx.star_graph(500)))
    middle = measures.of[firm(0)]
    assert (middle.degree, middle.betweenness) == (500, 1.0)
    assert tuple(middle.cut_off) == tuple(firm(at) for at in range(1, 501))
    assert len(measures.bridges) == 500


def test_of_two_equal_halves_the_one_with_the_smallest_id_stays() -> None:
    cut = measured(network(bond(A, B), bond(B, C), bond(C, D), bond(D, E))).of[C].cut_off
    assert cut == (D, E)
    assert cut[:1] == (D,)


def two_rings() -> nx.Graph[int]:
    """A ring of three and a dense circle of five, joined by one edge; the larger has the later ids."""
    graph: nx.Graph[int] = nx.disjoint_union(nx.cycle_graph(3), nx.complete_graph(5))
    graph.add_edge(0, 3)
    return graph


def test_communities_are_numbered_by_size_and_list_the_best_connected_first() -> None:
    graph = two_rings()
    graph.add_node(99)
    found = communities(drawn(graph))
    assert [one.number for one in found] == [1, 2, 3]
    assert found[0].members == (firm(3), firm(4), firm(5), firm(6), firm(7))
    assert found[0].named_by == (firm(3), firm(4), firm(5))
    assert [one.members for one in found[1:]] == [(firm(0), firm(1), firm(2)), (firm(99),)]


def test_of_equally_many_neighbours_more_grounds_go_first() -> None:
    assert communities(network(bond(A, B), bond(B, C, weight=3), bond(C, A)))[0].members == (B, C, A)


def test_a_community_is_named_by_its_chains_apart_from_its_members() -> None:
    [one] = communities(network(bond(A, CHAIN), bond(B, CHAIN), bond(A, B)))
    assert one.named_by == (A, B)
    assert one.chains == (CHAIN,)


def test_a_community_without_a_chain_is_named_by_those_its_members_are_joined_to() -> None:
    first = [bond(A, B, weight=9), bond(B, C, weight=9), bond(A, C, weight=9), bond(A, CHAIN)]
    second = [bond(CHAIN, D, weight=9), bond(CHAIN, E, weight=9), bond(D, E, weight=9)]
    found = communities(network(*first, *second, bond(OTHER_CHAIN, D, weight=9)))
    by_member = {key: one for one in found for key in one.members}
    assert CHAIN not in by_member[A].members
    assert by_member[A].chains == (CHAIN,)
    assert by_member[D].chains == (CHAIN, OTHER_CHAIN)


def test_a_community_of_nothing_but_a_chain_is_named_by_it() -> None:
    [one] = communities(network(alone=[CHAIN]))
    assert (one.named_by, one.chains) == ((CHAIN,), (CHAIN,))


def test_the_order_in_which_data_come_changes_nothing() -> None:
    graph = nx.random_partition_graph([8] * 5, 0.5, 0.03, seed=4)
    bonds = [bond(firm(a), firm(b), weight=1 + (a * b) % 3) for a, b in graph.edges]
    turned = [bond(one.end, one.start, weight=one.weight) for one in bonds]
    Random(7).shuffle(turned)
    assert measured(network(*bonds)) == measured(network(*turned))


@pytest.mark.long
def test_another_process_with_another_order_of_sets_measures_the_same() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from tests.analysis.threads import in_short; print(in_short())"],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == in_short()


def test_a_long_line_of_nodes_lists_who_is_cut_off_only_where_somebody_looks() -> None:
    size = 2001
    without = cut_off(drawn(nx.path_graph(size)).simple).without
    assert sum(map(len, without.values())) == 2 * sum(range(size // 2)) + size // 2
    assert without[firm(size - 3)] == (firm(size - 2), firm(size - 1))


@pytest.mark.long
def test_ten_thousand_nodes_are_measured_within_seconds() -> None:
    large = drawn(nx.random_partition_graph([50] * 200, 0.18, 0.0002, seed=1))
    assert large.simple.number_of_edges() > 50_000
    start = time.perf_counter()
    measures = measured(large)
    assert time.perf_counter() - start < 12  # 5 s where nothing else runs
    assert measures.sampled == SAMPLES


def test_every_measure_is_explained_in_one_sentence() -> None:
    assert set(MEASURES) == {"degree", "betweenness", "community", "cut_off", "bridge", "component"}
    for words in MEASURES.values():
        assert words.means.en[0].isupper()
        for said in (words.means.zh, words.means.en):
            assert not said.endswith((".", "。"))
            assert not {*".。!?"} & {*said}
        # What it says and what it does not.
        assert ";" in words.means.en
        assert "；" in words.means.zh
