"""What a typed statement may not do, tried on both engines: the graph is afterwards what it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from graph.checksum import measure
from graph.errors import MistakeError, Place, ReadOnlyError, RefusedError, StatementError
from graph.free import ask, explain
from graph.free.tokens import place_of
from graph.store import Graph
from queries.library import load_library

# Before the word that is blamed stands a mark; where the engines blame differently there are two.
MARK = "►"
WRITES = (
    "►CREATE (n:Chain {id: 'chain:x'})",
    "►CREATE (n:NeverSeen)",
    "►INSERT (n:Chain {id: 'chain:x'})",
    "►MERGE (n:Chain {id: 'chain:x'})",
    "►MERGE (n:Chain {id: 'chain:x'}) ON CREATE SET n.y = 1 RETURN n",
    "MATCH (n:Chain) ►SET n.y = 1",
    "MATCH (n:Chain) ►SET n:Field RETURN n",
    "MATCH (n:Chain) ►REMOVE n.name_zh",
    "MATCH (n:Chain) ►DETACH DELETE n",
    "MATCH ()-[e:SERVES]->() ►DELETE e",
    "MATCH (n:Chain {id: 'none'}) ►DELETE n",
    "MATCH (n:Chain {id: 'none'}) ►SET n.y = 1 RETURN n",
    "►FOREACH (x IN [1] | CREATE (n:Chain {id: 'chain:x'}))",
    "CALL { ►CREATE (n:Chain {id: 'chain:x'}) } IN TRANSACTIONS",
    "UNWIND range(1, 3) AS x CALL (x) { ►CREATE (n:Chain {id: 'chain:' + x}) } IN 2 CONCURRENT TRANSACTIONS",
    "UNWIND [] AS x CALL (x) { ►CREATE (n:Chain) } RETURN x",
    "MATCH (n:Chain) CALL (n) { ►SET n.y = 1 RETURN 1 AS one } RETURN one",
    "RETURN 1 AS a UNION ►CREATE (n:Chain {id: 'chain:x'}) RETURN 2 AS a",
    "/* MATCH (n) RETURN n */ ►CREATE /* just */ (n:Chain) // RETURN n",
    "MATCH (n:Chain) // only looking\n►SET /* no */ n.y = 1",
    "/* liantu:0123456789abcdef0123456789abcdef */ ►CREATE (n:Chain {id: 'chain:x'})",
    "►CREATE (n:Chain {id: 'chain:x'});",
    "►DROP CONSTRAINT chain_id",
    "►DROP CONSTRAINT none IF EXISTS",
    "►DROP INDEX none IF EXISTS",
    "►CREATE INDEX x FOR (n:Chain) ON (n.y)",
    "►CREATE CONSTRAINT x FOR (n:Chain) REQUIRE n.y IS UNIQUE",
    "►CREATE USER x SET PASSWORD 'abcdefgh'",
    "►ALTER USER neo4j SET PASSWORD 'abcdefgh'",
)
COMMANDS = (
    "►SHOW USERS",
    "►SHOW SETTINGS",
    "►SHOW TRANSACTIONS",
    "/* x */ ►SHOW /* y */ TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t "
    "YIELD message RETURN message",
    "►TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "►SHOW DATABASES",
    "►CREATE DATABASE x",
    "►GRANT ROLE x TO y",
    "►LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "►LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line",
    "CALL { ►LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
    "RETURN COLLECT { ►LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line } AS x",
    "►CALL dbms.listConfig()",
    "►CALL dbms.components()",
    "►CALL db.clearQueryCaches()",
    "►CALL db.createLabel('X')",
    "►CALL dbms.components() YIELD name RETURN name",
    "RETURN COLLECT { ►CALL dbms.components() YIELD name RETURN name } AS x",
    "►EXPLAIN MATCH (n) RETURN n",
    "►PROFILE MATCH (n) RETURN n",
    "►PROFILE CREATE (n:Chain {id: 'chain:x'})",
    "►EXPLAIN ►CREATE (n:Chain {id: 'chain:x'})",
)
NONSENSE = (
    "RETURN 1; CREATE (n:Chain {id: 'chain:x'})",
    "RETURN 1;; MATCH (n) DETACH DELETE n",
    "{sql}DELETE FROM Chain",
    "{sql} SELECT FROM Chain",
    "DELETE FROM Chain",
    "INSERT INTO Chain SET id = 'chain:x'",
    ":use system",
    "USE system SHOW USERS",
    "USE system RETURN 1",
    "CALL { TERMINATE TRANSACTIONS 'x' } RETURN 1",
    "BEGIN",
    "START TRANSACTION",
    "COMMIT",
    "RETURN 1 } RETURN 1 AS n } AS n UNION RETURN COUNT { CALL { RETURN 1",
    "CALL do.when(true, \"TERMINATE TRANSACTIONS 'x'\", '', {}) YIELD value RETURN value",
    "CALL apoc.do.when(true, \"TERMINATE TRANSACTIONS 'x'\", '', {}) YIELD value RETURN value",
    "CALL merge.node(['Chain'], {id: 'chain:x'}) YIELD node RETURN node",
)


@pytest.fixture
def few(graph: Graph) -> Graph:
    """A graph of two chains and an edge: small, for its checksum is taken after each attempt."""
    statement = "CREATE (a:Chain {id: 'chain:1', name_zh: '甲'}), (b:Chain {id: 'chain:2', name_zh: '乙'}) "
    statement += "CREATE (a)-[:SERVES {id: 'serves:1'}]->(b) RETURN a.id AS id"
    graph.writer.transaction(lambda tx: tx.rows(statement))
    return graph


def everything(graph: Graph) -> tuple[str, list[dict[str, Any]]]:
    """What must not change: the checksum of the graph, its constraints, its indexes."""
    names = "SHOW {} YIELD name RETURN name ORDER BY name"
    rows = [row for what in ("CONSTRAINTS", "INDEXES") for row in graph.reader.rows(names.format(what))]
    return measure(graph).digest, rows


def places(marked: str) -> list[Place]:
    """Where the marks of a text are, in the text without them."""
    parts = marked.split(MARK)
    return [place_of(marked.replace(MARK, ""), len("".join(parts[:end]))) for end in range(1, len(parts))]


def refusals(graph: Graph, texts: tuple[str, ...]) -> Iterator[tuple[str, StatementError]]:
    """Each refusal, said in one sentence in both languages; after each the graph is what it was."""
    before = everything(graph)
    for marked in texts:
        text = marked.replace(MARK, "")
        with pytest.raises(StatementError) as caught:
            ask(graph, text, seconds=5)
            pytest.fail(f"carried out: {text}")
        # Explained it does nothing: LOAD CSV on the embedded engine, an EXPLAIN that is explained on Neo4j.
        if "LOAD CSV" not in text and not text.startswith("EXPLAIN"):
            with pytest.raises(StatementError):
                explain(graph, text)
                pytest.fail(f"explained: {text}")
        assert everything(graph) == before, text
        said = caught.value.text
        assert any("\u4e00" <= char <= "\u9fff" for char in said.zh) and "\n" not in said.zh + said.en, text
        assert not any(ours in caught.value.details for ours in ("COUNT subquery", "line 2:")), text
        yield marked, caught.value


def test_a_write_of_any_form_is_refused_at_the_word_that_would_write(few: Graph) -> None:
    for marked, error in refusals(few, WRITES):
        assert isinstance(error, ReadOnlyError | RefusedError), marked
        assert error.place in places(marked), marked
        assert error.text.en.split()[0] == marked.partition(MARK)[2].split()[0], marked


def test_a_command_a_file_or_a_foreign_procedure_is_refused_at_its_word(few: Graph) -> None:
    for marked, error in refusals(few, COMMANDS):
        assert isinstance(error, ReadOnlyError | RefusedError), marked
        assert error.place in places(marked), marked
        assert "LOAD CSV" not in marked or "LOAD CSV" in error.text.zh
        called = marked.partition(f"{MARK}CALL ")[2].partition("(")[0]
        assert called in error.text.en, marked


def test_what_is_no_question_at_all_is_refused(few: Graph) -> None:
    for text, error in refusals(few, NONSENSE):
        assert isinstance(error, MistakeError | RefusedError | ReadOnlyError), text


def test_procedures_that_tell_of_the_model_may_be_called(small_city: Graph) -> None:
    for procedure in ("db.labels", "db.relationshipTypes", "db.propertyKeys"):
        assert len(ask(small_city, f"CALL {procedure}()").columns) == 1


def test_words_inside_strings_comments_and_names_refuse_nothing(small_city: Graph) -> None:
    text = (
        "/* CREATE (n) SHOW USERS */ // LOAD CSV\nMATCH (n:Chain) "
        "RETURN 'TERMINATE TRANSACTIONS; DELETE n' AS `CREATE`, count(n) AS `SET` // MERGE"
    )
    assert ask(small_city, text).columns == ("CREATE", "SET")


@pytest.mark.long
def test_every_question_of_the_library_may_be_typed(small_city: Graph) -> None:
    for query in load_library().values():
        given = {param.name: None for param in query.params}
        explain(small_city, query.text, given)
