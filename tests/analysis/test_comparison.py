"""Two days side by side, on cases made by hand."""

from __future__ import annotations

from analysis.as_of import AsOf
from analysis.comparison import Comparison, Happened, compare
from analysis.verdicts import Verdict

from .small import CHAIN, Small, chain, on


def _compare(city: Small, day: str, other: str) -> Comparison:
    return compare(city.facts(), on(day), AsOf.parse(other))


def _events(found: Comparison) -> list[tuple[str, str | None, str, bool]]:
    return [
        (event.happened.value, event.on, event.platform.id if event.platform else "report", event.counted)
        for one in found.differences
        for event in one.events
    ]


def test_a_report_that_came_between_makes_a_gap_and_is_named_with_its_source() -> None:
    found = _compare(chain().gap(), "2024", "2021")
    (one,) = found.moved
    assert (one.before.verdict, one.after.verdict) == (Verdict.NO_RECORD, Verdict.GAP)
    assert _events(found) == [("began", "2022-05-01", "report", True)]
    assert [cited.source.id for cited in one.events[0].citations] == ["source:R"]


def test_whichever_day_is_given_first_the_earlier_stands_first() -> None:
    city = chain().gap()
    assert _compare(city, "2021", "2024") == _compare(city, "2024", "2021")
    assert _compare(city, "latest", "2021").later.latest


def test_evidence_that_ended_between_is_an_end_and_the_verdict_falls() -> None:
    found = _compare(chain().member("P").serves("P", ends_on="2022-12-31"), "2021", "2023")
    (one,) = found.moved
    assert (one.before.verdict, one.after.verdict) == (Verdict.THIN, Verdict.NO_RECORD)
    assert _events(found) == [("ended", "2022-12-31", "platform:P", True)]


def test_a_platform_that_became_a_member_is_told_once_as_what_it_is_now() -> None:
    city = chain().platform("P").serves("P").joins("P", "2022-03-01")
    found = _compare(city, "2023", "2021")
    assert _events(found) == [("began", "2022-03-01", "platform:P", True)]
    assert found.moved[0].events[0].happened is Happened.BEGAN


def test_contact_that_began_stirs_a_chain_without_moving_it() -> None:
    city = chain().member("P").engages("P", "contact", begins="2022-01-01")
    found = _compare(city, "2023", "2021")
    assert not found.moved and [one.id for one in found.stirred] == [CHAIN]
    assert _events(found) == [("began", "2022-01-01", "platform:P", False)]


def test_undated_evidence_counts_under_latest_only_and_has_no_day() -> None:
    city = chain().member("P", begins=None).serves("P", begins=None)
    assert _events(_compare(city, "latest", "2023")) == [("began", None, "platform:P", True)]


def test_nothing_differs_between_days_with_nothing_in_between() -> None:
    found = _compare(chain().gap().member("P").serves("P"), "2023", "2024")
    assert not found.moved and not found.stirred and len(found.differences) == 1


def test_a_wish_is_told_and_does_not_bear_on_the_verdict() -> None:
    found = _compare(chain().reports("RECOMMENDS"), "2024", "2021")
    assert not found.moved and _events(found) == [("began", "2022-05-01", "report", False)]
