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

from ..engines import SMALL_CITY
from .test_checks import BREAKS

LIBRARY = load_library()
ANSWERS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("answers.yaml").read_text(encoding="utf-8")
)
WHOLE = [answer for answer in ANSWERS if "rows" in answer]
READINGS = [answer for answer in ANSWERS if "ids" in answer]
OF_RUNS = {"latest_runs", "changes_of"}


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
