"""Room for names: points that are too near push each other apart, as little as they must."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.intp]

# A node with its name is wider than high: nodes side by side need more room than nodes above each other.
ROOM = np.array([66.0, 37.0])
# Pushed a little further than needed, or the last pairs would creep for ever.
FURTHER = 1.03
ROUNDS = 60
WIDER = 1.08


def spread(points: Array) -> Array:
    """The points moved until no two are less than an ellipse of `ROOM` apart."""
    scaled = points / ROOM
    while True:
        for _ in range(ROUNDS):
            left, right = near_pairs(scaled)
            if not len(left):
                return np.asarray(scaled * ROOM)
            _push(scaled, left, right)
        # Too dense to sort itself out: the whole grows.
        scaled *= WIDER


def _push(scaled: Array, left: Indexes, right: Indexes) -> None:
    """Every pair moves apart along the line between them, each by half of what is missing."""
    gap = scaled[right] - scaled[left]
    length = np.hypot(gap[:, 0], gap[:, 1])
    same = length < 1e-6
    # Two points in one place have no line between them: each pair of them takes a direction of its own.
    turn = (left[same] * 2.4 + right[same])[:, None]
    gap[same] = np.hstack([np.cos(turn), np.sin(turn)]) * 1e-6
    length = np.maximum(length, 1e-6)
    push = gap * ((FURTHER - length) / length / 2)[:, None]
    for axis in (0, 1):
        scaled[:, axis] -= np.bincount(left, push[:, axis], len(scaled))
        scaled[:, axis] += np.bincount(right, push[:, axis], len(scaled))


def near_pairs(scaled: Array) -> tuple[Indexes, Indexes]:
    """Pairs of points less than 1 apart, each once."""
    column, row = (scaled - scaled.min(axis=0)).T
    # Row by row, and in each from left to right; rows are 1 high, so that only the next one can be near too.
    span = float(column.max()) + 3
    key = np.floor(row) * span + column
    order = np.argsort(key, kind="stable")
    key = key[order]
    here = np.arange(len(key))
    own = _pairs(here + 1, np.searchsorted(key, key + 1))
    below = _pairs(np.searchsorted(key, key + span - 1), np.searchsorted(key, key + span + 1))
    first, second = np.hstack([own, below])
    first, second = order[first], order[second]
    gap = scaled[second] - scaled[first]
    near = gap[:, 0] ** 2 + gap[:, 1] ** 2 < 1
    return first[near], second[near]


def _pairs(froms: Indexes, tos: Indexes) -> Indexes:
    """Every index with all those from its `froms` to before its `tos`, as two rows."""
    counts = np.maximum(tos - froms, 0)
    first = np.repeat(np.arange(len(froms)), counts)
    second = np.arange(len(first)) + np.repeat(froms - np.cumsum(counts) + counts, counts)
    return np.vstack([first, second])
