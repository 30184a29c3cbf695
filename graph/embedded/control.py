"""What a person does with the embedded server: look at it, keep it running, stop it."""

from __future__ import annotations

import time
from dataclasses import dataclass

import psutil

from ..errors import EngineUnavailable
from ..settings import Settings
from ..text import Text
from . import state
from .home import Home
from .locks import FileLock
from .state import Server

_PAUSE = 0.1
_STOP_SECONDS = 30.0


@dataclass(frozen=True)
class Status:
    """The server of a folder, if one runs; whether it stays, and whether a program uses it now."""

    server: Server | None
    pinned: bool
    in_use: bool


def status(settings: Settings) -> Status:
    """How the server of the settings' folder is doing; starts nothing."""
    home = Home(settings.home)
    server = state.read(home)
    return Status(server, home.pin.exists(), server is not None and _in_use(home))


def pin(settings: Settings) -> None:
    """Let the server run on when its last user leaves."""
    Home(settings.home).pin.touch()


def stop(settings: Settings, *, now: bool = False) -> bool:
    """Stop the server, at once or when its last user leaves; whether it has gone.

    EngineUnavailable when it does not end.
    """
    home = Home(settings.home)
    server = state.read(home)
    home.pin.unlink(missing_ok=True)
    if server is None:
        return True
    if _in_use(home) and not now:
        return False
    home.stop_request.touch()
    until = time.monotonic() + _STOP_SECONDS
    while server.lives() and time.monotonic() < until:
        time.sleep(_PAUSE)
    if server.lives():
        psutil.Process(server.pid).kill()
        time.sleep(_PAUSE)
    if server.lives():
        raise EngineUnavailable(
            Text(f"数据库进程 {server.pid} 结束不了", f"the database process {server.pid} does not end")
        )
    return True


def _in_use(home: Home) -> bool:
    with FileLock(home.users_lock) as lock:
        return not lock.acquire()
