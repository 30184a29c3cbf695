"""How long the engine takes to start, and how long all verdicts of the bundled city take."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.facts import read_facts
from graph import embedded
from graph.settings import load_settings
from graph.store import open_graph
from tests.engines import Bench, Neo4jServer

from .loading import seconds


def verdicts(bench: Bench, rounds: int) -> float:
    """Median seconds from an open graph to every verdict of the city, chains and clusters."""
    graph = bench.city()

    def answer() -> None:
        facts = read_facts(graph.reader)
        for of in ("chains", "clusters"):
            assess(facts, Definition(), of)

    answer()  # not counted: the engine plans each statement once
    return median(seconds(answer) for _ in range(rounds))


def embedded_start(rounds: int) -> float:
    """Median seconds until the embedded engine answers, its database being there already."""
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(home=Path(folder), heap="512m")
        open_graph(settings).close()
        taken = []
        for _ in range(rounds):
            embedded.stop(settings, now=True)
            taken.append(seconds(lambda: open_graph(settings).close()))
        embedded.stop(settings, now=True)
    return median(taken)


def neo4j_start(rounds: int) -> float:
    """Median seconds until a Neo4j started from its jars answers, in a new folder each time."""
    taken = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            server = Neo4jServer(Path(folder))
            taken.append(seconds(server.start))
            server.stop()
    return median(taken)
