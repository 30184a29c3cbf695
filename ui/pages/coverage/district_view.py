"""Districts against chains or clusters, and the list that a cell, a row or a column opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.as_of import today
from analysis.assessment import Assessment
from analysis.district_matrix import UNKNOWN as UNKNOWN_ROW
from analysis.district_matrix import DistrictMatrix, district_matrix
from analysis.facts import Facts
from analysis.order import page_order
from analysis.verdicts import Verdict
from graph.text import Text

from ... import data
from ...export import Takeaway
from ...here import Here
from ...look.draw import draw
from ...look.picture import pictured
from ...look.tags import Tag, link, tag
from ...takeaway import takeaway
from ...views import coverage_words, district_opened, opened, tables
from ...views.district_sheets import district_sheet, presence_sheet
from ...views.district_table import district_legend, district_table
from ...views.district_words import lead
from ...views.picture_notes import picture_notes
from .cut import COLUMNS, ROWS, first, said
from .side import notice_parts
from .state import Against, CoverageState, to

AGAINST: dict[Against, Text] = {
    "chains": Text("与产业链", "by chain"),
    "clusters": Text("与集群", "by cluster"),
}
AGAINST_WHAT = Text("横向是什么", "What runs across")
SHEETS = ("segments.css", "matrix.css", "districts.css", "opened.css")


def draw_districts(here: Here, state: CoverageState) -> None:
    """Draws the table of districts and what is open under it."""
    facts, definition = data.facts(here), state.definition()
    every = page_order(data.assessed(here, definition, state.against))
    columns = _columns(every, state)
    unnamed = sum(one.verdict is Verdict.UNNAMED for one in every)
    model = district_matrix(columns, facts, definition)
    cut = replace(
        model,
        rows=first(model.rows, state, state.district, UNKNOWN_ROW),
        columns=first(model.columns, state, state.column),
    )
    sentence = lead(model, state.lang)
    parts = [
        *notice_parts(here, state),
        tag("div", sentence, _against(state), css="bar"),
        pictured(
            _table(cut, unnamed, state),
            district_legend(state.lang, inferred=state.inferred, beside=state.beside),
            name="coverage-districts",
            title=sentence.words(),
            notes=picture_notes(state, data.standing(here), columns),
            language=state.lang,
        ),
        _listed(len(columns), len(every) - unnamed, state),
        said(
            state,
            (ROWS, len(cut.rows), len(model.rows)),
            (COLUMNS, len(cut.columns), len(model.columns)),
        ),
        _open(model, facts, state),
    ]
    draw(*(part for part in parts if part), key="districts", language=state.lang, sheets=SHEETS)
    takeaway(lambda: _taken(here, model, columns, state), "coverage-districts", state.lang)


def _columns(every: Sequence[Assessment], state: CoverageState) -> tuple[Assessment, ...]:
    """The clusters, or the declared chains that have a name and the one that is open."""
    named = [one for one in every if one.verdict is not Verdict.UNNAMED]
    if state.against == "clusters" or state.rows == "all":
        return tuple(named)
    return tuple(one for one in named if one.is_declared or one.id == state.chain)


def _against(state: CoverageState) -> Tag:
    choices = [
        link(
            to(replace(state.placed(state.district, ""), against=against, chain="", cluster="")),
            text.in_(state.lang),
            aria_current="true" if state.against == against else None,
        )
        for against, text in AGAINST.items()
    ]
    return tag("div", choices, css="segments", role="group", aria_label=AGAINST_WHAT.in_(state.lang))


def _table(model: DistrictMatrix, unnamed: int, state: CoverageState) -> Tag:
    def open_at(row: str, column: str) -> str:
        return to(state.placed(row, column))

    picked = (state.district, state.column)
    return district_table(model, unnamed, state.lang, open_at, picked, beside=state.beside)


def _listed(shown: int, every: int, state: CoverageState) -> Tag | None:
    """How many chains stand across, and the way to the others."""
    if state.against == "clusters" or (state.rows == "declared" and shown == every):
        return None
    words = coverage_words.LISTED["districts"]
    listed, way = words.all if state.rows == "all" else words.some
    other = to(replace(state, rows="declared" if state.rows == "all" else "all"))
    counted = listed.format(shown=shown, every=every).in_(state.lang)
    return tag(
        "p", counted, link(other, way.format(more=every - shown).in_(state.lang)), css="caption listed"
    )


def _open(model: DistrictMatrix, facts: Facts, state: CoverageState) -> Tag | None:
    def open_at(row: str, column: str) -> str:
        return to(state.placed(row, column))

    asked_row, asked_column, day = state.district, state.column, today()
    if not asked_row and not asked_column:
        return None
    row = next((one for one in model.rows if one.id == asked_row), None)
    column = next((one for one in model.columns if one.one.id == asked_column), None)
    unknown = [key for key, found in ((asked_row, row), (asked_column, column)) if key and found is None]
    if unknown:
        return opened.unknown(unknown[0], state.lang)
    if row and column:
        cell = model.cell(row.id, column.one.id)
        return district_opened.opened_cell(row, column, cell, facts, state, day, open_at)
    if column:
        return district_opened.opened_column(column, model, state, day, open_at)
    return district_opened.opened_row(row, model, state, day, open_at) if row else None


def _taken(
    here: Here, model: DistrictMatrix, columns: Sequence[Assessment], state: CoverageState
) -> Takeaway:
    notes = tables.notes(state, data.standing(here), columns)
    more = presence_sheet(model, state.lang), tables.evidence_sheet(columns, state.lang)
    return Takeaway(district_sheet(model, state.lang), more, notes, state.lang)
