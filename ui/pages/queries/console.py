"""The console tab: the editor with its limits, what the graph holds, the result, what was run and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import streamlit as st

from graph.errors import LiantuError, SavedError
from graph.schema import EDGE_TYPES
from graph.settings import load_settings
from queries import load_library

from ... import address, answers, data
from ...console import progress as running
from ...console.arriving import TOO_LONG, arrive, arrived_at, extra
from ...console.board import Editor, Mark, board
from ...console.desk import Desk
from ...console.examples import examples
from ...console.hearing import Hearing
from ...console.values import kind_of, names_in
from ...here import Here
from ...history import History, Ran
from ...look.draw import sheet
from ...look.tags import Tag, tag
from ...own_questions import OwnQuestion, OwnQuestions
from ...views import console_frame as around
from ...views import console_lists as lists
from ...views.console_first import first
from ...views.console_mistake import place_of, said
from ...views.console_schema import Held, chosen_properties, known, schema
from ...views.queries_state import OWN, QueriesState
from .console_result import result

DESK = "console"


def page(here: Here, state: QueriesState) -> None:
    """Draws the tab; what the address names is on the desk first."""
    desk = _desk()
    hearing = Hearing(
        desk, here.graph, load_settings().home, here.language, lambda: _say_in_address(desk), _look
    )
    arrive(hearing, state, st.query_params.to_dict())
    if desk.job is not None:
        desk.job.done.wait(running.AT_ONCE)
        desk.job.seen()
    _settle(desk)
    desk.redraw = False
    st.html(f"<style>{sheet('console_page.css')}</style>")
    kept = _kept(hearing)
    _bench(here, hearing)
    running.progress(here, desk)
    if desk.answered is None and desk.plan is None:
        _board(here, hearing, "console-first", [first(examples(), here.language)])
    else:
        result(here, state, hearing, kept.own)
    _lists(here, hearing, kept)


def _desk() -> Desk:
    if not isinstance(st.session_state.get(DESK), Desk):
        st.session_state[DESK] = Desk()
    found: Desk = st.session_state[DESK]
    return found


def _settle(desk: Desk) -> None:
    """A run that ended because the graph went away is told by the whole page, which waits for it."""
    job = desk.job
    if desk.settle() and job is not None and job.away and job.error is not None:
        desk.failed = None
        raise job.error


def _say_in_address(desk: Desk) -> None:
    """What runs is the view: the address names it, as far as it fits."""
    state = replace(address.lenient(QueriesState), tab="console", q="", text="", sort="", open="")
    more = extra(desk)
    if more is None:
        desk.told = TOO_LONG
        address.go(state)
    else:
        address.go(replace(state, text=desk.text), **more)
    said_now = st.query_params.to_dict()
    desk.arrived = arrived_at(address.parse(QueriesState, said_now), said_now)


def _look(view: str) -> None:
    """The same text looked at otherwise."""
    said_now = st.query_params.to_dict()
    own = {name: value for name, value in said_now.items() if name not in OWN}
    address.go(replace(address.lenient(QueriesState), view=view), **own)


@dataclass(frozen=True)
class _Kept:
    """What is read from the person's own file, or why it cannot be."""

    runs: Sequence[Ran] = ()
    own: Sequence[OwnQuestion] = ()
    problem: LiantuError | None = None


def _kept(hearing: Hearing) -> _Kept:
    try:
        return _Kept(History(hearing.home).newest(), OwnQuestions(hearing.home).all())
    except SavedError as error:
        return _Kept(problem=error)


def _held(here: Here) -> Held:
    labels = {one.type: one.total for one in data.figures(here).counts}
    return Held(labels, {one.kind: one.total for one in data.kinds(here)})


@st.fragment
def _bench(here: Here, hearing: Hearing) -> None:
    """The upper half, drawn by itself while one types; what else must follow draws the whole page."""
    desk, language = hearing.desk, here.language
    if desk.redraw:
        st.rerun()
    held = _held(here)
    mistake = desk.mistake
    place = place_of(mistake.error) if mistake else None
    words = said(mistake.error, language) if mistake else ()
    mark = Mark(mistake.number, place.line, place.column, words) if mistake and place else None
    names = names_in(desk.text)
    bench = around.Bench(
        language,
        desk.seconds,
        desk.cap,
        running=running.now(desk),
        parameters=tuple(
            (name, desk.typed.get(name, ""), kind_of(desk.typed.get(name, ""))) for name in names
        ),
        told=here.say(desk.told) if desk.told else "",
        wrong=words if mark is None else (),
    )
    board(
        around.frame(language),
        {
            "bar": around.bar(bench),
            "under": around.under(bench),
            "acts": around.acts(bench),
            "schema": schema(held, desk.chosen, language),
        },
        "console-bench",
        language,
        hearing.hear,
        Editor(
            desk.text,
            desk.load,
            around.words(language),
            known(held, dict.fromkeys(names, ""), language),
            mark,
        ),
    )


def _board(here: Here, hearing: Hearing, key: str, tree: Sequence[Tag]) -> None:
    board(tag("div", data_slot="all"), {"all": tree}, key, here.language, hearing.hear)


def _lists(here: Here, hearing: Hearing, kept: _Kept) -> None:
    desk, language = hearing.desk, here.language
    problem = tag("p", kept.problem.in_(language), css="notice") if kept.problem else None
    history = lists.history(kept.runs, kept.own, datetime.now(UTC), desk.text, language)
    own = lists.own_questions(kept.own, desk.text, language)
    label = chosen_properties(desk.chosen, _held(here), _filled(here, desk.chosen), language)
    slots: Mapping[str, Sequence[Tag]] = {
        "history": (problem,) if problem else history,
        "own": () if problem else own,
        "label": (label,) if label else (),
    }
    board(lists.frame(), slots, "console-lists", language, hearing.hear)


def _filled(here: Here, name: str) -> Mapping[str, int]:
    """How many nodes of a label, or edges of a kind, have a value of each property."""
    question, parameter = ("kind_properties", "kind") if name in EDGE_TYPES else ("label_properties", "label")
    found = answers.ask(here, load_library()[question], {parameter: name})
    return {row["property"]: row["filled"] for row in found.rows}
