"""The bundled city, view by view: usable by everybody, in one language at a time, by names and not by ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
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


@pytest.fixture(scope="module")
def city_walk(walk_in: Walking) -> tuple[Walk, Graph]:
    """The app on the bundled city, in a tab."""
    return walk_in(CITY, 1440)


def test_no_view_has_a_grave_fault_of_accessibility(city_walk: tuple[Walk, Graph]) -> None:
    walk, graph = city_walk
    _accessible(walk, {name: views(graph)[name] for name in UNLIKE}, "zh")


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


def test_nothing_english_and_no_id_is_left_in_the_chinese_interface(city_walk: tuple[Walk, Graph]) -> None:
    _spoken(city_walk, "zh", _latin)


def test_nothing_chinese_and_no_id_is_left_in_the_english_interface(city_walk: tuple[Walk, Graph]) -> None:
    _spoken(city_walk, "en", _chinese)


def _accessible(walk: Walk, chosen: Mapping[str, str], language: Language) -> None:
    found = [f"{name}: {one}" for name in walk.each(chosen, language) for one in accessibility(walk.page)]
    assert not found, "\n".join(found)


def _spoken(
    city_walk: tuple[Walk, Graph], language: Language, foreign: Callable[[Said, Collection[str]], bool]
) -> None:
    walk, graph = city_walk
    data = _texts_of(graph)
    found = {
        f"{name}: {said.text[:120]!r} [{said.where}]"
        for name in walk.each(_chosen(graph), language)
        for said in walk.words()
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
