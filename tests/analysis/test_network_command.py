"""`python -m analysis network`: wrong calls, names for ids, whole files or none."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import networkx as nx
import pytest

from analysis.__main__ import main


@pytest.mark.parametrize(
    "call",
    [
        ["streets", "x"],
        ["chain", "x"],
        ["neighbourhood", "x", "--of", "  "],
        ["organisations", "x", "--format", "pdf"],
        ["organisations", "x", "--as-of", "soon"],
        ["organisations", "x", "--since", "long"],
        ["organisations", "x", "--kinds", "SERVES,LOVES"],
        ["organisations", "x", "--roles", "guests"],
        ["organisations", "x", "--without", "aliens"],
        ["neighbourhood", "x", "--of", "platform:P05", "--depth", "4"],
        ["neighbourhood", "x", "--of", "platform:P05", "--depth", "-1"],
        ["organisations", "-", "--format", "csv"],
        ["organisations", ""],
    ],
)
@pytest.mark.parametrize("spoken", ["zh", "en"])
def test_a_wrong_call_ends_with_2_and_one_line(
    call: list[str], spoken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["network", *call, "--lang", spoken]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and len(printed.err.strip().splitlines()) == 1


@pytest.mark.usefixtures("city", "at_graph")
def test_a_name_stands_for_an_id_where_it_is_the_only_one(capsys: pytest.CaptureFixture[str]) -> None:
    def told(*call: str) -> str:
        assert main(["network", *call, "--lang", "en"]) == 2
        return capsys.readouterr().err

    assert main(["network", "chain", "-", "--of", "碳纤维等复合材料", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["choice"]["of"] == "chain:CH6"
    several = told("neighbourhood", "x", "--of", "碳纤维等复合材料")
    assert "chain:CH6" in several and "cluster:CL4" in several
    assert "enterprise:E01" in told("neighbourhood", "x", "--of", "wego")
    assert "platform:NOBODY" in told("neighbourhood", "x", "--of", "platform:NOBODY")
    assert "platform:P01" in told("chain", "x", "--of", "platform:P01")


@pytest.mark.usefixtures("city", "at_graph")
def test_limits_and_formats_reach_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def nodes(*call: str) -> int:
        out = tmp_path / "found.gexf"
        assert main(["network", "organisations", str(out), *call]) == 0
        return len(nx.read_gexf(out))

    every = nodes()
    assert nodes("--no-inferred", "--since", "2022", "--no-undated") < every < nodes("--roles", "all")
    assert nodes("--kinds", "TOGETHER,HOSTS", "--without", "firm", "--as-of", "2018") < every
    folder = tmp_path / "tables"
    assert main(["network", "projects", str(folder), "--format", "csv"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["edges.csv", "nodes.csv"]
    with (folder / "edges.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["kind"] for row in csv.DictReader(file)} == {"TAKES_PART_IN"}
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("city", "at_graph")
def test_what_cannot_be_written_ends_with_1_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine")
    (tmp_path / "folder.json").mkdir()
    for out, form in (("no/where.json", "json"), ("folder.json", "json"), ("taken", "csv")):
        assert main(["network", "organisations", str(tmp_path / out), "--format", form]) == 1
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.json", "taken"]
    assert taken.read_text() == "mine"


@pytest.mark.usefixtures("graph", "at_graph")
def test_an_empty_graph_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["network", "organisations", "-", "--lang", "en"]) == 1
    assert "load" in capsys.readouterr().err
