"""The separate parts of a network side by side, none over another, the whole as wide as wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from .layout_stress import Array

# Around each part, so that names at its rim do not run into the next part.
MARGIN = np.array([52.0, 24.0])
# Every smaller part takes whole cells, so that lines and single nodes stand in rows and columns.
CELL = np.array([104.0, 48.0])
# Between a main part that holds most of the nodes and the rest, which then stands below it: room for a rule.
BAND = 52.0
WIDTHS, FEW_WIDTHS, MANY = 20, 4, 100


class Stretch(NamedTuple):
    """From `left` to `right` all is filled down to `low`."""

    left: float
    right: float
    low: float


def packed(bodies: Sequence[Array], shape: float) -> Array:
    """All points of all bodies in their order; the first is the main one.

    The others stand below where it holds more than half of the points, else beside and below.
    """
    if not bodies:
        return np.zeros((0, 2))
    sizes = [np.ptp(body, axis=0) + 2 * MARGIN for body in bodies]
    sizes[1:] = [np.ceil(size / CELL - 1e-6) * CELL for size in sizes[1:]]
    least = max(float(size[0]) for size in sizes)
    area = sum(float(size[0] * size[1]) for size in sizes)
    most = max(least, float(np.sqrt(area * shape)) * 1.5)
    widths = np.linspace(least, most, WIDTHS if len(bodies) < MANY else FEW_WIDTHS)
    band = BAND if 2 * len(bodies[0]) > sum(map(len, bodies)) else None
    tried = [_corners(sizes, width, band) for width in widths]
    best = min(tried, key=lambda corners: _reach(sizes, corners, shape))
    return np.vstack([body - body.min(axis=0) + corner for body, corner in zip(bodies, best, strict=True)])


def _reach(sizes: Sequence[Array], corners: Sequence[Array], shape: float) -> float:
    """How large a rectangle of the wanted shape must be to hold it all."""
    wide, high = np.max([corner + size for corner, size in zip(corners, sizes, strict=True)], axis=0)
    return round(max(float(wide) / shape, float(high)), 3)


def _corners(sizes: Sequence[Array], width: float, band: float | None) -> list[Array]:
    """The corner of every box, each as high up and then as far left as it goes; `band`: below the first."""
    line = [Stretch(0.0, width, 0.0)]
    corners = []
    for wide, high in sizes:
        fitting = [stretch.left for stretch in line if stretch.left + wide <= width + 1e-6]
        low, left = min((_low(line, left, left + wide), left) for left in fitting)
        line = _filled(line, Stretch(left, left + float(wide), low + float(high)))
        corners.append(np.array([left, low]))
        if band is not None and len(corners) == 1:
            line = [Stretch(0.0, width, float(high) + band)]
    return corners


def _low(line: Sequence[Stretch], left: float, right: float) -> float:
    """How far down it is filled anywhere between left and right."""
    return max(part.low for part in line if part.left < right - 1e-6 and part.right > left + 1e-6)


def _filled(line: Sequence[Stretch], box: Stretch) -> list[Stretch]:
    """The line after a box was put in."""
    before = [
        Stretch(part.left, min(part.right, box.left), part.low) for part in line if part.left < box.left
    ]
    after = [
        Stretch(max(part.left, box.right), part.right, part.low) for part in line if part.right > box.right
    ]
    found: list[Stretch] = []
    for part in sorted([*before, box, *after]):
        if found and found[-1].low == part.low:
            part = Stretch(found.pop().left, part.right, part.low)
        found.append(part)
    return found
