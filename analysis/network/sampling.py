"""Betweenness estimated from some of the nodes: the sums of networkx, for all of these nodes at once."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.intp]
Numbers = npt.NDArray[np.float64]

# So many links are held in memory, seen from as many beginnings as that allows.
LINKS_AT_ONCE = 2_000_000


def estimated(count: int, pairs: Sequence[tuple[int, int]], sampled: int, seed: int) -> Sequence[float]:
    """The share of shortest paths through each of `count` nodes, from so many of them as beginnings.

    `sampled` is more than one and less than `count`; the beginnings are those that networkx chooses, so
    that its figures can be held against these.
    """
    starts = Random(seed).sample(range(count), sampled)
    found = np.zeros(count)
    at_once = max(1, LINKS_AT_ONCE // max(1, len(pairs)))
    for begun in range(0, sampled, at_once):
        some = starts[begun : begun + at_once]
        found += _Walk(count, pairs, some).passing().reshape(len(some), count).sum(axis=0)
    # A beginning does not lie between itself and others, so it is in one sum fewer than the rest.
    scale = np.full(count, float(sampled * (count - 2)))
    scale[starts] = (sampled - 1) * (count - 2)
    return [float(value) for value in found / scale]


class _Walk:
    """A walk in step from all beginnings: a state is a node as seen from one beginning."""

    def __init__(self, count: int, pairs: Sequence[tuple[int, int]], starts: Sequence[int]) -> None:
        ends = np.array(pairs, dtype=np.intp).reshape(-1, 2)
        ends = ends[ends[:, 0] != ends[:, 1]]
        both = np.vstack([ends, ends[:, ::-1]])
        both = both[np.argsort(both[:, 0], kind="stable")]
        self._beside = both[:, 1]
        self._first = np.searchsorted(both[:, 0], np.arange(count + 1))
        self._count = count
        size = count * len(starts)
        self._paths = np.zeros(size)
        self._steps: list[tuple[Indices, Indices]] = []
        self._begun = np.array(starts, dtype=np.intp) + count * np.arange(len(starts))
        self._go(size)

    def _go(self, size: int) -> None:
        """Counts the shortest paths to each state; keeps each step's links, from where and to where."""
        far = np.full(size, -1, dtype=np.int32)
        far[self._begun], self._paths[self._begun] = 0, 1.0
        last = np.zeros(size, dtype=np.intp)
        edge, steps = self._begun, 0
        while len(edge):
            steps += 1
            froms, tos = self._links(edge)
            far[tos[far[tos] < 0]] = steps
            onward = far[tos] == steps
            froms, tos = froms[onward], tos[onward]
            np.add.at(self._paths, tos, self._paths[froms])
            self._steps.append((froms, tos))
            # Each state once: the last link into it.
            last[tos] = np.arange(len(tos))
            edge = tos[last[tos] == np.arange(len(tos))]

    def _links(self, states: Indices) -> tuple[Indices, Indices]:
        """All links out of these states."""
        nodes = states % self._count
        many = self._first[nodes + 1] - self._first[nodes]
        froms = np.repeat(states, many)
        place = np.arange(len(froms)) - np.repeat(np.cumsum(many) - many, many)
        beside = self._beside[np.repeat(self._first[nodes], many) + place]
        return froms, froms - froms % self._count + beside

    def passing(self) -> Numbers:
        """How much passes through each state: walked back, each link takes its share of what lies beyond."""
        beyond = np.zeros(len(self._paths))
        for froms, tos in reversed(self._steps):
            np.add.at(beyond, froms, self._paths[froms] / self._paths[tos] * (1.0 + beyond[tos]))
        beyond[self._begun] = 0.0
        return beyond
