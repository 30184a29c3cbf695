"""What is told of a typed statement from its text alone, and how its rows are written."""

from __future__ import annotations

import datetime
import json
import math
import threading
import time

import pytest

from graph.errors import CrowdedError, StoppedError
from graph.free import json_text, unknown_names
from graph.free.blamed import write_in
from graph.free.columns import columns_of
from graph.free.names import warnings_of
from graph.free.plans import embedded_plan
from graph.free.tokens import place_of, tokens
from graph.places import Line, Places
from graph.running import Stop
from graph.values import FoundEdge, FoundNode, FoundPath
from queries.library import load_library


def test_a_place_is_counted_as_a_person_counts() -> None:
    text = "MATCH (n)\nRETURN 威海, m"
    at = text.index("m", 10)
    assert (place_of(text, at).line, place_of(text, at).column) == (2, 12)


def test_comments_and_strings_hide_what_stands_in_them() -> None:
    words = tokens("RETURN 'a // b' /* c */ AS `x ``y` // d")
    assert [word.text for word in words] == ["RETURN", "'a // b'", "AS", "x `y"]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("MATCH (n:Nope) RETURN n.id AS id, count(n), n.x", ("id", "count(n)", "n.x")),
        ("MATCH (n) RETURN DISTINCT n.a AS a ORDER BY a LIMIT 3", ("a",)),
        ("MATCH (n) CALL (n) { RETURN 1 AS inner } RETURN {a: 1, b: [1, 2]} AS map, inner", ("map", "inner")),
        ("MATCH (n) WHERE COUNT { MATCH (n)--(m) RETURN m } > 1 RETURN `a b`", ("a b",)),
        ("RETURN 1 AS a UNION RETURN 2 AS a", ("a",)),
        ("MATCH (`ORDER`) RETURN `ORDER`.id AS id, 1 AS one", ("id", "one")),
        ("MATCH (n) RETURN *", ()),
        ("MATCH (n) FINISH", ()),
    ],
)
def test_the_columns_of_an_empty_answer_are_read_from_its_text(text: str, columns: tuple[str, ...]) -> None:
    assert columns_of(text) == columns


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (n:Chian) RETURN n", ["图中没有标签 Chian，是否 Chain?"]),
        (
            "MATCH (n:Chain)-[r:SERVE|PART_OF]->(:Plattform) RETURN r",
            ["SERVE，是否 SERVES?", "Plattform，是否"],
        ),
        (
            "MATCH (n:Chain) WHERE n.nmae_zh = 'x' RETURN n.name",
            ["nmae_zh，是否 name_zh?", "name，是否 name_zh?"],
        ),
        ("MATCH (n:Chain {nam_zh: $x}) RETURN n{.id, .nonesuch}", ["nam_zh", "nonesuch"]),
        ("MATCH (n) WHERE n:Chain AND NOT n:Nope RETURN n", ["Nope"]),
        ("MATCH (n:(Chain|Nope)&!Field) RETURN n", ["Nope"]),
        ("MATCH (n) WHERE EXISTS { (n)-[:NOPE]->(:Chain) } RETURN n", ["NOPE"]),
    ],
)
def test_a_name_the_graph_does_not_know_is_told_with_what_may_be_meant(text: str, said: list[str]) -> None:
    told = [warning.zh for warning in unknown_names(text)]
    assert len(told) == len(said) and all(part in words for part, words in zip(said, told, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:Chain)<-[r:SERVES]-(p:Platform) WHERE r.basis = 'x' RETURN n.name_zh, p{.id, .name_zh}",
        "UNWIND $rows AS row RETURN row.anything, {any: 1}.any, date('2024-01-01').year",
        "MATCH (n:Chain) WITH n{.id, mine: 1} AS m RETURN m.mine, [x IN m.list WHERE x.y > 1 | x.z]",
        "MATCH (n) WITH n.id AS n RETURN n.whatever",
        "MATCH (n) RETURN CASE WHEN n:Chain THEN {a: 1} ELSE {b: 2} END AS c, '(n:Nope)', n['x'] // (n:Nope)",
        "MATCH (n)-[:SERVES*1..2]->(m) RETURN any(x IN labels(n) WHERE x = 'Chain'), point({x: 1, y: 2}).x",
    ],
)
def test_nothing_is_said_of_names_that_are_right(text: str) -> None:
    assert unknown_names(text) == ()


def test_every_question_of_the_library_names_what_there_is() -> None:
    for query in load_library().values():
        assert unknown_names(query.text) == (), query.name


def test_an_aggregate_beside_what_is_not_is_told_where_the_engine_does_not_refuse_it() -> None:
    text = "MATCH (p:Chain)--(c) RETURN p{.*, xs: collect(c.id)} AS p"
    assert "聚合" in warnings_of(text, {}, "embedded")[0].zh
    assert warnings_of(text, {}, "neo4j") == ()
    good = (
        "MATCH (p:Chain)--(c) WITH p, collect(c.id) AS xs RETURN p{.*, xs: xs, n: COLLECT { RETURN 1 }} AS p"
    )
    assert warnings_of(good, {}, "embedded") == ()


