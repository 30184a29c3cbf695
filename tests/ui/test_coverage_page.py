"""The three views of coverage through `app.py`: one question, one address, one definition."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from graph.store import Graph

from .apps import Served, run_page, words_of


@pytest.mark.parametrize("view", ["matrix", "map", "tree"])
def test_before_the_report_every_view_says_what_moved_and_why_there_is_no_record(
    city: Graph, in_app: None, view: str
) -> None:
    app = run_page("coverage", view=view, as_of="2021")
    assert not app.exception and not app.error
    words = words_of(app)
    assert "轮胎 体系未覆盖 → 无记录" in words and "那时还没有来源说未覆盖" in words
    assert "恢复默认" in words


def test_the_tree_has_the_gaps_and_keeps_its_lanes_apart(city: Graph, in_app: None) -> None:
    words = words_of(run_page("coverage", view="tree", beside="1"))
    assert "4 个缺口，3 个在先进装备与智能制造；" in words
    assert "时尚与休闲运动产品、康养旅游没有成员平台" in words
    assert "链属集群 12 处，其中推断 12 处" in words
    only = words_of(run_page("coverage", view="tree", gaps_only="1"))
    assert "另有 5 个集群没有缺口，未列出" in only and "康养旅游" not in only.partition("没有成员平台")[2]


def test_districts_tell_who_is_where_and_how_many_nobody_knows(city: Graph, in_app: None) -> None:
    words = words_of(run_page("coverage", of="districts", chain="chain:CH5"))
    assert "11 家成员里，5 家没有写明区市，3 家的区市是推断，3 家写明了区市。" in words
    assert "3 家成员服务它：2 家区市未知，1 家的区市是推断。" in words
    english = words_of(
        run_page("coverage", of="districts", district="place:D7", chain="chain:CH6", lang="en")
    )
    assert "Parts of members, counted with them" in english and "belongs to it" in english


@pytest.mark.browser
def test_tabs_keep_the_question_and_back_goes_back(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/coverage?inferred=0&chain=chain:CH6")
    expect(page.locator(".opened")).to_contain_text("碳纤维等复合材料")
    page.get_by_role("link", name="树", exact=True).click()
    expect(page.locator(".tree .branch").first).to_contain_text("先进装备与智能制造")
    expect(page.locator(".notice")).to_contain_text("判定变动")
    assert "inferred=0" in page.url and "view=tree" in page.url
    page.get_by_role("button", name="判定口径").click()
    page.get_by_role("link", name="一业一平台").click()
    expect(page.locator(".notice")).to_contain_text("一业一平台")
    page.go_back()
    expect(page.locator(".notice")).not_to_contain_text("一业一平台")
    page.go_back()
    expect(page.locator(".matrix")).to_be_visible()
    assert "view" not in page.url and "inferred=0" in page.url
