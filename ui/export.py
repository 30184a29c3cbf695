"""Tables to take away: CSV that Excel opens as UTF-8, XLSX with a frozen head; both say what they rest on."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph.text import Language, Text

Value = str | int | float | None
BOM = "\ufeff"
# What a spreadsheet program would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NOTES = Text("说明", "Notes")
WIDEST = 60
CSV_TYPE = "text/csv"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its title, its heads, its rows in the same order."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Takeaway:
    """What is taken away: the table, more tables for a workbook, and notes (filters, data date, sources)."""

    first: Sheet
    more: tuple[Sheet, ...]
    notes: tuple[tuple[str, str], ...]
    language: Language


def as_csv(taken: Takeaway) -> bytes:
    """The first table; the notes follow after an empty line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([harmless(head) for head in taken.first.heads])
    writer.writerows([harmless(value) for value in row] for row in taken.first.rows)
    writer.writerow([])
    writer.writerows([harmless(value) for value in note] for note in taken.notes)
    return (BOM + out.getvalue()).encode("utf-8")


def as_xlsx(taken: Takeaway) -> bytes:
    """Every table on a sheet of its own, the notes on the last one."""
    book = Workbook()
    notes = Sheet(NOTES.in_(taken.language), (), taken.notes)
    sheets = (taken.first, *taken.more, notes)
    for number, sheet in enumerate(sheets):
        page = book.active if number == 0 else book.create_sheet()
        if isinstance(page, Worksheet):
            _fill(page, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def harmless(value: Value) -> Value:
    """A text that a spreadsheet would run as a formula, made a text again."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _fill(page: Worksheet, sheet: Sheet) -> None:
    page.title = sheet.title[:31]
    rows = [sheet.heads, *sheet.rows] if sheet.heads else sheet.rows
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            cell = page.cell(r, c, value)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = value.startswith(FORMULA)
            if sheet.heads and r == 1:
                cell.font = Font(bold=True)
    if sheet.heads:
        page.freeze_panes = "A2"
    for c, width in enumerate(_widths(rows), 1):
        page.column_dimensions[get_column_letter(c)].width = width


def _widths(rows: Sequence[Sequence[Value]]) -> list[float]:
    """About as wide as the longest value; a Chinese character takes two places."""
    columns = max((len(row) for row in rows), default=0)
    values = [[str(row[c]) for row in rows if c < len(row) and row[c] is not None] for c in range(columns)]
    return [min(WIDEST, max((_places(value) for value in column), default=0) + 2) for column in values]


def _places(value: str) -> int:
    return sum(2 if ord(char) > 0x2E80 else 1 for char in value)
