"""Where the nodes of a network stand: the same for the same graph, with room for Chinese names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx
import numpy as np

from .layout_body import body
from .layout_growing import grow
from .layout_packing import packed
from .layout_places import Drawing
from .layout_quality import Position, crossings, overlaps
from .layout_stress import Array, Ends

__all__ = ["Position", "arrange", "crossings", "extended", "overlaps"]

# The smaller parts stand in rows below the main one, so that one is somewhat flatter than the
# whole, and they are flatter still.
FLATTER = 1.25
FLAT = 3.0
BELOW = 60.0


def arrange(graph: nx.Graph[str], *, seed: int = 1, shape: float = 1.1) -> dict[str, Position]:
    """Positions in px at zoom 1, y downward; `shape` is the wanted width ÷ height of the whole."""
    parts = [sorted(part) for part in nx.connected_components(graph)]
    parts.sort(key=lambda names: (-len(names), names))
    wanted = shape * FLATTER if len(parts) > 1 else shape
    bodies = [
        body(len(names), _ends(graph, names), seed, FLAT if place else wanted)
        for place, names in enumerate(parts)
    ]
    names = [name for part in parts for name in part]
    return _named(names, packed(bodies, shape))


def extended(graph: nx.Graph[str], placed: Mapping[str, Position], *, seed: int = 1) -> dict[str, Position]:
    """Positions of all nodes: those in `placed` stay exactly, new ones come near those they join."""
    names = sorted(graph)
    known = np.array([name in placed for name in names], dtype=bool)
    if not known.any():
        return arrange(graph, seed=seed)
    points = np.array([placed.get(name, (np.nan, np.nan)) for name in names])
    drawing = Drawing(points, _ends(graph, names), known.copy())
    grow(drawing)
    found = _named(names, points)
    apart = [name for name, there in zip(names, drawing.placed, strict=True) if not there]
    left, bottom = points[drawing.placed, 0].min(), points[drawing.placed, 1].max() + BELOW
    for name, (x, y) in arrange(graph.subgraph(apart), seed=seed).items():
        found[name] = round(float(x + left), 1), round(float(y + bottom), 1)
    return {name: placed.get(name, found[name]) for name in names}


def _ends(graph: nx.Graph[str], names: Iterable[str]) -> Ends:
    """The edges between these nodes as pairs of their places in the list, in order."""
    at = {name: index for index, name in enumerate(names)}
    pairs = {tuple(sorted((at[a], at[b]))) for a, b in graph.edges(at) if a != b}
    return np.array(sorted(pairs), dtype=np.intp).reshape(-1, 2)


def _named(names: Iterable[str], points: Array) -> dict[str, Position]:
    """Each name with its point, to a tenth of a px."""
    return {
        name: (round(float(x), 1), round(float(y), 1)) for name, (x, y) in zip(names, points, strict=True)
    }
