"""Coverage as a map: where the firms of a chain are, and where the platforms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

import streamlit as st

from analysis.as_of import today
from analysis.assessment import Assessment
from analysis.city_map import CityMap, city_map
from analysis.facts import Facts
from analysis.order import page_order
from graph.text import Text

from ... import address, data
from ...boundaries import Borders, borders
from ...export import Takeaway
from ...here import Here
from ...kept import Kept
from ...look import parts
from ...look.draw import draw
from ...look.picture import pictured
from ...look.tags import Tag, link, tag
from ...takeaway import takeaway
from ...views import city_map_list, city_map_sheets, city_map_table, city_map_words, tables
from ...views.city_map import COUNTED, Colour, Drawing, drawing, svg
from ...views.city_map_layout import layout, shown_roles
from ...views.city_map_links import Links, spot_id
from ...views.names import chain_href
from ...views.opened import UNKNOWN, unknown
from ...views.picture_notes import picture_notes
from ...views.verdict_words import sentence
from .state import CoverageState, to

CHOOSE = Text("产业链或集群", "Chain or cluster")
WHOLE = Text("全部：十强链的企业，所有平台", "All: firms of the declared chains, every platform")
CHAIN = Text("链：{name} · {verdict}", "Chain: {name} · {verdict}")
CLUSTER = Text("集群：{name} · {verdict}", "Cluster: {name} · {verdict}")
SHEET = Text("链页", "Chain sheet")
COLOUR = Text("着色", "Colour by")
COLOURS = {"firms": Text("入图企业", "Firms"), "members": Text("成员平台", "Members")}
ALL_PLATFORMS = Text("全部平台", "All platforms")
TITLE = Text("覆盖地图：{name}", "Coverage map: {name}")
EVERYTHING = Text("全市", "the whole city")
NO_GROUND = Text(
    "没有可画的区市界线：图中的区市没有一个 boundary_id 对得上已有的界线文件。"
    "把带 adcode 的 GeoJSON 放进 {folder} 即可；下表照常。",
    "No borders to draw: no district of the graph has a boundary_id that a known file holds. Put a GeoJSON "
    "with adcode into {folder}; the table stands as it is.",
)
UNREADABLE = Text("界线文件读不了：{files}", "Files of borders that cannot be read: {files}")
HIDDEN = Text("未证实的 {count} 家没有画在图上；", "{count} unproven platforms are not drawn; ")
SHOW = Text("画出来", "draw them")
# The legend under the map is about so high; without a map the column has a height of its own.
KEY_HEIGHT, BARE_HEIGHT = 44, 480
LAYOUTS = Kept("maps", 64)
SHEETS = ("segments.css", "matrix.css", "opened.css", "city_map.css")


def draw_map(here: Here, state: CoverageState) -> None:
    """Draws what stands under the tabs for view=map."""
    facts, definition = data.facts(here), state.definition()
    chains = data.assessed(here, definition, "chains")
    clusters = data.assessed(here, definition, "clusters")
    chosen = _chosen(state)
    subject = next((one for one in (*chains, *clusters) if one.id == chosen), None)
    _choices(chains, clusters, subject, state)
    if chosen and subject is None:
        message = tag("p", UNKNOWN.format(id=chosen).in_(state.lang), role="status")
        draw(message, key="unknown", language=state.lang)
        return
    city = city_map(facts, definition, subject, chains)
    ground = borders(tuple(spot.place for spot in city.spots if spot.place))
    links = Links(state, state.district, lambda key: to(replace(state, district=key, rows="declared")))
    drawn = _drawn(city, ground, here, state)
    tree = _page(city, drawn, ground, links, here, state)
    draw(*tree, _opened(city, facts, links, state), key="map", language=state.lang, sheets=SHEETS)
    takeaway(lambda: _taken(city, facts, here, state), "coverage-map", state.lang)


def _drawn(city: CityMap, found: Borders, here: Here, state: CoverageState) -> Drawing | None:
    """Where everything stands is found once for each question; colours and the open place change nothing."""
    ground = found.ground
    if ground is None:
        return None
    roles, language = shown_roles(state.beside), state.lang
    plan = LAYOUTS.get(
        here,
        lambda: layout(city, ground, roles, language),
        *(repr(state.definition()), city.subject.id if city.subject else "", found.files, roles, language),
    )
    return drawing(city, plan, state.colour, state.beside)


def _chosen(state: CoverageState) -> str:
    if state.of == "clusters" or (state.cluster and not state.chain):
        return state.cluster
    return state.chain


def _choices(
    chains: Sequence[Assessment],
    clusters: Sequence[Assessment],
    subject: Assessment | None,
    state: CoverageState,
) -> None:
    ordered = page_order(chains)
    declared = [one for one in ordered if one.is_declared]
    named = {one.id: one for one in (*declared, *(o for o in ordered if not o.is_declared), *clusters)}

    def choose(key: str) -> CoverageState:
        clear = replace(state, district="", platform="", rows="declared", chain="", cluster="", of="chains")
        if key.startswith("cluster:"):
            return replace(clear, of="clusters", cluster=key)
        return replace(clear, chain=key)

    left, right = st.columns([420, 732], gap="small", vertical_alignment="center")
    with left:
        st.selectbox(
            CHOOSE.in_(state.lang),
            ["", *named],
            format_func=lambda key: _label(named.get(key), state),
            label_visibility="collapsed",
            placeholder=WHOLE.in_(state.lang),
            **address.bind("map-subject", subject.id if subject else "", choose),
        )
    with right:
        draw(_bar(subject, state), key="map-bar", language=state.lang, sheets=SHEETS)


def _label(one: Assessment | None, state: CoverageState) -> str:
    if one is None:
        return WHOLE.in_(state.lang)
    text = CLUSTER if one.type == "Cluster" else CHAIN
    return text.format(name=one.subject.full_name, verdict=one.verdict.words).in_(state.lang)


def _bar(subject: Assessment | None, state: CoverageState) -> Tag:
    language = state.lang
    verdict = None
    if subject:
        chip = parts.verdict(str(subject.verdict), subject.verdict.words, language, level=subject.level)
        means = tag("span", sentence(subject).in_(language), css="caption")
        page = link(chain_href(subject.id, state), SHEET.in_(language)) if subject.type == "Chain" else None
        verdict = tag("p", chip, " ", means, " ", page)
    words = {**COLOURS, "platforms": ALL_PLATFORMS}
    choices = [
        link(
            to(replace(state, colour=colour)),
            words[colour].in_(language),
            aria_current="true" if colour == state.colour else None,
        )
        for colour in get_args(Colour)
    ]
    label = COLOUR.in_(language)
    segments = tag("div", choices, css="segments", role="group", aria_label=label)
    colours = tag("div", tag("span", label, css="second"), " ", segments, css="map-colours")
    return tag("div", verdict, colours, css="map-bar")


def _page(
    city: CityMap, drawn: Drawing | None, found: Borders, links: Links, here: Here, state: CoverageState
) -> list[Tag]:
    language = state.lang
    lead = tag("div", city_map_words.lead(city, links), css="map-lead")
    height = drawn.layout.height + KEY_HEIGHT if drawn else BARE_HEIGHT
    column = city_map_table.unknown_column(city, links, shown_roles(state.beside), height)
    mapped = frozenset(spot_id(seat.spot) for seat in drawn.layout.seats) if drawn else frozenset[str]()
    table = city_map_table.table(city, mapped, links)
    if drawn is None:
        words = NO_GROUND.format(folder=found.folder).in_(language)
        return [lead, parts.notice(words), tag("div", table, column, css="map-page map-bare")]
    name = city.subject.subject.full_name if city.subject else EVERYTHING
    title = TITLE.format(name=name).in_(language)
    picture = pictured(
        tag("div", svg(drawn, links, title), column, css="map-ground"),
        name="coverage-map",
        title=title,
        notes=_picture_notes(city, drawn, found, here, state),
        language=language,
        svg=True,
    )
    left = tag("div", picture, _under(city, drawn, found, state))
    return [lead, tag("div", left, table, css="map-page")]


def _under(city: CityMap, drawn: Drawing, found: Borders, state: CoverageState) -> Tag:
    """What a reader must know of the picture, and what it leaves out."""
    language = state.lang
    border = (city_map_words.BUNDLED if found.bundled else city_map_words.OWN).in_(language)
    hidden = len({one.id for spot in city.spots for one in spot.platforms if one.role not in drawn.roles})
    left_out = None
    if hidden:
        words = HIDDEN.format(count=hidden).in_(language)
        left_out = tag("p", words, link(to(replace(state, beside=True)), SHOW.in_(language)), css="caption")
    bad = UNREADABLE.format(files=", ".join(found.unreadable)).in_(language) if found.unreadable else None
    return tag(
        "div",
        left_out,
        tag("p", border, " ", city_map_words.SAMPLE.in_(language), css="caption"),
        tag("p", bad, css="caption") if bad else None,
        css="map-notes",
    )


def _picture_notes(
    city: CityMap, drawn: Drawing, found: Borders, here: Here, state: CoverageState
) -> list[str]:
    """What every picture says of itself, and what a map must say besides."""
    language = state.lang
    border = city_map_words.BUNDLED if found.bundled else city_map_words.OWN
    return [
        f"{COLOUR.in_(language)}{'：' if language == 'zh' else ': '}{COUNTED[drawn.colour].in_(language)}",
        city_map_words.unknown_line(city, language),
        *picture_notes(state, data.standing(here), _rows(city)),
        border.in_(language),
        city_map_words.SAMPLE.in_(language),
    ]


def _rows(city: CityMap) -> tuple[Assessment, ...]:
    return (city.subject,) if city.subject else ()


def _opened(city: CityMap, facts: Facts, links: Links, state: CoverageState) -> Tag:
    if not state.district:
        return tag("div")
    spot = next((spot for spot in city.spots if spot_id(spot) == state.district), None)
    if spot is None:
        return unknown(state.district, state.lang)
    every = to(replace(state, rows="all"))
    return city_map_list.opened(spot, city, facts, links, today(), every=state.rows == "all", list_all=every)


def _taken(city: CityMap, facts: Facts, here: Here, state: CoverageState) -> Takeaway:
    notes = (
        (CHOOSE.in_(state.lang), _label(city.subject, state)),
        *tables.notes(state, data.standing(here), _rows(city)),
    )
    more = (city_map_sheets.who_sheet(city, facts, state.lang),)
    return Takeaway(city_map_sheets.count_sheet(city, state.lang), more, notes, state.lang)
