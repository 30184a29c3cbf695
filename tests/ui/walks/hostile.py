"""The small city with a text in every text property that would run, format, compute or burst the page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph.schema import EDGE_TYPES, NODE_TYPES, Edge, RecordType
from tests.engines import SMALL_CITY

MARKDOWN = "**fat**[go](javascript:window.ran=1):material/home:$x_1$"
HTML = (
    "<img src=x onerror=window.ran=1><script>window.ran=1</script><b data-hostile=1>b</b>"
    "</td></style><svg onload=window.ran=1>"
)
LONG = "W" * 300
LEADS = ("=HYPERLINK(1)", "+1", "@x", "-1", "javascript:window.ran=1//", "<i data-hostile=1>", "")
# What refers to something else and is no text of its own.
_REFERENCES = frozenset({"id", "start", "end", "sources", "locators", "inferred_fields", "boundary_id"})
_PROBE = "no date, no number, no word of a list"


def write_hostile(folder: Path) -> int:
    """The city below `folder`, one CSV a type; returns how many texts were put into it."""
    folder.mkdir(parents=True, exist_ok=True)
    put = 0
    for cls in (*NODE_TYPES.values(), *EDGE_TYPES.values()):
        rows = list(_rows(cls))
        names = text_properties(cls, rows[0]) if rows else ()
        for number, row in enumerate(rows):
            for name in names:
                row[name] = text(number, f"{row['id']} {name}")
            put += len(names)
            if "locators" in row:
                row["locators"] = ";".join(text(number, "") for _ in row["sources"].split(";"))
        _write(folder / f"{cls.TABLE}.csv", cls, rows)
    return put


def text(number: int, mark: str) -> str:
    """A hostile text; what it begins with changes from row to row, the rest is all there is, then `mark`."""
    return f"{LEADS[number % len(LEADS)]}{MARKDOWN}{HTML}{LONG} {mark}"


def text_properties(cls: RecordType, row: dict[str, str]) -> tuple[str, ...]:
    """The properties of a type that take any text, found by trying one: a new one is among them."""
    free = (name for name in cls.props() if name not in _REFERENCES and cls.choices(name) is None)
    return tuple(name for name in free if _takes(cls, row, name))


def _takes(cls: RecordType, row: dict[str, str], name: str) -> bool:
    values: dict[str, Any] = {key: value for key, value in row.items() if value} | {name: _PROBE}
    try:
        cls.model_validate(values)
    except ValidationError:
        return False
    return True


def _rows(cls: RecordType) -> Iterator[dict[str, str]]:
    """The small city's rows, in full: an edge gets the id that the import would make."""
    path = SMALL_CITY / f"{cls.TABLE}.csv"
    if not path.exists():
        return
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            full = dict.fromkeys(cls.props(), "") | row
            if issubclass(cls, Edge) and not full["id"]:
                full["id"] = f"{cls.prefix()}:H{number}"
            full["confidence"] = full["confidence"] or "stated"
            yield full


def _write(path: Path, cls: RecordType, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(cls.props()))
        writer.writeheader()
        writer.writerows(rows)


def says_it(shown: str) -> bool:
    """Whether a page's text holds the hostile text as it stands in the data, spaces apart."""
    return re.sub(r"\s", "", MARKDOWN + HTML) in re.sub(r"\s", "", shown)
