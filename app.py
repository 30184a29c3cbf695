"""Liantu: the router. Settings, the open graph, language, navigation, and errors turned into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from graph.errors import LiantuError
from graph.text import Text
from graph.version import graph_version
from ui import address, data, failing, frame, opening
from ui.definition import Defined
from ui.here import Here
from ui.pages import coverage, gaps, method, overview


@dataclass(frozen=True)
class Route:
    """One page: the word of its address, its title, and what draws it."""

    name: str
    title: Text
    page: Callable[[Here], None]


ROUTES = (
    Route(address.HOME, overview.TITLE, overview.page),
    Route("coverage", coverage.TITLE, coverage.page),
    Route("gaps", gaps.TITLE, gaps.page),
    Route("method", method.TITLE, method.page),
)


@contextmanager
def _told(route: Route, state: Defined) -> Iterator[None]:
    """The one place where an error of ours becomes a message on the page."""
    try:
        yield
    except LiantuError as error:
        failing.show(error, state.lang, address.here(route.name))


def _draw(route: Route) -> None:
    state = address.lenient(Defined)
    frame.configure(route.title, state.lang)
    here, standing = None, None
    titles = {one.name: one.title for one in ROUTES}
    waiting = st.sidebar.empty()
    with _told(route, state):
        if not opening.ready():
            with waiting:
                frame.sidebar(state, route.name, titles, None, key="sidebar-waiting")
        graph = opening.open_city(state.lang)
        here = Here(graph, graph_version(graph), state.lang, route.name)
        standing = data.standing(here)
    waiting.empty()
    with st.sidebar:
        frame.sidebar(state, route.name, titles, standing)
    if here is not None and standing is not None:
        with _told(route, state):
            frame.watch(here)
            route.page(here)


def _page(route: Route) -> st.Page:
    def drawing() -> None:
        _draw(route)

    return st.Page(drawing, title=route.title.en, url_path=route.name, default=route.name == address.HOME)


st.navigation([_page(route) for route in ROUTES], position="hidden").run()
