"""The sentence, the strip and the table of gaps, without a page."""

from __future__ import annotations

import pytest

from analysis.assessment import Assessment
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.order import page_order
from analysis.overview import Overview
from graph.text import LANGUAGES, Language, Text
from ui.definition import Defined
from ui.here import Standing
from ui.look.tags import Tag
from ui.views.gap_table import gap_table, reported_later
from ui.views.overview_tables import overview_tables
from ui.views.sentence import declared, sentence
from ui.views.strip import runs, strip

from ..analysis.small import Small, chain

CITY, SYSTEM = Text("甲市", "Jia"), Text("体系", "system")


def _city() -> Small:
    """A is a gap, B has one member, C only likely stands among the declared, D has no public name."""
    city = chain().gap().subject("chain:B", "yes", "yes").subject("chain:C", "likely", "yes")
    city.subject("chain:D", "yes", "no").subject("chain:E", "no", "yes")
    return city.member("P").serves("P", "chain:B").platform("U").serves("U").firm("F").firm("G")


def _chains() -> tuple[Assessment, ...]:
    return declared(page_order(assess(_city().facts(), Definition())))


def _links(tag: Tag) -> list[str]:
    own = [value for name, value in tag.attributes if name == "data-go"]
    return own + [link for child in tag.children if isinstance(child, Tag) for link in _links(child)]


def _said(language: Language) -> str:
    said = sentence(_chains(), CITY, SYSTEM, language)
    return "".join(part if isinstance(part, str) else part.words() for part in said)


def test_the_sentence_counts_each_kind_of_answer_once() -> None:
    assert _said("zh") == (
        "甲市 4 条重点产业链中，体系未覆盖 1 条；1 条有成员平台（薄弱\u00a01）；1 条无记录；1 条名称未公开。"
    )
    assert _said("en").startswith("Of 4 leading chains of Jia, the system does not cover 1; 1 have member")


def test_the_runs_hold_every_declared_chain_once_gaps_first() -> None:
    found = runs(_chains())
    assert [run.kind for run in found] == ["gap", "covered", "reported", "open"]
    ids = [one.id for run in found for one in run.chains]
    assert sorted(ids) == ["chain:A", "chain:B", "chain:C", "chain:D"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chain_opens_its_gap_or_its_row(language: Language) -> None:
    links = _links(strip(_chains(), Defined(lang=language)))
    lang = "lang=en&" if language == "en" else ""
    assert links == [
        f"gaps?{lang}chain=chain:A",
        f"coverage?{lang}chain=chain:B",
        f"coverage?{lang}chain=chain:C",
        f"coverage?{lang}chain=chain:D",
    ]


def test_a_place_among_the_declared_that_is_only_likely_is_marked() -> None:
    assert strip(_chains(), Defined()).words().count("是否十强 推断") == 1


def test_a_link_keeps_the_definition_in_force() -> None:
    assert _links(strip(_chains(), Defined(inferred=False)))[0] == "gaps?inferred=0&chain=chain:A"


def test_the_table_names_who_is_beside_a_gap() -> None:
    gaps = [one for one in _chains() if one.id == "chain:A"]
    words = gap_table(gaps, None, None, Defined()).words()
    assert "一个缺口" in words and "chain:A无U2" in words


def test_without_a_gap_the_table_says_why() -> None:
    facts = _city().facts()
    later = reported_later(facts, Defined(as_of="2019").definition().as_of)
    assert later is not None and "指出 1 条" in later.zh
    assert later.zh in gap_table([], None, later, Defined()).words()
    assert reported_later(facts, Defined().definition().as_of) is None


def test_of_a_chain_without_a_public_name_the_export_has_no_figures() -> None:
    found = Overview(counts=(), recounts=(), open=(), averages=(), repeats=(), series=())
    standing = Standing(CITY, None, 0, CITY)
    taken = overview_tables(_chains(), found, Defined(lang="zh"), standing)
    rows = {row[0]: row[3:] for row in taken.first.rows}
    assert rows["chain:D"] == ("–",) * 4
    assert rows["chain:B"][1] == 1
