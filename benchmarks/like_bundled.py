"""Cities of the bundled one's shape and of any size, with nothing real in them, in the import layout.

Every node becomes `times` nodes and every edge `times` edges between them, so that each node keeps how many
edges of each kind come and go, and what they tell with what confidence, basis, role and sources; which copy
an edge leads to is drawn by lot, so that the copies are one city. `invented_city` is the other one: of any
density, all drawn by lot, to measure loading; its verdicts and its texts mean nothing on a page.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graph.schema import EDGE_TYPES, NODE_TYPES, RecordType
from graph.settings import ROOT

from .invented_words import InventedWords

BUNDLED = ROOT / "data" / "weihai"
SPREAD = 0.12  # degrees between a place and its copies
_DAY = re.compile(r"\b(\d{4}-(?:0[1-9]|1[0-2])-)\d\d\b")
_DATES = ("valid_from", "valid_to", "founded", "date", "members_complete_at")
_WORDS = (
    *("name_zh", "name_en", "aliases", "title", "publisher", "topic", "value", "text"),
    *("says", "note", "inferred_from", "sector", "role", "title_level", "level_text", "status"),
)
# Facets have as many words in a large city as in a small one.
_SAME_IN_EVERY_COPY = frozenset({"publisher", "sector", "role", "title_level", "level_text", "status"})
_ADDRESSES = ("url", "website")

Rows = list[dict[str, str]]


class CityLikeBundled:
    """The city as rows of every table; the same seed gives the same bytes."""

    def __init__(self, times: int = 1, seed: int = 1, folder: Path = BUNDLED) -> None:
        self._times = times
        self._random = random.Random(seed)
        self._tables = {cls.TABLE: _rows(folder, cls) for cls in _types()}
        real = real_names(folder)
        self._shared = InventedWords(f"{seed} shared", real)
        self._words = [InventedWords(f"{seed} {copy}", real) for copy in range(times)]
        self._ids = _new_ids(self._tables, times)

    def write(self, folder: Path) -> int:
        """One CSV a table below `folder`; returns how many rows were written."""
        folder.mkdir(parents=True, exist_ok=True)
        return sum(self._write(folder, cls) for cls in _types())

    def _write(self, folder: Path, cls: RecordType) -> int:
        made = [row for old in self._tables[cls.TABLE] for row in self._copies(cls, old)]
        if not made:
            return 0
        with (folder / f"{cls.TABLE}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(cls.props()), lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)
        return len(made)

    def _copies(self, cls: RecordType, old: Mapping[str, str]) -> Iterator[dict[str, str]]:
        ends = self._lots(old.get("end", "") and [old["end"]])
        sources = self._lots([key for key in old.get("sources", "").split(";") if key])
        for copy in range(self._times):
            row = {name: self._value(cls, name, old.get(name, ""), copy) for name in cls.props()}
            row["id"] = self._id(old["id"], copy)
            row["record"] = row["id"].partition(":")[2]
            if "start" in row:
                row["start"], row["end"] = self._id(old["start"], copy), ends[copy][0]
            if "sources" in row:
                row["sources"] = ";".join(sources[copy])
            yield row

    def _lots(self, keys: Sequence[str]) -> list[list[str]]:
        """For each copy what it leads to: each copy of each key once in all."""
        drawn = [self._random.sample(range(self._times), self._times) for _ in keys]
        return [
            [self._id(key, lot[copy]) for key, lot in zip(keys, drawn, strict=True)]
            for copy in range(self._times)
        ]

    def _id(self, key: str, copy: int) -> str:
        return self._ids[key][copy]

    def _value(self, cls: RecordType, name: str, old: str, copy: int) -> str:
        if not old or cls.choices(name) is not None:
            return old
        if name in _WORDS:
            words = self._shared if name in _SAME_IN_EVERY_COPY else self._words[copy]
            return ";".join(words(part) for part in old.split(";")) if name == "aliases" else words(old)
        if name in _DATES:
            return _DAY.sub(lambda month: f"{month[1]}{self._random.randint(1, 28):02}", old)
        if name in _ADDRESSES:
            return f"https://example.org/{self._random.randrange(10**8):08}"
        if name in ("latitude", "longitude") and copy:
            return f"{float(old) + self._random.uniform(-SPREAD, SPREAD):.2f}"
        return "" if name in ("register_code", "boundary_id") and copy else old


def real_names(folder: Path) -> set[str]:
    """Every name and alias of a folder's nodes, in both languages."""
    found: set[str] = set()
    for cls in NODE_TYPES.values():
        for row in _rows(folder, cls):
            found |= {row["name_zh"], row["name_en"], row.get("title", ""), *row["aliases"].split(";")}
    return found - {""}


def _types() -> Iterator[RecordType]:
    yield from NODE_TYPES.values()
    yield from EDGE_TYPES.values()


def _rows(folder: Path, cls: RecordType) -> Rows:
    path = folder / f"{cls.TABLE}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _new_ids(tables: Mapping[str, Rows], times: int) -> dict[str, list[str]]:
    """For each id of the folder the ids of its copies; a copy's follow one another, as the folder's do."""
    found: dict[str, list[str]] = {}
    for rows in tables.values():
        for number, row in enumerate(rows, 1):
            prefix = row["id"].partition(":")[0]
            found[row["id"]] = [f"{prefix}:X{copy * len(rows) + number:05}" for copy in range(times)]
    return found
