"""What a reader sees while the graph cannot be used, and that the page comes back by itself."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page, expect

from graph.settings import load_settings
from graph.store import open_graph
from ingest.load import load

from ..conftest import Benches
from ..engines import CITY, Bench
from .apps import Served, run_page, served, words_of

Lead = Callable[[Mapping[str, str]], None]


class Bridge:
    """A port that leads to a database, until it is taken away."""

    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self._listener = self._listen(0)
        self.port = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        self._serve()

    def _listen(self, port: int) -> socket.socket:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
        return listener

    def _serve(self) -> None:
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            far = socket.create_connection(self._target)
            self._open += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=(source, sink), daemon=True).start()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while received := source.recv(65536):
                sink.sendall(received)
        except OSError:
            pass  # one side is gone: so is the other
        for end in (source, sink):
            end.close()

    def take_away(self) -> None:
        """Nobody answers any more."""
        with suppress(OSError):  # wakes the thread that waits for the next one
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in self._open:
            with suppress(OSError):  # it was closed already
                end.shutdown(socket.SHUT_RDWR)
        self._open.clear()

    def put_back(self) -> None:
        """The same port leads there again."""
        self._listener = self._listen(self.port)
        self._serve()


@pytest.mark.long
@pytest.mark.browser
def test_the_page_says_that_the_graph_is_away_and_comes_back(
    benches: Benches, page: Page, tmp_path: Path
) -> None:
    bench = benches.get("neo4j")
    bench.city()
    host, _, port = bench.graph.address.rpartition(":")
    bridge = Bridge((host.removeprefix("bolt://"), int(port)))
    environment = {**bench.environment, "NEO4J_URI": f"bolt://127.0.0.1:{bridge.port}"}
    with served(environment, tmp_path / "app.log") as app:
        page.goto(f"{app.url}/?inferred=0")
        expect(page.locator(".strip")).to_be_visible()
        bridge.take_away()
        expect(page.get_by_role("heading", name="图数据库没有应答")).to_be_visible(timeout=90_000)
        expect(page.get_by_text("正在自动重新连接")).to_be_visible()
        bridge.put_back()
        expect(page.locator(".strip")).to_be_visible(timeout=90_000)
        assert "inferred=0" in page.url
    bridge.take_away()


@pytest.mark.long
@pytest.mark.browser
def test_a_killed_embedded_engine_is_started_again_under_an_open_page(page: Page, tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {"LIANTU_HOME": str(home), "LIANTU_HEAP": "512m", "LIANTU_ENV_FILE": os.devnull}
    with open_graph(load_settings(home=home, heap="512m")) as graph:
        load(graph, CITY)
        with served(environment, tmp_path / "app.log") as app:
            page.goto(app.url)
            expect(page.locator(".strip")).to_be_visible()
            _kill_engine(home)
            page.get_by_role("link", name="EN", exact=True).click()
            expect(page.get_by_role("heading", name="Overview")).to_be_visible(timeout=90_000)
            expect(page.locator(".strip")).to_be_visible(timeout=90_000)


def _kill_engine(home: Path) -> None:
    """The server whose folder this is, as if its machine had lost it."""
    found = [
        process
        for process in psutil.process_iter(["pid", "cmdline", "cwd"])
        if process.info["cwd"] == str(home) and process.pid != os.getpid()
    ]
    assert found, "no engine runs in this folder"
    for process in found:
        process.send_signal(signal.SIGKILL)
        process.wait(20)


def test_a_neo4j_that_is_not_there_is_told_in_words(lead_to: Lead) -> None:
    lead_to({"NEO4J_URI": "bolt://127.0.0.1:9"})
    app = run_page("overview")
    assert not app.exception and not app.error
    words = words_of(app)
    assert "图数据库没有应答" in words and "127.0.0.1:9" in words and "正在自动重新连接" in words


def test_a_wrong_password_is_told_with_what_to_do(benches: Benches, lead_to: Lead) -> None:
    bench: Bench = benches.get("neo4j")
    lead_to({**bench.environment, "NEO4J_PASSWORD": "not this one"})
    words = words_of(run_page("overview"))
    assert "图数据库拒绝了用户名或密码" in words and "NEO4J_PASSWORD" in words


@pytest.mark.browser
def test_the_served_app_opens_no_connection_to_another_machine(app: Served, page: Page) -> None:
    page.goto(app.url)
    expect(page.locator(".strip")).to_be_visible()
    process = psutil.Process(app.process.pid)
    reached = {
        connection.raddr.ip
        for one in (process, *process.children(recursive=True))
        for connection in one.net_connections()
        if connection.raddr
    }
    listening = {c.laddr.ip for c in process.net_connections() if c.status == psutil.CONN_LISTEN}
    assert reached <= {"127.0.0.1", "::1"}
    assert listening == {"127.0.0.1"}
