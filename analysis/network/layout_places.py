"""What it costs to put a node somewhere: edges crossed, nodes run over, edges grown long."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .layout_quality import crossing_of
from .layout_spread import ROOM
from .layout_stress import Array, Ends

EDGE = 88.0
FLAT = 0.8
# An edge nearer than this to a node seems to end there.
CLEAR = 13.0
OVER_NODE = 1.2
LENGTH = 0.8


@dataclass
class Drawing:
    """Points, of which some may not be placed yet, and the edges between them as pairs of indexes."""

    points: Array
    ends: Ends
    placed: npt.NDArray[np.bool_]

    def neighbours(self, node: int) -> Ends:
        """The placed nodes it is joined to."""
        starts, stops = self.ends.T
        others = np.concatenate([stops[starts == node], starts[stops == node]])
        return np.asarray(others[self.placed[others]])

    def free(self, node: int, candidates: Array) -> Array:
        """Those of the candidates that crowd no placed node."""
        others = self.placed.copy()
        others[node] = False
        gaps = [candidates[:, axis, None] - self.points[others, axis] for axis in (0, 1)]
        near = (gaps[0] / ROOM[0]) ** 2 + (gaps[1] / ROOM[1]) ** 2 < 0.999
        return np.asarray(candidates[~near.any(1)])

    def costs(self, node: int, candidates: Array, neighbours: Ends) -> Array:
        """What each candidate would cost, were the node put there."""
        reach = np.vstack([candidates, self.points[neighbours]])
        low, high = reach.min(0) - CLEAR, reach.max(0) + CLEAR
        starts, stops = self._edges(node, low, high)
        cost = OVER_NODE * _touching(candidates, starts, stops).sum(1)
        for neighbour in neighbours.tolist():
            friend = self.points[neighbour]
            cost += crossing_of(candidates, friend, starts, stops).sum(1)
            bystanders = self._others([node, neighbour], low, high)
            cost += OVER_NODE * _touching(bystanders, candidates, friend[None]).sum(0)
            length = np.hypot(*(candidates - friend).T) / EDGE
            cost += LENGTH * np.abs(length - 1) / (1 + 0.15 * len(neighbours))
        return np.asarray(cost)

    def _edges(self, node: int, low: Array, high: Array) -> tuple[Array, Array]:
        """Both ends of the placed edges of other nodes that come into this box."""
        mine = (self.ends == node).any(1)
        starts, stops = (self.points[self.ends[:, end]] for end in (0, 1))
        # What is not placed has no number, and no number is inside a box.
        inside = (np.maximum(starts, stops) >= low) & (np.minimum(starts, stops) <= high)
        seen = inside[:, 0] & inside[:, 1] & ~mine
        return starts[seen], stops[seen]

    def _others(self, but: list[int], low: Array, high: Array) -> Array:
        """The placed nodes in this box, but for these."""
        inside = (self.points >= low) & (self.points <= high)
        seen = inside[:, 0] & inside[:, 1]
        seen[but] = False
        return np.asarray(self.points[seen])


def _touching(points: Array, starts: Array, stops: Array) -> npt.NDArray[np.bool_]:
    """A matrix: does stretch j of line come too near point i?"""
    from_x, from_y = starts[:, 0], starts[:, 1]
    along_x, along_y = stops[:, 0] - from_x, stops[:, 1] - from_y
    to_x, to_y = points[:, 0, None] - from_x, points[:, 1, None] - from_y
    share = (to_x * along_x + to_y * along_y) / np.maximum(along_x**2 + along_y**2, 1e-9)
    np.minimum(np.maximum(share, 0, out=share), 1, out=share)
    return np.asarray((to_x - share * along_x) ** 2 + (to_y - share * along_y) ** 2 < CLEAR**2)


def ring(centre: Array, radius: float, count: int, turned: float = 0.0) -> Array:
    """So many points around a centre, on an ellipse a little flat as names are."""
    angles = turned + np.arange(count) * (2 * np.pi / count)
    return np.asarray(centre + radius * np.column_stack([np.cos(angles), FLAT * np.sin(angles)]))
