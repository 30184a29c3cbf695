"""What happens when the database is away, refuses us, or is lost in the middle."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from pydantic import SecretStr

from graph.embedded.home import Home
from graph.errors import (
    AccessDenied,
    CommitUnknown,
    EngineError,
    EngineUnavailable,
    SettingsError,
    TooLargeError,
)
from graph.free import ask
from graph.settings import Settings, load_settings
from graph.store import Graph, Transaction, open_graph
from tests.conftest import Benches
from tests.cutting import COMMIT, PULL, Wire
from tests.engines import Bench


def through(wire: Wire, bench: Bench) -> Settings:
    """Settings that reach the engine under test by way of `wire`, as the user who writes."""
    address = f"bolt://127.0.0.1:{wire.port}"
    if bench.graph.engine == "neo4j":
        return bench.settings.model_copy(update={"neo4j_uri": address})
    secrets = Home(bench.settings.home).secrets()
    return load_settings(
        neo4j_uri=address,
        neo4j_username=secrets.writer,
        neo4j_password=secrets.writer_password,
        neo4j_database=bench.graph.database,
    )


def wire_to(graph: Graph, message: bytes, *, after_sending: bool = False) -> Wire:
    place = urlsplit(graph.address)
    assert place.hostname and place.port
    return Wire(place.hostname, place.port, message, after_sending=after_sending)


class Work:
    """Creates one node, and counts how often it was asked to."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(self, tx: Transaction) -> None:
        self.runs += 1
        tx.rows("CREATE (n:Place {id: 'place:once'}) RETURN n.id AS id")


def made(graph: Graph) -> int:
    return int(graph.reader.rows("MATCH (n:Place {id: 'place:once'}) RETURN count(n) AS n")[0]["n"])


@pytest.mark.parametrize("after_sending", [False, True])
def test_a_commit_whose_outcome_is_unknown_is_told_and_not_repeated(
    bench: Bench, graph: Graph, after_sending: bool
) -> None:
    work = Work()
    wire = wire_to(graph, COMMIT, after_sending=after_sending)
    with wire, open_graph(through(wire, bench)) as other, pytest.raises(CommitUnknown):
        other.writer.transaction(work)
    assert wire.cuts == 1 and work.runs == 1
    assert made(graph) == int(after_sending)


def test_work_lost_before_its_commit_is_done_again_and_written_once(bench: Bench, graph: Graph) -> None:
    work = Work()
    with wire_to(graph, b"CREATE (n:Place") as wire, open_graph(through(wire, bench)) as other:
        other.writer.transaction(work)
    assert wire.cuts == 1 and work.runs == 2
    assert made(graph) == 1


def test_a_read_that_lost_its_connection_is_asked_again(bench: Bench, graph: Graph) -> None:
    with wire_to(graph, b"MATCH (n:Place") as wire, open_graph(through(wire, bench)) as other:
        assert made(other) == 0
    assert wire.cuts == 1


def test_a_stream_that_lost_its_connection_says_so(bench: Bench, graph: Graph) -> None:
    graph.writer.transaction(
        lambda tx: tx.rows(
            "UNWIND range(1, 5000) AS i CREATE (n:Place {id: 'place:' + toString(i)}) RETURN count(*) AS n"
        )
    )
    with wire_to(graph, PULL) as wire:
        wire.cuts = 1  # not yet: the question of connecting and the first rows pass
        with open_graph(through(wire, bench)) as other:
            rows = other.reader.stream("MATCH (n:Place) RETURN n.id AS id")
            next(rows)
            wire.cuts = 0
            with pytest.raises(EngineUnavailable):
                list(rows)


def test_a_typed_statement_that_cost_its_connection_is_told_apart_from_a_database_that_is_away(
    benches: Benches,
) -> None:
    bench, text = benches.get("neo4j"), "RETURN 'this one' AS said"
    # As the statement stands on the wire, after its length: to be planned it has a word before it.
    with (
        wire_to(bench.graph, bytes([0xD0, len(text)]) + text.encode(), after_sending=True) as wire,
        open_graph(through(wire, bench)) as other,
    ):
        with pytest.raises(TooLargeError, match="answers again"):
            ask(other, text)
        assert wire.cuts == 1 and ask(other, text).rows == [{"said": "this one"}]


def test_a_database_that_is_away_is_told_in_one_line() -> None:
    with pytest.raises(EngineUnavailable, match=r"bolt://127\.0\.0\.1:1 does not answer") as caught:
        open_graph(load_settings(neo4j_uri="bolt://127.0.0.1:1", neo4j_password="x"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("address", ["nonsense", "http://127.0.0.1:7474"])
def test_an_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(SettingsError, match="NEO4J_URI"):
        open_graph(load_settings(neo4j_uri=address, neo4j_password="x"))


@pytest.mark.long
def test_a_wrong_password_is_told(benches: Benches) -> None:
    bench = benches.get("neo4j")
    with pytest.raises(AccessDenied, match="user or password"):
        open_graph(bench.settings.model_copy(update={"neo4j_password": SecretStr("wrong")}))


def test_a_database_that_does_not_exist_is_told(benches: Benches) -> None:
    bench = benches.get("neo4j")
    with pytest.raises(EngineError, match="no such database"):
        open_graph(bench.settings.model_copy(update={"neo4j_database": "nowhere"}))
