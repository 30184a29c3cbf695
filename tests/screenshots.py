"""`python -m tests.screenshots`: every page, both languages, two sizes, on the bundled city."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from graph.settings import ROOT, load_settings
from graph.store import open_graph
from ingest.load import load

from .engines import CITY
from .ui.apps import BROWSER_ARGUMENTS, browser_path, served

ALL = ROOT / ".cache" / "screenshots"
DOCS = ROOT / "docs" / "images"
SIZES = ((1440, 900), (1024, 768))
LANGUAGES = ("zh", "en")
LONGEST = 6000
# What README shows; everything else stays out of the repository.
IN_DOCS = {"overview.zh", "overview.en", "coverage.zh", "map.zh", "map.en", "gaps.zh"}
IN_DOCS |= {"network.picked.zh", "network.picked.en"}
# What is looked at: a name for the file, and the address.
VIEWS = {
    "overview": "",
    "coverage": "coverage",
    "coverage.opened": "coverage?chain=chain:CH6",
    "clusters": "coverage?of=clusters",
    "districts": "coverage?of=districts",
    "fields": "coverage?of=fields",
    "map": "coverage?view=map&chain=chain:CH7",
    "tree": "coverage?view=tree",
    "gaps": "gaps",
    "gaps.opened": "gaps?chain=chain:CH2",
    "gaps.compared": "gaps?as_of=2021&against=latest",
    "chain": "chain?id=chain:CH2",
    "network": "network",
    "network.picked": "network?picked=platform:P05",
    "network.path": "network?picked=enterprise:E01&end=institution:I01",
    "network.projects": "network?draw=projects",
    "network.chain": "network?draw=chain&of=chain:CH5",
    "network.near": "network?draw=neighbourhood&of=platform:P05&depth=2",
    "network.years": "network?since=2020&until=2022&undated=0",
    "resources": "resources",
    "queries": "queries?q=unserved_chains",
    "queries.chart": "queries?q=firms_against_platforms",
    "queries.network": "queries?q=collaboration_edges",
    "queries.map": "queries?q=places_map",
    "queries.check": "queries?q=locator_count_mismatch",
    "queries.pick": "queries?q=if_member_closes",
    "queries.empty": "queries?q=unserved_clusters&as_of=2021",
    "entity": "entity?id=platform:P05",
    "search": "search?q=cyy",
    "method": "method",
    "method.dictionary": "method?part=dictionary",
    "method.sources": "method?part=sources",
}


def take(page: Page, url: str, name: str, language: str, width: int, height: int) -> None:
    """One view at one size: what a person sees first, and the whole of it."""
    page.set_viewport_size({"width": width, "height": height})
    address = VIEWS[name]
    page.goto(f"{url}/{address}{'&' if '?' in address else '?'}lang={language}")
    _settle(page)
    page.screenshot(path=ALL / f"{name}.{language}.{width}.png")
    if width == SIZES[0][0] and f"{name}.{language}" in IN_DOCS:
        _keep_small(ALL / f"{name}.{language}.{width}.png", DOCS / f"{name}.{language}.png")
    whole = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(LONGEST, max(height, int(whole)))})
    _settle(page)
    page.screenshot(path=ALL / f"{name}.whole.{language}.{width}.png")


def _keep_small(picture: Path, to: Path) -> None:
    """The same picture in 256 colours: a third of the size, nothing lost that an eye sees."""
    with Image.open(picture) as whole:
        whole.convert("P", palette=Image.Palette.ADAPTIVE, colors=256).save(to, optimize=True)


def _settle(page: Page) -> None:
    page.wait_for_selector("h1")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(500)


def main() -> int:
    """Writes the pictures; returns the exit code."""
    ALL.mkdir(parents=True, exist_ok=True)
    DOCS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder) / "home"
        os.environ["LIANTU_ENV_FILE"] = os.devnull
        with open_graph(load_settings(home=home, neo4j_uri=None)) as graph:
            load(graph, CITY)
            path = browser_path() or playwright.chromium.executable_path
            with (
                served({"LIANTU_HOME": str(home)}, Path(folder) / "app.log") as app,
                playwright.chromium.launch(executable_path=path, args=list(BROWSER_ARGUMENTS)) as browser,
            ):
                page = browser.new_page(locale="zh-CN")
                page.set_default_timeout(60_000)
                for language in LANGUAGES:
                    for width, height in SIZES:
                        for name in VIEWS:
                            take(page, app.url, name, language, width, height)
                            print(f"{name}.{language}.{width}", flush=True)
    print(f"{ALL.relative_to(ROOT)}, {DOCS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
