"""Every way in which a folder can be broken: its place, its value, what is wrong, what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from ingest.check import check
from ingest.problem import SHOWN, FilesError

from .folders import CHAINS, PLATFORMS, SERVES, SOURCES, folder, only_problem, place, problems, says


def test_a_missing_required_column_is_told_once_for_the_table(tmp_path: Path) -> None:
    text = CHAINS.replace("id,name_zh,aliases,declared,named", "id,name_zh,aliases,x,named").replace("x,", "")
    text = text.replace("颜料,yes,", "颜料,").replace("玻璃,,no,", "玻璃,,")
    problem = only_problem(tmp_path, {"chains.csv": text})
    assert place(problem)[:2] == ("chains.csv", 1)
    assert says(problem, "required column declared", "add it")


def test_an_unknown_column_is_told_with_the_closest_known_one(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"platforms.csv": PLATFORMS.replace("founded", "foundet")})
    assert place(problem) == ("platforms.csv", 1, "foundet", None)
    assert says(problem, "column foundet", "unknown", "did you mean “founded”?")


def test_a_value_of_the_wrong_type(tmp_path: Path) -> None:
    text = "id,name_zh,order,sources,confidence\ncluster:L1,玻璃,第一,source:b,stated\n"
    problem = only_problem(tmp_path, {"clusters.csv": text})
    assert place(problem) == ("clusters.csv", 2, "order", "第一")
    assert says(problem, "no whole number", "write a whole number")


def test_an_unknown_word_is_told_with_the_words_allowed(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("mission", "hobby")})
    assert place(problem) == ("serves.csv", 2, "basis", "hobby")
    assert says(problem, "not on the list", "mission, facility, activity, listed, name")
    assert says(problem, "没有这个词", "任务（mission）", language="zh")


@pytest.mark.parametrize("date", ["2021-13", "去年", "/2020", "2021/2020", "20210501", "2021-02-30"])
def test_a_bad_date(tmp_path: Path, date: str) -> None:
    problem = only_problem(tmp_path, {"sources.csv": SOURCES.replace("2021-05-01", date)})
    assert place(problem) == ("sources.csv", 2, "date", date)
    assert says(problem, "date", "2022-04-30")


def test_an_end_before_the_beginning(tmp_path: Path) -> None:
    text = CHAINS.replace(",sources", ",valid_from,valid_to,sources")
    text = text.replace("yes,yes,", "yes,yes,2021,2020-12,").replace("no,yes,", "no,yes,,,")
    problem = only_problem(tmp_path, {"chains.csv": text})
    assert place(problem) == ("chains.csv", 2, "valid_to", "2020-12")


def test_one_id_with_two_contents(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"chains.csv": CHAINS + "chain:C1,油漆,,yes,yes,source:a,stated\n"})
    assert place(problem) == ("chains.csv", 4, "id", "chain:C1")
    assert says(problem, "chains.csv, row 2", "same id", "different content")


def test_the_same_row_twice_is_loaded_once_and_said(tmp_path: Path) -> None:
    again = "chain:C1,染料,染料链；颜料,是,是,晚报,明示\n"
    checked = check(folder(tmp_path, {"chains.csv": CHAINS + again}))
    assert [element.id for element in checked.elements].count("chain:C1") == 1
    assert [notice.in_("en") for notice in checked.notices] == [
        "chains.csv: row 4 is the same as chains.csv, row 2; loaded once"
    ]


def test_a_reference_to_nothing(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("chain:C1", "chain:C9")})
    assert place(problem) == ("serves.csv", 2, "end", "chain:C9")
    assert says(problem, "no such id", "--graph")
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("chain:C1", "陶瓷")})
    assert says(problem, "“陶瓷”", "no such name or alias")


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    problem = only_problem(
        tmp_path, {"serves.csv": SERVES.replace("source:a,stated", "source:a;source:z,stated")}
    )
    assert place(problem) == ("serves.csv", 2, "sources", "source:a;source:z")
    assert says(problem, "“source:z”: the files hold no such id")


def test_a_name_that_two_things_go_by_is_told_with_their_ids(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("chain:C2", "玻璃")})
    assert place(problem) == ("serves.csv", 3, "end", "玻璃")
    assert says(problem, "2 things go by this name", "chain:C2, cluster:L1")


def test_an_end_of_the_wrong_type(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("chain:C1", "platform:P2")})
    assert place(problem) == ("serves.csv", 2, "end", "platform:P2")
    assert says(problem, "cannot stand here", "Chain, Cluster, Field")
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("platform:P1", "染料")})
    assert says(problem, "chain:C1", "cannot stand here", "allowed here: Platform")


def test_an_edge_without_an_end(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("platform:P1,chain:C1", "platform:P1,")})
    assert place(problem) == ("serves.csv", 2, "end", None)
    assert says(problem, "required, and empty")


def test_an_empty_file_and_one_with_headings_only(tmp_path: Path) -> None:
    assert says(only_problem(tmp_path, {"fields.csv": ""}), "fields.csv", "empty")
    assert says(only_problem(tmp_path / "2", {"fields.csv": "\ufeff \n"}), "fields.csv", "empty")
    headings = "id,name_zh,kind,sources,confidence\n"
    assert problems(tmp_path / "3", {"fields.csv": headings}) == ()


@pytest.mark.parametrize(
    ("content", "says_so"),
    [
        (CHAINS.encode("gbk"), "looks like GBK"),
        (CHAINS.encode("utf-16"), "UTF-16"),
        (b"id,name_zh\n\xff\xff\xff,\x81", "not encoded in UTF-8"),
        (CHAINS.encode() + b"\0", "NUL"),
    ],
)
def test_a_file_that_is_no_utf8_says_how_to_save_it(tmp_path: Path, content: bytes, says_so: str) -> None:
    found = problems(tmp_path, {"chains.csv": content})
    assert says(found[0], "chains.csv", says_so, "CSV UTF-8 (comma delimited)")


def test_a_path_that_is_not_there_or_no_folder_or_empty(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no folder"):
        check(tmp_path / "nowhere")
    file = tmp_path / "chains.csv"
    file.write_text(CHAINS, encoding="utf-8")
    with pytest.raises(InputError, match="is a file; name the folder"):
        check(file)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"holds no \.csv file"):
        check(tmp_path / "empty")
    with pytest.raises(InputError):
        check("a\0b")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "tiny" / "fields.csv").mkdir(parents=True)
    problem = only_problem(tmp_path, {})
    assert place(problem)[0] == "fields.csv" and says(problem, "cannot be read", "permissions")


def test_a_table_of_no_type_stops_the_load(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"platform.csv": PLATFORMS})
    assert says(problem, "platform.csv", "did you mean “platforms”?", "take it out of the folder")


def test_a_cell_too_many(tmp_path: Path) -> None:
    problem = only_problem(
        tmp_path, {"clusters.csv": "id,name_zh,sources,confidence\ncluster:L1,a,source:b,stated,x\n"}
    )
    assert place(problem) == ("clusters.csv", 2, None, "x")
    assert says(problem, "5 cells under 4 headings", "quotes")


def test_a_heading_twice_and_a_column_without_one(tmp_path: Path) -> None:
    twice = "id,name_zh,名称,sources,confidence\ncluster:L1,a,b,source:b,stated\n"
    assert place(only_problem(tmp_path, {"clusters.csv": twice})) == ("clusters.csv", 1, "名称", None)
    nameless = "id,name_zh,,sources,confidence,\ncluster:L1,a,b,source:b,stated,\n"
    problem = only_problem(tmp_path / "2", {"clusters.csv": nameless})
    assert place(problem)[:2] == ("clusters.csv", 2) and says(problem, "column 3 has no heading")


def test_broken_quotes_and_a_cell_too_long(tmp_path: Path) -> None:
    assert says(only_problem(tmp_path, {"chains.csv": CHAINS + 'chain:C3,"a"b,,,\n'}), "row 4", "quote")
    assert says(only_problem(tmp_path, {"chains.csv": CHAINS + 'chain:C3,"a\n'}), "chains.csv", "quote")
    long = CHAINS + "chain:C3," + "长" * 140_000 + ",,no,yes,source:a,stated\n"
    assert says(only_problem(tmp_path, {"chains.csv": long}), "row 4", "too long")


def test_what_points_into_a_table_that_could_not_be_read_is_not_told_as_well(tmp_path: Path) -> None:
    assert [p.file for p in problems(tmp_path, {"chains.csv": ""})] == ["chains.csv"]
    renamed = problems(tmp_path / "2", {"platforms.csv": None, "platform.csv": PLATFORMS})
    assert [p.file for p in renamed] == ["platform.csv"]


def test_cells_separated_by_something_else(tmp_path: Path) -> None:
    found = problems(tmp_path, {"clusters.csv": "id\tname_zh\ncluster:L1\ta\n"})
    assert says(found[0], "clusters.csv", "not separated by commas")


def test_a_control_character_and_a_space_in_an_id(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"chains.csv": CHAINS.replace("玻璃", "玻\x07璃")})
    assert place(problem)[:3] == ("chains.csv", 3, "name_zh") and says(problem, "control character", "\\x07")
    text = SERVES.replace("serves:V1", "serves: V1")
    assert says(only_problem(tmp_path, {"serves.csv": text}), "column id", "serves:<key>")


def test_inferred_without_a_reason_and_locators_that_do_not_match(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, {"serves.csv": SERVES.replace("由名称推断", "")})
    assert place(problem)[:3] == ("serves.csv", 3, "inferred_from")
    problem = only_problem(
        tmp_path, {"serves.csv": SERVES, "platforms.csv": PLATFORMS.replace("三;", "三;;")}
    )
    assert place(problem) == ("platforms.csv", 2, "locators", "三;;")
    assert says(problem, "3 locators for 2 sources")


def test_every_problem_of_every_file_is_told_at_once_in_order(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        {
            "sources.csv": SOURCES.replace("2021-05-01", "gestern"),
            "platforms.csv": PLATFORMS.replace("member,provincial", "boss,galactic"),
            "serves.csv": SERVES.replace("chain:C1", "chain:C9").replace("由名称推断", ""),
        },
    )
    assert [(p.file, p.row, p.column) for p in found] == [
        ("platforms.csv", 2, "level"),
        ("platforms.csv", 2, "standing"),
        ("serves.csv", 2, "end"),
        ("serves.csv", 3, "inferred_from"),
        ("sources.csv", 2, "date"),
    ]


def test_a_second_fault_behind_the_first_is_told_too(tmp_path: Path) -> None:
    row = "serve:V3,platform:P1,chain:C2,hobby,source:a,inferred,\n"
    found = problems(tmp_path, {"serves.csv": SERVES + row})
    assert {(p.row, p.column) for p in found} == {(4, "basis"), (4, "id"), (4, "inferred_from")}


def test_long_lists_of_problems_are_cut_and_counted(tmp_path: Path) -> None:
    rows = "".join(f"serves:X{n},platform:P1,chain:C1,hobby,source:a,stated,\n" for n in range(SHOWN + 7))
    with pytest.raises(FilesError) as caught:
        check(folder(tmp_path, {"serves.csv": SERVES + rows}))
    lines = caught.value.in_("en").splitlines()
    assert len(lines) == SHOWN + 2
    assert lines[-2:] == ["… and 7 more", "57 problem(s) in 1 file(s); nothing was written"]
    assert len(caught.value.problems) == SHOWN + 7
