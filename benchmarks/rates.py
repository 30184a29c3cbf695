"""Rates beside the bare driver, and the start of an engine, as one table over the engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.engines import Bench

from .answering import embedded_start, neo4j_start, verdicts
from .invented_city import InventedCity
from .loading import Loading, measure_loading

Cells = dict[str, str]


def write_city(folder: Path, scale: float) -> Path:
    """The invented city as files; 1 is 20 000 nodes and 60 000 edges."""
    city = folder / "invented"
    InventedCity(scale=scale).write(city)
    return city


def measure(bench: Bench, city: Path, rounds: int) -> Cells:
    """Loading, loading again, the verdicts."""
    loading = measure_loading(bench, city, rounds)
    cells = _loading_cells(loading)
    cells["all verdicts of the bundled city"] = f"{verdicts(bench, rounds) * 1000:.0f} ms"
    return cells


def start(engine: str, rounds: int) -> Cells:
    """How long an engine takes to start, with no other one beside it."""
    begin = embedded_start if engine == "embedded" else neo4j_start
    return {"start of the engine": f"{begin(rounds):.1f} s"}


def table(columns: Mapping[str, Cells]) -> str:
    """One line a figure, one column an engine."""
    lines = [f"| | {' | '.join(columns)} |", "| --- " * (len(columns) + 1) + "|"]
    for name in next(iter(columns.values())):
        lines.append(f"| {name} | {' | '.join(cells[name] for cells in columns.values())} |")
    return "\n".join(lines)


def _loading_cells(loading: Loading) -> Cells:
    return {
        "rows (nodes and edges)": f"{loading.rows:,}",
        "first load, files to committed": f"{loading.rate(loading.first):,.0f} rows/s",
        "bare driver, MERGE of the finished rows": f"{loading.rate(loading.bare):,.0f} rows/s",
        "first load ÷ bare driver": f"{loading.first_to_bare:.2f}",
        "the same load again, unchanged": f"{loading.rate(loading.again):,.0f} rows/s",
        "again ÷ first load": f"{loading.again_to_first:.1f}",
        "rounds, first load": _rounds(loading.first),
        "rounds, bare driver": _rounds(loading.bare),
    }


def _rounds(taken: Sequence[float]) -> str:
    return " ".join(f"{one:.1f}" for one in taken) + " s"
