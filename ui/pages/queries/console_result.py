"""The result of the console: the last good one as table, network or JSON, or the plan in its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from analysis.as_of import today
from analysis.network.layout import extended
from graph.text import Text

from ... import data, networks
from ...console.board import board
from ...console.desk import Answered, Desk
from ...console.hearing import Hearing
from ...explorer.component import explore
from ...explorer.events import Event
from ...here import Here
from ...look.draw import draw
from ...look.tags import Tag, tag
from ...own_questions import OwnQuestion
from ...takeaway import takeaway
from ...views import console_result as view
from ...views import console_scene as drawing
from ...views.answer_table import Known, answer_table, bare_heads
from ...views.console_lists import ago, title_of
from ...views.console_plan import plan
from ...views.queries_state import QueriesState

JSON_TYPE = "application/json"
JSON = Text("JSON", "JSON")
FIRST = Text("带走 {kind}", "Take {kind}")


def result(here: Here, state: QueriesState, hearing: Hearing, own: Sequence[OwnQuestion]) -> None:
    """Draws it."""
    desk, answered = hearing.desk, hearing.desk.answered
    if desk.plan is not None:
        _board(here, hearing, "console-plan", [plan(desk.plan, here.language, back=answered is not None)])
        return
    if answered is None:
        return
    shown = state.view if state.view in view.VIEWS else "table"
    found = drawing.found_in(answered.answer.rows, data.fabric(here)) if shown == "network" else None
    drawable = found is not None and bool(found.nodes)
    head = _head(here, desk, answered, shown, own)
    body = [] if drawable else [_body(here, state, answered, shown)]
    _board(here, hearing, "console-result", [tag("section", *head, *body, css="result")])
    if found is not None and drawable:
        _network(here, state, desk, found, answered)
    with st.container(horizontal=True, key="console-foot"):
        _board(
            here, hearing, "console-count", view.foot(answered.answer, answered.statement.cap, here.language)
        )
        _take(here, answered)


def _board(here: Here, hearing: Hearing, key: str, tree: Sequence[Tag]) -> None:
    board(tag("div", data_slot="all"), {"all": tree}, key, here.language, hearing.hear)


def _head(here: Here, desk: Desk, answered: Answered, shown: str, own: Sequence[OwnQuestion]) -> list[Tag]:
    note = ""
    if not desk.is_of_text:
        at = datetime.fromtimestamp(answered.at, UTC)
        title = title_of(answered.statement.text, own)
        when = ago(at, datetime.now(UTC), here.language)
        note = here.say(view.NOT_OF_THIS.format(ago=when, title=view.shortened(title)))
    parts = [
        view.head(note, shown, here.language, last=bool(note)),
        view.warnings(answered.answer, here.language),
    ]
    return [part for part in parts if part is not None]


def _body(here: Here, state: QueriesState, answered: Answered, shown: str) -> Tag:
    answer = answered.answer
    if shown == "json":
        return view.json_view(answer.rows, here.language)
    if shown == "network":
        return view.nothing_to_draw(here.language)
    if not answer.rows:
        return tag("p", here.say(view.NO_ROWS_WARNED if answer.warnings else view.NO_ROWS), css="second")
    known = Known(state, data.fabric(here), data.facts(here), today())
    return answer_table(bare_heads(answer.columns), answer.rows, known)


def _network(here: Here, state: QueriesState, desk: Desk, found: drawing.Found, answered: Answered) -> None:
    fabric, now = data.fabric(here), desk.touches.now
    base = drawing.drawn(found)
    graph = drawing.graph_of(base)
    places = networks.places_of(here, graph, f"console {sorted(graph.edges)} {sorted(graph.nodes)}")
    every = base
    for number in range(len(now.opened)):  # one after another, as they were opened: nothing moves
        every = drawing.with_opened(base, now.opened[: number + 1], fabric)
        places = extended(drawing.graph_of(every), places)

    def hear(event: Event) -> None:
        desk.touches = desk.touches.after(event)

    explore(
        drawing.scene(every, places, str(answered.at), desk.touches, here.language), "console-network", hear
    )
    below = drawing.below(found, drawing.without(every, now), desk.touches, state)
    draw(below, key="console-drawn", language=here.language)


def _take(here: Here, answered: Answered) -> None:
    """The rows as shown, as XLSX, CSV and JSON."""
    statement, answer = answered.statement, answered.answer
    day = data.standing(here).latest or ""
    takeaway(
        lambda: view.taken(answer, statement.text, statement.parameters, day, here.language),
        "console",
        here.language,
        key="console",
        first=FIRST,
    )
    st.download_button(
        here.say(JSON),
        data=lambda: view.as_json(answer.rows).encode("utf-8"),
        file_name="console.json",
        mime=JSON_TYPE,
        key="take-console-json",
        on_click="ignore",
        type="tertiary",
    )
