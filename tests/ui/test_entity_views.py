"""The page of one node: every type on both engines, then by hand what it counts, cuts, numbers and greys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.districts import assess_districts
from analysis.entity import Bundle, Node, Profile, Tie, read_profile
from analysis.facts import Facts, read_facts
from analysis.given import Worth, given, received
from analysis.supports import read_supports
from graph.schema import EDGE_TYPES, NODE_TYPES
from graph.store import Graph
from graph.text import LANGUAGES, Text
from queries import load_library
from ui.definition import Defined
from ui.export import as_csv, as_xlsx
from ui.here import Standing
from ui.look.tags import Tag
from ui.views import entity_page, entity_tables
from ui.views.entity_drawing import Drawing
from ui.views.entity_links import FEW, MANY, links, window
from ui.views.entity_words import HEADINGS

from ..analysis.small import CHAIN, chain

TODAY = date(2026, 11, 24)
HAN = re.compile(r"[\u4e00-\u9fff]")
ORIGIN = Text("内置数据集", "bundled dataset")


def _around(facts: Facts, graph: Graph | None = None, key: str = "") -> entity_page.Around:
    every = [one for of in ("chains", "clusters", "fields") for one in assess(facts, Definition(), of)]
    place = next((d for d in assess_districts(facts, Definition()) if d.place and d.place.id == key), None)
    supports = read_supports(graph.reader, key) if graph and key.startswith("source:") else ()
    return entity_page.Around(every, ORIGIN, place, supports)


def _links_of(tree: Tag) -> Iterator[Tag]:
    for child in tree.children:
        if isinstance(child, Tag):
            if child.name == "a":
                yield child
            yield from _links_of(child)


def _left_chinese(tree: Tag | str, marked: bool = False) -> Iterator[str]:
    """Texts with Chinese characters that no `lang` marks as Chinese."""
    if isinstance(tree, str):
        if HAN.search(tree) and not marked:
            yield tree
        return
    lang = dict(tree.attributes).get("lang")
    for child in tree.children:
        yield from _left_chinese(child, marked or lang == "zh-CN")


def test_every_type_has_its_page_in_both_languages(city: Graph) -> None:
    facts = read_facts(city.reader)
    names = city.reader.rows(load_library()["names"].text)
    best: dict[str, str] = {}
    for row in sorted(names, key=lambda row: -row["degree"]):
        best.setdefault(row["id"].partition(":")[0].capitalize(), row["id"])
    assert set(best) == set(NODE_TYPES)
    for label, key in best.items():
        profile = read_profile(city.reader, key)
        assert profile is not None and profile.label == label
        around = _around(facts, city, key)
        for language in LANGUAGES:
            drawing = Drawing(profile, facts, Defined(lang=language), TODAY)
            entity_page.opening(drawing, around)
            drawn = entity_page.page(drawing, around, "", 1)
            said = drawn.words()
            assert NODE_TYPES[label].TITLE.in_(language) in entity_page.subtitle(drawing).words()
            assert "None" not in said and "{" not in said, (label, language)
            if language == "en":
                assert list(_left_chinese(drawn)) == [], label
                assert list(_left_chinese(entity_page.subtitle(drawing))) == [], label
        taken = entity_tables.taken(
            profile, facts, around.supports, Defined(), Standing(Text("威海", "Weihai"), None, 1, ORIGIN)
        )
        assert len(taken.first.rows) == len(profile.own)
        assert as_csv(taken) and as_xlsx(taken)


def test_an_id_that_the_graph_does_not_hold_has_no_profile(city: Graph) -> None:
    assert read_profile(city.reader, "platform:NOBODY") is None
    assert read_profile(city.reader, "' OR 1=1 //") is None


def test_every_kind_of_edge_has_words_from_either_end() -> None:
    assert set(HEADINGS) == set(EDGE_TYPES)


def _tie(number: int, **more: str | None) -> Tie:
    values = {"begins_on": "2020-01-01", "begins_by": "source", "confidence": "stated"} | more
    return Tie(
        id=f"located_in:{number:04}",
        kind="LOCATED_IN",
        origin=f"enterprise:E{number}",
        target="place:D1",
        sources=("source:R",),
        locators=("二(三)",),
        **values,
    )


def _place(ties: list[Tie]) -> Drawing:
    nodes = {f"enterprise:E{at}": Node(id=f"enterprise:E{at}", name_zh=f"厂{at}") for at in range(len(ties))}
    own = {"id": "place:D1", "name_zh": "<b>东</b>区", "kind": "district", "sources": ["source:R"]}
    profile = Profile("place:D1", nodes | {"place:D1": Node.of(own)}, ties)
    return Drawing(profile, chain().facts(), Defined(), TODAY)


def _bundle(drawing: Drawing) -> list[Bundle]:
    return list(drawing.profile.bundles(drawing.state.definition().as_of))


def test_many_edges_are_cut_with_the_way_to_all_of_them() -> None:
    drawing = _place([_tie(at) for at in range(30)])
    cut = links(drawing, _bundle(drawing), "", 1)
    assert cut is not None and f"{FEW} / 30" in cut.words()
    ways = [dict(one.attributes)["href"] for one in _links_of(cut)]
    assert "entity?id=place:D1&open=located_in.in.enterprise" in ways
    whole = links(drawing, _bundle(drawing), "located_in.in.enterprise", 1)
    assert whole is not None and "厂29" in whole.words() and "收起" in whole.words()


def test_more_than_a_page_of_edges_is_turned_page_by_page() -> None:
    assert window(450, True, 1) == range(MANY)
    assert window(450, True, 3) == range(400, 450)
    assert window(450, True, 99) == range(400, 450)
    assert window(3, False, 1) == range(3)
    drawing = _place([_tie(at) for at in range(450)])
    drawn = links(drawing, _bundle(drawing), "located_in.in.enterprise", 2)
    assert drawn is not None and "第 201–400 条" in drawn.words()


def test_what_does_not_hold_on_the_day_is_shown_last_and_said_so() -> None:
    drawing = _place([_tie(0, begins_on="2030-01-01"), _tie(1)])
    drawn = links(drawing, _bundle(drawing), "", 1)
    assert drawn is not None
    said = drawn.words()
    assert said.index("厂1") < said.index("厂0") and said.count("未开始或已结束") == 1


def test_numbers_in_the_text_are_those_of_the_list_of_sources() -> None:
    drawing = _place([_tie(0), replace(_tie(1), sources=("source:S",))])
    drawn = entity_page.page(drawing, _around(drawing.facts), "", 1)
    assert drawing.numbers.given == {"source:R": 1, "source:S": 2}
    numbers = {
        "".join(map(str, one.children)) for one in _links_of(drawn) if ("class", "source") in one.attributes
    }
    assert numbers == {"1", "2"}
    assert "<b>东</b>区" in entity_page.title(drawing).words()


def test_a_platform_gives_what_counts_and_beside_it_what_does_not() -> None:
    city = chain().member("P").serves("P").platform("Q").serves("Q").platform("U").serves("U")
    city.part("platform:Q", "platform:P")
    [one] = assess(city.facts(), Definition())
    [own] = given("platform:P", [one])
    assert [piece.worth for piece in own.pieces] == [Worth.COUNTED, Worth.AGAIN] and own.counted
    [part] = given("platform:Q", [one])
    assert part.pieces[0].worth is Worth.AGAIN and part.pieces[0].member == own.pieces[0].evidence.member
    [outside] = given("platform:U", [one])
    assert [piece.worth for piece in outside.pieces] == [Worth.UNPROVEN] and not outside.counted
    assert [found.platform.id for found in received(one)] == ["platform:P", "platform:U"]
    assert given("platform:X", [one]) == () and one.id == CHAIN


@pytest.mark.parametrize(("shared", "said"), [("yes", True), ("no", False), ("unknown", False)])
def test_only_what_is_said_to_be_shared_is_called_shared(shared: str, said: bool) -> None:
    owner = Node.of({"id": "platform:P", "name_zh": "甲", "standing": "member", "level": "unknown"})
    kit = {
        "id": "equipment:Q",
        "name_zh": "仪器",
        "kind": "pool",
        "count": 206,
        "unit": "台",
        "shared": shared,
    }
    tie = Tie(
        id="owns:Q",
        kind="OWNS",
        origin="platform:P",
        target="equipment:Q",
        confidence="stated",
        begins_on="2020",
    )
    profile = Profile("platform:P", {"platform:P": owner, "equipment:Q": Node.of(kit)}, [tie])
    drawing = Drawing(profile, chain().facts(), Defined(), TODAY)
    drawn = entity_page.page(drawing, _around(drawing.facts), "", 1).words()
    assert "206 台" in drawn and ("对外共享" in drawn) is said
