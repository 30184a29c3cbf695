"""`python -m queries run | ask`: a question of the library or a statement of one's own, row by row."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from graph.command import language, stopped_by_ctrl_c
from graph.errors import CallError, QueryError, StatementError, WordingError
from graph.free.streaming import stream as free_stream
from graph.settings import load_settings
from graph.store import Stop, open_graph
from graph.text import Language, Text

from .formats import FORMATS, Row
from .free_values import columns_for, shown_rows
from .head import Column
from .library import Library
from .output import write
from .picks import by_id
from .run import stream

# A page must not keep anyone waiting; at a terminal a million rows may take their time, and Ctrl-C ends them.
SECONDS = 600.0
STDIN = "-"
NEEDS_FILE = Text("xlsx 需要 --out 文件名", "xlsx needs --out FILE")
NO_VALUE = Text("--param 应写成 名=值,收到 {given}", "--param is written name=value, got {given}")
ONE_TEXT = Text(
    "语句写在命令里,或用 --file 给出,二者取一", "give the statement in the call or by --file, not both"
)
NOT_READ = Text("无法读取 {path}:{reason}", "cannot read {path}: {reason}")
NO_UTF8 = Text("不是 UTF-8 文本", "it is no UTF-8 text")
ROWS, ROW = Text("{count} 行", "{count} rows"), Text("{count} 行", "{count} row")
PLACED = Text("第 {line} 行第 {column} 字:{fault}", "line {line}, column {column}: {fault}")
WARNING = Text("注意:{warning}", "note: {warning}")


def add_run(verbs: Any) -> argparse.ArgumentParser:
    """The verb `run`."""
    asking: argparse.ArgumentParser = verbs.add_parser("run", help="提出一个查询 / ask one question")
    asking.add_argument("name", metavar="NAME")
    _add_answer(asking, "事物可写名称 / a thing by its id or its name")
    return asking


def add_ask(verbs: Any) -> argparse.ArgumentParser:
    """The verb `ask`."""
    asking: argparse.ArgumentParser = verbs.add_parser("ask", help="自己的 Cypher,只读 / Cypher of your own")
    asking.add_argument("text", nargs="?", metavar="CYPHER")
    asking.add_argument(
        "--file", metavar="FILE", help="语句所在的文件,- 为标准输入 / the statement; - is stdin"
    )
    _add_answer(asking, "值按 JSON 读,不成即为文字 / the value is JSON where it can be, else text")
    return asking


def _add_answer(asking: argparse.ArgumentParser, about: str) -> None:
    asking.add_argument("--param", action="append", default=[], metavar="NAME=VALUE", help=about)
    asking.add_argument("--format", choices=FORMATS, default="table")
    asking.add_argument("--out", type=Path, metavar="FILE")
    asking.add_argument("--seconds", type=float, default=SECONDS, help="时限 / time limit")


def run_question(library: Library, arguments: argparse.Namespace) -> int:
    """The exit code: 1 when a check found something."""
    given: Mapping[str, object] = dict(_pairs(arguments.param))
    _needs_a_file(arguments)
    with _call_at_fault():
        query = library[arguments.name]
    stop = Stop()
    with open_graph(load_settings()) as graph, stopped_by_ctrl_c(stop):
        with _call_at_fault():
            asked = by_id(graph.reader, query, given)
            answer = stream(graph.reader, query, asked, seconds=arguments.seconds, stop=stop)
        with closing(answer) as rows:
            count = _written(rows, query.returns, arguments)
    return 1 if query.shape == "check" and count else 0


def ask_freely(arguments: argparse.Namespace) -> int:
    """The exit code; the server refuses what writes, and what harms though it only reads."""
    given = {name: _typed(value) for name, value in _pairs(arguments.param)}
    _needs_a_file(arguments)
    text, spoken, stop = _text(arguments), language(arguments.lang), Stop()
    with (
        open_graph(load_settings()) as graph,
        stopped_by_ctrl_c(stop),
        _faults_placed(),
        free_stream(graph, text, given, seconds=arguments.seconds, stop=stop) as answer,
    ):
        for warning in answer.warnings:
            print(WARNING.format(warning=warning).in_(spoken), file=sys.stderr)
        _written(shown_rows(answer.rows, arguments.format), columns_for(answer.columns), arguments)
    return 0


def _written(rows: Iterator[Row], columns: Sequence[Column], arguments: argparse.Namespace) -> int:
    """How many rows went where the call wants them."""
    spoken: Language = language(arguments.lang)
    count = write(rows, columns, spoken, form=arguments.format, path=arguments.out)
    if arguments.format == "table" or arguments.out:
        print((ROW if count == 1 else ROWS).format(count=count).in_(spoken), file=sys.stderr)
    return count


def _needs_a_file(arguments: argparse.Namespace) -> None:
    if arguments.format == "xlsx" and arguments.out is None:
        raise CallError(NEEDS_FILE)


@contextmanager
def _call_at_fault() -> Iterator[None]:
    """What the library refuses here was called wrongly: exit code 2, not 1."""
    try:
        yield
    except QueryError as error:
        raise CallError(error.text) from error


@contextmanager
def _faults_placed() -> Iterator[None]:
    """What is at fault in the statement is told with its place in the text as given."""
    try:
        yield
    except WordingError as error:
        if error.place is None:
            raise
        place = {"line": error.place.line, "column": error.place.column}
        raise StatementError(PLACED.format(fault=error.text, **place), details=error.details) from error


def _pairs(params: Sequence[str]) -> Iterator[tuple[str, str]]:
    for text in params:
        key, equals, value = text.partition("=")
        if not equals or not key.strip():
            raise CallError(NO_VALUE.format(given=text))
        yield key.strip(), value


def _typed(text: str) -> object:
    """`5`, `true`, `null`, `["a"]` as JSON has them; everything else is the text it is."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except ValueError:
        return text


def _no_number(word: str) -> object:
    raise ValueError(word)  # NaN and Infinity are words here


def _text(arguments: argparse.Namespace) -> str:
    if (arguments.text is None) == (arguments.file is None):
        raise CallError(ONE_TEXT)
    if arguments.file is None:
        return str(arguments.text)
    try:
        if arguments.file == STDIN:
            return sys.stdin.buffer.read().decode("utf-8-sig")
        return Path(arguments.file).read_text(encoding="utf-8-sig")
    except OSError as error:
        reason: object = error.strerror or error
    except UnicodeDecodeError:
        reason = NO_UTF8
    raise CallError(NOT_READ.format(path=arguments.file, reason=reason))
