"""Heavy statements of many people: the others go on, the engine lives or comes back, nothing is lost."""

from __future__ import annotations

import os
import signal
import statistics
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from analysis.facts import read_facts
from graph.errors import EngineUnavailable, StatementError, StoppedError, TimeLimitError, TooLargeError
from graph.free import ask
from graph.places import Line
from graph.running import Stop
from graph.settings import Settings
from graph.store import Graph, open_graph
from tests.conftest import Benches
from tests.programs import create, ids, posix, server_of

HEAVY = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n"
# Each asks for more memory than either engine has under test.
BOMBS = (
    "UNWIND range(1, 100000000) AS x RETURN collect(x) AS xs",
    "RETURN size(reduce(s = 'x', i IN range(1, 34) | s + s)) AS n",
    "UNWIND range(1, 1000) AS x RETURN collect([y IN range(1, 1000000) | y + x]) AS xs",
    "UNWIND range(1, 200) AS x RETURN x, reduce(s = 'x', i IN range(1, 26) | s + s) AS s",
    "RETURN [a IN range(1, 3000) | [b IN range(1, 3000) | [a, b, a + b]]] AS xs",
)
# What does not heed its end is left alone, so that the next test does not meet it.
LATER = 120.0


def seconds_of(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


def test_ten_heavy_statements_do_not_keep_the_eleventh_from_the_overview(small_city: Graph) -> None:
    read_facts(small_city.reader)
    alone = seconds_of(lambda: read_facts(small_city.reader))
    ends: list[object] = []
    stops = [Stop() for _ in range(10)]

    def heavy(stop: Stop) -> None:
        try:
            ends.append(ask(small_city, HEAVY, stop=stop))
        except StatementError as error:
            ends.append(type(error))

    crowd = [threading.Thread(target=heavy, args=(stop,)) for stop in stops]
    for thread in crowd:
        thread.start()
    while small_city.places.line() != Line(2, 8):
        time.sleep(0.01)
    meanwhile = [seconds_of(lambda: read_facts(small_city.reader)) for _ in range(3)]
    assert small_city.places.line() == Line(2, 8) and not ends
    for stop in reversed(stops):
        stop()
    for thread in crowd:
        thread.join(30)
    assert ends == [StoppedError] * 10
    assert statistics.median(meanwhile) < 10 * alone + 0.5


@pytest.fixture
def writing(own: Settings) -> Iterator[tuple[Graph, list[str], threading.Event]]:
    """An embedded graph of the test's own, somebody who writes all the time, and what was acknowledged."""
    done, written, enough = open_graph(own), [], threading.Event()

    def write() -> None:
        number = 0
        while not enough.is_set():
            number += 1
            try:
                create(done, f"place:{number:06}")
            except (StatementError, EngineUnavailable):
                continue
            written.append(f"place:{number:06}")
            time.sleep(0.01)

    writer = threading.Thread(target=write)
    writer.start()
    with done:
        yield done, written, enough
        enough.set()
        writer.join(60)


@posix
@pytest.mark.long
def test_a_server_that_dies_under_a_statement_comes_back_with_everything_committed(
    own: Settings, writing: tuple[Graph, list[str], threading.Event]
) -> None:
    graph, written, enough = writing
    while len(written) < 50:
        time.sleep(0.05)
    threading.Timer(1.0, lambda: os.kill(server_of(own).pid, signal.SIGKILL)).start()
    with pytest.raises(EngineUnavailable, match="running again"):
        ask(graph, HEAVY)
    assert ask(graph, "RETURN 1 AS n").rows == [{"n": 1}]
    enough.set()
    time.sleep(0.5)
    assert set(written) <= set(ids(graph))


@pytest.mark.long
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_memory_bomb_takes_no_embedded_server_down_and_loses_nothing(
    own: Settings, writing: tuple[Graph, list[str], threading.Event], bomb: str
) -> None:
    graph, written, enough = writing
    server = server_of(own)
    began = time.monotonic()
    with pytest.raises((TooLargeError, TimeLimitError)):
        ask(graph, bomb, seconds=5)
    assert time.monotonic() - began < 30
    until = time.monotonic() + LATER
    before = len(written)
    while len(written) < before + 20 and time.monotonic() < until:
        time.sleep(0.2)
    assert len(written) >= before + 20
    assert server_of(own) == server
    enough.set()
    time.sleep(0.5)
    assert set(written) <= set(ids(graph))


@pytest.mark.long
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_memory_bomb_takes_no_neo4j_down(benches: Benches, bomb: str) -> None:
    graph = benches.get("neo4j").graph
    began = time.monotonic()
    with pytest.raises((TooLargeError, TimeLimitError)):
        ask(graph, bomb, seconds=5)
    assert time.monotonic() - began < 30
    assert graph.reader.rows("RETURN 1 AS n", seconds=LATER) == [{"n": 1}]
