"""Entity: one page for any node of the graph, with everything known of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Annotated

import streamlit as st
from pydantic import Field

from analysis.as_of import today
from analysis.assessment import Assessment
from analysis.districts import District, assess_districts
from analysis.entity import Profile
from graph.text import Text

from .. import address, data, frame, networks, words
from ..definition import Defined, not_default
from ..explorer.component import explore
from ..explorer.events import Event, Pick
from ..here import Here
from ..look.draw import draw, sheet
from ..look.tags import Tag, link, tag
from ..takeaway import takeaway
from ..views import entity_page, entity_tables
from ..views.entity_drawing import Drawing
from ..views.entity_network import Small, small
from ..views.network_state import NetworkState

TITLE = Text("实体", "Entity")
UNKNOWN = Text("图中没有 {id}", "The graph holds no {id}")
NO_ID = Text("没有说要看哪一个", "The address names nothing")
WHY = Text(
    "链接可能来自别的数据集，或它已被后来的导入去掉。用左边的搜索按名称、简称或拼音找。",
    "The link may come from another data set, or a later import took it away. "
    "Search by name or short name, at the left.",
)
TO_SEARCH = Text("打开搜索", "Open the search")
SHEETS = ("entity.css",)


@dataclass(frozen=True, kw_only=True)
class EntityState(Defined):
    """What the address says: which node, which of its lists is open whole, and which page of it."""

    id: str = ""
    open: str = ""
    part: Annotated[int, Field(ge=1, le=9999)] = 1


def page(here: Here) -> None:
    """Draws one node, or says that there is none of that id."""
    state = address.read(EntityState)
    profile = data.profile(here, state.id) if state.id else None
    if profile is None:
        _nothing(here, state)
        return
    facts, node = data.facts(here), profile.node
    supports = data.supports(here, profile.id) if profile.label == "Source" else ()
    drawing = Drawing(profile, facts, state, today())
    standing = data.standing(here)
    around = entity_page.Around(
        assessments=_assessed(here, state),
        district=_district(here, state, profile),
        supports=supports,
        runs=data.last_runs(here),
        origin=standing.origin,
    )
    frame.name_page(node.full_name, here.language)
    said = entity_page.opening(drawing, around)
    day = words.LATEST.in_(here.language) if state.as_of == "latest" else state.as_of
    as_of = tag("span", words.AS_OF.in_(here.language), " ", tag("b", day), css="now")
    frame.head(here, entity_page.title(drawing), *said, actions=(as_of,), under=entity_page.subtitle(drawing))
    changed = not_default(state, here.language, "entity", id=state.id)
    if changed:
        draw(changed, key="changed", language=here.language, sheets=SHEETS)
    picture = _picture(here, state)
    if picture is None:
        tree = entity_page.page(drawing, around, state.open, state.part)
        draw(tree, key="entity", language=here.language, sheets=SHEETS)
    else:
        _beside(here, state, entity_page.columns(drawing, around, state.open, state.part), picture)
    takeaway(lambda: entity_tables.taken(profile, facts, supports, state, standing), "entity", here.language)


def _picture(here: Here, state: EntityState) -> Small | None:
    """The small network, of what the page counts: on its day, with inferred links or without."""
    own = {field.name: getattr(state, field.name) for field in fields(Defined)}
    asked = NetworkState(**own, draw="neighbourhood", of=state.id)
    fabric = data.fabric(here)
    if state.id not in fabric.nodes:
        return None
    return small(networks.within(here, asked.choice(), asked.limits()), asked, data.facts(here))


def _beside(here: Here, state: EntityState, parts: entity_page.Columns, picture: Small) -> None:
    """The page with the picture at the top of its right column."""

    def hear(event: Event) -> None:
        if isinstance(event, Pick) and event.id in data.fabric(here).nodes:
            address.go(replace(state, id=event.id, open="", part=1))

    st.html(f"<style>{sheet('entity_page.css')}</style>")

    def put(key: str, *tree: Tag) -> None:
        draw(tag("div", *tree, css="entity"), key=key, language=here.language, sheets=SHEETS)

    left, right = st.columns([820, 308], gap="large")
    with left, st.container(key="entity-main"):
        put("entity", parts.main)
    with right, st.container(key="entity-side"):
        put("entity-linked", picture.title)
        explore(picture.scene, "entity-network", hear)
        put("entity-left", picture.note)
        put("entity-beside", parts.side)
    if parts.below is not None:
        put("entity-sources", parts.below)


def _assessed(here: Here, state: EntityState) -> tuple[Assessment, ...]:
    definition = state.definition()
    return (
        *data.assessed(here, definition, "chains"),
        *data.assessed(here, definition, "clusters"),
        *data.assessed(here, definition, "fields"),
    )


def _district(here: Here, state: EntityState, profile: Profile) -> District | None:
    """The place as the coverage of districts sees it; wider places and other types have none."""
    if profile.id not in data.facts(here).place:
        return None
    every = assess_districts(data.facts(here), state.definition())
    return next((one for one in every if one.place and one.place.id == profile.id), None)


def _nothing(here: Here, state: EntityState) -> None:
    title = UNKNOWN.format(id=state.id) if state.id else NO_ID
    frame.head(here, title, here.say(WHY))
    search = link(address.href("search", state.shared()), here.say(TO_SEARCH))
    draw(tag("p", search), key="entity", language=here.language, sheets=SHEETS)
