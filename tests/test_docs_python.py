"""The walk of docs/python.md runs from its first block to its last, and py2neo does what the page says."""

from __future__ import annotations

from collections.abc import Callable

import py2neo
import pytest
from py2neo.errors import ClientError, DatabaseError

from graph.__main__ import main
from graph.settings import ROOT

from .commands import called
from .engines import Bench
from .pages import DOCS, blocks
from .reading import reading_environment

PAGE = DOCS / "python.md"
Ask = Callable[[py2neo.Graph], object]
WORKS: dict[str, Ask] = {
    "query": lambda graph: (
        graph.query("RETURN $n AS n", {"n": [1, "轮胎", None]}).data() == [{"n": [1, "轮胎", None]}]
    ),
    "run": lambda graph: graph.run("RETURN 1 AS n").to_data_frame().shape == (1, 1),
    "to_table": lambda graph: (
        len(graph.run("MATCH (c:Chain) RETURN c.id AS id ORDER BY id LIMIT 2").to_table()) == 2
    ),
    "to_subgraph": lambda graph: graph.run(
        "MATCH p = (:Chain {id: 'chain:CH2'})-->() RETURN p"
    ).to_subgraph(),
    "a node": lambda graph: (
        graph.query("MATCH (c:Chain {id: 'chain:CH2'}) RETURN c").evaluate()["name_zh"] == "轮胎"
    ),
    "an edge": lambda graph: graph.query("MATCH (:Chain {id: 'chain:CH2'})-[e]->() RETURN e").evaluate()[
        "id"
    ],
    "a date": lambda graph: graph.query("RETURN date('2021-12-31') AS d").evaluate().year == 2021,
    "a duration": lambda graph: graph.query("RETURN duration('P1D') AS d").evaluate() is not None,
    "a point": lambda graph: (
        tuple(graph.query("RETURN point({x: 1.0, y: 2.0}) AS p").evaluate()) == (1.0, 2.0)
    ),
    "nodes.match": lambda graph: graph.nodes.match("Chain", named="no").count() == 3,
    "relationships.match": lambda graph: len(graph.relationships.match(r_type="MEMBER_OF").all()) == 11,
    "exists": lambda graph: graph.exists(graph.nodes.match("Chain").first()),
    "pull": lambda graph: graph.pull(graph.nodes.match("Chain").first()) is None,
    "begin": lambda graph: (
        graph.begin(readonly=True).run("MATCH (c:Chain) RETURN count(c) AS n").evaluate() == 17
    ),
    "schema.node_labels": lambda graph: "Chain" in graph.schema.node_labels,
    "schema.relationship_types": lambda graph: "SERVES" in graph.schema.relationship_types,
}
FAILS: dict[str, Ask] = {
    "schema.get_indexes": lambda graph: graph.schema.get_indexes("Platform"),
    "schema.get_uniqueness_constraints": lambda graph: graph.schema.get_uniqueness_constraints("Platform"),
}


def config(graph: py2neo.Graph) -> object:
    """What the page says of `service.config`, which one engine has."""
    return graph.service.config


WRITE = "CREATE (n:Abuse {id: 'abuse:x'}) RETURN n"


@pytest.fixture
def connected(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """The engine under test with the bundled city, this process connected to it as a person's shell is."""
    bench.city()
    for name, value in {**bench.environment, **reading_environment(bench)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(ROOT)
    return bench


def test_the_page_runs_block_by_block(connected: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    held: dict[str, object] = {}
    for block in blocks(PAGE, "python"):
        exec(compile(block.text, f"{block.page}:{block.line}", "exec"), held)
    if connected.graph.engine == "embedded":  # the first block asked for the connection, which pins
        called(main, "stop", environment=connected.environment)
    held["driver"].close()  # type: ignore[attr-defined]
    printed = capsys.readouterr().out
    assert "['打印设备及智能服务终端', '轮胎', '电机', '专用汽车']" in printed
    assert printed.splitlines()[-1] == "17" and "confidence" in printed


def test_py2neo_does_what_the_page_says(connected: Bench) -> None:
    environment = reading_environment(connected)
    user, password = environment["LIANTU_READ_USER"], environment["LIANTU_READ_PASSWORD"]
    name = environment["LIANTU_READ_DATABASE"] or None
    graph = py2neo.Graph(environment["LIANTU_READ_URI"], auth=(user, password), name=name)
    assert [what for what, works in WORKS.items() if not works(graph)] == []
    embedded = connected.graph.engine == "embedded"
    for fails in [*FAILS.values(), *([config] if embedded else [])]:
        with pytest.raises((ClientError, DatabaseError)):
            fails(graph)
    assert embedded or config(graph)
    with pytest.raises(ClientError):
        graph.query(WRITE).evaluate()
    writing = graph.begin()
    if embedded:
        with pytest.raises(ClientError):
            writing.run(WRITE).evaluate()
    else:
        assert writing.run(WRITE).evaluate()["id"] == "abuse:x"
        graph.rollback(writing)
    assert connected.graph.reader.rows("MATCH (n:Abuse) RETURN count(n) AS n") == [{"n": 0}]
