"""Asking what a person typed: guarded by the server, in turn, within limits, its mistakes in words."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from neo4j.exceptions import DriverError, Neo4jError

from ..driver_errors import LOST, our_error, words_of
from ..errors import LiantuError, MistakeError, ReadOnlyError, StatementError
from ..places import Turn
from ..reader import Opened
from ..running import Stop
from ..values import plain_row
from ..wire import LIMIT_BYTES, Meter
from . import guard
from .answer import FreeAnswer, Plan
from .columns import columns_of
from .memory import connection_dropped, memory_of, server_lost, too_large
from .mistakes import mistake_of
from .names import warnings_of
from .phrases import EMPTY
from .plans import embedded_plan, neo4j_plan
from .refusals import plan_asked
from .tokens import tokens

if TYPE_CHECKING:
    from ..link import Door
    from ..store import Graph

SECONDS = 30.0
CAP = 1000
# Planning is quick, or the statement is not worth waiting for.
_PLAN_SECONDS = 10.0
_FETCH = 1000
_EXPLAIN = "EXPLAIN\n"
_NOTHING: Mapping[str, Any] = {}


def ask(
    graph: Graph,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    seconds: float = SECONDS,
    cap: int = CAP,
    stop: Stop | None = None,
    limit_bytes: int = LIMIT_BYTES,
) -> FreeAnswer:
    """The first `cap` rows; the server carries out no more than it must for them.

    RefusedError or ReadOnlyError for what is no question, MistakeError with its place, TimeLimitError,
    StoppedError, TooLargeError, CrowdedError. It is asked once only: a statement that costs the server its
    life is not sent again.
    """
    text, given = bare_statement(text), parameters or _NOTHING
    with graph.places.taken(stop) as turn:
        began = time.monotonic()
        with in_words(graph, text):
            guarded(graph, text, given, stop)
            answer = _asked(graph, text, given, seconds, cap, stop, limit_bytes, turn)
    return replace(
        answer,
        seconds=time.monotonic() - began,
        waited=turn.waited,
        warnings=warnings_of(text, given, graph.engine),
    )


def explain(graph: Graph, text: str, parameters: Mapping[str, Any] | None = None) -> Plan:
    """How the server would carry it out; nothing is carried out. The same errors as `ask`."""
    text, given = bare_statement(text), parameters or _NOTHING
    with in_words(graph, text):
        plan = guarded(graph, text, given, None)
        if graph.engine == "neo4j":
            return neo4j_plan(plan)
        # The parser has said that it is a question; a command would be carried out by EXPLAIN.
        rows = graph.reader.rows(f"EXPLAIN {text}", dict(given), seconds=_PLAN_SECONDS)
        return embedded_plan(rows)


def guarded(graph: Graph, text: str, given: Mapping[str, Any], stop: Stop | None) -> Mapping[str, Any]:
    """The plan on Neo4j; a refusal of our tree, or the engine's words about a mistake."""
    if graph.engine == "neo4j":
        try:
            plan, query_type = _planned(graph, f"{_EXPLAIN}{text}", given, stop)
        except StatementError as error:
            guard.refuse_unplanned(text, error.details)
            raise
        guard.refuse_plan(text, plan, query_type)
        return plan
    try:
        _parsed(graph, text, guard.READS_ONLY, given, stop)
    except StatementError:
        _parsed(graph, text, guard.IS_QUESTION, given, stop)
        raise
    return _NOTHING


def _parsed(
    graph: Graph, text: str, around: tuple[str, str], given: Mapping[str, Any], stop: Stop | None
) -> None:
    try:
        _planned(graph, text.join(around), given, stop)
    except StatementError as error:
        guard.refuse_parsed(text, error.details)
        raise


def _planned(
    graph: Graph, statement: str, given: Mapping[str, Any], stop: Stop | None
) -> tuple[Mapping[str, Any], str | None]:
    """The plan and the type of a statement that begins with EXPLAIN."""

    def attempt(door: Door) -> tuple[Mapping[str, Any], str | None]:
        opened = graph.reader.opened(door, statement, given, seconds=_PLAN_SECONDS, stop=stop, fetch=_FETCH)
        with opened as planned:
            summary = planned.result.consume()
            return summary.plan or _NOTHING, summary.query_type

    return graph.reader.twice(attempt)


def _asked(
    graph: Graph,
    text: str,
    given: Mapping[str, Any],
    seconds: float,
    cap: int,
    stop: Stop | None,
    limit_bytes: int,
    turn: Turn,
) -> FreeAnswer:
    door, fetch = graph.reader.living_door(), min(cap + 1, _FETCH)
    meter: Meter | None = None
    try:
        with graph.reader.opened(
            door, text, given, seconds=seconds, stop=stop, fetch=fetch, cut=turn.keep
        ) as opened:
            meter = Meter(opened.session, limit_bytes)
            with meter:
                return _taken(opened, text, cap)
    except LOST as error:
        if meter is not None and meter.over:
            raise too_large(limit_bytes) from error
        raise lost(graph, door, error) from error


def _taken(opened: Opened, text: str, cap: int) -> FreeAnswer:
    rows = [plain_row(record) for record in islice(opened.result, cap)]
    more = opened.result.peek() is not None
    if more:
        opened.enough()
    elif opened.result.consume().plan is not None:
        raise plan_asked(text)
    columns = tuple(opened.result.keys()) or columns_of(text)
    return FreeAnswer(columns, rows, more, 0.0)


def lost(graph: Graph, door: Door, error: DriverError | Neo4jError) -> LiantuError:
    """Why the connection went: the statement ran out of memory, or the server has gone."""
    if door.engine == "embedded":
        renewed = graph.reader.renewed(door)
        return server_lost(words_of(error), restarted=renewed is not door)
    try:
        graph.reader.rows("RETURN 1 AS n", seconds=_PLAN_SECONDS)
    except LiantuError:
        return our_error(error, address=door.address)
    return connection_dropped(words_of(error))


@contextmanager
def in_words(graph: Graph, text: str) -> Iterator[None]:
    """Mistakes and refusals as our own errors, with their place in the text as typed."""
    try:
        yield
    except ReadOnlyError as error:
        raise guard.refused_by_server(text, error) from error
    except StatementError as error:
        if type(error) is not StatementError:
            raise
        guard.refuse_writes(text, error.details)
        raise memory_of(error) or mistake_of(error, text) from error


def bare_statement(text: str) -> str:
    """The text without the semicolon that many are used to type; MistakeError when nothing is left."""
    bare = text.rstrip().removesuffix(";")
    if not tokens(bare):
        raise MistakeError(EMPTY)
    return bare
