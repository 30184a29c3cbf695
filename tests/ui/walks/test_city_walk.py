"""The bundled city, view by view: usable by everybody, in one language at a time, by names and not by ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from graph.schema import EDGE_TYPES, NODE_TYPES
from graph.store import Graph
from graph.text import Language
from tests.engines import CITY

from .conftest import Walking
from .views import views
from .walking import Said, Walk

pytestmark = pytest.mark.browser

GRAVE = ("serious", "critical")
# Streamlit's own, which we cannot mend: the place it keeps for a component is a region without a name.
STREAMLITS: tuple[str, ...] = ()
ENTITIES = ("Platform", "Chain", "Source")
CHINESE = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
# Words that are the same in Chinese: what files are called, and what the other language is called.
INTERNATIONAL = frozenset(
    "CSV XLSX PNG SVG EN A4 AI Cypher Neo4j Python ArcadeDB EDTF id URL JSON HTML".split()
)
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
    found = [f"{name}: {fault}" for name in walk.each(_chosen(graph)) for fault in accessibility(walk.page)]
    assert not found, "\n".join(found)


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


def test_nothing_english_is_left_in_the_chinese_interface(city_walk: tuple[Walk, Graph]) -> None:
    walk, graph = city_walk
    data = _texts_of(graph)
    found = [
        f"{name}: {_show(said)}"
        for name in walk.each(_chosen(graph))
        for said in walk.words()
        if _latin(said, data)
    ]
    assert not found, "\n".join(sorted(set(found)))


def test_nothing_chinese_is_left_in_the_english_interface(city_walk: tuple[Walk, Graph]) -> None:
    walk, graph = city_walk
    found = [
        f"{name}: {_show(said)}"
        for name in walk.each(_chosen(graph), "en")
        for said in walk.words()
        if CHINESE.search(said.text) and not said.language.startswith("zh")
    ]
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_id_stands_where_a_name_belongs(city_walk: tuple[Walk, Graph], language: Language) -> None:
    walk, graph = city_walk
    found = [
        f"{name}: {_show(said)}"
        for name in walk.each(_chosen(graph), language)
        for said in walk.words()
        if RAW_ID.search(said.text)
    ]
    assert not found, "\n".join(sorted(set(found)))


def accessibility(page: Page) -> Iterator[str]:
    """Every grave fault that axe-core finds on the page, in shadow roots too."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    what = {"include": [["html"]], "exclude": [[name] for name in STREAMLITS]}
    answer = page.evaluate("(what) => axe.run(what, { resultTypes: ['violations'] })", what)
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


def _texts_of(graph: Graph) -> list[str]:
    """Every text that the data hold, the longest first."""
    found = set()
    for row in graph.reader.rows(_TEXTS):
        for value in row["it"].values():
            found |= {one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)}
    return sorted((one for one in found if LATIN.search(one)), key=len, reverse=True)


def _latin(said: Said, data: list[str]) -> bool:
    """Whether a text has a foreign word that neither the data nor all languages have."""
    if said.language.startswith("en"):
        return False
    left = said.text
    for known in data if LATIN.search(left) else ():
        left = left.replace(known, " ")
    return bool(set(LATIN.findall(left)) - INTERNATIONAL)


def _show(said: Said) -> str:
    return f"{said.text[:120]!r} [{said.where}]"
