"""Beside the map: the column of those without a known district, and the table of every place."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Firm
from analysis.city_map import CityMap, Placed, Role, Spot
from graph.text import Language, Text

from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .city_map_legend import NO_DATA
from .city_map_links import Links, spot_id
from .city_map_marks import sign
from .city_map_room import wrapped
from .city_map_words import AND_MORE, FIRMS, ROLES, SELDOM, UNKNOWN, Column, counts, main_columns
from .names import entity, entity_of
from .places import place_name

NOT_SAID = Text("来源没有写明", "no source says where")
NOBODY = Text("所有企业和平台都有区市。", "Every firm and platform has a district.")
INFERRED = Text("推断", "inferred")
MORE = Text("另有 {more} 家，共 {all} 家", "{more} more, {all} in all")
PLACES = Text("区市与功能区", "Districts and zones")
ZONES = Text("功能区，与区市并列", "Zones, equals of districts")
TOTAL = Text("合计", "Total")
NO_POINT = Text("无坐标", "not on the map")
TWICE = Text("有在两处的，合计只算一次。", "Some are in two places; the total counts each once.")
NOT_COUNTED = Text("{role} {count} 家，不计：{places}", "{role} {count}, not counted: {places}")
ZERO = "·"
# Heights in px: the head of the column, the head of a group with what follows its names.
HEAD_HIGH, GROUP_HIGH = 56, 60
COLUMN_WIDE = 124
ROWS_AT_MOST, NAMED_AT_MOST = 30, 6


def unknown_column(city: CityMap, links: Links, roles: Sequence[Role], height: float) -> Tag:
    """Firms and platforms (of these roles) in no known district, by name, as many as `height` holds."""
    spot, language = city.unknown, links.state.lang
    found = [(FIRMS, [(_firm_name(firm, language), _firm(firm, links)) for firm in spot.firms])]
    for role in roles:
        items = [(_platform_name(one, language), _platform(one, links)) for one in spot.of(role)]
        found.append((ROLES[role], items))
    found = [(title, items) for title, items in found if items]
    room = _allotted([[name for name, _ in items] for _, items in found], height)
    groups = [
        _group(title.in_(language), [item for _, item in items], most, spot, links)
        for (title, items), most in zip(found, room, strict=True)
    ]
    head = tag(
        "div",
        tag("h3", link(links.open(spot), UNKNOWN.in_(language))),
        tag("p", NOT_SAID.in_(language), css="caption"),
    )
    nobody = None if groups else tag("p", NOBODY.in_(language), css="second")
    css = "map-unknown chosen" if links.is_open(spot) else "map-unknown"
    return tag("section", head, groups, nobody, css=css, aria_label=UNKNOWN.in_(language))


def _allotted(groups: Sequence[Sequence[str]], height: float) -> list[int]:
    """How many names of each group are shown: one of each in turn while their lines fit."""
    room = [0] * len(groups)
    left = height - HEAD_HIGH - GROUP_HIGH * len(groups)
    for turn in range(max(map(len, groups), default=0)):
        for number, names in enumerate(groups):
            if turn < len(names) and room[number] == turn:
                left -= len(wrapped(names[turn], 13, COLUMN_WIDE, 99)) * 19 + 2
                if left >= 0 or turn == 0:
                    room[number] += 1
    return room


def _group(title: str, items: Sequence[Tag], most: int, spot: Spot, links: Links) -> Tag:
    rest = None
    if most < len(items):
        words = MORE.format(more=len(items) - most, all=len(items)).in_(links.state.lang)
        rest = tag("p", words if links.is_open(spot) else link(links.open(spot), words), css="caption")
    return tag("div", tag("p", f"{title} {len(items)}", css="map-group"), tag("ul", items[:most]), rest)


def _firm_name(firm: Firm, language: Language) -> str:
    return firm.name_en if language == "en" and firm.name_en else firm.name_zh


def _platform_name(one: Placed, language: Language) -> str:
    """About what stands there: mark, name, and the word for inferred."""
    name = one.platform.name_en if language == "en" else one.platform.short
    return f"\u3000{name or one.platform.short}{'' if one.stated else INFERRED.in_(language)}"


def _firm(firm: Firm, links: Links) -> Tag:
    return tag("li", entity(firm.id, firm.name_zh, firm.name_en, links.state))


def _platform(one: Placed, links: Links) -> Tag:
    name = entity_of(one.platform, links.state, short=one.platform.short)
    inferred = None if one.stated else tag("span", INFERRED.in_(links.state.lang), css="caption")
    return tag("li", sign(one.role, one.stated), tag("span", name, " " if inferred else None, inferred))


def table(city: CityMap, mapped: frozenset[str], links: Links) -> Tag:
    """Every place with its counts; `mapped`: the ids of those that the map shows."""
    language, heads = links.state.lang, main_columns(city)
    head = tag(
        "tr",
        tag("th", PLACES.in_(language), scope="col"),
        [
            tag("th", column.words.in_(language), css=f"number n{number}", scope="col")
            for number, column in enumerate(heads)
        ],
    )
    known = city.spots[:-1]
    districts = [spot for spot in known if spot.place and spot.place.kind == "district"]
    zones = [spot for spot in known if spot not in districts]
    rows = [_row(spot, heads, mapped, links) for spot in _busiest(districts)]
    if zones:
        title = tag("th", ZONES.in_(language), colspan=len(heads) + 1, scope="colgroup")
        rows.append(tag("tr", title, css="group"))
        rows += [_row(spot, heads, mapped, links) for spot in _busiest(zones)]
    rows.append(_row(city.unknown, heads, mapped, links))
    totals = [tag("td", str(column.total(city)), css="number") for column in heads]
    rows.append(tag("tr", tag("th", TOTAL.in_(language), scope="row"), totals, css="total"))
    drawn = tag(
        "table", tag("caption", PLACES.in_(language), css="hidden"), tag("thead", head), tag("tbody", rows)
    )
    if len(rows) > ROWS_AT_MOST:
        # A part of the page that scrolls must be reachable by keyboard.
        drawn = tag("div", drawn, css="long", tabindex="0", role="region", aria_label=PLACES.in_(language))
    return tag("div", drawn, _twice(city, heads, language), _seldom(city, links), css="map-table")


def _seldom(city: CityMap, links: Links) -> list[Tag]:
    """The roles without a column of their own, where they are."""
    language = links.state.lang
    lines = []
    for role in SELDOM:
        total = len(city.platforms(role))
        where = [(spot, len(spot.of(role))) for spot in city.spots if spot.of(role)]
        if total:
            between = "、" if language == "zh" else ", "
            named = [f"{place_name(spot.place).in_(language)} {n}" for spot, n in where]
            said = between.join(named[:NAMED_AT_MOST])
            if len(named) > NAMED_AT_MOST:
                said += AND_MORE.format(count=len(named)).in_(language)
            text = NOT_COUNTED.format(role=ROLES[role], count=total, places=said)
            lines.append(tag("p", text.in_(language), css="caption"))
    return lines


def _busiest(spots: Sequence[Spot]) -> list[Spot]:
    return sorted(spots, key=lambda spot: (-len(spot.firms), -len(spot.platforms)))


def _twice(city: CityMap, heads: Sequence[Column], language: Language) -> Tag | None:
    """Why a total is less than its column: somebody is in two places."""
    if all(column.total(city) == sum(column.of(spot) for spot in city.spots) for column in heads):
        return None
    return tag("p", TWICE.in_(language), css="caption")


def _row(spot: Spot, heads: Sequence[Column], mapped: frozenset[str], links: Links) -> Tag:
    language, place = links.state.lang, spot.place
    notes = []
    if not spot.recorded:
        notes.append(NO_DATA)
    if place is not None and place.id not in mapped:
        notes.append(NO_POINT)
    name = (
        parts.data_name(place.name_zh, place.name_en, language, short=place_name(place).zh)
        if place
        else UNKNOWN.in_(language)
    )
    css = "no-data" if not spot.recorded else "unknown" if place is None else ""
    return tag(
        "tr",
        tag(
            "th",
            link(
                links.open(spot),
                name,
                aria_expanded="true" if links.is_open(spot) else "false",
                data_keep=f"row {spot_id(spot)}",
            ),
            tag("small", " · ".join(note.in_(language) for note in notes)) if notes else None,
            scope="row",
        ),
        [_cell(column.of(spot), spot.recorded, language) for column in heads],
        css=f"{css} chosen".strip() if links.is_open(spot) else css,
    )


def _cell(count: int, recorded: bool, language: Language) -> Tag:
    if count:
        return tag("td", str(count), css="number")
    if not recorded:
        return tag("td", tag("span", NO_DATA.in_(language), css="hidden"), css="number")
    zero: Child = [tag("span", ZERO, aria_hidden="true"), tag("span", "0", css="hidden")]
    return tag("td", zero, css="number zero")


def heading(spot: Spot, city: CityMap, language: Language) -> tuple[Tag, Tag]:
    """The name of the opened place and what is in it."""
    place = spot.place
    name = (
        parts.data_name(place.name_zh, place.name_en, language)
        if place
        else tag("span", UNKNOWN.in_(language))
    )
    return name, tag("span", counts(spot, city, language), css="second")
