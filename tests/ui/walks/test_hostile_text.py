"""Texts of the data that would run, format, compute or burst the page are shown as texts, everywhere."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from graph.store import Graph
from graph.text import Language
from ui.export import FORMULA

from .conftest import Walking
from .hostile import LONG, says_it, write_hostile
from .views import entity_views, views
from .walking import Walk

pytestmark = pytest.mark.browser

# What only the data could have made of themselves; the app draws none of these.
PLANTED = (
    "[data-hostile], [onerror], [onload], img[src='x'], [href^='javascript' i], [src^='javascript' i],"
    " .katex, [data-testid=stMain] strong, [data-testid=stMain] script"
)
TAKEN_FROM = (
    *("overview", "coverage, matrix", "coverage, districts", "coverage, map", "coverage, tree", "gaps"),
    *("resources", "chain sheet", "entity, Platform"),
)
NARROW = 1024
# Views without a text of the data.
SILENT = {"search", "method"}
TAKES = "[data-testid=stDownloadButton] button:visible"


@pytest.fixture(scope="module")
def hostile(walk_in: Walking, tmp_path_factory: pytest.TempPathFactory) -> tuple[Walk, Graph]:
    """The app on the hostile city, in a narrow tab."""
    folder = tmp_path_factory.mktemp("hostile")
    assert write_hostile(folder) > 500
    return walk_in(folder, NARROW)


def test_no_text_of_the_data_runs_or_formats_or_bursts_a_page(hostile: tuple[Walk, Graph]) -> None:
    walk, graph = hostile
    kinds = ("Source", "Platform", "Chain")
    chosen = views(graph)
    _walk_through(walk, {name: chosen[name] for name in chosen if _is_chosen(name, kinds)}, "zh")


@pytest.mark.long
def test_no_text_does_on_the_page_of_any_type_or_in_english(hostile: tuple[Walk, Graph]) -> None:
    walk, graph = hostile
    _walk_through(walk, entity_views(graph), "zh")
    _walk_through(walk, views(graph), "en")


def _is_chosen(name: str, kinds: tuple[str, ...]) -> bool:
    return not name.startswith("entity") or name.endswith(kinds)


def _walk_through(walk: Walk, chosen: Mapping[str, str], language: Language) -> None:
    asked: list[str] = []
    walk.page.on("dialog", lambda dialog: asked.append(dialog.message))
    found, told = [], set()
    for name in walk.each(chosen, language):
        found += [f"{name}: {fault}" for fault in _faults(walk)]
        if says_it("".join(said.text for said in walk.words())):
            told.add(name)
    assert not found, "\n".join(found)
    assert not asked
    assert set(chosen) - told <= SILENT


def test_what_is_taken_away_computes_nothing(hostile: tuple[Walk, Graph]) -> None:
    walk, graph = hostile
    taken, chosen = set(), views(graph)
    for name in TAKEN_FROM:
        walk.to(chosen[name])
        for path in _downloads(walk.page):
            taken.add(path.suffix)
            assert not list(_live(path)), (name, path.name)
    assert taken == {".csv", ".xlsx", ".html"}


def _faults(walk: Walk) -> Iterator[str]:
    if walk.page.evaluate("window.ran"):
        yield "a text of the data ran"
    if made := walk.count(PLANTED):
        yield f"{made} elements made by the data"
    yield from (f"wider than the screen: {one}" for one in walk.spilling()[:3])


def _downloads(page: Page) -> Iterator[Path]:
    for number in range(page.locator(TAKES).count()):
        with page.expect_download() as waiting:
            page.locator(TAKES).nth(number).click()
        yield waiting.value.path().rename(
            waiting.value.path().with_suffix(_ending(waiting.value.suggested_filename))
        )


def _ending(name: str) -> str:
    return Path(name).suffix


def _live(path: Path) -> Iterator[str]:
    """What of a file would be run by the program that opens it."""
    if path.suffix == ".csv":
        rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
        yield from (cell for row in rows for cell in row if cell.startswith(FORMULA) and not _number(cell))
    elif path.suffix == ".xlsx":
        for sheet in load_workbook(path):
            yield from (str(cell.value) for row in sheet.iter_rows() for cell in row if cell.data_type == "f")
    elif path.suffix == ".html":
        text = path.read_text(encoding="utf-8")
        yield from (
            part
            for part in ("<img src=x", "<script>window", "<svg onload", "<b data-hostile")
            if part in text
        )


def _number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "").isdigit()


def test_the_long_word_is_long_enough_to_burst_a_page() -> None:
    assert len(LONG) == 300
