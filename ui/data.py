"""What pages read, kept by engine, database and graph version, so that an import shows at once."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, TypeVar

import streamlit as st

from analysis.assessment import Assessment
from analysis.coverage import Of, assess
from analysis.definition import Definition
from analysis.entity import Profile, read_profile
from analysis.facts import Facts, read_facts
from analysis.figures import Figures, read_figures
from analysis.gaps import Gap
from analysis.gaps import gaps as gaps_of
from analysis.limits import KindCount, SourceUse, read_kinds, read_source_use
from analysis.network.fabric import Fabric, read_fabric
from analysis.resources import Resources, read_resources
from analysis.search import Index, read_index
from analysis.supports import Support, read_supports
from graph.schema import Run
from graph.store import Graph, Reader
from graph.text import Text
from graph.version import runs

from . import words
from .here import Here, Standing

# So many versions of the graph, of each of the readings below.
KEPT = 4 * 8
# Definitions move with every click on the panel; each is a few hundred kilobytes for the bundled city.
DEFINITIONS_KEPT = 32
ENTITIES_KEPT = 64
ISO_DAY = len("2026-02-27")
BUNDLED = "weihai"
T = TypeVar("T")
WEIHAI = Text("威海", "Weihai")


def facts(here: Here) -> Facts:
    """Everything coverage needs, read once for each version of the graph."""
    return _read(here, read_facts)


def assessed(here: Here, definition: Definition, of: Of = "chains") -> tuple[Assessment, ...]:
    """Every chain, cluster or field under a definition, worked out once for each version of the graph."""
    return _assessed(facts(here), definition, of, *kept_by(here))


def gaps(here: Here, definition: Definition) -> tuple[Gap, ...]:
    """Every gap under a definition with all that stands around it, worked out once for each version."""
    return _gaps(facts(here), definition, *kept_by(here))


def figures(here: Here) -> Figures:
    """Published figures and how much of each type there is."""
    return _read(here, read_figures)


def kinds(here: Here) -> tuple[KindCount, ...]:
    """How many edges of each kind."""
    return _read(here, read_kinds)


def source_use(here: Here) -> tuple[SourceUse, ...]:
    """How much each source supports."""
    return _read(here, read_source_use)


def resources(here: Here) -> Resources:
    """Talent, projects and equipment with what they are tied to."""
    return _read(here, read_resources)


def last_runs(here: Here) -> tuple[Run, ...]:
    """Every import so far, the latest first."""
    return _runs(here.graph, *kept_by(here))


def index(here: Here) -> Index:
    """Every name, ready to be searched."""
    return _read(here, read_index)


def fabric(here: Here) -> Fabric:
    """Every node and edge, of which networks are woven."""
    return _read(here, read_fabric)


def profile(here: Here, key: str) -> Profile | None:
    """One node with what is around it."""
    return _profile(here.graph, key, *kept_by(here))


def supports(here: Here, key: str) -> tuple[Support, ...]:
    """What one source supports."""
    return _supports(here.graph, key, *kept_by(here))


def standing(here: Here) -> Standing:
    """What the data are, for the sidebar and the sentences that name the city."""
    sources = facts(here).sources
    days = [source.date for source in sources if source.date and len(source.date) == ISO_DAY]
    datasets = {run.dataset for run in last_runs(here)}
    if datasets <= {BUNDLED}:
        return Standing(WEIHAI, max(days, default=None), len(sources), words.BUNDLED)
    names = ", ".join(sorted(datasets))
    return Standing(Text(names, names), max(days, default=None), len(sources), words.OWN_DATA)


def kept_by(here: Here) -> tuple[str, str, str, int]:
    """By what a reading is kept: engine, database, version."""
    graph = here.graph
    return graph.engine, graph.address, graph.database, here.version


def _read(here: Here, read: Callable[[Reader], T]) -> T:
    """What one reading finds, done once for each version of the graph."""
    found: T = _kept(here.graph, read, *kept_by(here))
    return found


@st.cache_resource(
    show_spinner=False,
    max_entries=KEPT,
    hash_funcs={FunctionType: lambda read: (read.__module__, read.__name__)},
)
def _kept(
    _graph: Graph, read: Callable[[Reader], Any], engine: str, address: str, database: str, version: int
) -> Any:
    return read(_graph.reader)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _runs(_graph: Graph, engine: str, address: str, database: str, version: int) -> tuple[Run, ...]:
    return tuple(runs(_graph))


@st.cache_resource(show_spinner=False, max_entries=DEFINITIONS_KEPT, hash_funcs={Definition: repr})
def _assessed(
    _facts: Facts, definition: Definition, of: Of, engine: str, address: str, database: str, version: int
) -> tuple[Assessment, ...]:
    return assess(_facts, definition, of)


@st.cache_resource(show_spinner=False, max_entries=DEFINITIONS_KEPT, hash_funcs={Definition: repr})
def _gaps(
    _facts: Facts, definition: Definition, engine: str, address: str, database: str, version: int
) -> tuple[Gap, ...]:
    return gaps_of(_facts, definition)


@st.cache_resource(show_spinner=False, max_entries=ENTITIES_KEPT)
def _profile(
    _graph: Graph, key: str, engine: str, address: str, database: str, version: int
) -> Profile | None:
    return read_profile(_graph.reader, key)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _supports(
    _graph: Graph, key: str, engine: str, address: str, database: str, version: int
) -> tuple[Support, ...]:
    return read_supports(_graph.reader, key)
