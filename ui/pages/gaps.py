"""Gaps: the list planners take to a meeting, each chain with its evidence on the same page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.as_of import AsOf, today
from analysis.assessment import Assessment
from analysis.comparison import Comparison, compare
from analysis.definition import Definition
from analysis.elements import Place
from analysis.facts import Facts
from analysis.gaps import Gap, other_wishes
from analysis.order import page_order
from analysis.priority import CONFLICTS_LAST, RULES, GapOrder, ordered
from analysis.verdicts import GAPS, Verdict
from graph.text import Text

from .. import address, data, frame
from ..address import href
from ..definition import departures, not_default
from ..export import Takeaway
from ..here import Here, Standing
from ..look.draw import draw
from ..look.picture import pictured
from ..look.tags import Child, Tag, link, tag
from ..takeaway import takeaway
from ..views import comparison_table, gap_more, opened, tables
from ..views.coverage_words import days, report_note
from ..views.empty import nothing_here
from ..views.firm_grid import SAMPLE, firm_grid
from ..views.firm_grid import TITLE as GRID
from ..views.gap_rows import rows
from ..views.gap_table import NO_GAPS
from ..views.gaps_address import GapsState, opening
from ..views.gaps_lead import lead
from ..views.other_chains import other_chains
from ..views.two_days import compared, pickers, unspoken

TITLE = Text("缺口", "Gaps")
ORDER = Text("排序", "Order")
SHEETS = ("segments.css", "opened.css", "gaps.css", "gaps_more.css")
DISTRICTS = ("district", "functional_zone")


def page(here: Here) -> None:
    """Draws the gaps, what is open under them, two days side by side, their firms, and the other chains."""
    state = address.read(GapsState)
    facts = data.facts(here)
    definition = state.definition()
    chains = data.assessed(here, definition)
    if not chains:
        frame.head(here, TITLE)
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    found = ordered(data.gaps(here, definition), state.order)
    against = compare(facts, definition, AsOf.parse(state.against)) if state.against else None
    frame.head(here, TITLE, *lead(found, here.language, today()), actions=_orders(state) if found else ())
    tree = _tree(here, found, chains, against, state)
    draw(*tree, key="gaps", language=here.language, sheets=SHEETS)
    takeaway(lambda: _taken(found, chains, against, state, data.standing(here)), "gaps", here.language)


def _taken(
    found: Sequence[Gap],
    chains: Sequence[Assessment],
    against: Comparison | None,
    state: GapsState,
    standing: Standing,
) -> Takeaway:
    more = [tables.evidence_sheet([gap.assessment for gap in found] or chains, state.lang)]
    more.append(comparison_table.nearest_sheet(found, state.lang))
    if against:
        more.append(comparison_table.sheet(against, state.lang))
    first = tables.gaps_sheet(found, state.lang)
    return Takeaway(first, tuple(more), tables.notes(state, standing, chains), state.lang)


def _orders(state: GapsState) -> list[Tag]:
    """The rules the list can be ordered by, the one in force not linked."""
    said: list[Child] = [f"{ORDER.in_(state.lang)} "]
    for number, order in enumerate(GapOrder):
        words = order.words.in_(state.lang)
        to = href("gaps", replace(state, order=order))
        said += [" · " if number else None, tag("b", words) if order is state.order else link(to, words)]
    return [tag("span", said, css="now")]


def _tree(
    here: Here,
    found: Sequence[Gap],
    chains: Sequence[Assessment],
    against: Comparison | None,
    state: GapsState,
) -> list[Tag]:
    facts, day = data.facts(here), today()
    ids = [gap.id for gap in found]
    offered = days(facts, day.year, state.as_of)
    tree: list[Tag | None] = [
        not_default(state, state.lang, "gaps"),
        pickers(state, _with(offered, state.against)),
        compared(against, state, until=data.standing(here).latest) if against else None,
    ]
    tree += _listed(found, state) if found else _why_none(here, state)
    tree.append(_open(found, chains, facts, state))
    if found:
        tree.append(_grid(here, found, facts, state))
    tree += [
        gap_more.nearest_section(found, state),
        gap_more.wishes(other_wishes(facts, state.definition(), ids), state),
        other_chains([chain for chain in chains if chain.id not in ids], state),
    ]
    return [part for part in tree if part]


def _listed(found: Sequence[Gap], state: GapsState) -> list[Tag]:
    """The rows and, over them, the rule of their order."""
    said = [RULES[state.order].in_(state.lang)]
    if any(gap.assessment.verdict not in GAPS for gap in found):
        said.append(CONFLICTS_LAST.in_(state.lang))
    rule = ("" if state.lang == "zh" else " ").join(said)
    return [tag("p", rule, css="caption rule"), rows(found, state.chain, state, today())]


def _with(offered: Sequence[str], day: str) -> list[str]:
    """The days on offer and the one in the address, in order, the latest last."""
    return sorted({*offered} | ({day} if day else set()), key=lambda one: (one == "latest", one))


def _why_none(here: Here, state: GapsState) -> list[Tag | None]:
    """What no gap means, and what the source that reports them by default has to do with the day."""
    usual = data.assessed(here, Definition())
    own = {one.id: one for one in data.assessed(here, state.definition())}
    later = [one for one in usual if one.verdict in GAPS and own[one.id].verdict is Verdict.NO_RECORD]
    why = unspoken(page_order(later), usual, state) if later else report_note(usual, state.lang)
    return [tag("p", NO_GAPS.in_(state.lang), css="second"), why]


def _open(found: Sequence[Gap], chains: Sequence[Assessment], facts: Facts, state: GapsState) -> Tag | None:
    if not state.chain:
        return None
    one = next((chain for chain in chains if chain.id == state.chain), None)
    if one is None:
        return opened.unknown(state.chain, state.lang)
    gap = next((gap for gap in found if gap.id == one.id), None)
    more = gap_more.more(gap, state) if gap else ()
    return opened.whole(one, facts, state, today(), close=opening(state, ""), more=more)


def _grid(here: Here, found: Sequence[Gap], facts: Facts, state: GapsState) -> Tag:
    """Where their firms are, as a picture that can be taken away."""
    chains = [gap.assessment for gap in found]
    firms = len({firm.id for chain in chains for firm in chain.firms})
    notes = [SAMPLE.format(count=firms).in_(state.lang), *departures(state, state.lang)]
    notes += [" ".join(note) for note in tables.notes(state, data.standing(here), ())[:2]]
    title = GRID.in_(state.lang)
    grid = firm_grid(chains, _places(facts), state)
    return pictured(grid, name="gap-firms", title=title, notes=notes, language=state.lang)


def _places(facts: Facts) -> list[Place]:
    """Districts first, then functional zones, each kind in the order of the data."""
    found = [place for place in facts.places if place.kind in DISTRICTS]
    return sorted(found, key=lambda place: (DISTRICTS.index(place.kind), _number(place.id), place.id))


def _number(key: str) -> int:
    digits = "".join(char for char in key if char.isdigit())
    return int(digits) if digits else 0
