"""The district table, the tree and their takeaways, as words and links, without a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from analysis.assessment import Assessment
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.district_matrix import DistrictMatrix, district_matrix
from analysis.facts import Facts
from analysis.tree import Tree, tree
from graph.text import LANGUAGES, Language
from ui.definition import Defined
from ui.look.tags import Tag
from ui.views import district_opened
from ui.views.district_sheets import district_sheet, presence_sheet
from ui.views.district_table import district_legend, district_table
from ui.views.district_words import lead
from ui.views.tree import Way, tree_drawn
from ui.views.tree_sheet import tree_sheet
from ui.views.tree_words import lead as tree_lead

from ..analysis.small import CHAIN, Small, chain

TODAY = date(2026, 11, 24)
HOSTILE = "<b>=1+1</b>" + "长" * 300


def _city() -> Small:
    """Chain A in cluster 1: P counts (east), Q only in touch; chain B a gap in cluster 2, with U unproven."""
    city = chain().subject("chain:B", "yes", "yes").subject("chain:X", "yes", "no")
    city.subject("cluster:1").subject("cluster:2").part(CHAIN, "cluster:1")
    city.part("chain:B", "cluster:2", stated=False).gap("chain:B")
    city.place("EAST").place("WEST").member("P").serves("P").located("platform:P", "EAST", stated=False)
    city.member("Q").engages("Q", "contact")
    return city.platform("U").serves("U", "chain:B").firm("F", "chain:B", place="EAST")


def _places(facts: Facts) -> DistrictMatrix:
    named = [one for one in assess(facts, Definition()) if one.id != "chain:X"]
    return district_matrix(named, facts, Definition())


def _hung(facts: Facts, definition: Definition) -> Tree:
    chains, clusters, fields = (assess(facts, definition, of) for of in ("chains", "clusters", "fields"))
    return tree(chains, clusters, fields, facts, definition)


def _to(row: str, column: str) -> str:
    return f"?{row}|{column}"


def _table(language: Language = "zh", beside: bool = False) -> Tag:
    return district_table(_places(_city().facts()), 1, language, _to, ("", ""), beside=beside)


def _way(language: Language = "zh", beside: str | None = "show") -> Way:
    def open_at(one: Assessment, member: str) -> str:
        return f"?{one.id}|{member}"

    return Way(Defined(lang=language), open_at, beside, inferred=True)


def _drawn(language: Language = "zh", beside: str | None = "show") -> Tag:
    return tree_drawn(_hung(_city().facts(), Definition()), _way(language, beside))


def _find(tag: Tag, css: str) -> Iterator[Tag]:
    if css in dict(tag.attributes).get("class", "").split():
        yield tag
    for child in tag.children:
        if isinstance(child, Tag):
            yield from _find(child, css)


def _links(tag: Tag) -> list[str]:
    own = [dict(tag.attributes)["href"]] if tag.name == "a" else []
    return own + [url for child in tag.children if isinstance(child, Tag) for url in _links(child)]


def test_firms_where_no_member_serves_their_chain_are_seen_at_once() -> None:
    (alone,) = _find(_table(), "firms-alone")
    assert "无成员" in alone.words() and "企 1" in alone.words()
    assert dict(alone.attributes)["href"] == "?place:EAST|chain:B"


def test_the_unknown_district_is_hatched_and_a_district_without_data_says_so() -> None:
    (unknown,) = _find(_table(), "unknown-place")
    assert "区市未知" in unknown.words()
    (empty,) = _find(_table(), "no-data")
    assert "没有资料不等于没有" in empty.words() and "0" not in empty.words()


def test_unproven_platforms_stand_in_the_districts_only_when_asked_for() -> None:
    assert "○" not in _table().words() and "○ 1" in _table(beside=True).words()
    assert "○" in district_legend("zh", inferred=True, beside=True).words()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opened_cell_gives_evidence_of_service_and_of_place(language: Language) -> None:
    facts = _city().facts()
    model = _places(facts)
    row, column = model.rows[0], next(one for one in model.columns if one.one.id == CHAIN)
    state = Defined(lang=language)
    panel = district_opened.opened_cell(row, column, model.cell(row.id, CHAIN), facts, state, TODAY, _to)
    assert district_opened.PLACED.in_(language) in panel.words()
    assert district_opened.MEMBERS.in_(language) in panel.words()
    suffix = "" if language == "zh" else "lang=en&"
    assert f"entity?{suffix}id=platform:P" in _links(panel)
    assert f"entity?{suffix}id=place:EAST" in _links(panel)


def test_an_opened_chain_says_in_which_districts_and_of_how_many_nobody_knows() -> None:
    facts = _city().member("R").serves("R").facts()
    model = _places(facts)
    column = next(one for one in model.columns if one.one.id == CHAIN)
    words = district_opened.opened_column(column, model, Defined(), TODAY, _to).words()
    assert "2 家成员服务它：1 家区市未知，1 家的区市是推断" in words


def test_the_districts_say_how_many_members_have_no_stated_place() -> None:
    assert lead(_places(_city().facts()), "zh").words() == "2 家成员里，1 家没有写明区市，1 家的区市是推断。"


def test_the_takeaway_of_the_districts_holds_every_platform_and_firm() -> None:
    model = _places(_city().facts())
    first = district_sheet(model, "zh")
    assert [row[1] for row in first.rows] == ["EAST", "WEST", "区市未知"]
    assert first.rows[1][4:] == ("图中没有资料", "图中没有资料")
    assert {row[2] for row in presence_sheet(model, "zh").rows} == {
        "platform:P",
        "platform:U",
        "enterprise:F",
    }


def test_a_gap_ends_its_branch_and_members_are_dots() -> None:
    drawn = _drawn()
    (end,) = _find(drawn, "ends")
    assert "没有成员" in end.words() and dict(end.attributes)["href"] == "?chain:B|"
    assert [one.words() for one in _find(drawn, "member")] == ["P 任务"]
    (first, *_) = _find(drawn, "branch")
    assert "cluster:2" in first.words()


def test_names_in_the_tree_lead_to_pages_and_bases_open_the_evidence() -> None:
    (platform,) = _find(_drawn(), "member")
    assert _links(platform) == ["entity?id=platform:P", "?chain:A|platform:P"]


def test_the_tree_counts_the_unproven_it_does_not_show_and_shows_them_when_asked() -> None:
    assert "1 家未显示" in _drawn().words() and "U" not in _drawn().words()
    shown = _drawn(beside=None).words()
    assert "U 任务" in shown and "未显示" not in shown


def test_inferred_links_are_dashed_in_the_tree() -> None:
    branches = {one.words()[:9]: one for one in _find(_drawn(), "branch")}
    assert list(_find(branches["cluster:2"], "inferred"))
    assert not [one for one in _find(branches["cluster:1"], "inferred") if one.name == "li"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tree_says_where_the_gaps_are(language: Language) -> None:
    found = _hung(_city().facts(), Definition())
    words = tree_lead(found, Defined(lang=language)).words()
    expected = "1 个缺口，在cluster:2" if language == "zh" else "1 gap, in cluster:2"
    assert words.startswith(expected)


def test_without_inferred_links_left_out_evidence_stays_visible() -> None:
    facts = (
        chain().subject("cluster:1").part(CHAIN, "cluster:1").member("P").serves("P", stated=False).facts()
    )
    drawn = tree_drawn(_hung(facts, replace(Definition(), inferred=False)), _way())
    assert [one.words() for one in _find(drawn, "off")] == ["P 任务"]


def test_the_takeaway_of_the_tree_has_a_row_for_each_platform_of_each_node() -> None:
    rows = tree_sheet(_hung(_city().facts(), Definition()), "zh").rows
    assert rows[2][:2] == ("cluster:1", CHAIN) and [row[6] for row in rows[2:4]] == [
        "platform:P",
        "platform:Q",
    ]
    assert any(row[0] == "不知属哪个集群" and row[1] == "chain:X" for row in rows)


def test_hostile_names_stay_words() -> None:
    city = _city().subject(f"chain:{HOSTILE}", "yes", "yes").part(f"chain:{HOSTILE}", "cluster:1")
    drawn = tree_drawn(_hung(city.facts(), Definition()), _way())
    assert HOSTILE in drawn.words() and not [one for one in _find(drawn, "b") if one.name == "b"]
