"""What pages read, kept by engine, database and graph version, so that an import shows at once."""

from __future__ import annotations

import streamlit as st

from analysis.facts import Facts, read_facts
from analysis.figures import Figures, read_figures
from graph.schema import Run
from graph.store import Graph
from graph.text import Text
from graph.version import runs

from . import words
from .here import Here, Standing

KEPT = 4
ISO_DAY = len("2026-02-27")
BUNDLED = "weihai"
WEIHAI = Text("威海", "Weihai")


def facts(here: Here) -> Facts:
    """Everything coverage needs, read once for each version of the graph."""
    return _facts(here.graph, *_key(here))


def figures(here: Here) -> Figures:
    """Published figures and how much of each type there is."""
    return _figures(here.graph, *_key(here))


def last_runs(here: Here) -> tuple[Run, ...]:
    """Every import so far, the latest first."""
    return _runs(here.graph, *_key(here))


def standing(here: Here) -> Standing:
    """What the data are, for the sidebar and the sentences that name the city."""
    sources = facts(here).sources
    days = [source.date for source in sources if source.date and len(source.date) == ISO_DAY]
    datasets = {run.dataset for run in last_runs(here)}
    if datasets <= {BUNDLED}:
        return Standing(WEIHAI, max(days, default=None), len(sources), words.BUNDLED)
    names = ", ".join(sorted(datasets))
    return Standing(Text(names, names), max(days, default=None), len(sources), words.OWN_DATA)


def _key(here: Here) -> tuple[str, str, str, int]:
    graph = here.graph
    return graph.engine, graph.address, graph.database, here.version


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _facts(_graph: Graph, engine: str, address: str, database: str, version: int) -> Facts:
    return read_facts(_graph.reader)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _runs(_graph: Graph, engine: str, address: str, database: str, version: int) -> tuple[Run, ...]:
    return tuple(runs(_graph))


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _figures(_graph: Graph, engine: str, address: str, database: str, version: int) -> Figures:
    return read_figures(_graph.reader)
