"""Points as far from each other as their nodes are in the graph: stress majorization."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import rustworkx as rx

Array = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ends = npt.NDArray[np.intp]

# Above this many nodes not all pairs are looked at, but each node against the pivots and its friends.
ALL_PAIRS = 1000
PIVOTS = 60
ROUNDS = 60
STILL = 0.01
# Distances count less the longer they are, but more than the usual square lets them: on networks of hubs that
# halves the crossings.
FADING = 1.5
# How many edges long the picture may be for the square root of its nodes, and how far that may bend it.
ACROSS = 1.15
MOST_FOLDED = 0.75
SMALLEST = 1e-6


def stressed(count: int, ends: Ends, seed: int) -> Array:
    """Points of a connected graph; `ends` are its edges as pairs of indexes. A typical edge is 1 long."""
    lengths = edge_lengths(count, ends)
    noise = np.random.default_rng(seed)
    if count <= ALL_PAIRS:
        far = _folded(_all_distances(count, ends, lengths))
        pivots = _farthest(count, lambda node: far[node])
        return _majorized(far, _first_guess(far[:, pivots], noise))
    rows: list[Array] = []

    def row(node: int) -> Array:
        rows.append(_distances(count, ends, lengths, [node])[0])
        return rows[-1]

    pivots = _farthest(count, row)
    return _sampled(_folded(np.array(rows).T), np.array(pivots), ends, lengths, noise)


def edge_lengths(count: int, ends: Ends) -> Array:
    """Edges between nodes with different company are longer: hubs stand apart with room for theirs."""
    friends: list[set[int]] = [set() for _ in range(count)]
    for start, end in ends.tolist():
        friends[start].add(end)
        friends[end].add(start)
    alone = [
        len(friends[start]) + len(friends[end]) - 2 - 2 * len(friends[start] & friends[end])
        for start, end in ends.tolist()
    ]
    lengths = np.sqrt(np.maximum(np.array(alone, dtype=float), 1))
    return np.asarray(lengths / np.median(lengths))


def _distances(count: int, ends: Ends, lengths: Array, starts: Sequence[int]) -> Array:
    """The length of the shortest path from each of `starts` to every node."""
    graph = rx.PyGraph[None, float]()
    graph.add_nodes_from([None] * count)
    graph.add_edges_from(
        [(a, b, length) for (a, b), length in zip(ends.tolist(), lengths.tolist(), strict=True)]
    )
    found = np.zeros((len(starts), count))
    for row, start in enumerate(starts):
        reached = rx.dijkstra_shortest_path_lengths(graph, start, float)
        found[row, list(reached.keys())] = list(reached.values())
    return found


def _all_distances(count: int, ends: Ends, lengths: Array) -> Array:
    """The distance of every two nodes; a leaf is as far from all as its only neighbour, and its edge more."""
    degree = np.bincount(ends.ravel(), minlength=count)
    core = np.flatnonzero(degree > 1)
    stands_for = np.arange(count)
    stalk = np.zeros(count)
    for leaf, neighbour in ((0, 1), (1, 0)):
        of_leaf = degree[ends[:, leaf]] == 1
        stands_for[ends[of_leaf, leaf]] = ends[of_leaf, neighbour]
        stalk[ends[of_leaf, leaf]] = lengths[of_leaf]
    place = np.searchsorted(core, stands_for)
    found = _distances(count, ends, lengths, core.tolist())[:, stands_for][place] + stalk[:, None]
    found += np.where(degree == 1, stalk, 0)[None, :]
    np.fill_diagonal(found, 0)
    return found


def _folded(far: Array) -> Array:
    """The long distances made shorter, or a network of long arms would be mostly paper."""
    longest = float(far.max())
    wanted = ACROSS * np.sqrt(len(far))
    if longest <= wanted:
        return far
    return np.asarray(far ** max(float(np.log(wanted) / np.log(longest)), MOST_FOLDED))


def _majorized(far: Array, first: Array) -> Array:
    """The points moved until the stress over all pairs falls no further."""
    weights = np.maximum(far, SMALLEST) ** -FADING
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(1)) - weights
    # The whole may stand anywhere, so the Laplacian alone has no inverse; a constant takes that freedom.
    inverse = np.linalg.inv(laplacian + 1 / len(far))
    # Single precision: twice as fast, and a thousandth of an edge is nothing to see.
    pull, inverse = (weights * far).astype(np.float32), inverse.astype(np.float32)
    points = first.astype(np.float32)
    # Filled anew each round: to ask for so much memory takes as long as to reckon with it.
    gaps, dots = np.empty_like(pull), np.empty_like(pull)
    for _ in range(ROUNDS):
        np.maximum(_apart(points, gaps, dots), SMALLEST, out=gaps)
        ratios = np.divide(pull, gaps, out=gaps)
        np.fill_diagonal(ratios, 0)
        moved = inverse @ (ratios.sum(1)[:, None] * points - ratios @ points)
        change = np.abs(moved - points).max()
        points = moved
        if change < STILL:
            break
    return points.astype(float)


def _apart(points: Singles, gaps: Singles, dots: Singles) -> Singles:
    """The distance between every two points, written into `gaps`; `dots` is room to reckon in."""
    squares = (points**2).sum(1)
    np.add(squares[:, None], squares[None, :], out=gaps)
    gaps -= np.matmul(2 * points, points.T, out=dots)
    np.maximum(gaps, 0, out=gaps)
    return np.sqrt(gaps, out=gaps)


def _first_guess(far: Array, noise: np.random.Generator) -> Array:
    """The two main directions of the distances (rows: nodes), with noise so that no two points coincide."""
    squares = far**2
    centred = squares - squares.mean(0) - squares.mean(1)[:, None] + squares.mean()
    vectors = np.linalg.eigh(centred.T @ centred)[1][:, ::-1][:, :2]
    # An eigenvector may come with either sign; the larger side goes to the right and down.
    vectors = vectors * np.where(vectors[np.abs(vectors).argmax(0), [0, 1]] < 0, -1, 1)
    points = centred @ vectors
    points *= far.max() / 2 / (np.abs(points).max() or 1.0)
    return np.asarray(points + noise.normal(size=points.shape) * 0.1)


def _farthest(count: int, row: Callable[[int], Array]) -> list[int]:
    """Pivots far from each other: each next one is the farthest from all before."""
    chosen = [0]
    nearest = row(0)
    while len(chosen) < min(PIVOTS, count):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, row(chosen[-1]))
    return chosen


def _sampled(far: Array, pivots: Ends, ends: Ends, lengths: Array, noise: np.random.Generator) -> Array:
    """The points moved each towards where its pivots and its friends want it."""
    count = len(far)
    points = _first_guess(far, noise)
    weights = np.maximum(far, SMALLEST) ** -FADING * (count / len(pivots)) ** 0.5
    weights[pivots, np.arange(len(pivots))] = 0
    near = lengths**-FADING
    starts, stops = ends[:, 0], ends[:, 1]
    total = weights.sum(1) + np.bincount(starts, near, count) + np.bincount(stops, near, count)
    for _ in range(ROUNDS):
        pulled = np.zeros_like(points)
        gap = points[:, None] - points[pivots][None]
        longer = far / np.maximum(np.hypot(gap[..., 0], gap[..., 1]), SMALLEST)
        pulled += (weights[..., None] * (points[pivots][None] + longer[..., None] * gap)).sum(1)
        gap = points[starts] - points[stops]
        want = gap * (lengths / np.maximum(np.hypot(gap[:, 0], gap[:, 1]), SMALLEST))[:, None]
        for axis in (0, 1):
            pulled[:, axis] += np.bincount(starts, near * (points[stops, axis] + want[:, axis]), count)
            pulled[:, axis] += np.bincount(stops, near * (points[starts, axis] - want[:, axis]), count)
        points = pulled / total[:, None]
    return points
