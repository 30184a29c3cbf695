"""The settings of the coverage page: beside the matrix, above the other views; and what they moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from analysis.as_of import today
from analysis.definition import Definition
from analysis.order import Move, moved
from analysis.verdicts import GAPS, Verdict
from graph.text import Text

from ... import data, definition_panel
from ...definition import Defined
from ...here import Here
from ...look.draw import draw
from ...look.tags import Tag, link, tag
from ...views import coverage_words
from .state import CoverageState, to

MOVES = Text("判定变动", "Verdicts that moved")
RESTORE = Text("恢复默认", "Back to the default")
SHEETS = ("segments.css", "side.css")


def moves(here: Here, state: CoverageState) -> tuple[Move, ...]:
    """Which verdicts the settings moved: of the chains or clusters in view, on the tree of both."""
    definition, default = state.definition(), Definition()
    if definition == default:
        return ()
    kinds = coverage_words.judged(state.view, state.of)
    return tuple(
        move
        for of in kinds
        for move in moved(data.assessed(here, default, of), data.assessed(here, definition, of))
    )


def side(here: Here, state: CoverageState) -> None:
    """The whole panel: preset and thresholds, switches, the day, what moved."""
    with st.container(key="side-settings"):
        definition_panel.preset(state, to)
    with st.container(key="side-switches"):
        definition_panel.switches(state, state.beside, lambda value: replace(state, beside=value))
    _day(here, state)
    _moved(moves(here, state), state)


def settings(here: Here, state: CoverageState) -> None:
    """The same above a wide view: switches in the open, the rest behind one button."""
    with st.container(horizontal=True, key="coverage-settings"):
        definition_panel.short_switches(state, state.beside, lambda value: replace(state, beside=value))
        with (
            st.popover(definition_panel.TITLE.in_(state.lang), key="definition"),
            st.container(key="coverage-side"),
        ):
            with st.container(key="side-settings"):
                definition_panel.preset(state, to)
            _day(here, state)
            _moved(moves(here, state), state)


def notice(here: Here, state: CoverageState) -> None:
    """What moved, in a sentence, and why an earlier day knows no gaps."""
    parts = notice_parts(here, state)
    if parts:
        draw(*parts, key="notice", language=state.lang, sheets=SHEETS)


def notice_parts(here: Here, state: CoverageState) -> list[Tag]:
    """The sand sentence and the reason, for a view that draws them itself; empty under the default."""
    found = moves(here, state)
    said = coverage_words.moved_sentence(found, state, restored(state), RESTORE.in_(state.lang))
    return [part for part in (said, _why_no_gap(here, found, state)) if part]


def restored(state: CoverageState) -> str:
    """The same view under the default definition."""
    default = Defined(lang=state.lang)
    return to(replace(state, **{name: getattr(default, name) for name in vars(default)}))


def _why_no_gap(here: Here, found: Sequence[Move], state: CoverageState) -> Tag | None:
    """Why an earlier day has no record where the report later sees a gap."""
    silent = any(
        move.before.verdict in GAPS and move.after.verdict is Verdict.NO_RECORD and not move.after.gap_reports
        for move in found
    )
    if not silent:
        return None
    return coverage_words.report_note(data.assessed(here, Definition()), state.lang)


def _day(here: Here, state: CoverageState) -> None:
    with st.container(key="side-when"):
        offered = coverage_words.days(data.facts(here), today().year, state.as_of)
        note = coverage_words.report_note(data.assessed(here, Definition()), state.lang)
        definition_panel.day(state, offered, note)


def _moved(found: Sequence[Move], state: CoverageState) -> None:
    if not found:
        return
    language = state.lang
    with st.container(key="side-moves"):
        heading = tag("h2", MOVES.in_(language), tag("small", str(len(found))))
        back = tag("p", link(restored(state), RESTORE.in_(language)))
        listed = coverage_words.moves_list(found, language)
        draw(heading, listed, back, key="moves", language=language, sheets=SHEETS)
