"""Statements that only read: typed, capped, limited in time, stopped at will."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Hashable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar, cast

from neo4j import Query, Result, Session
from neo4j.exceptions import DriverError, Neo4jError
from pydantic import TypeAdapter, ValidationError

from .driver_errors import LOST, our_error, time_limit
from .errors import LiantuError, ModelError, StoppedError, TimeLimitError
from .link import Door, Link, Parameters
from .running import LATE, Marks, Running, Stop
from .text import Text
from .values import plain_row
from .wire import cut as cut_off

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

        return self.twice(attempt)

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
        self,
        statement: str,
        parameters: Parameters = None,
        *,
        seconds: float = SECONDS,
        stop: Stop | None = None,
    ) -> Iterator[dict[str, Any]]:
        """Rows one by one, never all in memory; the limit counts until the last one is taken."""

        def attempt(door: Door) -> Iterator[dict[str, Any]]:
            found = self._run(door, statement, parameters, seconds, stop, None)
            first = list(itertools.islice(found, 1))
            return _rest(first, found, door)

        return self.twice(attempt)

    def twice(self, attempt: Callable[[Door], T]) -> T:
        """What `attempt` reads, on a new door when the first led nowhere; it hands out no rows itself."""
        # Reading again is harmless, so a read outlives a server that went away.
        door = self._link.door()
        try:
            return attempt(door)
        except LOST:
            door = self._link.renew(door)
        try:
            return attempt(door)
        except LOST as error:
            raise our_error(error, address=door.address) from error

    def living_door(self) -> Door:
        """A door to a server that lives, for a statement that is asked once only."""
        return self._link.door(checked=True)

    def renewed(self, broken: Door) -> Door:
        """The door after a lost connection: the same when the server lives on."""
        return self._link.renew(broken)

    def _run(
        self,
        door: Door,
        statement: str,
        parameters: Parameters,
        seconds: float,
        stop: Stop | None,
        cap: int | None,
    ) -> Generator[dict[str, Any], None, None]:
        fetch = _FETCH if cap is None else min(cap + 1, _FETCH)
        with self.opened(door, statement, parameters, seconds=seconds, stop=stop, fetch=fetch) as opened:
            yield from _records(opened)

    @contextmanager
    def opened(
        self,
        door: Door,
        statement: str,
        parameters: Parameters = None,
        *,
        seconds: float = SECONDS,
        stop: Stop | None = None,
        fetch: int = _FETCH,
        cut: Callable[[], None] | None = None,
    ) -> Iterator[Opened]:
        """One statement under way, ended at its limit or by `stop`; a lost connection is left as it is.

        With `cut`, nobody waits for a server that does not heed the end: the connection is cut, `cut` told.
        """
        embedded = door.engine == "embedded"
        with self._marks.lent() as name:
            mark = f"/* liantu:{name} */"
            running = Running(lambda: _terminate(door, mark))
            if stop is not None:
                stop.watch(running)
            if running.ended:
                raise stopped()
            marked = (
                Query(f"{mark}\n{statement}")
                if embedded
                else Query(statement, timeout=seconds, metadata={"liantu": mark})
            )
            # Neo4j ends a statement at its limit by itself, unless it is deep in one expression.
            late = None if cut is None else seconds + LATE
            try:
                with running.limited(seconds if embedded else late), door.read_session(fetch) as session:
                    if cut is not None:
                        running.cut = lambda: cut_off(session)
                    yield Opened(session.run(marked, dict(parameters or {})), session, running)
            except LOST:
                if cut is None or not running.was_cut:
                    raise
                cut()
                raise stopped() if running.ended == "stop" else time_limit(seconds) from None
            except (DriverError, Neo4jError) as error:
                raise _ours(error, running, door, seconds) from error


@dataclass(frozen=True, slots=True)
class Opened:
    """A statement on its way: what it gives, over which session, and the handle to end it."""

    result: Result
    session: Session
    running: Running

    def enough(self) -> None:
        """End it on the server; without this, closing makes the server produce every row still wanted."""
        self.running.end("enough")
        with suppress(DriverError, Neo4jError):
            self.result.consume()


def _records(opened: Opened) -> Generator[dict[str, Any], None, None]:
    try:
        for record in opened.result:
            yield plain_row(record)
    except GeneratorExit:
        if opened.result.peek() is not None:
            opened.enough()
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
        return stopped()
    if running.ended == "limit" or isinstance(ours, TimeLimitError):
        return time_limit(seconds, ours.details)
    return ours


def stopped() -> StoppedError:
    """A person ended it."""
    return StoppedError(Text("语句已停止", "the statement was stopped"))


@lru_cache(maxsize=256)
def _adapter(row_type: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(list[row_type])  # type: ignore[valid-type]  # a type known at run time only
