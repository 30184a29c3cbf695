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
from ui.pages import chain, coverage, entity, gaps, method, network, overview, queries, resources, search
from ui.search_box import search_box


@dataclass(frozen=True)
class Route:
    """One page: the word of its address, its title, what draws it, and whether the sidebar lists it."""

    name: str
    title: Text
    page: Callable[[Here], None]
    listed: bool = True


ROUTES = (
    Route(address.HOME, overview.TITLE, overview.page),
    Route("coverage", coverage.TITLE, coverage.page),
    Route("gaps", gaps.TITLE, gaps.page),
    Route("network", network.TITLE, network.page),
    Route("resources", resources.TITLE, resources.page),
    Route("queries", queries.TITLE, queries.page),
    Route("method", method.TITLE, method.page),
    Route("search", search.TITLE, search.page, listed=False),
    Route("entity", entity.TITLE, entity.page, listed=False),
    Route("chain", chain.TITLE, chain.page, listed=False),
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
    titles = {one.name: one.title for one in ROUTES if one.listed}
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
        if here is not None and standing is not None:
            search_box(here, state)
        frame.sidebar(state, route.name, titles, standing)
    if here is not None and standing is not None:
        with _told(route, state):
            frame.watch(here)
            route.page(here)
            data.index(here)  # the page stands; whoever types next need not wait for the names to be read


def _page(route: Route) -> st.Page:
    def drawing() -> None:
        _draw(route)

    return st.Page(drawing, title=route.title.en, url_path=route.name, default=route.name == address.HOME)


st.navigation([_page(route) for route in ROUTES], position="hidden").run()
