"""The library on the bundled city: the gaps of every year, and that every question answers."""

from __future__ import annotations

import pytest

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.facts import read_facts
from graph.store import Graph
from queries import AsOf, Query, load_library, run

LIBRARY = load_library()
GAPS = ["打印设备及智能服务终端", "轮胎", "电机", "专用汽车"]
MEDICINE, FIBRE = "医药医疗器械", "碳纤维等复合材料"

UNSERVED = {
    "2018": [*GAPS, MEDICINE, FIBRE],
    "2019": [*GAPS, FIBRE],
    **{str(year): GAPS for year in range(2020, 2027)},
    "latest": GAPS,
}
# What a question that must be given something is given.
GIVEN: dict[str, dict[str, object]] = {
    "platform_reach": {"platform": "platform:P05"},
    "partners_of": {"party": "platform:P05"},
    "sources_of": {"id": "serves:V01"},
    "source_supports": {"source": "source:S20"},
    "changes_of": {"id": "serves:V01"},
    "entity_edges": {"id": "platform:P05"},
    "entity_nodes": {"id": "platform:P05"},
    "kind_properties": {"kind": "SERVES"},
    "label_properties": {"label": "Platform"},
    "if_member_closes": {"platform": "platform:P05"},
    "chain_ecosystem": {"chain": "chain:CH2"},
}
# Truly so: no reported gap has been covered since, and no source says that anything has ended.
EMPTY = {"changes_of", "single_member_chains", "reported_gaps_since_covered", "what_has_ended"}


@pytest.mark.parametrize("as_of", UNSERVED)
def test_unserved_chains_at_the_end_of_every_year(city: Graph, as_of: str) -> None:
    rows = run(city.reader, LIBRARY["unserved_chains"], {"as_of": as_of}).rows
    assert [row["name"] for row in rows] == UNSERVED[as_of]
    assert {row["reported"] for row in rows} == {as_of == "latest" or as_of >= "2022"}


def test_the_gaps_of_every_year_are_those_asked_for_one_by_one(city: Graph) -> None:
    years = run(city.reader, LIBRARY["gaps_by_year"], {"as_of": "2026"}).rows
    names = {row["chain"]: row["name"] for row in run(city.reader, LIBRARY["chains"]).rows}
    assert {str(row["year"]): [names[key] for key in row["unserved"]] for row in years} == {
        year: gaps for year, gaps in UNSERVED.items() if year != "latest"
    }
    assert [row["reported"] for row in years] == [0, 0, 0, 0, 4, 4, 4, 4, 4]


def test_levels_are_those_of_the_analysis(city: Graph) -> None:
    facts = read_facts(city.reader)
    for as_of, inferred in (("latest", True), ("latest", False), ("2021", True)):
        rows = run(city.reader, LIBRARY["chain_levels"], {"as_of": as_of, "inferred": inferred}).rows
        assessed = assess(facts, Definition(as_of=AsOf.parse(as_of), inferred=inferred))
        levels = {one.id: one.level for one in assessed if one.subject.named == "yes"}
        assert {row["chain"]: row["level"] for row in rows} == levels


def test_the_unnamed_chains_are_shown_as_unnamed_and_never_counted(city: Graph) -> None:
    chains = run(city.reader, LIBRARY["chains"]).rows
    assert [row["chain"] for row in chains if row["named"] == "no"] == ["chain:X1", "chain:X2", "chain:X3"]


@pytest.mark.parametrize("query", LIBRARY.values(), ids=lambda query: query.name)
def test_every_question_answers_in_the_columns_it_declares(city: Graph, query: Query) -> None:
    rows = run(city.reader, query, GIVEN.get(query.name, {})).rows
    assert {tuple(row) for row in rows} <= {tuple(column.name for column in query.returns)}
    assert bool(rows) != (query.shape == "check" or query.name in EMPTY)


def test_words_of_the_model_are_known_wherever_a_column_promises_them(city: Graph) -> None:
    for query in LIBRARY.values():
        rows = run(city.reader, query, GIVEN.get(query.name, {})).rows
        for column in query.returns:
            if column.words:
                values = {row[column.name] for row in rows} - {None}
                assert [value for value in values if column.wording(value) is None] == []
