"""An invented city of the model's shape, seeded, written as files in the import layout."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.schema import EDGE_TYPES, NODE_TYPES, Choice, Confidence, Edge, RecordType

NODES: Mapping[str, int] = {
    "Source": 500,
    "System": 2,
    "Place": 30,
    "Cluster": 8,
    "Chain": 60,
    "Field": 400,
    "Platform": 1_000,
    "Institution": 1_500,
    "Enterprise": 7_000,
    "Team": 300,
    "Person": 1_500,
    "Project": 3_500,
    "Collaboration": 2_700,
    "Equipment": 900,
    "Indicator": 600,
}
EDGES: Mapping[str, int] = {
    "MEMBER_OF": 800,
    "SERVES": 4_000,
    "ENGAGES_WITH": 1_500,
    "PART_OF": 1_200,
    "BELONGS_TO": 9_000,
    "HOSTS": 1_500,
    "LOCATED_IN": 12_000,
    "WORKS_AT": 2_500,
    "TAKES_PART_IN": 18_000,
    "TARGETS": 6_000,
    "OWNS": 1_200,
    "INCUBATES": 800,
    "ABOUT": 1_500,
}
_NUMBERS = {"year": (2012, 2025), "count": (1, 400), "order": (1, 8), "declared_members": (10, 900)}
_NUMBERS |= {"latitude": (36, 37), "longitude": (121, 122), "value": (1, 90_000)}
_DAYS = ("valid_from", "founded", "date")
_LEFT_EMPTY = ("register_code", "members_complete_at", "valid_to", "boundary_id")
_SYLLABLES = "海威荣乳文登环翠经区高新光电机械材料医药船舶食品纺织信息智能装备检测服务研究中心"


class InventedCity:
    """Rows of every table; the same seed gives the same rows."""

    def __init__(
        self,
        seed: int = 2022,
        scale: float = 1.0,
        nodes: Mapping[str, int] = NODES,
        edges: Mapping[str, int] = EDGES,
    ) -> None:
        self._random = random.Random(seed)
        self._nodes = {label: max(2, round(count * scale)) for label, count in nodes.items()}
        self._edges = {kind: max(1, round(count * scale)) for kind, count in edges.items()}

    def write(self, folder: Path) -> int:
        """One CSV a type below `folder`; returns how many rows were written."""
        folder.mkdir(parents=True, exist_ok=True)
        for label, count in self._nodes.items():
            rows = (self._node(label, number) for number in range(count))
            _write_table(folder, NODE_TYPES[label], rows)
        for kind, count in self._edges.items():
            edges = (self._edge(EDGE_TYPES[kind], number) for number in range(count))
            _write_table(folder, EDGE_TYPES[kind], edges)
        return sum(self._nodes.values()) + sum(self._edges.values())

    def _node(self, label: str, number: int) -> dict[str, str]:
        cls = NODE_TYPES[label]
        name = f"{cls.TITLE.zh}{self._words(6)}{number}"
        given = {"id": self._id(label, number), "name_zh": name, "name_en": f"{label} number {number}"}
        given["aliases"] = ";".join(f"{self._words(4)}{number}{part}" for part in "甲乙")
        return self._filled(cls, given)

    def _edge(self, cls: type[Edge], number: int) -> dict[str, str]:
        start = self._random.choice(sorted(cls.ENDS))
        end = self._random.choice(cls.ENDS[start])
        given = {"id": f"{cls.prefix()}:{number:06}", "start": self._any(start), "end": self._any(end)}
        return self._filled(cls, given)

    def _filled(self, cls: RecordType, given: dict[str, str]) -> dict[str, str]:
        row = {name: given.get(name) or self._value(cls, name) for name in cls.props()}
        if "sources" in row:
            count = self._random.randint(1, 3)
            row["sources"] = ";".join(sorted({self._any("Source") for _ in range(count)}))
            count = len(row["sources"].split(";"))
            row["locators"] = ";".join(self._random.choice("一二三四") for _ in range(count))
        inferred = self._random.random() < 0.2
        row["confidence"] = str((Confidence.INFERRED if inferred else Confidence.STATED).value)
        row["inferred_from"] = f"由{self._words(5)}得出" if inferred else ""
        row["inferred_fields"] = ""
        row["record"] = f"{row['id'].partition(':')[2]};R{self._random.randint(1, 9_999)}"
        return row

    def _value(self, cls: RecordType, name: str) -> str:
        choices = cls.choices(name)
        if choices is not None:
            return self._choice(choices)
        if name in _NUMBERS and (cls.TABLE, name) != ("projects", "value"):  # there it is a text
            return str(self._random.randint(*_NUMBERS[name]))
        if name in _DAYS:
            return f"{self._random.randint(2012, 2025)}-{self._random.randint(1, 12):02}"
        return "" if name in _LEFT_EMPTY else self._words(10)

    def _choice(self, choices: type[Choice]) -> str:
        return str(self._random.choice(list(choices)).value)

    def _words(self, length: int) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=length))

    def _any(self, label: str) -> str:
        return self._id(label, self._random.randrange(self._nodes[label]))

    @staticmethod
    def _id(label: str, number: int) -> str:
        return f"{NODE_TYPES[label].prefix()}:B{number:05}"


def _write_table(folder: Path, cls: RecordType, rows: Iterator[dict[str, str]]) -> None:
    with (folder / f"{cls.TABLE}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(cls.props()))
        writer.writeheader()
        writer.writerows(rows)
