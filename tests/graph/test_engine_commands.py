"""`python -m graph`: what each command says, on both engines."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import neo4j
import pytest

from graph.settings import ROOT, Settings
from graph.store import Graph
from tests.conftest import Benches
from tests.engines import Bench

AWAY = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "secret"}


def run(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """`python -m graph` with these words, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "graph", *words],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def reaching(settings: Settings) -> dict[str, str]:
    """What leads a program to an embedded engine."""
    return {"LIANTU_HOME": str(settings.home), "LIANTU_HEAP": settings.heap, "LIANTU_GRACE_SECONDS": "1"}


def test_status_tells_where_the_database_is(bench: Bench) -> None:
    done = run(bench.environment, "status", "--format", "json")
    told = json.loads(done.stdout)
    assert done.returncode == 0 and done.stderr == ""
    assert told["engine"] == bench.graph.engine and told["running"] is True
    assert told["address"] == bench.graph.address


def test_the_checksum_is_printed_alone(bench: Bench, graph: Graph) -> None:
    done = run(bench.environment, "checksum")
    digest = done.stdout.removesuffix("\n")
    assert done.returncode == 0 and len(digest) == 64 and int(digest, 16) >= 0
    told = json.loads(run(bench.environment, "checksum", "--format", "json").stdout)
    assert told == {"digest": digest, "nodes": 0, "edges": 0, "altered": []}


def test_connect_on_neo4j_never_prints_a_password(benches: Benches) -> None:
    environment = benches.get("neo4j").environment
    for form in ("table", "json"):
        done = run(environment, "connect", "--format", form)
        assert done.returncode == 0 and environment["NEO4J_URI"] in done.stdout
        assert environment["NEO4J_PASSWORD"] not in done.stdout + done.stderr
    done = run(AWAY, "connect", "--debug")
    assert done.returncode == 1 and "secret" not in done.stdout + done.stderr


def test_start_connect_and_stop(own: Settings) -> None:
    environment = reaching(own)
    assert "running: no" in run(environment, "status", "--lang", "en").stdout
    assert run(environment, "start", "--lang", "zh").stdout.startswith("内置数据库在 bolt://127.0.0.1:")
    told = json.loads(run(environment, "connect", "--format", "json").stdout)
    with neo4j.GraphDatabase.driver(told["address"], auth=(told["user"], told["password"])) as driver:
        assert driver.execute_query("RETURN 1 AS n", database_=told["database"]).records[0]["n"] == 1
        with pytest.raises(neo4j.exceptions.Forbidden):
            driver.execute_query("CREATE (n:Place) RETURN n", database_=told["database"])
    status = json.loads(run(environment, "status", "--format", "json").stdout)
    assert status["pinned"] and status["running"] and not status["in_use"]
    assert run(environment, "stop", "--lang", "en").stdout == "the embedded database is stopped\n"
    assert run(environment, "stop").returncode == 0
    assert "running: no" in run(environment, "status", "--lang", "en").stdout


@pytest.mark.parametrize("verb", ["status", "connect", "checksum"])
def test_a_database_that_is_away_is_one_line_and_exit_code_1(verb: str) -> None:
    done = run(AWAY, verb, "--lang", "en")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "the database at bolt://127.0.0.1:1 does not answer\n"
    assert "没有应答" in run(AWAY, verb, "--lang", "zh").stderr


@pytest.mark.parametrize("verb", ["start", "stop"])
def test_a_neo4j_is_neither_started_nor_stopped(verb: str) -> None:
    done = run(AWAY, verb, "--lang", "en")
    assert done.returncode == 2 and "NEO4J_URI is set" in done.stderr


def test_an_unknown_command_is_exit_code_2() -> None:
    assert run({}, "nothing").returncode == 2
