"""The `network` verb: the network that the page draws, as a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import get_args

from graph.command import add_common, language
from graph.errors import AnalysisError, CallError, QueryError
from graph.settings import load_settings
from graph.store import open_graph
from graph.text import Text
from queries.output import NOT_WRITABLE, stdout, whole

from .as_of import LATEST, AsOf
from .elements import Thing
from .facts import read_facts
from .network.choice import DRAWS, KINDS, NEEDS_OF, Choice, Draw, Limits, Roles
from .network.drawn import MORE, most_connected
from .network.export import TABLES, TEXTS
from .network.export_about import SIZE, export_of
from .network.export_rows import Export
from .network.fabric import Fabric, read_fabric
from .network.groups import GROUPS
from .network.layout import arrange
from .network.measures import measured
from .network.network import Network, limited
from .network.weaving import NEEDS_ONE, weave
from .search import Index, Name

FORMATS = (*TEXTS, "csv", "html")
STDOUT = "-"
# Laying out more takes longer than anybody waits who only wants the figures.
PLACED_UP_TO = 3000

_NO_NUMBER = Text("{option} 应是整数,收到 {given}", "{option} takes a whole number, got {given}")
_NO_SUCH = Text("{option} 没有 {given};可用:{names}", "{option} has no {given}; use {names}")
_NOBODY = Text("--of:图中没有 {given}", "--of: the graph holds no {given}")
_PERHAPS = Text("--of:图中没有 {given};是否 {names}?", "--of: the graph holds no {given}; perhaps {names}?")
_SEVERAL = Text("--of:{given} 不止一个:{names}", "--of: {given} is several: {names}")
_FOLDER = Text("csv 是两个文件,OUT 应是文件夹,不能是 -", "csv is two files: OUT is a folder, not -")
_NO_OUT = Text("OUT 应是文件名、文件夹名或 -", "OUT is the name of a file or folder, or -")
_EMPTY = Text(
    "图是空的;先导入:python -m ingest load 目录",
    "the graph is empty; load some first: python -m ingest load FOLDER",
)
_WRITTEN = Text("{size} → {out}", "{size} → {out}")

Html = Callable[[Export], str]


def add_network(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The verb and what it takes."""
    verb = verbs.add_parser("network", help="协作网络 / a collaboration network as a file")
    verb.add_argument("draw", metavar="KIND", help=", ".join(DRAWS))
    verb.add_argument("out", metavar="OUT", help="文件、文件夹(csv)或 - / a file, a folder (csv) or -")
    verb.add_argument("--of", default="", metavar="ID", help="编号或名称 / id or name (chain, neighbourhood)")
    verb.add_argument("--depth", default="1", metavar="N", help="几步以内 / how many steps: 1 to 3")
    verb.add_argument("--kinds", metavar="K,K", help="画哪些联系 / kinds of edge, e.g. TOGETHER,SERVES")
    verb.add_argument("--roles", default="together", metavar="R", help="together (default) | all")
    verb.add_argument("--as-of", default=LATEST, metavar="D", help="截至 / latest, 2021, 2021-06, 2021-06-30")
    verb.add_argument("--since", metavar="Y", help="起始年 / first year")
    verb.add_argument("--until", metavar="Y", help="截止年 / last year")
    verb.add_argument("--no-undated", action="store_true", help="不含未注明年份的 / with years: dated only")
    verb.add_argument("--no-inferred", action="store_true", help="不计推断 / leave inferred links out")
    verb.add_argument("--without", default="", metavar="G,G", help=", ".join(group.name for group in GROUPS))
    verb.add_argument("--format", default="", metavar="F", help=f"{', '.join(FORMATS)} (default: by OUT)")
    add_common(verb)


def network(arguments: argparse.Namespace, html: Html) -> int:
    """Writes the network that is asked for; `html` makes the file that opens in a browser."""
    form, spoken = _form(arguments), language(arguments.lang)
    choice, limits = _choice(arguments), _limits(arguments)
    with open_graph(load_settings()) as graph:
        fabric = read_fabric(graph.reader)
        if not fabric.nodes:
            raise AnalysisError(_EMPTY)
        facts = read_facts(graph.reader)
    found = limited(_woven(fabric, _of(choice, fabric)), limits)
    measures = measured(found)
    drawn = found.only(most_connected(found, MORE)) if form == "html" else found
    positions = arrange(drawn.simple) if len(drawn.nodes) <= PLACED_UP_TO else {}
    export = export_of(found, limits, facts, spoken, measures, positions)
    _write(export, form, arguments.out, html)
    size = SIZE.format(nodes=len(found.nodes), edges=len(found.bonds))
    print(_WRITTEN.format(size=size, out=arguments.out).in_(spoken), file=sys.stderr)
    return 0


