"""A million rows from the terminal to a file, beside a person's own script that takes them all as a list."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from graph.settings import ROOT
from tests.engines import Bench
from tests.reading import reading_environment

ROWS = 1_000_000
FORMATS = ("jsonl", "csv")
# Rows as a question gives them: an id, a name, figures, a list.
STATEMENT = """
UNWIND range(0, {thousands} - 1) AS thousand
UNWIND range(1, 1000) AS one
WITH thousand * 1000 + one AS n
RETURN 'enterprise:' + toString(n) AS id, '企业' + toString(n % 977) AS name, n AS firms,
  n * 0.5 AS share, ['source:S' + toString(n % 167), 'source:S1'] AS sources
"""
# Each in a process of its own; the last line on stderr is its peak of memory in KiB.
_PEAK = r"""
import re, resource, sys
def peak():
    try:
        with open("/proc/self/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1])
    except OSError:  # no Linux: there the figure is of this process alone, in bytes
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
"""
_OURS = (
    _PEAK
    + """
from queries.__main__ import main
code = main(sys.argv[1:])
print(peak(), file=sys.stderr)
sys.exit(code)
"""
)
_THEIRS = (
    _PEAK
    + """
import csv, json, os
from neo4j import GraphDatabase
form, out, statement = sys.argv[1:]
auth = (os.environ["LIANTU_READ_USER"], os.environ["LIANTU_READ_PASSWORD"])
with GraphDatabase.driver(os.environ["LIANTU_READ_URI"], auth=auth) as driver:
    with driver.session(database=os.environ["LIANTU_READ_DATABASE"] or None) as session:
        rows = list(session.run(statement))
with open(out, "w", encoding="utf-8", newline="") as file:
    if form == "jsonl":
        for row in rows:
            file.write(json.dumps(row.data(), ensure_ascii=False) + "\\n")
    else:
        writer = csv.writer(file)
        writer.writerow(rows[0].keys())
        writer.writerows(row.values() for row in rows)
print(peak(), file=sys.stderr)
"""
)


@dataclass(frozen=True)
class Streamed:
    """How long a whole process took, and the most memory that it held."""

    rows: int
    seconds: float
    mebibytes: float

    @property
    def rate(self) -> float:
        """Rows a second, the start of the process included."""
        return self.rows / self.seconds


def ours(environment: Mapping[str, str], form: str, rows: int, out: Path) -> Streamed:
    """`python -m queries ask`, streaming."""
    asked = [
        "ask",
        STATEMENT.format(thousands=rows // 1000),
        "--format",
        form,
        "--out",
        str(out),
        "--seconds",
        "1700",
    ]
    return _measured(environment, _OURS, asked, rows)


def theirs(environment: Mapping[str, str], form: str, rows: int, out: Path) -> Streamed:
    """`list(result)` of the bare driver, then written."""
    return _measured(environment, _THEIRS, [form, str(out), STATEMENT.format(thousands=rows // 1000)], rows)


def _measured(environment: Mapping[str, str], program: str, words: list[str], rows: int) -> Streamed:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    taken = time.perf_counter() - began
    if done.returncode:
        raise RuntimeError(done.stderr)
    return Streamed(rows, taken, int(done.stderr.split()[-1]) / 1024)


def measure(bench: Bench, folder: Path, rows: int, rounds: int) -> Iterator[tuple[str, Streamed, Streamed]]:
    """For each format the median round of ours and of theirs; every other round theirs comes first."""
    environment = {**bench.environment, **reading_environment(bench)}
    for form in FORMATS:
        found: dict[str, list[Streamed]] = {"ours": [], "theirs": []}
        for number in range(rounds):
            ways = [("ours", ours), ("theirs", theirs)]
            for name, way in ways[:: -1 if number % 2 else 1]:
                found[name].append(way(environment, form, rows, folder / f"{name}.{form}"))
        yield form, _median(found["ours"]), _median(found["theirs"])


def _median(rounds: list[Streamed]) -> Streamed:
    return Streamed(
        rounds[0].rows,
        median(one.seconds for one in rounds),
        max(one.mebibytes for one in rounds),
    )


def line(engine: str, form: str, one: Streamed, other: Streamed) -> str:
    """One row of the table that the command prints."""
    figures = [
        f"{one.rate:,.0f} rows/s",
        f"{other.rate:,.0f} rows/s",
        f"{one.rate / other.rate:.2f}",
        f"{one.mebibytes:.0f} MiB",
        f"{other.mebibytes:.0f} MiB",
        f"{one.mebibytes / other.mebibytes:.2f}",
    ]
    return f"| {engine} | {form} | {' | '.join(figures)} |"


HEADING = (
    "| engine | format | ours | list(result) | ratio | our peak | its peak | ratio |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- |"
)
