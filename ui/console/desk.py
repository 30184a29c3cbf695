"""What one session has on its console: the text, its limits, what runs, the last result and mistake."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.errors import LiantuError
from graph.free import FreeAnswer, Plan
from graph.text import Text

from .job import Job, Statement
from .touched import Touches
from .values import names_in, read_all

SECONDS, CAP = 10, 10
# Browsers and proxies cut longer addresses; Chinese takes nine characters for one.
LONGEST_LINK = 3000


@dataclass(frozen=True, slots=True)
class Answered:
    """A result, and what it is the result of; `at` is a time as of `time.time()`."""

    statement: Statement
    answer: FreeAnswer
    at: float


@dataclass(frozen=True, slots=True)
class Failed:
    """What went wrong with which text; each has another `number`."""

    text: str
    error: LiantuError
    number: int


@dataclass
class Desk:
    """Everything of a session. The editor takes `text` anew whenever `load` grows."""

    text: str = ""
    load: int = 0
    arrived: tuple[str, ...] = ()
    typed: dict[str, str] = field(default_factory=dict)
    seconds: int = SECONDS
    cap: int = CAP
    chosen: str = "Platform"
    job: Job | None = None
    answered: Answered | None = None
    failed: Failed | None = None
    plan: Plan | None = None
    told: Text | None = None
    touches: Touches = field(default_factory=Touches)
    redraw: bool = False
    _numbers: int = 0

    def put(self, text: str, typed: Mapping[str, str] | None = None) -> None:
        """Another text into the editor, with the values of its parameters as typed."""
        self.text = text
        self.load += 1
        self.typed.update(typed or {})
        self.failed, self.plan, self.told = None, None, None

    def statement(self) -> Statement:
        """What would run now."""
        parameters = read_all(names_in(self.text), self.typed)
        return Statement(self.text, parameters, float(self.seconds), self.cap)

    def fail(self, text: str, error: LiantuError) -> None:
        """Something went wrong with a text; the last good result stays."""
        self._numbers += 1
        self.failed = Failed(text, error, self._numbers)

    def settle(self) -> bool:
        """Takes over what a finished run brought; whether one has just finished."""
        job = self.job
        if job is None or not job.done.is_set():
            return False
        self.job = None
        if job.answer is not None:
            self.answered = Answered(job.statement, job.answer, time.time())
            self.failed, self.plan = None, None
            self.touches = Touches()
        elif job.error is not None:
            self.fail(job.statement.text, job.error)
        return True

    @property
    def is_of_text(self) -> bool:
        """Whether the result shown is that of the text in the editor."""
        return self.answered is not None and same(self.answered.statement.text, self.text)

    @property
    def mistake(self) -> Failed | None:
        """What went wrong, as long as the text is still the same."""
        return self.failed if self.failed is not None and same(self.failed.text, self.text) else None


def same(one: str, other: str) -> bool:
    """Whether two texts are one but for spaces at their ends."""
    return one.strip() == other.strip()
