"""Writes, in managed transactions only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

from .driver_errors import LOST, disk_full, our_error
from .link import Door, Link, Parameters
from .values import plain_row

T = TypeVar("T")


class Writer:
    """Writes, in managed transactions only."""

    def __init__(self, link: Link) -> None:
        self._link = link

    def transaction(self, work: Callable[[Transaction], T]) -> T:
        """The result of `work`, committed; run again from its start when the engine asks for it.

        CommitUnknown when the connection died during the commit: it may have been written or not.
        """
        return self._twice(lambda session: session.execute_write(lambda tx: work(Transaction(tx))))

    def schema(self, statement: str) -> None:
        """One statement about constraints or indexes."""
        self._twice(lambda session: session.execute_write(lambda tx: tx.run(statement).consume()))

    def _twice(self, write: Callable[[Session], T]) -> T:
        # A connection lost before the commit has written nothing, so the work may run again on a new door.
        door = self._link.door(checked=True)
        try:
            return _written(door, write)
        except LOST as error:
            if isinstance(error, IncompleteCommit):
                raise our_error(error, address=door.address) from error
            renewed = self._link.renew(door)
            if renewed is door:
                raise our_error(error, address=door.address) from error
        try:
            return _written(renewed, write)
        except LOST as error:
            raise our_error(error, address=renewed.address) from error


class Transaction:
    """A managed transaction; what goes wrong inside reaches the caller of `Writer.transaction`."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction

    def rows(self, statement: str, parameters: Parameters = None) -> list[dict[str, Any]]:
        """Run one statement; all its rows."""
        result = self._transaction.run(statement, dict(parameters or {}))
        return [plain_row(record) for record in result]


def _written(door: Door, write: Callable[[Session], T]) -> T:
    try:
        with door.write_session() as session:
            return write(session)
    except LOST:
        raise
    except (DriverError, Neo4jError) as error:
        ours = our_error(error, address=door.address)
        raise (disk_full(ours.details) if door.disk_is_full() else ours) from error
