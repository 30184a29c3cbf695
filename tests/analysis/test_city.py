"""The bundled city on both engines: the table worked out by hand from its rows, in every cell."""

from __future__ import annotations

import json
from functools import cache

import pytest

from analysis.__main__ import main
from analysis.as_of import AsOf
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.districts import Role, assess_districts
from analysis.facts import Facts, read_facts
from analysis.figures import read_figures
from analysis.gaps import gaps
from analysis.overview import overview
from graph.store import Graph
from queries import load_library, run

from ..commands import called, in_process

DEFINITIONS = {
    "default": Definition(),
    "without inferred": Definition(inferred=False),
    "2020": Definition(as_of=AsOf.parse("2020")),
    "2021": Definition(as_of=AsOf.parse("2021")),
    "2023": Definition(as_of=AsOf.parse("2023")),
}
ARGUMENTS = {
    "default": [],
    "without inferred": ["--no-inferred"],
    "2020": ["--as-of", "2020"],
    "2021": ["--as-of", "2021"],
    "2023": ["--as-of", "2023"],
}
GAP = ("gap", "gap", "no_record", "no_record", "gap")
UNNAMED = ("unnamed",) * 5
NOTHING = ("no_record",) * 5
EXPECTED = {
    "chain:CH1": GAP,
    "chain:CH2": GAP,
    "chain:CH3": GAP,
    "chain:CH4": GAP,
    "chain:CH5": ("strong",) * 5,
    "chain:CH6": ("adequate", "thin", "thin", "thin", "adequate"),
    "chain:CH7": ("thin", "reported_covered", "no_record", "no_record", "thin"),
    "chain:X1": UNNAMED,
    "chain:X2": UNNAMED,
    "chain:X3": UNNAMED,
    "cluster:CL1": ("adequate", "thin", "no_record", "no_record", "adequate"),
    "cluster:CL2": ("strong",) * 5,
    "cluster:CL3": ("thin", "no_record", "no_record", "thin", "thin"),
    "cluster:CL4": ("adequate", "thin", "thin", "thin", "adequate"),
    "cluster:CL5": ("thin", "no_record", "no_record", "no_record", "thin"),
    "cluster:CL6": NOTHING,
    "cluster:CL7": NOTHING,
}
DECLARED = [key for key in EXPECTED if key.startswith("chain:")]
YEARS = range(2018, 2027)


@cache
def read_once(city: Graph) -> Facts:
    return read_facts(city.reader)


@pytest.fixture
def facts(city: Graph) -> Facts:
    """Read once an engine: the city does not change, and reading is not what these tests are about."""
    return read_once(city)


def verdicts(facts: Facts, definition: Definition) -> dict[str, str]:
    found = (*assess(facts, definition, "chains"), *assess(facts, definition, "clusters"))
    return {part.id: part.verdict.value for part in found}


@pytest.mark.parametrize("column", list(DEFINITIONS))
def test_the_expected_table_holds_in_every_cell(facts: Facts, column: str) -> None:
    index = list(DEFINITIONS).index(column)
    found = verdicts(facts, DEFINITIONS[column])
    assert {key: found[key] for key in EXPECTED} == {key: row[index] for key, row in EXPECTED.items()}


@pytest.mark.parametrize("column", list(DEFINITIONS))
def test_the_command_prints_the_same_table_as_json_alone(
    city: Graph, environment: dict[str, str], column: str
) -> None:
    index = list(DEFINITIONS).index(column)
    words = ("coverage", "--of", "chains,clusters", "--format", "json", *ARGUMENTS[column])
    done = called(main, *words, environment=environment)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    printed = {part["id"]: part["verdict"] for part in found}
    assert {key: printed[key] for key in EXPECTED} == {key: row[index] for key, row in EXPECTED.items()}
    wanted = {"id", "type", "name", "level", "verdict", "members", "contact", "unproven", "evidence"}
    assert all(wanted <= set(part) for part in found)
    assert [part["id"] for part in found] == sorted(
        (part["id"] for part in found), key=lambda key: (key.startswith("cluster"), key)
    )


def test_the_command_prints_in_a_process_of_its_own_what_it_prints_here(
    city: Graph, environment: dict[str, str]
) -> None:
    words = ("coverage", "--format", "json")
    alone = in_process("-m", "analysis", *words, environment=environment)
    assert alone == called(main, *words, environment=environment) and json.loads(alone.stdout)


def test_contact_only_and_unproven_stand_beside_the_four_gaps(facts: Facts) -> None:
    found = {part.id: part for part in assess(facts, Definition())}
    contact = {key: [entry.platform.short for entry in found[key].contact] for key in DECLARED[:4]}
    assert contact == {
        "chain:CH1": ["工信部威海中心"],
        "chain:CH2": [],
        "chain:CH3": ["山大威海工研院"],
        "chain:CH4": [],
    }
    unproven = {key: [entry.id for entry in found[key].unproven] for key in DECLARED[:4]}
    assert unproven == {
        "chain:CH1": [],
        "chain:CH2": ["platform:P48", "platform:P49", "platform:P50"],
        "chain:CH3": [],
        "chain:CH4": ["platform:P31"],
    }
    assert [entry.id for entry in found["chain:CH5"].of_the_system] == ["platform:P35"]


def test_electric_motors_are_in_contact_from_2025_on(facts: Facts) -> None:
    def contact(day: str) -> list[str]:
        found = assess(facts, Definition(as_of=AsOf.parse(day)))
        return [entry.id for part in found if part.id == "chain:CH3" for entry in part.contact]

    assert contact("2024") == []
    assert contact("2025") == ["platform:P05"]


