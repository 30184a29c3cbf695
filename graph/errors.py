"""Every error we raise on purpose.

LiantuError
 ├── SettingsError            a setting is missing or makes no sense
 ├── CallError                the call itself is wrong (exit code 2)
 ├── EngineError              the database cannot be used
 │    ├── EngineUnavailable   it does not answer, or went away
 │    ├── EngineStartError    the embedded engine did not start
 │    └── AccessDenied        wrong user or password
 ├── StatementError           the database refused a statement
 │    ├── WordingError        what it says is at fault (carries the place in the text as typed)
 │    │    ├── ReadOnlyError  a write came through the reader
 │    │    ├── RefusedError   it is no question: a command, LOAD CSV, a foreign procedure
 │    │    └── MistakeError   it has a mistake
 │    ├── TimeLimitError      it ran longer than allowed
 │    ├── StoppedError        somebody stopped it
 │    ├── TooLargeError       the answer, or the memory it takes, is larger than allowed
 │    ├── CrowdedError        too many people's statements run already
 │    └── CommitUnknown       the connection died during a commit: written or not, compare again
 ├── ForeignDatabaseError     the database holds something that is not ours
 ├── SchemaVersionError       the graph was written by another version of the model
 ├── LeaseError               somebody else is writing, or took over
 ├── StaleChangeError         the graph moved since the rows were compared with it: compare again
 ├── ModelError               a value does not fit the model
 ├── InputError               the files to load are at fault (carries every problem)
 ├── QueryError               a question of the library is unknown, lies or is called wrongly
 ├── AnalysisError            an argument of an analysis makes no sense
 ├── SavedError               what a person saved cannot be read or kept
 └── ServingError             the app cannot be served: its port is taken, or it did not start
"""

from __future__ import annotations

from dataclasses import dataclass

from .text import Language, Text


class LiantuError(Exception):
    """Root of the tree: one sentence in both languages, engine's own words apart."""

    exit_code = 1

    def __init__(self, text: Text, *, details: str = "") -> None:
        super().__init__(text.en)
        self.text = text
        self.details = details

    def in_(self, language: Language) -> str:
        """The sentence for a reader of one language."""
        return self.text.in_(language)


class SettingsError(LiantuError):
    """A setting is missing or makes no sense."""


class CallError(LiantuError):
    """The call itself is wrong."""

    exit_code = 2


class EngineError(LiantuError):
    """The database cannot be used."""


class EngineUnavailable(EngineError):
    """The database does not answer, or went away."""


class EngineStartError(EngineError):
    """The embedded engine did not start."""


class AccessDenied(EngineError):
    """The database refuses the user or the password."""


class StatementError(LiantuError):
    """The database refused a statement."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text, as a person counts: the first line is 1, the first character of a line is 1."""

    line: int
    column: int


class WordingError(StatementError):
    """What a statement says is at fault; `place` is where in the text as typed, if that is known."""

    def __init__(self, text: Text, *, details: str = "", place: Place | None = None) -> None:
        super().__init__(text, details=details)
        self.place = place


class ReadOnlyError(WordingError):
    """A write came through the reader."""


class RefusedError(WordingError):
    """A typed statement is no question: a command, LOAD CSV, or a procedure that is not on our list."""


class MistakeError(WordingError):
    """A typed statement has a mistake."""


class TimeLimitError(StatementError):
    """A statement ran longer than allowed."""


class StoppedError(StatementError):
    """A statement was stopped by a person."""


class TooLargeError(StatementError):
    """The answer, or the memory that a statement takes, is larger than allowed."""


class CrowdedError(StatementError):
    """Too many people's statements run already, and this one has waited long enough."""


class CommitUnknown(StatementError):
    """The connection died while a commit was under way: it may have been written or not."""


class ForeignDatabaseError(LiantuError):
    """The database holds something that is not ours."""


class SchemaVersionError(LiantuError):
    """The graph was written by another version of the model."""


class LeaseError(LiantuError):
    """Somebody else is writing, or took the lease over."""


class StaleChangeError(LiantuError):
    """The graph moved since the rows were compared with it; comparing again mends it."""


class ModelError(LiantuError):
    """A value does not fit the model."""


class InputError(LiantuError):
    """The files to load are at fault; subclasses carry every problem found."""


class QueryError(LiantuError):
    """A question of the library is unknown, lies about itself or is called wrongly."""


class AnalysisError(LiantuError):
    """An argument of an analysis makes no sense."""


class SavedError(LiantuError):
    """What a person saved in the app cannot be read or kept."""


class ServingError(LiantuError):
    """The app cannot be served: its port is taken, or it did not start."""
