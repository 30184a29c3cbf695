"""The answer of a question by its shape: the sentence, the drawing, the table, what can be taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from ... import address, answers, boundaries, data, networks
from ...answers import Found
from ...explorer.component import explore
from ...explorer.events import Event, Pick
from ...export import Takeaway
from ...here import Here
from ...look.draw import draw
from ...look.picture import pictured
from ...look.tags import Tag, tag
from ...takeaway import takeaway
from ...views import answer_network as network
from ...views import queries_states as states
from ...views.answer_chart import chart
from ...views.answer_known import Head, Known, Row, heads_of
from ...views.answer_map import answer_map
from ...views.answer_sheet import notes, taken
from ...views.answer_table import Ways, answer_table, in_order
from ...views.queries_more import more
from ...views.queries_sentence import sentence
from ...views.queries_state import Asked

SHEETS = ("segments.css", "queries.css", "answer.css", "opened.css")
PLACED = "answer"


def result(here: Here, asked: Asked, known: Known, found: Found) -> None:
    """Draws the answer; an empty one says how to ask more widely."""
    heads = heads_of(asked.query, here.language)
    said = sentence(asked.query, heads, found.rows, found.more, known)
    if not found.rows:
        _say(here, said, None if asked.query.shape == "check" else states.empty(asked), key="answer")
        return
    _say(here, said, *_drawing(here, asked, known, heads, found), key="answer")
    picked = ""
    if asked.query.shape == "network":
        picked = asked.state.open
        _network(here, asked, known, heads, found)
    _table(here, asked, known, heads, found, picked)
    _take(here, asked, known, heads, found)


def _drawing(here: Here, asked: Asked, known: Known, heads: Sequence[Head], found: Found) -> list[Tag]:
    """A chart or a map above the table, to be taken away as a picture."""
    drawn: Tag | None = None
    if asked.query.shape == "chart":
        drawn = chart(asked.query, heads, found.rows, known)
    elif asked.query.shape == "map":
        ground = boundaries.borders(tuple(known.facts.places)).ground
        drawn = answer_map(heads, found.rows, known, ground)
    if drawn is None:
        return []
    said = [f"{title}: {words}" for title, words in notes(asked, data.standing(here))]
    title = asked.query.title.in_(here.language)
    return [pictured(drawn, name=asked.query.name, title=title, notes=said, language=here.language)]


def _network(here: Here, asked: Asked, known: Known, heads: Sequence[Head], found: Found) -> None:
    """The picture; a click marks the rows of a node in the table below."""
    woven = network.woven(found.rows, known)
    if not woven.graph:
        return

    def hear(event: Event) -> None:
        if isinstance(event, Pick):
            again = event.id == asked.state.open
            address.go(replace(asked.state, open="" if again else event.id), **asked.given)

    name = f"{asked.query.name} {sorted(asked.arguments.items(), key=str)}"
    places = networks.places_of(here, woven.graph, f"{PLACED} {name}")
    scene = network.picture(
        woven,
        heads,
        known,
        places,
        key=name,
        title=asked.query.title.in_(here.language),
        picked=asked.state.open,
    )
    with st.container(key="queries-picture"):
        explore(scene, "queries-explorer", hear)
    _say(here, network.under(woven, known, asked.state.open), key="under-picture")


def _table(here: Here, asked: Asked, known: Known, heads: Sequence[Head], found: Found, picked: str) -> None:
    state = asked.state
    rows: Sequence[Row] = in_order(found.rows, heads, state.sort, known)
    if picked:
        mine = network.marked(picked)
        rows = sorted(rows, key=lambda row: not mine(row))
    ways = Ways(
        sort=state.sort,
        sorting=lambda sort: asked.to(sort=sort),
        opened="" if picked else state.open,
        opening=lambda key: asked.to(open=key),
        marked=network.marked(picked) if picked else None,
    )
    table = answer_table(heads, rows[: state.rows], known, ways)
    _say(here, table, more(asked, len(rows), found.more, data.standing(here)), key="table")


def _take(here: Here, asked: Asked, known: Known, heads: Sequence[Head], found: Found) -> None:
    def make() -> Takeaway:
        rows = answers.everything(here, asked.query, asked.arguments) if found.more else found.rows
        return taken(asked, heads, rows, known, data.standing(here))

    takeaway(make, asked.query.name, here.language)


def _say(here: Here, *tree: Tag | None, key: str) -> None:
    kept = [part for part in tree if part is not None]
    if kept:
        draw(
            tag("div", *kept, css="answer-part"), key=f"queries-{key}", language=here.language, sheets=SHEETS
        )
