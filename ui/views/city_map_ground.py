"""The ground of the map: boundaries from GeoJSON, projected once, as short paths with room for labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, inf, radians
from typing import Any

from graph.text import Text

Point = tuple[float, float]
Ring = tuple[Point, ...]

WIDTH = 676
HEIGHTS = (360, 560)
MARGIN = 28
# Points nearer than this on the screen (px) are one point; what is smaller than a dot is left out.
NEAR = 0.7
DOT = 0.8
# Room for labels is looked for on a grid of so many steps a side, along outlines this coarse.
STEPS = 22
COARSE = 3.0
ROOMS = 48
BAD = "this is no GeoJSON collection of polygons with an adcode"


@dataclass(frozen=True, slots=True)
class Boundary:
    """The outline of a district in longitude and latitude; `origin` is the file, "" for the bundled one."""

    id: str
    name: Text
    rings: tuple[Ring, ...]
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A boundary on the screen: path, outline (for asking what is inside), and where words have room."""

    boundary: Boundary
    path: str
    outline: tuple[Ring, ...]
    rooms: tuple[Point, ...]

    def holds(self, point: Point) -> bool:
        """Whether a point of the screen is inside (by the even-odd rule over all rings)."""
        return inside(point, self.outline)


@dataclass(frozen=True, slots=True)
class Ground:
    """All shapes, the size of the drawing, and where a longitude and latitude is on it."""

    shapes: tuple[Shape, ...]
    height: int
    project: Callable[[float, float], Point]


def boundaries(collection: Any, origin: str = "") -> tuple[Boundary, ...]:
    """The boundaries of a GeoJSON collection; raises ValueError for anything else."""
    try:
        return tuple(_boundary(feature, origin) for feature in collection["features"])
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(BAD) from error


def _boundary(feature: Any, origin: str) -> Boundary:
    said, geometry = feature.get("properties") or {}, feature["geometry"]
    key = str(said.get("adcode") or said.get("boundary_id") or feature["id"])
    polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}[
        geometry["type"]
    ]
    rings = tuple(tuple((float(p[0]), float(p[1])) for p in ring) for polygon in polygons for ring in polygon)
    zh = str(said.get("zh") or said.get("name") or key)
    return Boundary(key, Text(zh, str(said.get("en") or zh)), rings, origin)


def ground(found: Sequence[Boundary], points: Iterable[Point]) -> Ground:
    """The boundaries and points fitted into one drawing, equirectangular about the middle latitude."""
    every = [point for boundary in found for ring in boundary.rings for point in ring] + list(points)
    west, east = min(p[0] for p in every), max(p[0] for p in every)
    south, north = min(p[1] for p in every), max(p[1] for p in every)
    squeeze = cos(radians((south + north) / 2))
    wide, high = max((east - west) * squeeze, 1e-6), max(north - south, 1e-6)
    height = int(min(max((WIDTH - 2 * MARGIN) * high / wide + 2 * MARGIN, HEIGHTS[0]), HEIGHTS[1]))
    scale = min((WIDTH - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high)
    left, top = (WIDTH - wide * scale) / 2, (height - high * scale) / 2

    def project(longitude: float, latitude: float) -> Point:
        return left + (longitude - west) * squeeze * scale, top + (north - latitude) * scale

    return Ground(tuple(_shape(boundary, project) for boundary in found), height, project)


def _shape(boundary: Boundary, project: Callable[[float, float], Point]) -> Shape:
    projected = [tuple(project(*point) for point in ring) for ring in boundary.rings]
    kept = [_thinned(ring, NEAR) for ring in projected]
    largest = max(kept, key=lambda ring: abs(area(ring)), default=())
    drawn = tuple(ring for ring in kept if len(ring) > 2 and (abs(area(ring)) > DOT or ring is largest))
    outline = tuple(thin for ring in drawn if len(thin := _thinned(ring, COARSE)) > 2)
    return Shape(boundary, "".join(map(_path, drawn)), outline, tuple(_rooms(largest, outline)))


def _thinned(ring: Sequence[Point], near: float) -> Ring:
    """The ring without points too close to the one before."""
    kept: list[Point] = []
    for point in ring:
        if not kept or hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= near:
            kept.append(point)
    return tuple(kept)


def _path(ring: Ring) -> str:
    """Relative steps with one decimal; rounding never adds up, for each starts where the last one ended."""
    x, y = round(ring[0][0], 1), round(ring[0][1], 1)
    said = [f"M{x:g} {y:g}l"]
    for point in ring[1:]:
        dx, dy = round(point[0] - x, 1), round(point[1] - y, 1)
        said.append(f"{dx:g} {dy:g} ")
        x, y = x + dx, y + dy
    return "".join(said).rstrip() + "z"


def area(ring: Sequence[Point]) -> float:
    """The signed area of a ring, in square pixels."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]])) / 2 if ring else 0.0


def inside(point: Point, rings: Iterable[Ring]) -> bool:
    """Whether a point is inside, by the even-odd rule."""
    x, y = point
    odd = False
    for ring in rings:
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
    return odd


def _rooms(largest: Ring, outline: tuple[Ring, ...]) -> Iterator[Point]:
    """Points inside the largest part, those farthest from every border first."""
    if not largest:
        return
    xs, ys = [p[0] for p in largest], [p[1] for p in largest]
    found = []
    for column in range(1, STEPS):
        for row in range(1, STEPS):
            x = min(xs) + (max(xs) - min(xs)) * column / STEPS
            y = min(ys) + (max(ys) - min(ys)) * row / STEPS
            if inside((x, y), outline):
                found.append((_clearance((x, y), outline), (round(x, 1), round(y, 1))))
    if not found:
        yield sum(xs) / len(xs), sum(ys) / len(ys)
    for _, point in sorted(found, reverse=True)[:ROOMS]:
        yield point


def _clearance(point: Point, rings: Iterable[Ring]) -> float:
    """How far a point is from the nearest corner of an outline: near enough for finding room."""
    return min(
        (abs(corner[0] - point[0]) * 0.5 + abs(corner[1] - point[1]) for ring in rings for corner in ring),
        default=inf,
    )
