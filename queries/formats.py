"""Writes the rows of an answer as a table, JSON, JSON lines, CSV or a workbook."""

from __future__ import annotations

import csv
import itertools
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, Any, TextIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from graph.errors import QueryError
from graph.text import Language, Text

from .head import Column

Row = Mapping[str, Any]
BOM = "\ufeff"
LIST_SEPARATOR = ";"
XLSX_ROWS = 1_048_575
WIDTH_ROWS = 1_000
# A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA = re.compile(r"\s*[=+\-@]|[\t\r\n]")
_YES, _NO = Text("是", "yes"), Text("否", "no")


def plain(value: object) -> str:
    """A value as one line of text; lists are joined as in the files that are loaded."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple):
        return LIST_SEPARATOR.join(plain(part) for part in value)
    return str(value)


def worded(column: Column, value: object, language: Language) -> str:
    """A value as a person reads it: words of the model in their language."""
    if isinstance(value, bool):
        return (_YES if value else _NO).in_(language)
    if isinstance(value, list | tuple):
        return "; ".join(worded(column, part, language) for part in value)
    words = column.wording(value)
    return words.in_(language) if words else plain(value).replace("\n", " ")


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def write_json(rows: Iterable[Row], columns: Sequence[Column], language: Language, out: TextIO) -> None:
    """A list of row objects, written as they come; it is closed only when the last one came."""
    between = "[\n  "
    for row in rows:
        text = json.dumps(dict(row), ensure_ascii=False, indent=2)
        out.write(between + text.replace("\n", "\n  "))  # a line end inside a value stands escaped
        between = ",\n  "
    out.write("[]\n" if between.startswith("[") else "\n]\n")


def write_jsonl(rows: Iterable[Row], columns: Sequence[Column], language: Language, out: TextIO) -> None:
    """One row object a line, written as it comes."""
    for row in rows:
        out.write(json.dumps(dict(row), ensure_ascii=False) + "\n")


def write_csv(rows: Iterable[Row], columns: Sequence[Column], language: Language, out: TextIO) -> None:
    """UTF-8 with a BOM, headings by column name, written as it comes; formula-like text made harmless."""
    out.write(BOM)
    writer = csv.writer(out)
    names = [column.name for column in columns]
    writer.writerow(names)
    for row in rows:
        writer.writerow([_csv_cell(row[name]) for name in names])


def _csv_cell(value: object) -> str:
    text = plain(value)
    return text if isinstance(value, int | float) else harmless(text)


def write_table(rows: Iterable[Row], columns: Sequence[Column], language: Language, out: TextIO) -> None:
    """Aligned columns with titles and words in one language, for a terminal.

    The first rows decide how wide the columns are; a wider value further down pushes its own line only.
    """
    cells = ([worded(column, row[column.name], language) for column in columns] for row in rows)
    titles = [column.title.in_(language) for column in columns]
    first = list(itertools.islice(cells, WIDTH_ROWS))
    widths = [max(map(_width, column)) for column in zip(titles, *first, strict=True)]
    for line in itertools.chain((titles, ["-" * width for width in widths]), first, cells):
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True))
        out.write("  ".join(padded).rstrip() + "\n")


def _width(text: str) -> int:
    """Columns a text takes on a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def write_xlsx(rows: Iterable[Row], columns: Sequence[Column], language: Language, out: IO[bytes]) -> None:
    """One sheet with titles in one language; text stays text, numbers stay numbers."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([column.title.in_(language) for column in columns])
    for count, row in enumerate(rows, 1):
        if count > XLSX_ROWS:
            raise QueryError(
                Text(
                    f"超过工作表的 {XLSX_ROWS} 行,请用 csv",
                    f"more than the {XLSX_ROWS} rows of a sheet: use csv",
                )
            )
        sheet.append([_xlsx_cell(sheet, column, row[column.name], language) for column in columns])
    book.save(out)


def _xlsx_cell(sheet: Any, column: Column, value: object, language: Language) -> object:
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", worded(column, value, language)))
    cell.data_type = "s"  # "=1+1" stays the text it is
    return cell


TextWriter = Callable[[Iterable[Row], Sequence[Column], Language, TextIO], None]
TEXT_WRITERS: Mapping[str, TextWriter] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
}
FORMATS = (*TEXT_WRITERS, "xlsx")
