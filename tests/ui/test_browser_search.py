"""Searching from the sidebar of any page, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .apps import Served

pytestmark = pytest.mark.browser
INSTITUTE = "威海市产业技术研究院"


def test_a_few_letters_and_the_keyboard_open_a_page_and_back_returns(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/method?inferred=0")
    expect(page.get_by_role("heading", level=1, name="方法")).to_be_visible()
    box = page.get_by_role("combobox", name="搜索")
    expect(box).to_be_visible()
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("cyy")
    first = page.get_by_role("option").first
    expect(first).to_contain_text(INSTITUTE)
    expect(first).to_contain_text("市产研院")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name=INSTITUTE)).to_be_visible()
    expect(page).to_have_title(f"{INSTITUTE} · 链图")
    assert "id=platform:P01" in page.url and "inferred=0" in page.url
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="方法")).to_be_visible()
    assert "inferred=0" in page.url


def test_enter_without_a_choice_lists_everything_and_escape_closes(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/method?lang=en")
    box = page.get_by_role("combobox", name="Search")
    box.fill("tire")
    expect(page.get_by_role("option").first).to_contain_text("Tyres")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name='Search for "tire"')).to_be_visible()
    page.get_by_role("link", name=re.compile("^Platform ")).click()
    expect(page.get_by_role("heading", level=2, name="Chain")).to_have_count(0)
    assert "type=platform" in page.url
