"""The network page: one sentence, where to start, what to draw, the picture, card and table beside it."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

import streamlit as st

from analysis.as_of import LATEST, today
from analysis.facts import Facts
from analysis.network.offered import Offered
from graph.text import Text

from ... import address, data, frame, networks, words
from ...explorer.component import explore
from ...explorer.events import Event, Redo, Undo
from ...here import Here
from ...look import parts
from ...look.draw import draw, sheet
from ...look.tags import Child, Tag, tag
from ...network_takeaway import network_takeaway
from ...start_box import start_box
from ...views.empty import nothing_here
from ...views.network_card import card
from ...views.network_controls import Offer, controls
from ...views.network_empty import nothing_left, wanting
from ...views.network_notes import picture_notes
from ...views.network_path import path
from ...views.network_scene import scene
from ...views.network_sentence import sentence
from ...views.network_shown import Shown
from ...views.network_state import NetworkState
from ...views.network_steps import Steps, after
from ...views.network_table import ranking
from .saving import saving
from .showing import show

TITLE = Text("协作网络", "Network")
COUNTING = Text(
    "正在计算中介、分群和割点：同样的数据只算一次……",
    "Working out who is in between, the communities and who holds whom: once for the same data …",
)
EXPLORER = "network-explorer"
STEPS = "network-steps"
DECLARED = frozenset({"yes", "likely"})
BAR_SHEETS = ("segments.css", "network_bar.css")


def page(here: Here) -> None:
    """Draws the page that the address names."""
    state = address.read(NetworkState)
    fabric = data.fabric(here)
    if not fabric.nodes:
        frame.head(here, TITLE)
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    st.html(f"<style>{sheet('network_page.css')}</style>")
    missing = wanting(state, fabric)
    if missing is not None:
        frame.head(here, TITLE, actions=(_as_of(state),))
        _bar(here, state, None)
        draw(missing, key="missing", language=here.language, sheets=("failing.css",))
        return
    # A place of its own: what follows must not move when it comes and goes, or it would be made anew.
    with st.container(key="network-waiting"), st.spinner(here.say(COUNTING)):
        shown = show(here, state)
    frame.head(here, TITLE, *sentence(shown), actions=(_as_of(state),))
    with st.container(horizontal=True, key="network-acts"):
        saving(here, state)
        network_takeaway(here, shown)
    _bar(here, state, shown)
    _picture(here, shown)


def _as_of(state: NetworkState) -> Tag:
    day = words.LATEST.in_(state.lang) if state.as_of == LATEST else state.as_of
    return tag("span", words.AS_OF.in_(state.lang), " ", tag("b", day), css="now")


def _bar(here: Here, state: NetworkState, shown: Shown | None) -> None:
    """Where to start, then what to draw."""
    with st.container(horizontal=True, key="network-bar"):
        start_box(here, state)
        offered = networks.offered(here, state.choice(), state.limits()) if shown else Offered()
        nodes = len(shown.whole.nodes) if shown else 0
        offer = Offer(_chains(data.facts(here), state), offered.kinds, offered.years, offered.undated, nodes)
        draw(
            controls(state, offer, whole=shown is not None),
            key="network-controls",
            language=here.language,
            sheets=BAR_SHEETS,
        )


def _chains(facts: Facts, state: NetworkState) -> Sequence[tuple[str, Child]]:
    """Declared chains first, in their published order, then those without one by name."""
    chains = [one for one in facts.subjects if one.label == "Chain"]
    chains.sort(key=lambda one: (one.declared not in DECLARED, one.order or inf, one.name_zh, one.id))
    return [(one.id, parts.data_name(one.name_zh, one.name_en, state.lang).words()) for one in chains]


def _picture(here: Here, shown: Shown) -> None:
    left, right = st.columns([802, 324], gap="medium")
    steps = _steps(shown.state)
    with left, st.container(key="network-left"):
        nothing = nothing_left(shown)
        if nothing is not None:
            draw(nothing, key="nothing", language=here.language, sheets=("failing.css",))
        else:
            offered = networks.offered(here, shown.state.choice(), shown.state.limits())
            notes = picture_notes(shown, data.standing(here))
            drawn = scene(shown, offered, back=bool(steps.behind), on=bool(steps.ahead), notes=notes)
            explore(drawn, EXPLORER, _hear)
    with right, st.container(key="network-beside"):
        first = path(shown, today()) or card(shown, today())
        # Apart, for on a narrow screen the one stands over the picture and the other below it.
        for key, part in (("network-card", first), ("network-ranking", ranking(shown))):
            draw(part, key=key, language=here.language, sheets=("network.css",))


def _steps(state: NetworkState) -> Steps:
    """The steps so far, with this state among them."""
    before = st.session_state.get(STEPS)
    now = before.seen(state) if isinstance(before, Steps) else Steps(state)
    st.session_state[STEPS] = now
    return now


def _hear(event: Event) -> None:
    """What was done in the picture becomes the address; the page is then drawn from it."""
    state = address.read(NetworkState)
    steps = st.session_state.get(STEPS)
    if isinstance(event, Undo | Redo):
        if isinstance(steps, Steps):
            address.go(steps.back() if isinstance(event, Undo) else steps.on())
        return
    address.go(after(state, event))
