"""Coverage and Gaps through `app.py`, on both engines, in both languages."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from graph.store import Graph

from .apps import run_page, words_of

REPORT = {
    "zh": "关于全市“1+4+N”科技创新平台建设情况的调研报告",
    "en": 'Report on the city\'s "1+4+N" innovation platforms',
}


def _words(app: AppTest) -> str:
    assert not app.exception, app.exception
    assert not app.error
    return words_of(app)


def test_coverage_says_how_many_chains_are_what(city: Graph, in_app: None) -> None:
    words = _words(run_page("coverage"))
    assert "十强产业链：4 条体系未覆盖，3 条有成员平台，3 条名称未公开。" in words
    assert "列出十强之内 10 条；另有 7 条十强之外" in words


def test_coverage_tells_which_verdicts_the_switch_moved(city: Graph, in_app: None) -> None:
    words = _words(run_page("coverage", inferred="0"))
    assert "2 条判定变动" in words
    assert "碳纤维等复合材料 基本覆盖 → 薄弱" in words
    assert "船舶与海工装备 薄弱 → 据报告已覆盖，图中无证据" in words
    assert "2 verdicts moved" in _words(run_page("coverage", inferred="0", lang="en"))


def test_the_switch_writes_the_address(city: Graph, in_app: None) -> None:
    app = run_page("coverage")
    app.toggle(key="inferred").set_value(False).run()
    assert app.query_params["inferred"] in ("0", ["0"])
    assert "2 条判定变动" in _words(app)


def test_thresholds_are_in_the_address_and_in_force(city: Graph, in_app: None) -> None:
    app = run_page("coverage")
    app.number_input(key="strong_members").set_value(4).run()
    assert app.query_params["strong_members"] in ("4", ["4"])
    assert "医药医疗器械 充分覆盖 → 基本覆盖" in _words(app)


def test_one_per_industry_has_no_thresholds(city: Graph, in_app: None) -> None:
    app = run_page("coverage", preset="one_per_industry")
    assert "一个产业一个平台" in _words(app) and not app.number_input


def test_before_the_report_coverage_says_why_there_is_no_gap(city: Graph, in_app: None) -> None:
    words = _words(run_page("coverage", as_of="2021"))
    assert "轮胎 体系未覆盖 → 无记录" in words and "那时还没有来源说未覆盖" in words
    assert "那时还没有来源说未覆盖" in _words(run_page("gaps", as_of="2021"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_cell_in_the_address_is_open(city: Graph, in_app: None, language: str) -> None:
    words = _words(run_page("coverage", lang=language, chain="chain:CH6", platform="platform:P05"))
    assert "2020-06-24" in words and "山东大学技术转移中心" in words
    assert ("明示，计入 1 家" if language == "zh" else "stated, counts as one member") in words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_row_in_the_address_opens_the_report_and_its_section(
    city: Graph, in_app: None, language: str
) -> None:
    words = _words(run_page("coverage", lang=language, chain="chain:CH2"))
    assert REPORT[language] in words and ("二（三）" if language == "zh" else "part 2 (3)") in words
    assert ("约 2022 年" if language == "zh" else "about 2022") in words


def test_a_row_beyond_the_ten_is_listed_when_it_is_open(city: Graph, in_app: None) -> None:
    assert "汽车产业链" in _words(run_page("coverage", chain="chain:CV1"))


def test_clusters_have_their_own_matrix(city: Graph, in_app: None) -> None:
    words = _words(run_page("coverage", of="clusters"))
    assert "7 个产业集群：5 个有成员平台，2 个图中没有成员。" in words


@pytest.mark.parametrize("page", ["coverage", "gaps"])
def test_what_is_not_in_the_graph_is_told(city: Graph, in_app: None, page: str) -> None:
    assert "图中没有 chain:NONE" in _words(run_page(page, chain="chain:NONE"))


def test_the_gaps_are_the_four_with_who_says_so_and_what_is_near(city: Graph, in_app: None) -> None:
    words = _words(run_page("gaps"))
    assert "4 条链体系未覆盖，由同一份报告指出（约 2022 年，" in words
    for name in (
        "工信部威海中心",
        "山大威海工研院",
        "轮胎设计与制造国家工程实验室",
        "山东省空港地面设备技术创新中心",
    ):
        assert name in words
    assert "入图企业 24 家" in words and "其余各链" in words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_gap_in_the_address_is_open(city: Graph, in_app: None, language: str) -> None:
    words = _words(run_page("gaps", lang=language, chain="chain:CH2"))
    assert REPORT[language] in words and ("二（三）" if language == "zh" else "part 2 (3)") in words
    assert ("称未覆盖" if language == "zh" else "reports a gap in") in words
