"""Whatever stands in a file, the answer is elements or problems, never a traceback."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from graph.schema import EDGE_TYPES, NODE_TYPES
from ingest.check import check
from ingest.problem import FilesError

from .folders import folder

TYPES = [*NODE_TYPES.values(), *EDGE_TYPES.values()]
TABLES = st.sampled_from([cls.TABLE for cls in TYPES])
HEADINGS = st.one_of(
    st.sampled_from(sorted({name for cls in TYPES for name in cls.props()})),
    st.sampled_from(sorted({prop.title.zh for cls in TYPES for prop in cls.props().values()})),
    st.text(max_size=8),
)
CELLS = st.one_of(
    st.sampled_from(
        ["", "source:a", "chain:C1", "染料", "stated", "yes", "2021", "2021/..", ";", "；", "1e400"]
    ),
    st.text(max_size=12),
    st.integers().map(str),
    st.floats().map(str),
)


def as_csv(table: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(table)
    return out.getvalue().encode("utf-8", "replace")


def told(changed: dict[str, str | bytes | None]) -> None:
    """Check a folder; a refusal must name its problems in both languages."""
    with tempfile.TemporaryDirectory() as place:
        try:
            checked = check(folder(Path(place), changed))
        except FilesError as error:
            assert error.problems
            assert error.in_("zh") and error.in_("en") and error.exit_code == 1
            assert all("\n" not in line for line in error.lines("en"))
        else:
            assert checked.elements


@settings(max_examples=80, deadline=None)
@given(TABLES, st.lists(HEADINGS, max_size=8), st.lists(st.lists(CELLS, max_size=9), max_size=4))
def test_any_headings_and_cells(name: str, headings: list[str], rows: list[list[str]]) -> None:
    told({f"{name}.csv": as_csv([headings, *rows])})


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_any_ids_and_ends(key: str, start: str, end: str) -> None:
    headings = ["id", "start", "end", "basis", "sources", "confidence"]
    rows = [headings, [f"serves:{key}", start, end, "mission", "source:a", "stated"]]
    swapped = [key, "platform:P1", "chain:C1", key, end, "stated"]
    told({"serves.csv": as_csv(rows)})
    told({"serves.csv": as_csv([headings, swapped])})


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    told({"chains.csv": content, "left_out.csv": content})


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_path(path: str) -> None:
    try:
        check(Path("/nonexistent") / path.lstrip("/"))
    except InputError as error:
        assert error.in_("zh") and error.in_("en")
