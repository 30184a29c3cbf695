"""`python -m ingest check | diff | load PATH`: a folder of tables into the graph, on the command line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from tqdm import tqdm

from graph.apply import Progress
from graph.command import add_common, carry_out, language
from graph.settings import load_settings
from graph.setup import set_up
from graph.store import Graph, open_graph
from graph.text import Language, Text

from . import load, telling
from .check import check
from .problem import FilesError

_WRITING = Text("写入", "writing")
_COLUMNS = "{desc} {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} [{elapsed}<{remaining}, {rate_fmt}]"


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 the files or the graph are at fault, 2 the call is wrong."""
    arguments = _parser().parse_args(argv)
    return carry_out(lambda: _work(arguments), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ingest", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    checking = verbs.add_parser("check", help="检查文件,不写入 / check the files, write nothing")
    checking.add_argument(
        "--graph", action="store_true", help="名称也可指图中已有的 / names may mean what the graph holds"
    )
    differing = verbs.add_parser("diff", help="会改动什么 / what a load would change")
    loading = verbs.add_parser("load", help="导入 / load")
    loading.add_argument("--author", metavar="NAME", help="操作人 / who loads it (default: the user)")
    loading.add_argument("--comment", metavar="TEXT", help="说明 / a remark kept with the run")
    for verb in (checking, differing, loading):
        verb.add_argument("path", metavar="PATH", help="放着各表的文件夹 / the folder of tables")
        verb.add_argument("--format", choices=("text", "json"), default="text")
        add_common(verb)
    for verb in (differing, loading):
        verb.add_argument("--dataset", metavar="NAME", help="数据集 / dataset (default: the folder's name)")
    return parser


def _work(arguments: argparse.Namespace) -> int:
    spoken = language(arguments.lang)
    as_json = arguments.format == "json"
    try:
        work = {"check": _check, "diff": _diff, "load": _load}[arguments.verb]
        result, lines = work(arguments, spoken)
    except FilesError as error:
        if as_json:
            _print_json(telling.failed_json(error))
        raise
    if as_json:
        _print_json(result)
    else:
        for line in lines:
            print(line)
    return 0


Told = tuple[dict[str, object], Iterable[str]]


def _check(arguments: argparse.Namespace, spoken: Language) -> Told:
    if arguments.graph:
        with _opened() as graph:
            checked = check(arguments.path, graph)
    else:
        checked = check(arguments.path)
    return telling.checked_json(checked), telling.checked_lines(checked, spoken)


def _diff(arguments: argparse.Namespace, spoken: Language) -> Told:
    with _opened() as graph:
        change = load.plan(graph, arguments.path, dataset=arguments.dataset).change
    return telling.change_json(change), telling.difference_lines(change, spoken)


def _load(arguments: argparse.Namespace, spoken: Language) -> Told:
    with _opened() as graph, _bar(spoken) as progress:
        planned, run = load.load_as_planned(
            graph,
            arguments.path,
            dataset=arguments.dataset,
            author=arguments.author,
            comment=arguments.comment,
            progress=progress,
        )
    lines = [
        *telling.missing_lines(planned.change, spoken),
        *telling.loaded_lines(planned.checked, run, spoken),
    ]
    return telling.run_json(run) | {"missing_ids": list(planned.change.missing)}, lines


@contextmanager
def _opened() -> Iterator[Graph]:
    with open_graph(load_settings()) as graph:
        set_up(graph)
        yield graph


@contextmanager
def _bar(spoken: Language) -> Iterator[Progress | None]:
    """A progress bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    with tqdm(desc=_WRITING.in_(spoken), bar_format=_COLUMNS, file=sys.stderr) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield progress


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    sys.exit(main())
