"""The order of pages, and what moved between two definitions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .assessment import Assessment
from .verdicts import VERDICT_ORDER


@dataclass(frozen=True, slots=True)
class Move:
    """One subject whose verdict or level differs between two definitions."""

    before: Assessment
    after: Assessment

    @property
    def id(self) -> str:
        """The subject's id."""
        return self.after.id


def page_order(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """By verdict (gaps first, unnamed last), then most firms, then id."""
    return tuple(
        sorted(assessments, key=lambda part: (VERDICT_ORDER.index(part.verdict), -len(part.firms), part.id))
    )


def moved(before: Iterable[Assessment], after: Iterable[Assessment]) -> tuple[Move, ...]:
    """Which verdicts or levels differ, in the order of `after`; what only one of them has is left aside."""
    was = {part.id: part for part in before}
    pairs = (Move(was[part.id], part) for part in after if part.id in was)
    return tuple(pair for pair in pairs if _result(pair.before) != _result(pair.after))


def _result(part: Assessment) -> tuple[str, int]:
    return part.verdict.value, part.level
