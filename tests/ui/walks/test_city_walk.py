"""The bundled city, view by view: usable by everybody, in one language at a time, by names and not by ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from graph.schema import EDGE_TYPES, NODE_TYPES
from graph.store import Graph
from graph.text import LANGUAGES, Language, chinese_punctuation
from tests.engines import CITY

from .conftest import Walking
from .views import views
from .walking import Said, Walk

pytestmark = pytest.mark.browser

GRAVE = ("serious", "critical")
ENTITIES = ("Platform", "Chain", "Source")
# One view of each kind: the others are made of the same parts.
UNLIKE = (
    *("overview", "coverage, a cell opened", "coverage, a district opened"),
    *("coverage, map of a chain", "coverage, tree", "gaps, one opened", "resources", "search", "method"),
    *("chain sheet", "entity, Platform"),
)
# The matrix with its panel beside it is the narrowest that it gets.
BESIDE = {"coverage, districts beside": "coverage?view=matrix&of=districts&beside=1"}
WIDTHS = (1440, 1024)
CHINESE = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
# The same in Chinese: what files, programs and licences are called, and what the other language is called.
INTERNATIONAL = frozenset(
    [
        "CSV",
        "XLSX",
        "PNG",
        "SVG",
        "EN",
        "Cypher",
        "Neo4j",
        "Python",
        "ArcadeDB",
        "liantu",
        "cnmaps",
        "data",
        "MIT",
    ]
)
# What Streamlit writes and no setting changes: names of its own parts, glyphs of its icons.
STREAMLITS_WORDS = frozenset(["Sidebar", "Skip to main content", "Open", "expand_more"])
ASKED = "wh"  # what the search in `views` was asked
RAW_ID = re.compile(
    r"\b("
    + "|".join(cls.prefix() for cls in (*NODE_TYPES.values(), *EDGE_TYPES.values()))
    + r"):[A-Za-z0-9_>+]+"
)
_TEXTS = (
    "MATCH (n) WHERE NOT n:Run AND NOT n:Change AND NOT n:Meta RETURN properties(n) AS it "
    "UNION ALL MATCH ()-[r]->() RETURN properties(r) AS it"
)


@dataclass
class Tour:
    """What a walk through every view found, by view."""

    words: dict[str, list[Said]] = field(default_factory=dict)
    spilling: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    grave: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def city_walk(walk_in: Walking) -> tuple[Walk, Graph]:
    """The app on the bundled city, in a tab."""
    return walk_in(CITY, WIDTHS[0])


@pytest.fixture(scope="module")
def chinese(city_walk: tuple[Walk, Graph]) -> Tour:
    """Through all views in Chinese, once for all that is asked of them."""
    return _tour(city_walk, "zh", UNLIKE)


@pytest.fixture(scope="module")
def english(city_walk: tuple[Walk, Graph]) -> Tour:
    """Through all views in English."""
    return _tour(city_walk, "en", ())


def _tour(city_walk: tuple[Walk, Graph], language: Language, examined: Collection[str]) -> Tour:
    walk, graph = city_walk
    found = Tour()
    for name in walk.each(_chosen(graph) | BESIDE, language):
        found.words[name] = walk.words()
        found.grave += [f"{name}: {one}" for one in accessibility(walk.page)] if name in examined else []
        for width in reversed(WIDTHS):  # the last one is the one of the tab
            walk.resize(width)
            found.spilling += [f"{name}, {width}: {one}" for one in walk.spilling()]
            found.cut += [f"{name}, {width}: {one}" for one in walk.cut()]
    return found


def test_no_view_has_a_grave_fault_of_accessibility(chinese: Tour) -> None:
    assert not chinese.grave, "\n".join(chinese.grave)


def test_no_view_is_wider_than_the_screen(chinese: Tour, english: Tour) -> None:
    found = [*chinese.spilling, *english.spilling]
    assert not found, "\n".join(found)


def test_no_word_is_cut_or_overlaps(chinese: Tour, english: Tour) -> None:
    found = [*chinese.cut, *english.cut]
    assert not found, "\n".join(found)


@pytest.mark.usefixtures("chinese", "english")
def test_no_request_of_any_view_leaves_the_machine(city_walk: tuple[Walk, Graph]) -> None:
    asked = [urlsplit(url) for url in city_walk[0].asked]
    assert {url.hostname for url in asked if url.scheme in ("http", "https", "ws", "wss")} == {"127.0.0.1"}


@pytest.mark.usefixtures("chinese", "english")
def test_the_browser_reports_no_error(city_walk: tuple[Walk, Graph]) -> None:
    assert city_walk[0].errors == []


@pytest.mark.long
def test_no_view_at_all_has_one_in_either_language(city_walk: tuple[Walk, Graph]) -> None:
    walk, graph = city_walk
    for language in LANGUAGES:
        _accessible(walk, views(graph), language)


def test_a_fault_of_accessibility_in_a_component_would_be_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html lang='zh-CN'><title>t</title><main><h1>t</h1><div id='host'></div></main></html>")
    page.evaluate(
        "document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = "
        "'<button></button><p style=\"color: #ccc; background: #fff\">pale</p>'"
    )
    found = list(accessibility(page))
    page.close()
    assert [fault.split()[1] for fault in found] == ["button-name", "color-contrast"]


def test_nothing_english_and_no_id_is_left_in_the_chinese_interface(
    chinese: Tour, city_walk: tuple[Walk, Graph]
) -> None:
    _spoken(chinese, city_walk[1], _latin)


def test_nothing_chinese_and_no_id_is_left_in_the_english_interface(
    english: Tour, city_walk: tuple[Walk, Graph]
) -> None:
    _spoken(english, city_walk[1], _chinese)


def _accessible(walk: Walk, chosen: Mapping[str, str], language: Language) -> None:
    found = [f"{name}: {one}" for name in walk.each(chosen, language) for one in accessibility(walk.page)]
    assert not found, "\n".join(found)


def _spoken(tour: Tour, graph: Graph, foreign: Callable[[Said, Collection[str]], bool]) -> None:
    data = _texts_of(graph)
    # The same words stand on many pages: they are looked at once.
    first = {said: name for name in reversed(tour.words) for said in tour.words[name]}
    found = {
        f"{name}: {said.text[:120]!r} [{said.where}]"
        for said, name in first.items()
        if foreign(said, data) or RAW_ID.search(said.text)
    }
    assert not found, "\n".join(sorted(found))


def accessibility(page: Page) -> Iterator[str]:
    """Every grave fault that axe-core finds on the page, in shadow roots too."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    answer = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    for rule in answer["violations"]:
        if rule["impact"] in GRAVE:
            yield from (f"{rule['impact']} {rule['id']} {_node(node)}" for node in rule["nodes"])


