"""Whose evidence counts for what: parts, fields, chains, clusters, days, and what only stands beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from analysis.assessment import Entry
from analysis.definition import Definition

from .small import CHAIN, Small, chain, on

STATED_ONLY = Definition(inferred=False)


def ids(entries: Iterable[Entry]) -> list[str]:
    return [entry.id.removeprefix("platform:") for entry in entries]


def test_the_evidence_of_a_part_is_the_members_once() -> None:
    small = chain().member("M", "national").platform("K").part("platform:K", "platform:M", stated=False)
    small.serves("K").serves("M", begins="2021-01-01")
    found = small.one()
    assert ids(found.members) == ["M"] and found.level == 1
    via = [piece.via_part.id if piece.via_part else None for piece in found.members[0].evidence]
    assert via == [None, "platform:K"]  # its own first
    assert found.members[0].evidence[1].stated  # the confidence of the link changes nothing


def test_a_part_of_a_part_counts_and_a_ring_of_parts_ends() -> None:
    small = chain().member("M").platform("K").platform("L")
    small.part("platform:L", "platform:K").part("platform:K", "platform:L").part("platform:K", "platform:M")
    assert ids(small.serves("L").one().members) == ["M"]


def test_the_level_is_the_members_own_not_that_of_its_parts() -> None:
    small = chain().member("A").member("B").member("M").platform("K", "national")
    small.part("platform:K", "platform:M").serves("A").serves("B").serves("K")
    assert small.one().level == 2


def test_evidence_on_a_field_counts_for_its_chain_and_for_the_cluster_above() -> None:
    small = (
        chain().subject("field:F").subject("field:G").subject("cluster:C").member("M").serves("M", "field:G")
    )
    small.part("field:G", "field:F").part("field:F", CHAIN, stated=False).part(
        CHAIN, "cluster:C", stated=False
    )
    for key in ("field:F", CHAIN, "cluster:C"):
        found = small.one(STATED_ONLY, key)
        assert ids(found.members) == ["M"], key
    path = next(small.one(key="cluster:C").evidence).subject_path
    assert [link.target for link in path] == ["field:F", CHAIN, "cluster:C"]


def test_evidence_on_a_cluster_does_not_come_down_to_its_chains() -> None:
    small = chain().subject("cluster:C").part(CHAIN, "cluster:C").member("M").serves("M", "cluster:C")
    assert small.one().members == ()


def test_a_member_reached_on_two_ways_counts_once() -> None:
    small = chain().subject("chain:B").subject("cluster:C").member("M")
    small.part(CHAIN, "cluster:C").part("chain:B", "cluster:C")
    small.serves("M").serves("M", "chain:B").serves("M", "cluster:C")
    found = small.one(key="cluster:C")
    assert ids(found.members) == ["M"] and len(found.members[0].evidence) == 3


def test_the_day_a_link_is_first_seen_hides_nothing_its_end_and_a_stated_start_do() -> None:
    def level(**more: Any) -> int:
        small = chain().subject("cluster:C").member("M").serves("M")
        return small.part(CHAIN, "cluster:C", **more).one(on("2021"), "cluster:C").level

    assert level(begins="2024-01-01", begins_by="source") == 1
    assert level(begins="2024-01-01", begins_by="valid_from") == 0
    assert level(begins="2019-01-01", begins_by="valid_from") == 1
    assert level(ends_on="2020-12-31") == 0
    assert level(ends_on="2021-12-31") == 1


def test_evidence_begins_at_the_later_of_edge_and_membership() -> None:
    late_edge = chain().member("M", begins="2019-01-01").serves("M", begins="2021-03-01")
    late_member = chain().member("M", begins="2021-03-01").serves("M", begins="2019-01-01")
    for small in (late_edge, late_member):
        assert [small.one(on(day)).level for day in ("2021-02", "2021-03-01", "2021")] == [0, 1, 1]
        assert next(small.one().evidence).begins_on == "2021-03-01"
    assert next(late_member.one().evidence).begins_by == "membership"


def test_undated_evidence_counts_under_latest_only_and_says_so() -> None:
    for small in (
        chain().member("M").serves("M", begins=None),
        chain().member("M", begins=None).serves("M"),
    ):
        assert small.one().level == 1
        assert next(small.one().evidence).begins_on is None
        assert small.one(on("2030")).level == 0


def test_what_has_ended_does_not_count() -> None:
    ended = (
        chain().member("M").serves("M", ends_on="2021-06-30"),
        chain().member("M", ends_on="2021-06-30").serves("M"),
        chain().platform("M", ends_on="2021-06-30").joins("M").serves("M"),
    )
    for small in ended:
        assert [small.one(on(day)).level for day in ("2021-06", "2021-07-01")] == [1, 0]
        assert small.one().level == 0


def test_a_stated_membership_is_read_before_an_inferred_one() -> None:
    small = chain().platform("M").joins("M", stated=False).joins("M", begins="2021-01-01").serves("M")
    assert small.one(STATED_ONLY).level == 1


def test_contact_is_named_and_never_counts() -> None:
    small = chain()
    for key in "ABCDE":
        small.member(key)
    small.engages("A", "project").engages("B", "contact").engages("C", "host").engages("D", "coordination")
    found = small.one()
    assert found.level == 0 and found.verdict.value == "no_record"
    assert ids(found.contact) == ["A", "B"]
    assert ids(found.ties) == ["C", "D"]
    assert found.contact[0].evidence[0].begins_on == "2020-01-01"


def test_leads_and_partners_of_a_targeting_project_are_in_contact_others_are_not() -> None:
    small = chain()
    for key, role in (("A", "lead"), ("B", "partner"), ("C", "organiser"), ("D", "user"), ("E", "grantee")):
        small.member(key).takes_part(key, role)
    small.platform("X").takes_part("X", "lead")
    found = small.one()
    assert ids(found.contact) == ["A", "B"] and found.level == 0
    assert found.contact[0].evidence[0].kind == "TARGETS"
    assert small.one(on("2019")).contact == ()


def test_a_member_that_counts_is_not_also_called_contact_only() -> None:
    small = chain().member("A").serves("A").engages("A", "contact")
    found = small.one()
    assert found.contact == () and [piece.basis for piece in found.members[0].contact] == ["contact"]


def test_outside_and_part_of_the_system_are_named_and_never_count() -> None:
    small = chain().platform("X", "national").serves("X").platform("Y").serves("Y", stated=False)
    small.platform("Z").part("platform:Z", "system:S").serves("Z").engages("X", "contact")
    for definition in (Definition(), STATED_ONLY):
        found = small.one(definition)
        assert found.level == 0
        assert ids(found.unproven) == ["X", "Y"]
        assert ids(found.of_the_system) == ["Z"]
        assert found.of_the_system[0].evidence[0].via_part is None, "a part of no member"
    assert [entry.stated for entry in small.one().unproven] == [True, False]


def test_before_it_joined_a_platform_is_not_shown_to_be_a_member() -> None:
    small = chain().member("M", begins="2022-01-01").serves("M", begins="2019-01-01")
    found = small.one(on("2020"))
    assert found.members == () and ids(found.unproven) == ["M"]


def test_related_chains_are_shown_from_both_sides_and_never_count() -> None:
    small = (
        chain()
        .subject("chain:B", "unknown", "yes")
        .related("chain:B", CHAIN)
        .member("M")
        .serves("M", "chain:B")
    )
    here, there = small.one(), small.one(key="chain:B")
    assert here.level == 0 and there.level == 1
    assert [(near.subject.id, near.outgoing) for near in here.related] == [("chain:B", False)]
    assert [(near.subject.id, near.outgoing) for near in there.related] == [(CHAIN, True)]


def test_what_the_switch_leaves_out_stays_in_sight() -> None:
    small = chain().member("A").serves("A", stated=False).member("B").serves("B").serves("B", stated=False)
    found = small.one(STATED_ONLY)
    assert ids(found.members) == ["B"] and ids(found.left_out) == ["A"]
    assert len(found.members[0].evidence) == 1 and len(found.members[0].left_out) == 1


def test_every_piece_of_evidence_carries_source_locator_and_date() -> None:
    small = chain().member("M").serves("M", sources=("source:R", "source:X"), locators=("二", ""))
    cited = next(small.one().evidence).citations
    assert [(part.source.id, part.source.date, part.locator) for part in cited] == [
        ("source:R", "2022-05", "二"),
        ("source:X", None, ""),
    ]


def test_firms_are_counted_once_by_place_and_unknown_places_last() -> None:
    small = chain().subject("field:F").part("field:F", CHAIN).place("D1").place("D2")
    small.firm("E1", place="D2").firm("E1", "field:F").firm("E2").firm("E3", place="D2", role="leader")
    found = small.one()
    assert [firm.id for firm in found.firms] == ["enterprise:E1", "enterprise:E2", "enterprise:E3"]
    counts = [(count.place.name_zh if count.place else None, count.total) for count in found.places]
    assert counts == [("D2", 2), (None, 1)]
    assert small.one(on("2019")).firms == ()


def test_an_empty_city_has_nothing_to_say() -> None:
    assert Small().facts().subject == {}
