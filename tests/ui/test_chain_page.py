"""The page of a chain and two days on the gaps page, through `app.py`; the sheet on paper in a browser."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from analysis.facts import read_facts
from analysis.gaps import around
from graph.store import Graph
from graph.text import Language, Text
from ui.definition import Defined
from ui.here import Standing
from ui.views.chain_sheet import chain_sheet
from ui.views.sheet_file import standalone

from .apps import Served, run_page, words_of

TODAY = date(2026, 11, 24)
STANDING = Standing(Text("威海", "Weihai"), "2026-02-27", 169, Text("内置数据集", "bundled dataset"))
TEN = ("CH1", "CH2", "CH3", "CH4", "CH5", "CH6", "CH7", "X1", "X2", "X3")
LONGEST = ("CH2", "CH5", "CH7")
# A4 between the margins of sheet_paper.css, in CSS pixels.
WIDTH, HEIGHT = 695, 1031


def test_a_chain_has_its_sheet_and_an_unknown_one_is_told(city: Graph, in_app: None) -> None:
    app = run_page("chain", id="chain:CH2")
    words = words_of(app)
    assert not app.exception and "轮胎设计与制造国家工程实验室" in words and "先查什么" in words
    assert "图中没有编号为“chain:NONE”的产业链" in words_of(run_page("chain", id="chain:NONE"))


def test_two_days_name_what_moved_and_what_came_between(city: Graph, in_app: None) -> None:
    app = run_page("gaps", against="2021")
    words = words_of(app)
    assert not app.exception and "6 条链判定不同" in words and "报告:十强链" not in words
    assert "2021-12-31 与 最新" in words and "约 2022 年 开始" in words


def test_the_order_of_the_gaps_is_said_and_can_be_changed(city: Graph, in_app: None) -> None:
    first = words_of(run_page("gaps"))
    assert "排序：先列有平台明示在服务" in first and first.index("1轮胎") < first.index("3打印设备")
    assert "1打印设备" in words_of(run_page("gaps", order="firms"))
    assert "国家空港地面设备工程技术研究中心" in first and "曲轴" in first and "光纤激光器" in first


@pytest.mark.browser
def test_the_sheet_of_each_of_the_ten_takes_two_pages_at_most(one_city: Graph, page: Page) -> None:
    facts = read_facts(one_city.reader)
    sheets: list[tuple[Language, str]] = [*(("zh", key) for key in TEN), *(("en", key) for key in LONGEST)]
    for language, key in sheets:
        state = Defined(lang=language)
        gap = around(facts, state.definition(), f"chain:{key}")
        assert gap is not None
        page.set_content(standalone("x", chain_sheet(gap, facts, state, STANDING, TODAY), language))
        assert _pages(page.pdf(prefer_css_page_size=True)) <= 2, (key, language)


@pytest.mark.browser
def test_printing_prints_the_whole_sheet_and_nothing_else(app: Served, page: Page, tmp_path: Path) -> None:
    page.goto(f"{app.url}/chain?id=chain:CH5")
    expect(page.locator(".paper-foot")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="网页文件").click()
    assert download.value.suggested_filename == "chain-CH5.html"
    download.value.save_as(tmp_path / "chain.html")
    alone = page.context.new_page()
    alone.goto((tmp_path / "chain.html").as_uri())
    assert alone.locator(".paper").inner_text() == page.locator(".paper").inner_text()
    assert alone.locator("script, link, img").count() == 0
    assert _pages(page.pdf(prefer_css_page_size=True)) == _pages(alone.pdf(prefer_css_page_size=True)) == 2
    page.emulate_media(media="print")
    page.set_viewport_size({"width": WIDTH, "height": 800})
    assert page.locator("[data-testid=stSidebar]").is_hidden()
    # What scrolls inside a box would be cut off at the end of its first page.
    box = page.locator(".paper").bounding_box()
    assert box is not None and 1 < box["height"] / HEIGHT < 2
    assert page.evaluate("document.documentElement.scrollHeight") >= box["height"] - 1


def _pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))
