"""Reads a folder of CSV files into raw tables."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

from graph.errors import InputError
from graph.text import Text

from .problem import Notice, Problem
from .table import RawTable, Reading

LEFT_OUT = "left_out"
_OTHER_DELIMITERS = ("\t", ";", "；", "，", "|")

_NOT_THERE = Text("没有 {path} 这个文件夹", "there is no folder {path}")
_IS_FILE = Text(
    "{path} 是一个文件;请给出它所在的文件夹", "{path} is a file; name the folder that the tables stand in"
)
_NO_TABLES = Text("文件夹 {path} 里没有 .csv 文件", "the folder {path} holds no .csv file")
_SAVE_UTF8 = Text(
    "请在表格软件中另存为“CSV UTF-8(逗号分隔)”",
    "save it again from the spreadsheet program as “CSV UTF-8 (comma delimited)”",
)
_LEFT_OUT = Text("{count} 行记着未收录的内容,不导入", "{count} rows tell what was left out; not loaded")


def read_folder(path: Path) -> Reading:
    """Every table of a folder; raises InputError when there is no folder or no table in it."""
    files = _csv_files(path)
    tables: list[RawTable] = []
    problems: list[Problem] = []
    notices: list[Notice] = []
    digest = hashlib.sha256()
    for file in files:
        content = _content(file, problems)
        if content is None:
            continue
        digest.update(f"{file.name}\0{len(content)}\0".encode() + content)
        text = _decoded(file.name, content, problems)
        table = None if text is None else _table(file.name, file.stem, text, problems)
        if table is None:
            continue
        if file.stem == LEFT_OUT:
            notices.append(Notice(file.name, _LEFT_OUT.format(count=len(table.rows))))
        else:
            tables.append(table)
    return Reading(path.resolve().name, tuple(tables), tuple(problems), tuple(notices), digest.hexdigest())


def _csv_files(path: Path) -> list[Path]:
    try:
        if path.is_file():
            raise InputError(_IS_FILE.format(path=path))
        if not path.is_dir():
            raise InputError(_NOT_THERE.format(path=path))
        found = sorted(path.iterdir())
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        unreadable = Text("打不开文件夹 {path}", "the folder {path} cannot be opened")
        raise InputError(unreadable.format(path=path), details=str(error)) from error
    # Names that begin with a dot are lock files and the like of other programs.
    files = [file for file in found if file.suffix.lower() == ".csv" and not file.name.startswith(".")]
    if not files:
        raise InputError(_NO_TABLES.format(path=path))
    return files


def _content(file: Path, problems: list[Problem]) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError as error:
        what = Text(f"读不了({error.strerror or error})", f"it cannot be read ({error.strerror or error})")
        problems.append(Problem(file.name, what, Text("请检查权限", "check its permissions")))
        return None


def _decoded(name: str, content: bytes, problems: list[Problem]) -> str | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        problems.append(Problem(name, _encoding(content), _SAVE_UTF8, row=row))
        return None
    if "\0" in text:
        what = Text("含有空字节,不是文本表格", "it holds NUL bytes and is no table of text")
        problems.append(Problem(name, what, _SAVE_UTF8, row=text.count("\n", 0, text.index("\0")) + 1))
        return None
    return text


def _encoding(content: bytes) -> Text:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Text("编码是 UTF-16,不是 UTF-8", "it is encoded in UTF-16, not in UTF-8")
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return Text("不是 UTF-8 编码", "it is not encoded in UTF-8")
    return Text("不是 UTF-8 编码,看来是 GBK", "it is not encoded in UTF-8; it looks like GBK")


def _table(name: str, stem: str, text: str, problems: list[Problem]) -> RawTable | None:
    rows: list[list[str]] = []
    numbers: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if any(map(str.strip, cells)):
                rows.append(cells)
                numbers.append(number)
    except csv.Error as error:
        problems.append(_malformed(name, number + 1, error))
        return None
    if not rows:
        what = Text("文件是空的,连表头也没有", "the file is empty, it has not even headings")
        remedy = Text("请写上表头,或删去这个文件", "give it headings, or take the file away")
        problems.append(Problem(name, what, remedy))
        return None
    headings = [cell.strip() for cell in rows[0]]
    if len(headings) == 1 and (found := [d for d in _OTHER_DELIMITERS if d in headings[0]]):
        what = Text("各格不是用英文逗号隔开的", "its cells are not separated by commas")
        problems.append(Problem(name, what, _SAVE_UTF8, row=numbers[0], value=found[0]))
        return None
    return RawTable(name, stem, headings, rows[1:], numbers[1:], heading_row=numbers[0])


def _malformed(name: str, row: int, error: csv.Error) -> Problem:
    if "field larger" in str(error):
        what = Text("有一格过长(超过 131072 字)", "a cell is too long (over 131,072 characters)")
        remedy = Text("看看是否漏了一个引号,或缩短它", "look for a missing quote, or shorten it")
    else:
        what = Text("引号不成对,或引号后面还有字", "a quote is not closed, or text follows a closing quote")
        remedy = Text("格内的引号要写成两个", "write a quote inside a cell twice")
    return Problem(name, what, remedy, row=row)
