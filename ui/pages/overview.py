"""The overview: the city on one screen."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from analysis.elements import Citation
from analysis.facts import Facts
from analysis.order import page_order
from analysis.overview import Overview, overview
from analysis.verdicts import GAPS
from graph.text import Text

from .. import address, data, frame, words
from ..definition import Defined, not_default
from ..here import Here
from ..look.draw import draw
from ..look.picture import pictured
from ..look.tags import Tag, tag
from ..takeaway import takeaway
from ..views.citation import locator, when
from ..views.empty import nothing_here
from ..views.figures import counts, published
from ..views.gap_table import gap_table, reported_later
from ..views.last_import import last_import
from ..views.names import entity_of
from ..views.overview_tables import overview_tables
from ..views.picture_notes import picture_notes
from ..views.sentence import declared, sentence
from ..views.strip import strip

TITLE = Text("总览", "Overview")
SYSTEM = Text("平台体系", "platform system")
SAME_REPORT = Text("公布数出自同一份报告", "published figures are from the same report")
INFERRED = Text("{date}(推断)", "{date} (inferred)")
COMMA = Text("，", ", ")
SHEETS = ("overview.css",)


def page(here: Here) -> None:
    """Draws the overview."""
    state = address.read(Defined)
    facts, standing = data.facts(here), data.standing(here)
    every = data.assessed(here, state.definition())
    chains = declared(page_order(every))
    if not chains:
        frame.head(here, TITLE)
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    said = sentence(chains, standing.city, _system(facts), here.language)
    frame.head(here, TITLE, *said, actions=(_as_of(state),), sentence=True)
    found = overview(facts, data.figures(here), state.definition(), every)
    changed = not_default(state, here.language)
    inferred = sum(not membership.stated for membership in facts.memberships)
    draw(
        *([changed] if changed else []),
        pictured(
            strip(chains, state),
            name="overview",
            title=tag("p", *said).words(),
            notes=picture_notes(state, standing, chains),
            language=here.language,
        ),
        _below(chains, found, facts, state),
        last_import(data.last_runs(here), standing, inferred, here.language),
        key="overview",
        language=here.language,
        sheets=SHEETS,
    )
    takeaway(lambda: overview_tables(chains, found, state, standing), "overview", here.language)


def _system(facts: Facts) -> Text:
    """The system whose members are counted, by its name."""
    system = next((one for one in facts.systems if one.declared_members), None)
    return system.full_name if system else SYSTEM


def _below(chains: Sequence[Assessment], found: Overview, facts: Facts, state: Defined) -> Tag:
    """The gaps and what the graph holds at the left, published beside counted at the right."""
    language = state.lang
    gaps = [chain for chain in chains if chain.verdict in GAPS]
    reported = [report.citation for gap in gaps for report in gap.gap_reports]
    recounted = [citation for row in found.recounts for citation in row.citations]
    same = {cited.source for cited in recounted} == {cited.source for cited in reported}
    held = SAME_REPORT.in_(language) if same else said_in(recounted, state)
    later = reported_later(facts, state.definition().as_of)
    table = gap_table(gaps, said_in(reported, state), later, state)
    left = (table, counts(found.counts, state))
    right = published(found, held, state)
    return tag("div", tag("div", left, css="column"), tag("div", right, css="column"), css="below")


def _as_of(state: Defined) -> Tag:
    day = words.LATEST.in_(state.lang) if state.as_of == "latest" else state.as_of
    return tag("span", words.AS_OF.in_(state.lang), " ", tag("b", day), css="now")


def said_in(citations: Sequence[Citation], state: Defined) -> list[Tag | str] | None:
    """Which source says so, and where when it is one place; None when they are several."""
    sources = {citation.source for citation in citations}
    if len(sources) != 1:
        return None
    (source,) = sources
    places = {citation.locator for citation in citations}
    name = entity_of(source, state, short=source.short, css="")
    said = [f" {locator(place, state.lang)}" for place in places if len(places) == 1]
    date = INFERRED.format(date=when(source)) if source.date_inferred else when(source)
    return [name, *said, COMMA.in_(state.lang), date.in_(state.lang)]
