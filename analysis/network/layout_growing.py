"""Nodes added to a picture that stands: nothing that was there moves."""

from __future__ import annotations

import numpy as np

from .layout_places import EDGE, Drawing, ring
from .layout_stress import Array, Ends

STEPS = (0.8, 1.0, 1.25)


def grow(drawing: Drawing) -> None:
    """Place what can be reached from the placed nodes, those with most placed neighbours first."""
    waiting = {node: drawing.neighbours(node) for node in np.flatnonzero(~drawing.placed).tolist()}
    while waiting:
        node = max(waiting, key=lambda one: (len(waiting[one]), -one))
        neighbours = waiting.pop(node)
        if not len(neighbours):
            return
        drawing.points[node] = _place(drawing, int(node), neighbours)
        drawing.placed[node] = True
        for other in drawing.ends[(drawing.ends == node).any(1)].ravel():
            if other in waiting:
                waiting[other] = drawing.neighbours(other)


def _place(drawing: Drawing, node: int, neighbours: Ends) -> Array:
    """The cheapest place near the neighbours that crowds nobody; further out as long as there is none."""
    around = drawing.points[neighbours]
    centres = [around.mean(0)] + ([*around] if 1 < len(around) <= 4 else [])
    radius = EDGE
    while True:
        sizes = [radius * step for step in STEPS]
        found = [ring(centre, size, max(12, int(size / 7))) for centre in centres for size in sizes]
        candidates = drawing.free(node, np.vstack(found))
        if len(candidates):
            return np.asarray(candidates[drawing.costs(node, candidates, neighbours).argmin()])
        radius *= 1.4
