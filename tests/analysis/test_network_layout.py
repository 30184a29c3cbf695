"""Promises of the network's layout: nothing piles up, nothing depends on order, nothing placed moves."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from itertools import combinations

import networkx as nx
import pytest

from analysis.network.layout import Position, arrange, crossings, extended, overlaps

NEAREST = 34.0


def drawn(graph: nx.Graph) -> nx.Graph:
    """The same graph with ids as the app has them."""
    return nx.relabel_nodes(graph, lambda node: f"platform:P{node:04}")


def nearest(positions: Mapping[str, Position]) -> float:
    return min((math.dist(a, b) for a, b in combinations(positions.values(), 2)), default=math.inf)


def box(positions: Mapping[str, Position], names: set[str]) -> tuple[float, float, float, float]:
    across, down = zip(*(positions[name] for name in names), strict=True)
    return min(across), min(down), max(across), max(down)


SHAPES = {
    "star of 500": nx.star_graph(500),
    "two stars that touch": nx.compose(nx.star_graph(40), nx.path_graph([40, 41])),
    "chain": nx.path_graph(40),
    "clique": nx.complete_graph(15),
    "cycle": nx.cycle_graph(20),
    "tree": nx.random_labeled_tree(120, seed=2),
    "hubs": nx.barabasi_albert_graph(150, 1, seed=4),
    "dense": nx.barabasi_albert_graph(90, 4, seed=4),
    "many parts": nx.disjoint_union_all([nx.path_graph(2)] * 9 + [nx.cycle_graph(7), nx.empty_graph(12)]),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_node_has_a_place_and_none_is_near_another(shape: str) -> None:
    graph = drawn(SHAPES[shape])
    positions = arrange(graph)
    assert set(positions) == set(graph)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in positions.values())
    assert nearest(positions) >= NEAREST


def test_no_node_and_one_node_are_pictures_too() -> None:
    assert arrange(nx.Graph()) == {}
    assert len(arrange(drawn(nx.empty_graph(1)))) == 1


def test_an_edge_to_itself_changes_nothing() -> None:
    graph = drawn(nx.cycle_graph(6))
    looped = graph.copy()
    looped.add_edge("platform:P0002", "platform:P0002")
    assert arrange(looped) == arrange(graph)


@pytest.mark.parametrize("shape", ["hubs", "dense", "many parts", "star of 500"])
def test_the_order_in_which_nodes_and_edges_came_does_not_matter(shape: str) -> None:
    graph = drawn(SHAPES[shape])
    nodes, edges = list(graph), [tuple(edge) for edge in graph.edges]
    shuffle = random.Random(3)
    shuffle.shuffle(nodes)
    shuffle.shuffle(edges)
    other: nx.Graph = nx.Graph()
    other.add_nodes_from(nodes)
    other.add_edges_from((b, a) for a, b in edges)
    assert arrange(other) == arrange(graph)


def test_parts_stand_beside_each_other() -> None:
    graph = drawn(
        nx.disjoint_union_all([nx.barabasi_albert_graph(40, 2, seed=1), nx.cycle_graph(9), nx.path_graph(3)])
    )
    positions = arrange(graph)
    boxes = [box(positions, part) for part in nx.connected_components(graph)]
    for one, other in combinations(boxes, 2):
        beside = one[2] + NEAREST < other[0] or other[2] + NEAREST < one[0]
        below = one[3] + NEAREST < other[1] or other[3] + NEAREST < one[1]
        assert beside or below


def test_pairs_and_triples_are_level_lines_in_rows() -> None:
    graph = drawn(nx.disjoint_union_all([nx.path_graph(3)] * 4 + [nx.path_graph(2)] * 6))
    positions = arrange(graph, shape=4.0)
    for part in nx.connected_components(graph):
        assert len({positions[name][1] for name in part}) == 1
    assert len({y for _, y in positions.values()}) <= 4


def test_the_whole_is_about_as_wide_as_wanted() -> None:
    graph = drawn(nx.barabasi_albert_graph(120, 1, seed=5))
    for shape in (0.8, 1.6):
        left, top, right, bottom = box(arrange(graph, shape=shape), set(graph))
        assert 0.7 < (right - left) / (bottom - top) / shape < 1.5


def test_a_tree_is_drawn_with_hardly_a_crossing_and_a_wheel_with_none() -> None:
    tree = drawn(nx.balanced_tree(3, 3))
    assert crossings(tree, arrange(tree)) <= 1
    ring = drawn(nx.cycle_graph(12))
    assert crossings(ring, arrange(ring)) == 0


def test_names_of_eight_letters_find_room() -> None:
    graph = drawn(nx.barabasi_albert_graph(130, 1, seed=6))
    assert overlaps(arrange(graph), dict.fromkeys(graph, 96.0)) <= len(graph) * 0.1


@pytest.mark.parametrize("shape", ["hubs", "dense", "two stars that touch", "many parts"])
def test_what_is_placed_stays_exactly_when_nodes_are_added(shape: str) -> None:
    graph = drawn(SHAPES[shape])
    first = arrange(graph.subgraph(sorted(graph)[: len(graph) // 2]))
    grown = extended(graph, first)
    assert {name: grown[name] for name in first} == first
    assert set(grown) == set(graph)
    assert nearest(grown) >= NEAREST


def test_what_is_added_comes_near_what_it_joins() -> None:
    graph = drawn(nx.cycle_graph(30))
    placed = arrange(graph)
    graph.add_edges_from(("platform:P0007", f"firm:{number}") for number in range(6))
    grown = extended(graph, placed)
    assert max(math.dist(grown[f"firm:{n}"], placed["platform:P0007"]) for n in range(6)) < 250


def test_added_nodes_that_join_nothing_stand_below_and_nothing_placed_means_a_new_picture() -> None:
    graph = drawn(nx.cycle_graph(10))
    placed = arrange(graph)
    graph.add_edge("firm:a", "firm:b")
    grown = extended(graph, placed)
    assert min(grown["firm:a"][1], grown["firm:b"][1]) > max(y for _, y in placed.values())
    assert extended(graph, {}) == arrange(graph)
    assert extended(graph, arrange(graph)) == arrange(graph)


def test_crossings_are_counted_once_and_not_at_shared_ends() -> None:
    square = nx.Graph([("a", "c"), ("b", "d"), ("a", "b")])
    corners = {"a": (0.0, 0.0), "b": (9.0, 0.0), "c": (9.0, 9.0), "d": (0.0, 9.0)}
    assert crossings(square, corners) == 1
    assert crossings(nx.Graph([("a", "b"), ("d", "c")]), corners) == 0


def test_a_name_without_room_is_counted() -> None:
    heap = {str(number): (number * 3.0, 0.0) for number in range(30)}
    assert overlaps(heap, dict.fromkeys(heap, 90.0)) > 20
    assert overlaps({"a": (0.0, 0.0), "b": (300.0, 0.0)}, {"a": 90.0, "b": 90.0}) == 0
