"""What happens when something is done on the console: runs start and stop, texts come and are kept."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import LiantuError, SavedError
from graph.free import FreeAnswer, ask, explain
from graph.store import Graph, Stop
from graph.text import Language, Text

from ..history import History, Ran
from ..own_questions import OwnQuestion, OwnQuestions
from ..views.console_mistake import outcome_of, place_of
from . import events
from .desk import Desk
from .examples import as_text, named
from .job import Job, Statement
from .values import typed_as

KEPT = Text("已存：{name}", "Saved: {name}")
EMPTY = Text("先写一段语句", "Write a text first")


@dataclass(frozen=True)
class Hearing:
    """One console: its desk, the graph it asks, where things are kept, who writes the address."""

    desk: Desk
    graph: Graph
    home: Path
    language: Language
    began: Callable[[], None]
    looked: Callable[[str], None]

    def hear(self, event: events.Event) -> None:
        """Does what was asked for; what cannot be kept is told on the console, never raised."""
        try:
            self._hear(event)
        except SavedError as error:
            self.desk.told = error.text
            self.desk.redraw = True

    def _hear(self, event: events.Event) -> None:
        desk = self.desk
        if not isinstance(event, events.Typed | events.Parameter):
            desk.told = None
            desk.redraw = True
        match event:
            case events.Typed():
                before = desk.is_of_text, desk.mistake is not None
                desk.text = event.text
                desk.redraw = desk.redraw or before != (desk.is_of_text, desk.mistake is not None)
            case events.Parameter():
                desk.typed[event.name] = event.value
            case events.Seconds():
                desk.seconds = int(event.value)
            case events.Cap():
                desk.cap = int(event.value)
            case events.Choose():
                desk.chosen = event.name
            case events.Run():
                desk.text = event.text
                self.run(desk.statement())
            case events.More():
                if desk.answered is not None:
                    desk.cap = event.cap
                    self.run(replace(desk.answered.statement, cap=event.cap))
            case events.Plan():
                desk.text = event.text
                self._explain()
            case events.Halt():
                if desk.job is not None:
                    desk.job.halt()
            case events.Look():
                self.looked("" if event.name == "table" else event.name)
            case events.Back():
                desk.plan = None
            case _:
                self._keep(event)

    def run(self, statement: Statement) -> None:
        """Starts a run; one that is on its way is ended first."""
        desk = self.desk
        if not statement.text.strip():
            desk.told = EMPTY
            return
        if desk.job is not None:
            desk.job.halt()
        desk.plan = None
        desk.job = Job(statement, self._ask, self._note).start()
        self.began()

    def _explain(self) -> None:
        desk = self.desk
        statement = desk.statement()
        try:
            desk.plan = explain(self.graph, statement.text, statement.parameters)
            desk.failed = None
        except LiantuError as error:
            desk.plan = None
            desk.fail(statement.text, error)

    def _ask(self, statement: Statement, stop: Stop) -> FreeAnswer:
        return ask(
            self.graph,
            statement.text,
            statement.parameters,
            seconds=statement.seconds,
            cap=statement.cap,
            stop=stop,
        )

    def _note(self, job: Job) -> None:
        """Into the history; a history that cannot be kept is told where it is shown."""
        statement, answer, error = job.statement, job.answer, job.error
        ran = Ran(statement.text, "rows", statement.parameters, seconds=job.seconds)
        if answer is not None:
            ran = replace(ran, rows=len(answer.rows), more=answer.more)
        elif error is not None:
            place = place_of(error)
            ran = replace(ran, outcome=outcome_of(error), line=place.line if place else None)
        with contextlib.suppress(SavedError):
            History(self.home).add(ran)
            if answer is not None:
                OwnQuestions(self.home).answered(statement.text, len(answer.rows), answer.more)

    def _keep(self, event: events.Event) -> None:
        """What is done to the lists below."""
        desk, own = self.desk, OwnQuestions(self.home)
        match event:
            case events.Save():
                desk.text = event.text
                kept = own.save(self._question(event.value))
                desk.told = KEPT.format(name=kept.name)
            case events.Rename():
                own.rename(event.name, event.value)
            case events.Remove():
                own.remove(event.name)
            case events.Forget():
                History(self.home).forget()
            case events.Load(of="own"):
                if (found := own.find(event.name)) is not None:
                    self.open(found)
            case events.Load(of="history"):
                ran = next((one for one in History(self.home).newest() if one.at == event.name), None)
                if ran is not None:
                    desk.put(ran.text, {name: typed_as(value) for name, value in ran.parameters.items()})
            case events.Load(of="example"):
                for query in named(event.name):
                    desk.put(as_text(query, self.language))

    def open(self, question: OwnQuestion) -> None:
        """Puts an own question into the editor, with its limits."""
        desk = self.desk
        desk.put(question.text, {name: typed_as(value) for name, value in question.parameters.items()})
        desk.seconds, desk.cap = int(question.seconds), question.cap

    def _question(self, name: str) -> OwnQuestion:
        desk = self.desk
        statement = desk.statement()
        done = desk.answered if desk.is_of_text else None
        return OwnQuestion(
            name=name,
            text=statement.text,
            parameters=statement.parameters,
            seconds=statement.seconds,
            cap=statement.cap,
            rows=len(done.answer.rows) if done else None,
            more=done.answer.more if done else False,
        )
