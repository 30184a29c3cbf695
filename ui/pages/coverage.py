"""Coverage: chains or clusters against the members of the system, under a definition the reader can move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import streamlit as st

from analysis.as_of import today
from analysis.assessment import Assessment
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.facts import Facts
from analysis.matrix import matrix
from analysis.order import Move, moved, page_order
from graph.text import Text

from .. import address, data, definition_panel, frame
from ..definition import Defined
from ..export import Takeaway
from ..here import Here, Standing
from ..look.draw import draw, sheet
from ..look.tags import Tag, link, tag
from ..takeaway import takeaway
from ..views import coverage_words, opened, tables
from ..views.empty import nothing_here
from ..views.matrix import Selection, legend, table
from ..views.matrix_model import Matrix, build

Subjects = Literal["chains", "clusters"]
Listed = Literal["declared", "all"]
TITLE = Text("覆盖", "Coverage")
CHAINS = Text("产业链 × 平台", "Chains × platforms")
CLUSTERS = Text("集群 × 平台", "Clusters × platforms")
VIEWS: Mapping[Subjects, Text] = {"chains": CHAINS, "clusters": CLUSTERS}
VIEW = Text("看什么", "View")
MOVES = Text("判定变动", "Verdicts that moved")
RESTORE = Text("恢复默认", "Back to the default")
ONLY_TEN = Text("列出十强之内 {shown} 条；", "The declared {shown} are listed; ")
ALL_ROWS = Text("另有 {more} 条十强之外，全部列出", "list all, with {more} more beyond them")
ALL_LISTED = Text("已列出全部 {shown} 条；", "All {shown} are listed; ")
TEN_ROWS = Text("只看十强之内", "only the declared ones")
NO_EVIDENCE = Text(
    "这一格在所选口径和日期下没有证据。", "Under this definition and day nothing stands in this cell."
)
UNKNOWN = Text("图中没有 {id}。", "The graph holds no {id}.")
SHEETS = ("segments.css", "matrix.css", "opened.css")


@dataclass(frozen=True, kw_only=True)
class CoverageState(Defined):
    """What the address of this page says; `chain` or `cluster` opens a row, with `platform` a cell of it."""

    of: Subjects = "chains"
    chain: str = ""
    cluster: str = ""
    platform: str = ""
    rows: Listed = "declared"
    beside: bool = False

    @property
    def row(self) -> str:
        """The row that is open."""
        return self.cluster if self.of == "clusters" else self.chain

    def opening(self, row: str, platform: str = "") -> CoverageState:
        """The same view with another row or cell open, or none."""
        if self.of == "clusters":
            return replace(self, cluster=row, platform=platform)
        return replace(self, chain=row, platform=platform)


def page(here: Here) -> None:
    """Draws the matrix, what is open under it, and the definition beside it."""
    state = address.read(CoverageState)
    facts = data.facts(here)
    frame.head(here, TITLE)
    every = page_order(assess(facts, state.definition(), state.of))
    rows = _shown(every, state)
    if not rows:
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    before = assess(facts, Definition(), state.of)
    moves = moved(before, rows)
    st.html(f"<style>{sheet('coverage_page.css')}</style>")
    draw(_bar(rows, state), key="bar", language=here.language, sheets=SHEETS)
    model = build(matrix(rows, facts, state.definition()), {one.id: one.verdict for one in before})
    tree = _main(model, rows, len(every), moves, facts, state)
    left, right = st.columns([876, 266], gap="small")
    with left:
        draw(*tree, key="matrix", language=here.language, sheets=SHEETS)
        takeaway(lambda: _taken(model, rows, state, data.standing(here)), "coverage", here.language)
    with right, st.container(key="coverage-side"):
        _side(before, moves, facts, state)


def _shown(every: Sequence[Assessment], state: CoverageState) -> tuple[Assessment, ...]:
    """The declared chains, and the one that is open even when it is not among them."""
    if state.of == "clusters" or state.rows == "all":
        return tuple(every)
    return tuple(row for row in every if row.is_declared or row.id == state.chain)


def _taken(model: Matrix, rows: Sequence[Assessment], state: CoverageState, standing: Standing) -> Takeaway:
    first, evidence = tables.matrix_sheet(model, state.lang), tables.evidence_sheet(rows, state.lang)
    return Takeaway(first, (evidence,), tables.notes(state, standing, rows), state.lang)


def _main(
    model: Matrix,
    rows: Sequence[Assessment],
    every: int,
    moves: Sequence[Move],
    facts: Facts,
    state: CoverageState,
) -> list[Tag]:
    def to(row: str, platform: str) -> str:
        return _href(state.opening(row, platform))

    picked = Selection(state.row, state.platform)
    parts = [
        coverage_words.moved_sentence(moves, state, _restored(state), RESTORE.in_(state.lang)),
        table(model, VIEWS[state.of], state.lang, to, picked, beside=state.beside),
        legend(state.lang, inferred=state.inferred),
        _listed(len(rows), every, state),
        _open(rows, facts, state),
    ]
    return [part for part in parts if part]


def _open(rows: Sequence[Assessment], facts: Facts, state: CoverageState) -> Tag | None:
    if not state.row:
        return None
    one = next((row for row in rows if row.id == state.row), None)
    if one is None:
        return tag("p", UNKNOWN.format(id=state.row).in_(state.lang), css="opened", role="status")
    close, day = _href(state.opening("")), today()
    if not state.platform:
        return opened.whole(one, facts, state.lang, day, close=close)
    whole_row = _href(state.opening(one.id))
    cell = opened.cell(one, state.platform, facts, state.lang, day, row=whole_row, close=close)
    return cell or tag("p", NO_EVIDENCE.in_(state.lang), css="opened", role="status")


def _bar(rows: Sequence[Assessment], state: CoverageState) -> Tag:
    choices = [
        link(
            _href(replace(state, of=of, platform="")),
            text.in_(state.lang),
            aria_current="true" if state.of == of else None,
        )
        for of, text in VIEWS.items()
    ]
    segments = tag("div", choices, css="segments", role="group", aria_label=VIEW.in_(state.lang))
    lead = coverage_words.lead(rows, state.of, all_rows=state.rows == "all", language=state.lang)
    return tag("div", lead, segments, css="bar")


def _listed(shown: int, every: int, state: CoverageState) -> Tag | None:
    """How many of the chains are listed, and the way to the others."""
    if state.of == "clusters":
        return None
    other: Listed
    if state.rows == "all":
        said, way, other = ALL_LISTED, TEN_ROWS, "declared"
    elif shown < every:
        said, way, other = ONLY_TEN, ALL_ROWS, "all"
    else:
        return None
    way_words = way.format(more=every - shown).in_(state.lang)
    to = _href(replace(state, rows=other))
    return tag("p", said.format(shown=shown).in_(state.lang), link(to, way_words), css="caption listed")


def _side(before: Sequence[Assessment], moves: Sequence[Move], facts: Facts, state: CoverageState) -> None:
    language = state.lang
    with st.container(key="side-settings"):
        definition_panel.preset(state, _href)
    with st.container(key="side-switches"):
        definition_panel.switches(state, state.beside, lambda value: replace(state, beside=value))
    with st.container(key="side-when"):
        offered = coverage_words.days(facts, today().year, state.as_of)
        definition_panel.day(state, offered, coverage_words.report_note(before, language))
    if moves:
        with st.container(key="side-moves"):
            heading = tag("h2", MOVES.in_(language), tag("small", str(len(moves))))
            back = tag("p", link(_restored(state), RESTORE.in_(language)))
            draw(
                heading,
                coverage_words.moves_list(moves, language),
                back,
                key="moves",
                language=language,
                sheets=definition_panel.SHEETS,
            )


def _href(state: CoverageState) -> str:
    return address.href("coverage", state)


def _restored(state: CoverageState) -> str:
    """The same view under the default definition."""
    default = Defined(lang=state.lang)
    return _href(replace(state, **{name: getattr(default, name) for name in vars(default)}))
