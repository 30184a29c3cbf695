"""How long the network explorer takes to draw, to pan and to answer, beside pyvis on the same graph."""

from __future__ import annotations

import json
import random
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

import networkx as nx
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLong
from pyvis.network import Network as PyvisNetwork

from analysis.network.groups import GROUPS
from analysis.network.layout import arrange
from tests.engines import Bench
from tests.ui.apps import BROWSER_ARGUMENTS, browser_path
from ui.explorer.component import SCRIPTS, SHEETS, shown
from ui.explorer.engine import publish
from ui.explorer.scene import EdgeDrawn, NodeDrawn, Scene
from ui.look.draw import sheet

from .expanding import Expansion, expansion

# What each size may take until its first whole frame, seconds; how smoothly 1 000 nodes must pan.
LIMITS = {300: 0.7, 1_000: 1.2, 3_000: 2.5}
FRAMES = 20.0
# From the double click to the frame that shows the neighbours, server and all.
ANSWER = 0.5
PYVIS_AT, PYVIS_WAIT = 300, 60
PAN_STEPS = 90
FAMILIES = ("service", "together", "hosting", "contact", "other")

# Two animation frames after the engine's own: then the first frame has been shown.
_PAGE = """<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>explorer</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="explorer.css">
<body style="margin:0"><div style="width:802px"><div class="view explorer"></div></div>
<script type="module">
import explore from "./explorer.js";
const data = await (await fetch("data.json")).json();
const root = document.querySelector(".explorer");
const shown = () => { window.shown ??= performance.now(); };
new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(shown)))
  .observe(root, { attributeFilter: ["data-drawn"] });
explore({ data, parentElement: document.body, setTriggerValue() {} });
</script></body></html>
"""
_PYVIS_DONE = """<script>network.once("stabilizationIterationsDone", () => requestAnimationFrame(() =>
requestAnimationFrame(() => { window.shown = performance.now(); })));</script></body>"""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One size: seconds to the first whole frame, frames a second while panning, pyvis's seconds."""

    nodes: int
    edges: int
    first_frame: float
    panning: float
    pyvis: float | None = None  # None: it did not come to rest in time, or was not asked


@dataclass(frozen=True, slots=True)
class Measured:
    """Every size of the component alone, and the answer of the page to a double click."""

    sizes: tuple[Drawing, ...]
    expansion: Expansion


def measure(bench: Bench, folder: Path, rounds: int) -> Measured:
    """The median of so many rounds; pyvis once, on the smallest graph."""
    return Measured(_sizes(rounds), expansion(bench, folder, rounds))


def _sizes(rounds: int) -> tuple[Drawing, ...]:
    with (
        tempfile.TemporaryDirectory() as folder,
        _serving(Path(folder)) as url,
        sync_playwright() as playwright,
    ):
        path = browser_path() or playwright.chromium.executable_path
        with playwright.chromium.launch(executable_path=path, args=list(BROWSER_ARGUMENTS)) as browser:
            browser.new_page().goto(f"{url}/explorer.css")  # not counted: the browser's own start
            return tuple(_measured(browser, url, Path(folder), size, rounds) for size in LIMITS)