def test_the_verdict_of_the_gap_names_the_report_its_section_and_its_inferred_date(facts: Facts) -> None:
    gap = next(part for part in assess(facts, Definition()) if part.id == "chain:CH2")
    (reported,) = gap.gap_reports
    assert reported.citation.source.id == "source:report"
    assert reported.citation.locator == "二(三)"
    assert reported.citation.source.date_inferred and reported.stated


def test_only_ships_are_marked_as_likely_among_the_ten(facts: Facts) -> None:
    found = assess(facts, Definition())
    assert [part.id for part in found if part.only_likely_declared] == ["chain:CH7"]
    assert sum(part.is_declared for part in found) == 10


def test_thirteen_of_twentyfour_members_have_no_name(facts: Facts) -> None:
    unnamed = assess(facts, Definition())[0].unnamed
    assert (unnamed.declared, unnamed.named, unnamed.missing) == (24, 11, 13)


@pytest.mark.parametrize("year", YEARS)
def test_unserved_chains_are_the_level_0_rows_of_the_analysis(city: Graph, facts: Facts, year: int) -> None:
    library = load_library()
    definition = Definition(as_of=AsOf.parse(str(year)))
    expected = [
        (part.id, bool(part.gap_reports))
        for part in assess(facts, definition)
        if part.subject.declared == "yes" and part.subject.named == "yes" and part.level == 0
    ]
    rows = run(city.reader, library["unserved_chains"], {"as_of": str(year)}).rows
    assert [(row["chain"], row["reported"]) for row in rows] == expected
    assert len(rows) == {2018: 6, 2019: 5}.get(year, 4)


@pytest.mark.parametrize("year", YEARS)
def test_chain_coverage_gives_the_members_and_evidence_of_the_analysis(
    city: Graph, facts: Facts, year: int
) -> None:
    library = load_library()
    rows = run(city.reader, library["chain_coverage"], {"as_of": str(year)}).rows
    listed = sorted((row["chain"], row["member"], row["evidence"], row["begins_on"]) for row in rows)
    expected = sorted(
        (part.id, entry.id, piece.id, piece.begins_on)
        for part in assess(facts, Definition(as_of=AsOf.parse(str(year))))
        for entry in part.members
        for piece in entry.evidence
    )
    assert listed == expected


def test_districts_count_members_by_stated_and_inferred_place(facts: Facts) -> None:
    found = assess_districts(facts, Definition())
    unknown = found[-1]
    assert unknown.place is None and len(unknown.members) == 5
    inferred = [one.id for part in found for one in part.members if one.location and not one.place_stated]
    assert inferred == ["platform:P02", "platform:P03", "platform:P04"]
    assert sum(len(part.members) for part in found) == 11


def test_without_inferred_links_seven_of_nine_members_have_no_known_district(facts: Facts) -> None:
    """P07 and P09 have a stated place; of the other stated members three have an inferred one, four none."""
    found = assess_districts(facts, Definition(inferred=False))
    assert sum(len(part.members) for part in found) == 9
    assert len(found[-1].members) == 7
    assert [one.id for part in found for one in part.of(Role.LEFT_OUT)] == ["platform:P11", "platform:P10"]


def test_a_member_counts_what_it_serves_where_it_is(facts: Facts) -> None:
    zone = next(
        part for part in assess_districts(facts, Definition()) if part.place and part.place.id == "place:D5"
    )
    served = {one.subject.id: one.members for one in zone.served}
    assert served["chain:CH5"] == ("platform:P04",)
    assert served["cluster:CL1"] == ("platform:P02", "platform:P03")


def test_the_four_gaps_come_with_ways_and_questions(facts: Facts) -> None:
    found = gaps(facts, Definition())
    assert [part.assessment.id for part in found] == ["chain:CH1", "chain:CH2", "chain:CH4", "chain:CH3"]
    assert [len(part.assessment.firms) for part in found] == [9, 7, 5, 3]
    kinds = [[way.kind.value for way in part.ways] for part in found]
    assert kinds == [
        ["extend", "set_up"],
        ["take_in", "extend", "set_up", "set_up"],
        ["take_in", "extend", "set_up"],
        ["extend", "set_up"],
    ]
    assert "3" in found[1].questions[0].text.zh and "13" in found[1].questions[0].text.zh


def test_published_figures_are_held_against_the_graph(city: Graph, facts: Facts) -> None:
    found = overview(facts, read_figures(city.reader), Definition())
    assert [(part.published, part.counted) for part in found.recounts] == [
        (24, 11),
        (1, 1),
        (4, 4),
        (19, 6),
        (11, 2),
        (11, 1),
        (10, 7),
        (4, 4),
        (7, 7),
    ]
    assert [(part.total, part.over, part.figure.value, part.rounds_to_it) for part in found.averages] == [
        (37, 24, 1.5, True),
        (13, 24, 0.5, True),
        (219, 24, 9, True),
    ]
    assert [part.value for part in found.repeats] == [71, 219]
    assert [figure.value for figure in found.series[0].figures] == [7, 7, 7, 7, 8]
    assert {row.type: row.total for row in found.counts}["Platform"] == 59


def test_nothing_of_the_rows_is_lost_on_the_way(facts: Facts) -> None:
    assert (len(facts.memberships), len(facts.claims), len(facts.reports)) == (11, 66, 13)
