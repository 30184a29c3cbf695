"""What a person wrote in the console is found again: questions by name, runs newest first."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from graph.errors import SavedError
from ui import own_questions, saved
from ui.history import MOST, History, Ran
from ui.own_questions import OwnQuestion, OwnQuestions
from ui.saved import STEPS, Saved

TEXT = "MATCH (p:Platform)\nRETURN p.name_zh AS 名称 // 第一行\n"


@pytest.fixture
def kept(tmp_path: Path) -> OwnQuestions:
    return OwnQuestions(tmp_path)


def question(name: str, text: str = TEXT) -> OwnQuestion:
    return OwnQuestion(name, text, {"chain": "chain:C01", "days": 3, "on": True}, 10.0, 100)


def test_a_question_comes_back_as_it_was_typed(kept: OwnQuestions, tmp_path: Path) -> None:
    assert kept.all() == []
    assert list(tmp_path.iterdir()) == []
    made = kept.save(question("  成员平台  和谁 "))
    assert made.name == "成员平台 和谁" and made.saved_at.endswith("+00:00")
    assert OwnQuestions(tmp_path).all() == [made]
    assert kept.find("成员平台 和谁") == made


def test_saving_again_replaces_and_the_latest_comes_first(kept: OwnQuestions) -> None:
    for name in ("a", "b", "c"):
        kept.save(question(name))
    kept.save(question("b", "RETURN 2 AS n"))
    assert kept.all()[0].text == "RETURN 2 AS n"
    assert [one.name for one in kept.all()] == ["b", "c", "a"]


def test_a_name_that_another_question_has_is_refused_and_both_stay(kept: OwnQuestions) -> None:
    kept.save(question("a", "RETURN 1 AS a"))
    kept.save(question("b", "RETURN 2 AS b"))
    with pytest.raises(SavedError) as caught:
        kept.rename("a", "b")
    assert caught.value.text == own_questions.TAKEN.format(name="b")
    with pytest.raises(SavedError):
        kept.save(question("a", "RETURN 3 AS c"), over=False)
    assert {one.name: one.text for one in kept.all()} == {"a": "RETURN 1 AS a", "b": "RETURN 2 AS b"}


def test_a_question_is_renamed_and_forgotten(kept: OwnQuestions) -> None:
    kept.save(question("a"))
    assert kept.rename("a", " n\u200bew ") == "new"
    assert [one.name for one in kept.all()] == ["new"]
    kept.remove("new")
    kept.remove("never there")
    assert kept.all() == []


def test_what_cannot_be_kept_is_refused_in_words(kept: OwnQuestions) -> None:
    for wrong, said in (
        (question(""), saved.NO_NAME),
        (question("a", " \n"), own_questions.NO_TEXT),
        (question("a", "x" * 100_001), own_questions.LONG_TEXT.format(longest=100_000, length=100_001)),
    ):
        with pytest.raises(SavedError) as caught:
            kept.save(wrong)
        assert caught.value.text == said
    assert kept.all() == []


def test_a_question_knows_how_many_rows_its_last_answer_had(kept: OwnQuestions) -> None:
    kept.save(question("a"))
    kept.answered(TEXT, 10, True)
    kept.answered("another text", 3, False)
    assert [(one.rows, one.more) for one in kept.all()] == [(10, True)]


def test_a_file_from_before_questions_keeps_its_views(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved, "STEPS", STEPS[:1])
    Saved(tmp_path).save("network", "a", "q")
    monkeypatch.setattr(saved, "STEPS", STEPS)
    assert OwnQuestions(tmp_path).all() == [] and History(tmp_path).newest() == []
    OwnQuestions(tmp_path).save(question("a"))
    History(tmp_path).add(Ran(TEXT, "rows"))
    assert [view.name for view in Saved(tmp_path).views("network")] == ["a"]


def test_a_file_that_is_no_database_is_told_not_lost(tmp_path: Path) -> None:
    (tmp_path / saved.FILE).write_bytes(b"no database" * 100)
    for call in (lambda: OwnQuestions(tmp_path).all(), lambda: History(tmp_path).add(Ran(TEXT, "rows"))):
        with pytest.raises(SavedError) as caught:
            call()
        assert caught.value.text == saved.DAMAGED.format(path=tmp_path / saved.FILE)


def test_runs_come_newest_first_with_what_came_of_them(tmp_path: Path) -> None:
    kept = History(tmp_path)
    kept.add(Ran("RETURN 1 AS a", "rows", {"n": 1}, rows=1, seconds=0.25))
    kept.add(Ran("RETURN d", "mistake", line=7))
    newest = kept.newest()
    assert [(run.text, run.outcome, run.rows, run.line) for run in newest] == [
        ("RETURN d", "mistake", 0, 7),
        ("RETURN 1 AS a", "rows", 1, None),
    ]
    assert newest[1].parameters == {"n": 1} and newest[1].seconds == 0.25


def test_the_same_text_twice_in_a_row_is_one_run(tmp_path: Path) -> None:
    kept = History(tmp_path)
    for text in ("a", "a", "b", "a"):
        kept.add(Ran(text, "rows"))
    kept.add(Ran("a", "limit"))
    kept.add(Ran("a", "limit", {"n": 1}))
    assert [(run.text, run.outcome) for run in kept.newest()] == [
        *(("a", "limit"), ("a", "limit"), ("b", "rows"), ("a", "rows")),
    ]


def test_no_more_than_two_hundred_runs_are_kept(tmp_path: Path) -> None:
    kept = History(tmp_path)
    for at in range(3):
        kept.add(Ran(f"{at}", "rows"))
    with sqlite3.connect(tmp_path / saved.FILE) as file:
        many = [(f"x{at}", "{}", "t", "rows", 0, 0, 0.0, None) for at in range(MOST)]
        file.executemany(
            "INSERT INTO history (text, parameters, at, outcome, rows, more, seconds, line) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            many,
        )
    kept.add(Ran("last", "rows"))
    texts = [run.text for run in kept.newest(1000)]
    assert len(texts) == MOST and texts[0] == "last" and texts[-1] == "x1"
    kept.forget()
    assert kept.newest() == []
