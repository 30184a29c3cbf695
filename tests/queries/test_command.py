"""The library on the command line, as a person or a program calls it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.store import Graph
from queries.__main__ import main
from queries.formats import harmless, write_csv, write_table, write_xlsx
from queries.head import Column

from ..commands import Done, called, in_process

GAPS = ["打印设备及智能服务终端", "轮胎", "电机", "专用汽车"]


def call(*words: str, environment: dict[str, str] | None = None) -> Done:
    return called(main, *words, environment=environment)


def test_run_prints_the_four_gaps_as_json_and_nothing_else(city: Graph, environment: dict[str, str]) -> None:
    words = ("run", "unserved_chains", "--format", "json")
    done = in_process("-m", "queries", *words, environment=environment)
    assert (done.returncode, done.stderr) == (0, "")
    rows = json.loads(done.stdout)
    assert [row["name"] for row in rows] == GAPS
    columns = ["chain", "name", "name_en", "firms", "reported", "unproven", "evidence"]
    assert [list(row) for row in rows] == [columns] * 4


def test_a_chain_is_named_by_its_name(small_city: Graph, environment: dict[str, str]) -> None:
    # 时计 is an alias of the chain 钟表.
    words = ("run", "chain_firms", "--param", "chain=时计", "--param", "as_of=2020-12", "--format", "jsonl")
    done = call(*words, environment=environment)
    assert [json.loads(line)["firm"] for line in done.stdout.splitlines()] == ["enterprise:E1"]


def test_a_name_that_is_not_there_is_told(small_city: Graph, environment: dict[str, str]) -> None:
    done = call("run", "chain_firms", "--param", "chain=钟表业", "--lang", "zh", environment=environment)
    assert (done.returncode, done.stdout) == (2, "")
    assert "图中没有 钟表业" in done.stderr and "钟表" in done.stderr.split("是否")[1]


def test_checks_find_nothing_in_the_bundled_city(city: Graph, environment: dict[str, str]) -> None:
    done = call("check", "--lang", "en", environment=environment)
    assert (done.returncode, done.stderr) == (0, "") and "found nothing" in done.stdout


def test_files_are_whole_and_take_no_formula(
    small_city: Graph, environment: dict[str, str], tmp_path: Path
) -> None:
    book, table = tmp_path / "out.xlsx", tmp_path / "out.csv"
    for path in (book, table):
        words = ("run", "chains", "--format", path.suffix[1:], "--out", str(path), "--lang", "zh")
        done = call(*words, environment=environment)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "9 行\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "out.xlsx"]
    text = table.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))
    assert (rows[1]["name"], rows[1]["firms"], rows[1]["related"]) == ("造纸", "2", "chain:I")
    cells = list(load_workbook(book).active.iter_rows(values_only=True))
    assert cells[0][:4] == ("产业链", "名称", "英文名", "十强链")
    assert cells[2][3] == "是" and cells[2][8] == 2


CALLS = [
    (("run", "unserved_chain"), "did you mean unserved_chains"),
    (("run", "unserved_chains", "--param", "as_of=2021-13"), "parameter as_of: '2021-13' is no date"),
    (("run", "unserved_chains", "--param", "inferred=maybe"), "must be true or false"),
    (("run", "unserved_chains", "--param", "asof=2021"), "there is as_of"),
    (("run", "unserved_chains", "--param", "as_of"), "written name=value"),
    (("run", "platform_reach"), "needs the parameter platform"),
    (("run", "shared_equipment", "--param", "shared=no"), "must be one of yes, all"),
    (("run", "latest_runs", "--param", "most=few"), "is no whole number"),
    (("run", "unserved_chains", "--format", "xlsx"), "needs --out"),
]


@pytest.mark.usefixtures("small_city", "at_graph")
@pytest.mark.parametrize(("words", "told"), CALLS, ids=[" ".join(words) for words, _ in CALLS])
def test_a_wrong_call_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert main([*words, "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and told in err and err.count("\n") == 1


def test_a_file_that_cannot_be_written_is_told(
    small_city: Graph, environment: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "no such folder" / "out.csv"
    done = call("run", "chains", "--format", "csv", "--out", str(path), environment=environment)
    assert done.returncode == 1 and "cannot write" in done.stderr and done.stderr.count("\n") == 1


def test_the_list_names_every_question_in_both_languages() -> None:
    described = json.loads(call("list", "--format", "json").stdout)
    assert {"unserved_chains", "sources_of"} <= {each["name"] for each in described}
    assert all(each["title"]["zh"] and each["title"]["en"] and each["returns"] for each in described)
    assert "哪些链没有成员平台服务" in call("list", "--lang", "zh").stdout


BAD = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "\r=1"]
COLUMN = Column(name="name", zh="名称", en="Name")


@pytest.mark.parametrize("text", BAD)
def test_no_text_becomes_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    out = io.StringIO()
    write_csv([{"name": text}], [COLUMN], "en", out)
    assert list(csv.reader(io.StringIO(out.getvalue(), newline="")))[1] == [f"'{text}"]
    book = io.BytesIO()
    write_xlsx([{"name": text}], [COLUMN], "en", book)
    cell = load_workbook(book).active["A2"]
    assert cell.data_type == "s"


def test_numbers_and_plain_text_stay_as_they_are() -> None:
    assert harmless("1+4+N") == "1+4+N"
    out = io.StringIO()
    write_csv([{"name": -5}, {"name": 2.0}, {"name": None}, {"name": ["a", "b"]}], [COLUMN], "en", out)
    assert list(csv.reader(io.StringIO(out.getvalue(), newline="")))[1:] == [["-5"], ["2"], [""], ["a;b"]]


def test_a_table_counts_a_chinese_character_as_two_columns() -> None:
    out = io.StringIO()
    other = Column(name="n", zh="数", en="Number")
    write_table([{"name": "轮胎", "n": 3}, {"name": "abc", "n": True}], [COLUMN, other], "en", out)
    assert out.getvalue() == "Name  Number\n----  ------\n轮胎  3\nabc   yes\n"
