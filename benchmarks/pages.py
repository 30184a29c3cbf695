"""How long a person waits in a browser: to open a page, to change a filter, to get a search answered."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from graph.store import Graph
from ingest.load import load
from tests.engines import Bench
from tests.ui.apps import BROWSER_ARGUMENTS, browser_path, served
from tests.ui.walks.views import entity_views, fixed_views, opened_views
from tests.ui.walks.walking import WATCHING

from .plain_page import served_plain

OPEN, CHANGE, SEARCH = 1.5, 0.7, 0.3  # the bars of a warm page, in seconds
_WAIT = 60.0

_NAMES = "MATCH (n:Enterprise) RETURN n.name_zh AS name ORDER BY n.id LIMIT 2"
ENTITIES = ("Platform", "Enterprise", "Source")
FILTERS = {
    "coverage, matrix": "coverage?view=matrix",
    "coverage, matrix of all chains": "coverage?view=matrix&rows=all",
    "coverage, districts": "coverage?view=matrix&of=districts",
    "coverage, map": "coverage?view=map",
    "coverage, tree": "coverage?view=tree",
    "gaps": "gaps?",
    "overview": "?",
}


@dataclass(frozen=True)
class Waited:
    """How long a person waited for one thing, in seconds, round by round; no round: it never came."""

    what: str
    view: str
    bar: float
    rounds: tuple[float, ...]

    @property
    def seconds(self) -> float:
        """The median round."""
        return median(self.rounds) if self.rounds else math.inf


@dataclass(frozen=True)
class Measured:
    """Every wait on one city; `plain` is the page that a person would write without us."""

    waits: tuple[Waited, ...]
    plain: Waited


def measure(bench: Bench, city: Path, rounds: int) -> Measured:
    """Loads a city, serves it, and waits in a browser; the first round of each thing is not counted."""
    graph = bench.empty()
    load(graph, city)
    with served(bench.environment, city.parent / "app.log") as app, browser_page() as page:
        waits = tuple(_waits(page, app.url, graph, rounds))
    with served_plain(city, city.parent / "plain.log") as plain, browser_page() as page:
        bare = Waited("open", "plain list of chains with pandas", OPEN, _opened(page, plain.url, rounds))
    return Measured(waits, bare)


def _waits(page: Page, url: str, graph: Graph, rounds: int) -> Iterator[Waited]:
    entities = {name: path for name, path in entity_views(graph).items() if name.endswith(ENTITIES)}
    for name, path in (fixed_views() | opened_views(graph) | entities).items():
        yield _told(Waited("open", name, OPEN, _opened(page, f"{url}/{path}", rounds)))
    for name, path in FILTERS.items():
        yield _told(Waited("filter", name, CHANGE, _filtered(page, url, path, rounds)))
    yield _told(Waited("search", "search", SEARCH, _searched(page, url, graph, rounds)))


def _told(one: Waited) -> Waited:
    print(f"{one.what:7} {one.view:35} {one.seconds:6.2f} s", file=sys.stderr, flush=True)
    return one


def table(found: Measured) -> str:
    """One line a thing, the slowest first, each beside its bar and, for a page, beside the plain one."""
    lines = [
        "| what | view | median | bar | rounds | ÷ plain page |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in (*sorted(found.waits, key=lambda wait: -wait.seconds / wait.bar), found.plain):
        ratio = f"{one.seconds / found.plain.seconds:.1f}" if one.what == "open" else ""
        rounds = " ".join(f"{taken:.2f}" for taken in one.rounds)
        over = "" if one.seconds <= one.bar else " !"
        lines.append(
            f"| {one.what} | {one.view} | {one.seconds:.2f} s{over} | {one.bar} s | {rounds} | {ratio} |"
        )
    return "\n".join(lines)


@contextmanager
def browser_page() -> Iterator[Page]:
    """A page of a browser without a screen, as large as a laptop's."""
    with sync_playwright() as playwright:
        path = browser_path() or playwright.chromium.executable_path
        with playwright.chromium.launch(executable_path=path, args=list(BROWSER_ARGUMENTS)) as browser:
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.set_default_timeout(_WAIT * 1000)
            page.add_init_script(path=WATCHING)
            yield page


def _opened(page: Page, url: str, rounds: int) -> tuple[float, ...]:
    taken = []
    for _ in range(rounds + 1):
        page.goto(url, wait_until="commit")
        taken.append(page.evaluate("liantu.opened()"))
        if taken[-1] is None:
            return ()
    return tuple(taken[1:])


def _filtered(page: Page, url: str, path: str, rounds: int) -> tuple[float, ...]:
    """The switch "count inferred links", off and on, as a link of the page would do it."""
    page.goto(f"{url}/{path}", wait_until="commit")
    page.evaluate("liantu.opened()")
    between = "&" if not path.endswith("?") else ""
    return _followed(page, [f"{path}{between}inferred=0", path], rounds)


def _searched(page: Page, url: str, graph: Graph, rounds: int) -> tuple[float, ...]:
    """Typing the beginnings of two names into the search box, one by one, until the answers stand."""
    page.goto(url, wait_until="commit")
    page.evaluate("liantu.opened()")
    names = [row["name"][:2] for row in graph.reader.rows(_NAMES)]
    return _rounds(page, "(typed) => liantu.answered(typed)", names, rounds)


def _followed(page: Page, addresses: Sequence[str], rounds: int) -> tuple[float, ...]:
    return _rounds(page, "(address) => liantu.follow(address)", addresses, rounds)


def _rounds(page: Page, script: str, given: Sequence[str], rounds: int) -> tuple[float, ...]:
    """Each of what is given, again and again; the first time of each is not counted."""
    taken = []
    for one in list(given) * (rounds + 1):
        taken.append(page.evaluate(script, one))
        if taken[-1] is None:
            return ()
    return tuple(taken[len(given) :])
