"""The sheet of a chain without a page: what stands on it for each verdict, and as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from analysis.definition import Preset
from analysis.elements import Source
from analysis.facts import Facts
from analysis.gaps import around
from graph.text import LANGUAGES, Language, Text
from ui.definition import Defined
from ui.here import Standing
from ui.look.html import as_html, detached
from ui.look.tags import Tag
from ui.views.chain_choice import chain_choice
from ui.views.chain_sheet import chain_sheet
from ui.views.sheet_evidence import CONTACT, COUNTED, NOBODY, NONE_COUNTED, UNPROVEN, WHO
from ui.views.sheet_sources import TITLE as SOURCES

from ..analysis.small import CHAIN, Small, chain

TODAY = date(2026, 11, 24)
STANDING = Standing(city=Text("城", "city"), latest="2026-02-27", sources=3, origin=Text("内置", "bundled"))
HOSTILE = "<script>alert(1)</script>=1+1 **粗** " + "长" * 300


def _city() -> Small:
    """A gap with a platform beside it, a member in touch, firms here and nowhere, a wish, a near platform."""
    city = chain().gap().reports("RECOMMENDS").place("D1").system(24)
    city.member("M").engages("M", "contact").located("platform:M", "D1").platform("U").serves("U")
    city.hosts("enterprise:F", "U").firm("F", place="D1").firm("G").platform("W")
    return city.together("W", "F", "project:J").source("source:T", "2024")


def _sheet(facts: Facts, state: Defined | None = None, key: str = CHAIN) -> Tag:
    state = state or Defined()
    gap = around(facts, state.definition(), key)
    assert gap is not None
    return chain_sheet(gap, facts, state, STANDING, TODAY)


def _inside(tag: Tag) -> Iterator[Tag]:
    yield tag
    for child in tag.children:
        if isinstance(child, Tag):
            yield from _inside(child)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_has_every_part_of_the_sheet_with_print_day_data_day_and_settings(language: Language) -> None:
    words = _sheet(_city().facts(), Defined(lang=language, inferred=False)).words()
    for part in (WHO, COUNTED, NONE_COUNTED, UNPROVEN, CONTACT, SOURCES):
        assert part.in_(language) in words
    assert "2026-11-24" in words and "2026-02-27" in words and "4" in words
    assert ("不计推断" if language == "zh" else "not counted") in words
    assert ("另有 23 家未具名" if language == "zh" else "23 do not") in words


def test_sources_are_numbered_as_they_are_cited_and_listed_once() -> None:
    sheet = _sheet(_city().facts())
    listed = [tag.words() for tag in _inside(sheet) if tag.name == "li"]
    assert [text.partition(" ")[0] for text in listed] == [f"[{n}]" for n in range(1, len(listed) + 1)]
    marks = {tag.words() for tag in _inside(sheet) if tag.name == "sup"}
    assert marks == {text.partition(" ")[0] for text in listed}
    assert "source:T" not in sheet.words()


def test_every_question_has_a_box_and_room_to_write() -> None:
    sheet = _sheet(_city().facts())
    css = [dict(tag.attributes).get("class") for tag in _inside(sheet)]
    gap = around(_city().facts(), Defined().definition(), CHAIN)
    assert gap is not None
    assert css.count("box") == len(gap.questions) and css.count("room") == len(gap.questions) + 1


def test_names_lead_to_their_pages_and_keep_the_definition() -> None:
    to = {dict(tag.attributes).get("href") for tag in _inside(_sheet(_city().facts(), Defined(as_of="2025")))}
    for key in (
        "platform:U",
        "platform:M",
        "platform:W",
        "enterprise:F",
        "place:D1",
        "source:R",
        "project:J",
    ):
        assert f"entity?as_of=2025&id={key}" in to


@pytest.mark.parametrize(
    ("city", "verdict"),
    [
        (chain(), "无记录"),
        (chain(named="no"), "名称未公开"),
        (chain().member("P").serves("P"), "薄弱"),
        (chain().gap().member("P").serves("P"), "有冲突"),
        (chain().gap().member("P").serves("P", begins="2024-01-01"), "报告后已补"),
        (chain().reports("REPORTS_COVERAGE"), "据报告已覆盖，图中无证据"),
        (chain().system(0, "2020/2027"), "按名录未覆盖"),
    ],
)
def test_there_is_a_sheet_for_every_verdict(city: Small, verdict: str) -> None:
    words = _sheet(city.facts()).words()
    assert verdict in words and "先查什么" in words


def test_no_source_and_nobody_in_touch_are_said() -> None:
    words = _sheet(chain().facts()).words()
    assert NOBODY.zh in words and "没有对象" in words and "图中没有本链的企业" in words


def test_what_is_cut_says_of_how_many() -> None:
    city = chain().gap()
    for number in range(30):
        city.firm(f"F{number:02}").platform(f"P{number:02}").serves(f"P{number:02}")
    words = _sheet(city.facts()).words()
    assert "8 / 30" in words and "等 30 家" in words


def test_the_preset_and_the_thresholds_in_force_are_on_the_paper() -> None:
    assert "成员 5 家起" in _sheet(chain().facts(), Defined(strong_members=5)).words()
    one = _sheet(chain().facts(), Defined(preset=Preset.ONE_PER_INDUSTRY)).words()
    assert "一个产业一个平台" in one and "成员 3 家起" not in one


def test_as_a_file_it_has_no_link_into_the_app_and_keeps_those_to_the_web() -> None:
    facts = _city().facts()
    own = Source(id="source:R", name_zh="R", title="报告", date="2022-05", url="https://example.org/r")
    facts = replace(facts, sources=(own,))
    sheet = _sheet(facts)
    alone = detached(sheet)
    links = [dict(tag.attributes)["href"] for tag in _inside(alone) if tag.name == "a"]
    assert links == ["https://example.org/r"]
    assert alone.words() == sheet.words()


def test_whatever_a_name_holds_is_text() -> None:
    facts = _city().facts()
    subjects = tuple(replace(one, name_zh=HOSTILE) for one in facts.subjects)
    platforms = tuple(replace(one, name_zh=HOSTILE) for one in facts.platforms)
    html = as_html(_sheet(replace(facts, subjects=subjects, platforms=platforms)))
    assert "<script" not in html and "&lt;script&gt;" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chain_that_is_not_there_is_named_and_the_others_are_offered(language: Language) -> None:
    drawn = chain_choice("chain:Z", [chain().gap().one()], Defined(lang=language))
    assert "chain:Z" in drawn.words() and f"id={CHAIN}" in str(drawn.plain())


def test_of_a_chain_without_a_public_name_nothing_is_counted_and_its_report_is_dated() -> None:
    words = _sheet(chain(named="no").reports("REPORTS_COVERAGE").facts()).words()
    assert words.count("– 不能判断") == 4
    assert "0 家" not in words and "没有报告" not in words and "报告所述" in words
