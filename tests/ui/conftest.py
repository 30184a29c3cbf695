"""Fixtures of the app's tests: the app inside the test, and a browser in front of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
import streamlit as st
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from graph.store import Graph

from ..conftest import Benches
from ..engines import Bench
from .apps import BROWSER_ARGUMENTS, Served, browser_path, served


@dataclass
class Kept:
    """Of which graph the app inside this process keeps readings: engine, and how often it was filled anew."""

    of: tuple[str, int] | None = None


@pytest.fixture(scope="session")
def kept() -> Kept:
    """What the app inside this process keeps; tests that read one city share its readings, as sessions do."""
    return Kept()


@pytest.fixture
def lead_to(monkeypatch: pytest.MonkeyPatch, kept: Kept) -> Iterator[Callable[[Mapping[str, str]], None]]:
    """Makes this process's environment lead to a graph; nothing is kept from another test."""

    def lead(environment: Mapping[str, str]) -> None:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)

    st.cache_resource.clear()
    yield lead
    st.cache_resource.clear()
    kept.of = None


@pytest.fixture
def in_app(bench: Bench, engine: str, kept: Kept, at_graph: None) -> None:
    """The app inside this test is on the graph under test; name this fixture after the one that fills it."""
    if kept.of != (engine, bench.fillings):
        st.cache_resource.clear()
    kept.of = (engine, bench.fillings)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser; a skip with its reason where there is none, a failure in CI."""
    with sync_playwright() as playwright:
        path = browser_path() or playwright.chromium.executable_path
        if not Path(path).exists():
            say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            say("no browser: install chromium, or run `python -m playwright install chromium`")
        expect.set_options(timeout=30_000)
        with playwright.chromium.launch(executable_path=path, args=list(BROWSER_ARGUMENTS)) as found:
            yield found


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One browser's memory for all tabs: Streamlit's own files are loaded once."""
    found = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    found.set_default_timeout(30_000)
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh tab, 1440 × 900, which is a session of its own."""
    yield context.new_page()
    for tab in context.pages:
        tab.close()


class Servers:
    """The app served once an engine, on the bundled city."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._started: dict[str, Served] = {}

    def get(self, engine: str, environment: dict[str, str]) -> Served:
        """The app on one engine."""
        if engine not in self._started:
            log = self._folder / f"{engine}.log"
            # What a person keeps in the app goes into a folder of the tests, whichever engine it is.
            home = {"LIANTU_HOME": str(self._folder / f"{engine}-home")}
            self._started[engine] = self._stack.enter_context(served(home | environment, log))
        return self._started[engine]

    def close(self) -> None:
        """Ends them."""
        self._stack.close()


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """The app's servers, started when a test first asks."""
    all_of_them = Servers(tmp_path_factory.mktemp("app"))
    yield all_of_them
    all_of_them.close()


@pytest.fixture
def app(one_city: Graph, benches: Benches, servers: Servers) -> Served:
    """The app on the bundled city, on one engine: what a browser does is the same on either."""
    return servers.get(one_city.engine, benches.get(one_city.engine).environment)


@pytest.fixture
def app_on(servers: Servers, engine: str, city: Graph, environment: dict[str, str]) -> Served:
    """The app on the bundled city, on the engine under test."""
    return servers.get(engine, environment)
