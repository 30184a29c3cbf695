"""The scripts that a person can paste print what the graph holds, on both engines."""

from __future__ import annotations

import csv
import runpy
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from .engines import CITY, Bench
from .queries.test_bundled_city import UNSERVED
from .reading import reading_environment

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
GAPS = ["打印设备及智能服务终端", "轮胎", "电机", "专用汽车"]
ORGANISATIONS = ("platform:", "enterprise:", "institution:")
SVG = "{http://www.w3.org/2000/svg}"

Pasted = Callable[..., list[str]]


@pytest.fixture
def pasted(bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pasted:
    """Runs a script by its name as a person's connected shell would; the lines that it prints."""
    bench.city()
    for name, value in reading_environment(bench).items():
        monkeypatch.setenv(name, value)

    def lines(script: str, *words: str) -> list[str]:
        monkeypatch.setattr(sys, "argv", [script, *words])
        runpy.run_path(str(EXAMPLES / script), run_name="__main__")
        return capsys.readouterr().out.splitlines()

    return lines


def rows(table: str) -> list[dict[str, str]]:
    with (CITY / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def partners() -> dict[str, set[str]]:
    """Who works with whom, worked out from the files of the city."""
    parties: dict[str, set[str]] = defaultdict(set)
    for row in rows("takes_part_in"):
        if row["role"] in ("lead", "partner") and row["start"].startswith(ORGANISATIONS):
            parties[row["end"]].add(row["start"])
    found: dict[str, set[str]] = defaultdict(set)
    for together in parties.values():
        for one, other in combinations(together, 2):
            found[one].add(other)
            found[other].add(one)
    return found


def test_every_example_is_tried() -> None:
    tried = {"gaps_driver.py", "gaps_py2neo.py", "gaps_pandas.py", "network.py", "map.py"}
    assert {path.name for path in EXAMPLES.iterdir() if path.is_file()} == tried


@pytest.mark.parametrize("script", ["gaps_driver.py", "gaps_py2neo.py"])
def test_a_pasted_script_prints_the_four_gaps(pasted: Pasted, script: str) -> None:
    lines = pasted(script)
    assert [line.partition(" (")[0] for line in lines] == GAPS
    assert all(line.endswith("1 source(s) report the gap") for line in lines)


def test_pandas_prints_the_gaps_of_every_year(pasted: Pasted) -> None:
    lines = pasted("gaps_pandas.py")
    years = list(map(str, range(2018, 2027)))
    assert lines[0].split() == ["year", *years]
    table = {name: cells for name, *cells in (line.split() for line in lines[2:])}
    assert table["chains"] == [str(len(UNSERVED[year])) for year in years]
    assert table["reported"] == ["0"] * 4 + ["4"] * 5
    for name in {name for year in years for name in UNSERVED[year]}:
        unserved = [cell != "served" for cell in table[name]]
        assert unserved == [name in UNSERVED[year] for year in years]


def test_the_network_is_the_one_of_the_files(pasted: Pasted) -> None:
    size, *lines = pasted("network.py")
    known = partners()
    assert size == f"{len(known)} organisations, {sum(map(len, known.values())) // 2} pairs"
    printed = [int(line.split(" partners: ")[0]) for line in lines[:5]]
    assert printed == sorted(map(len, known.values()), reverse=True)[:5]
    names = {
        row["id"]: row["name_zh"]
        for table in ("platforms", "enterprises", "institutions")
        for row in rows(table)
    }
    first = max(known, key=lambda node: (len(known[node]), node))
    assert lines[0].endswith(f": {names[first]}")
    circles = [int(line.removeprefix("a circle of ").split()[0]) for line in lines[5:]]
    assert circles == sorted(circles, reverse=True) and 3 <= circles[0] < len(known)


def test_the_map_shows_every_district_with_its_firms(pasted: Pasted, tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    lines = pasted("map.py", str(path))
    kinds = ("district", "functional_zone")
    places = {row["id"]: row for row in rows("places") if row["kind"] in kinds}
    names = {key: row["name_zh"] for key, row in places.items() if row["latitude"]}
    firms, platforms = (
        Counter(row["end"] for row in rows("located_in") if row["start"].startswith(prefix))
        for prefix in ("enterprise:", "platform:")
    )
    svg = ET.parse(path).getroot()
    told = {text.text for text in svg.iter(f"{SVG}text")}
    assert told == {f"{name} {platforms[key]} / {firms[key]}" for key, name in names.items()}
    assert len(list(svg.iter(f"{SVG}circle"))) == len(names)
    assert len(list(svg.iter(f"{SVG}polygon"))) >= 4
    placed = {row["start"] for row in rows("located_in") if row["end"] in places}
    left = [sum(row["id"] not in placed for row in rows(table)) for table in ("platforms", "enterprises")]
    assert lines[1] == f"in no known place: {left[0]} platforms, {left[1]} firms"
