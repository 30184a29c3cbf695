"""`python -m graph start | stop | status | connect | checksum`: the engine and what it holds."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence

from . import embedded
from .command import add_common, carry_out, language
from .connection import shell_lines
from .embedded import Membership
from .errors import CallError
from .settings import Settings, load_settings
from .store import open_graph
from .text import Language, Text

STARTED = Text(
    "内置数据库在 {address} 运行,直到 python -m graph stop",
    "the embedded database runs at {address} until python -m graph stop",
)
STOPPED = Text("内置数据库已停止", "the embedded database is stopped")
STILL_USED = Text(
    "别的程序正在使用内置数据库,最后一个退出时它才停止;要立刻停止,用 --now",
    "other programs use the embedded database; it stops when the last one leaves, or at once with --now",
)
NOT_EMBEDDED = Text(
    "设置了 NEO4J_URI:这个数据库不由本程序启动或停止",
    "NEO4J_URI is set: this program neither starts nor stops that database",
)
NO_PASSWORD = Text("密码见你的设置,不在这里显示", "the password is the one in your settings; it is not shown")
NAMES = {
    "engine": Text("引擎", "engine"),
    "running": Text("在运行", "running"),
    "address": Text("地址", "address"),
    "database": Text("数据库", "database"),
    "user": Text("用户名", "user"),
    "password": Text("密码", "password"),
    "pid": Text("进程", "process"),
    "pinned": Text("一直运行", "stays until stopped"),
    "in_use": Text("有程序在用", "in use"),
    "home": Text("目录", "folder"),
}
YES, NO = Text("是", "yes"), Text("否", "no")
DEFAULT_DATABASE = Text("(默认库)", "(the default one)")
COUNTS = Text("{nodes} 个节点,{edges} 条边", "{nodes} nodes, {edges} edges")
ALTERED = Text("{id} 的值与指纹不符", "{id}: its values do not match its fingerprint")

Facts = dict[str, str | int | bool]


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 the engine or the graph is at fault, 2 the call is wrong."""
    arguments = _parser().parse_args(argv)
    work: Callable[[argparse.Namespace, Settings], int] = arguments.work
    return carry_out(lambda: work(arguments, load_settings()), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m graph", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(
        name: str, work: Callable[[argparse.Namespace, Settings], int], help: str
    ) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=help)
        made.set_defaults(work=work)
        add_common(made)
        return made

    verb("start", _start, "启动内置数据库并让它一直运行 / start the embedded database and keep it running")
    stop = verb("stop", _stop, "停止内置数据库 / stop the embedded database")
    stop.add_argument("--now", action="store_true", help="即使有程序在用 / even while programs use it")
    status = verb("status", _status, "数据库的状态 / how the database is doing")
    connect = verb("connect", _connect, "别的工具如何连接 / how another tool connects, for reading")
    checksum = verb("checksum", _checksum, "全部内容的校验和 / one hash over everything the graph says")
    for command in (status, connect, checksum):
        formats = ("table", "json", *(("env",) if command is connect else ()))
        command.add_argument("--format", choices=formats, default="table")
    return parser


def _start(arguments: argparse.Namespace, settings: Settings) -> int:
    _only_embedded(settings)
    membership = _pinned(settings)
    print(STARTED.format(address=membership.server.address).in_(language(arguments.lang)))
    return 0


def _pinned(settings: Settings) -> Membership:
    membership = embedded.join(settings)
    embedded.pin(settings)
    return membership


def _stop(arguments: argparse.Namespace, settings: Settings) -> int:
    _only_embedded(settings)
    gone = embedded.stop(settings, now=arguments.now)
    print((STOPPED if gone else STILL_USED).in_(language(arguments.lang)))
    return 0


def _only_embedded(settings: Settings) -> None:
    if not settings.embedded:
        raise CallError(NOT_EMBEDDED)


def _status(arguments: argparse.Namespace, settings: Settings) -> int:
    facts: Facts
    if settings.embedded:
        found = embedded.status(settings)
        server = found.server
        facts = {"engine": "embedded", "running": server is not None, "home": str(settings.home)}
        if server is not None:
            facts |= {"address": server.address, "pid": server.pid}
        facts |= {"pinned": found.pinned, "in_use": found.in_use}
    else:
        with open_graph(settings) as graph:
            facts = {"engine": graph.engine, "running": True, "address": graph.address}
            facts |= {"database": graph.database}
    _tell(facts, arguments)
    return 0


def _connect(arguments: argparse.Namespace, settings: Settings) -> int:
    if settings.embedded:
        # Another tool holds no lock of ours: pinned, the server does not stop under it.
        membership = _pinned(settings)
        address, secrets = membership.server.address, membership.secrets
        facts: Facts = {"address": address, "database": membership.database, "user": secrets.reader}
        _tell_how(facts | {"password": secrets.reader_password}, arguments)
        print(STARTED.format(address=address).in_(language(arguments.lang)), file=sys.stderr)
        return 0
    with open_graph(settings) as graph:
        facts = {"address": graph.address, "database": graph.database, "user": settings.neo4j_username}
    _tell_how(facts, arguments)
    print(NO_PASSWORD.in_(language(arguments.lang)), file=sys.stderr)
    return 0


def _tell_how(facts: Facts, arguments: argparse.Namespace) -> None:
    if arguments.format != "env":
        _tell(facts, arguments)
        return
    address, database, user = (str(facts[name]) for name in ("address", "database", "user"))
    password = str(facts["password"]) if "password" in facts else None
    print(*shell_lines(address, database, user, password), sep="\n")


def _checksum(arguments: argparse.Namespace, settings: Settings) -> int:
    from .checksum import measure

    spoken = language(arguments.lang)
    with open_graph(settings) as graph:
        found = measure(graph)
    if arguments.format == "json":
        facts = {"digest": found.digest, "nodes": found.nodes, "edges": found.edges}
        print(json.dumps(facts | {"altered": list(found.altered)}, ensure_ascii=False))
    else:
        print(found.digest)
        print(COUNTS.format(nodes=found.nodes, edges=found.edges).in_(spoken), file=sys.stderr)
    for identifier in found.altered:
        print(ALTERED.format(id=identifier).in_(spoken), file=sys.stderr)
    return 1 if found.altered else 0


def _tell(facts: Facts, arguments: argparse.Namespace) -> None:
    if arguments.format == "json":
        print(json.dumps(facts, ensure_ascii=False))
        return
    spoken = language(arguments.lang)
    for name, value in facts.items():
        print(f"{NAMES[name].in_(spoken)}: {_shown(name, value, spoken)}")


def _shown(name: str, value: str | int | bool, spoken: Language) -> str:
    if isinstance(value, bool):
        return (YES if value else NO).in_(spoken)
    if name == "database" and not value:
        return DEFAULT_DATABASE.in_(spoken)
    return str(value)


if __name__ == "__main__":
    sys.exit(main())
