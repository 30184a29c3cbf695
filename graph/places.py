"""A few places for the statements that people type, so that many heavy ones do not stop everybody else."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from .errors import CrowdedError
from .reader import stopped
from .running import Stop
from .text import Text

# Two leave a processor for the pages even on a machine that has only two.
PLACES = 2
PATIENCE = 60.0
_LOOK_EVERY = 0.1


# How long a statement keeps its place that the server does not let go of, though nobody waits for it.
_KEPT_SECONDS = 30.0


@dataclass
class Turn:
    """A place that somebody has: how long he waited for it, and how long it stays taken after him."""

    waited: float
    kept: float = 0.0

    def keep(self) -> None:
        """The server goes on with the statement though nobody waits for it any more."""
        self.kept = _KEPT_SECONDS


@dataclass(frozen=True, slots=True)
class Line:
    """How many typed statements run in this process, and how many wait for a place."""

    running: int
    waiting: int


class Places:
    """Whoever finds none waits in line, first come, first served, until stopped or out of patience."""

    def __init__(self, places: int = PLACES, patience: float = PATIENCE) -> None:
        self._free = places
        self._places = places
        self._patience = patience
        self._line: deque[object] = deque()
        self._moved = threading.Condition()

    def line(self) -> Line:
        """How things stand now."""
        with self._moved:
            return Line(self._places - self._free, len(self._line))

    @contextmanager
    def taken(self, stop: Stop | None = None) -> Iterator[Turn]:
        """A place for the statement that follows; CrowdedError or StoppedError when there was none."""
        turn = Turn(self._wait(stop))
        try:
            yield turn
        finally:
            if turn.kept:
                later = threading.Timer(turn.kept, self._give_back)
                later.daemon = True
                later.start()
            else:
                self._give_back()

    def _give_back(self) -> None:
        with self._moved:
            self._free += 1
            self._moved.notify_all()

    def _wait(self, stop: Stop | None) -> float:
        began, ticket = time.monotonic(), object()
        with self._moved:
            self._line.append(ticket)
            try:
                while not (self._free and self._line[0] is ticket):
                    if stop is not None and stop.called:
                        raise stopped()
                    if time.monotonic() - began >= self._patience:
                        raise _crowded(self._patience)
                    self._moved.wait(_LOOK_EVERY)
                self._free -= 1
            finally:
                self._line.remove(ticket)
                self._moved.notify_all()
        return time.monotonic() - began


def _crowded(seconds: float) -> CrowdedError:
    return CrowdedError(
        Text(
            f"正在运行的语句太多,等了 {seconds:g} 秒仍没有轮到;请稍后再试",
            f"too many statements are running: no turn came within {seconds:g} s; try again later",
        )
    )
