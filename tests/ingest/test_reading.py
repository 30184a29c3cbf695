"""What is accepted: headings and words in both languages, names for ids, edges without an id."""

from __future__ import annotations

from pathlib import Path

from graph.element import Element
from ingest.check import check

from .folders import CHAINS, ELEMENTS, PLATFORMS, SERVES, SOURCES, folder


def elements(path: Path, changed: dict[str, str | bytes | None] | None = None) -> dict[str, Element]:
    return {element.id: element for element in check(folder(path, changed)).elements}


def same(first: dict[str, Element], second: dict[str, Element]) -> bool:
    return {key: e.fingerprint for key, e in first.items()} == {
        key: e.fingerprint for key, e in second.items()
    }


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain = elements(tmp_path / "plain")
    assert len(plain) == ELEMENTS
    marked = {"chains.csv": b"\xef\xbb\xbf" + CHAINS.replace("\n", "\r\n").encode()}
    assert same(plain, elements(tmp_path / "marked", dict(marked)))


def test_headings_words_and_file_names_may_be_chinese_or_english(tmp_path: Path) -> None:
    chinese = """\
编号,起点,终点,依据类型,来源,置信,推断依据
serves:V1,platform:P1,chain:C1,任务,source:a,明示,
serves:V2,platform:P2,chain:C2,名称,source:a,推断,由名称推断
"""
    english = PLATFORMS.replace("id,name_zh,standing,level", "Id,Name (zh),Standing,Level")
    changed = {"serves.csv": None, "服务.csv": chinese, "platforms.csv": english}
    assert same(elements(tmp_path / "a"), elements(tmp_path / "b", dict(changed)))


def test_names_and_aliases_stand_for_ids_where_only_one_thing_has_them(tmp_path: Path) -> None:
    named = SERVES.replace("platform:P1,chain:C1", "染料院,颜料").replace("source:a,stated", "晚报,stated")
    assert same(elements(tmp_path / "a"), elements(tmp_path / "b", {"serves.csv": named}))


def test_a_name_shared_across_types_is_no_trouble_where_one_of_them_cannot_stand(tmp_path: Path) -> None:
    hosts = "start,end,sources,confidence\n玻璃院,染料院,公报,stated\n"
    assert "hosts:platform:P2>platform:P1" in elements(tmp_path, {"hosts.csv": hosts})


def test_an_edge_without_an_id_gets_one_from_its_ends_and_basis(tmp_path: Path) -> None:
    text = "start,end,basis,sources,confidence\n染料院,染料,任务,source:a,stated\n"
    found = elements(tmp_path, {"serves.csv": text})
    assert "serves:platform:P1>chain:C1>mission" in found


def test_cells_are_trimmed_and_blank_rows_and_columns_passed_over(tmp_path: Path) -> None:
    untidy = CHAINS.replace("named,sources", "named , sources").replace("染料链;颜料", " 染料链 ; 颜料 ")
    untidy = untidy.replace("\nchain:C2", "\n,,,,,,\n\nchain:C2").replace("confidence\n", "confidence,,\n")
    assert same(elements(tmp_path / "a"), elements(tmp_path / "b", {"chains.csv": untidy}))


def test_other_files_are_let_be_and_what_was_left_out_is_counted(tmp_path: Path) -> None:
    others = {"README.md": "# x", "map.geojson": "{}", "._chains.csv": "\0", "notes.CSV.bak": "x"}
    left_out = {"left_out.csv": "table,row,what,reason\nchains,C9,x,y\n"}
    checked = check(folder(tmp_path, {**others, **left_out}))
    assert len(checked.elements) == ELEMENTS
    assert [notice.in_("en") for notice in checked.notices] == [
        "left_out.csv: 1 rows tell what was left out; not loaded"
    ]


def test_a_row_number_is_the_one_a_spreadsheet_shows(tmp_path: Path) -> None:
    from .folders import only_problem

    lines = CHAINS.replace("chain:C1,染料", 'chain:C1,"染\n\n料"').replace("no,yes", "no,perhaps")
    assert only_problem(tmp_path, {"chains.csv": lines}).row == 3


def test_a_list_keeps_its_order_and_locators_stand_beside_their_sources(tmp_path: Path) -> None:
    values = elements(tmp_path)["platform:P1"].values
    assert values["sources"] == ["source:a", "source:b"]
    assert values["locators"] == ["三", ""]


def test_the_hash_of_the_files_moves_with_any_of_them(tmp_path: Path) -> None:
    first = check(folder(tmp_path / "a")).file_hash
    assert check(folder(tmp_path / "b")).file_hash == first
    assert check(folder(tmp_path / "c", {"sources.csv": SOURCES + "\n"})).file_hash != first
