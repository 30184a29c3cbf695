"""The lines under a picture that is taken away: definition, data date, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from analysis.elements import Source
from graph.text import Language, Text, chinese_punctuation

from ..definition import Defined
from ..here import Standing
from .citation import when
from .tables import SOURCES, notes, sources_of

NAMED = 4
ONE = Text("{title}（{date}）", "{title} ({date})")
MORE = Text("；另有 {count} 个，逐条列在同页导出的表里", "; {count} more in the table that the page exports")


def picture_notes(state: Defined, standing: Standing, rows: Sequence[Assessment]) -> list[str]:
    """One line each; of the sources the oldest, for all of them would be longer than the picture."""
    language = state.lang
    stop, colon = ("；", "：") if language == "zh" else ("; ", ": ")
    said = [f"{title}{colon}{note}" for title, note in notes(state, standing, ())]
    sources = sorted(sources_of(rows), key=lambda one: (one.date is None, one.date or "", one.id))
    if sources:
        named = stop.join(_one(source, language) for source in sources[:NAMED])
        rest = len(sources) - NAMED
        more = MORE.format(count=rest).in_(language) if rest > 0 else ""
        said.append(f"{SOURCES.in_(language)} {len(sources)}{colon}{named}{more}")
    return said


def _one(source: Source, language: Language) -> str:
    title = source.name_en or source.title if language == "en" else chinese_punctuation(source.title)
    return ONE.format(title=title, date=when(source)).in_(language)
