"""`python -m queries list | run NAME | check`: the library on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from graph.command import add_common, carry_out, language
from graph.errors import CallError, QueryError
from graph.settings import load_settings
from graph.store import open_graph
from graph.text import Language, Text

from .formats import FORMATS
from .head import Column
from .library import TOPICS, Library, Query, load_library
from .output import write
from .picks import by_id
from .run import SECONDS, run, stream

NEEDS_FILE = Text("xlsx 需要 --out 文件名", "xlsx needs --out FILE")
NO_VALUE = Text("--param 应写成 名=值,收到 {given}", "--param is written name=value, got {given}")
ROWS = Text("{count} 行", "{count} rows")
FOUND = Text("{name}({title}):{count} 处", "{name} ({title}): {count} found")
ALL_WELL = Text("{count} 项检查都没有发现", "{count} checks found nothing")
LISTING = (
    Column(name="topic", zh="主题", en="Topic"),
    Column(name="name", zh="名字", en="Name"),
    Column(name="title", zh="标题", en="Title"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 a check found something or the graph is at fault, 2 the call is wrong."""
    arguments = _parser().parse_args(argv)
    return carry_out(lambda: _work(arguments), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m queries", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    listing = verbs.add_parser("list", help="所有查询 / every question")
    listing.add_argument("--format", choices=("table", "json"), default="table")
    asking = verbs.add_parser("run", help="提出一个查询 / ask one question")
    asking.add_argument("name", metavar="NAME")
    asking.add_argument("--param", action="append", default=[], metavar="NAME=VALUE")
    asking.add_argument("--format", choices=FORMATS, default="table")
    asking.add_argument("--out", type=Path, metavar="FILE")
    asking.add_argument("--seconds", type=float, default=SECONDS, help="时限 / time limit")
    checking = verbs.add_parser("check", help="运行所有检查 / run every check")
    for verb in (listing, asking, checking):
        add_common(verb)
    return parser


def _work(arguments: argparse.Namespace) -> int:
    library, spoken = load_library(), language(arguments.lang)
    if arguments.verb == "list":
        return _list(library, arguments.format, spoken)
    if arguments.verb == "check":
        return _check(library, spoken)
    return _run(library, arguments, spoken)


def _list(library: Library, form: str, spoken: Language) -> int:
    if form == "json":
        write([_described(query) for query in library.values()], (), spoken, form="json", path=None)
        return 0
    rows = [
        {"topic": TOPICS[query.topic].in_(spoken), "name": query.name, "title": query.title.in_(spoken)}
        for query in library.values()
    ]
    write(rows, LISTING, spoken, form="table", path=None)
    return 0


def _described(query: Query) -> dict[str, Any]:
    return {
        "name": query.name,
        "topic": query.topic,
        "title": vars(query.title),
        "purpose": vars(query.purpose),
        "shape": query.shape,
        "params": [param.model_dump(mode="json") for param in query.params],
        "returns": [column.model_dump(mode="json") for column in query.returns],
    }


def _run(library: Library, arguments: argparse.Namespace, spoken: Language) -> int:
    given = _pairs(arguments.param)
    if arguments.format == "xlsx" and arguments.out is None:
        raise CallError(NEEDS_FILE)
    with _call_at_fault():
        query = library[arguments.name]
    with open_graph(load_settings()) as graph:
        with _call_at_fault():
            asked = by_id(graph.reader, query, given)
            answer = stream(graph.reader, query, asked, seconds=arguments.seconds)
        with closing(answer) as rows:
            count = write(rows, query.returns, spoken, form=arguments.format, path=arguments.out)
    if arguments.format == "table" or arguments.out:
        print(ROWS.format(count=count).in_(spoken), file=sys.stderr)
    return 1 if query.shape == "check" and count else 0


@contextmanager
def _call_at_fault() -> Iterator[None]:
    """What the library refuses here was called wrongly: exit code 2, not 1."""
    try:
        yield
    except QueryError as error:
        raise CallError(error.text) from error


def _pairs(params: Sequence[str]) -> Mapping[str, object]:
    given: dict[str, object] = {}
    for text in params:
        key, equals, value = text.partition("=")
        if not equals or not key.strip():
            raise CallError(NO_VALUE.format(given=text))
        given[key.strip()] = value
    return given


def _check(library: Library, spoken: Language) -> int:
    checks = library.of_topic("checks")
    found = 0
    with open_graph(load_settings()) as graph:
        for query in checks:
            if count := len(run(graph.reader, query).rows):
                found += count
                print(FOUND.format(name=query.name, title=query.title, count=count).in_(spoken))
    if not found:
        print(ALL_WELL.format(count=len(checks)).in_(spoken))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
