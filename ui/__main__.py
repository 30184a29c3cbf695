"""`python -m ui`: opens the graph, loads the bundled city into an empty one, serves the app."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import webbrowser
from collections.abc import Sequence
from types import FrameType

from graph.command import add_common, carry_out, language
from graph.settings import load_settings
from graph.setup import set_up
from graph.store import Graph, open_graph
from graph.text import Language, Text
from ingest import bundled

from .serving import FIRST_PORT, LOOPBACK, address_of, choose_port, serving

LARGEST_PORT = 65535

OPENING = Text("正在打开图数据库……", "opening the graph …")
LOADING = Text("图是空的，正在装入威海数据……", "the graph is empty: loading the city of Weihai …")
LOADED = Text("已装入 {created} 个元素", "loaded {created} elements")
SERVING = Text("链图已就绪：{address}   按 Ctrl-C 结束", "Liantu is ready: {address}   Ctrl-C ends it")


def _load_bundled_city(graph: Graph, words: Language) -> None:
    if not bundled.is_unfilled(graph):
        return
    print(LOADING.in_(words), flush=True)
    run = bundled.fill(graph)
    if run is not None:
        print(LOADED.format(created=run.created).in_(words), flush=True)


def serve(arguments: argparse.Namespace, words: Language) -> int:
    """Opens, fills and serves; returns the exit code of the app."""
    port = choose_port(arguments.address, arguments.port)
    print(OPENING.in_(words), flush=True)
    with open_graph(load_settings()) as graph:
        set_up(graph)
        _load_bundled_city(graph, words)
        with serving(arguments.address, port) as child:
            url = address_of(arguments.address, port)
            print(SERVING.format(address=url).in_(words), flush=True)
            if not arguments.no_browser:
                _show(url)
            return _until_ended(child)


def _show(url: str) -> None:
    """Opens a browser where there is a screen to show it on."""
    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(url)


def _until_ended(child: subprocess.Popen[bytes]) -> int:
    try:
        return child.wait()
    except KeyboardInterrupt:  # the way the app is meant to end
        return 0


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"1 … {LARGEST_PORT}")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m ui",
        description="打开图数据库，图为空时装入随附的城市，启动页面 / "
        "opens the graph, loads the bundled city into an empty one, serves the app",
    )
    parser.add_argument(
        "--port",
        type=_port,
        help=f"端口，不写则从 {FIRST_PORT} 起找空闲的 / port; else the first free one from {FIRST_PORT}",
    )
    parser.add_argument(
        "--address", default=LOOPBACK, help=f"监听地址 / address to bind, {LOOPBACK} by default"
    )
    parser.add_argument("--no-browser", action="store_true", help="不打开浏览器 / open no browser")
    add_common(parser)
    return parser


def _end(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main(argv: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    arguments = _parser().parse_args(argv)
    signal.signal(signal.SIGTERM, _end)
    return carry_out(lambda: serve(arguments, language(arguments.lang)), arguments)


if __name__ == "__main__":
    sys.exit(main())
