"""What comes back to a person who typed a statement: rows with their columns, or the plan of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..text import Text


@dataclass(frozen=True, slots=True)
class FreeAnswer:
    """The rows, at most as many as were asked for; `columns` are there even when no row is.

    `more`: there are rows beyond these. `seconds`: from asking to the last row, waiting not counted.
    `waited`: seconds in the queue. `warnings`: what may be wrong though the statement ran.
    """

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]
    more: bool
    seconds: float
    waited: float = 0.0
    warnings: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One operator of a plan; its `children` are carried out before it."""

    name: str
    details: str = ""
    children: tuple[PlanStep, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Plan:
    """How the server would carry a statement out; `text` is the same as indented lines, or its own words."""

    operators: PlanStep | None
    text: str
