"""How much hangs on each bridge: the smaller of the two sides that only it joins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from .measures import Measures
from .network import Network


@dataclass(frozen=True, slots=True)
class Bridge:
    """The only link between `near` and `far`; without it `lost` of the `of` around it lose the others."""

    near: str
    far: str
    lost: int
    of: int


def weighed(network: Network, measures: Measures) -> tuple[Bridge, ...]:
    """Every bridge, those first without which most are lost; of two equal sides the far one is lost."""
    block_of, sizes = _blocks(network, {*measures.bridges})
    tree: nx.Graph[int] = nx.Graph()
    tree.add_edges_from(
        (block_of[one], block_of[other], {"ends": (one, other)}) for one, other in measures.bridges
    )
    found = (bridge for part in nx.connected_components(tree) for bridge in _in(tree, part, sizes, block_of))
    return tuple(sorted(found, key=lambda bridge: (-bridge.lost, bridge.near, bridge.far)))


def _blocks(network: Network, bridges: set[tuple[str, str]]) -> tuple[dict[str, int], list[int]]:
    """Which block each node is in when all bridges are gone, and how many nodes each has.

    Only what bridges join is looked at; nobody asks for the rest.
    """
    beside, of = network.simple.adj, dict[str, int]()
    sizes: list[int] = []
    for start in sorted({key for bridge in bridges for key in bridge}):
        if start in of:
            continue
        of[start], waiting = len(sizes), [start]
        for key in waiting:
            for other in beside[key]:
                if other not in of and (min(key, other), max(key, other)) not in bridges:
                    of[other] = len(sizes)
                    waiting.append(other)
        sizes.append(len(waiting))
    return of, sizes


def _in(tree: nx.Graph[int], part: set[int], sizes: list[int], block_of: dict[str, int]) -> Iterator[Bridge]:
    """The bridges of one connected part, by what lies below each when the tree hangs from one block."""
    root = max(sorted(part), key=lambda at: sizes[at])
    whole = sum(sizes[at] for at in part)
    below = dict.fromkeys(part, 0)
    for above, at in reversed([(root, root), *nx.bfs_edges(tree, root)]):
        below[at] += sizes[at]
        if at != above:
            below[above] += below[at]
            one, other = tree.edges[above, at]["ends"]
            upper, lower = (one, other) if block_of[one] == above else (other, one)
            rest = whole - below[at]
            ends = (upper, lower) if below[at] <= rest else (lower, upper)
            yield Bridge(*ends, min(below[at], rest), whole)
