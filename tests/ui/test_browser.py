"""The main ways through the app, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .apps import Served

pytestmark = pytest.mark.browser
REPORT = "关于全市“1+4+N”科技创新平台建设情况的调研报告"
GAPS = ("打印设备及智能服务终端", "轮胎", "专用汽车", "电机")


def _heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1, name=words)).to_be_visible()


def test_a_planner_finds_a_gap_and_its_evidence(app_on: Served, page: Page) -> None:
    page.goto(app_on.url)
    for chain in GAPS:
        expect(page.locator(".strip .v-gap", has_text=chain)).to_be_visible()
    page.locator(".strip .v-gap", has_text="轮胎").click()
    _heading(page, "缺口")
    assert "chain=chain:CH2" in page.url
    expect(page.get_by_text(REPORT).first).to_be_visible()
    expect(page.get_by_text("二（三）").first).to_be_visible()


def test_back_goes_back_with_the_language(app: Served, page: Page) -> None:
    page.goto(app.url)
    _heading(page, "总览")
    page.get_by_role("link", name="EN", exact=True).click()
    _heading(page, "Overview")
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Method").click()
    _heading(page, "Method")
    page.go_back()
    _heading(page, "Overview")
    page.go_back()
    _heading(page, "总览")
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    page.go_forward()
    _heading(page, "Overview")


def test_a_pasted_link_restores_the_view(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/?lang=en&inferred=0")
    _heading(page, "Overview")
    expect(page.get_by_text("inferred links not counted")).to_be_visible()
    page.get_by_role("link", name="Back to the default").click()
    expect(page.get_by_text("inferred links not counted")).to_have_count(0)
    assert "inferred" not in page.url


def test_the_strip_is_reached_by_keyboard(app: Served, page: Page) -> None:
    page.goto(app.url)
    page.locator(".strip a", has_text="轮胎").focus()
    page.keyboard.press("Enter")
    _heading(page, "缺口")


def test_chinese_names_in_the_english_view_are_marked_chinese(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/method?lang=en&part=sources")
    title = page.locator("td a > span", has_text="竞争性创新平台立项支持").first
    expect(title).to_have_attribute("lang", "zh-CN")
