"""Coverage and Gaps under a planner's hands, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .apps import Served

pytestmark = pytest.mark.browser
REPORT = "关于全市“1+4+N”科技创新平台建设情况的调研报告"


def test_a_gap_opens_the_report_and_the_section_that_state_it(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/gaps")
    page.get_by_role("link", name="轮胎", exact=True).first.click()
    panel = page.locator(".opened")
    expect(panel).to_be_in_viewport()
    told = panel.get_by_role("row").filter(has_text="称未覆盖")
    expect(told).to_contain_text(REPORT)
    expect(told).to_contain_text("二（三）")
    expect(told).to_contain_text("约 2022 年")
    expect(page).to_have_url(re.compile("chain=chain:CH2"))
    panel.get_by_role("link", name="收起").click()
    expect(panel).to_have_count(0)


def test_a_cell_opens_its_evidence_and_back_closes_it(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/coverage")
    page.get_by_role("link", name=re.compile("碳纤维等复合材料，山东大学威海工业技术研究院")).click()
    panel = page.locator(".opened")
    expect(panel).to_contain_text("山大威海工研院 × 碳纤维等复合材料")
    expect(panel).to_contain_text("山东大学技术转移中心")
    expect(panel.get_by_role("link", name=re.compile("原文")).first).to_have_attribute(
        "href", re.compile("^https://www.ttc.sdu.edu.cn/")
    )
    page.go_back()
    expect(panel).to_have_count(0)
    assert "platform" not in page.url


def test_the_switch_moves_verdicts_and_the_address_and_back_restores_them(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/coverage")
    expect(page.locator(".matrix")).to_be_visible()
    switch = page.get_by_test_id("stCheckbox").filter(has_text="计入推断")
    switch.locator("label").click()
    expect(page.locator(".notice")).to_contain_text("2 条判定变动")
    expect(page).to_have_url(re.compile("inferred=0"))
    page.go_back()
    expect(page.locator(".notice")).to_have_count(0)
    assert "inferred" not in page.url
    expect(
        page.get_by_role("switch", name="计入推断").or_(page.get_by_label("计入推断")).first
    ).to_be_checked()


def test_arrow_keys_walk_through_the_matrix(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/coverage")
    first = page.locator(".matrix tbody tr").filter(has_text="医药医疗器械").locator("td a").first
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".opened")).to_contain_text("× 医药医疗器械")


def test_the_table_can_be_taken_away(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/gaps")
    with page.expect_download() as taking:
        page.get_by_role("button", name="导出 CSV").click()
    text = taking.value.path().read_text(encoding="utf-8-sig")
    assert taking.value.suggested_filename == "gaps.csv"
    assert "轮胎" in text and "二（三）" in text and "判定口径" in text
