"""`python -m analysis coverage`: wrong calls, words, and the shapes of what it prints."""

from __future__ import annotations

import csv
import io
import json

import pytest

from analysis.__main__ import main


@pytest.mark.parametrize(
    "call",
    [
        ["--of", "streets"],
        ["--as-of", "soon"],
        ["--threshold", "strong_members"],
        ["--threshold", "strong_members=x"],
        ["--threshold", "strnog=1"],
        ["--threshold", "strong_members=0"],
        ["--preset", "one_per_industry", "--threshold", "strong_members=1"],
    ],
)
@pytest.mark.parametrize("spoken", ["zh", "en"])
def test_a_wrong_call_ends_with_2_and_one_line(
    call: list[str], spoken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["coverage", *call, "--lang", spoken]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and len(printed.err.strip().splitlines()) == 1


def test_an_unknown_preset_ends_with_2() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["coverage", "--preset", "loose"])
    assert caught.value.code == 2


@pytest.mark.usefixtures("city", "at_graph")
def test_districts_have_neither_level_nor_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--of", "districts", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [part["level"] for part in found] == [None] * 11
    assert [part["verdict"] for part in found] == [None] * 11
    assert found[-1]["id"] is None and found[-1]["name"] == "区市未知" and len(found[-1]["members"]) == 5


@pytest.mark.usefixtures("city", "at_graph")
def test_presets_and_thresholds_reach_the_verdicts(capsys: pytest.CaptureFixture[str]) -> None:
    def verdict(*call: str) -> str:
        assert main(["coverage", *call, "--format", "json"]) == 0
        found = json.loads(capsys.readouterr().out)
        return str(next(part["verdict"] for part in found if part["id"] == "chain:CH5"))

    assert verdict() == "strong"
    assert verdict("--preset", "one_per_industry") == "adequate"
    assert verdict("--threshold", "strong_members=4") == "adequate"
    assert verdict("--threshold", "strong_members=4", "adequate_members=5") == "thin"
    assert verdict("--as-of", "2018") == "no_record"


@pytest.mark.usefixtures("city", "at_graph")
def test_evidence_names_source_section_and_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--format", "json"]) == 0
    tyres = next(part for part in json.loads(capsys.readouterr().out) if part["id"] == "chain:CH2")
    gap = next(piece for piece in tyres["evidence"] if piece["kind"] == "REPORTS_GAP")
    assert gap["sources"][0]["id"] == "source:report" and gap["sources"][0]["locator"] == "二(三)"
    assert gap["begins_on"] == "2022-04-01"
    assert all(not piece["counts"] for piece in tyres["evidence"])


@pytest.mark.usefixtures("city", "at_graph")
def test_table_and_csv_hold_one_row_a_chain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--lang", "zh"]) == 0
    table = capsys.readouterr().out
    assert "体系未覆盖" in table and len(table.strip().splitlines()) == 2 + 17
    assert main(["coverage", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    assert len(rows) == 17 and rows[0]["contact"] == "platform:P02"


@pytest.mark.usefixtures("graph", "at_graph")
def test_an_empty_graph_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--lang", "en"]) == 1
    assert "load" in capsys.readouterr().err
