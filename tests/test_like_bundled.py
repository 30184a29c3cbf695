"""The generator of cities keeps the shape of the bundled one and nothing that is real in it."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.like_bundled import BUNDLED, CityLikeBundled, real_names
from graph.schema import EDGE_TYPES, NODE_TYPES, label_of
from ingest.check import check

TIMES = 3


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, Path]:
    """A city as large as the bundled one, and one three times as large."""
    folder = tmp_path_factory.mktemp("cities")
    for times in (1, TIMES):
        CityLikeBundled(times, seed=7).write(folder / str(times))
    return {times: folder / str(times) for times in (1, TIMES)}


@pytest.mark.parametrize("times", [1, TIMES])
def test_every_node_keeps_how_many_edges_come_and_go(cities: Mapping[int, Path], times: int) -> None:
    before, after = _degrees(BUNDLED), _degrees(cities[times])
    assert before.keys() == after.keys()
    for key, degrees in before.items():
        assert after[key] == {degree: count * times for degree, count in degrees.items()}, key


@pytest.mark.parametrize("times", [1, TIMES])
def test_choices_and_numbers_of_sources_are_as_often_as_before(
    cities: Mapping[int, Path], times: int
) -> None:
    before, after = _told(BUNDLED), _told(cities[times])
    assert after == Counter({key: count * times for key, count in before.items()})


def test_texts_are_as_long_as_before(cities: Mapping[int, Path]) -> None:
    def lengths(folder: Path) -> Counter[tuple[str, int]]:
        rows = (row for _, row in _rows(folder))
        return Counter((name, len(row[name])) for row in rows for name in ("says", "note") if row.get(name))

    assert lengths(cities[1]) == lengths(BUNDLED)


def test_copies_are_one_city(cities: Mapping[int, Path]) -> None:
    counts = {cls.TABLE: len(list(_table(BUNDLED, cls.TABLE))) for cls in NODE_TYPES.values()}
    crossing = 0
    for row in _table(cities[TIMES], "serves"):
        copies = {
            _number(row[end]) // counts[NODE_TYPES[label_of(row[end])].TABLE] for end in ("start", "end")
        }
        crossing += len(copies) > 1
    assert crossing > len(list(_table(BUNDLED, "serves")))


def test_no_name_of_the_bundled_city_is_left(cities: Mapping[int, Path]) -> None:
    names = real_names(BUNDLED)
    in_texts = [name for name in names if len(name) > 1 and all("\u4e00" <= one <= "\u9fff" for one in name)]
    for place, row in _rows(cities[TIMES]):
        for column in ("name_zh", "name_en", "title"):
            assert row.get(column) not in names, place
        assert not set(row.get("aliases", "").split(";")) & names, place
        text = "\n".join(row.values())
        assert not [name for name in in_texts if name in text], (place, row)


def test_only_real_places_keep_a_border(cities: Mapping[int, Path]) -> None:
    before = Counter(row["boundary_id"] for row in _table(BUNDLED, "places"))
    after = Counter(row["boundary_id"] for row in _table(cities[TIMES], "places"))
    del before[""], after[""]
    assert after == before


@pytest.mark.parametrize("times", [1, TIMES])
def test_the_checks_of_an_import_find_no_fault(cities: Mapping[int, Path], times: int) -> None:
    assert len(check(cities[times]).elements) == times * len(check(BUNDLED).elements)


def test_the_same_seed_writes_the_same_bytes(cities: Mapping[int, Path], tmp_path: Path) -> None:
    for name, seed in (("again", "7"), ("other", "8")):
        assert main(["city", "--times", "1", "--seed", seed, str(tmp_path / name)]) == 0
    assert _bytes(tmp_path / "again") == _bytes(cities[1])
    assert _bytes(tmp_path / "other") != _bytes(cities[1])


def _number(key: str) -> int:
    return int(key.partition(":X")[2]) - 1


def _degrees(folder: Path) -> dict[tuple[str, str, str, str], Counter[int]]:
    """By kind, types of both ends and end: how many nodes have how many such edges."""
    found: dict[tuple[str, str, str, str], Counter[str]] = {}
    for kind, cls in EDGE_TYPES.items():
        for row in _table(folder, cls.TABLE):
            for end in ("start", "end"):
                key = (kind, label_of(row["start"]), label_of(row["end"]), end)
                found.setdefault(key, Counter())[row[end]] += 1
    return {key: Counter(each.values()) for key, each in found.items()}


def _told(folder: Path) -> Counter[tuple[str, str, str]]:
    found: Counter[tuple[str, str, str]] = Counter()
    types = {cls.TABLE: cls for cls in (*NODE_TYPES.values(), *EDGE_TYPES.values())}
    for table, row in _rows(folder):
        chosen = [name for name in row if types[table].choices(name) is not None]
        found.update((table, name, row[name]) for name in chosen)
        found[(table, "sources", str(row.get("sources", "").count(";")))] += 1
    return found


def _rows(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for cls in (*NODE_TYPES.values(), *EDGE_TYPES.values()):
        for row in _table(folder, cls.TABLE):
            yield cls.TABLE, row


def _table(folder: Path, table: str) -> Iterator[dict[str, str]]:
    path = folder / f"{table}.csv"
    if path.exists():
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
