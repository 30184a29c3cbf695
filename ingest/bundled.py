"""The bundled city, for a graph that nobody has filled yet."""

from __future__ import annotations

from graph.apply import Progress
from graph.schema import Run
from graph.settings import ROOT
from graph.store import Graph
from graph.version import runs

from .load import load

CITY = ROOT / "data" / "weihai"


def is_unfilled(graph: Graph) -> bool:
    """Whether no load ever finished here: one that died half-way is taken up again.

    A run that was undone stays a run, so a city that a person removed stays removed.
    """
    return all(run.status != "done" for run in runs(graph))


def fill(graph: Graph, progress: Progress | None = None) -> Run | None:
    """Load the bundled city into an unfilled graph; None when there is nothing to do."""
    return load(graph, CITY, progress=progress) if is_unfilled(graph) else None
