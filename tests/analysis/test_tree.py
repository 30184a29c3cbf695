"""Cluster → chain → segment → platform: what hangs where."""

from __future__ import annotations

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.tree import Branch, Tree, only_gaps, tree

from .small import CHAIN, Small, chain, on


def _city() -> Small:
    """Cluster 1 has a covered chain A; cluster 2 a gap B; cluster 3 nothing; chain C belongs nowhere."""
    city = chain().subject("chain:B", "yes", "yes").subject("chain:C", "yes", "no")
    for number in "123":
        city.subject(f"cluster:{number}")
    city.part(CHAIN, "cluster:1").part("chain:B", "cluster:2", stated=False)
    return city.member("P").serves("P").gap("chain:B")


def _tree(city: Small, definition: Definition | None = None) -> Tree:
    facts, used = city.facts(), definition or Definition()
    chains, clusters, fields = (assess(facts, used, of) for of in ("chains", "clusters", "fields"))
    return tree(chains, clusters, fields, facts, used)


def _branch(found: Tree, key: str) -> Branch:
    return next(branch for branch in found.clusters if branch.one.id == key)


def test_clusters_with_gaps_come_first_then_those_nobody_serves() -> None:
    found = _tree(_city())
    assert [branch.one.id for branch in found.clusters] == ["cluster:2", "cluster:3", "cluster:1"]
    assert [node.one.id for node in found.clusters[0].gaps] == ["chain:B"]


def test_a_chain_hangs_by_its_link_and_one_without_a_cluster_stands_apart() -> None:
    found = _tree(_city())
    (node,) = _branch(found, "cluster:2").chains
    assert node.link is not None and not node.link.stated
    assert [node.one.id for node in found.unplaced] == ["chain:C"]


def test_evidence_stands_at_what_it_names_and_not_again_above() -> None:
    city = _city().member("Q").serves("Q", "cluster:1")
    branch = _branch(_tree(city), "cluster:1")
    assert [entry.id for entry in branch.one.members] == ["platform:P", "platform:Q"]
    assert [entry.id for entry in branch.direct.counted] == ["platform:Q"]
    assert [entry.id for entry in branch.chains[0].lanes.counted] == ["platform:P"]


def test_a_segment_hangs_under_its_chain_and_other_fields_at_the_end() -> None:
    city = _city().subject("field:S").subject("field:T").part("field:S", CHAIN)
    city.member("Q").serves("Q", "field:S")
    found = _tree(city)
    node = _branch(found, "cluster:1").chains[0]
    assert [segment.one.id for segment in node.segments] == ["field:S"]
    assert [entry.id for entry in node.segments[0].lanes.counted] == ["platform:Q"]
    assert [entry.id for entry in node.lanes.counted] == ["platform:P"]
    assert [free.one.id for free in found.fields] == ["field:T"]


def test_the_lanes_never_mix() -> None:
    city = _city().platform("U").serves("U").member("R").engages("R", "contact")
    lanes = _branch(_tree(city), "cluster:1").chains[0].lanes
    assert [entry.id for entry in lanes.counted] == ["platform:P"]
    assert [entry.id for entry in lanes.beside] == ["platform:U"]
    assert [entry.id for entry in lanes.contact] == ["platform:R"]


def test_a_link_that_ended_no_longer_hangs_the_chain() -> None:
    city = chain().subject("cluster:1").part(CHAIN, "cluster:1", ends_on="2023-12-31")
    assert [node.one.id for node in _tree(city, on("2023")).clusters[0].chains] == [CHAIN]
    found = _tree(city, on("2024"))
    assert not found.clusters[0].chains and [node.one.id for node in found.unplaced] == [CHAIN]


def test_segments_in_a_ring_are_each_shown_once_on_a_way() -> None:
    city = chain().subject("field:S").subject("field:T")
    city.part("field:S", CHAIN).part("field:T", "field:S").part("field:S", "field:T")
    (node,) = _tree(city).unplaced
    assert node.segments[0].segments[0].one.id == "field:T"
    assert not node.segments[0].segments[0].segments


def test_gaps_alone_are_the_gaps_where_they_hang() -> None:
    found = only_gaps(_tree(_city()))
    assert [[node.one.id for node in branch.chains] for branch in found.clusters] == [["chain:B"]]
    assert not found.unplaced and not found.fields