def _woven(fabric: Fabric, choice: Choice) -> Network:
    try:
        return weave(fabric, choice)
    except AnalysisError as error:
        raise CallError(error.text) from error


def _choice(arguments: argparse.Namespace) -> Choice:
    """The choice as typed values; CallError says what is wrong with the call."""
    draw: Draw = next((one for one in DRAWS if one == arguments.draw), "organisations")
    _known("KIND", [arguments.draw], DRAWS)
    roles: Roles = "all" if arguments.roles == "all" else "together"
    _known("--roles", [arguments.roles], get_args(Roles))
    kinds = None
    if arguments.kinds is not None:
        kinds = frozenset(_known("--kinds", _split(arguments.kinds), KINDS[draw]))
    if draw in NEEDS_OF and not arguments.of.strip():
        raise CallError(NEEDS_ONE.format(draw=DRAWS[draw]))
    depth = _number("--depth", arguments.depth)
    _known("--depth", [str(depth)], ("1", "2", "3"))
    return Choice(draw, arguments.of.strip(), depth or 1, kinds, roles)


def _limits(arguments: argparse.Namespace) -> Limits:
    try:
        as_of = AsOf.parse(arguments.as_of)
    except (AnalysisError, QueryError) as error:
        raise CallError(error.text) from error
    groups = [group.name for group in GROUPS]
    return Limits(
        as_of=as_of,
        since=_number("--since", arguments.since),
        until=_number("--until", arguments.until),
        undated=not arguments.no_undated,
        inferred=not arguments.no_inferred,
        without=frozenset(_known("--without", _split(arguments.without), groups)),
    )


def _form(arguments: argparse.Namespace) -> str:
    """The format asked for, else the one that OUT ends with, else GraphML."""
    if not arguments.out.strip():
        raise CallError(_NO_OUT)
    ending = Path(arguments.out).suffix.removeprefix(".").lower()
    form = arguments.format or (ending if ending in FORMATS else "graphml")
    _known("--format", [form], FORMATS)
    if form == "csv" and arguments.out == STDOUT:
        raise CallError(_FOLDER)
    return str(form)


def _of(choice: Choice, fabric: Fabric) -> Choice:
    """The choice with a name given for its node or chain replaced by the id."""
    word = choice.of
    if choice.draw not in NEEDS_OF or word in fabric.nodes:
        return choice
    nodes = [node for node in fabric.nodes.values() if choice.draw != "chain" or node.label == "Chain"]
    called = [node for node in nodes if word in (node.name_zh, node.name_en, *node.aliases)]
    if len(called) == 1:
        return Choice(choice.draw, called[0].id, choice.depth, choice.kinds, choice.roles)
    if called:
        raise CallError(_SEVERAL.format(given=word, names=_named(called)))
    names = [Name(id=one.id, name_zh=one.name_zh, name_en=one.name_en, aliases=one.aliases) for one in nodes]
    near = Index(names).find(word)[:5]
    said = _PERHAPS.format(given=word, names=_named([hit.name for hit in near])) if near else None
    raise CallError(said or _NOBODY.format(given=word))


def _named(things: Sequence[Thing | Name]) -> str:
    return ", ".join(f"{one.id} {one.name_zh}" for one in things)


def _write(export: Export, form: str, out: str, html: Html) -> None:
    """To stdout, or to files that appear only when they are whole."""
    if form == "csv":
        _write_tables(export, Path(out))
        return
    text = html(export) if form == "html" else TEXTS[form](export)
    if out == STDOUT:
        with stdout() as stream:
            stream.write(text)
        return
    with whole(Path(out)) as part:
        part.write_text(text, encoding="utf-8", newline="")


def _write_tables(export: Export, folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise QueryError(NOT_WRITABLE.format(path=folder, reason=error.strerror or error)) from error
    with ExitStack() as stack:
        for name, made in TABLES.items():
            part = stack.enter_context(whole(folder / name))
            part.write_text(made(export), encoding="utf-8", newline="")


def _known(option: str, given: Sequence[str], names: Collection[str]) -> Sequence[str]:
    """What was given, all of it among these; CallError names the first that is not."""
    for one in given:
        if one not in names:
            raise CallError(_NO_SUCH.format(option=option, given=one, names=", ".join(names)))
    return given


def _number(option: str, given: str | None) -> int | None:
    if given is None:
        return None
    if not (given.strip().isascii() and given.strip().isdigit()):
        raise CallError(_NO_NUMBER.format(option=option, given=given))
    return int(given)


def _split(given: str) -> list[str]:
    return [part.strip() for part in given.split(",") if part.strip()]
