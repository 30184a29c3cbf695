"""Under the driver: an answer measured as it arrives, a connection cut; it offers neither itself."""

from __future__ import annotations

import socket
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from neo4j import Session

# Well above what a page shows. Small values cost the driver more time than their bytes tell: unpacking a
# million takes some seconds.
LIMIT_BYTES = 16 * 1024 * 1024
LIMIT_VALUES = 1_000_000


class Meter:
    """Counts what a session receives; past a limit it breaks the connection, and `over` is true."""

    def __init__(self, session: Session, limit_bytes: int = LIMIT_BYTES) -> None:
        # The driver unpacks a whole row before it shows it, and has no limit of its own: one value can be
        # larger than our memory. Between its socket and its unpacker is the one place to stop it.
        connection: Any = session._connection
        self._inbox = connection.inbox
        self._socket = self._inbox._socket
        self._read = self._inbox._unpacker.read_u8
        self._bytes, self._values = limit_bytes, LIMIT_VALUES
        self.over = False

    def __enter__(self) -> Self:
        self._inbox._socket = self
        self._inbox._unpacker.read_u8 = self._count
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # The connection serves others after us.
        self._inbox._socket = self._socket
        del self._inbox._unpacker.read_u8

    def recv_into(self, buffer: memoryview, nbytes: int) -> int:
        """Takes the place of the socket's own."""
        received: int = self._socket.recv_into(buffer, nbytes)
        self._bytes -= received
        if self._bytes < 0:
            self._break()
        return received

    def _count(self) -> int:
        self._values -= 1
        if self._values < 0:
            self._break()
        mark: int = self._read()
        return mark

    def _break(self) -> None:
        self.over = True
        raise OSError("more than an answer may have")


def cut(session: Session) -> None:
    """Break the session's connection from any thread; whoever waits on it gets the driver's error."""
    connection: Any = session._connection
    if connection is not None:
        with suppress(OSError):
            connection.socket._socket.shutdown(socket.SHUT_RDWR)
