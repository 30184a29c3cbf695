"""What the console does: runs beside the page, stops, keeps the last good result, finds texts by address."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from graph.errors import EngineUnavailable, MistakeError
from graph.free import FreeAnswer
from graph.store import Graph, Stop
from graph.text import Text
from ui.console import events, job
from ui.console.arriving import NO_SUCH, arrive, extra
from ui.console.desk import LONGEST_LINK, Desk
from ui.console.editor_files import publish, sources
from ui.console.hearing import Hearing
from ui.console.job import Job, Statement
from ui.history import History
from ui.own_questions import OwnQuestions
from ui.views.queries_state import QueriesState

ANSWER = FreeAnswer(("n",), [{"n": 1}], False, 0.0)


@pytest.fixture
def hearing(small_city: Graph, tmp_path: Path) -> Hearing:
    return Hearing(Desk(), small_city, tmp_path, "zh", lambda: None, lambda view: None)


def finished(hearing: Hearing) -> Desk:
    desk = hearing.desk
    assert desk.job is not None
    assert desk.job.done.wait(20)
    assert desk.settle()
    return desk


def run(hearing: Hearing, text: str) -> Desk:
    hearing.hear(events.Run(do="run", text=text))
    return finished(hearing)


def until_stopped(statement: Statement, stop: Stop) -> FreeAnswer:
    until = time.monotonic() + 10
    while not stop.called and time.monotonic() < until:
        time.sleep(0.01)
    return ANSWER


def test_the_editor_is_put_where_browsers_fetch_it_whole(tmp_path: Path) -> None:
    found = publish(tmp_path)
    for address, source in zip((found.program, found.style, found.words_zh), sources(), strict=True):
        assert (tmp_path / Path(address).name).read_bytes() == source.read_bytes()
    assert publish(tmp_path) == found and len(list(tmp_path.iterdir())) == 3


def test_a_statement_whose_page_was_closed_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "UNSEEN_SECONDS", 0.05)
    monkeypatch.setattr(job, "_LOOK_EVERY", 0.02)
    left = Job(Statement("x"), until_stopped).start()
    assert left.done.wait(5) and left.stop.called


def test_a_statement_that_is_watched_goes_on_until_it_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "UNSEEN_SECONDS", 0.2)
    monkeypatch.setattr(job, "_LOOK_EVERY", 0.02)
    watched = Job(Statement("x"), until_stopped).start()
    for _ in range(10):
        watched.seen()
        time.sleep(0.05)
    assert not watched.done.is_set()
    watched.halt()
    assert watched.done.wait(5)


def test_whatever_breaks_in_the_thread_is_told_and_the_page_does_not_wait_for_ever() -> None:
    def broken(statement: Statement, stop: Stop) -> FreeAnswer:
        raise ZeroDivisionError("no")

    found = Job(Statement("x"), broken).start()
    assert found.done.wait(5) and found.error is not None and "ZeroDivisionError" in found.error.details


def test_an_engine_that_went_away_is_told_apart() -> None:
    def away(statement: Statement, stop: Stop) -> FreeAnswer:
        raise EngineUnavailable(Text("x", "x"))

    found = Job(Statement("x"), away).start()
    assert found.done.wait(5) and found.away


def test_the_last_good_result_stays_and_is_known_not_to_be_of_the_new_text(hearing: Hearing) -> None:
    desk = run(hearing, "MATCH (c:Chain) RETURN c.id AS chain ORDER BY chain")
    assert (
        desk.is_of_text and desk.answered is not None and desk.answered.answer.rows[0] == {"chain": "chain:A"}
    )
    desk = run(hearing, "MATCH (c:Chain)\nRETURN d.id AS chain")
    assert desk.answered.answer.columns == ("chain",) and not desk.is_of_text
    mistake = desk.mistake
    assert mistake is not None and isinstance(mistake.error, MistakeError)
    assert mistake.error.place is not None and mistake.error.place.line == 2
    hearing.hear(events.Typed(do="typed", text="another text"))
    assert desk.mistake is None, "the mistake was of another text"
    assert [ran.outcome for ran in History(hearing.home).newest()] == ["mistake", "rows"]


def test_parameters_reach_the_statement_and_what_is_kept(hearing: Hearing) -> None:
    text = "MATCH (c:Chain {id: $chain}) RETURN c.name_zh AS name"
    hearing.hear(events.Typed(do="typed", text=text))
    hearing.hear(events.Parameter(do="parameter", name="chain", value="chain:A"))
    assert run(hearing, text).answered is not None
    assert hearing.desk.answered is not None and hearing.desk.answered.answer.rows == [{"name": "钟表"}]
    hearing.hear(events.Save(do="save", text=text, value="钟表"))
    (kept,) = OwnQuestions(hearing.home).all()
    assert (kept.parameters, kept.rows) == ({"chain": "chain:A"}, 1)
    hearing.hear(events.Load(do="load", of="example", name="chains_with_firms"))
    hearing.hear(events.Load(do="load", of="own", name="钟表"))
    assert hearing.desk.text == text and hearing.desk.typed["chain"] == "chain:A"


def test_a_name_that_cannot_be_kept_is_told_on_the_console(hearing: Hearing) -> None:
    hearing.hear(events.Save(do="save", text="RETURN 1 AS a", value="  "))
    assert hearing.desk.told == Text("请起个名字", "give it a name")
    assert hearing.desk.redraw


def test_more_rows_are_of_the_text_that_was_answered(hearing: Hearing) -> None:
    desk = run(hearing, "UNWIND range(1, 50) AS n RETURN n")
    assert desk.answered is not None and len(desk.answered.answer.rows) == 10 and desk.answered.answer.more
    hearing.hear(events.Typed(do="typed", text="RETURN 0 AS other"))
    hearing.hear(events.More(do="more", cap=100))
    desk = finished(hearing)
    assert desk.answered is not None and len(desk.answered.answer.rows) == 50
    assert desk.text == "RETURN 0 AS other" and desk.cap == 100


def test_a_write_is_refused_in_words_and_a_plan_is_shown(hearing: Hearing) -> None:
    desk = run(hearing, "MATCH (c:Chain) DETACH DELETE c")
    assert desk.mistake is not None and "读" in desk.mistake.error.in_("zh")
    hearing.hear(events.Plan(do="plan", text="MATCH (c:Chain) RETURN c.id AS id"))
    assert desk.plan is not None and desk.failed is None


def test_an_address_puts_its_text_there_once_and_runs_it(hearing: Hearing) -> None:
    state = QueriesState(tab="console", text="RETURN $n AS n")
    said = {"tab": "console", "text": state.text, "p.n": "3", "cap": "100", "seconds": "7"}
    arrive(hearing, state, said)
    desk = finished(hearing)
    assert desk.answered is not None and desk.answered.answer.rows == [{"n": 3}]
    assert (desk.cap, desk.seconds) == (100, 10), "7 seconds is none of the choices"
    assert extra(desk) == {"p.n": "3", "cap": "100"}
    hearing.hear(events.Typed(do="typed", text="RETURN 4 AS n"))
    arrive(hearing, state, said)
    assert desk.text == "RETURN 4 AS n" and desk.job is None, (
        "what is typed is not thrown away by the address"
    )


def test_a_question_of_the_library_comes_with_its_parameters_and_is_not_run(hearing: Hearing) -> None:
    arrive(hearing, QueriesState(tab="console", q="unserved_chains"), {"q": "unserved_chains"})
    desk = hearing.desk
    assert desk.text.startswith("// ") and desk.job is None
    assert set(desk.typed) >= {"as_of", "inferred"}
    assert run(hearing, desk.text).mistake is None and desk.answered is not None


def test_an_own_question_that_is_gone_is_told(hearing: Hearing) -> None:
    arrive(hearing, QueriesState(tab="console"), {"own": "gone"})
    assert hearing.desk.told == NO_SUCH.format(name="gone")


def test_a_text_too_long_for_a_link_is_known() -> None:
    assert extra(Desk(text="x" * LONGEST_LINK)) is None


def test_running_again_ends_what_runs(hearing: Hearing) -> None:
    slow = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n"
    hearing.hear(events.Run(do="run", text=slow))
    before = hearing.desk.job
    assert before is not None
    assert run(hearing, "RETURN 1 AS one").answered is not None
    assert before.done.wait(10) and threading.active_count() < 50
