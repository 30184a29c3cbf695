"""Fixtures of the app's tests: the app inside the test, and a browser in front of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
import streamlit as st
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from graph.store import Graph

from .apps import BROWSER_ARGUMENTS, Served, browser_path, served


@pytest.fixture
def lead_to(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Mapping[str, str]], None]]:
    """Makes this process's environment lead to a graph; nothing is kept from another test."""

    def lead(environment: Mapping[str, str]) -> None:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)

    st.cache_resource.clear()
    yield lead
    st.cache_resource.clear()


@pytest.fixture
def in_app(environment: dict[str, str], lead_to: Callable[[Mapping[str, str]], None]) -> None:
    """The app inside this test is on the graph under test."""
    lead_to(environment)


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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh tab, 1440 × 900, with nothing remembered."""
    context: BrowserContext = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


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
            self._started[engine] = self._stack.enter_context(served(environment, log))
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
def app(servers: Servers, engine: str, city: Graph, environment: dict[str, str]) -> Served:
    """The app on the bundled city, on the engine under test."""
    return servers.get(engine, environment)
