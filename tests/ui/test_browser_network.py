"""The network page in a real browser: the one way through it that a planner goes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from graph.text import LANGUAGES, Language

from .apps import Served

pytestmark = pytest.mark.browser
WEIHAI = "institution:I01"  # 哈工大（威海）
WEIGAO = "enterprise:E01"  # 威高集团


def _positions(explorer: Locator) -> dict[str, list[float]]:
    found: dict[str, list[float]] = explorer.evaluate("root => root.explorer.positions()")
    return found


def _place(explorer: Locator, key: str) -> dict[str, Any]:
    x, y = explorer.evaluate("(root, key) => root.explorer.places()[key]", key)
    return {"x": x, "y": y}


def _camera(explorer: Locator) -> dict[str, float]:
    found: dict[str, float] = explorer.evaluate("root => root.explorer.camera()")
    return found


def _drawn(explorer: Locator, count: int) -> None:
    expect(explorer).to_have_attribute("data-drawn", str(count))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "size=communities"])
def test_no_two_nodes_of_the_city_read_alike_and_few_lines_run_over_a_third(
    app: Served, page: Page, language: Language, query: str
) -> None:
    page.goto(f"{app.url}/network?{query}&lang={language}")
    explorer = page.locator(".explorer")
    expect(explorer).to_have_attribute("data-drawn", re.compile("[1-9]"))
    for width in (172, 98):
        cuts = explorer.evaluate("(root, width) => root.explorer.cuts(width)", width)
        assert len(set(cuts.values())) == len(cuts)
    over = explorer.evaluate("root => root.explorer.over(3)")
    assert over["drawn"] * 2 < over["straight"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_narrow_screen_the_card_is_seen_without_scrolling_and_covers_no_node(
    app: Served, page: Page, language: Language
) -> None:
    page.set_viewport_size({"width": 1024, "height": 768})
    page.goto(f"{app.url}/network?lang={language}")
    explorer = page.locator(".explorer")
    _drawn(explorer, 154)
    place, camera = _place(explorer, WEIHAI), _camera(explorer)
    page.mouse.click(place["x"], place["y"])
    card = page.locator(".card")
    expect(card.get_by_role("heading").first).to_contain_text("哈尔滨" if language == "zh" else "Harbin")
    _seen_beside(card, explorer)
    assert _camera(explorer) == camera, "a pick moves nothing"
    page.goto(f"{page.url}&end={WEIGAO}")
    expect(card.get_by_role("heading").first).to_contain_text("→")
    _drawn(explorer, 154)
    _seen_beside(card, explorer)


def _seen_beside(card: Locator, explorer: Locator) -> None:
    expect(card.get_by_role("heading").first).to_be_in_viewport(ratio=1)
    box = card.bounding_box()
    places = explorer.evaluate("root => Object.values(root.explorer.places())")
    assert box is not None and box["y"] + 200 < 768
    assert max(x for x, _ in places) < box["x"]


def test_find_expand_undo_path_years_and_a_saved_view_that_a_link_restores(
    app: Served, page: Page, browser: Browser
) -> None:
    page.goto(f"{app.url}/network")
    explorer = page.locator(".explorer")
    _drawn(explorer, 154)
    before = _positions(explorer)
    place = _place(explorer, WEIHAI)

    page.get_by_placeholder("找节点：名称、简称、拼音").fill("hagongdaweihai")
    page.keyboard.press("Enter")
    expect(page.get_by_text("选中哈工大（威海）：它连着 20 个", exact=False)).to_be_visible()
    expect(page).to_have_url(re.compile("picked=institution(:|%3A)I01"))

    assert _place(explorer, WEIHAI) == place, "what is in view is picked where it stands"
    page.mouse.dblclick(place["x"], place["y"])
    _drawn(explorer, 167)
    expect(explorer.get_by_text("画出 154 / 154，另加邻居 13")).to_be_visible()
    after = _positions(explorer)
    assert {key: after[key] for key in before} == before, "nobody moved"
    page.get_by_role("button", name="撤销").click()
    _drawn(explorer, 154)

    # The path goes from the picked node to the next one that is chosen.
    page.get_by_role("button", name="从这里找路径").click()
    place = _place(explorer, WEIGAO)
    page.mouse.click(place["x"], place["y"])
    expect(page.get_by_role("heading", name="哈工大（威海） → 威高集团")).to_be_visible()
    expect(page.get_by_role("link", name="哈工大（威海）成果在威高应用")).to_be_visible()
    expect(page.get_by_text("双创园科技成果对接系列之校企双进（二十二）")).to_be_visible()

    page.locator("summary", has_text="年份").click()
    page.get_by_label("自", exact=True).select_option(label="2021")
    expect(explorer).not_to_have_attribute("data-drawn", "154")
    years = _positions(explorer)
    assert {key: before[key] for key in years} == years, "a filter hides and moves nothing"
    _saved_view_opens_the_same(app, page, browser, years)


def _saved_view_opens_the_same(
    app: Served, page: Page, browser: Browser, before: dict[str, list[float]]
) -> None:
    page.keyboard.press("Escape")
    page.get_by_role("button", name="保存视图").click()
    page.get_by_label("给当前视图起名").fill("威高与哈工大")
    page.get_by_role("button", name="保存", exact=True).click()
    saved = page.get_by_role("link", name="威高与哈工大")
    expect(saved).to_be_visible()
    href = saved.get_attribute("href")
    page.get_by_role("button", name="删除").click()
    expect(saved).to_have_count(0)
    other = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    window = other.new_page()
    window.goto(f"{app.url}/{href}")
    expect(window.get_by_role("heading", name="哈工大（威海） → 威高集团")).to_be_visible()
    explorer = window.locator(".explorer")
    _drawn(explorer, len(before))
    assert _positions(explorer) == before, "the same picture in another window"
    other.close()
