"""Using the embedded server: whoever needs it first starts it, the last one out lets it stop."""

from __future__ import annotations

import time
from pathlib import Path

from ..errors import EngineStartError
from ..settings import Settings
from ..text import Text
from . import state
from .home import DATABASE, Home, Secrets
from .launch import launch
from .locks import FileLock
from .state import Server


class Membership:
    """One program's use of the server of one folder, until `leave` or the end of the process."""

    database = DATABASE

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._home = Home(settings.home)
        self._use = FileLock(self._home.users_lock, shared=True)
        self.secrets: Secrets
        self.server: Server
        self.rejoin()

    def rejoin(self) -> None:
        """Find the server or start one; EngineStartError in words when that fails."""
        home, seconds = self._home, self._settings.start_seconds
        home.prepare()
        until = time.monotonic() + seconds
        # A server that is stopping holds the users' lock alone until it has gone.
        if not self._use.acquire(seconds):
            raise _busy(home.path, seconds)
        with FileLock(home.start_lock) as starting:
            if not starting.acquire(max(0.0, until - time.monotonic())):
                self._use.release()
                raise _busy(home.path, seconds)
            self.secrets = home.secrets()
            self.server = state.read(home) or launch(home, self._settings)

    @property
    def folder(self) -> Path:
        """Where the database lies."""
        return self._home.data

    def server_lives(self) -> bool:
        """Whether the process of the server still runs."""
        return self.server.lives()

    def leave(self) -> None:
        """Stop using the server."""
        self._use.release()


def join(settings: Settings) -> Membership:
    """Use the embedded server of the settings' folder, started if need be."""
    return Membership(settings)


def _busy(path: Path, seconds: float) -> EngineStartError:
    return EngineStartError(
        Text(
            f"等了 {seconds:g} 秒,数据目录 {path} 仍被另一个程序占用",
            f"the data folder {path} was still held by another program after {seconds:g} s",
        )
    )
