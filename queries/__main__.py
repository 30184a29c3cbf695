"""`python -m queries list | run NAME | ask CYPHER | check`: the library on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from graph.command import add_common, carry_out, language
from graph.settings import load_settings
from graph.store import open_graph
from graph.text import Language, Text

from .asking import add_ask, add_run, ask_freely, run_question
from .head import Column
from .library import TOPICS, Library, Query, load_library
from .output import write
from .run import run

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
    listing.add_argument("--all", action="store_true", help="连同只供页面读取的 / with the readings of pages")
    asking, free = add_run(verbs), add_ask(verbs)
    checking = verbs.add_parser("check", help="运行所有检查 / run every check")
    for verb in (listing, asking, free, checking):
        add_common(verb)
    return parser


def _work(arguments: argparse.Namespace) -> int:
    if arguments.verb == "ask":
        return ask_freely(arguments)
    library, spoken = load_library(), language(arguments.lang)
    if arguments.verb == "list":
        asked = tuple(library.values()) if arguments.all else library.questions()
        return _list(asked, arguments.format, spoken)
    if arguments.verb == "check":
        return _check(library, spoken)
    return run_question(library, arguments)


def _list(asked: Sequence[Query], form: str, spoken: Language) -> int:
    if form == "json":
        write([_described(query) for query in asked], (), spoken, form="json", path=None)
        return 0
    rows = [
        {"topic": TOPICS[query.topic].in_(spoken), "name": query.name, "title": query.title.in_(spoken)}
        for query in asked
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
        "use": query.use,
        "chart": query.chart and query.chart.model_dump(),
        "params": [param.model_dump(mode="json") for param in query.params],
        "returns": [column.model_dump(mode="json") for column in query.returns],
    }


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
