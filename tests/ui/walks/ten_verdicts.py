"""The small city with a chain more for each verdict that it lacks: all ten can be met in it."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.engines import SMALL_CITY

LISTED = "2024"  # the list of members is complete for this year
REPORT = ("测试市平台体系调研报告", "2020 年 3 月")
NEWS = ("研究院与中心揭牌", "2019-05-10")
# What a person has to be able to read: the source, its date, where in it, what it states in our words.
PROOFS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "unnamed": ("chain:H", "latest", (*REPORT, "二（一）")),
    "conflict": (
        "chain:B",
        "latest",
        (*REPORT, "二（三）", "报告称体系没有覆盖", *NEWS, "研究院设造纸实验室"),
    ),
    "closed_since": (
        "chain:D",
        "latest",
        (*REPORT, "二（三）", "乐器中心开工", "第二版", "中心长期办乐器工艺班"),
    ),
    "thin": ("chain:C", "latest", (*NEWS, "未注明", "精工中心以釉料为任务")),
    "adequate": ("chain:J", "latest", (*REPORT, "二（四）", "研究院为丝绸企业服务")),
    "strong": ("chain:K", "latest", (*REPORT, "二（五）", "研究院为茶业企业服务")),
    "gap": ("chain:A", "latest", (*REPORT, "二（三）", "报告称体系没有覆盖")),
    "gap_by_list": ("chain:L", LISTED, (*REPORT, "二（六）")),
    "reported_covered": ("chain:E", "latest", (*REPORT, "二（三）")),
    "no_record": ("chain:L", "latest", (*REPORT, "二（六）")),
}
_CHAIN = {"declared": "yes", "named": "yes", "scope": "city", "sources": "source:R1", "confidence": "stated"}
_SERVES = {"basis": "mission", "sources": "source:R1", "confidence": "stated"}
_CHAINS = (("J", "丝绸", "二(四)"), ("K", "茶业", "二(五)"), ("L", "竹编", "二(六)"))
_SERVED = (
    ("J", "P1", "丝绸"),
    ("J", "P2", "丝绸"),
    ("K", "P1", "茶业"),
    ("K", "P2", "茶业"),
    ("K", "P4", "茶业"),
)
_SAYS = {"P1": "研究院", "P2": "精工中心", "P4": "乐器中心"}


def write_ten_verdicts(folder: Path) -> Path:
    """The city below `folder`, in the import layout."""
    shutil.copytree(SMALL_CITY, folder)
    chains = [
        _CHAIN | {"id": f"chain:{key}", "name_zh": name, "locators": place} for key, name, place in _CHAINS
    ]
    places = {key: place for key, _, place in _CHAINS}
    serves = [
        _SERVES
        | {
            "id": f"serves:T{number}",
            "start": f"platform:{platform}",
            "end": f"chain:{key}",
            "locators": places[key],
            "says": f"{_SAYS[platform]}为{name}企业服务",
        }
        for number, (key, platform, name) in enumerate(_SERVED, 1)
    ]
    _extend(folder / "chains.csv", chains)
    _extend(folder / "serves.csv", serves)
    _set(folder / "systems.csv", "members_complete_at", LISTED)
    return folder


def _extend(path: Path, more: Sequence[Mapping[str, str]]) -> None:
    heads, rows = _read(path)
    _write(path, heads, [*rows, *(dict(row) for row in more)])


def _set(path: Path, column: str, value: str) -> None:
    heads, rows = _read(path)
    _write(path, [*heads, column], [{**row, column: value} for row in rows])


def _read(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames or ()), list(reader)


def _write(path: Path, heads: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, heads)
        writer.writeheader()
        writer.writerows(rows)
