"""The matrix: chains, clusters or fields against the members of the system, and what is open under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from analysis.as_of import today
from analysis.assessment import Assessment
from analysis.coverage import Of
from analysis.definition import Definition
from analysis.facts import Facts
from analysis.matrix import matrix
from analysis.order import page_order
from graph.text import Text

from ... import data
from ...export import Takeaway
from ...here import Here, Standing
from ...look.draw import draw
from ...look.picture import pictured
from ...look.tags import Tag, link, tag
from ...takeaway import takeaway
from ...views import coverage_words, opened, tables
from ...views.matrix import Selection, legend, table
from ...views.matrix_model import Matrix, build
from ...views.picture_notes import picture_notes
from .cut import COLUMNS, ROWS, first, said
from .district_view import draw_districts
from .side import notice_parts, side
from .state import CoverageState, Listed, to

OF: dict[str, Of] = {"chains": "chains", "clusters": "clusters", "fields": "fields"}
NO_EVIDENCE = Text(
    "这一格在所选口径和日期下没有证据。", "Under this definition and day nothing stands in this cell."
)
NO_ROWS = Text("图中没有这一类。", "The graph holds none of these.")
SHEETS = ("segments.css", "matrix.css", "opened.css")


def draw_matrix(here: Here, state: CoverageState) -> None:
    """Draws the matrix and what is open under it, and the definition beside it."""
    left, right = st.columns([876, 266], gap="small")
    with left:
        if state.of == "districts":
            draw_districts(here, state)
        else:
            _draw(here, state, OF[state.of])
    with right, st.container(key="coverage-side"):
        side(here, state)


def _draw(here: Here, state: CoverageState, of: Of) -> None:
    definition = state.definition()
    every = page_order(data.assessed(here, definition, of))
    if not every:
        draw(tag("p", here.say(NO_ROWS), css="second"), key="matrix", language=here.language, sheets=SHEETS)
        return
    rows, facts = _shown(every, state), data.facts(here)
    before = {one.id: one.verdict for one in data.assessed(here, Definition(), of)}
    whole = matrix(rows, facts, definition)
    cut = replace(
        whole, rows=first(rows, state, state.row), columns=first(whole.columns, state, state.platform)
    )
    model = build(cut, before)
    lead = coverage_words.lead(rows, of, all_rows=state.rows == "all", language=state.lang)
    notes = picture_notes(state, data.standing(here), rows)
    parts = [
        *notice_parts(here, state),
        lead,
        pictured(
            _table(model, state),
            legend(state.lang, inferred=state.inferred),
            name=f"coverage-{of}",
            title=lead.words(),
            notes=notes,
            language=state.lang,
        ),
        _listed(len(rows), len(every), state),
        said(
            state,
            (ROWS, len(cut.rows), len(whole.rows)),
            (COLUMNS, len(cut.columns), len(whole.columns)),
        ),
        _open(every, facts, state),
    ]
    draw(*(part for part in parts if part), key="matrix", language=here.language, sheets=SHEETS)
    takeaway(
        lambda: _taken(build(whole, before), rows, state, data.standing(here)),
        f"coverage-{of}",
        here.language,
    )


def _shown(every: Sequence[Assessment], state: CoverageState) -> tuple[Assessment, ...]:
    """The declared chains or the fields with data, and the row that is open even when it is none of them."""
    if state.of == "clusters" or state.rows == "all":
        return tuple(every)
    if state.of == "fields":
        return tuple(row for row in every if row.has_data or row.id == state.field)
    return tuple(row for row in every if row.is_declared or row.id == state.chain)


def _table(model: Matrix, state: CoverageState) -> Tag:
    def open_at(row: str, platform: str) -> str:
        return to(state.opening(row, platform))

    picked = Selection(state.row, state.platform)
    return table(model, coverage_words.SUBJECTS[state.of], state, open_at, picked, beside=state.beside)


def _taken(model: Matrix, rows: Sequence[Assessment], state: CoverageState, standing: Standing) -> Takeaway:
    first, evidence = tables.matrix_sheet(model, state.lang), tables.evidence_sheet(rows, state.lang)
    return Takeaway(first, (evidence,), tables.notes(state, standing, rows), state.lang)


def _open(every: Sequence[Assessment], facts: Facts, state: CoverageState) -> Tag | None:
    if not state.row:
        return None
    one = next((row for row in every if row.id == state.row), None)
    if one is None:
        return opened.unknown(state.row, state.lang)
    close, day = to(state.opening("")), today()
    if not state.platform:
        return opened.whole(one, facts, state, day, close=close)
    whole_row = to(state.opening(one.id))
    cell = opened.cell(one, state.platform, facts, state, day, row=whole_row, close=close)
    return cell or tag("p", NO_EVIDENCE.in_(state.lang), css="opened", role="status")


def _listed(shown: int, every: int, state: CoverageState) -> Tag | None:
    """How many of the rows are listed, and the way to the others."""
    words = coverage_words.LISTED.get(state.of)
    if words is None or (state.rows == "declared" and shown == every):
        return None
    other: Listed = "declared" if state.rows == "all" else "all"
    listed, way = words.all if state.rows == "all" else words.some
    way_words = way.format(more=every - shown).in_(state.lang)
    counted = listed.format(shown=shown, every=every).in_(state.lang)
    return tag("p", counted, link(to(replace(state, rows=other)), way_words), css="caption listed")
