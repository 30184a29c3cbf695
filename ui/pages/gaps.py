"""Gaps: the list planners take to a meeting, each chain with its evidence on the same page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.as_of import today
from analysis.assessment import Assessment
from analysis.coverage import assess
from analysis.definition import Definition
from analysis.elements import Place
from analysis.facts import Facts
from analysis.gaps import Gap, gaps
from graph.text import Language, Text

from .. import address, data, frame
from ..definition import Defined, not_default
from ..export import Takeaway
from ..here import Here, Standing
from ..look.draw import draw
from ..look.tags import Tag, tag
from ..takeaway import takeaway
from ..views import opened, tables
from ..views.coverage_words import report_note
from ..views.empty import nothing_here
from ..views.firm_grid import firm_grid
from ..views.gap_rows import opening, rows
from ..views.gap_table import NO_GAPS
from ..views.gaps_lead import lead, questions
from ..views.other_chains import other_chains

TITLE = Text("缺口", "Gaps")
ORDER = Text("按入图企业数排序", "By firms here, most first")
UNKNOWN = Text("图中没有 {id}。", "The graph holds no {id}.")
SHEETS = ("opened.css", "gaps.css")
DISTRICTS = ("district", "functional_zone")


@dataclass(frozen=True, kw_only=True)
class GapsState(Defined):
    """What the address of this page says; `chain` opens all there is on one chain."""

    chain: str = ""


def page(here: Here) -> None:
    """Draws the gaps, what is open under them, where their firms are, and the other chains."""
    state = address.read(GapsState)
    facts = data.facts(here)
    chains = assess(facts, state.definition())
    if not chains:
        frame.head(here, TITLE)
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    found = gaps(facts, state.definition())
    order = tag("span", here.say(ORDER), css="now")
    frame.head(here, TITLE, *lead(found, here.language, today()), actions=(order,) if found else ())
    draw(*_tree(found, chains, facts, state), key="gaps", language=here.language, sheets=SHEETS)
    if found:
        takeaway(lambda: _taken(found, state, data.standing(here)), "gaps", here.language)


def _taken(found: Sequence[Gap], state: GapsState, standing: Standing) -> Takeaway:
    rows = [gap.assessment for gap in found]
    first, evidence = tables.gaps_sheet(found, state.lang), tables.evidence_sheet(rows, state.lang)
    return Takeaway(first, (evidence,), tables.notes(state, standing, rows), state.lang)


def _tree(found: Sequence[Gap], chains: Sequence[Assessment], facts: Facts, state: GapsState) -> list[Tag]:
    language, day = state.lang, today()
    gap_ids = {gap.assessment.id for gap in found}
    others = [chain for chain in chains if chain.id not in gap_ids]
    tree = [not_default(state, language, "gaps")]
    tree += [rows(found, state.chain, state, day)] if found else _why_none(facts, language)
    tree.append(_open(found, chains, facts, state))
    if found:
        tree.append(firm_grid([gap.assessment for gap in found], _places(facts), language))
    tree.append(other_chains(others, state))
    return [part for part in tree if part]


def _why_none(facts: Facts, language: Language) -> list[Tag | None]:
    """What no gap means, and what the source that reports them by default has to do with the day."""
    usual = assess(facts, Definition())
    return [tag("p", NO_GAPS.in_(language), css="second"), report_note(usual, language)]


def _open(found: Sequence[Gap], chains: Sequence[Assessment], facts: Facts, state: GapsState) -> Tag | None:
    if not state.chain:
        return None
    one = next((chain for chain in chains if chain.id == state.chain), None)
    if one is None:
        return tag("p", UNKNOWN.format(id=state.chain).in_(state.lang), css="opened", role="status")
    gap = next((gap for gap in found if gap.assessment.id == one.id), None)
    more = questions(gap, state.lang) if gap else None
    return opened.whole(one, facts, state.lang, today(), close=opening(state, ""), more=more)


def _places(facts: Facts) -> list[Place]:
    """Districts first, then functional zones, each kind in the order of the data."""
    found = [place for place in facts.places if place.kind in DISTRICTS]
    return sorted(found, key=lambda place: (DISTRICTS.index(place.kind), _number(place.id), place.id))


def _number(key: str) -> int:
    digits = "".join(char for char in key if char.isdigit())
    return int(digits) if digits else 0
