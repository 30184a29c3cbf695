"""The one open graph of the app: opened once, filled when new; it finds its engine again by itself."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

import streamlit as st

from graph.errors import LiantuError
from graph.settings import Settings, load_settings
from graph.setup import set_up
from graph.store import Graph, open_graph
from graph.text import Language
from graph.version import graph_version
from ingest import bundled

from . import words


class Door:
    """Keeps one open graph for all readers; one thread at a time opens or fills it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._graph: Graph | None = None
        self._filled = False

    @property
    def ready(self) -> bool:
        """Whether the next reader is let in at once."""
        return self._graph is not None and self._filled

    def open(self, settings: Settings) -> Graph:
        """The graph, opened and set up if it is not open yet."""
        with self._lock:
            if self._graph is None:
                graph = open_graph(settings)
                try:
                    set_up(graph)
                except LiantuError:
                    graph.close()
                    raise
                self._graph = graph
            return self._graph

    def fill(self, graph: Graph, progress: Callable[[int, int], None]) -> None:
        """Loads the bundled city into a graph that nobody has filled yet."""
        with self._lock:
            if not self._filled:
                bundled.fill(graph, progress)
            self._filled = True


@st.cache_resource(show_spinner=False)
def _door(place: str) -> Door:
    """One door for each database that the settings may name while the app runs."""
    return Door()


def _here() -> tuple[Door, Settings]:
    settings = load_settings()
    place = f"{settings.neo4j_uri or settings.home}/{settings.neo4j_database or ''}"
    return _door(place), settings


def ready() -> bool:
    """Whether the graph is open and filled: then nobody waits."""
    return _here()[0].ready


def open_city(language: Language) -> Graph:
    """The graph, ready to be read; says what it waits for while it opens or loads for the first time."""
    door, settings = _here()
    # The place is there on every drawing: what follows would else move once nobody waits, and be made anew.
    place = st.empty()
    if door.ready:
        return door.open(settings)
    try:
        with place.container():
            return _opened(door, settings, language)
    finally:
        place.empty()


def _opened(door: Door, settings: Settings, language: Language) -> Graph:
    status = st.status(words.OPENING.in_(language))
    bar = st.empty()

    def progress(done: int, total: int) -> None:
        status.update(label=words.FILLING.in_(language))
        said = words.WRITTEN.format(done=done, total=total).in_(language)
        bar.progress(min(1.0, done / max(total, 1)), text=said)

    graph = door.open(settings)
    door.fill(graph, progress)
    return graph


def answers() -> bool:
    """Whether the graph can be reached (again); opens it if need be."""
    door, settings = _here()
    try:
        graph_version(door.open(settings))
    except LiantuError:
        return False
    return True
