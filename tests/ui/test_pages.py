"""Every page, in both languages, through `app.py`, on both engines."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from graph.schema import Run
from graph.store import Graph
from ingest.load import load

from ..engines import CITY, SMALL_CITY
from .apps import PAGES, links_of, run_page, words_of

GAPS_ZH = ("打印设备及智能服务终端", "轮胎", "专用汽车", "电机")


def _is_well(app: AppTest) -> None:
    assert not app.exception, app.exception
    assert not app.error
    assert "细节" not in words_of(app) and "Try again" not in words_of(app)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_drawn_in_both_languages(city: Graph, in_app: None, name: str, language: str) -> None:
    app = run_page(name, lang=language)
    _is_well(app)
    assert ("Overview" if language == "en" else "总览") in words_of(app)


def test_the_other_language_shows_the_same_view(city: Graph, in_app: None) -> None:
    assert "queries?lang=en&tab=console&q=firms" in links_of(run_page("queries", tab="console", q="firms"))
    assert "network?draw=projects" in links_of(run_page("network", draw="projects", lang="en"))


def test_the_overview_says_the_one_sentence_and_names_the_four_gaps(city: Graph, in_app: None) -> None:
    words = words_of(run_page("overview"))
    assert "未覆盖 4 条；3 条有成员平台" in words and "3 条名称未公开。" in words
    for chain in GAPS_ZH:
        assert chain in words
    assert "四个缺口" in words and "约 2022 年" in words


def test_the_overview_counts_what_the_graph_holds(city: Graph, in_app: None) -> None:
    held = city.reader.rows("MATCH (n:Enterprise) RETURN count(n) AS n")[0]["n"]
    words = words_of(run_page("overview"))
    assert f"企业{held}" in words
    assert "219 ÷ 24 = 9.13" in words and "加入体系的平台 第一部分2411" in words


def test_another_definition_in_the_address_is_in_force_and_said(city: Graph, in_app: None) -> None:
    words = words_of(run_page("overview", inferred="0"))
    assert "判定口径不是默认的：不计推断" in words
    assert "据报告已覆盖" in words


def test_before_the_report_there_is_no_gap_and_the_page_says_so(city: Graph, in_app: None) -> None:
    words = words_of(run_page("overview", as_of="2021"))
    assert "没有来源指出缺口" in words and "四个缺口" not in words
    assert "指出 4 条未覆盖的来源在所选之日以后：约 2022 年" in words


@pytest.mark.parametrize(
    ("name", "value"), [("inferred", "perhaps"), ("strong_members", "-1"), ("lang", "fr")]
)
def test_an_address_that_means_nothing_is_told_in_words(
    city: Graph, in_app: None, name: str, value: str
) -> None:
    app = run_page("overview", **{name: value})
    assert not app.exception
    assert f"{name}={value}" in words_of(app) and "回到总览" in words_of(app)


def test_a_day_that_is_none_is_told_in_words(city: Graph, in_app: None) -> None:
    app = run_page("overview", as_of="someday")
    assert not app.exception
    assert "someday" in words_of(app)


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_graph_says_what_to_do_next(graph: Graph, in_app: None, name: str) -> None:
    emptied = Run(
        id="run:undone", dataset="weihai", author="test", file_hash="", status="done", started_at="2026-01-01"
    )
    graph.writer.transaction(
        lambda transaction: transaction.rows(
            "CREATE (r:Run) SET r = $run RETURN r.id AS id", {"run": emptied.model_dump(exclude_none=True)}
        )
    )
    app = run_page(name)
    assert not app.exception and not app.error
    if name != "method":
        assert "python -m ingest load data/weihai" in words_of(app)


def test_a_graph_that_was_never_filled_gets_the_bundled_city(graph: Graph, in_app: None) -> None:
    app = run_page("overview")
    _is_well(app)
    assert "四个缺口" in words_of(app)
    assert graph.reader.rows("MATCH (r:Run) RETURN count(r) AS n")[0]["n"] == 1


def test_an_import_shows_at_once(graph: Graph, in_app: None) -> None:
    load(graph, SMALL_CITY)
    app = run_page("overview")
    assert "专用汽车" not in words_of(app)
    load(graph, CITY)
    app.run()
    _is_well(app)
    assert "专用汽车" in words_of(app)