def _node(node: Mapping[str, Any]) -> str:
    return re.sub(r"\s+", " ", str(node["html"]))[:160]


def _chosen(graph: Graph) -> dict[str, str]:
    """Every view, of the pages of single nodes three."""
    return {
        name: address
        for name, address in views(graph).items()
        if not name.startswith("entity") or name.endswith(ENTITIES)
    }


def _texts_of(graph: Graph) -> frozenset[str]:
    """Every text of the data, as written and as the interface points it; of addresses the hosts too."""
    found = set()
    for row in graph.reader.rows(_TEXTS):
        for value in row["it"].values():
            found |= {one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)}
    found |= {host for one in found if "://" in one and (host := urlsplit(one).hostname)}
    return frozenset(found | {chinese_punctuation(one) for one in found})


def _latin(said: Said, data: Collection[str]) -> bool:
    """Whether a text has a foreign word that neither the data nor all languages have."""
    if said.language.startswith("en") or said.text in STREAMLITS_WORDS or said.text in data:
        return False
    if not set(LATIN.findall(said.text)) - INTERNATIONAL:
        return False
    return bool(set(LATIN.findall(_without(said.text, data))) - INTERNATIONAL - {ASKED})


def _chinese(said: Said, data: Collection[str]) -> bool:
    """Whether Chinese is not marked as such; in a tooltip, where no mark reaches, it may be of the data."""
    if said.language.startswith("zh") or not CHINESE.search(said.text):
        return False
    return said.where != "title" or bool(CHINESE.search(_without(said.text, data)))


def _without(text: str, data: Collection[str]) -> str:
    """A text less everything in it that the data hold."""
    for known in sorted((one for one in data if one in text), key=len, reverse=True):
        text = text.replace(known, " ")
    return text
