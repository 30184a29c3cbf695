"""Loading an invented city, beside the bare driver writing the same finished rows."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from neo4j import GraphDatabase, ManagedTransaction, Session

from graph.compare import group_of
from graph.element import Element
from graph.embedded.home import DATABASE, Home
from ingest.check import check
from ingest.load import load
from tests.engines import Bench

BATCH = 5_000
EDGE_GROUP = 3  # (kind, start, end); a node's group is its label alone


@dataclass(frozen=True)
class Loading:
    """Seconds of each round; `rows` nodes and edges each."""

    rows: int
    first: tuple[float, ...]
    again: tuple[float, ...]
    bare: tuple[float, ...]

    def rate(self, seconds: Sequence[float]) -> float:
        """Rows a second, by the median round."""
        return self.rows / median(seconds)

    @property
    def first_to_bare(self) -> float:
        """The rate of a first load in units of the bare driver's; 1 is as fast."""
        return median(self.bare) / median(self.first)

    @property
    def again_to_first(self) -> float:
        """How many times as fast an unchanged load is as the first."""
        return median(self.first) / median(self.again)


def measure_loading(bench: Bench, folder: Path, rounds: int) -> Loading:
    """Rounds of: first load, the same again, the bare driver; every other round the driver comes first."""
    elements = check(folder).elements
    first, again, bare = [], [], []
    _ours(bench, folder)  # not counted: the engine's compiler is cold, for whoever comes first
    for number in range(rounds):
        if number % 2:
            bare.append(_theirs(bench, elements))
        one, two = _ours(bench, folder)
        first.append(one)
        again.append(two)
        if not number % 2:
            bare.append(_theirs(bench, elements))
    return Loading(len(elements), tuple(first), tuple(again), tuple(bare))


def _ours(bench: Bench, folder: Path) -> tuple[float, float]:
    graph = bench.empty()
    return seconds(lambda: load(graph, folder)), seconds(lambda: load(graph, folder))


def _theirs(bench: Bench, elements: Sequence[Element]) -> float:
    bench.empty()
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for element in elements:
        groups[group_of(element)].append(_finished(element))
    with bare_session(bench) as session:
        return seconds(lambda: _merge_all(session, groups))


def _finished(element: Element) -> dict[str, Any]:
    row = element.values | {"created_by": "run:bare"}
    return row if element.start is None else {"from": element.start, "to": element.end, "values": row}


def _merge_all(session: Session, groups: dict[tuple[str, ...], list[dict[str, Any]]]) -> None:
    for group in sorted(groups, key=len):  # nodes first
        statement = merge_statement(group)
        for part in _cut(groups[group]):
            session.execute_write(_merge, statement, part)


def _merge(transaction: ManagedTransaction, statement: str, rows: list[dict[str, Any]]) -> None:
    transaction.run(statement, rows=rows).consume()


def merge_statement(group: tuple[str, ...]) -> str:
    """What a person would write: `MERGE` by id, `SET +=` the rest."""
    if len(group) < EDGE_GROUP:
        return f"UNWIND $rows AS row MERGE (n:{group[0]} {{id: row.id}}) SET n += row"
    kind, start, end = group
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.from}}) MATCH (b:{end} {{id: row.to}}) "
        f"MERGE (a)-[r:{kind} {{id: row.values.id}}]->(b) SET r += row.values"
    )


def _cut(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    return (rows[at : at + BATCH] for at in range(0, len(rows), BATCH))


@contextmanager
def bare_session(bench: Bench) -> Iterator[Session]:
    """A session of a driver as a person would open it, for the user that writes."""
    settings = bench.settings
    database = DATABASE if settings.embedded else settings.neo4j_database
    if settings.embedded:
        secrets = Home(settings.home).secrets()
        auth = (secrets.writer, secrets.writer_password)
    else:
        password = settings.neo4j_password
        auth = (settings.neo4j_username, password.get_secret_value() if password else "")
    with (
        GraphDatabase.driver(bench.graph.address, auth=auth, notifications_min_severity="OFF") as driver,
        driver.session(database=database) as session,
    ):
        yield session


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
