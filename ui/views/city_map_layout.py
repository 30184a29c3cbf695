"""Where everything stands on the map: names, circles of zones, marks of platforms; nothing touches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from analysis.city_map import CityMap, Role, Spot
from graph.text import Language, chinese_punctuation

from .city_map_ground import WIDTH, Ground, Point, Shape
from .city_map_room import Box, Sheet, width_of, wrapped
from .city_map_seats import (
    CROWD,
    RADIUS,
    REACH,
    SHORT_REACH,
    SMALL,
    SMALL_LINE,
    Seat,
    Words,
    circle,
    rows_at_most,
    seat,
)
from .places import place_name

ROUNDS = 200
APART = 2 * RADIUS + 3
NAME, NAME_LINE = 14.0, 18.0
NAME_WIDE, NAME_LINES = 132.0, 4


@dataclass(frozen=True, slots=True)
class Layout:
    """The seats, shapes that no place of the graph has, and the places without a seat."""

    seats: tuple[Seat, ...]
    empty: tuple[tuple[Shape, Words], ...]
    unseated: tuple[Spot, ...]
    height: int


def shown_roles(beside: bool) -> tuple[Role, ...]:
    """The roles that have marks; unproven platforms only when the reader asks for them."""
    return tuple(role for role in Role if beside or role is not Role.UNPROVEN)


def layout(city: CityMap, ground: Ground, roles: Sequence[Role], language: Language) -> Layout:
    """Seats every place that has a boundary or a point."""
    shapes = {shape.boundary.id: shape for shape in ground.shapes}
    sheet = Sheet(WIDTH, ground.height)
    first = {_boundary(spot): spot for spot in reversed(city.spots) if _boundary(spot) in shapes}
    shaped = [(spot, shapes[key]) for key, spot in first.items()]
    points = _apart([(spot, point) for spot in city.spots if (point := _point(spot, ground, first))], sheet)
    reach = SHORT_REACH if len(shaped) + len(points) > CROWD else REACH
    for x, y in points.values():
        sheet.take(Box(*circle((x, y))))
    names: list[tuple[Spot, Shape | None, Point | None, Words, Box]] = []
    for spot, shape in shaped:
        names.append((spot, shape, None, *_district_name(spot, shape, sheet, reach, language)))
    for spot in city.spots:
        if _key(spot) in points:
            point = points[_key(spot)]
            names.append((spot, None, point, *_zone_name(spot, point, sheet, reach, language)))
    most = rows_at_most([spot for spot, *_ in names], roles, language)
    # Zones first: a district has all of its own ground to choose from.
    names.sort(key=lambda name: name[1] is not None)
    seats = tuple(seat(*name, sheet, ground.shapes, roles, most, reach, language) for name in names)
    seated = {_key(seat.spot) for seat in seats}
    used = {shape.boundary.id for _, shape in shaped}
    empty = [(shape, _name_at(shape, sheet, language)) for key, shape in shapes.items() if key not in used]
    unseated = tuple(spot for spot in city.spots if spot.place and _key(spot) not in seated)
    return Layout(seats, tuple(empty), unseated, ground.height)


def _key(spot: Spot) -> str:
    return spot.place.id if spot.place else ""


def _boundary(spot: Spot) -> str:
    return (spot.place.boundary_id or "") if spot.place else ""


def _point(spot: Spot, ground: Ground, shaped: Mapping[str, Spot]) -> Point | None:
    """Where a place without a boundary of its own is."""
    place = spot.place
    if (
        place is None
        or shaped.get(_boundary(spot)) is spot
        or place.longitude is None
        or place.latitude is None
    ):
        return None
    return ground.project(place.longitude, place.latitude)


def _apart(points: list[tuple[Spot, Point]], sheet: Sheet) -> dict[str, Point]:
    """The points, moved as little as it takes that no two circles touch and none is cut."""
    found = {_key(spot): point for spot, point in points}
    for _ in range(ROUNDS):
        moved = False
        for number, one in enumerate(found):
            for other in list(found)[number + 1 :]:
                (ax, ay), (bx, by) = found[one], found[other]
                distance = hypot(bx - ax, by - ay)
                if distance < APART:
                    push = (APART - distance) / 2 + 0.5
                    dx, dy = ((bx - ax) / distance, (by - ay) / distance) if distance else (1.0, 0.0)
                    found[one], found[other] = (
                        (ax - dx * push, ay - dy * push),
                        (bx + dx * push, by + dy * push),
                    )
                    moved = True
        if not moved:
            break
    edge = RADIUS + 4
    return {
        key: (min(max(x, edge), sheet.width - edge), min(max(y, edge), sheet.height - edge))
        for key, (x, y) in found.items()
    }


def _named(spot: Spot, language: Language) -> tuple[str, ...]:
    return wrapped(chinese_punctuation(place_name(spot.place).in_(language)), NAME, NAME_WIDE, NAME_LINES)


def _district_name(
    spot: Spot, shape: Shape, sheet: Sheet, reach: float, language: Language
) -> tuple[Words, Box]:
    """The name with room for a count below it, where the district is widest."""
    lines = _named(spot, language)
    width = max(width_of(line, NAME) for line in lines)
    width, height = max(width, 58.0), len(lines) * NAME_LINE + SMALL_LINE
    rooms = [Box(x - width / 2, y - height / 2, width, height) for x, y in shape.rooms]
    box = sheet.first(room for room in rooms if shape.holds(room.middle))
    if box is None:
        box = sheet.near(shape.rooms[0], width, height, reach, rooms[0])
    if box is None:
        return _nameless(shape.rooms[0])
    return Words(box.middle[0], box.y + NAME_LINE - 4, lines), box


def _zone_name(spot: Spot, point: Point, sheet: Sheet, reach: float, language: Language) -> tuple[Words, Box]:
    """The name beside its circle: right, left, above, below, then wherever there is room."""
    lines = _named(spot, language)
    width, height = max(width_of(line, NAME) for line in lines), len(lines) * NAME_LINE
    x, y = point
    away = RADIUS + 4
    beside = [
        Box(x + away, y - height / 2, width, height),
        Box(x - away - width, y - height / 2, width, height),
        Box(x - width / 2, y - away - height, width, height),
        Box(x - width / 2, y + away, width, height),
        *(Box(x + away, y + up * (RADIUS + 2) - height / 2, width, height) for up in (-1, 1)),
        *(Box(x - away - width, y + up * (RADIUS + 2) - height / 2, width, height) for up in (-1, 1)),
    ]
    box = sheet.first(beside)
    if box is None:
        own = Box(*circle(point))
        box = sheet.near(point, width, height, reach, own)
    if box is None:
        return _nameless(point)
    return Words(box.x, box.y + NAME_LINE - 4, lines), box


def _nameless(point: Point) -> tuple[Words, Box]:
    """Where there is no room for a name, the pointer and the table say it."""
    return Words(*point, ()), Box(*point, 0, 0)


def _name_at(shape: Shape, sheet: Sheet, language: Language) -> Words:
    lines = wrapped(shape.boundary.name.in_(language), SMALL, NAME_WIDE)
    width, height = max(width_of(line, SMALL) for line in lines), len(lines) * SMALL_LINE
    box = sheet.first(Box(x - width / 2, y - height / 2, width, height) for x, y in shape.rooms)
    x, y = (box.middle[0], box.y) if box else shape.rooms[0]
    return Words(x, y + SMALL_LINE - 4, lines if box else ())
