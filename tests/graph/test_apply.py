"""What a change writes, on both engines."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time

import pytest

from graph import apply
from graph.apply import apply_change
from graph.checksum import measure
from graph.compare import compare
from graph.element import Element, make_element
from graph.errors import ForeignDatabaseError, LeaseError, SchemaVersionError, StaleChangeError
from graph.lease import take_lease
from graph.schema import META_ID
from graph.schema.edges import Serves
from graph.schema.nodes import Chain, Platform, Source
from graph.setup import set_up
from graph.store import Graph, Transaction
from graph.version import graph_version, runs


def source() -> Element:
    return make_element(
        Source(
            id="source:a",
            name_zh="某报",
            title="某报",
            date_status="unknown",
            kind="news",
            is_mirror="no",
            confidence="stated",
        )
    )


def platform(key: str, name: str = "某院", **more: str) -> Element:
    row = {
        "id": f"platform:{key}",
        "name_zh": name,
        "standing": "unproven",
        "level": "unknown",
        "sources": "source:a",
        "confidence": "stated",
    }
    return make_element(Platform(**(row | more)), begins_on="2020-01-01", begins_by="source")


def chain(key: str) -> Element:
    row = {"id": f"chain:{key}", "name_zh": "某链", "declared": "yes", "named": "yes"}
    return make_element(Chain(**row, sources="source:a", confidence="stated"))


def serves(start: str, end: str, key: str = "1") -> Element:
    row = {"id": f"serves:{key}", "start": f"platform:{start}", "end": f"chain:{end}", "basis": "mission"}
    return make_element(Serves(**row, sources="source:a", confidence="stated"))


def write(graph: Graph, *elements: Element, dataset: str = "city") -> tuple[int, int, int, tuple[str, ...]]:
    """(created, changed, unchanged, missing) of a load of these elements."""
    change = compare(graph, elements, dataset)
    run = apply_change(graph, change, author="test")
    assert (run.created, run.changed) == (len(change.created), len(change.changed))
    return run.created, run.changed, change.unchanged, change.missing


def holds(graph: Graph, statement: str) -> list[dict[str, object]]:
    return graph.reader.rows(statement)


SMALL = (source(), platform("A"), chain("B"), serves("A", "B"))


def test_what_is_new_is_created_and_the_same_again_changes_nothing(graph: Graph) -> None:
    assert write(graph, *SMALL) == (4, 0, 0, ())
    version = graph_version(graph)
    assert write(graph, *SMALL) == (0, 0, 4, ())
    assert graph_version(graph) == version
    assert [run.status for run in runs(graph)] == ["done"]


def test_every_element_says_which_run_made_it(graph: Graph) -> None:
    write(graph, *SMALL)
    run = runs(graph)[0].id
    assert holds(graph, "MATCH (n:Platform) RETURN n.created_by AS run") == [{"run": run}]
    assert holds(graph, "MATCH ()-[r:SERVES]->() RETURN r.created_by AS run") == [{"run": run}]


def test_a_changed_property_is_told_written_and_its_old_value_kept(graph: Graph) -> None:
    write(graph, *SMALL, platform("Z", note="旧"))
    change = compare(graph, [*SMALL, platform("Z", name="新院")], "city")
    (alteration,) = change.changed
    told = {(d.property, d.before, d.after) for d in alteration.differences()}
    assert told == {("name_zh", "某院", "新院"), ("note", "旧", None)}
    apply_change(graph, change, author="test")
    row = holds(graph, "MATCH (n:Platform {id: 'platform:Z'}) RETURN n.name_zh AS name, n.note AS note")
    assert row == [{"name": "新院", "note": None}]
    (kept,) = holds(graph, "MATCH (c:Change) RETURN c.element AS element, c.before AS before, c.run AS run")
    assert kept["element"] == "platform:Z"
    assert json.loads(str(kept["before"]))["values"]["note"] == "旧"
    assert kept["run"] == runs(graph)[0].id


def test_an_edge_that_gets_another_end_is_one_change_and_leaves_no_double(graph: Graph) -> None:
    write(graph, *SMALL, chain("C"))
    assert write(graph, *SMALL[:3], chain("C"), serves("A", "C")) == (0, 1, 4, ())
    rows = holds(graph, "MATCH (a)-[r:SERVES]->(b) RETURN a.id AS a, b.id AS b ORDER BY b")
    assert rows == [{"a": "platform:A", "b": "chain:C"}]
    assert measure(graph).altered == ()


def test_what_a_load_does_not_name_is_told_within_its_dataset_and_stays(graph: Graph) -> None:
    write(graph, *SMALL, dataset="city")
    assert write(graph, platform("Q"), dataset="other") == (1, 0, 0, ())
    assert write(graph, source(), platform("A"), chain("B"), dataset="city")[3] == ("serves:1",)
    assert len(holds(graph, "MATCH ()-[r:SERVES]->() RETURN r.id AS id")) == 1


def test_batches_are_cut_by_rows_and_by_bytes() -> None:
    rows = [platform(str(number)) for number in range(apply.BATCH_ROWS + 1)]
    assert [len(part) for part in apply._cut(rows)] == [apply.BATCH_ROWS, 1]
    heavy = [platform(str(number), says="字" * 900_000) for number in range(5)]
    assert max(len(part) for part in apply._cut(heavy)) == 2


def test_rows_of_many_megabytes_are_written(graph: Graph) -> None:
    heavy = [platform(str(number), says="字" * 900_000) for number in range(7)]
    assert write(graph, source(), *heavy)[0] == 8


def test_the_checksum_is_over_what_is_said_not_over_when_it_was_written(graph: Graph) -> None:
    write(graph, *SMALL)
    first = measure(graph)
    assert (first.nodes, first.edges) == (3, 1)
    write(graph, *SMALL[:1], platform("A", name="别院"), *SMALL[2:])
    assert measure(graph).digest != first.digest
    write(graph, *SMALL)
    assert measure(graph).digest == first.digest


def test_a_value_written_past_us_is_found(graph: Graph) -> None:
    write(graph, *SMALL)
    graph.writer.transaction(
        lambda tx: tx.rows("MATCH (n:Platform) SET n.name_zh = '改' RETURN n.id AS id", {})
    )
    assert measure(graph).altered == ("platform:A",)


def test_a_second_writer_is_refused_in_words(graph: Graph) -> None:
    write(graph, *SMALL)
    lease = take_lease(graph)
    with pytest.raises(LeaseError, match=f"process {os.getpid()}"):
        take_lease(graph, wait=0.2)
    graph.writer.transaction(lease.leave)
    assert graph.writer.transaction(take_lease(graph, wait=0.2).leave) is None


def test_a_change_compared_before_somebody_else_wrote_is_refused(graph: Graph) -> None:
    early = compare(graph, SMALL, "city")
    write(graph, *SMALL[:2])
    with pytest.raises(StaleChangeError, match="load again"):
        apply_change(graph, early, author="test")
    assert len(holds(graph, "MATCH (n:Platform) RETURN n.id AS id")) == 1
    assert write(graph, *SMALL)[0] == 2


def test_the_lease_of_a_process_that_died_is_passed_over(graph: Graph) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    owner = f"{socket.gethostname()}/{dead.pid}/{time.time():.0f}/00"
    graph.writer.transaction(
        lambda tx: tx.rows(
            "MATCH (m:Meta {id: $id}) SET m.lease_owner = $owner, m.lease_expires = $until RETURN m.id AS id",
            {"id": META_ID, "owner": owner, "until": time.time() + 600},
        )
    )
    assert write(graph, *SMALL)[0] == 4


def test_a_writer_who_lost_the_lease_writes_nothing_more(graph: Graph) -> None:
    lease = take_lease(graph)
    graph.writer.transaction(
        lambda tx: tx.rows(
            "MATCH (m:Meta {id: $id}) SET m.lease_owner = 'x/1/1/1' RETURN m.id AS id", {"id": META_ID}
        )
    )
    with pytest.raises(LeaseError, match="load again"):
        graph.writer.transaction(lease.keep)


def test_setting_up_again_is_harmless(graph: Graph) -> None:
    write(graph, *SMALL)
    before = measure(graph).digest
    set_up(graph)
    assert measure(graph).digest == before


def test_a_database_with_foreign_nodes_is_refused(graph: Graph) -> None:
    def foreign(tx: Transaction) -> None:
        tx.rows("MATCH (m:Meta) DETACH DELETE m RETURN count(*) AS n", {})
        tx.rows("CREATE (n:Film {title: 'x'}) RETURN n.title AS title", {})

    def restore(tx: Transaction) -> None:
        tx.rows("MATCH (n:Film) DETACH DELETE n RETURN count(*) AS n", {})
        statement = (
            "CREATE (m:Meta {id: $id, test: true, schema_version: 1, graph_version: 0}) RETURN m.id AS id"
        )
        tx.rows(statement, {"id": META_ID})

    graph.writer.transaction(foreign)
    try:
        with pytest.raises(ForeignDatabaseError, match="NEO4J_DATABASE"):
            set_up(graph)
    finally:
        graph.writer.transaction(restore)


def test_a_graph_of_a_newer_model_is_refused(graph: Graph) -> None:
    graph.writer.transaction(
        lambda tx: tx.rows("MATCH (m:Meta) SET m.schema_version = 99 RETURN m.id AS id", {})
    )
    with pytest.raises(SchemaVersionError, match="99"):
        set_up(graph)
    graph.writer.transaction(
        lambda tx: tx.rows("MATCH (m:Meta) SET m.schema_version = 1 RETURN m.id AS id", {})
    )
