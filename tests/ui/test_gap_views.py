"""The list of gaps, its grid of firms and the other chains, without a page."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.facts import Facts
from analysis.gaps import gaps
from analysis.ways import could_host
from graph.text import LANGUAGES, Language
from ui.definition import Defined
from ui.look.tags import tag
from ui.views.evidence import Group, line, table
from ui.views.firm_grid import firm_grid
from ui.views.gap_rows import HEADS, rows
from ui.views.gap_ways import hosts_words
from ui.views.gaps_address import GapsState
from ui.views.gaps_lead import lead
from ui.views.other_chains import other_chains

from ..analysis.small import CHAIN, Small, chain

TODAY = date(2026, 11, 24)


def _city() -> Small:
    """A is a gap with one platform beside it, one member in touch and three firms; B is served."""
    city = chain().subject("chain:B", "yes", "yes").place("D1").place("D2").place("D3").gap()
    city.member("P").engages("P", "contact").serves("P", "chain:B").platform("U").serves("U")
    city.hosts("enterprise:F", "U")
    return city.firm("F", place="D1").firm("G", place="D1").firm("H").firm("F", "chain:B", place="D1")


def _facts() -> Facts:
    return _city().facts()


def _texts(children: object) -> str:
    if isinstance(children, str):
        return children
    if isinstance(children, (list, tuple)):
        return "".join(_texts(child) for child in children)
    return getattr(children, "words", lambda: "")()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_row_answers_all_six_columns(language: Language) -> None:
    drawn = rows(gaps(_facts(), Definition()), "", GapsState(lang=language), TODAY).words()
    for head in HEADS:
        assert head.in_(language) in drawn
    assert "source:R" in drawn and "P" in drawn and "U" in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_remark_on_its_evidence_stands_with_the_candidate_and_in_the_table(language: Language) -> None:
    facts = chain().gap().platform("U").serves("U", note="来源未复核").facts()
    (gap,) = gaps(facts, Definition())
    remark = {"zh": "注：来源未复核", "en": "our remark: 来源未复核"}[language]
    assert remark in rows([gap], "", GapsState(lang=language), TODAY).words()
    (piece,) = gap.candidates[0].entry.evidence
    drawn = table([Group(None, None, (line(piece, "plain"),))], GapsState(lang=language), TODAY)
    assert drawn is not None and remark in drawn.words()


def test_who_could_host_says_how_many_there_are_wherever_it_is_cut() -> None:
    city = chain().firm("F").firm("G").firm("H")
    firms = could_host(city.facts(), city.one().firms)
    assert tag("p", hosts_words(firms, Defined(), 2)).words() == "可作主办：F、G 等 3 家"
    assert tag("p", hosts_words(firms, Defined(lang="en"), 2)).words().endswith("F, G and others, 3 in all")
    assert tag("p", hosts_words(firms, Defined(), 3)).words() == "可作主办：F、G、H"


def test_the_lead_counts_the_gaps_and_names_one_report_once() -> None:
    found = gaps(_facts(), Definition())
    said = _texts(lead(found, "zh", TODAY))
    assert said.startswith("1 条链体系未覆盖，由同一份报告指出") and "4 年前" in said
    assert _texts(lead((), "zh", TODAY)) == "这一天没有来源指出缺口。"


def test_a_row_opens_its_chain_and_an_open_row_closes() -> None:
    found = gaps(_facts(), Definition())
    closed, opened = (rows(found, picked, GapsState(), TODAY) for picked in ("", CHAIN))
    assert "收起" not in closed.words() and "收起" in opened.words()
    assert str(closed.plain()).count(f"'data-go': 'gaps?chain={CHAIN}'") == 2
    # The name keeps its address, so that the keyboard's focus stays where it was.
    assert str(opened.plain()).count(f"'data-go': 'gaps?chain={CHAIN}'") == 1


def test_the_grid_counts_each_firm_once_and_keeps_the_unknown_place_apart() -> None:
    facts = _facts()
    both = [part for part in assess(facts, Definition()) if part.id in (CHAIN, "chain:B")]
    drawn = firm_grid(both, facts.places, Defined())
    table = str(drawn.plain())
    assert "入图企业 3 家" in drawn.words() and "区市未知" in drawn.words()
    assert table.count("hatched") == 2
    foot = drawn.words().rpartition("合计")[2]
    assert foot == "2··13"


def test_more_districts_than_can_be_read_are_drawn_as_one_and_none_of_their_firms_is_lost() -> None:
    city = chain()
    for number in range(30):
        city.place(f"D{number:02}").firm(f"F{number:02}", place=f"D{number:02}")
    city.firm("G", place="D29").gap()
    facts = city.facts()
    drawn = firm_grid(assess(facts, Definition()), facts.places, Defined())
    words = drawn.words()
    assert "其余 15 处" in words and "D29" in words and "D20" not in words
    assert words.rpartition("合计")[2] == "1" * 14 + "2" + "15" + "·" + "31"


def test_the_other_chains_stand_by_verdict_and_open_in_the_matrix() -> None:
    chains = [part for part in assess(_facts(), Definition()) if part.id != CHAIN]
    drawn = other_chains(chains, Defined(inferred=False))
    assert drawn is not None
    assert "薄弱" in drawn.words() and "coverage?inferred=0&chain=chain:B" in str(drawn.plain())
    assert other_chains((), Defined()) is None
