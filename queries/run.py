"""Asks the graph a question of the library."""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .arguments import bind
from .library import Query

if TYPE_CHECKING:  # the library is listed without loading the driver
    from graph.store import Reader, Stop

SECONDS = 30.0
NONE: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, what was really asked (the Cypher parameters), the rows, and how long it took."""

    query: Query
    rows: list[dict[str, Any]]
    arguments: Mapping[str, object]
    seconds: float


def run(
    reader: Reader, query: Query, arguments: Mapping[str, object] = NONE, *, seconds: float = SECONDS
) -> Answer:
    """All rows at once; QueryError when an argument is wrong or missing."""
    parameters = bind(query, arguments)
    begun = time.perf_counter()
    rows = reader.rows(query.text, parameters, seconds=seconds)
    return Answer(query, rows, parameters, time.perf_counter() - begun)


def stream(
    reader: Reader,
    query: Query,
    arguments: Mapping[str, object] = NONE,
    *,
    seconds: float = SECONDS,
    stop: Stop | None = None,
) -> Generator[dict[str, Any], None, None]:
    """The rows one by one, so that any number of them fits; close it when not all are taken.

    Arguments are checked at once, the graph is asked with the first row.
    """
    parameters = bind(query, arguments)

    def rows() -> Generator[dict[str, Any], None, None]:
        yield from reader.stream(query.text, parameters, seconds=seconds, stop=stop)

    return rows()
