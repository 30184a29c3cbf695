"""How long the network page takes to answer a double click on a node with its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from analysis.network.choice import Choice, Limits
from analysis.network.drawn import most_connected
from analysis.network.fabric import read_fabric
from analysis.network.network import Network, limited
from analysis.network.opened import around, joined
from analysis.network.weaving import weave
from graph.store import Graph
from tests.engines import Bench
from tests.ui.apps import served

from .pages import browser_page

DRAWN = ".explorer[data-drawn]"
# From the second click to the second frame after the picture holds more nodes than before.
_WATCH = """(root) => {
  const before = root.dataset.drawn;
  window.answered = null;
  let clicked = 0;
  addEventListener("mousedown", () => { clicked = performance.now(); }, true);
  const watch = new MutationObserver(() => {
    if (root.dataset.drawn === before) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      window.answered = (performance.now() - clicked) / 1000;
    }));
  });
  watch.observe(root, { attributeFilter: ["data-drawn"] });
}"""


@dataclass(frozen=True, slots=True)
class Expansion:
    """Seconds from double click to drawn neighbours, the median round; `before` nodes were there."""

    before: int
    rounds: tuple[float, ...]

    @property
    def seconds(self) -> float:
        """The median round."""
        return median(self.rounds)


def expansion(bench: Bench, folder: Path, rounds: int) -> Expansion:
    """Opens another node of the bundled city each round, so that no answer was worked out before."""
    whole, keys = _growing(bench.city(), rounds + 1)
    with served(bench.environment, folder / "app.log") as app, browser_page() as page:
        # The first is not counted: it brings the names and whatever else is read once.
        taken = [_answered(page, f"{app.url}/network", key) for key in keys]
    return Expansion(len(whole.nodes), tuple(taken[1:]))


def _growing(city: Graph, count: int) -> tuple[Network, list[str]]:
    """The network of the first opening, and those of its best connected whose opening adds nodes."""
    whole = limited(weave(read_fabric(city.reader), Choice()), Limits())
    growing = (key for key in most_connected(whole, len(whole.nodes)) if _adds(whole, key))
    return whole, [key for key, _ in zip(growing, range(count), strict=False)]


def _adds(whole: Network, key: str) -> bool:
    near = limited(weave(whole.fabric, around(whole.choice, key)), Limits())
    return len(joined(whole, [near]).nodes) > len(whole.nodes)


def _answered(page: Page, address: str, key: str) -> float:
    page.goto(address)
    root = page.locator(DRAWN)
    root.wait_for(state="attached")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    root.evaluate(_WATCH)
    x, y = root.evaluate("(root, key) => root.explorer.places()[key]", key)
    page.mouse.dblclick(x, y)
    page.wait_for_function("window.answered")
    return float(page.evaluate("window.answered"))
