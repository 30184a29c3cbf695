"""Every line of the tables of levels and verdicts, worked out by hand."""

from __future__ import annotations

import pytest

from analysis.definition import Definition, Preset, Thresholds
from analysis.verdicts import Sign
from graph.errors import AnalysisError

from .small import CHAIN, Small, chain, on

ONE = Definition(preset=Preset.ONE_PER_INDUSTRY)
STATED_ONLY = Definition(inferred=False)


def verdict(small: Small, definition: Definition | None = None, key: str = CHAIN) -> tuple[int, str]:
    found = small.one(definition, key)
    return found.level, found.verdict.value


def members(count: int, stated: int, level: str = "unknown") -> Small:
    """A chain with so many members, the first of them stated, the very first of that level."""
    small = chain()
    for number in range(count):
        key = f"P{number}"
        small.member(key, level if number == 0 else "unknown").serves(key, stated=number < stated)
    return small


@pytest.mark.parametrize(
    ("count", "stated", "level", "expected"),
    [
        (0, 0, "unknown", (0, "no_record")),
        (1, 1, "national", (1, "thin")),
        (2, 0, "national", (1, "thin")),
        (3, 0, "national", (1, "thin")),
        (2, 1, "unknown", (2, "adequate")),
        (3, 1, "national", (2, "adequate")),
        (3, 2, "unknown", (2, "adequate")),
        (3, 2, "municipal", (2, "adequate")),
        (3, 2, "provincial", (3, "strong")),
        (3, 2, "national", (3, "strong")),
    ],
)
def test_levels_by_members_and_how_surely(
    count: int, stated: int, level: str, expected: tuple[int, str]
) -> None:
    assert verdict(members(count, stated, level)) == expected


def test_the_preset_one_per_industry_knows_two_levels() -> None:
    assert verdict(members(1, 0), ONE) == (2, "adequate")
    assert verdict(members(3, 3, "national"), ONE) == (2, "adequate")
    assert verdict(chain(), ONE) == (0, "no_record")


def test_every_threshold_is_an_argument() -> None:
    strict = Definition(thresholds=Thresholds(adequate_members=3))
    assert verdict(members(2, 2), strict) == (1, "thin")
    assert verdict(members(2, 1), Definition(thresholds=Thresholds(adequate_stated=2))) == (1, "thin")
    assert verdict(members(3, 3, "national"), Definition(thresholds=Thresholds(strong_members=4)))[0] == 2
    assert verdict(members(3, 2, "national"), Definition(thresholds=Thresholds(strong_stated=3)))[0] == 2
    assert verdict(members(3, 2), Definition(thresholds=Thresholds(strong_high=0)))[0] == 3
    assert (
        verdict(members(1, 0), Definition(thresholds=Thresholds(adequate_members=1, adequate_stated=0)))[0]
        == 2
    )


def test_a_threshold_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(AnalysisError):
        Thresholds(adequate_members=0)
    with pytest.raises(AnalysisError):
        Thresholds(strong_stated=-1)
    with pytest.raises(AnalysisError) as caught:
        Thresholds.of({"strnog_members": 1})
    assert "strnog_members" in caught.value.in_("zh") and "strong_members" in caught.value.in_("en")


def test_a_name_is_always_inferred() -> None:
    small = chain().member("P", "national").serves("P", basis="name", stated=True)
    assert not small.one().members[0].stated
    assert verdict(small, STATED_ONLY) == (0, "no_record")


def test_evidence_is_stated_only_when_the_membership_is_too() -> None:
    small = chain().member("P", stated=False).serves("P", stated=True)
    assert [entry.stated for entry in small.one().members] == [False]
    found = small.one(STATED_ONLY)
    assert found.members == () and [entry.id for entry in found.left_out] == ["platform:P"]


def test_a_chain_whose_name_is_in_no_source_is_unnamed_whatever_else_is_known() -> None:
    for declared in ("yes", "likely"):
        small = chain(declared, "no").member("P").serves("P").gap()
        assert verdict(small)[1] == "unnamed"
    assert verdict(chain("unknown", "no"))[1] == "no_record"


