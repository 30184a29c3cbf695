"""Apps on the embedded engine, each with a data set of its own, and a tab that walks through them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from graph.store import Graph
from tests.conftest import Benches

from ...engines import CITY
from ..apps import served
from ..conftest import Servers
from .walking import Walk, walking

Walking = Callable[[Path, int], tuple[Walk, Graph]]


@pytest.fixture(scope="module")
def walk_in(
    benches: Benches, servers: Servers, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Walking]:
    """Loads a folder, serves the app on it and opens a tab of a width; all ends with the module."""
    with ExitStack() as stack:

        def start(folder: Path, width: int) -> tuple[Walk, Graph]:
            bench = benches.get("embedded")
            graph = bench.loaded(folder)
            if folder == CITY:
                app = servers.get("embedded", bench.environment)
            else:
                log = tmp_path_factory.mktemp("walk") / "app.log"
                app = stack.enter_context(served(bench.environment, log))
            return stack.enter_context(walking(browser, app, width)), graph

        yield start
