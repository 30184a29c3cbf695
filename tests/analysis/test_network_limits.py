"""What of a picture stays by day, year, confidence and group."""

from __future__ import annotations

import pytest

from analysis.as_of import AsOf
from analysis.network.choice import TOGETHER, Choice, Limits
from analysis.network.network import limited, undated
from analysis.network.weaving import weave

from .threads import edges, fabric, in_, line, node, organisations, tie

P1, P2 = "platform:P1", "platform:P2"
E1, E2 = "enterprise:E1", "enterprise:E2"
I1, GOVERNMENT = "institution:I1", "institution:G"
K1, K2, J1 = "collaboration:K1", "collaboration:K2", "project:J1"
CHAIN = "chain:C"

DATED = (
    *(in_(E1, K1, begins_on="2021-03-01"), in_(P1, K1, begins_on="2022-06-01")),
    *(in_(E2, K2, begins_on="2020-01-01"), in_(P1, K2)),
    *(
        tie("HOSTS", I1, P1, begins_on="2015-01-01"),
        tie("HOSTS", I1, P2, begins_on="2015-01-01", ends_on="2019-12-31"),
    ),
    tie("SERVES", P1, CHAIN),
)
EVENT, HALF_DATED = (TOGETHER, E1, P1), (TOGETHER, E2, P1)
STANDING, ENDED, UNDATED = ("HOSTS", I1, P1), ("HOSTS", I1, P2), ("SERVES", P1, CHAIN)


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (Limits(), {EVENT, HALF_DATED, STANDING, UNDATED}),
        (Limits(since=2022, undated=False), {EVENT, STANDING}),
        (Limits(since=2022), {EVENT, STANDING, HALF_DATED, UNDATED}),
        # What was done once has its year; what stands is there in later years too.
        (Limits(since=2023, undated=False), {STANDING}),
        (Limits(until=2021, undated=False), {STANDING}),
        (Limits(until=2014, undated=False), set()),
        (Limits(AsOf.parse("2018"), since=2016, until=2018), {STANDING, ENDED}),
        (Limits(AsOf.parse("2018"), since=2019), {ENDED, STANDING}),
        (Limits(AsOf.parse("2018"), since=2020), {STANDING}),
        # On an earlier day nothing undated has begun.
        (Limits(AsOf.parse("2022-05-31")), {STANDING}),
        (Limits(AsOf.parse("2022-06-01")), {STANDING, EVENT}),
    ],
)
def test_years_place_what_happened_once_and_what_stands(
    limits: Limits, expected: set[tuple[str, str, str]]
) -> None:
    assert set(edges(limited(organisations(*DATED), limits))) == expected


def test_grounds_without_a_day_are_counted() -> None:
    assert undated(organisations(*DATED)) == 2


def test_without_inferred_edges_keep_their_stated_grounds() -> None:
    whole = organisations(
        *(in_(E1, K1), in_(P1, K1), in_(E1, K2, stated=False), in_(P1, K2)),
        tie("HOSTS", I1, P1, stated=False),
    )
    assert edges(whole)[TOGETHER, E1, P1] == 2
    assert edges(limited(whole, Limits(inferred=False))) == {(TOGETHER, E1, P1): 1}
    assert set(limited(whole, Limits(inferred=False)).nodes) == {E1, P1}


def test_a_group_left_out_takes_its_edges_along_and_who_is_alone_then() -> None:
    whole = weave(
        fabric(
            *line(E1, P1), *line(GOVERNMENT, P2), nodes=[node(GOVERNMENT, "government"), node(P1, "member")]
        ),
        Choice(),
    )
    assert set(limited(whole, Limits(without=frozenset({"government"}))).nodes) == {E1, P1}
    assert set(limited(whole, Limits(without=frozenset({"member"}))).nodes) == {GOVERNMENT, P2}


def test_the_matter_a_picture_is_of_stays_when_its_edges_go() -> None:
    for key in (K1, J1):
        drawn = weave(fabric(in_(E1, K1), in_(E1, J1), tie("PART_OF", K1, J1)), Choice("neighbourhood", key))
        assert set(limited(drawn, Limits(since=2020, undated=False)).nodes) == {J1}


def test_of_an_organisation_recorded_twice_one_stated_record_is_enough() -> None:
    guess = in_(E1, K1, "lead", stated=False, begins_on="2030-01-01")
    both = organisations(guess, in_(E1, K1, begins_on="2021-05-01"), in_(P1, K1, begins_on="2020-01-01"))
    [fact] = both.bonds[0].facts
    assert (fact.stated, fact.begins_on) == (True, "2021-05-01")
    assert edges(limited(both, Limits(AsOf.parse("2022"), inferred=False))) == edges(both)
    alone = organisations(guess, in_(P1, K1))
    assert not alone.bonds[0].stated
    assert edges(limited(alone, Limits(inferred=False))) == {}
