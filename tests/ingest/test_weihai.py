"""The bundled city: nothing of its tables is lost, and what stands in two places agrees."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from graph.schema import EDGE_TYPES, NODE_TYPES, interval
from graph.settings import ROOT
from graph.store import Graph
from ingest.check import Checked, check

CITY = ROOT / "data" / "weihai"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(CITY)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows() -> list[dict[str, str]]:
    return [row for path in sorted(CITY.glob("*.csv")) if path.stem != "left_out" for row in table(path)]


def test_every_row_of_every_table_is_an_element_with_that_id(checked: Checked) -> None:
    ids = [row["id"] for row in rows()]
    assert len(set(ids)) == len(ids) == 1990
    assert {element.id for element in checked.elements} == set(ids)


def test_every_row_is_in_the_graph(city: Graph) -> None:
    found = set()
    for statement in (
        "MATCH (n) WHERE n.fingerprint IS NOT NULL RETURN n.id AS id ORDER BY id",
        "MATCH ()-[r]->() RETURN r.id AS id ORDER BY id",
    ):
        found |= {row["id"] for row in city.reader.rows(statement)}
    assert found == {row["id"] for row in rows()}


def test_every_cell_of_every_row_is_a_value_of_its_element(checked: Checked) -> None:
    by_id = {element.id: element for element in checked.elements}
    for row in rows():
        element = by_id[row["id"]]
        for name, cell in row.items():
            if cell.strip("; ") and name not in ("start", "end"):
                assert name in element.values, (row["id"], name)
        assert (element.start, element.end) == (row.get("start"), row.get("end"))


def test_there_is_a_table_for_every_type_and_none_for_anything_else() -> None:
    tables = {path.stem for path in CITY.glob("*.csv")} - {"left_out"}
    assert tables == {cls.TABLE for cls in (*NODE_TYPES.values(), *EDGE_TYPES.values())}


def test_standing_agrees_with_the_edges(checked: Checked) -> None:
    edges = [element for element in checked.elements if element.start]
    members = {e.start: e.values["confidence"] for e in edges if e.id.startswith("member_of:")}
    parts = {e.start: e.values["confidence"] for e in edges if e.id.startswith("part_of:P")}
    for row in table(CITY / "platforms.csv"):
        inferred = "standing" in row["inferred_fields"].split(";")
        ties = {"member": members, "part": parts}.get(row["standing"], {})
        assert (row["id"] in members) == (row["standing"] == "member")
        if ties:
            assert (ties[row["id"]] == "inferred") == inferred, row["id"]


def test_what_a_name_alone_says_is_inferred() -> None:
    named = [row for row in table(CITY / "serves.csv") if row["basis"] == "name"]
    assert named and all(row["confidence"] == "inferred" for row in named)


def test_the_status_of_a_date_fits_the_date() -> None:
    lengths = {"exact": 10, "posting": 10, "month": 7, "year": 4, "unknown": 0}
    for row in table(CITY / "sources.csv"):
        if row["date_status"] in lengths:
            assert len(row["date"]) == lengths[row["date_status"]], row["id"]
        assert (row["date_status"] == "inferred") == ("date" in row["inferred_fields"].split(";")), row["id"]


def test_an_address_that_is_linked_has_a_host_with_a_name() -> None:
    for row in table(CITY / "sources.csv"):
        if row["url"] and row["is_mirror"] == "no":
            assert row["url"].startswith(("http://", "https://")), row["id"]
            assert not row["url"].split("/")[2].split(":")[0].replace(".", "").isdigit(), row["id"]


def test_only_the_report_has_locators_and_they_are_its_sections() -> None:
    sections = {"开头", *"一二三"}
    sections |= {
        f"{part}({n})" for part, last in (("一", 4), ("二", 4), ("三", 5)) for n in "一二三四五"[:last]
    }
    for row in rows():
        for source, locator in zip(
            row.get("sources", "").split(";"), row.get("locators", "").split(";"), strict=True
        ):
            assert (locator in sections) if source == "source:report" else not locator, row["id"]


def test_every_chain_whose_name_is_unknown_is_declared() -> None:
    unnamed = [row["id"] for row in table(CITY / "chains.csv") if row["named"] == "no"]
    assert unnamed == ["chain:X1", "chain:X2", "chain:X3"]
    assert [row["id"] for row in table(CITY / "chains.csv") if row["declared"] == "likely"] == ["chain:CH7"]


def test_the_report_is_dated_april_to_may_2022_and_that_is_inferred(checked: Checked) -> None:
    report = next(element for element in checked.elements if element.id == "source:report")
    assert report.values["date"] == "2022-04/2022-05"
    assert interval("2022-04/2022-05").last_day == "2022-05-31"
    assert report.values["inferred_fields"] == ["date"]


def test_the_readme_is_in_both_languages_and_names_every_correction() -> None:
    text = (CITY / "README.md").read_text(encoding="utf-8")
    assert "## English" in text
    for key in ("platform:P38", "project:J01", "source:S59"):
        assert text.count(key) == 2
