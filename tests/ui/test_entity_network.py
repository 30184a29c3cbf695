"""The small network of an entity's page: the strongest neighbours, no two in one place, what is left said."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from playwright.sync_api import Page, expect

from analysis.facts import Facts
from analysis.network.choice import Choice
from analysis.network.network import Network
from analysis.network.weaving import weave
from graph.text import Language
from ui.views.entity_network import Small, small
from ui.views.entity_ring import MOST, ring
from ui.views.network_state import NetworkState

from ..analysis.threads import fabric, firm, tie
from .apps import Served

CENTRE = "platform:P"


def picture(network: Network, lang: Language = "zh") -> Small | None:
    return small(network, NetworkState(draw="neighbourhood", of=CENTRE, lang=lang), Facts())


def star(contacts: int) -> Network:
    """A platform with a host, a chain it serves and so many firms it incubated; two of them work together."""
    ties = [
        tie("HOSTS", "institution:H", CENTRE),
        tie("SERVES", CENTRE, "chain:C"),
        tie("TAKES_PART_IN", firm(1), "project:X", "lead"),
        tie("TAKES_PART_IN", firm(2), "project:X", "partner"),
        *(tie("INCUBATES", CENTRE, firm(at), stated=at > 1) for at in range(contacts)),
    ]
    return weave(fabric(*ties), Choice("neighbourhood", CENTRE))


def test_the_strongest_kinds_are_drawn_and_the_rest_is_counted_by_type() -> None:
    found = picture(star(20))
    assert found is not None
    drawn = {node.id for node in found.scene.nodes}
    assert len(drawn) == MOST + 1 and {CENTRE, "institution:H", "chain:C"} <= drawn
    assert not {firm(0), firm(1)} & drawn  # inferred ones give way to stated ones
    assert found.scene.small and found.scene.picked == CENTRE
    assert found.note.words().startswith("画出 12 / 22。未画：企业 10。")
    english = picture(star(20), lang="en")
    assert english is not None and english.note.words().startswith(
        "12 of 22 drawn. Not drawn: Enterprise 10."
    )


def test_neighbours_that_are_joined_are_joined_in_the_picture_too() -> None:
    found = picture(star(4))
    assert found is not None and "未画" not in found.note.words()
    assert any({edge.start, edge.end} == {firm(1), firm(2)} for edge in found.scene.edges)
    assert {one.name for one in found.scene.families} == {"service", "hosting", "together"}


def test_who_has_no_neighbour_has_no_picture_and_documents_are_none() -> None:
    assert picture(weave(fabric(tie("HOSTS", "institution:H", CENTRE)), Choice("neighbourhood", CENTRE)))
    alone = fabric(tie("REPORTS_GAP", "source:S", CENTRE), tie("LOCATED_IN", CENTRE, "place:X"))
    assert picture(weave(alone, Choice("neighbourhood", CENTRE))) is None


@pytest.mark.parametrize("count", range(1, MOST + 1))
def test_places_lie_apart_and_lines_to_the_middle_pass_by_the_others(count: int) -> None:
    names = [firm(at) for at in range(count)]
    pairs = list(pairwise(names))
    placed = ring(CENTRE, names, pairs)
    assert len(placed) == count + 1 and placed[CENTRE] == (0.0, 0.0)
    for one, other in combinations(placed.values(), 2):
        assert abs(one[0] - other[0]) >= 70 or abs(one[1] - other[1]) >= 50 or (0.0, 0.0) in (one, other)
    for one, other in combinations(names, 2):
        (ax, ay), (bx, by) = placed[one], placed[other]
        along = (ax * bx + ay * by) / (ax * ax + ay * ay)
        if 0 < along < 1:
            assert abs(ax * by - ay * bx) / (ax * ax + ay * ay) ** 0.5 > 16, (one, other)
    assert placed == ring(CENTRE, names, list(reversed(pairs)))


@pytest.mark.long
@pytest.mark.browser
def test_a_neighbour_of_the_small_network_opens_its_page(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/entity?id=platform:P05")
    picture = page.locator(".explorer.small[data-drawn='13']")
    expect(picture).to_be_visible()
    expect(page.get_by_role("button", name="XLSX")).to_be_visible()  # the page stands
    names = picture.evaluate("root => root.explorer.names()")
    assert len(names) == 13
    box = picture.bounding_box()
    assert box is not None and box["width"] <= 310
    places = picture.evaluate("root => root.explorer.places()")
    page.mouse.click(*places["chain:CH5"])
    expect(page.get_by_role("heading", level=1, name="医药医疗器械")).to_be_visible()
    assert "id=chain" in page.url and "CH5" in page.url
    to_network = page.get_by_role("link", name="在协作网络中打开")
    expect(to_network).to_have_attribute("href", re.compile("CH5"))  # the parts of a page come one by one
    to_network.click()
    expect(page.get_by_role("heading", level=1, name="协作网络")).to_be_visible()
    assert "draw=neighbourhood" in page.url and "CH5" in page.url


@pytest.mark.long
@pytest.mark.browser
def test_a_network_is_begun_by_a_few_letters_and_taken_away(app: Served, page: Page) -> None:
    page.goto(f"{app.url}/network")
    box = page.get_by_role("combobox", name="从我的单位开始")
    box.fill("wg")
    expect(page.get_by_role("option").first).to_contain_text("威高集团有限公司")
    box.press("Enter")
    expect(page.locator(".explorer[data-drawn]")).to_be_visible()
    page.wait_for_url("**E01**")
    assert "draw=neighbourhood" in page.url
    box.fill("二(三)报告")
    expect(page.get_by_role("group", name="来源")).to_have_count(0)
    page.get_by_role("button", name="导出", exact=True).click()
    for name, ending in (("网页文件", "html"), ("GraphML", "graphml"), ("CSV", "zip"), ("XLSX", "xlsx")):
        with page.expect_download() as taken:
            page.get_by_role("button", name=name, exact=True).click()
        assert taken.value.suggested_filename == f"network.{ending}"
        assert taken.value.path().stat().st_size > 1000
