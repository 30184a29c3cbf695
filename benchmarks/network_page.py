"""The network page before 10 000 organisations and 50 000 edges: how long one waits, what the app holds."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Page

from ingest.load import load
from tests.engines import Bench
from tests.ui.apps import served

from .invented_circles import InventedCircles
from .pages import browser_page

# The first reading of so large a graph, its communities and its measures are waited for once.
PATIENCE = 180
DRAWN = ".explorer[data-drawn]"
WALK = {
    "first opening: communities": "network",
    "the same again": "network",
    "one community opened": "network?community=1",
    "the 300 most connected": "network?size=300",
    "1 000 nodes": "network?size=1000",
    "a neighbourhood of depth 2": "network?draw=neighbourhood&of=enterprise:B00001&depth=2",
}


@dataclass(frozen=True)
class Step:
    """One thing a person does: seconds until it stands, nodes then drawn, megabytes the app holds."""

    what: str
    seconds: float
    nodes: int
    megabytes: float


def measure(bench: Bench, folder: Path) -> list[Step]:
    """Loads the invented circles, serves the app and walks through the page."""
    graph = bench.empty()
    InventedCircles().write(folder / "circles")
    load(graph, folder / "circles")
    with served(bench.environment, folder / "app.log") as app, browser_page() as page:
        process = psutil.Process(app.process.pid)
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(app.url)
        page.wait_for_selector("h1")
        alone = Step("overview alone", 0.0, 0, process.memory_info().rss / 1e6)
        return [alone, *(_step(page, process, what, f"{app.url}/{path}") for what, path in WALK.items())]


def _step(page: Page, process: psutil.Process, what: str, address: str) -> Step:
    begun = time.monotonic()
    page.goto(address)
    page.wait_for_selector(DRAWN, state="attached")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    found = Step(what, time.monotonic() - begun, _nodes(page), process.memory_info().rss / 1e6)
    print(f"{what:45} {found.seconds:6.1f} s", file=sys.stderr, flush=True)
    return found


def table(steps: list[Step]) -> str:
    """One line a step."""
    head = "network page, 10 000 nodes and 50 000 edges"
    lines = [f"| {head} | waited | nodes drawn | the app's memory |", "| --- | --- | --- | --- |"]
    lines += [f"| {one.what} | {one.seconds:.1f} s | {one.nodes} | {one.megabytes:.0f} MB |" for one in steps]
    return "\n".join(lines)


def _nodes(page: Page) -> int:
    return int(page.locator(DRAWN).first.get_attribute("data-drawn") or 0)
