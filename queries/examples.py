"""Example answers of the questions, from the bundled city, as docs/queries.md shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from .as_of import AsOf
from .formats import Row, plain, worded
from .head import ELEMENT, RUN, Column
from .library import Query
from .picks import picks
from .run import run

if TYPE_CHECKING:
    from graph.store import Reader

SHOWN_ROWS = 5
# "Latest" as it was on the day of the newest source of the bundled city: the answers stay as days pass.
DAY = AsOf(date(2026, 2, 27), latest=True)
# What a question that must be given something is given; another is given the first thing that it takes.
GIVEN: Mapping[str, Mapping[str, object]] = {
    "platform_reach": {"platform": "platform:P05"},
    "partners_of": {"party": "platform:P05"},
    "sources_of": {"id": "serves:V01"},
    "source_supports": {"source": "source:S20"},
    "if_member_closes": {"platform": "platform:P05"},
    "chain_ecosystem": {"chain": "chain:CH2"},
}
_ELEMENT = "platform:P05"
_LONGEST_CELL = 60
_LISTED = 3
_NAMES = "MATCH (n) WHERE n.id IN $ids RETURN n.id AS id, coalesce(n.name_zh, n.title) AS name ORDER BY id"


def has_example(query: Query) -> bool:
    """Readings are asked by pages only; what tells of loads differs from one graph to the next."""
    tells_of_loads = query.name in ("latest_runs", "changes_of") or any(RUN in p.of for p in query.params)
    return query.use == "question" and not tells_of_loads


def example(reader: Reader, query: Query) -> str:
    """The call, how many rows it gives on the bundled city, and the first of them in words."""
    given = _given(reader, query)
    asked = {param.name: DAY for param in query.params if param.name == "as_of"}
    rows = run(reader, query, {**asked, **given}).rows
    return "\n".join(_lines(query, given, _named(reader, query, rows))) + "\n"


def _given(reader: Reader, query: Query) -> dict[str, object]:
    given = dict(GIVEN.get(query.name, {}))
    for param in query.params:
        if param.required and param.name not in given:
            given[param.name] = _ELEMENT if ELEMENT in param.of else picks(reader, param)[0].id
    return given


def _named(reader: Reader, query: Query, rows: Sequence[Row]) -> list[Row]:
    """The rows with names in place of ids where a cell lists things; a single id has its name beside it."""
    listing = [column.name for column in query.returns if column.of]
    ids = {part for row in rows for name in listing for part in _listed(row[name])}
    names = {row["id"]: row["name"] for row in reader.rows(_NAMES, {"ids": sorted(ids)})} if ids else {}

    def named(row: Row) -> Row:
        lists = {
            name: [names.get(p, p) for p in _listed(row[name])] for name in listing if _listed(row[name])
        }
        return {**row, **lists}

    return list(map(named, rows))


def _listed(value: object) -> list[str]:
    return [str(part) for part in value] if isinstance(value, list | tuple) else []


def _lines(query: Query, given: Mapping[str, object], rows: Sequence[Row]) -> Iterator[str]:
    words = "".join(f" --param {name}={plain(value)}" for name, value in given.items())
    size = "1 row" if len(rows) == 1 else f"{len(rows)} rows"
    more = f", the first {SHOWN_ROWS}" if len(rows) > SHOWN_ROWS else ""
    yield f"`python -m queries run {query.name}{words}`: {size}{more}{':' if rows else '.'}"
    if not rows:
        return
    yield ""
    yield f"| {' | '.join(_heading(column) for column in query.returns)} |"
    yield f"|{' --- |' * len(query.returns)}"
    for row in rows[:SHOWN_ROWS]:
        yield f"| {' | '.join(_cell(column, row[column.name]) for column in query.returns)} |"


def _heading(column: Column) -> str:
    return _escaped(column.en)


def _cell(column: Column, value: object) -> str:
    if isinstance(value, list | tuple) and len(value) > _LISTED:
        text = f"{worded(column, value[:_LISTED], 'en')}; … ({len(value)})"
    else:
        text = worded(column, value, "en")
    return _escaped(text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1].rstrip()}…")


def _escaped(text: str) -> str:
    """Text of the graph as text of a Markdown table, whatever it holds."""
    for mark in "\\|`*_[]<>":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())
