"""An empty graph, one platform, three cities in one and ten: every page makes sense."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.like_bundled import CityLikeBundled
from graph.store import Graph
from graph.text import LANGUAGES
from ingest.load import load
from queries import load_library

from ..apps import go_to, run_page, words_of
from .conftest import Walking
from .test_city_walk import RAW_ID
from .views import entity_views, fixed_views, opened_views, views

PLATFORM = "青禾市精工创新中心"
TIMES = 3
SAYS_HOW_MANY = re.compile(r"共|全部|其余|另有|/|÷|之")


@pytest.fixture
def one_platform(graph: Graph, tmp_path: Path) -> Graph:
    """One platform and the source that names it, and nothing else."""
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "sources.csv").write_text(
        "id,name_zh,title,date_status,kind,is_mirror,confidence\nsource:1,名录,名录,unknown,official,no,stated\n"
    )
    (folder / "platforms.csv").write_text(
        f"id,name_zh,standing,level,sources,confidence\nplatform:1,{PLATFORM},unproven,unknown,source:1,stated\n"
    )
    load(graph, folder)
    return graph


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_stands_on_an_empty_graph(graph: Graph, in_app: None, language: str) -> None:
    for name, app in _drawn(fixed_views() | {"entity": "entity?id=platform:1"}, language):
        assert len(words_of(app)) > 100, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_stands_on_one_platform(one_platform: Graph, in_app: None, language: str) -> None:
    chosen = fixed_views() | opened_views(one_platform) | entity_views(one_platform)
    said = {name: words_of(app) for name, app in _drawn(chosen, language)}
    assert PLATFORM in said["entity, Platform"] and "名录" in said["entity, Platform"]
    assert PLATFORM in said["entity, Source"]


def test_one_platform_is_found_by_its_name(one_platform: Graph, in_app: None) -> None:
    for asked in (PLATFORM, "精工", "qhsjg", "qinghe"):
        assert PLATFORM in words_of(run_page("search", q=asked)), asked


@pytest.mark.long
def test_three_times_the_city_stands_and_names_or_counts_everything(
    graph: Graph, in_app: None, tmp_path: Path
) -> None:
    CityLikeBundled(TIMES, seed=3).write(tmp_path / "city")
    load(graph, tmp_path / "city")
    said = {name: words_of(app) for name, app in _drawn(views(graph), "zh")}
    rows = graph.reader.rows("MATCH (c:Chain) RETURN c.name_zh AS name ORDER BY c.id")
    _named_or_counted([row["name"] for row in rows], said["coverage, matrix of all chains"])
    gaps = graph.reader.rows(
        "MATCH (:Source)-[:REPORTS_GAP]->(c:Chain) RETURN DISTINCT c.name_zh AS name ORDER BY name"
    )
    _named_or_counted([row["name"] for row in gaps], said["gaps"])
    library = load_library()
    for check in library.of_topic("checks"):
        assert not graph.reader.rows(check.text), check.name


@pytest.mark.long
@pytest.mark.browser
def test_ten_times_the_city_stands_in_a_browser(walk_in: Walking, tmp_path: Path) -> None:
    CityLikeBundled(10, seed=3).write(tmp_path / "city")
    walk, graph = walk_in(tmp_path / "city", 1024)
    found = []
    for name in walk.each(views(graph)):
        found += [f"{name}: {one}" for one in walk.spilling()]
        found += [f"{name}: {said.text}" for said in walk.words() if RAW_ID.search(said.text)]
    assert not found, "\n".join(found)


def _drawn(chosen: Mapping[str, str], language: str) -> Iterator[tuple[str, AppTest]]:
    """Every view, drawn: without an error, without an id where a name belongs."""
    app = run_page("overview")
    for name, address in chosen.items():
        page, _, query = address.partition("?")
        go_to(app, page or "overview", **dict(parse_qsl(query)) | {"lang": language})
        assert not app.exception, (name, app.exception)
        assert not app.error, name
        words = words_of(app)
        assert "细节" not in words and "Details" not in words, name
        asked = dict(parse_qsl(query)).get("id", "")
        assert not RAW_ID.search(words.replace(asked, "") if asked else words), (name, RAW_ID.search(words))
        yield name, app


def _named_or_counted(names: list[str], words: str) -> None:
    """What is not named is counted, beside how many there are in all."""
    missing = [name for name in names if name not in words]
    assert not missing or (str(len(names)) in words and SAYS_HOW_MANY.search(words)), missing
