"""Locks between processes, dropped by the kernel however a process ends."""

from __future__ import annotations

import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import portalocker
from portalocker import LockFlags

from .home import cannot_write

_PAUSE = 0.05


class FileLock:
    """A lock on a file, shared or alone; `acquire` waits up to `seconds`."""

    def __init__(self, path: Path, *, shared: bool = False) -> None:
        self._path = path
        self._flags = LockFlags.NON_BLOCKING | (LockFlags.SHARED if shared else LockFlags.EXCLUSIVE)
        self._file: IO[bytes] | None = None

    def acquire(self, seconds: float = 0.0) -> bool:
        """Whether the lock is ours now."""
        if self._file is not None:
            return True
        try:
            file = self._path.open("ab")
        except OSError as error:
            raise cannot_write(self._path.parent, error) from error
        until = time.monotonic() + seconds
        while True:
            try:
                portalocker.lock(file, self._flags)
            except portalocker.LockException:
                if time.monotonic() >= until:
                    file.close()
                    return False
                time.sleep(_PAUSE)
            else:
                self._file = file
                return True

    def release(self) -> None:
        """Give the lock up; nothing happens when it is not ours."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
