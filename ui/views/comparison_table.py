"""Two days side by side, and the platforms nearest to the gaps, as plain rows to take away."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison import Comparison, Event
from analysis.gaps import Gap
from graph.schema import Confidence
from graph.text import Language, Text

from ..export import Sheet, Value
from .gap_more import NEAR_HEADS, NEAREST
from .matrix_model import Name
from .tables import ID, PLATFORM, SAYS, SOURCES, SUBJECT, SURE, VERDICT, cited, named
from .two_days import day_words, event_words

TITLE = Text("两日对照", "Two days")
DIFFERS = Text("判定是否不同", "Verdict differs")
YES, NO = Text("是", "yes"), Text("否", "no")
BETWEEN = Text("其间", "In between")
WHAT = Text("是什么", "What")
ROLE = Text("怎样算", "How it counts")


def sheet(found: Comparison, language: Language) -> Sheet:
    """One row for each thing that began or ended; a chain without any has one row."""
    days = [day_words(day).in_(language) for day in (found.earlier, found.later)]
    heads = (ID, SUBJECT, DIFFERS, BETWEEN, PLATFORM, WHAT, ROLE, SAYS, SURE, SOURCES)
    titles = [text.in_(language) for text in heads]
    titles[3:3] = [f"{VERDICT.in_(language)} {day}" for day in days]
    rows: list[tuple[Value, ...]] = []
    for one in found.differences:
        front = (
            one.id,
            named(Name(one.after.name, one.after.name_en, one.after.name), language),
            (YES if one.moved else NO).in_(language),
            one.before.verdict.words.in_(language),
            one.after.verdict.words.in_(language),
        )
        rows += [(*front, *_event(event, language)) for event in one.events] or [(*front, *[None] * 7)]
    return Sheet(TITLE.in_(language), tuple(titles), tuple(rows))


def nearest_sheet(gaps: Sequence[Gap], language: Language) -> Sheet:
    """One row a reason why a platform is near a chain."""
    heads = (ID, SUBJECT, PLATFORM, NEAR_HEADS[1], SURE, SOURCES)
    rows: list[tuple[Value, ...]] = []
    for gap in gaps:
        one = gap.assessment
        for near in gap.nearest:
            platform = near.platform
            for _, reason in near.reasons:
                sure = Confidence.STATED if reason.stated else Confidence.INFERRED
                rows.append(
                    (
                        one.id,
                        named(Name(one.name, one.name_en, one.name), language),
                        named(Name(platform.name_zh, platform.name_en, platform.short), language),
                        reason.text.in_(language),
                        sure.words.in_(language),
                        "; ".join(cited(citation, language) for citation in reason.citations),
                    )
                )
    return Sheet(NEAREST.in_(language), tuple(text.in_(language) for text in heads), tuple(rows))


def _event(event: Event, language: Language) -> tuple[Value, ...]:
    platform = event.platform
    sure = Confidence.STATED if event.stated else Confidence.INFERRED
    return (
        event_words(event).in_(language),
        named(Name(platform.name_zh, platform.name_en, platform.short), language) if platform else None,
        event.words.in_(language),
        event.role.in_(language),
        event.says,
        sure.words.in_(language),
        "; ".join(cited(citation, language) for citation in event.citations),
    )
