"""The same question at the end of each year: how many answers there were, each the way to that day."""

from __future__ import annotations

from collections.abc import Sequence

from graph.schema import NODE_TYPES
from graph.text import Language, Text
from queries import Query
from queries.as_of import LATEST

from .. import words
from ..look.tags import Tag, link, tag
from .answer_known import Row
from .queries_state import Asked

TITLE = Text("换个日期", "On another day")
NOTE = Text(
    "同一个问题，截至各年末；未注明日期的只计入最新",
    "the same question at the end of each year; what has no date counts under latest only",
)
YEAR_END = Text("截至年末", "End of")
ROWS = Text("行数", "Rows")
YEARS = 8


def days(this_year: int) -> tuple[str, ...]:
    """The ends of the last full years, then the latest."""
    return (*(str(year) for year in range(this_year - YEARS, this_year)), LATEST)


def counted(query: Query, rows: Sequence[Row]) -> int:
    """How many different things the first column names; rows where it names none."""
    first = query.returns[0]
    if first.of is None or query.chart is not None:
        return len(rows)
    return len({row[first.name] for row in rows if isinstance(row[first.name], str)})


def by_year(asked: Asked, counts: Sequence[tuple[str, int]]) -> Tag:
    """One row of figures, the day in force marked."""
    language, now = asked.state.lang, asked.state.as_of
    heads = [
        tag("th", _day(day, language), scope="col", css="number now" if day == now else "number")
        for day, _ in counts
    ]
    cells = [
        tag(
            "td",
            link(asked.to(as_of=day, open=""), str(count), css="zero" if count == 0 else ""),
            css="number now" if day == now else "number",
        )
        for day, count in counts
    ]
    table = tag(
        "table",
        tag("thead", tag("tr", tag("th", YEAR_END.in_(language), scope="col"), heads)),
        tag("tbody", tag("tr", tag("th", _of(asked.query).in_(language), scope="row"), cells)),
        css="years",
    )
    return tag(
        "section", tag("h2", TITLE.in_(language), tag("small", NOTE.in_(language))), table, css="by-year"
    )


def _day(day: str, language: Language) -> str:
    return words.LATEST.in_(language) if day == LATEST else day


def _of(query: Query) -> Text:
    first = query.returns[0]
    if first.of is None or query.chart is not None:
        return ROWS
    record = NODE_TYPES.get(first.of)
    return record.TITLE if record else first.title
