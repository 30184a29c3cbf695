"""The coverage page: head, tabs, which verdicts moved, and the view that the address names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from analysis.as_of import LATEST
from graph.text import Text

from ... import address, data, frame, words
from ...here import Here
from ...look.draw import draw, sheet
from ...look.tags import Tag, link, tag
from ...views import coverage_words
from ...views.empty import nothing_here
from .map_view import draw_map
from .matrix_view import draw_matrix
from .side import notice, settings
from .state import CoverageState, View, to
from .tree_view import draw_tree

TITLE = Text("覆盖", "Coverage")
TABS: Mapping[View, Text] = {
    "matrix": Text("矩阵", "Matrix"),
    "map": Text("地图", "Map"),
    "tree": Text("树", "Tree"),
}
DRAWN: Mapping[View, Callable[[Here, CoverageState], None]] = {
    "matrix": draw_matrix,
    "map": draw_map,
    "tree": draw_tree,
}
VIEWS = Text("三种看法", "Three views")
CHOICES = Text("看什么", "What to look at")
EVERYTHING = Text("全部", "All")
GAPS_ONLY = Text("只看缺口", "Gaps only")


def page(here: Here) -> None:
    """Draws what all views share, then the one asked for."""
    state = address.read(CoverageState)
    state.definition()  # a day that is none ends here, before anything is drawn
    frame.head(here, TITLE, actions=(_as_of(state),))
    if not data.facts(here).subjects:
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    st.html(f"<style>{sheet('coverage_page.css')}</style>")
    with st.container(key="coverage-bar"):
        tabs = tag("div", _tabs(state), _choices(state), css="tab-row")
        draw(tabs, key="tabs", language=here.language, sheets=("segments.css", "tabs.css"))
        if state.view != "matrix":
            settings(here, state)
    if state.view != "matrix":
        notice(here, state)
    DRAWN[state.view](here, state)


def _as_of(state: CoverageState) -> Tag:
    day = words.LATEST.in_(state.lang) if state.as_of == LATEST else state.as_of
    return tag("span", words.AS_OF.in_(state.lang), " ", tag("b", day), css="now")


def _tabs(state: CoverageState) -> Tag:
    tabs = [
        link(
            to(_viewed(state, view)),
            text.in_(state.lang),
            aria_current="page" if view == state.view else None,
        )
        for view, text in TABS.items()
    ]
    return tag("nav", tabs, css="tabs", aria_label=VIEWS.in_(state.lang))


def _viewed(state: CoverageState, view: View) -> CoverageState:
    """The same question in another view; a cell of one is nothing in the next."""
    of = state.of if view == "matrix" or state.of in ("chains", "clusters") else "chains"
    return replace(state, view=view, of=of, platform="")


def _choices(state: CoverageState) -> Tag | None:
    """What the matrix is of; on the tree whether all of it or only its gaps."""
    if state.view == "map":
        return None
    if state.view == "matrix":
        found = [
            (replace(state, of=of, platform=""), text, state.of == of)
            for of, text in coverage_words.SUBJECTS.items()
        ]
    else:
        found = [
            (replace(state, gaps_only=only), text, state.gaps_only == only)
            for only, text in ((False, EVERYTHING), (True, GAPS_ONLY))
        ]
    links = [
        link(to(other), text.in_(state.lang), aria_current="true" if current else None)
        for other, text, current in found
    ]
    return tag("div", links, css="segments", role="group", aria_label=CHOICES.in_(state.lang))
