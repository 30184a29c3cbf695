"""One connected part of a network: lines as lines, stars as rings, everything else by its distances."""

from __future__ import annotations

import numpy as np

from .layout_places import Drawing, ring
from .layout_polish import polish
from .layout_spread import spread
from .layout_stress import Array, Ends, stressed

# Between the nodes of a line, so that the names below them fit; and between the rows of a long one.
STEP, ROW = 104.0, 64.0
IN_A_ROW = 10
RING = 86.0
FIRST_RING, FURTHER_RING = 12, 8
# px for a typical edge, between these bounds so wide that each node has this much of the paper.
SHORTEST, LONGEST = 72.0, 150.0
PAPER = 5400.0
TURNS = 24
# Beyond this a layout is for an overview; and where all join all, no place is better than another.
POLISHED = 600
SPARSE = 3


def body(count: int, ends: Ends, seed: int, shape: float) -> Array:
    """Points in px of a connected graph of `count` nodes, about `shape` times as wide as high."""
    if count == 1:
        return np.zeros((1, 2))
    degree = np.bincount(ends.ravel(), minlength=count)
    if len(ends) == count - 1 and degree.max() <= 2:
        return _line(ends, degree)
    if len(ends) == count - 1 == degree.max() and count > 3:
        return _star(count, int(degree.argmax()))
    points = spread(_scaled(_turned(stressed(count, ends, seed), shape)))
    if count > POLISHED or len(ends) > SPARSE * count:
        return points
    drawing = Drawing(points, ends, np.ones(count, dtype=bool))
    polish(drawing)
    return spread(drawing.points)


def _line(ends: Ends, degree: Ends) -> Array:
    """A chain from left to right; a long one turns back row by row."""
    order = [int(np.flatnonzero(degree == 1)[0])]
    while len(order) < len(degree):
        here = ends[(ends == order[-1]).any(1)].ravel().tolist()
        order.append(next(node for node in here if node not in order[-2:]))
    points = np.zeros((len(order), 2))
    for index, node in enumerate(order):
        row, column = divmod(index, IN_A_ROW)
        points[node] = STEP * (IN_A_ROW - 1 - column if row % 2 else column), ROW * row
    return points


def _star(count: int, hub: int) -> Array:
    """Leaves in rings around their only neighbour."""
    rings: list[int] = []
    while sum(rings) < count - 1:
        rings.append(FIRST_RING + FURTHER_RING * len(rings))
    found = [np.zeros((1, 2))]
    left = count - 1
    for number, room in enumerate(rings, start=1):
        # The rings fill alike, so that the last one is not nearly empty.
        here = left if number == len(rings) else round((count - 1) * room / sum(rings))
        turned = np.pi / here * (number % 2)
        found.append(ring(np.zeros(2), RING * number, here, turned))
        left -= here
    points = np.zeros((count, 2))
    points[[hub, *(node for node in range(count) if node != hub)]] = np.vstack(found)
    return spread(points)


def _turned(points: Array, shape: float) -> Array:
    """The points turned so that they fit best into a rectangle of this shape."""
    best, reach = points, np.inf
    for turn in range(TURNS):
        angle = np.pi * turn / TURNS
        cos, sin = np.cos(angle), np.sin(angle)
        turned = points @ np.array([[cos, sin], [-sin, cos]])
        wide, high = np.ptp(turned, axis=0)
        if max(wide / shape, high) < reach - 1e-9:
            best, reach = turned, max(wide / shape, high)
    return best


def _scaled(points: Array) -> Array:
    """From edges to px."""
    wide, high = np.maximum(np.ptp(points, axis=0), 1.0)
    return points * float(np.clip(np.sqrt(PAPER * len(points) / (wide * high)), SHORTEST, LONGEST))
