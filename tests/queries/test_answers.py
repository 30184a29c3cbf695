"""Every question of the library gives the answer that was worked out by hand."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.store import Graph
from ingest.load import load
from queries import load_library, run
from queries.picks import by_id, picks

from ..engines import SMALL_CITY
from .test_checks import BREAKS

LIBRARY = load_library()
ANSWERS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("answers.yaml").read_text(encoding="utf-8")
)
WHOLE = [answer for answer in ANSWERS if "rows" in answer]
READINGS = [answer for answer in ANSWERS if "ids" in answer]
OF_RUNS = {"latest_runs", "changes_of", "run_changes"}


def _name(answer: dict[str, Any]) -> str:
    given = (f"{key}={value}" for key, value in answer.get("arguments", {}).items())
    return "-".join([answer["question"], *given])


@pytest.mark.parametrize("answer", WHOLE, ids=_name)
def test_the_answer_is_the_one_worked_out_by_hand(small_city: Graph, answer: dict[str, Any]) -> None:
    query = LIBRARY[answer["question"]]
    rows = run(small_city.reader, query, answer.get("arguments", {})).rows
    assert [[row[column.name] for column in query.returns] for row in rows] == answer["rows"]
    assert all(list(row) == [column.name for column in query.returns] for row in rows)


@pytest.mark.parametrize("answer", READINGS, ids=_name)
def test_a_reading_returns_these_elements_in_this_order(small_city: Graph, answer: dict[str, Any]) -> None:
    rows = run(small_city.reader, LIBRARY[answer["question"]], answer.get("arguments", {})).rows
    if rows and "texts" in rows[0]:  # one row a type, each element a text that begins with its id
        assert sorted(text.partition("\x1f")[0] for row in rows for text in row["texts"]) == answer["ids"]
        return
    # A row with several parties stands once for each of them.
    assert list(dict.fromkeys(row["id"] for row in rows)) == answer["ids"]


def test_no_question_is_without_an_answer() -> None:
    answered = {answer["question"] for answer in ANSWERS} | OF_RUNS | {name for name, *_ in BREAKS}
    assert set(LIBRARY) == answered


UNSERVED = {
    "2017": "A B C D E F",  # the system does not exist
    "2018": "A B C D F",  # P1 serves toys
    "2019-05-09": "A B C D F",
    "2019-05-10": "A D F",  # paper through a part of P1, ceramics through a field of it
    "2019": "A D F",  # toys end on the last day of 2019, which still counts
    "2020": "A D E F",
    "2021-06": "A D E F",
    "2021": "A E F",  # P4, inferred, serves instruments
    "2030": "A E F",  # lamps rest on an undated list: it counts under latest only
    "latest": "A E",
}


@pytest.mark.parametrize("as_of", UNSERVED)
def test_unserved_chains_of_any_day(small_city: Graph, as_of: str) -> None:
    rows = run(small_city.reader, LIBRARY["unserved_chains"], {"as_of": as_of}).rows
    assert [row["chain"] for row in rows] == [f"chain:{key}" for key in UNSERVED[as_of].split()]
    reported = as_of == "latest" or as_of >= "2020"
    assert {row["chain"] for row in rows if row["reported"]} == (
        {row["chain"] for row in rows} & {"chain:A", "chain:B", "chain:D"} if reported else set()
    )


def test_runs_and_changes_are_told(graph: Graph, tmp_path: Path) -> None:
    folder = tmp_path / "small_city"
    shutil.copytree(SMALL_CITY, folder)
    first = load(graph, folder, author="甲")
    teams = folder / "teams.csv"
    with teams.open(encoding="utf-8", newline="") as file:
        row = next(iter(csv.DictReader(file)))
    teams.write_text(teams.read_text(encoding="utf-8").replace("丙团队", "丁团队"), encoding="utf-8")
    second = load(graph, folder, author="乙", comment="改名")
    runs = run(graph.reader, LIBRARY["latest_runs"], {"most": 5}).rows
    told = ("run", "dataset", "author", "comment", "status", "created", "changed", "unchanged", "missing")
    expected = {
        (second.id, "small_city", "乙", "改名", "done", 0, 1, 127, 0),
        (first.id, "small_city", "甲", None, "done", 128, 0, 0, 0),
    }
    assert {tuple(each[key] for key in told) for each in runs} == expected
    [change] = run(graph.reader, LIBRARY["changes_of"], {"id": row["id"]}).rows
    assert (change["run"], change["author"]) == (second.id, "乙") and "丙团队" in change["before"]
    latest = run(graph.reader, LIBRARY["run_changes"]).rows
    told = ("run", "what", "type", "count", "element")
    assert [tuple(each[key] for key in told) for each in latest] == [
        (second.id, "changed", "team", 1, row["id"])
    ]
    assert latest[0]["before"] == change["before"]
    made = run(graph.reader, LIBRARY["run_changes"], {"run": first.id}).rows
    # The team was made by the first run, whoever changed it since.
    assert {each["what"] for each in made} == {"created"} and sum(each["count"] for each in made) == 128
    assert [(each["type"], each["count"]) for each in made][:3] == [
        ("about", 4),
        ("belongs_to", 6),
        ("chain", 9),
    ]
    named = by_id(graph.reader, LIBRARY["run_changes"], {"run": first.id})
    assert named == {"run": first.id}
    [newest, _] = picks(graph.reader, LIBRARY["run_changes"].params[0])
    assert newest.id == second.id and newest.name_zh.startswith("small_city ")


def test_the_gaps_of_the_last_year_are_those_of_the_day_asked_for(small_city: Graph) -> None:
    last = run(small_city.reader, LIBRARY["gaps_by_year"]).rows[-1]
    today = run(small_city.reader, LIBRARY["unserved_chains"]).rows
    assert (last["unserved"], last["reported"]) == (
        [row["chain"] for row in today],
        sum(row["reported"] for row in today),
    )


def test_a_district_is_picked_among_districts_and_zones(small_city: Graph) -> None:
    place = LIBRARY["district_chain_gaps"].params[0]
    assert [pick.name_zh for pick in picks(small_city.reader, place)] == ["东区", "西区", "港区"]
