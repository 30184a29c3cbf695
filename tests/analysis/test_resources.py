"""What resources and coverage say together, each by a case made by hand."""

from __future__ import annotations

from analysis.as_of import AsOf
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.facets import NOT_STATED, counts, narrowed
from analysis.figures import Figure
from analysis.resource_facets import (
    EQUIPMENT_FACETS,
    PROJECT_FACETS,
    equipment_in_order,
    need_figures,
    projects_in_order,
    talent_figures,
    within,
)
from analysis.resource_questions import (
    ChainProjects,
    Presence,
    chains_by_district,
    chains_with_projects,
    chains_without_equipment,
    chains_without_people,
)
from analysis.resource_rows import Ground
from analysis.resources import Equipment, Project, Resources, Talent, Tie

from .small import CHAIN, Small, chain

STATED_ONLY = Definition(inferred=False)
LATEST = Definition()


def tie(origin: str, kind: str, target: str, *, stated: bool = True, role: str | None = None) -> Tie:
    """An edge of 2020 between a resource and its other end."""
    return Tie(
        id=f"{kind}:{origin}:{target}",
        origin=origin,
        target=target,
        kind=kind,
        role=role,
        name_zh=target,
        confidence="stated" if stated else "inferred",
        begins_on="2020-01-01",
    )


def project(key: str, year: int | None = 2020, begins: str = "2020-01-01") -> Project:
    return Project(id=f"project:{key}", name_zh=key, kind="rd", year=year, begins_on=begins)


def equipment(key: str, shared: str = "unknown", **more: object) -> Equipment:
    return Equipment(
        id=f"equipment:{key}", name_zh=key, kind="laboratory", shared=shared, begins_on="2020-01-01", **more
    )


def person(key: str) -> Talent:
    return Talent(id=f"person:{key}", name_zh=key, begins_on="2020-01-01")


def with_projects(
    small: Small, resources: Resources, definition: Definition = LATEST
) -> dict[str, ChainProjects]:
    facts = small.facts()
    ground = Ground(resources, facts, definition)
    found = chains_with_projects(ground, assess(facts, definition))
    return {row.assessment.id: row for row in found}


def test_a_project_on_a_field_of_a_chain_is_a_project_of_the_chain() -> None:
    small = chain().subject("field:F").part("field:F", CHAIN, stated=False)
    resources = Resources(projects=[project("J")], ties=[tie("project:J", "TARGETS", "field:F")])
    row = with_projects(small, resources)[CHAIN]
    assert [part.project.id for part in row.projects] == ["project:J"] and row.open


def test_a_project_on_a_chain_and_its_field_counts_once() -> None:
    small = chain().subject("field:F").part("field:F", CHAIN)
    ties = [tie("project:J", "TARGETS", target) for target in ("field:F", CHAIN)]
    assert len(with_projects(small, Resources(projects=[project("J")], ties=ties))[CHAIN].projects) == 1


def test_a_chain_with_projects_answers_only_while_no_member_counts() -> None:
    resources = Resources(projects=[project("J")], ties=[tie("project:J", "TARGETS", CHAIN)])
    inferred = chain().member("P", stated=False).serves("P")
    assert not with_projects(inferred, resources)[CHAIN].open
    assert with_projects(inferred, resources, STATED_ONLY)[CHAIN].open
    unproven = chain().platform("P").serves("P")
    assert with_projects(unproven, resources)[CHAIN].open


def test_an_inferred_aim_is_left_out_by_the_switch_and_the_count_says_so() -> None:
    resources = Resources(projects=[project("J")], ties=[tie("project:J", "TARGETS", CHAIN, stated=False)])
    facts = chain().facts()
    assert with_projects(chain(), resources)[CHAIN].open
    assert not with_projects(chain(), resources, STATED_ONLY)[CHAIN].projects
    assert Ground(resources, facts, STATED_ONLY).left_out("TARGETS") == 1
    assert Ground(resources, facts, LATEST).left_out("TARGETS") == 0


def test_a_project_that_has_not_begun_is_not_there_yet() -> None:
    resources = Resources(
        projects=[project("J", begins="2022-01-01")], ties=[tie("project:J", "TARGETS", CHAIN)]
    )
    before = Definition(as_of=AsOf.parse("2021"))
    assert not with_projects(chain(), resources, before)[CHAIN].projects


