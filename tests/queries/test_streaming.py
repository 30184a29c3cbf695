"""Any number of rows passes through in bounded memory, and what is written of them is whole."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from openpyxl import load_workbook

from benchmarks.streaming import ROWS, ours
from graph.free.streaming import stream
from graph.settings import ROOT
from graph.store import Graph
from queries.__main__ import main
from queries.formats import TEXT_WRITERS, WIDTH_ROWS, write_xlsx
from queries.head import Column

from ..commands import Done, called
from ..engines import Bench
from ..reading import reading_environment

COLUMN = Column(name="n", zh="数", en="Number")
MEBIBYTE = 1024 * 1024
# A process without a row takes about 170 (the driver loads pandas); a million rows in a list, over 1 000.
PEAK_MEBIBYTES = 260
WIDE = "UNWIND range(1, 12) AS a UNWIND range(1, 1000) AS b RETURN $wide + toString(a * b) AS text"


class Watched:
    """Rows that know how many of them are alive at once."""

    alive = most = 0

    class Row(dict[str, Any]):
        """One of them."""

        def __del__(self) -> None:
            Watched.alive -= 1

    def rows(self, count: int) -> Iterator[Row]:
        Watched.alive = Watched.most = 0
        for number in range(count):
            row = self.Row(n=number)
            Watched.alive += 1
            Watched.most = max(Watched.most, Watched.alive)
            yield row


@pytest.mark.parametrize("form", [*TEXT_WRITERS, "xlsx"])
def test_no_format_keeps_the_rows_that_it_has_written(form: str) -> None:
    rows, count = Watched().rows(3 * WIDTH_ROWS), 3 * WIDTH_ROWS
    if form == "xlsx":
        book = io.BytesIO()
        write_xlsx(rows, [COLUMN], "en", book)
        assert sum(1 for _ in load_workbook(book, read_only=True).active.rows) == count + 1
    else:
        TEXT_WRITERS[form](rows, [COLUMN], "en", io.StringIO())
    assert Watched.most <= 3


def test_json_written_row_by_row_is_one_list() -> None:
    for rows in ([], [{"n": 1}], [{"n": "a\nb"}, {"n": ["轮胎", None]}, {"n": {"x": 1.5}}]):
        out = io.StringIO()
        TEXT_WRITERS["json"](iter(rows), [COLUMN], "en", out)
        assert json.loads(out.getvalue()) == rows
        assert out.getvalue() == json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def test_the_first_rows_decide_how_wide_a_table_is() -> None:
    out = io.StringIO()
    rows: list[dict[str, Any]] = [{"n": "abc", "m": 1}] * WIDTH_ROWS + [{"n": "longer than the rest", "m": 2}]
    TEXT_WRITERS["table"](rows, [COLUMN, Column(name="m", zh="量", en="M")], "en", out)
    lines = out.getvalue().splitlines()
    assert lines[:3] == ["Number  M", "------  -", "abc     1"] and lines[-1] == "longer than the rest  2"


def ask(environment: dict[str, str], *words: str) -> Done:
    return called(main, "ask", *words, "--lang", "en", environment=environment)


def test_memory_does_not_grow_with_the_rows(city: Graph) -> None:
    process = psutil.Process()
    with stream(city, WIDE, {"wide": "轮胎" * 500}) as answer:
        next(answer.rows)
        before, most, count = process.memory_info().rss, 0, 1
        for count, _ in enumerate(answer.rows, 2):
            if count % 1000 == 0:
                most = max(most, process.memory_info().rss - before)
    assert count == 12_000  # 24 MB, were they kept
    assert most < 15 * MEBIBYTE


def test_cypher_of_ones_own_is_answered_in_every_format(
    city: Graph, environment: dict[str, str], tmp_path: Path
) -> None:
    text = "MATCH (c:Chain {id: $id})-->(k) RETURN c.id AS id, c.aliases AS 别名, {k: k.id} AS cluster"
    asked = (text, "--param", "id=chain:CH1", "--format")
    aliases, row = ["打印机产业链", "以激光打印机为代表的重点产业链条", "打印设备"], {"id": "chain:CH1"}
    row |= {"别名": aliases, "cluster": {"k": "cluster:CL1"}}
    assert json.loads(ask(environment, *asked, "json").stdout) == [row]
    assert json.loads(ask(environment, *asked, "jsonl").stdout) == row
    cells = ["chain:CH1", ";".join(aliases), '{"k": "cluster:CL1"}']
    table = ask(environment, *asked, "csv").stdout.removeprefix("\ufeff")
    assert list(csv.reader(io.StringIO(table))) == [["id", "别名", "cluster"], cells]
    book = tmp_path / "out.xlsx"
    done = ask(environment, *asked, "xlsx", "--out", str(book))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "1 row\n")
    assert [cell.value for cell in load_workbook(book).active[2]] == [cells[0], "; ".join(aliases), cells[2]]
    assert "cluster\n" in ask(environment, *asked, "table").stdout


def test_a_file_is_asked_as_it_stands(city: Graph, environment: dict[str, str]) -> None:
    file = next((ROOT / "queries").glob("*/unserved_chains.cypher"))
    words = ["--param", "as_of=2019-12-31", "--param", "latest=false", "--param", "inferred=true"]
    done = ask(environment, "--file", str(file), *words, "--format", "jsonl")
    assert done.returncode == 0 and len(done.stdout.splitlines()) == 5


TYPED = [
    ("5", 5),
    ('"5"', "5"),
    ("true", True),
    ("null", None),
    ('["a", 1]', ["a", 1]),
    ("2021-12-31", "2021-12-31"),
]
TYPED += [("NaN", "NaN"), ("a=b", "a=b"), ("", ""), ("轮胎' OR 1=1 //", "轮胎' OR 1=1 //")]


def test_a_value_is_what_json_makes_of_it_or_else_text(city: Graph, environment: dict[str, str]) -> None:
    words = [word for number, (text, _) in enumerate(TYPED) for word in ("--param", f"p{number}={text}")]
    names = ", ".join(f"$p{number} AS p{number}" for number in range(len(TYPED)))
    done = ask(environment, f"RETURN {names}", *words, "--format", "json")
    assert list(json.loads(done.stdout)[0].values()) == [value for _, value in TYPED]


REFUSED = [
    (("CREATE (n:Chain {id: 'chain:x'}) RETURN n",), 1, "nothing was written"),
    (("MATCH (c:Chain)\nSET c.x = 1",), 1, "line 2, column 1: SET would write"),
    (("MATCH (c:Chain)\nRETRN c",), 1, "line 2, column 1: "),
    (("RETURN $x AS x",), 1, "$x"),
    ((), 2, "not both"),
    (("RETURN 1 AS n", "--file", "x.cypher"), 2, "not both"),
    (("--file", "no such file"), 2, "cannot read no such file"),
    (("RETURN 1 AS n", "--format", "xlsx"), 2, "needs --out"),
]


def test_what_is_not_answered_is_told_in_one_line(city: Graph, environment: dict[str, str]) -> None:
    for words, code, told in REFUSED:
        done = ask(environment, *words)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1), words
        assert told in done.stderr, (words, done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_the_statement_and_leaves_no_file(
    city: Graph, environment: dict[str, str], tmp_path: Path
) -> None:
    def press() -> None:
        until = time.monotonic() + 20
        while not list(tmp_path.iterdir()) and time.monotonic() < until:
            time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    pressing = threading.Thread(target=press)
    pressing.start()
    rows = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b RETURN a, b"
    done = ask(environment, rows, "--format", "jsonl", "--out", str(tmp_path / "out.jsonl"))
    pressing.join()
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@pytest.mark.parametrize(("form", "heads"), [("jsonl", 0), ("csv", 1)])
def test_a_million_rows_pass_in_bounded_memory(bench: Bench, tmp_path: Path, form: str, heads: int) -> None:
    bench.city()
    environment = {**bench.environment, **reading_environment(bench)}
    out = tmp_path / f"out.{form}"
    streamed = ours(environment, form, ROWS, out)
    with out.open("rb") as file:
        assert sum(1 for _ in file) == ROWS + heads
    assert streamed.mebibytes < PEAK_MEBIBYTES
    print(f"{bench.graph.engine}, {form}: {streamed.rate:.0f} rows/s, peak {streamed.mebibytes:.0f} MiB")
