"""The explorer in a real browser, on a page of its own: it draws, explains, and says what a person does."""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page, expect

from graph.settings import ROOT

from .apps import Served, _free_port, answering
from .explorer_page import HTML_NAME, LONG_NAME

SCRIPT = """from pathlib import Path
from tests.ui.explorer_page import page
from ui.explorer.engine import publish
publish(Path(__file__).parent / "static")
page()
"""
Draw = Callable[..., Locator]


@pytest.fixture(scope="module")
def explorer_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The page with the explorer alone, served."""
    folder = tmp_path_factory.mktemp("explorer")
    (folder / "page.py").write_text(SCRIPT, encoding="utf-8")
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(folder / "page.py"), "--server.headless", "true"]
    with answering(
        [*command, "--server.port", str(port)], port, {"PYTHONPATH": str(ROOT)}, folder / "log"
    ) as app:
        yield app


@pytest.fixture
def draw(page: Page, explorer_app: Served) -> Draw:
    """Opens the page and waits until the picture stands."""

    def drawn(query: str = "", nodes: int = 7) -> Locator:
        page.goto(f"{explorer_app.url}/{query}")
        explorer = page.locator(".explorer")
        expect(explorer).to_have_attribute("data-drawn", str(nodes))
        return explorer

    return drawn


def ask(explorer: Locator, what: str) -> Any:
    """What the root element tells about the picture."""
    return explorer.evaluate(f"root => root.explorer.{what}()")


def heard(page: Page) -> list[dict[str, Any]]:
    """The events that reached Python, oldest first."""
    return [json.loads(line) for line in page.get_by_test_id("stText").inner_text().splitlines()]


def hear(page: Page, do: str) -> dict[str, Any]:
    """The latest event, once one of this kind has reached Python."""
    expect(page.get_by_test_id("stText")).to_contain_text(f'"do":"{do}"')
    return heard(page)[-1]


def test_it_draws_names_as_text_and_asks_nothing_outside(
    page: Page, draw: Draw, explorer_app: Served
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    explorer = draw()
    names = ask(explorer, "names")
    assert names["firm:one"] == "威高集团"
    assert names["firm:long"].endswith("…") and LONG_NAME.startswith(names["firm:long"][:-1])
    assert names["firm:html"].startswith(HTML_NAME[:9])
    page.mouse.move(*ask(explorer, "places")["firm:html"])
    expect(explorer.locator(".tip b")).to_have_text(HTML_NAME)
    assert page.evaluate("document.body.dataset.broken") is None
    own = (explorer_app.url, explorer_app.url.replace("http", "ws"), "blob:", "data:")
    assert any("/app/static/vis-network-" in url for url in asked)
    assert not [url for url in asked if not url.startswith(own)]


def test_hovering_says_who_it_is_and_why_two_are_linked(page: Page, draw: Draw) -> None:
    explorer = draw()
    places, tip = ask(explorer, "places"), explorer.locator(".tip")
    page.mouse.move(*places["firm:one"])
    expect(tip).to_contain_text("威高集团")
    expect(tip).to_contain_text("企业，3 个联系")
    (x1, y1), (x2, y2) = places["platform:hub"], places["firm:two"]
    page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2)
    expect(tip).to_contain_text("市产业技术研究院 — 光威复材")
    expect(tip).to_contain_text("两家共同牵头一个项目")
    page.mouse.move(*[side + 4 for side in explorer.locator(".stage").bounding_box().values()][:2])
    expect(tip).to_be_hidden()


def test_what_a_person_does_comes_out_typed_and_nothing_else_moves(page: Page, draw: Draw) -> None:
    explorer = draw()
    before = ask(explorer, "places")
    page.mouse.click(*before["firm:one"])
    assert hear(page, "pick") == {"do": "pick", "id": "firm:one"}
    page.mouse.dblclick(*before["firm:two"])
    assert hear(page, "expand") == {"do": "expand", "id": "firm:two"}
    # The click that a double click begins with is not lost on the way.
    assert heard(page)[-2] == {"do": "pick", "id": "firm:two"}
    expect(explorer).to_have_attribute("data-drawn", "8")
    after = ask(explorer, "places")
    assert {key: after[key] for key in before} == before and "firm:more" in after

    x, y = after["chain:one"]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 30, y + 20, steps=3)
    page.mouse.up()
    pin, scale = hear(page, "pin"), ask(explorer, "camera")["scale"]
    assert pin["id"] == "chain:one"
    assert (pin["x"], pin["y"]) == pytest.approx((320 - 30 / scale, 60 + 20 / scale), abs=1)

    explorer.get_by_role("button", name="隐藏").click()
    assert hear(page, "hide") == {"do": "hide", "id": "firm:two"}
    explorer.get_by_role("button", name="成员平台 1").click()
    assert hear(page, "legend") == {"do": "legend", "of": "groups", "name": "member"}
    explorer.get_by_role("button", name="从这里找路径").click()
    expect(explorer.locator(".banner")).to_contain_text("从光威复材出发：点选终点")
    page.mouse.click(*after["firm:one"])
    assert hear(page, "path_to") == {"do": "path_to", "id": "firm:one"}
    explorer.get_by_role("button", name="撤销").click()
    assert hear(page, "undo") == {"do": "undo"}


def test_a_node_is_found_by_pinyin_and_the_keyboard_walks_on(page: Page, draw: Draw) -> None:
    explorer = draw()
    box = explorer.get_by_role("searchbox")
    box.fill("WGJT")
    expect(explorer.locator(".found-count")).to_have_text("第 1 个，共 1 个")
    box.press("Enter")
    assert hear(page, "pick") == {"do": "pick", "id": "firm:one"}
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(explorer.get_by_role("status")).to_contain_text("碳纤维")
    page.keyboard.press("e")
    assert hear(page, "expand") == {"do": "expand", "id": "chain:one"}
    page.keyboard.press("Control+z")
    assert hear(page, "undo") == {"do": "undo"}
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stText")).to_contain_text('{"do":"pick","id":""}')


def test_the_wheel_alone_scrolls_the_page_and_zooms_with_ctrl_or_in_full_screen(
    page: Page, draw: Draw
) -> None:
    page.set_viewport_size({"width": 1440, "height": 420})
    explorer = draw()
    middle = ask(explorer, "places")["platform:hub"]
    scale, top = ask(explorer, "camera")["scale"], explorer.bounding_box()["y"]
    page.mouse.move(middle[0], 300)
    hint = explorer.locator(".wheel-hint")
    expect(hint).to_be_hidden()
    page.mouse.wheel(0, 60)
    expect(hint).to_have_text("按住 Ctrl 再转滚轮，可缩放")
    _until(explorer, f"root.getBoundingClientRect().top < {top}")
    assert ask(explorer, "camera")["scale"] == scale
    expect(hint).to_be_hidden()

    top = explorer.bounding_box()["y"]
    page.keyboard.down("Control")
    page.mouse.wheel(0, -60)
    page.keyboard.up("Control")
    _until(explorer, f"root.explorer.camera().scale > {scale}")
    assert explorer.bounding_box()["y"] == top
    expect(hint).to_be_hidden()

    explorer.get_by_role("button", name="全屏").click()
    expect(explorer.get_by_role("button", name="退出全屏")).to_be_visible()
    scale = ask(explorer, "camera")["scale"]
    page.mouse.move(700, 200)
    page.mouse.wheel(0, -60)
    _until(explorer, f"root.explorer.camera().scale > {scale}")
    expect(hint).to_be_hidden()


def _until(explorer: Locator, holds: str) -> None:
    """Waits, frame by frame, until it holds of the root element."""
    explorer.evaluate(
        "root => new Promise((done) => { const look = () =>"
        f" ({holds} ? done() : requestAnimationFrame(look)); look(); }})"
    )


def test_names_that_begin_alike_show_where_they_differ(page: Page, draw: Draw) -> None:
    cuts = draw("?alike=1", nodes=3).evaluate("root => [172, 98].map((width) => root.explorer.cuts(width))")
    assert cuts[0]["firm:c"] == "Weihai Research Institute"
    assert "Indu" in cuts[0]["firm:a"] and "Mari" in cuts[0]["firm:b"]
    assert all(len(set(cut.values())) == 3 for cut in cuts)


def test_a_line_bends_round_a_node_that_it_does_not_join(page: Page, draw: Draw) -> None:
    explorer = draw("?alike=1", nodes=3)
    assert explorer.evaluate("root => root.explorer.over(3)") == {"straight": 1, "drawn": 0}
    (x1, y1), (x2, _) = (ask(explorer, "places")[key] for key in ("firm:a", "firm:c"))
    page.mouse.move((x1 + x2) / 2, y1 - 14)
    expect(explorer.locator(".tip")).to_contain_text("两家共同牵头一个项目")


def test_the_picture_can_be_taken_and_is_accessible(page: Page, draw: Draw) -> None:
    explorer = draw()
    with page.expect_download() as taken:
        explorer.get_by_role("button", name="图片").click()
    picture = Path(taken.value.path()).read_bytes()
    assert taken.value.suggested_filename == "协作网络.png"
    width, height = struct.unpack(">II", picture[16:24])
    assert picture[:4] == b"\x89PNG" and width > 1400 and height > 1000
    colours = explorer.evaluate(
        """root => { const sheet = root.explorer.sheet();
        const { data } = sheet.getContext("2d").getImageData(0, 0, sheet.width, sheet.height);
        return new Set(new Uint32Array(data.buffer)).size; }"""
    )
    assert colours > 50
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "axe.run('.explorer', { resultTypes: ['violations'] }).catch(() => axe.run(document))"
    )
    grave = [rule["id"] for rule in found["violations"] if rule["impact"] in ("serious", "critical")]
    assert grave == []


def test_it_says_in_words_why_there_is_no_picture(page: Page, draw: Draw) -> None:
    expect(draw("?empty=1", nodes=0).locator(".instead")).to_contain_text("没有可画的节点")
    page.route("**/app/static/**", lambda route: route.abort())
    page.goto(page.url.partition("?")[0])
    expect(page.locator(".explorer .instead")).to_contain_text("浏览器没有取到绘图程序")
