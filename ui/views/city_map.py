"""The map as one SVG: ground in the colour of a count, circles of zones, marks of platforms, legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.city_map import CityMap, Placed, Role, Spot
from graph.text import Language, Text, chinese_punctuation

from ..look.palette import count_step
from ..look.tags import Child, Tag, link, tag
from .city_map_ground import WIDTH, Shape
from .city_map_layout import Layout, shown_roles
from .city_map_legend import NO_DATA, legend
from .city_map_links import Links, spot_id
from .city_map_marks import mark
from .city_map_seats import RADIUS, SMALL_LINE, Row, Seat, Words
from .city_map_words import FIRMS, PLATFORMS, ROLES, counts
from .names import entity_href
from .places import place_name

Colour = Literal["firms", "members", "platforms"]
COUNTED: Mapping[Colour, Text] = {"firms": FIRMS, "members": ROLES[Role.MEMBER], "platforms": PLATFORMS}
LEGEND_GAP = 1


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the map is drawn from."""

    city: CityMap
    layout: Layout
    colour: Colour
    most: int
    roles: tuple[Role, ...]

    def count(self, spot: Spot) -> int:
        """The count that colours a place."""
        return count_of(spot, self.colour)

    def step(self, spot: Spot) -> str:
        """The class of its colour."""
        return f"c{count_step(self.count(spot), self.most)}" if spot.recorded else "no-data"


def count_of(spot: Spot, colour: Colour) -> int:
    """How many of what colours the map are in a place."""
    if colour == "firms":
        return len(spot.firms)
    return len(spot.of(Role.MEMBER) if colour == "members" else spot.platforms)


def drawing(city: CityMap, plan: Layout, colour: Colour, beside: bool) -> Drawing:
    """A layout with its colours; `beside`: platforms not shown to be members have marks too."""
    most = max((count_of(spot, colour) for spot in city.spots[:-1]), default=0)
    return Drawing(city, plan, colour, most, shown_roles(beside))


def svg(drawn: Drawing, links: Links, title: str) -> Tag:
    """The whole picture."""
    language = links.state.lang
    plan = drawn.layout
    key, key_height = legend(
        COUNTED[drawn.colour], drawn.most, _marks(drawn), language, plan.height + LEGEND_GAP
    )
    height = plan.height + LEGEND_GAP + key_height
    seats = sorted(plan.seats, key=lambda seat: links.is_open(seat.spot))
    return tag(
        "svg",
        tag("defs", _hatch()),
        tag("rect", css="sea", x=0.5, y=0.5, width=WIDTH - 1, height=plan.height - 1),
        [_nobody(shape, words, language) for shape, words in plan.empty],
        [_district(seat, seat.shape, drawn, links) for seat in seats if seat.shape],
        [_leader(seat) for seat in seats if seat.leader],
        [_zone(seat, drawn, links) for seat in seats if seat.point],
        [_name(seat, drawn, language) for seat in seats],
        [_row(row, seat.spot, links) for seat in seats for row in seat.rows],
        key,
        css="city-map",
        viewbox=f"0 0 {WIDTH} {height}",
        width=WIDTH,
        height=height,
        role="group",
        aria_label=title,
    )


def _marks(drawn: Drawing) -> list[tuple[Role, bool]]:
    """The kinds of marks that stand on the map or in the column beside it."""
    found = {(one.role, one.stated) for spot in drawn.city.spots for one in spot.platforms}
    order = list(Role)
    return sorted(
        (kind for kind in found if kind[0] in drawn.roles),
        key=lambda kind: (order.index(kind[0]), not kind[1]),
    )


