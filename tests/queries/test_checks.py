"""Every check of the library finds what it is there for, and nothing in a sound city."""

from __future__ import annotations

import pytest

from graph.store import Graph
from ingest.load import load
from queries import load_library, run

from ..engines import SMALL_CITY

LIBRARY = load_library()
CHECKS = [query.name for query in LIBRARY.of_topic("checks")]

# A check, a statement that breaks what it holds, and the ids it must then find.
BREAKS: list[tuple[str, str, list[str]]] = [
    (
        "edge_without_source",
        "MATCH ()-[r:HOSTS {id: 'hosts:P1'}]->() SET r.sources = [], r.locators = []",
        ["hosts:P1"],
    ),
    ("ends_before_it_begins", "MATCH (n:Team) SET n.ends_on = '1999-01-01'", ["team:M1"]),
    (
        "id_of_another_type",
        "MATCH (n:Team) SET n.id = 'person:M1'",
        ["person:M1"],
    ),
    (
        "inferred_without_reason",
        "MATCH ()-[r:WORKS_AT {id: 'works_at:M1-2'}]->() SET r.inferred_from = ' '",
        ["works_at:M1-2"],
    ),
    ("locator_count_mismatch", "MATCH (n:Cluster {id: 'cluster:K1'}) SET n.locators = []", ["cluster:K1"]),
    (
        "member_standing_mismatch",
        "MATCH (p:Platform) WHERE p.id IN ['platform:P1', 'platform:P6'] "
        "SET p.standing = CASE p.id WHEN 'platform:P1' THEN 'outside' ELSE 'member' END",
        ["platform:P1", "platform:P6"],
    ),
    (
        "member_without_tier",
        "MATCH ()-[m:MEMBER_OF {id: 'member_of:P4'}]->() SET m.tier = '2'",
        ["member_of:P4"],
    ),
    (
        "name_called_stated",
        "MATCH ()-[s:SERVES {id: 'serves:S6'}]->() SET s.confidence = 'stated'",
        ["serves:S6"],
    ),
    ("node_without_source", "MATCH (n:Field {id: 'field:F2'}) REMOVE n.sources", ["field:F2"]),
    (
        "part_without_whole",
        "MATCH (:Platform {id: 'platform:P3'})-[r:PART_OF]->() DELETE r",
        ["platform:P3"],
    ),
    (
        "source_that_is_missing",
        "MATCH (n:Person {id: 'person:T1'}) SET n.sources = ['source:gone']",
        ["person:T1"],
    ),
    (
        "unnamed_chain_with_facts",
        "MATCH (e:Enterprise {id: 'enterprise:E1'}), (c:Chain {id: 'chain:H'}) "
        "CREATE (e)-[:BELONGS_TO {id: 'belongs_to:bad', sources: ['source:R1'], locators: ['']}]->(c)",
        ["belongs_to:bad"],
    ),
]


def test_every_check_is_tried() -> None:
    assert [name for name, *_ in BREAKS] == CHECKS
    assert all(LIBRARY[name].shape == "check" for name in CHECKS)


def test_each_check_finds_what_it_is_there_for(graph: Graph) -> None:
    load(graph, SMALL_CITY)
    assert {name: run(graph.reader, LIBRARY[name]).rows for name in CHECKS} == {name: [] for name in CHECKS}
    for name, statement, expected in BREAKS:
        graph.writer.transaction(lambda tx, statement=statement: tx.rows(statement))
        found = [row["id"] for row in run(graph.reader, LIBRARY[name]).rows]
        assert (name, found) == (name, expected)


@pytest.mark.parametrize("name", CHECKS)
def test_the_bundled_city_is_sound(city: Graph, name: str) -> None:
    assert run(city.reader, LIBRARY[name]).rows == []
