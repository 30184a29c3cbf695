"""Two days side by side on the page, and what opens under a gap, without a page."""

from __future__ import annotations

import pytest

from analysis.as_of import AsOf
from analysis.comparison import compare
from analysis.definition import Definition
from analysis.gaps import gaps, other_wishes
from graph.text import LANGUAGES, Language
from ui.views import comparison_table
from ui.views.gap_more import more, nearest_section, wishes
from ui.views.gaps_address import GapsState, opening
from ui.views.two_days import NOTHING, SAME_DAY, compared, pickers

from ..analysis.small import CHAIN, Small, chain, on


def _city() -> Small:
    city = chain().gap().subject("field:F").reports("RECOMMENDS", "field:F").platform("U").serves("U")
    for number in range(5):
        city.firm("F").platform(f"W{number}").together(f"W{number}", "F", f"project:{number}")
    return city


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_days_both_verdicts_and_the_source_between_stand_side_by_side(language: Language) -> None:
    state = GapsState(lang=language, as_of="2024", against="2021")
    found = compare(chain().gap().facts(), state.definition(), AsOf.parse(state.against))
    words = compared(found, state).words()
    for text in ("2021-12-31", "2024-12-31", found.moved[0].after.verdict.words.in_(language), "source:R"):
        assert text in words
    assert words.index("2021-12-31") < words.index("2024-12-31")


def test_a_day_before_the_report_says_why_the_gap_reads_no_record() -> None:
    city = chain().source("source:I", "2022-04", date_status="inferred")
    facts = city.reports("REPORTS_GAP", CHAIN, "source:I", begins="2022-04-01").facts()
    said = compared(compare(facts, Definition(), AsOf.parse("2021")), GapsState(against="2021"), until="2024")
    for text in ("2021-12-31 这一天chain:A都读作“无记录”", "约 2022 年", "今天", "资料截至 2024"):
        assert text in said.words()
    # The page of the earlier day says so itself.
    early = compared(compare(facts, on("2021"), AsOf.parse("latest")), GapsState(as_of="2021"))
    assert "都读作" not in early.words()


def test_nothing_differing_and_the_same_day_are_said() -> None:
    facts = chain().facts()
    quiet = compared(compare(facts, on("2024"), AsOf.parse("2023")), GapsState()).words()
    assert "没有一条链的判定不同" in quiet and NOTHING.zh in quiet
    assert compared(compare(facts, on("2024"), AsOf.parse("2024")), GapsState()).words() == SAME_DAY.zh


def test_picking_a_day_keeps_the_rest_of_the_view() -> None:
    state = GapsState(lang="en", chain=CHAIN, against="2021")
    drawn = str(pickers(state, ["2020", "2021", "latest"]).plain())
    assert "gaps?lang=en&as_of=2020&chain=chain:A&against=2021" in drawn
    assert "gaps?lang=en&chain=chain:A&against=2020" in drawn
    assert opening(state, "") == "gaps?lang=en&against=2021"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_nearest_are_cut_with_the_way_to_the_rest_and_open_in_full(language: Language) -> None:
    state = GapsState(lang=language)
    found = gaps(_city().facts(), Definition())
    section = nearest_section(found, state)
    assert section is not None and "W2" in section.words() and "W3" not in section.words()
    assert "5" in section.words() and f"chain={CHAIN}" in str(section.plain())
    opened = "".join(part.words() for part in more(found[0], state))
    assert "W4" in opened and "source:R" in opened


def test_a_wish_apart_says_what_is_there_and_where_it_is_said() -> None:
    drawn = wishes(other_wishes(_city().facts(), Definition(), [CHAIN]), GapsState())
    assert drawn is not None
    words = drawn.words()
    assert "field:F" in words and "图中没有平台服务它" in words and "source:R" in words
    assert wishes((), GapsState()) is None


def test_the_tables_to_take_away_hold_every_event_and_every_reason() -> None:
    facts = _city().facts()
    found = compare(facts, on("2024"), AsOf.parse("2021"))
    sheet = comparison_table.sheet(found, "zh")
    assert [row[0] for row in sheet.rows] == [CHAIN] and len(sheet.heads) == len(sheet.rows[0])
    near = comparison_table.nearest_sheet(gaps(facts, Definition()), "zh")
    assert len(near.rows) == 5 and all(len(row) == len(near.heads) for row in near.rows)