def _hatch() -> Tag:
    ground = tag("rect", css="hatch-ground", width=10, height=10)
    line = tag("rect", css="hatch-line", width=4, height=10)
    return tag(
        "pattern",
        ground,
        line,
        id="no-data",
        width=10,
        height=10,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _says(spot: Spot, drawn: Drawing, language: Language) -> str:
    """The name of a place and all its counts, for the pointer and for reading aloud."""
    between = "：" if language == "zh" else ": "
    said = counts(spot, drawn.city, language) if spot.recorded else NO_DATA.in_(language)
    return f"{chinese_punctuation(_full(spot, language))}{between}{said}"


def _full(spot: Spot, language: Language) -> str:
    if spot.place is None:
        return place_name(None).in_(language)
    return spot.place.name_zh if language == "zh" else spot.place.name_en or spot.place.name_zh


def _area(shape: Shape, css: str) -> Tag:
    fill = "url(#no-data)" if css == "no-data" else None
    return tag("path", css=f"area {css}", d=shape.path, fill=fill, fill_rule="evenodd")


def _district(seat: Seat, shape: Shape, drawn: Drawing, links: Links) -> Tag:
    says = _says(seat.spot, drawn, links.state.lang)
    return link(
        links.open(seat.spot),
        _area(shape, drawn.step(seat.spot)),
        tag("title", says),
        css="place chosen" if links.is_open(seat.spot) else "place",
        data_keep=f"map {spot_id(seat.spot)}",
        aria_label=says,
        aria_current="true" if links.is_open(seat.spot) else None,
    )


def _nobody(shape: Shape, words: Words, language: Language) -> Tag:
    """A boundary that no place of the graph has: hatched, for nothing is known of it."""
    name = shape.boundary.name.in_(language)
    title = tag("title", f"{name} · {NO_DATA.in_(language)}")
    return tag("g", _area(shape, "no-data"), _lines(words, SMALL_LINE, "small middle"), title)


def _zone(seat: Seat, drawn: Drawing, links: Links) -> Tag | None:
    if seat.point is None:
        return None
    x, y = seat.point
    css = drawn.step(seat.spot)
    says = _says(seat.spot, drawn, links.state.lang)
    return link(
        links.open(seat.spot),
        tag(
            "circle",
            css=f"zone {css}",
            cx=_px(x),
            cy=_px(y),
            r=RADIUS,
            fill="url(#no-data)" if css == "no-data" else None,
        ),
        tag("text", str(drawn.count(seat.spot)), css="middle count", x=_px(x), y=_px(y + 4.3)),
        tag("title", says),
        css="place chosen" if links.is_open(seat.spot) else "place",
        data_keep=f"map {spot_id(seat.spot)}",
        aria_label=says,
        aria_current="true" if links.is_open(seat.spot) else None,
    )


def _px(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _leader(seat: Seat) -> Tag | None:
    if seat.leader is None:
        return None
    (ax, ay), (bx, by) = seat.leader
    return tag("line", css="leader", x1=_px(ax), y1=_px(ay), x2=_px(bx), y2=_px(by))


def _lines(words: Words, line: float, css: str, lang: str | None = None) -> Tag | None:
    if not words.lines:
        return None
    spans: Sequence[Child] = [
        tag("tspan", one, x=_px(words.x), y=_px(words.y + number * line))
        for number, one in enumerate(words.lines)
    ]
    return tag("text", spans, css=css, lang=lang)


def _name(seat: Seat, drawn: Drawing, language: Language) -> Iterator[Tag]:
    """The name of a place; a district says its count below, a zone has it in its circle."""
    place = seat.spot.place
    lang = "zh-CN" if language == "en" and place and not place.name_en else None
    name = _lines(seat.name, 18, "name middle" if seat.shape else "name", lang)
    if name:
        yield name
    if name and seat.shape:
        y = seat.name.y + len(seat.name.lines) * 18 - 1
        said = f"{COUNTED[drawn.colour].in_(language)} {drawn.count(seat.spot)}"
        words = said if seat.spot.recorded else NO_DATA.in_(language)
        yield tag("text", words, css="middle small", x=_px(seat.name.x), y=_px(y))


def _row(row: Row, spot: Spot, links: Links) -> Tag:
    language = links.state.lang
    if row.placed is None:
        return link(links.open(spot), _lines(row.words, SMALL_LINE, "label more"), css="place")
    platform = row.placed.platform
    full = platform.name_zh if language == "zh" else platform.name_en or platform.name_zh
    words = ROLES[row.placed.role].in_(language)
    return link(
        entity_href(platform.id, links.state),
        mark(row.placed.role, row.placed.stated, *row.mark),
        _lines(row.words, SMALL_LINE, _label(row.placed), _lang(row.placed, language)),
        tag("title", f"{chinese_punctuation(full)} · {words}"),
        css="platform",
        aria_label=f"{chinese_punctuation(full)} · {words}",
    )


def _label(placed: Placed) -> str:
    return "label quiet" if placed.role in (Role.CONTACT, Role.LEFT_OUT) else "label"


def _lang(placed: Placed, language: Language) -> str | None:
    return "zh-CN" if language == "en" and not placed.platform.name_en else None
