"""Statements that only read: typed, capped, limited in time, stopped at will."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Hashable, Iterator
from contextlib import closing, suppress
from functools import lru_cache
from typing import Any, TypeVar, cast

from neo4j import Query, Session
from neo4j.exceptions import DriverError, Neo4jError
from pydantic import TypeAdapter, ValidationError

from .driver_errors import LOST, our_error, time_limit
from .errors import LiantuError, ModelError, StoppedError, TimeLimitError
from .link import Door, Link, Parameters
from .running import Marks, Running, Stop
from .text import Text
from .values import plain_row

T = TypeVar("T")

SECONDS = 30.0
_FETCH = 1000

# On Neo4j a statement carries its mark as transaction metadata: a comment would defeat its query cache.
_FIND = {
    "embedded": "SHOW TRANSACTIONS YIELD transactionId, currentQuery "
    "WHERE currentQuery STARTS WITH $mark RETURN transactionId AS id",
    "neo4j": "SHOW TRANSACTIONS YIELD transactionId, metaData "
    "WHERE metaData.liantu = $mark RETURN transactionId AS id",
}


class Reader:
    """Statements that only read; the server refuses a write with ReadOnlyError."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._marks = Marks()

    def rows(
        self,
        statement: str,
        parameters: Parameters = None,
        *,
        seconds: float = SECONDS,
        cap: int | None = None,
        stop: Stop | None = None,
    ) -> list[dict[str, Any]]:
        """All rows or the first `cap`; TimeLimitError after `seconds`, StoppedError once `stop` is called."""

        def attempt(door: Door) -> list[dict[str, Any]]:
            found = self._run(door, statement, parameters, seconds, stop, cap)
            with closing(found):
                return list(itertools.islice(found, cap))

        return self._twice(attempt)

    def typed(
        self, statement: str, row_type: type[T], parameters: Parameters = None, *, seconds: float = SECONDS
    ) -> list[T]:
        """All rows as `row_type`, a dataclass or pydantic model; ModelError when one does not fit."""
        rows = self.rows(statement, parameters, seconds=seconds)
        try:
            typed: list[T] = _adapter(cast(Hashable, row_type)).validate_python(rows)
            return typed
        except ValidationError as error:
            name = getattr(row_type, "__name__", str(row_type))
            raise ModelError(
                Text(f"查询结果与 {name} 不符", f"the rows do not fit {name}"), details=str(error)
            ) from error

    def stream(
        self, statement: str, parameters: Parameters = None, *, seconds: float = SECONDS
    ) -> Iterator[dict[str, Any]]:
        """Rows one by one, never all in memory; the limit counts until the last one is taken."""

        def attempt(door: Door) -> Iterator[dict[str, Any]]:
            found = self._run(door, statement, parameters, seconds, None, None)
            first = list(itertools.islice(found, 1))
            return _rest(first, found, door)

        return self._twice(attempt)

    def _twice(self, attempt: Callable[[Door], T]) -> T:
        # Reading again is harmless, so a read outlives a server that went away; nothing was handed out yet.
        door = self._link.door()
        try:
            return attempt(door)
        except LOST:
            door = self._link.renew(door)
        try:
            return attempt(door)
        except LOST as error:
            raise our_error(error, address=door.address) from error

    def _run(
        self,
        door: Door,
        statement: str,
        parameters: Parameters,
        seconds: float,
        stop: Stop | None,
        cap: int | None,
    ) -> Generator[dict[str, Any], None, None]:
        embedded = door.engine == "embedded"
        with self._marks.lent() as name:
            mark = f"/* liantu:{name} */"
            running = Running(lambda: _terminate(door, mark))
            if stop is not None:
                stop.watch(running)
            if running.ended:
                raise _stopped()
            marked = (
                Query(f"{mark}\n{statement}")
                if embedded
                else Query(statement, timeout=seconds, metadata={"liantu": mark})
            )
            fetch = _FETCH if cap is None else min(cap + 1, _FETCH)
            try:
                with running.limited(seconds if embedded else None), door.read_session(fetch) as session:
                    yield from _records(session, marked, parameters, running)
            except LOST:
                raise
            except (DriverError, Neo4jError) as error:
                raise _ours(error, running, door, seconds) from error


def _records(
    session: Session, statement: Query, parameters: Parameters, running: Running
) -> Generator[dict[str, Any], None, None]:
    result = session.run(statement, dict(parameters or {}))
    try:
        for record in result:
            yield plain_row(record)
    except GeneratorExit:
        # Without this, closing the session makes the server produce every row that nobody wants any more.
        if result.peek() is not None:
            running.end("enough")
            with suppress(DriverError, Neo4jError):
                result.consume()
        raise


def _rest(
    first: list[dict[str, Any]], found: Iterator[dict[str, Any]], door: Door
) -> Iterator[dict[str, Any]]:
    yield from first
    try:
        yield from found
    except LOST as error:
        raise our_error(error, address=door.address) from error


def _terminate(door: Door, mark: str) -> bool:
    """End the statement that carries `mark`; whether it was there."""
    try:
        with door.read_session(_FETCH) as session:
            ids = [row["id"] for row in session.run(_FIND[door.engine], {"mark": mark})]
            for identifier in ids:
                session.run("TERMINATE TRANSACTIONS $id", {"id": identifier}).consume()
    except (DriverError, Neo4jError):  # whoever waits for the statement meets the same and tells
        return False
    return bool(ids)


def _ours(error: DriverError | Neo4jError, running: Running, door: Door, seconds: float) -> LiantuError:
    ours = our_error(error, address=door.address)
    if running.ended == "stop":
        return _stopped()
    if running.ended == "limit" or isinstance(ours, TimeLimitError):
        return time_limit(seconds, ours.details)
    return ours


def _stopped() -> StoppedError:
    return StoppedError(Text("语句已停止", "the statement was stopped"))


@lru_cache(maxsize=256)
def _adapter(row_type: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(list[row_type])  # type: ignore[valid-type]  # a type known at run time only
