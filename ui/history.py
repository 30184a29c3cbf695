"""What a person ran in the console, and what came of it: the newest first, not without end."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from .saved import HISTORY, SavedFile, now

Outcome = Literal["rows", "mistake", "refused", "limit", "stopped", "failed"]
MOST = 200
_FIELDS = "text, parameters, at, outcome, rows, more, seconds, line"


@dataclass(frozen=True, slots=True)
class Ran:
    """One run: how many `rows` came, whether there were `more`, in how long; of a mistake the `line`."""

    text: str
    outcome: Outcome
    parameters: Mapping[str, Any] = field(default_factory=dict)
    at: str = ""
    rows: int = 0
    more: bool = False
    seconds: float = 0.0
    line: int | None = None


class History(SavedFile):
    """The runs kept in the file."""

    def newest(self, most: int = MOST) -> list[Ran]:
        """The newest runs first."""
        with self._read(HISTORY) as file:
            if file is None:
                return []
            found = file.execute(f"SELECT {_FIELDS} FROM history ORDER BY number DESC LIMIT ?", (most,))
            return [_ran(row) for row in found]

    def add(self, ran: Ran) -> None:
        """Keeps a run. The same text as the run before takes its place; beyond 200 the oldest go."""
        parameters = json.dumps(dict(ran.parameters), ensure_ascii=False)
        values = (
            ran.text,
            parameters,
            ran.at or now(),
            ran.outcome,
            ran.rows,
            int(ran.more),
            ran.seconds,
            ran.line,
        )
        with self._written() as file:
            last = file.execute(
                "SELECT number, text, parameters FROM history ORDER BY number DESC LIMIT 1"
            ).fetchone()
            if last is not None and last[1:] == (ran.text, parameters):
                file.execute("DELETE FROM history WHERE number = ?", (last[0],))
            file.execute(f"INSERT INTO history ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
            file.execute(
                "DELETE FROM history WHERE number <= "
                "(SELECT number FROM history ORDER BY number DESC LIMIT 1 OFFSET ?)",
                (MOST,),
            )

    def forget(self) -> None:
        """Forgets every run."""
        if self._exists():
            with self._written() as file:
                file.execute("DELETE FROM history")


def _ran(row: tuple[Any, ...]) -> Ran:
    text, parameters, at, outcome, rows, more, seconds, line = row
    known: Outcome = outcome if outcome in get_args(Outcome) else "failed"
    return Ran(text, known, json.loads(parameters), at, rows, bool(more), seconds, line)
