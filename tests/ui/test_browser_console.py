"""The console in a real browser: written, run, wrong at a place, stopped, kept and found again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .apps import Served

pytestmark = pytest.mark.browser
TOO_MUCH = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n"


def _console(page: Page, app: Served, address: str = "queries?tab=console") -> Locator:
    """The upper half, once its editor stands."""
    page.goto(f"{app.url}/{address}")
    bench = page.locator(".console[data-ready]")
    expect(bench).to_be_visible()
    return bench


def _write(page: Page, bench: Locator, text: str) -> None:
    """Types a text in place of what is there, as a person does."""
    bench.locator(".view-lines").click(position={"x": 4, "y": 4})  # a mistake's words lie over the rest
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text(text)
    assert bench.evaluate("root => root.console.text()") == text


def _run(page: Page) -> None:
    page.keyboard.press("ControlOrMeta+Enter")


def test_a_text_is_run_and_a_mistake_is_shown_at_its_place_on_either_engine(
    app_on: Served, page: Page
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    bench = _console(page, app_on)
    _write(page, bench, "MATCH (c:Chain)\nRETURN c.id AS chain, c.declared AS d\nORDER BY chain")
    _run(page)
    expect(page.get_by_text("10 / 更多").first).to_be_visible()
    expect(page.locator(".answer tbody tr")).to_have_count(10)
    page.get_by_role("button", name="取到 100 行").click()
    expect(page.locator(".answer tbody tr")).to_have_count(17)

    _write(page, bench, "MATCH (c:Chain)\nRETURN c.id AS chain, d.name_zh AS name")
    _run(page)
    expect(bench.locator(".wrong-said")).to_contain_text("第 2 行第 23 字")
    bench.locator(".wrong-said summary").click()
    expect(bench.locator(".wrong-said pre")).to_contain_text("not defined")
    expect(page.get_by_role("heading", name="上一次成功的结果")).to_be_visible()
    expect(page.locator(".answer tbody tr")).to_have_count(17)

    _write(page, bench, "MATCH (c:Chain) DETACH DELETE c")
    _run(page)
    expect(bench.locator(".wrong-said")).to_contain_text("第 1 行第 17 字：DETACH DELETE 会写入；此处只能读")
    expect(bench.locator(".view-line .wrong")).to_have_text("DETACH")
    expect(bench.locator(".wrong-said details")).to_have_count(0)
    outside = [url for url in asked if not url.startswith((app_on.url, "data:", "blob:"))]
    assert outside == []


def test_a_question_is_kept_and_found_again_and_a_running_one_is_stopped(app: Served, page: Page) -> None:
    bench = _console(page, app)
    text = "MATCH (p:Platform {id: $platform}) RETURN p.id AS platform"
    _write(page, bench, text)
    bench.locator(".parameters input").fill("platform:P01")
    bench.locator(".parameters input").press("Enter")
    expect(page.locator(".answer tbody tr")).to_have_count(1)
    expect(page.locator(".answer tbody code")).to_have_text("platform:P01")
    bench.locator("summary", has_text="存为我的问题").click()
    expect(bench.locator(".keep input")).to_be_focused()
    page.keyboard.type("不要了")
    page.keyboard.press("Escape")
    expect(bench.locator(".keep input")).to_be_hidden()
    bench.locator("summary", has_text="存为我的问题").click()
    page.keyboard.type("我的平台")
    page.keyboard.press("Enter")
    expect(page.get_by_text("已存：我的平台")).to_be_visible()

    bench = _console(page, app)
    page.locator("[data-slot=own] button", has_text="我的平台").click()
    expect(bench.locator(".parameters input")).to_have_value("platform:P01")
    assert bench.evaluate("root => root.console.text()") == text

    _write(page, bench, TOO_MUCH)
    _run(page)
    expect(page.get_by_text("正在运行")).to_be_visible()
    bench.get_by_role("button", name="停止", exact=True).click()
    expect(page.get_by_text("正在运行")).to_have_count(0)
    expect(page.locator("[data-slot=history] li").first).to_contain_text("已停止")

    # What cannot be taken back is asked for twice.
    mine = page.locator("[data-slot=own] li", has_text="我的平台")
    mine.locator("summary").click()
    mine.get_by_text("删除", exact=True).click()
    mine.get_by_text("再点一次，删除").click()
    expect(mine).to_have_count(0)


def test_a_link_restores_the_text_with_its_result_and_the_keyboard_can_leave(app: Served, page: Page) -> None:
    bench = _console(page, app, "queries?tab=console&text=RETURN%20%24n%20AS%20n&p.n=3&lang=en")
    expect(page.get_by_role("heading", name="Result")).to_be_visible()
    expect(page.locator(".answer tbody")).to_have_text("3")
    # English words are set proportionally, the letters of a statement are not.
    expect(bench).to_have_css("font-variant-east-asian", "proportional-width")
    expect(bench.locator(".view-lines")).to_have_css("font-variant-east-asian", "normal")
    bench.locator(".view-lines").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(bench.locator(".parameters input")).to_be_focused()

    # After a colon in a node only labels are offered, and one that is chosen stands in the text.
    _write(page, bench, "MATCH ")
    page.keyboard.type("(p:Equ")
    expect(bench.locator(".suggest-widget .monaco-list-row")).to_have_count(1)
    page.keyboard.press("Tab")
    assert bench.evaluate("root => root.console.text()").startswith("MATCH (p:Equipment")


def test_chinese_is_written_with_an_input_method(app: Served, page: Page) -> None:
    bench = _console(page, app)
    _write(page, bench, "MATCH (c:Chain) WHERE c.name_zh = ")
    page.keyboard.type("'")
    keyboard = page.context.new_cdp_session(page)
    for sound in ("l", "lun", "luntai"):
        there = {"text": sound, "selectionStart": len(sound), "selectionEnd": len(sound)}
        keyboard.send("Input.imeSetComposition", there)
        page.wait_for_timeout(600)  # as long as a pause after which the text is taken to Python
    keyboard.send("Input.insertText", {"text": "轮胎"})
    page.keyboard.type("'")  # over the one that the editor set
    page.keyboard.insert_text(" RETURN c.id AS id")
    assert bench.evaluate("root => root.console.text()").endswith("name_zh = '轮胎' RETURN c.id AS id")
    _run(page)
    expect(page.locator(".answer tbody code")).to_have_text("chain:CH2")


def test_after_a_comparison_the_words_of_the_property_are_offered(app: Served, page: Page) -> None:
    bench = _console(page, app, "queries?tab=console&lang=en")
    offered = bench.locator(".suggest-widget.visible .monaco-list-row")

    def completed(start: str, typed: str, count: int) -> str:
        _write(page, bench, start)
        page.keyboard.type(typed)
        expect(offered).to_have_count(count)
        page.keyboard.press("Tab")
        expect(offered).to_have_count(0)
        return str(bench.evaluate("root => root.console.text()"))

    # Inside the string that the editor has closed already, and without a quote, which then comes along.
    assert completed("MATCH ", "(c:Chain {declared: 'l", 1) == "MATCH (c:Chain {declared: 'likely'})"
    assert completed("MATCH ", "(c:Chain {declared: ", 4) == "MATCH (c:Chain {declared: 'yes'})"
    # The words are those of the variable's label, in a list as well.
    field = "MATCH (f:Field) WHERE f.kind "
    assert completed(field, "<> 'p", 1) == f"{field}<> 'product'"
    assert completed(field, "IN ['product', '", 3) == f"{field}IN ['product', 'technical_field']"

    # In any other string nothing is offered, and Enter takes nothing.
    _write(page, bench, "MATCH (c:Chain) WHERE ")
    page.keyboard.type("toLower(c.declared) = '")
    page.wait_for_timeout(500)
    expect(offered).to_have_count(0)
    _write(page, bench, "MATCH (c:Chain) WHERE ")
    page.keyboard.type("c.declared = ")
    expect(offered).to_have_count(4)
    expect(offered.nth(1)).to_contain_text("likely")
    page.keyboard.press("Enter")
    assert "yes" not in bench.evaluate("root => root.console.text()")


def test_a_result_without_a_row_says_why_it_may_be_empty(app: Served, page: Page) -> None:
    bench = _console(page, app)
    _write(page, bench, "MATCH (c:Chain {declared: 'Yes'}) RETURN c.id AS id")
    _run(page)
    expect(page.locator(".warnings")).to_have_text("Chain 的属性 declared 没有值 'Yes'，是否 'yes'?")
    expect(page.get_by_text("没有一行符合，原因可能在上面的提醒里。")).to_be_visible()
    _write(page, bench, "MATCH (c:Chain {declared: 'yes', id: 'chain:none'}) RETURN c.id AS id")
    _run(page)
    expect(page.get_by_text("没有一行符合。语句里没有看出错误。")).to_be_visible()
    expect(page.locator(".warnings")).to_have_count(0)
