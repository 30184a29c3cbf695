"""What holds for every city: generated rows, not chosen ones."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.as_of import AsOf
from analysis.coverage import assess
from analysis.definition import Definition, Preset, Thresholds
from analysis.districts import assess_districts
from analysis.facts import Facts
from analysis.verdicts import VERDICT_ORDER, Verdict

from .small import CHAIN, Small

KEYS = ("A", "B", "C", "D")
TARGETS = (CHAIN, "chain:B", "cluster:C", "field:F", "field:G")
DAYS = ("2018-03-01", "2020-01-01", "2021-06-30", "2022-05-31", "2024-02-29", None)
BASES = ("mission", "facility", "activity", "listed", "name")
ASKED = ("2017", "2019", "2021-06-30", "2022", "2025", "latest")

days = st.sampled_from(DAYS)
thresholds = st.builds(
    Thresholds,
    adequate_members=st.integers(1, 4),
    adequate_stated=st.integers(0, 3),
    strong_members=st.integers(1, 5),
    strong_stated=st.integers(0, 4),
    strong_high=st.integers(0, 2),
)
definitions = st.builds(
    Definition,
    preset=st.sampled_from(Preset),
    thresholds=thresholds,
    inferred=st.booleans(),
    as_of=st.sampled_from(ASKED).map(AsOf.parse),
)


@st.composite
def cities(draw: st.DrawFn, ends: bool = True) -> Small:
    """Two chains of a cluster with fields below, platforms of every standing, evidence, reports, firms."""
    small = Small().subject(CHAIN, "yes", "yes").subject("chain:B", "likely", "yes").subject("cluster:C")
    small.subject("field:F").subject("field:G").place("D1").place("D2")
    small.part(CHAIN, "cluster:C", stated=False).part("chain:B", "cluster:C").part("field:G", "field:F")
    if draw(st.booleans()):
        small.part("field:F", CHAIN)
    ending = st.sampled_from((None, "2021-12-31", "2024-12-31")) if ends else st.none()
    for key in KEYS:
        small.platform(key, draw(st.sampled_from(("national", "provincial", "municipal", "unknown"))))
        if draw(st.booleans()):
            small.joins(key, draw(days), draw(st.booleans()), ends_on=draw(ending))
        elif draw(st.booleans()):
            small.part(f"platform:{key}", draw(st.sampled_from(("platform:A", "platform:B", "system:S"))))
        if draw(st.booleans()):
            small.located(f"platform:{key}", draw(st.sampled_from(("D1", "D2"))), draw(st.booleans()))
    for _ in range(draw(st.integers(0, 6))):
        key, target, basis = (draw(st.sampled_from(part)) for part in (KEYS, TARGETS, BASES))
        small.serves(key, target, basis, draw(days), draw(st.booleans()), ends_on=draw(ending))
    for _ in range(draw(st.integers(0, 2))):
        small.engages(draw(st.sampled_from(KEYS)), "contact", draw(st.sampled_from(TARGETS)), draw(days))
    for kind in draw(st.lists(st.sampled_from(("REPORTS_GAP", "REPORTS_COVERAGE")), max_size=2)):
        small.reports(kind, draw(st.sampled_from(TARGETS)))
    return small


def levels(facts: Facts, definition: Definition) -> dict[str, int]:
    kinds = (assess(facts, definition, kind) for kind in ("chains", "clusters", "fields"))
    return {part.id: part.level for found in kinds for part in found}


def at_most(lower: dict[str, int], higher: dict[str, int]) -> bool:
    return all(lower[key] <= higher[key] for key in lower)


@given(cities(), definitions, st.sampled_from(KEYS), st.sampled_from(TARGETS), days)
def test_adding_stated_evidence_of_a_member_never_lowers_a_level(
    small: Small, definition: Definition, key: str, target: str, day: str | None
) -> None:
    assume(any(row.origin == f"platform:{key}" for row in small.rows.get("memberships", ())))
    before = levels(small.facts(), definition)
    assert at_most(before, levels(small.serves(key, target, "facility", day, True).facts(), definition))


@given(cities(), definitions)
def test_leaving_out_inferred_evidence_never_raises_a_level(small: Small, definition: Definition) -> None:
    facts = small.facts()
    without = levels(facts, replace(definition, inferred=False))
    assert at_most(without, levels(facts, replace(definition, inferred=True)))


@given(cities(ends=False), definitions, st.sampled_from(ASKED), st.sampled_from(ASKED))
def test_a_later_day_with_nothing_ended_never_lowers_a_level(
    small: Small, definition: Definition, one: str, other: str
) -> None:
    earlier, later = sorted((AsOf.parse(one), AsOf.parse(other)), key=lambda day: (day.day, day.latest))
    facts = small.facts()
    before = levels(facts, replace(definition, as_of=earlier))
    assert at_most(before, levels(facts, replace(definition, as_of=later)))


@given(cities(), definitions, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(
    small: Small, definition: Definition, chance: random.Random
) -> None:
    shuffled = Small()
    shuffled.rows = {kind: chance.sample(rows, len(rows)) for kind, rows in small.rows.items()}
    for kind in ("chains", "clusters", "fields"):
        assert assess(small.facts(), definition, kind) == assess(shuffled.facts(), definition, kind)
    assert assess_districts(small.facts(), definition) == assess_districts(shuffled.facts(), definition)


@given(cities(), definitions)
def test_no_platform_stands_twice_and_members_count_only_with_evidence(
    small: Small, definition: Definition
) -> None:
    facts = small.facts()
    members = {link.origin for link in facts.memberships}
    for kind in ("chains", "clusters", "fields"):
        for part in assess(facts, definition, kind):
            for entries in (part.members, part.contact, part.left_out, part.unproven, part.of_the_system):
                ids = [entry.id for entry in entries]
                assert len(ids) == len(set(ids)) and all(entry.evidence for entry in entries)
            assert {entry.id for entry in part.members} <= members
            assert not {entry.id for entry in part.members} & {entry.id for entry in part.unproven}
            assert (part.level == 0) == (not part.members)
            assert all(piece.counts for piece in part.evidence)
            if not definition.inferred:
                assert all(piece.stated for piece in part.evidence)


@given(cities(), definitions)
def test_a_verdict_fits_its_level_and_its_reports(small: Small, definition: Definition) -> None:
    with_level = {
        1: Verdict.THIN,
        2: Verdict.ADEQUATE,
        3: Verdict.STRONG,
    }
    for part in assess(small.facts(), definition, "chains"):
        if part.gap_reports:
            assert part.verdict in {Verdict.GAP, Verdict.CONFLICT, Verdict.CLOSED_SINCE}
            assert (part.verdict is Verdict.GAP) == (part.level == 0)
        elif part.level:
            assert part.verdict is with_level[part.level]
        else:
            assert part.verdict in {Verdict.NO_RECORD, Verdict.REPORTED_COVERED}


@given(cities(), definitions)
def test_beside_a_verdict_nothing_moves_it(small: Small, definition: Definition) -> None:
    before = levels(small.facts(), definition)
    small.platform("X", "national").serves("X").related(CHAIN, "chain:B").firm("E", CHAIN)
    small.platform("Y").part("platform:Y", "system:S").serves("Y").takes_part("A", "lead").engages(
        "B", "project"
    )
    assert levels(small.facts(), definition) == before


@given(cities(), definitions)
def test_every_platform_stands_in_some_district_or_among_the_unknown(
    small: Small, definition: Definition
) -> None:
    found = assess_districts(small.facts(), definition)
    everywhere = {one.id for district in found for one in district.located}
    assert everywhere == {platform.id for platform in small.rows["platforms"]}
    assert found[-1].place is None


def test_pages_have_a_place_for_every_verdict() -> None:
    assert set(VERDICT_ORDER) == set(Verdict) and len(VERDICT_ORDER) == len(Verdict)
