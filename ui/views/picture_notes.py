"""The lines under a picture that is taken away: definition, data, and how many sources it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from graph.text import Text

from ..definition import Defined
from ..here import Standing
from .tables import notes

RESTS_ON = Text(
    "所画证据出自 {count} 个来源，逐条列在同页导出的表里。",
    "What is drawn rests on {count} sources, each listed in the table that the same page exports.",
)


def picture_notes(state: Defined, standing: Standing, rows: Sequence[Assessment]) -> list[str]:
    """One line each; the sources themselves would be longer than the picture."""
    general = notes(state, standing, ())
    sources = len(notes(state, standing, rows)) - len(general)
    return [note for _, note in general] + [RESTS_ON.format(count=sources).in_(state.lang)]
