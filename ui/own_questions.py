"""The questions a person wrote and keeps by name: their text, parameters and limits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.errors import SavedError
from graph.text import Text

from .saved import QUESTIONS, SavedFile, now, one_line, read_name

LONGEST_TEXT = 100_000
LONG_TEXT = Text(
    "语句太长，存不下：最长 {longest} 个字符，这段有 {length} 个",
    "the text is too long to be kept: at most {longest} characters, this one has {length}",
)
NO_TEXT = Text("没有可存的语句", "there is no text to keep")
TAKEN = Text("已经有名为“{name}”的问题", "there is a question named “{name}” already")
_FIELDS = "name, text, parameters, seconds, cap, saved_at, rows, more"


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question as kept; `rows` of its last answer (None before the first), `more` if that was cut."""

    name: str
    text: str
    parameters: Mapping[str, Any]
    seconds: float
    cap: int
    saved_at: str = ""
    rows: int | None = None
    more: bool = False


class OwnQuestions(SavedFile):
    """The questions kept in the file, by name."""

    def all(self) -> list[OwnQuestion]:
        """Every question, the latest first."""
        with self._read(QUESTIONS) as file:
            if file is None:
                return []
            found = file.execute(f"SELECT {_FIELDS} FROM questions ORDER BY saved_at DESC, name")
            return [_question(row) for row in found]

    def find(self, name: str) -> OwnQuestion | None:
        """The question of a name."""
        return next((one for one in self.all() if one.name == one_line(name)), None)

    def save(self, question: OwnQuestion, *, over: bool = True) -> OwnQuestion:
        """Keeps a question; one of the same name is replaced, or refused unless it may go `over` it."""
        if not question.text.strip():
            raise SavedError(NO_TEXT)
        if len(question.text) > LONGEST_TEXT:
            raise SavedError(LONG_TEXT.format(longest=LONGEST_TEXT, length=len(question.text)))
        kept = replace(question, name=read_name(question.name), saved_at=now())
        parameters = json.dumps(dict(kept.parameters), ensure_ascii=False)
        with self._written() as file:
            if not over and file.execute("SELECT 1 FROM questions WHERE name = ?", (kept.name,)).fetchone():
                raise SavedError(TAKEN.format(name=kept.name))
            file.execute(
                f"INSERT OR REPLACE INTO questions ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(kept.name, kept.text, parameters, kept.seconds),
                    *(kept.cap, kept.saved_at, kept.rows, int(kept.more)),
                ),
            )
        return kept

    def rename(self, name: str, to: str) -> str:
        """Gives a question another name, which it returns; a name that another has is refused."""
        old, new = one_line(name), read_name(to)
        if old == new:
            return new
        with self._written() as file:
            if file.execute("SELECT 1 FROM questions WHERE name = ?", (new,)).fetchone():
                raise SavedError(TAKEN.format(name=new))
            file.execute("UPDATE questions SET name = ? WHERE name = ?", (new, old))
        return new

    def answered(self, text: str, rows: int, more: bool) -> None:
        """Notes how many rows the last answer of this text had; a text that is not kept is no error."""
        with self._read(QUESTIONS) as file:
            if file is None or not file.execute("SELECT 1 FROM questions WHERE text = ?", (text,)).fetchone():
                return
        with self._written() as file:
            file.execute("UPDATE questions SET rows = ?, more = ? WHERE text = ?", (rows, int(more), text))

    def remove(self, name: str) -> None:
        """Forgets a question; one that is not there is no error."""
        if self._exists():
            with self._written() as file:
                file.execute("DELETE FROM questions WHERE name = ?", (one_line(name),))


def _question(row: tuple[Any, ...]) -> OwnQuestion:
    name, text, parameters, seconds, cap, saved_at, rows, more = row
    return OwnQuestion(name, text, json.loads(parameters), seconds, cap, saved_at, rows, bool(more))
