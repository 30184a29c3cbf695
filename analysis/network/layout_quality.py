"""How good a layout is, in figures: edges that cross, nodes too near, names without room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import networkx as nx
import numpy as np

Position = tuple[float, float]
Box = tuple[float, float, float, float]

LABEL_HEIGHT = 16.0
NODE_RADIUS = 8.0
LETTER = 12.5
BLOCK = 512


def crossings(graph: nx.Graph[str], positions: Mapping[str, Position]) -> int:
    """How many pairs of edges cross; edges that share an end do not count."""
    names = sorted(positions)
    at = {name: index for index, name in enumerate(names)}
    points = np.array([positions[name] for name in names], dtype=float).reshape(-1, 2)
    edges = sorted(sorted((at[a], at[b])) for a, b in graph.edges if a != b)
    if not edges:
        return 0
    ends = np.array(edges)
    return sum(
        int(crossing(points, ends[first : first + BLOCK], ends[first:]).sum())
        - _below_diagonal(points, ends[first : first + BLOCK])
        for first in range(0, len(ends), BLOCK)
    )


def _below_diagonal(points: np.ndarray, block: np.ndarray) -> int:
    """Pairs inside one block are seen twice; this is how many to take off again."""
    return int(np.tril(crossing(points, block, block)).sum())


def crossing(points: np.ndarray, some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """A matrix: does edge i of `some` cross edge j of `others`? Edges are pairs of indexes into `points`."""
    a, b = points[some[:, 0], None], points[some[:, 1], None]
    c, d = points[None, others[:, 0]], points[None, others[:, 1]]
    apart = _side(a, b, c) * _side(a, b, d) < 0
    apart &= _side(c, d, a) * _side(c, d, b) < 0
    for one in (0, 1):
        for other in (0, 1):
            apart &= some[:, one, None] != others[None, :, other]
    return np.asarray(apart)


def crossing_of(froms: np.ndarray, to: np.ndarray, starts: np.ndarray, stops: np.ndarray) -> np.ndarray:
    """A matrix: does the line from point i to `to` cross stretch j, no end of which is `to`?"""
    apart = (starts != to).any(1) & (stops != to).any(1)
    a_x, a_y, c_x, c_y = froms[:, 0, None], froms[:, 1, None], starts[:, 0], starts[:, 1]
    one_x, one_y = to[0] - a_x, to[1] - a_y
    other_x, other_y = stops[:, 0] - c_x, stops[:, 1] - c_y
    gap_x, gap_y = c_x - a_x, c_y - a_y
    turn = one_x * other_y - one_y * other_x
    # How far along each of the two the lines meet, times the turn between them.
    along_one, along_other = gap_x * other_y - gap_y * other_x, gap_x * one_y - gap_y * one_x
    size, sign = np.abs(turn), np.sign(turn)
    meet = (along_one * sign > 0) & (along_one * sign < size)
    return np.asarray(meet & (along_other * sign > 0) & (along_other * sign < size) & apart)


def _side(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    """On which side of the line from a to b the point c lies: the sign of the cross product."""
    across: np.ndarray = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
    return across


def overlaps(positions: Mapping[str, Position], widths: Mapping[str, float]) -> int:
    """How many names find no room in any of eight places, taken one after the other."""
    return len(positions) - len(labels(positions, widths, sorted(positions)))


def labels(
    positions: Mapping[str, Position], widths: Mapping[str, float], order: Sequence[str]
) -> dict[str, Box]:
    """The names that find room, each in the first free one of eight places, in the order given."""
    taken = np.array([(x - 8, y - 8, x + 8, y + 8) for x, y in positions.values()]).reshape(-1, 4)
    boxes = np.vstack([taken, np.zeros((len(order), 4))])
    filled, found = len(taken), {}
    for name in order:
        for box in _places(positions[name], widths[name]):
            seen = boxes[:filled]
            if not (
                (seen[:, 0] < box[2]) & (seen[:, 2] > box[0]) & (seen[:, 1] < box[3]) & (seen[:, 3] > box[1])
            ).any():
                boxes[filled] = found[name] = box
                filled += 1
                break
    return found


def _places(position: Position, width: float) -> Iterator[Box]:
    """Right, below, left, above, then the four corners."""
    x, y = position
    near, high = NODE_RADIUS + 2, LABEL_HEIGHT
    for left, top in (
        (x + near, y - high / 2),
        (x - width / 2, y + near),
        (x - near - width, y - high / 2),
        (x - width / 2, y - near - high),
        (x + near / 2, y + near),
        (x + near / 2, y - near - high),
        (x - near / 2 - width, y + near),
        (x - near / 2 - width, y - near - high),
    ):
        yield left, top, left + width, top + high
