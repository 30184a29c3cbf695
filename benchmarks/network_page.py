"""The network page before 10 000 organisations and 50 000 edges: how long one waits, what the app holds."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Page

from ingest.load import load
from tests.engines import Bench
from tests.ui.apps import served

from .by_hand import ByHand, by_hand
from .invented_circles import InventedCircles
from .loading import seconds
from .pages import browser_page

# Nothing of this size is waited for longer than this, on a busy machine either.
PATIENCE = 300
DRAWN = ".explorer[data-drawn]"
FIRST, FILTERED = "first opening, nothing read before", "another filter: from 2015 on"
# What is done one after the other, with where it leads and the seconds it may take.
WALK: tuple[tuple[str, str, float], ...] = (
    (FIRST, "network", 20),
    ("the same again", "network", 3),
    ("one community opened", "network?community=1", 3),
    ("the 300 most connected", "network?size=300", 3),
    ("1 000 nodes", "network?size=1000", 3),
    (FILTERED, "network?since=2015", 4),
    ("a neighbourhood of depth 2", "network?draw=neighbourhood&of=enterprise:B00001&depth=2", 3),
)


@dataclass(frozen=True)
class Step:
    """One thing a person does: seconds until it stands and at most, nodes then drawn, what the app holds.

    `worked` are seconds of the processor that the app itself took: the rest is the engine, the browser and
    whoever else the machine works for.
    """

    what: str
    waited: float
    most: float
    worked: float
    nodes: int
    megabytes: float


@dataclass(frozen=True)
class Walked:
    """All steps, and the same without us."""

    steps: tuple[Step, ...]
    plain: ByHand


def measure(bench: Bench, folder: Path) -> Walked:
    """Loads the invented circles, does it by hand, serves the app and walks through the page."""
    graph = bench.empty()
    InventedCircles().write(folder / "circles")
    _tell("loaded", seconds(lambda: load(graph, folder / "circles")))
    plain = by_hand(bench)
    _tell("by hand: read", plain.read)
    _tell("by hand: measured", plain.measured)
    with served(bench.environment, folder / "app.log") as app, browser_page() as page:
        page.set_default_timeout(PATIENCE * 1000)
        return Walked(tuple(_steps(page, app.url, psutil.Process(app.process.pid))), plain)


def _steps(page: Page, url: str, process: psutil.Process) -> Iterator[Step]:
    for what, address, most in WALK:
        begun, worked = time.monotonic(), _worked(process)
        page.goto(f"{url}/{address}", wait_until="commit")
        page.wait_for_selector(DRAWN, state="attached")
        waited = time.monotonic() - begun
        _tell(what, waited)
        # Whatever it does once the picture stands is its own work as well, and not the next step's.
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
        nodes = int(page.locator(DRAWN).first.get_attribute("data-drawn") or 0)
        held = process.memory_info().rss / 1e6
        yield Step(what, waited, most, _worked(process) - worked, nodes, held)


def table(walked: Walked) -> str:
    """One line a step, then what the same takes by hand."""
    plain = walked.plain
    lines = [
        f"| network page, {plain.nodes:,} nodes and {plain.edges:,} edges | waited | at most "
        "| the app worked | nodes drawn | the app's memory | by hand ÷ ours |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    without = {FIRST: plain.read + plain.measured, FILTERED: plain.measured}
    for one in walked.steps:
        over = "" if one.waited <= one.most else " !"
        ratio = f"{without[one.what] / one.waited:.1f}" if one.what in without else "–"
        lines.append(
            f"| {one.what} | {one.waited:.1f} s{over} | {one.most:.0f} s | {one.worked:.1f} s "
            f"| {one.nodes:,} | {one.megabytes:.0f} MB | {ratio} |"
        )
    lines.append(f"| by hand: the bare driver reads what the page reads | {plain.read:.1f} s | | | | | |")
    lines.append(f"| by hand: networkx makes and measures the graph | {plain.measured:.1f} s | | | | | |")
    return "\n".join(lines)


def _tell(what: str, waited: float) -> None:
    print(f"{what:45} {waited:6.1f} s", file=sys.stderr, flush=True)


def _worked(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
