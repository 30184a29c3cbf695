"""`python -m graph`: what each command says, on both engines."""

from __future__ import annotations

import json
import subprocess

import neo4j
import pytest

from graph.__main__ import main
from graph.connection import DATABASE, PASSWORD, URI, USER, shell_lines
from graph.settings import Settings
from graph.store import Graph
from tests.commands import Done, called, in_process
from tests.conftest import Benches
from tests.engines import Bench

AWAY = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "secret"}


def run(environment: dict[str, str], *words: str) -> Done:
    """`python -m graph` with these words, inside the test."""
    return called(main, *words, environment=environment)


def run_alone(environment: dict[str, str], *words: str) -> Done:
    """`python -m graph` with these words, in a process of its own."""
    return in_process("-m", "graph", *words, environment=environment)


def reaching(settings: Settings) -> dict[str, str]:
    """What leads a program to an embedded engine."""
    return {"LIANTU_HOME": str(settings.home), "LIANTU_HEAP": settings.heap, "LIANTU_GRACE_SECONDS": "1"}


def test_status_tells_where_the_database_is(bench: Bench) -> None:
    done = run_alone(bench.environment, "status", "--format", "json")
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
    for form in ("table", "json", "env"):
        done = run(environment, "connect", "--format", form)
        assert done.returncode == 0 and environment["NEO4J_URI"] in done.stdout
        assert environment["NEO4J_PASSWORD"] not in done.stdout + done.stderr
    done = run_alone(AWAY, "connect", "--debug")
    assert done.returncode == 1 and "secret" not in done.stdout + done.stderr


HELD = "bolt://[::1]:7687", "a b", 'it\'s $HOME `id`; "x" \\ 读者\n', "$(id)'\"\\!"


def test_a_shell_holds_what_connect_gives_it_whatever_that_is() -> None:
    address, database, user, password = HELD
    lines = "\n".join(shell_lines(address, database, user, password))
    names = [URI, DATABASE, USER, PASSWORD]
    asked = "".join(f'printf "%s\\0" "${name}"; ' for name in names)
    done = subprocess.run(["sh", "-euc", f'eval "$1"; {asked}', "sh", lines], capture_output=True, check=True)
    assert done.stdout.decode().split("\0")[:-1] == list(HELD)


@pytest.mark.parametrize(("theirs", "taken"), [({"NEO4J_PASSWORD": "a'b $c"}, "a'b $c"), ({}, "")])
def test_a_password_that_is_not_printed_is_taken_from_the_shell(theirs: dict[str, str], taken: str) -> None:
    lines = "\n".join(shell_lines("bolt://x", "", "neo4j", None))
    command = ["sh", "-euc", f'eval "$1"; printf %s "${PASSWORD}"', "sh", lines]
    assert subprocess.run(command, env=theirs, capture_output=True, check=True).stdout.decode() == taken


def test_start_connect_and_stop(own: Settings) -> None:
    environment = reaching(own)
    assert "running: no" in run(environment, "status", "--lang", "en").stdout
    # The process that starts it ends, and the one that stops it never knew it.
    assert run_alone(environment, "start", "--lang", "zh").stdout.startswith("内置数据库在 bolt://127.0.0.1:")
    told = json.loads(run(environment, "connect", "--format", "json").stdout)
    with neo4j.GraphDatabase.driver(told["address"], auth=(told["user"], told["password"])) as driver:
        assert driver.execute_query("RETURN 1 AS n", database_=told["database"]).records[0]["n"] == 1
        with pytest.raises(neo4j.exceptions.Forbidden):
            driver.execute_query("CREATE (n:Place) RETURN n", database_=told["database"])
    status = json.loads(run(environment, "status", "--format", "json").stdout)
    assert status["pinned"] and status["running"] and not status["in_use"]
    assert run_alone(environment, "stop", "--lang", "en").stdout == "the embedded database is stopped\n"
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
