"""A statement that runs beside the page: a thread of its own, stopped when nobody looks any more."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.errors import EngineError, LiantuError, StatementError
from graph.free import FreeAnswer
from graph.store import Stop
from graph.text import Text

# A page that is open looks several times a second; browsers slow hidden tabs down to once a second.
UNSEEN_SECONDS = 6.0
_LOOK_EVERY = 0.5
BROKEN = Text("语句没有执行完", "the statement was not carried out")


@dataclass(frozen=True, slots=True)
class Statement:
    """What is run: the text as typed, its parameters, its limits."""

    text: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    seconds: float = 10.0
    cap: int = 10


Ask = Callable[[Statement, Stop], FreeAnswer]


class Job:
    """One run. `answer` or `error` is there once `done`; whoever shows it calls `seen` as long as it runs."""

    def __init__(self, statement: Statement, ask: Ask, after: Callable[[Job], None] | None = None) -> None:
        self.statement = statement
        self.stop = Stop()
        self.done = threading.Event()
        self.answer: FreeAnswer | None = None
        self.error: LiantuError | None = None
        self.halting = False
        self._ask, self._after = ask, after
        self._began = time.monotonic()
        self._seen = self._began
        self._took: float | None = None

    def start(self) -> Job:
        """Runs it, and watches that somebody waits for it."""
        for work in (self._run, self._watch):
            threading.Thread(target=work, name=f"console{work.__name__}", daemon=True).start()
        return self

    def halt(self) -> None:
        """Ends it; the server is told beside the page, which need not wait for that."""
        self.halting = True
        threading.Thread(target=self.stop, name="console-stop", daemon=True).start()

    def seen(self) -> None:
        """Somebody still waits."""
        self._seen = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long it has been running, or ran."""
        return self._took if self._took is not None else time.monotonic() - self._began

    def _run(self) -> None:
        try:
            self.answer = self._ask(self.statement, self.stop)
        except LiantuError as error:
            self.error = error
        except Exception as error:  # the thread's end: else the page would wait for ever
            self.error = StatementError(BROKEN, details=f"{type(error).__name__}: {error}")
        finally:
            self._took = time.monotonic() - self._began
        try:
            if self._after is not None:
                self._after(self)
        finally:
            self.done.set()

    def _watch(self) -> None:
        """Stops the statement of a page that was closed or left."""
        while not self.done.wait(_LOOK_EVERY):
            if time.monotonic() - self._seen > UNSEEN_SECONDS:
                self.stop()
                return

    @property
    def away(self) -> bool:
        """Whether the engine went away, which the whole page has to tell."""
        return isinstance(self.error, EngineError)
