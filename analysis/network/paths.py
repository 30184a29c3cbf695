"""The shortest ways from one node to another, with all that each step rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from .network import Bond, Network

# What makes one of equal length the better, smallest first: minus stated steps, minus grounds, ids.
Walked = tuple[int, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Path:
    """Nodes from start to end; each step holds every edge between its two nodes, the strongest first."""

    nodes: tuple[str, ...]
    steps: tuple[tuple[Bond, ...], ...]


def paths(network: Network, start: str, end: str, *, most: int = 3) -> tuple[Path, ...]:
    """Up to `most` of the shortest paths: most stated steps first, then most grounds, then by id.

    None where the two are the same, not joined or not in the network. Only the best ways to each node in
    between are carried on, so that a grid with countless ways takes no longer.
    """
    if start == end or start not in network.nodes or end not in network.nodes:
        return ()
    left: Mapping[str, int] = nx.single_source_shortest_path_length(network.simple, end)
    if start not in left:
        return ()
    reached: dict[str, list[Walked]] = {start: [(0, 0, (start,))]}
    for steps_left in reversed(range(left[start])):
        onward: dict[str, list[Walked]] = {}
        for key, walked in reached.items():
            for other, bonds in _neighbours(network, key).items():
                if left[other] == steps_left:
                    onward.setdefault(other, []).extend(_stepped(walked, other, bonds))
        reached = {key: sorted(walked)[:most] for key, walked in onward.items()}
    return tuple(_path(network, nodes) for _, _, nodes in reached[end])


def _neighbours(network: Network, key: str) -> Mapping[str, list[Bond]]:
    found: dict[str, list[Bond]] = {}
    for bond in network.bonds_at[key]:
        found.setdefault(bond.other(key), []).append(bond)
    return found


def _stepped(walked: Iterable[Walked], other: str, bonds: Iterable[Bond]) -> Iterable[Walked]:
    """These ways, one step longer."""
    stated = any(bond.stated for bond in bonds)
    grounds = sum(bond.weight for bond in bonds)
    return [(before[0] - stated, before[1] - grounds, (*before[2], other)) for before in walked]


def _path(network: Network, nodes: tuple[str, ...]) -> Path:
    steps = (network.between(one, other) for one, other in pairwise(nodes))
    return Path(nodes, tuple(tuple(sorted(bonds, key=_strength)) for bonds in steps))


def _strength(bond: Bond) -> tuple[bool, int, str]:
    return not bond.stated, -bond.weight, bond.key
