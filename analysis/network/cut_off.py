"""Who loses the connection when one node is gone, and which edges hold two parts together alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import overload

import networkx as nx

Slice = tuple[int, int]
Part = tuple[Slice, ...]


class Apart(Sequence[str]):
    """The ids cut off by one node, in order; their number is known, the list is made when looked at.

    All nodes of a long chain of nodes together would list a quarter of n² ids.
    """

    def __init__(self, walk: Sequence[str] = (), slices: Sequence[Slice] = ()) -> None:
        self._walk, self._slices = walk, tuple(slices)

    def __len__(self) -> int:
        return sum(end - start for start, end in self._slices)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return self._ids[index]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self._ids)

    def __repr__(self) -> str:
        return f"Apart({len(self)})"

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(sorted(key for start, end in self._slices for key in self._walk[start:end]))


@dataclass(frozen=True)
class CutOff:
    """`without[id]` lists who is cut off without that node; `bridges` are the edges nothing goes around."""

    without: Mapping[str, Apart]
    bridges: tuple[tuple[str, str], ...]


@dataclass
class _Walk:
    """A depth-first walk: each node's place in `order`, the furthest back its subtree reaches."""

    order: list[str] = field(default_factory=list)
    at: dict[str, int] = field(default_factory=dict)
    low: dict[str, int] = field(default_factory=dict)
    end: dict[str, int] = field(default_factory=dict)  # one behind the last node of its subtree
    parent: dict[str, str] = field(default_factory=dict)

    def enter(self, key: str) -> None:
        """The node is reached."""
        self.at[key] = self.low[key] = len(self.order)
        self.order.append(key)

    def leave(self, key: str) -> None:
        """All below the node has been seen."""
        self.end[key] = len(self.order)
        above = self.parent.get(key)
        if above is not None:
            self.low[above] = min(self.low[above], self.low[key])


def cut_off(graph: nx.Graph[str]) -> CutOff:
    """What every node and every edge holds together, in time of the order of nodes and edges."""
    walk = _Walk()
    pieces: dict[str, list[Slice]] = {}
    bridges = []
    whole: dict[str, Slice] = {}
    for root in sorted(graph):
        if root in walk.at:
            continue
        start = len(walk.order)
        _walk_from(root, graph, walk)
        for key in walk.order[start:]:
            whole[key] = (start, len(walk.order))
            above = walk.parent.get(key)
            if above is not None and walk.low[key] >= walk.at[above]:
                pieces.setdefault(above, []).append((walk.at[key], walk.end[key]))
            if above is not None and walk.low[key] > walk.at[above]:
                bridges.append((min(key, above), max(key, above)))
    nobody = Apart()
    return CutOff(
        {
            key: _apart(walk, key, whole[key], pieces[key]) if key in pieces else nobody
            for key in sorted(graph)
        },
        tuple(sorted(bridges)),
    )


def _walk_from(root: str, graph: nx.Graph[str], walk: _Walk) -> None:
    walk.enter(root)
    open_ = [(root, iter(sorted(graph[root])))]
    while open_:
        key, others = open_[-1]
        above = walk.parent.get(key)
        for other in others:
            if other not in walk.at:
                walk.parent[other] = key
                walk.enter(other)
                open_.append((other, iter(sorted(graph[other]))))
                break
            if other != above:
                walk.low[key] = min(walk.low[key], walk.at[other])
        else:
            open_.pop()
            walk.leave(key)


def _apart(walk: _Walk, key: str, whole: Slice, below: Sequence[Slice]) -> Apart:
    """All that is left without `key`, except the part that stays."""
    parts: list[Part] = [] if walk.at[key] == whole[0] else [_rest(whole, walk.at[key], below)]
    parts += [(piece,) for piece in below]
    if len(parts) < 2:
        return Apart()
    stays = _largest(walk, parts)
    return Apart(walk.order, [piece for part in parts if part is not stays for piece in part])


def _largest(walk: _Walk, parts: Sequence[Part]) -> Part | None:
    """The largest part, of equal ones that with the smallest id; none where all are single nodes."""
    sizes = [sum(end - start for start, end in part) for part in parts]
    largest = max(sizes)
    if largest == 1:
        return None
    equal = [part for part, size in zip(parts, sizes, strict=True) if size == largest]
    # Only a node in the very middle leaves equal ones, so that their ids are seldom looked at.
    return equal[0] if len(equal) == 1 else min(equal, key=lambda part: _smallest(walk, part))


def _smallest(walk: _Walk, part: Part) -> str:
    return min(key for start, end in part for key in walk.order[start:end])


def _rest(whole: Slice, place: int, below: Sequence[Slice]) -> Part:
    """What of the component is neither the node at `place` nor in the pieces below it."""
    kept, start = [], whole[0]
    for first, end in sorted([(place, place + 1), *below]):
        if first > start:
            kept.append((start, first))
        start = end
    if whole[1] > start:
        kept.append((start, whole[1]))
    return tuple(kept)