def test_a_part_that_takes_part_is_its_member_taking_part() -> None:
    small = chain().member("P").platform("Q").part("platform:Q", "platform:P")
    ties = [
        tie("project:J", "TARGETS", CHAIN),
        tie("project:J", "TAKES_PART_IN", "platform:Q", role="partner"),
    ]
    row = with_projects(small, Resources(projects=[project("J")], ties=ties))[CHAIN]
    assert [(member.id, count) for member, count in row.taking_part] == [("platform:P", 1)]
    party = row.projects[0].parties[0]
    assert party.member is not None and not party.is_member


def test_chains_without_a_name_are_not_asked_about_and_answers_stand_first() -> None:
    small = chain().subject("chain:B", "yes", "yes").subject("chain:N", "yes", "no").member("P").serves("P")
    ties = [tie("project:J", "TARGETS", target) for target in (CHAIN, "chain:B", "chain:N")]
    rows = with_projects(small, Resources(projects=[project("J")], ties=ties))
    assert list(rows) == ["chain:B", CHAIN]


def test_equipment_of_a_part_is_with_its_member() -> None:
    small = chain().member("P").serves("P").platform("Q").part("platform:Q", "platform:P")
    held = Resources(equipment=[equipment("Q1")], ties=[tie("equipment:Q1", "OWNS", "platform:Q")])
    facts = small.facts()
    [row] = chains_without_equipment(Ground(held, facts, LATEST), assess(facts, LATEST))
    assert not row.open and row.held == {"equipment:Q1"} and row.holders == ("platform:Q",)
    elsewhere = Resources(equipment=[equipment("Q1")], ties=[tie("equipment:Q1", "OWNS", "enterprise:E")])
    [row] = chains_without_equipment(Ground(elsewhere, facts, LATEST), assess(facts, LATEST))
    assert row.open and not row.held


def test_equipment_of_two_members_is_one_record_of_the_chain() -> None:
    small = chain().member("P").serves("P").member("Q").serves("Q")
    ties = [tie("equipment:Q1", "OWNS", owner) for owner in ("platform:P", "platform:Q")]
    facts = small.facts()
    ground = Ground(Resources(equipment=[equipment("Q1")], ties=ties), facts, LATEST)
    [row] = chains_without_equipment(ground, assess(facts, LATEST))
    assert len(row.held) == 1 and [len(one.held) for one in row.holdings] == [1, 1]


def test_a_chain_without_members_is_not_asked_for_their_equipment_or_people() -> None:
    facts = chain().facts()
    ground = Ground(Resources(), facts, LATEST)
    assert chains_without_equipment(ground, assess(facts, LATEST)) == ()
    assert chains_without_people(ground, assess(facts, LATEST)) == ()


def test_a_person_at_a_member_is_named_for_its_chains_unless_only_inferred() -> None:
    small = chain().member("P").serves("P")
    posts = Resources(talent=[person("T")], ties=[tie("person:T", "WORKS_AT", "platform:P", stated=False)])
    facts = small.facts()
    [row] = chains_without_people(Ground(posts, facts, LATEST), assess(facts, LATEST))
    assert row.held == {"person:T"}
    [row] = chains_without_people(Ground(posts, facts, STATED_ONLY), assess(facts, STATED_ONLY))
    assert row.open


def districts(small: Small, definition: Definition = LATEST) -> dict[str, Presence]:
    facts = small.facts()
    [row] = chains_by_district(Ground(Resources(), facts, definition), assess(facts, definition))
    return {part.place.id: part.presence for part in row.districts}


def test_a_district_with_firms_and_no_platform_is_an_answer_only_when_all_places_are_known() -> None:
    small = chain().place("D").place("E").firm("F", place="D").firm("G", place="E")
    assert districts(small) == {"place:D": Presence.NONE, "place:E": Presence.NONE}
    small.member("P").serves("P").located("platform:P", "D")
    assert districts(small) == {"place:D": Presence.HERE, "place:E": Presence.NONE}
    small.member("Q").serves("Q")  # nobody says where Q is: it may be in E
    assert districts(small) == {"place:D": Presence.HERE, "place:E": Presence.MAYBE}


