"""`python -m ingest`: what it prints, where, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.checksum import measure
from graph.store import Graph
from ingest.__main__ import main

from ..commands import Done, called, in_process
from .folders import CHAINS, PLATFORMS, SERVES, folder


def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> Done:
    return called(main, *arguments, environment=environment)


def test_checking_needs_no_database_and_says_what_is_there(tmp_path: Path) -> None:
    nowhere = {"NEO4J_URI": "bolt://127.0.0.1:1", "LIANTU_HOME": "/proc/none"}
    done = run("check", folder(tmp_path), environment=nowhere)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "no problems: 5 tables, 7 nodes, 2 edges\n"
    assert "没有问题：5 张表" in run("check", tmp_path, "--lang", "zh").stdout


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"chains.csv": CHAINS.replace("declared", "declare")}, "required column declared"),
        ({"chains.csv": CHAINS.encode("gbk")}, "looks like GBK"),
        ({"serves.csv": SERVES.replace("mission", "hobby")}, "serves.csv, row 2, column basis, “hobby”"),
    ],
)
def test_a_broken_folder_is_refused_without_a_traceback(
    tmp_path: Path, changed: dict[str, str | bytes | None], words: str
) -> None:
    done = run("check", folder(tmp_path, changed))
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr and "nothing was written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_path_that_is_not_there_is_exit_1_and_a_wrong_call_exit_2(tmp_path: Path) -> None:
    absent = in_process("-m", "ingest", "check", tmp_path / "nowhere")
    assert absent.returncode == 1 and "there is no folder" in absent.stderr
    assert len(absent.stderr.splitlines()) == 1
    assert run("load").returncode == 2
    assert run("burn", tmp_path).returncode == 2


def test_problems_as_json_stand_alone_on_stdout(tmp_path: Path) -> None:
    done = run(
        "check", folder(tmp_path, {"platforms.csv": PLATFORMS.replace("member", "boss")}), "--format", "json"
    )
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["file"], problem["row"], problem["column"]) == ("platforms.csv", 2, "standing")
    assert problem["value"] == "boss" and problem["do"]["zh"].startswith("可用的词")


def test_load_diff_and_load_again(graph: Graph, environment: dict[str, str], tmp_path: Path) -> None:
    path = folder(tmp_path / "tiny")
    first = in_process("-m", "ingest", "load", path, "--comment", "first", environment=environment)
    assert first.returncode == 0, first.stderr
    assert "dataset tiny: 9 created, 0 changed, 0 unchanged, 0 missing" in first.stdout
    again = run("load", path, "--format", "json", environment=environment)
    told = json.loads(again.stdout)
    assert (told["run"], told["created"], told["changed"], told["missing"]) == (None, 0, 0, 0)
    changed = folder(tmp_path / "2" / "tiny", {"platforms.csv": PLATFORMS.replace("2018", "2017")})
    difference = run("diff", changed, environment=environment)
    assert "  founded: 2018 → 2017" in difference.stdout
    assert "  begins_on: 2018-01-01 → 2017-01-01" in difference.stdout
    assert measure(graph).nodes == 7


def test_a_broken_folder_writes_nothing(graph: Graph, environment: dict[str, str], tmp_path: Path) -> None:
    path = folder(tmp_path, {"serves.csv": SERVES.replace("chain:C1", "chain:C9")})
    done = run("load", path, environment=environment)
    assert done.returncode == 1 and "neither the files nor the graph" in done.stderr
    assert measure(graph).nodes == 0


def test_names_in_the_graph_count_for_a_check_that_asks_for_it(
    graph: Graph, environment: dict[str, str], tmp_path: Path
) -> None:
    assert run("load", folder(tmp_path / "tiny"), environment=environment).returncode == 0
    more = tmp_path / "more"
    more.mkdir()
    text = "start,end,basis,sources,confidence\n染料院,chain:C2,mission,公报,stated\n"
    (more / "serves.csv").write_text(text, encoding="utf-8")
    assert "--graph" in run("check", more).stderr
    assert run("check", more, "--graph", environment=environment).returncode == 0
