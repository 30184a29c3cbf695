"""The tree of clusters, chains, segments and platforms, and what is open under it."""

from __future__ import annotations

from dataclasses import replace

from analysis.as_of import today
from analysis.assessment import Assessment
from analysis.tree import Tree, only_gaps, tree
from graph.text import Text

from ... import data
from ...export import Takeaway
from ...here import Here
from ...look.draw import draw
from ...look.picture import pictured
from ...look.tags import Tag, link, tag
from ...takeaway import takeaway
from ...views import opened, tables
from ...views.coverage_words import Subjects
from ...views.picture_notes import picture_notes
from ...views.tree import Way, tree_drawn
from ...views.tree_sheet import tree_sheet
from ...views.tree_words import HIDDEN, SHOW_ALL, lead, under
from .cut import CLUSTERS, first, said
from .state import CoverageState, to

SUBJECTS: dict[str, Subjects] = {"Chain": "chains", "Cluster": "clusters", "Field": "fields"}
NO_EVIDENCE = Text("这一处在所选口径和日期下没有证据。", "Under this definition and day nothing stands here.")
SHEETS = ("matrix.css", "tree.css", "opened.css")


def draw_tree(here: Here, state: CoverageState) -> None:
    """Draws the tree, what is open under it, and offers both to take away."""
    definition, language = state.definition(), state.lang
    chains, clusters, fields = (
        data.assessed(here, definition, of) for of in ("chains", "clusters", "fields")
    )
    whole = tree(chains, clusters, fields, data.facts(here), definition)
    shown = only_gaps(whole) if state.gaps_only else whole
    cut = replace(shown, clusters=first(shown.clusters, state, state.cluster))
    sentence = lead(whole, state)
    way = Way(state, lambda one, member: _opening(one, member, state), _beside(state), state.inferred)
    picture = pictured(
        tree_drawn(cut, way),
        name="coverage-tree",
        title=sentence.words(),
        notes=picture_notes(state, data.standing(here), (*chains, *clusters, *fields)),
        language=language,
    )
    every = {one.id: one for one in (*chains, *clusters, *fields)}
    parts = [
        sentence,
        picture,
        tag("p", under(whole, language), css="caption"),
        _left_out(whole, shown, state),
        said(state, (CLUSTERS, len(cut.clusters), len(shown.clusters))),
        _open(every, here, state),
    ]
    draw(*(part for part in parts if part), key="tree", language=language, sheets=SHEETS)
    takeaway(lambda: _taken(here, shown, every, state), "coverage-tree", language)


def _opening(one: Assessment, member: str, state: CoverageState) -> str:
    """The same tree with the evidence of one node, or of one member for it, open under it."""
    bare = replace(state, of=SUBJECTS[one.type], chain="", cluster="", field="", district="")
    return to(bare.opening(one.id, member))


def _beside(state: CoverageState) -> str | None:
    return None if state.beside else to(replace(state, beside=True))


def _left_out(whole: Tree, shown: Tree, state: CoverageState) -> Tag | None:
    count = len(whole.clusters) - len(shown.clusters)
    if not count:
        return None
    way = link(to(replace(state, gaps_only=False)), SHOW_ALL.in_(state.lang))
    return tag("p", HIDDEN.format(count=count).in_(state.lang), way, css="caption")


def _open(every: dict[str, Assessment], here: Here, state: CoverageState) -> Tag | None:
    # A district may stand in the address from another view; the tree has none to open.
    if not state.row or state.of == "districts":
        return None
    if state.row not in every:
        return opened.unknown(state.row, state.lang)
    one, facts, day = every[state.row], data.facts(here), today()
    close = to(state.opening(""))
    if not state.platform:
        return opened.whole(one, facts, state, day, close=close)
    row = to(state.opening(one.id))
    cell = opened.cell(one, state.platform, facts, state, day, row=row, close=close)
    return cell or tag("p", NO_EVIDENCE.in_(state.lang), css="opened", role="status")


def _taken(here: Here, shown: Tree, every: dict[str, Assessment], state: CoverageState) -> Takeaway:
    rows = tuple(every.values())
    evidence = tables.evidence_sheet(rows, state.lang)
    notes = tables.notes(state, data.standing(here), rows)
    return Takeaway(tree_sheet(shown, state.lang), (evidence,), notes, state.lang)