def table(found: Measured) -> str:
    """As Markdown: each size with its limit, pyvis's time as a multiple of ours, and the page's answer."""
    lines = [
        "| nodes, edges | first whole frame | at most | panning | pyvis defaults | pyvis ÷ ours |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in found.sizes:
        least = one.pyvis or float(PYVIS_WAIT)
        asked = one.nodes == PYVIS_AT
        pyvis = f"{one.pyvis:.1f} s" if one.pyvis else f"over {PYVIS_WAIT} s"
        ratio = f"{'' if one.pyvis else 'over '}{least / one.first_frame:.0f}"
        lines.append(
            f"| {one.nodes:,}, {one.edges:,} | {one.first_frame:.2f} s | {LIMITS[one.nodes]:.1f} s "
            f"| {one.panning:.0f} frames/s | {pyvis if asked else '–'} | {ratio if asked else '–'} |"
        )
    answer = found.expansion
    lines.append(
        f"| the bundled city, {answer.before} nodes: a double click until what it adds is drawn "
        f"| {answer.seconds:.2f} s | {ANSWER:.1f} s | – | – | – |"
    )
    return "\n".join(lines)


def faults(found: Measured) -> list[str]:
    """What took longer than it may."""
    answer = [found.expansion.seconds] if found.expansion.seconds > ANSWER else []
    return [*_slow(found.sizes), *(f"a double click is answered after {one:.2f} s" for one in answer)]


def _slow(drawings: Sequence[Drawing]) -> list[str]:
    slow = [
        f"{one.nodes} nodes: {one.first_frame:.2f} s"
        for one in drawings
        if one.first_frame > LIMITS[one.nodes]
    ]
    return slow + [
        f"1 000 nodes pan at {one.panning:.0f} frames/s"
        for one in drawings
        if one.nodes == 1_000 and one.panning < FRAMES
    ]


def invented(size: int) -> nx.Graph[str]:
    """A graph of the city's shape, seeded: few well connected, many with one or two links."""
    drawn = nx.powerlaw_cluster_graph(size, 2, 0.3, seed=7)
    return nx.relabel_nodes(drawn, {node: f"node:{node}" for node in drawn})


def scene_of(graph: nx.Graph[str]) -> Scene:
    """The graph as the explorer gets it, placed and named."""
    chance, placed = random.Random(7), arrange(graph, shape=1.6)
    groups = [group.name for group in GROUPS]
    nodes = [
        NodeDrawn(
            id=node,
            label=f"机构{node[5:]}研究院",
            name=f"威海市第{node[5:]}产业技术研究院",
            group=chance.choice(groups),
            x=placed[node][0],
            y=placed[node][1],
            size=min(5 + graph.degree(node) ** 0.75, 13),
        )
        for node in graph
    ]
    edges = [
        EdgeDrawn(
            id=f"{start}|{end}",
            start=start,
            end=end,
            kind="TOGETHER",
            family=chance.choice(FAMILIES),
            inferred=chance.random() < 0.25,
            weight=1,
            why="",
        )
        for start, end in graph.edges
    ]
    return Scene(
        key=str(len(nodes)), language="zh", nodes=tuple(nodes), edges=tuple(edges), title="benchmark"
    )


def _measured(browser: Browser, url: str, folder: Path, size: int, rounds: int) -> Drawing:
    graph = invented(size)
    data = shown(scene_of(graph)) | {"engine": publish(folder), "heard": 0}
    (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
    frames, first = [], []
    for _ in range(rounds):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{url}/index.html")
        first.append(_shown(page, 60))
        frames.append(_panned(page))
        page.close()
    pyvis = _pyvis(browser, url, folder, graph) if size == PYVIS_AT else None
    return Drawing(size, graph.number_of_edges(), median(first), median(frames), pyvis)


def _shown(page: Page, seconds: float) -> float:
    """Seconds from the start of the navigation until the first whole frame."""
    page.wait_for_function("window.shown", timeout=seconds * 1000)
    return float(page.evaluate("window.shown")) / 1000


def _panned(page: Page) -> float:
    """Frames a second while the mouse drags the ground; each step waits until the browser has taken it in."""
    box = page.locator(".stage").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 8, box["y"] + 8)
    page.mouse.down()
    drawn = "[Number(document.querySelector('.explorer').dataset.frames), performance.now()]"
    before, start = page.evaluate(drawn)
    for step in range(PAN_STEPS):
        page.mouse.move(box["x"] + 8 + 4 * step, box["y"] + 8 + 2 * step)
    after, end = page.evaluate(drawn)
    page.mouse.up()
    return float(1000 * (after - before) / (end - start))


def _pyvis(browser: Browser, url: str, folder: Path, graph: nx.Graph[str]) -> float | None:
    """Seconds until pyvis's own page of the graph has come to rest; None when it does not."""
    drawn = PyvisNetwork(cdn_resources="in_line")
    drawn.from_nx(graph)
    page_text = drawn.generate_html(notebook=False).replace("</body>", _PYVIS_DONE)
    (folder / "pyvis.html").write_text(page_text, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    # Its page asks a CDN for a style sheet that is not needed: refused, so that nobody waits for it.
    page.route(lambda address: not address.startswith(url), lambda route: route.abort())
    try:
        page.goto(f"{url}/pyvis.html")
        return _shown(page, PYVIS_WAIT)
    except TooLong:
        return None
    finally:
        page.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing about each file."""


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    """The page and what it needs, on a free port of this machine."""
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    (folder / "explorer.js").write_text("\n".join(map(sheet, SCRIPTS)), encoding="utf-8")
    (folder / "explorer.css").write_text("\n".join(map(sheet, SHEETS)), encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
