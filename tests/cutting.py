"""A wire to a server that is cut at a chosen message, as a failing network would."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self

# How messages of Bolt begin on the wire.
COMMIT = b"\xb0\x12"
PULL = b"\xb1\x3f"


class Wire:
    """Forwards to a server; cuts both sides, once, when the client sends `message`.

    With `after_sending` the server gets the message and answers it; the answer is what gets lost.
    """

    def __init__(self, host: str, port: int, message: bytes, *, after_sending: bool = False) -> None:
        self._target = (host, port)
        self._message = message
        self._after_sending = after_sending
        self.cuts = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._target)
                losing = threading.Event()
                for work in (self._ask, self._answer):
                    threading.Thread(target=work, args=(client, server, losing), daemon=True).start()

    def _ask(self, client: socket.socket, server: socket.socket, losing: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65536):
                if self.cuts or self._message not in data:
                    server.sendall(data)
                    continue
                self.cuts += 1
                if not self._after_sending:
                    break
                losing.set()
                server.sendall(data)
        if not losing.is_set():
            _cut(client, server)

    def _answer(self, client: socket.socket, server: socket.socket, losing: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(65536):
                if losing.is_set():
                    break
                client.sendall(data)
        _cut(client, server)


def _cut(*ends: socket.socket) -> None:
    for end in ends:
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