def test_conflict_when_any_evidence_began_by_the_end_of_the_reports_date() -> None:
    def one(begins: str | None) -> str:
        return verdict(chain().member("P", begins="2020-01-01").serves("P", begins=begins).gap())[1]

    assert one("2020-01-01") == "conflict"
    assert one("2022-05-31") == "conflict"  # the report is of May 2022; its last day counts as by its end
    assert one(None) == "conflict"
    assert one("2022-06-01") == "closed_since"


def test_one_early_piece_among_later_ones_is_a_conflict() -> None:
    small = chain().member("P").serves("P", begins="2023-01-01").serves("P", begins="2021-01-01").gap()
    assert verdict(small) == (1, "conflict")
    assert small.one().sign is Sign.THIN


def test_closed_since_when_the_membership_began_after_the_report() -> None:
    small = chain().member("P", begins="2024-01-01").serves("P", begins="2020-01-01").gap()
    assert verdict(small) == (1, "closed_since")
    assert verdict(small, on("2023")) == (0, "gap")


def test_a_second_report_is_held_against_the_evidence_too() -> None:
    small = chain().member("P").serves("P", begins="2023-01-01").gap()
    small.source("source:L", "2024").gap(source="source:L", begins="2024-01-01")
    assert verdict(small)[1] == "conflict"
    assert verdict(small, on("2023"))[1] == "closed_since"


def test_what_the_switch_leaves_out_is_no_conflict() -> None:
    small = chain().member("P").serves("P", stated=False).gap()
    assert verdict(small)[1] == "conflict"
    assert verdict(small, STATED_ONLY) == (0, "gap")


def test_a_gap_needs_a_report_by_the_day() -> None:
    small = chain().gap()
    assert verdict(small) == (0, "gap")
    assert verdict(small, on("2022-05")) == (0, "gap")
    assert verdict(small, on("2022-04-30")) == (0, "no_record")


def test_an_inferred_report_stays_when_inferred_links_do_not_count() -> None:
    assert verdict(chain().gap(stated=False), STATED_ONLY)[1] == "gap"
    covered = chain().reports("REPORTS_COVERAGE", stated=False)
    assert verdict(covered, STATED_ONLY)[1] == "reported_covered"


def test_gap_by_list_only_for_days_the_list_is_complete_for() -> None:
    small = chain().member("P").system(1, "2023")
    assert verdict(small, on("2023")) == (0, "gap_by_list")
    assert verdict(small, on("2023-06-30")) == (0, "gap_by_list")
    assert verdict(small, on("2022")) == (0, "no_record")
    assert verdict(small) == (0, "no_record")
    assert verdict(chain().member("P").system(1, "2023/..")) == (0, "gap_by_list")


def test_a_reported_gap_comes_before_the_list_and_the_list_before_reported_coverage() -> None:
    complete = chain().member("P").system(1, "2020/..")
    assert verdict(complete.reports("REPORTS_COVERAGE"))[1] == "gap_by_list"
    assert verdict(complete.gap())[1] == "gap"


def test_no_record_says_how_many_members_are_unnamed() -> None:
    small = chain().member("P").member("Q", stated=False).system(5)
    found = small.one()
    assert found.verdict.value == "no_record"
    assert (found.unnamed.declared, found.unnamed.named, found.unnamed.missing) == (5, 2, 3)
    assert small.one(STATED_ONLY).unnamed.missing == 4
    assert chain().member("P").one().unnamed.missing is None


def test_reports_do_not_travel() -> None:
    small = chain().subject("cluster:C").part(CHAIN, "cluster:C").gap()
    small.reports("REPORTS_COVERAGE", "cluster:C")
    assert verdict(small, key="cluster:C") == (0, "reported_covered")
    assert verdict(small) == (0, "gap")


def test_a_recommendation_changes_no_verdict() -> None:
    small = chain().reports("RECOMMENDS")
    assert verdict(small) == (0, "no_record")
    assert len(small.one().recommendations) == 1
