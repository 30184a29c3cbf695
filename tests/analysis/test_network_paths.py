"""The shortest ways between two nodes, the best first, against all of them counted out."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.network.network import Bond, Network
from analysis.network.paths import Path, paths

from .threads import bond, drawn, firm, network

A, B, C, D, E = (f"enterprise:{letter}" for letter in "ABCDE")


def ways(network: Network, start: str, end: str, most: int = 3) -> list[str]:
    """The paths in short: `ABD`."""
    return ["".join(key[-1] for key in path.nodes) for path in paths(network, start, end, most=most)]


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Small dense networks of edges that differ in kind, grounds and confidence."""
    size = draw(st.integers(2, 8))
    ends = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    rows = draw(
        st.dictionaries(
            st.tuples(ends, st.sampled_from(["HOSTS", "TOGETHER"])),
            st.tuples(st.integers(1, 3), st.booleans()),
            max_size=3 * size,
        )
    )
    bonds = [
        bond(firm(a), firm(b), kind, weight=weight, stated=stated)
        for ((a, b), kind), (weight, stated) in rows.items()
        if a != b
    ]
    return network(*bonds, alone=map(firm, range(size)))


def best_first(network: Network, nodes: list[str]) -> tuple[int, int, list[str]]:
    steps = [network.between(one, other) for one, other in pairwise(nodes)]
    stated = sum(any(each.stated for each in step) for step in steps)
    return -stated, -sum(each.weight for step in steps for each in step), nodes


@settings(max_examples=150)
@given(networks(), st.integers(1, 5))
def test_paths_are_the_best_of_all_the_shortest(network: Network, most: int) -> None:
    start, end = firm(0), firm(1)
    found = [list(path.nodes) for path in paths(network, start, end, most=most)]
    if not nx.has_path(network.simple, start, end):
        assert found == []
        return
    every = [list(nodes) for nodes in nx.all_shortest_paths(network.simple, start, end)]
    assert found == sorted(every, key=lambda nodes: best_first(network, nodes))[:most]


def test_the_fewest_steps_win_over_stated_ones() -> None:
    inferred = bond(A, D, stated=False)
    assert ways(network(inferred, bond(A, B), bond(B, D)), A, D) == ["AD"]


def test_of_equal_length_the_stated_way_wins_then_the_one_with_more_grounds_then_the_id() -> None:
    through_b = [bond(A, B, stated=False, weight=9), bond(B, E, weight=9)]
    through_c = [bond(A, C), bond(C, E)]
    through_d = [bond(A, D, weight=2), bond(D, E)]
    assert ways(network(*through_b, *through_c, *through_d), A, E) == ["ADE", "ACE", "ABE"]
    assert ways(network(*through_c, bond(A, B), bond(B, E)), A, E) == ["ABE", "ACE"]


def test_no_more_ways_are_told_than_asked_for() -> None:
    both = network(bond(A, B), bond(B, D), bond(A, C), bond(C, D))
    assert ways(both, A, D) == ["ABD", "ACD"]
    assert ways(both, A, D, most=1) == ["ABD"]


def test_the_way_back_is_the_same_turned_around() -> None:
    line = network(bond(A, B), bond(C, B))
    assert ways(line, A, C) == ["ABC"]
    assert ways(line, C, A) == ["CBA"]


def test_a_step_holds_every_edge_between_its_two_nodes_the_strongest_first() -> None:
    weak, strong = bond(A, B, "PART_OF"), bond(A, B, "TOGETHER", weight=2)
    inferred, back = bond(A, B, "INCUBATES", weight=5, stated=False), bond(B, A, "HOSTS")
    elsewhere: Bond = bond(B, C)
    [path] = paths(network(weak, inferred, strong, back, elsewhere), A, B)
    assert path == Path((A, B), ((strong, back, weak, inferred),))


def test_there_is_no_way_to_itself_to_a_stranger_or_to_another_part() -> None:
    apart = network(bond(A, B), bond(C, D), alone=[E])
    for start, end in ((A, A), (A, "enterprise:Z"), ("enterprise:Z", A), (A, C), (A, E), ("", "")):
        assert paths(apart, start, end) == ()


def test_countless_shortest_ways_take_no_longer() -> None:
    size = 20  # 35 345 263 800 shortest ways from corner to corner
    grid = drawn(nx.convert_node_labels_to_integers(nx.grid_2d_graph(size, size)))
    found = paths(grid, firm(0), firm(size * size - 1))
    assert [len(path.steps) for path in found] == [2 * size - 2] * 3
    assert len(set(found)) == 3
    wide = drawn(nx.complete_multipartite_graph(1, *[30] * 6, 1))
    assert len(paths(wide, firm(0), firm(181))) == 1


def test_a_way_through_layers_that_are_all_joined_to_all_is_found_at_once() -> None:
    layers = [range(40 * at, 40 * at + 40) for at in range(8)]
    graph: nx.Graph[int] = nx.Graph((a, b) for one, next_ in pairwise(layers) for a in one for b in next_)
    found = paths(drawn(graph), firm(0), firm(319), most=3)
    assert [path.nodes[:2] for path in found] == [(firm(0), firm(40))] * 3
    assert len(found) == 3
