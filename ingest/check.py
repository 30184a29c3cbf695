"""A folder of tables → finished rows, or every problem of every file at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.element import Element
from graph.schema import Edge, Stated
from graph.text import Text

from .begin import first_day, last_day
from .csv_folder import read_folder
from .derive import finish
from .known import Known
from .problem import FilesError, Notice, Problem
from .references import References, resolve
from .sheet import Sheet, closest_type, lay_out
from .table import Reading
from .typed import type_rows

if TYPE_CHECKING:  # checking files alone needs no database driver
    from graph.store import Graph

_SAME_TWICE = Text(
    "第 {row} 行与 {file} 第 {first} 行完全相同,只导入一次",
    "row {row} is the same as {file}, row {first}; loaded once",
)


@dataclass(frozen=True)
class Checked:
    """Files without a fault: their finished rows (nodes first) and what else there is to know of them."""

    name: str
    elements: tuple[Element, ...]
    rows: dict[str, int]
    notices: tuple[Notice, ...]
    file_hash: str


def check(path: Path | str, graph: Graph | None = None) -> Checked:
    """Read and check a folder; FilesError carries every problem. Names may also mean what `graph` holds."""
    return check_tables(read_folder(Path(path)), graph)


def check_tables(reading: Reading, graph: Graph | None = None) -> Checked:
    """Check what any reader has read."""
    problems = list(reading.problems)
    notices = list(reading.notices)
    known = Known(graph)
    with no_collecting():
        found = [sheet for table in reading.tables if (sheet := lay_out(table, problems))]
        sheets = sorted(found, key=lambda sheet: issubclass(sheet.type, Edge))
        references = References(sheets, known, _unread(problems, sheets))
        for sheet in sheets:
            resolve(sheet, references, problems)
        records: list[Stated] = []
        first: dict[str, _Row] = {}
        for sheet in sheets:
            typed = type_rows(sheet, problems)
            records += _once(sheet, typed, first, problems, notices)
            problems += _backwards(sheet, typed)
        if problems:
            raise FilesError(problems)
        elements = tuple(finish(records, known))
    rows: dict[str, int] = {}
    for sheet in sheets:
        rows[sheet.type.TABLE] = rows.get(sheet.type.TABLE, 0) + len(sheet.values)
    return Checked(reading.name, elements, rows, tuple(notices), reading.file_hash)


@dataclass(frozen=True, slots=True)
class _Row:
    """Where a row stands, and the typed row where its table has no fault."""

    sheet: Sheet
    index: int
    record: Stated | None

    def same_as(self, other: _Row) -> bool:
        """Whether both say the same; as typed rows where possible, else cell by cell."""
        if self.record is not None and other.record is not None:
            return self.record == other.record
        return self.sheet.values[self.index] == other.sheet.values[other.index]


def _unread(problems: Sequence[Problem], sheets: Sequence[Sheet]) -> set[str]:
    """Labels whose table could not be read: what points there is no fault of its own."""
    read = {sheet.file for sheet in sheets}
    types = {closest_type(Path(problem.file).stem) for problem in problems if problem.file not in read}
    return {cls.__name__ for cls in types if cls is not None and not issubclass(cls, Edge)}


@contextmanager
def no_collecting() -> Iterator[None]:
    """Python's search for cycles takes a tenth of a large load and finds none in its rows."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _once(
    sheet: Sheet,
    typed: Sequence[Stated],
    first: dict[str, _Row],
    problems: list[Problem],
    notices: list[Notice],
) -> Iterator[Stated]:
    """The rows whose id has not been there; the same row again is a notice, another one a problem."""
    for index, values in enumerate(sheet.values):
        record = typed[index] if typed else None
        key = None if "id" not in values else str(values["id"])
        before = None if key is None else first.get(key)
        if before is not None:
            _again(_Row(sheet, index, record), before, problems, notices)
            continue
        if key is not None:
            first[key] = _Row(sheet, index, record)
        if record is not None:
            yield record


def _again(row: _Row, before: _Row, problems: list[Problem], notices: list[Notice]) -> None:
    file, number = before.sheet.file, before.sheet.numbers[before.index]
    if row.same_as(before):
        same = _SAME_TWICE.format(row=row.sheet.numbers[row.index], file=file, first=number)
        notices.append(Notice(row.sheet.file, same))
        return
    what = Text(
        f"编号与 {file} 第 {number} 行相同,内容却不同",
        f"{file}, row {number} has the same id with different content",
    )
    remedy = Text("请给每行自己的编号,或删去一行", "give each row an id of its own, or remove one of them")
    problems.append(row.sheet.problem(row.index, "id", what, remedy))


def _backwards(sheet: Sheet, typed: Sequence[Stated]) -> Iterator[Problem]:
    """Rows that end before they begin."""
    for index, record in enumerate(typed):
        if record.valid_from and record.valid_to:
            end = last_day(record.valid_to)
            if end is not None and end < first_day(record.valid_from):
                what = Text("在开始之前就结束了", "it ends before it begins")
                remedy = Text("请改正始于或止于", "correct valid_from or valid_to")
                yield sheet.problem(index, "valid_to", what, remedy)
