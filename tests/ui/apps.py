"""The app under test: run inside the test, or served to a real browser."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from graph.settings import ROOT
from ui.serving import streamlit_command

PAGES = ("overview", "coverage", "gaps", "network", "resources", "queries", "search", "method")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Without a screen, without root's sandbox, and without the browser's own errands on the network.
BROWSER_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SECONDS = 60


def run_page(page: str, **address: str) -> AppTest:
    """One page drawn by `app.py` inside this process, at an address."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    app.query_params["lang"] = "zh"
    for name, value in address.items():
        app.query_params[name] = value
    return go_to(app, page)


def go_to(app: AppTest, page: str, **address: str) -> AppTest:
    """Another page of the same app, at an address of its own where one is given."""
    if address:
        app.query_params.clear()
        for name, value in address.items():
            app.query_params[name] = value
    # AppTest opens file pages only; ours are functions, which Streamlit knows by a hash of their names.
    app._page_hash = calc_hash(page)
    app.run()
    assert app._page_hash in app._registered_pages, f"{page} is no page of the app"
    return app


def words_of(app: AppTest) -> str:
    """All words that our component would draw, page and sidebar."""
    trees = [json.loads(proto.json).get("tree", []) for proto in _components(app._tree)]
    return "\n".join("".join(_texts(tag)) for tree in trees for tag in tree)


def links_of(app: AppTest) -> list[str]:
    """Where every link that our component would draw leads, page and sidebar."""
    trees = [json.loads(proto.json).get("tree", []) for proto in _components(app._tree)]
    return [href for tree in trees for tag in tree for href in _hrefs(tag)]


def _hrefs(tag: Any) -> Iterator[str]:
    if not isinstance(tag, str):
        if href := tag.get("a", {}).get("href"):
            yield href
        for child in tag["c"]:
            yield from _hrefs(child)


def _components(block: Any) -> Iterator[Any]:
    for element in getattr(block, "children", {}).values():
        if element.type == "bidi_component":
            yield element.proto
        yield from _components(element)


def _texts(tag: Any) -> Iterator[str]:
    if isinstance(tag, str):
        yield tag
        return
    for child in tag["c"]:
        yield from _texts(child)


def browser_path() -> str | None:
    """A browser of this machine, if it has one on its PATH."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@dataclass(frozen=True)
class Served:
    """The app, answering at an address; `process` is Streamlit's server."""

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def served(environment: Mapping[str, str], log: Path) -> Iterator[Served]:
    """The app on a free port of this machine, in an environment that leads to the graph under test."""
    port = _free_port()
    with answering(streamlit_command("127.0.0.1", port), port, environment, log) as app:
        yield app


@contextmanager
def answering(
    command: Sequence[str], port: int, environment: Mapping[str, str], log: Path
) -> Iterator[Served]:
    """A Streamlit server of this machine, from when it answers until the end of the block."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **environment}, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(process, url, log)
            yield Served(url, process)
        finally:
            process.terminate()
            process.wait(20)


def _free_port() -> int:
    """Any free one: the next from the app's own first port would be taken by tests that run beside this."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    until = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError("the app did not start:\n" + log.read_text()[-2000:])
