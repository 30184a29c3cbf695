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
    """Forwards to a server; cuts both sides, once, when the client sends `message`."""

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
                threading.Thread(target=self._forward, args=(client, server, True), daemon=True).start()
                threading.Thread(target=self._forward, args=(server, client, False), daemon=True).start()

    def _forward(self, source: socket.socket, target: socket.socket, from_client: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                cut = from_client and not self.cuts and self._message in data
                if not cut or self._after_sending:
                    target.sendall(data)
                if cut:
                    self.cuts += 1
                    break
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
