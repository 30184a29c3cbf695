"""Raw tables held against the model: which type a table is of, which property a column is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeAlias

from graph.schema import EDGE_TYPES, NODE_TYPES, Edge, RecordType
from graph.text import Text

from .problem import Problem, shortened
from .table import RawTable

_RENAME = Text("请改名,或把它移出文件夹", "rename it, or take it out of the folder")
_ALLOWED_TABLES = Text("可用的表名:{names}", "tables may be called: {names}")

Cell: TypeAlias = str | tuple[str, ...]


@dataclass
class Sheet:
    """A table's rows as property → text; `headings` are the file's own words for each property.

    `reported` holds (index of a row, property) whose fault is told already.
    """

    file: str
    type: RecordType
    headings: Mapping[str, str]
    values: list[dict[str, Cell]]
    numbers: Sequence[int]
    absent: frozenset[str] = frozenset()
    reported: set[tuple[int, str]] = field(default_factory=set)

    def problem(self, index: int, name: str | None, what: Text, remedy: Text) -> Problem:
        """A fault of one cell, or of a whole row where no property is named; marks it as told."""
        if name is not None:
            self.reported.add((index, name))
        cell = self.values[index].get(name) if name is not None else None
        value = ";".join(cell) if isinstance(cell, tuple) else cell
        column = self.headings.get(name, name) if name is not None else None
        return Problem(self.file, what, remedy, self.numbers[index], column, value)


@lru_cache(maxsize=1)
def types_by_name() -> Mapping[str, RecordType]:
    """Every type by its table's name and by its Chinese and English title."""
    types: list[RecordType] = [*NODE_TYPES.values(), *EDGE_TYPES.values()]
    named = [(cls.TABLE, cls) for cls in types]
    named += [(cls.TITLE.zh, cls) for cls in types] + [(cls.TITLE.en, cls) for cls in types]
    return dict(reversed(named))  # where two names collide the earlier one wins


@lru_cache(maxsize=64)
def names_by_heading(cls: RecordType) -> Mapping[str, str]:
    """Every property of a type by its name and by its Chinese and English title."""
    props = cls.props()
    found = {name: name for name in props}
    for name, prop in props.items():
        for heading in (prop.title.zh, prop.title.en, prop.zh):
            found.setdefault(heading, name)
    return found


def required(cls: RecordType) -> list[str]:
    """The properties a row cannot do without; an edge's id can be made from its ends."""
    names = [name for name in cls.props() if cls.model_fields[name].is_required()]
    return [name for name in names if not (name == "id" and issubclass(cls, Edge))]


def lay_out(table: RawTable, problems: list[Problem]) -> Sheet | None:
    """The table's rows by property; None when no type has that name."""
    cls = types_by_name().get(table.name)
    if cls is None:
        problems.append(_unknown_table(table))
        return None
    columns = _columns(table, cls, problems)
    headings = {name: table.headings[at] for at, name in columns.items()}
    absent = [name for name in required(cls) if name not in headings]
    for name in absent:
        title = cls.props()[name].title
        what = Text(f"缺少必需的列 {name}({title.zh})", f"the required column {name} ({title.en}) is missing")
        problems.append(Problem(table.file, what, Text("请加上这一列", "add it"), table.heading_row))
    values = _values(table, columns, problems)
    return Sheet(table.file, cls, headings, values, table.numbers, frozenset(absent))


def closest_type(name: str) -> RecordType | None:
    """The type that a table is of, or probably meant to be of."""
    close = get_close_matches(name, types_by_name(), n=1)
    return types_by_name()[close[0]] if close else None


def _unknown_table(table: RawTable) -> Problem:
    close = closest_type(table.name)
    names = ", ".join(sorted({cls.TABLE for cls in types_by_name().values()}))
    hint = _maybe(close.TABLE) if close else _ALLOWED_TABLES.format(names=names)
    return Problem(table.file, Text("不认识这张表", "this table is unknown"), _both(hint, _RENAME))


def _columns(table: RawTable, cls: RecordType, problems: list[Problem]) -> dict[int, str]:
    """Column index → property."""
    names = names_by_heading(cls)
    found: dict[int, str] = {}
    for at, heading in enumerate(table.headings):
        name = names.get(heading)
        if name is None:
            problems.extend(_unknown_column(table, at, heading, names))
        elif name in found.values():
            what = Text(f"同一属性 {name} 有两列", f"two columns hold the same property {name}")
            remedy = Text("请留下一列", "keep one of them")
            problems.append(Problem(table.file, what, remedy, table.heading_row, heading))
        else:
            found[at] = name
    return found


def _unknown_column(table: RawTable, at: int, heading: str, names: Mapping[str, str]) -> list[Problem]:
    if not heading:
        # Spreadsheets write empty columns out; one with content needs a heading.
        full = [
            n for n, row in zip(table.numbers, table.rows, strict=True) if at < len(row) and row[at].strip()
        ]
        what = Text(f"第 {at + 1} 列没有表头", f"column {at + 1} has no heading")
        remedy = Text("请写上表头,或清空这一列", "give it a heading, or empty the column")
        return [Problem(table.file, what, remedy, full[0])] if full else []
    close = get_close_matches(heading, names, n=1)
    what = Text("不认识这一列", "this column is unknown")
    allowed = ", ".join(dict.fromkeys(names.values()))
    known = Text(f"可用的列:{allowed}", f"columns may be: {allowed}")
    return [Problem(table.file, what, _maybe(close[0]) if close else known, table.heading_row, heading)]


def _values(table: RawTable, columns: Mapping[int, str], problems: list[Problem]) -> list[dict[str, Cell]]:
    width = len(table.headings)
    names = [columns.get(at, "") for at in range(width)]
    values: list[dict[str, Cell]] = []
    for number, row in zip(table.numbers, table.rows, strict=True):
        if len(row) > width and (extra := [cell for cell in row[width:] if cell.strip()]):
            what = Text(f"有 {len(row)} 格,表头只有 {width} 格", f"{len(row)} cells under {width} headings")
            remedy = Text("含逗号的格要加引号", "put a cell that holds a comma in quotes")
            problems.append(Problem(table.file, what, remedy, number, value=shortened(extra[0])))
        pairs = zip(names, row, strict=False)
        values.append({name: text for name, cell in pairs if cell and name and (text := cell.strip())})
    return values


def _maybe(word: str) -> Text:
    return Text(f"是否想写“{word}”?", f"did you mean “{word}”?")


def _both(first: Text, second: Text) -> Text:
    return Text(f"{first.zh};{second.zh}", f"{first.en}; {second.en}")