def test_an_inferred_place_of_a_member_is_no_place_without_inferred_links() -> None:
    small = chain().place("D").firm("F", place="D").member("P").serves("P")
    small.located("platform:P", "D", stated=False)
    assert districts(small) == {"place:D": Presence.HERE}
    assert districts(small, STATED_ONLY) == {"place:D": Presence.MAYBE}


def test_the_place_of_the_part_that_serves_is_what_counts() -> None:
    small = chain().place("D").firm("F", place="D").member("P").platform("Q")
    small.part("platform:Q", "platform:P").serves("Q").located("platform:Q", "D")
    assert districts(small) == {"place:D": Presence.HERE}


def test_facets_count_under_the_other_choices_and_never_drop_what_is_not_stated() -> None:
    ties = [
        tie("project:A", "TARGETS", CHAIN),
        tie("project:A", "LOCATED_IN", "place:D"),
        tie("project:B", "TARGETS", CHAIN),
        tie("project:C", "LOCATED_IN", "place:D"),
    ]
    resources = Resources(projects=[project("A"), project("B"), project("C")], ties=ties)
    rows = Ground(resources, chain().facts(), LATEST).projects
    chosen = {"chain": frozenset({CHAIN})}
    found = counts(rows, PROJECT_FACETS, chosen)
    assert found["chain"] == {CHAIN: 2, NOT_STATED: 1}
    assert found["district"] == {"place:D": 1, NOT_STATED: 1}
    both = {"chain": frozenset({CHAIN, NOT_STATED}), "district": frozenset({"place:D"})}
    assert [row.project.id for row in narrowed(rows, PROJECT_FACETS, both)] == ["project:A", "project:C"]


def test_only_what_is_said_to_be_shared_is_shared() -> None:
    found = [equipment("A"), equipment("B", "yes", count=206, unit="台套"), equipment("C", "no")]
    rows = equipment_in_order(Ground(Resources(equipment=found), chain().facts(), LATEST).equipment)
    assert next(row.equipment.id for row in rows) == "equipment:B"
    sharing = counts(rows, EQUIPMENT_FACETS, {})["sharing"]
    assert sharing == {"yes": 1, "no": 1, NOT_STATED: 1}


def test_projects_stand_by_level_and_those_without_a_chain_last() -> None:
    small = chain().subject("chain:B", "yes", "yes").member("P").serves("P")
    ties = [tie("project:A", "TARGETS", CHAIN), tie("project:B", "TARGETS", "chain:B")]
    resources = Resources(projects=[project("A"), project("B"), project("C")], ties=ties)
    facts = small.facts()
    judged = {one.id: one for one in assess(facts, LATEST)}
    rows = projects_in_order(Ground(resources, facts, LATEST).projects, judged)
    assert [row.project.id for row in rows] == ["project:B", "project:A", "project:C"]


def test_years_hold_both_ends_and_the_undated_are_a_choice() -> None:
    resources = Resources(projects=[project("A", 2019), project("B", 2021), project("C", None)])
    rows = Ground(resources, chain().facts(), LATEST).projects
    assert [row.project.id for row in within(rows, 2020, 2021, undated=True)] == ["project:B", "project:C"]
    assert [row.project.id for row in within(rows, None, 2019, undated=False)] == ["project:A"]


def test_figures_on_talent_and_on_needs_are_told_by_their_names() -> None:
    names = ("领衔院士", "人才新政", "企业需求", "平台成果", "成果清单与需求清单", "专利")
    values = (15.0, None, 260.0, 300.0, None, 219.0)
    figures = [
        Figure(id=f"indicator:{name}", name_zh=name, kind="number" if value else "statement", value=value)
        for name, value in zip(names, values, strict=True)
    ]
    assert [figure.name_zh for figure in talent_figures(figures)] == ["领衔院士"]
    assert [figure.name_zh for figure in need_figures(figures)] == [
        "企业需求",
        "平台成果",
        "成果清单与需求清单",
    ]


def test_a_party_whose_membership_is_inferred_is_no_member_without_inferred_links() -> None:
    small = chain().member("P", stated=False)
    owned = Resources(equipment=[equipment("Q")], ties=[tie("equipment:Q", "OWNS", "platform:P")])
    for definition, members in ((LATEST, {"yes": 1}), (STATED_ONLY, {"no": 1})):
        rows = Ground(owned, small.facts(), definition).equipment
        assert counts(rows, EQUIPMENT_FACETS, {})["member"] == members