@pytest.mark.parametrize(
    "marked",
    [
        "MATCH (set:Create)-[delete:MERGE]->(merge) RETURN set, delete.x, [x IN create | set.x], f(set)",
        "MATCH (n) WHERE n.set = n.delete RETURN n.create AS create, n{.merge, set: 1} AS r ORDER BY create",
        "CALL merge.node() YIELD set WITH set, 1 AS `SET` RETURN 'SET n.x = 1' /* DELETE n */ // MERGE (n)",
        "MATCH remove = (n) WHERE n.x IN set AND n.y STARTS WITH set RETURN DISTINCT set SKIP delete",
        "MATCH (n) WHERE NOT set.x AND CASE set WHEN set.x THEN set.y ELSE set.z END RETURN 2 * set.x AS x",
        "MATCH (set) WITH *, set.x AS delete ►SET set.y = delete",
        "MATCH (n) WITH * ►DETACH DELETE n",
        "MATCH (n)\nWHERE n.set IN ['SET n.x = 1']\n►set n:Merge",
        "MATCH (n) WHERE n.order ►REMOVE n.x",
        "►CREATE p = (n) SET n.x = 1",
        "►foreach (x IN [] | SET x.y = 1)",
        "MATCH (n) CALL (n) { ►MERGE (m) } RETURN n",
    ],
)
def test_the_word_that_would_write_is_found_and_no_name_like_it(marked: str) -> None:
    text = marked.replace("►", "")
    found = write_in(tokens(text))
    assert (found.at if found else -1) == marked.find("►")


def test_any_row_is_written_as_json() -> None:
    one = FoundNode("#1", ("Chain",), {"id": "chain:1", "begun": datetime.date(2024, 2, 29)})
    two = FoundNode("#2", ("Chain",), {"id": "chain:2"})
    edge = FoundEdge("#3", "SERVES", "#1", "#2", {"b": 1, "a": math.nan})
    row = {
        "path": FoundPath((one, two), (edge,)),
        "alone": FoundEdge("#4", "SERVES", "#8", "#9", {}),
        "odd": [b"\x00\xff", math.inf, -math.inf, None, True, datetime.time(1, 2), {1: "威海"}, 2**60],
    }
    ends = {"start": "chain:1", "end": "chain:2"}
    assert json.loads(json_text(row)) == {
        "path": {
            "nodes": [
                {"labels": ["Chain"], "properties": {"begun": "2024-02-29", "id": "chain:1"}},
                {"labels": ["Chain"], "properties": {"id": "chain:2"}},
            ],
            "edges": [{"kind": "SERVES", **ends, "properties": {"a": "NaN", "b": 1}}],
        },
        "alone": {"kind": "SERVES", "properties": {}},
        "odd": ["00ff", "Infinity", "-Infinity", None, True, "01:02:00", {"1": "威海"}, 2**60],
    }
    assert "威海" in json_text(row) and "#1" not in json_text(row)


def test_a_plan_of_the_embedded_engine_becomes_a_tree() -> None:
    text = "Plan:\n+ MATCH NODE (c:Chain)\n+ NodeIndexSeek(c:Chain) [cost=5]\nSort\n+ FINAL PROJECTION [c]\n"
    plan = embedded_plan([{"executionPlanAsString": text}])
    assert plan.operators is not None and plan.text == text.strip()
    last = plan.operators
    assert (last.name, last.details) == ("FINAL PROJECTION", "[c]")
    assert (last.children[0].name, last.children[0].details) == ("NodeIndexSeek", "(c:Chain) [cost=5]")
    assert last.children[0].children[0].name == "MATCH NODE"


def test_whoever_finds_no_place_waits_his_turn() -> None:
    places, order = Places(1), []

    def take(number: int) -> None:
        with places.taken() as turn:
            order.append((number, turn.waited > 0.02))
            time.sleep(0.05)

    threads = [threading.Thread(target=take, args=(number,)) for number in range(4)]
    for number, thread in enumerate(threads, start=1):
        thread.start()
        while places.line() != Line(1, number - 1) and thread.is_alive():
            time.sleep(0.001)
    for thread in threads:
        thread.join(5)
    assert order == [(0, False), (1, True), (2, True), (3, True)]
    assert places.line() == Line(0, 0)


def test_waiting_ends_with_a_stop_or_with_patience() -> None:
    places, stop = Places(1, patience=0.2), Stop()
    with places.taken():
        threading.Timer(0.05, stop).start()
        with pytest.raises(StoppedError), places.taken(stop):
            pass
        with pytest.raises(CrowdedError, match="too many"), places.taken():
            pass
    with places.taken() as turn:
        assert turn.waited < 0.1


def test_a_statement_that_does_not_end_keeps_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.places._KEPT_SECONDS", 0.2)
    places = Places(1)
    with places.taken() as turn:
        turn.keep()
    assert places.line().running == 1
    with places.taken() as turn:
        assert turn.waited > 0.1
