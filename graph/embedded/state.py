"""The running server, as its state file tells it; a stale file is told from a living server."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import psutil

from .home import Home, cannot_write, write_private

# Start times are compared as the kernel rounds them.
_SAME_START = 1.0


@dataclass(frozen=True)
class Server:
    """A server: where it answers, and which process it is (an id alone may be used again)."""

    address: str
    pid: int
    started: float

    def lives(self) -> bool:
        """Whether that very process still runs."""
        try:
            process = psutil.Process(self.pid)
            same = abs(process.create_time() - self.started) < _SAME_START
            return same and process.status() != psutil.STATUS_ZOMBIE
        except psutil.Error:
            return False


def this_process(address: str) -> Server:
    """The server that we are."""
    process = psutil.Process()
    return Server(address, process.pid, process.create_time())


def read(home: Home) -> Server | None:
    """The server of the state file if it lives; None for a missing, damaged or stale file."""
    try:
        server = Server(**json.loads(home.state.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None
    except OSError as error:
        raise cannot_write(home.path, error) from error
    return server if server.lives() else None


def write(home: Home, server: Server) -> None:
    """Tell every program where the server answers."""
    write_private(home.state, json.dumps(asdict(server)))
