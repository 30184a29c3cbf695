"""A statement on its way: it can be found on the server and ended, by its time limit or by a person."""

from __future__ import annotations

import re
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

Ended = Literal["limit", "stop", "enough"]

MARK = re.compile(r"/\* liantu:[0-9a-f]{32} \*/\s?")

# How often, and for how long, a statement that is to be ended is looked for: it may not have arrived yet.
_LOOK_EVERY = 0.05
_LOOK_FOR = 10.0
# How long the server is given to heed the end of a statement, where somebody waits for it.
LATE = 3.0


class Marks:
    """Marks to tell statements apart; lent again once free, so that the statement cache still hits."""

    def __init__(self) -> None:
        self._free: list[str] = []

    @contextmanager
    def lent(self) -> Iterator[str]:
        """A mark that no other running statement carries."""
        mark = self._free.pop() if self._free else uuid.uuid4().hex
        failed = False
        try:
            yield mark
        except Exception:
            failed = True
            raise
        finally:
            # A server that ran out of memory may list the failed statement under its mark for ever.
            if not failed:
                self._free.append(mark)


class Running:
    """One running statement; `terminate` ends it on the server and says whether it found it there."""

    def __init__(self, terminate: Callable[[], bool]) -> None:
        self._terminate = terminate
        self._lock = threading.Lock()
        self._over = threading.Event()
        self.ended: Ended | None = None
        self.cut: Callable[[], None] | None = None
        self.was_cut = False

    def end(self, why: Ended) -> None:
        """End the statement on the server, unless it is over; safe from any thread."""
        if self.ended is None:
            self.ended = why
        # A statement that gave rows has arrived: if it is not there now, it is over.
        until = time.monotonic() + (0 if why == "enough" else _LOOK_FOR)
        while not self._found() and time.monotonic() < until:
            self._over.wait(_LOOK_EVERY)
        if why != "enough" and self.cut is not None:
            _soon(LATE, self._cut_off)

    def _cut_off(self) -> None:
        with self._lock:
            if self.cut is not None and not self._over.is_set():
                self.was_cut = True
                self.cut()

    def _found(self) -> bool:
        # The lock keeps the mark from being lent again while the statement is looked for by it.
        with self._lock:
            return self._over.is_set() or self._terminate()

    def over(self) -> None:
        """The statement has ended by itself; its mark may be lent again."""
        self._over.set()
        with self._lock:
            return

    @contextmanager
    def limited(self, seconds: float | None) -> Iterator[None]:
        """End the statement when `seconds` have passed; None sets no watch."""
        watch = None
        if seconds is not None:
            watch = _soon(seconds, lambda: self.end("limit"))
        try:
            yield
        finally:
            if watch is not None:
                watch.cancel()
            self.over()


def _soon(seconds: float, work: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(seconds, work)
    timer.daemon = True
    timer.start()
    return timer


class Stop:
    """A person's stop button: give it to a reader with the statement, call it from another thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: Running | None = None
        self.called = False

    def __call__(self) -> None:
        """End the statement; one that has not started yet will not start."""
        with self._lock:
            self.called = True
            running = self._running
        if running is not None:
            running.end("stop")

    def watch(self, running: Running) -> None:
        """The statement that this button stops from now on."""
        with self._lock:
            self._running = running
            called = self.called
        if called:
            running.ended = "stop"
