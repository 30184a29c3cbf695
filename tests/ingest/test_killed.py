"""A load that is killed half-way, and one whose engine is killed: loading again comes to the same end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from graph import embedded
from graph.checksum import measure
from graph.settings import ROOT, load_settings
from graph.setup import set_up
from graph.store import Graph, open_graph
from graph.version import runs
from ingest.load import load

from ..engines import QUICK_JAVA, Neo4jServer
from .folders import folder

MANY = 5_200


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A folder whose load takes some seconds."""
    chains = "id,name_zh,declared,named,sources,confidence\n"
    chains += "".join(f"chain:N{n},链{n},no,yes,source:a,stated\n" for n in range(MANY))
    serves = "id,start,end,basis,sources,confidence\n"
    serves += "".join(
        f"serves:N{n},platform:P{1 + n % 2},chain:N{n},mission,source:a,stated\n" for n in range(MANY)
    )
    return folder(tmp_path / "large", {"chains.csv": chains, "serves.csv": serves})


def loading(path: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "ingest", "load", str(path)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def await_first_batch(graph: Graph, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    statement = "MATCH (n:Chain) RETURN count(n) AS n"
    while process.poll() is None and time.monotonic() < deadline:
        if graph.reader.rows(statement)[0]["n"]:
            return
        time.sleep(0.02)
    raise AssertionError("the load ended before its first batch was seen")


@pytest.mark.long
def test_a_load_killed_half_way_is_finished_by_the_next(
    graph: Graph, environment: dict[str, str], large: Path
) -> None:
    load(graph, large)
    peace = measure(graph)
    wipe(graph)
    process = loading(large, environment)
    await_first_batch(graph, process)
    process.send_signal(signal.SIGKILL)
    process.wait()
    half = measure(graph)
    assert 0 < half.nodes + half.edges < peace.nodes + peace.edges
    second = load(graph, large)
    assert second.created == peace.nodes + peace.edges - half.nodes - half.edges
    assert (measure(graph).digest, measure(graph).altered) == (peace.digest, ())
    assert sorted(run.status for run in runs(graph)) == ["done", "failed"]


def wipe(graph: Graph) -> None:
    statement = "MATCH (n) WHERE NOT n:Meta WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS gone"
    while graph.writer.transaction(lambda tx: tx.rows(statement))[0]["gone"]:
        pass


class Embedded:
    """The embedded engine in a home of its own; whoever needs it next starts it again."""

    def __init__(self, home: Path) -> None:
        self.settings = load_settings(home=home, heap="512m", grace_seconds=2)
        self.environment = {"LIANTU_HOME": str(home), "LIANTU_HEAP": "512m", "LIANTU_GRACE_SECONDS": "2"}

    def kill(self) -> None:
        server = embedded.status(self.settings).server
        assert server is not None
        os.kill(server.pid, signal.SIGKILL)

    def start_again(self) -> None:
        """Nothing to do."""

    def stop(self) -> None:
        """It stops by itself."""


class Neo4j:
    """A Neo4j of its own."""

    def __init__(self, home: Path) -> None:
        self._server = Neo4jServer(home, QUICK_JAVA)
        self._server.start()
        self.settings = self._server.settings()
        password = self.settings.neo4j_password
        assert self.settings.neo4j_uri and password
        self.environment = {
            "NEO4J_URI": self.settings.neo4j_uri,
            "NEO4J_PASSWORD": password.get_secret_value(),
        }

    def kill(self) -> None:
        self._server.kill()

    def start_again(self) -> None:
        self._server.start_again()

    def stop(self) -> None:
        self._server.stop()


@pytest.fixture
def own_engine(engine: str, tmp_path: Path) -> Iterator[Embedded | Neo4j]:
    """An engine that no other test uses, so that it can be killed."""
    own = Embedded(tmp_path / "home") if engine == "embedded" else Neo4j(tmp_path / "neo4j")
    yield own
    own.stop()


@pytest.mark.long
def test_a_load_whose_engine_is_killed_half_way_is_finished_by_the_next(
    own_engine: Embedded | Neo4j, large: Path
) -> None:
    with open_graph(own_engine.settings) as graph:
        set_up(graph)
        process = loading(large, own_engine.environment)
        await_first_batch(graph, process)
        own_engine.kill()
        process.wait(timeout=300)
    own_engine.start_again()
    with open_graph(own_engine.settings) as graph:
        load(graph, large)
        killed = measure(graph)
        wipe(graph)
        load(graph, large)
        assert (killed.digest, killed.altered) == (measure(graph).digest, ())
