"""What pages read and conclude, once for each version of the graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

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
from graph.store import Reader
from graph.text import Text
from graph.version import runs

from . import words
from .here import Here, Standing
from .kept import Kept

# So many versions of the graph, of each of the readings below.
READINGS = Kept("readings", 4 * 8)
# Definitions move with every click on the panel; each is a few hundred kilobytes for the bundled city.
ASSESSED = Kept("assessed", 32)
GAPS = Kept("gaps", 32)
PROFILES = Kept("profiles", 64)
SUPPORTS = Kept("supports", 32)
ISO_DAY = len("2026-02-27")
BUNDLED = "weihai"
T = TypeVar("T")
WEIHAI = Text("威海", "Weihai")


def facts(here: Here) -> Facts:
    """Everything coverage needs."""
    return _read(here, read_facts)


def assessed(here: Here, definition: Definition, of: Of = "chains") -> tuple[Assessment, ...]:
    """Every chain, cluster or field under a definition."""
    return ASSESSED.get(here, lambda: assess(facts(here), definition, of), repr(definition), of)


def gaps(here: Here, definition: Definition) -> tuple[Gap, ...]:
    """Every gap under a definition with all that stands around it."""
    return GAPS.get(here, lambda: gaps_of(facts(here), definition), repr(definition))


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
    return READINGS.get(here, lambda: tuple(runs(here.graph)), "runs")


def index(here: Here) -> Index:
    """Every name, ready to be searched."""
    return _read(here, read_index)


def fabric(here: Here) -> Fabric:
    """Every node and edge, of which networks are woven."""
    return _read(here, read_fabric)


def profile(here: Here, key: str) -> Profile | None:
    """One node with what is around it."""
    return PROFILES.get(here, lambda: read_profile(here.graph.reader, key), key)


def supports(here: Here, key: str) -> tuple[Support, ...]:
    """What one source supports."""
    return SUPPORTS.get(here, lambda: read_supports(here.graph.reader, key), key)


def standing(here: Here) -> Standing:
    """What the data are, for the sidebar and the sentences that name the city."""
    sources = facts(here).sources
    days = [source.date for source in sources if source.date and len(source.date) == ISO_DAY]
    datasets = {run.dataset for run in last_runs(here)}
    if datasets <= {BUNDLED}:
        return Standing(WEIHAI, max(days, default=None), len(sources), words.BUNDLED)
    names = ", ".join(sorted(datasets))
    return Standing(Text(names, names), max(days, default=None), len(sources), words.OWN_DATA)


def _read(here: Here, read: Callable[[Reader], T]) -> T:
    return READINGS.get(here, lambda: read(here.graph.reader), read.__name__)
