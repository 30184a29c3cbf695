"""The network as one HTML file: opened without a network it asks for nothing, and names stay text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from analysis.facts import Facts
from analysis.network.choice import Choice, Limits
from analysis.network.export_about import export_of
from analysis.network.fabric import Node
from analysis.network.layout import arrange
from analysis.network.measures import measured
from analysis.network.network import Network
from analysis.network.weaving import weave
from graph.text import LANGUAGES, Language
from ui.network_file import as_html, drawing

from ..analysis.threads import fabric, tie

IMAGE = '<img src=x onerror="window.broken=1">'
SCRIPT = "</script><script>window.broken=2</script>"
LINK = '<a href="javascript:window.broken=3">href</a>'
LONG = "威海市" + "很长的名称" * 60
NAMES = [
    Node(id="enterprise:A", name_zh=IMAGE, name_en=IMAGE),
    Node(id="platform:B", name_zh=SCRIPT, name_en=SCRIPT, kind="member"),
    Node(id="institution:C", name_zh=LINK, name_en=LINK, kind="government"),
    Node(id="enterprise:D", name_zh=LONG, name_en=LONG),
    Node(id="collaboration:X", name_zh=SCRIPT),
]


def woven() -> Network:
    ties = (
        tie("TAKES_PART_IN", "enterprise:A", "collaboration:X", "lead"),
        tie("TAKES_PART_IN", "platform:B", "collaboration:X", "partner"),
        tie("HOSTS", "institution:C", "platform:B", stated=False),
        tie("HOSTS", "enterprise:A", "platform:B"),
        tie("HOSTS", "enterprise:D", "platform:B"),
    )
    return weave(fabric(*ties, nodes=NAMES), Choice())


def page_of(language: Language) -> str:
    network = woven()
    positions = arrange(network.simple)
    return as_html(export_of(network, Limits(), Facts(), language, measured(network), positions))


@pytest.fixture
def alone(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A tab that reaches nobody; every request but that of the file, and all that its console says."""
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    page, said = context.new_page(), list[str]()

    def refuse(route: Route) -> None:
        if route.request.url.startswith("file:") and route.request.is_navigation_request():
            route.continue_()
        else:
            said.append(f"asked {route.request.url[:200]}")
            route.abort()

    context.route("**/*", refuse)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page, said
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_opens_alone_and_hostile_names_stay_text(
    language: Language, alone: tuple[Page, list[str]], tmp_path: Path
) -> None:
    page, said = alone
    file = tmp_path / "network.html"
    file.write_text(page_of(language), encoding="utf-8")
    page.goto(file.as_uri())
    expect(page.locator(".explorer[data-drawn='4']")).to_be_visible()
    places = page.evaluate("document.querySelector('.explorer').explorer.places()")
    for key, name in (("enterprise:A", IMAGE), ("platform:B", SCRIPT), ("institution:C", LINK)):
        page.mouse.move(*places[key])
        expect(page.locator(".tip b")).to_have_text(name)
    page.mouse.click(*places["platform:B"])
    picked = page.locator(".picked")
    expect(picked.get_by_role("heading")).to_have_text(SCRIPT)
    expect(picked.get_by_role("listitem")).to_have_count(4)
    assert page.evaluate("window.broken") is None
    page.locator(".groups .entry").nth(1).click()
    expect(page.locator(".explorer[data-drawn='2']")).to_be_visible()
    page.get_by_role("button", name="看全图" if language == "zh" else "Fit").click()
    assert said == []
    words = page.locator(".whole").inner_text()
    assert "154" not in words and ("画出 4 / 4" if language == "zh" else "drawn 4 / 4") in words
    assert ("截至" if language == "zh" else "As of") in words and "{" not in words
    assert page.locator("img, iframe, link[rel=stylesheet], script[src]").count() == 0


def test_nothing_outside_is_named_where_a_browser_would_fetch_it() -> None:
    text = page_of("zh")
    without_programs = re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)
    assert not re.search(r"(?:src|href|url)\s*[=(]\s*[\"']?https?:", without_programs)
    assert "cdn" not in without_programs and "bootstrap" not in text


def test_both_kinds_of_edge_between_a_pair_are_in_the_file() -> None:
    network = woven()
    picture = drawing(export_of(network, Limits(), Facts(), "zh", measured(network), arrange(network.simple)))
    assert len(picture.edges) == len(network.bonds) == 4
    assert [
        edge.family for edge in picture.edges if {edge.start, edge.end} == {"enterprise:A", "platform:B"}
    ] == [
        "hosting",
        "together",
    ]
    assert [edge.inferred for edge in picture.edges].count(True) == 1


def test_who_has_no_place_is_counted_and_not_drawn() -> None:
    network = woven()
    export = export_of(network, Limits(), Facts(), "zh", measured(network), arrange(network.simple))
    part = {key: place for key, place in export.positions.items() if key != "enterprise:D"}
    picture = drawing(replace(export, positions=part))
    assert picture.drawn == "画出 3 / 4" and all(edge.start != "enterprise:D" for edge in picture.edges)
