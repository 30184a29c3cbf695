"""The door to the graph keeps its promises on both engines."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from graph.errors import ModelError, ReadOnlyError, StatementError, StoppedError, TimeLimitError
from graph.running import Stop
from graph.store import Graph, Transaction
from graph.values import FoundEdge, FoundNode, FoundPath

ENDLESS = (
    "MATCH (a:Place), (b:Place), (c:Place), (d:Place) WHERE a.n + b.n + c.n + d.n < 0 RETURN count(*) AS n"
)
MANY = "MATCH (a:Place), (b:Place), (c:Place) RETURN a.n AS n"
WRITES = (
    "CREATE (n:Place {id: 'place:x'})",
    "MATCH (n:Place {id: 'place:1'}) SET n.n = 0",
    "MATCH (n:Place {id: 'place:1'}) SET n.n = 0 RETURN n.n AS n",
    "MERGE (n:Place {id: 'place:1'}) ON MATCH SET n.n = 0",
    "MATCH (n:Place {id: 'place:1'}) REMOVE n.n",
    "MATCH (n:Place) DETACH DELETE n",
    "MATCH (a:Place {id: 'place:1'}), (b:Place {id: 'place:2'}) CREATE (a)-[:PART_OF]->(b)",
    "CREATE CONSTRAINT x IF NOT EXISTS FOR (n:Place) REQUIRE n.n IS UNIQUE",
    "CREATE (n:NeverSeen {id: 'x'})",
)


@pytest.fixture
def places(graph: Graph) -> Graph:
    """A graph of 1 000 places."""
    graph.writer.transaction(
        lambda tx: tx.rows(
            "UNWIND range(1, 1000) AS i CREATE (n:Place {id: 'place:' + toString(i), n: i}) "
            "RETURN count(*) AS n"
        )
    )
    return graph


def count(graph: Graph) -> int:
    return int(graph.reader.rows("MATCH (n:Place) RETURN count(n) AS n")[0]["n"])


def soon(work: Callable[[], None], seconds: float) -> None:
    timer = threading.Timer(seconds, work)
    timer.daemon = True
    timer.start()


@pytest.mark.parametrize("statement", WRITES)
def test_the_server_refuses_a_write_through_the_reader(places: Graph, statement: str) -> None:
    with pytest.raises(ReadOnlyError):
        places.reader.rows(statement)
    rows = places.reader.rows("MATCH (n:Place) RETURN count(n) AS n, sum(n.n) AS total")
    assert rows == [{"n": 1000, "total": 500500}]


def test_a_statement_ends_at_its_time_limit_and_the_graph_goes_on(places: Graph) -> None:
    began = time.monotonic()
    with pytest.raises(TimeLimitError, match="1 s"):
        places.reader.rows(ENDLESS, seconds=1)
    assert time.monotonic() - began < 6
    assert count(places) == 1000


def test_the_time_limit_counts_until_the_last_row_of_a_stream(places: Graph) -> None:
    with pytest.raises(TimeLimitError):
        for _ in places.reader.stream(MANY, seconds=1):
            pass
    assert count(places) == 1000


def test_a_person_can_stop_a_statement(places: Graph) -> None:
    stop = Stop()
    soon(stop, 0.5)
    began = time.monotonic()
    with pytest.raises(StoppedError):
        places.reader.rows(ENDLESS, seconds=30, stop=stop)
    assert time.monotonic() - began < 6
    with pytest.raises(StoppedError):
        places.reader.rows("RETURN 1 AS n", stop=stop)
    assert count(places) == 1000


def test_one_statement_that_ends_at_its_limit_leaves_the_others_alone(places: Graph) -> None:
    answers: list[object] = []

    def ask(seconds: float) -> None:
        try:
            answers.append(places.reader.rows(ENDLESS, seconds=seconds))
        except TimeLimitError:
            answers.append(seconds)

    threads = [threading.Thread(target=ask, args=(seconds,)) for seconds in (1.0, 3.0)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert answers == [1.0, 3.0]


def test_no_more_rows_are_read_than_asked_for(places: Graph) -> None:
    began = time.monotonic()
    assert len(places.reader.rows(MANY, cap=7)) == 7
    assert time.monotonic() - began < 5
    assert len(places.reader.rows("MATCH (n:Place) RETURN n.id AS id", cap=5000)) == 1000
    assert len(places.reader.rows("MATCH (n:Place) RETURN n.id AS id", cap=1000)) == 1000
    assert places.reader.rows("MATCH (n:Place) RETURN n.id AS id", cap=0) == []


def test_a_stream_can_be_left_before_its_end(places: Graph) -> None:
    began = time.monotonic()
    first = next(places.reader.stream("MATCH (a:Place), (b:Place), (c:Place) RETURN a.n AS n, b.n AS m"))
    assert set(first) == {"n", "m"}
    assert time.monotonic() - began < 5
    assert count(places) == 1000


@dataclass(frozen=True)
class Numbered:
    """A row of two columns."""

    id: str
    n: int


def test_rows_come_as_their_type_or_not_at_all(places: Graph) -> None:
    statement = "MATCH (p:Place) WHERE p.n <= $n RETURN p.id AS id, p.n AS n ORDER BY n"
    assert places.reader.typed(statement, Numbered, {"n": 2}) == [
        Numbered("place:1", 1),
        Numbered("place:2", 2),
    ]
    with pytest.raises(ModelError, match="Numbered"):
        places.reader.typed("RETURN 'a' AS id, 'many' AS n", Numbered)


def test_nodes_edges_and_paths_come_as_plain_values(places: Graph) -> None:
    places.writer.transaction(
        lambda tx: tx.rows(
            "MATCH (a:Place {id: 'place:1'}), (b:Place {id: 'place:2'}) "
            "CREATE (a)-[e:PART_OF {id: 'e'}]->(b) RETURN e.id AS id"
        )
    )
    row = places.reader.rows(
        "MATCH p = (a:Place)-[e:PART_OF]->(b:Place) "
        "RETURN a, e, p, [b] AS list, {b: b} AS map, date('2024-02-29') AS day"
    )[0]
    node, edge, path = row["a"], row["e"], row["p"]
    assert isinstance(node, FoundNode) and node.labels == ("Place",) and node.properties["n"] == 1
    assert isinstance(edge, FoundEdge) and edge.kind == "PART_OF" and edge.properties == {"id": "e"}
    assert isinstance(path, FoundPath) and path.nodes[0] == node and path.edges == (edge,)
    assert row["list"] == [path.nodes[1]] and row["map"] == {"b": path.nodes[1]}
    assert (edge.start, edge.end) == (node.element, path.nodes[1].element)
    assert row["day"].isoformat() == "2024-02-29"


def test_parameters_reach_the_statement_whatever_they_hold(graph: Graph) -> None:
    value = {"text": "威海 'quoted' \"twice\" \\ /* liantu:x */", "list": [1, 2.5, None, True]}
    assert graph.reader.rows("RETURN $value AS value", {"value": value}) == [{"value": value}]


def test_work_that_fails_writes_nothing(graph: Graph) -> None:
    def work(tx: Transaction) -> None:
        tx.rows("CREATE (n:Place {id: 'place:half'}) RETURN n.id AS id")
        raise KeyError("on purpose")

    with pytest.raises(KeyError, match="on purpose"):
        graph.writer.transaction(work)
    assert count(graph) == 0


def test_what_a_statement_reads_after_a_write_is_there(graph: Graph) -> None:
    for number in range(1, 6):
        graph.writer.transaction(
            lambda tx: tx.rows("CREATE (n:Place) SET n.id = randomUUID() RETURN n.id AS id")
        )
        assert count(graph) == number


@pytest.mark.parametrize(
    ("statement", "said"), [("MATCH (n)\nRETRN n", "line 2"), ("RETURN nix", "nix"), ("RETURN $nix", "nix")]
)
def test_an_error_holds_the_engines_words_and_not_our_mark(graph: Graph, statement: str, said: str) -> None:
    with pytest.raises(StatementError) as caught:
        graph.reader.rows(statement)
    words = caught.value.details + str(caught.value)
    assert said in words
    assert "liantu:" not in words and "\n" not in str(caught.value)


def test_readers_and_a_writer_work_at_the_same_time(places: Graph) -> None:
    faults: list[Exception] = []

    def read() -> None:
        try:
            for _ in range(10):
                assert count(places) >= 1000
        except Exception as error:  # a thread cannot fail a test by itself
            faults.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(5):
        row: dict[str, Any] = {"id": f"place:new{number}"}
        places.writer.transaction(lambda tx, row=row: tx.rows("CREATE (n:Place) SET n = $row", {"row": row}))
    for thread in threads:
        thread.join(30)
    assert not faults and count(places) == 1005
