"""One table as its file has it: headings and cells as text, each with its address; nothing is typed yet.

Every reader (a folder of CSVs, later a workbook) ends here, and all checking starts here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .problem import Notice, Problem


@dataclass(frozen=True)
class RawTable:
    """A table; `name` says what it holds, `numbers` are the rows a spreadsheet would show."""

    file: str
    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[int]
    heading_row: int = 1


@dataclass(frozen=True)
class Reading:
    """What a reader found: tables, what it could not read, what it left alone, a hash of what it read."""

    name: str
    tables: tuple[RawTable, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]
    file_hash: str
