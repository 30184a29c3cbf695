"""Resources: talent, projects and equipment, and what they say together with coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

import streamlit as st

from analysis.assessment import Assessment
from analysis.elements import Thing
from analysis.facets import counts, narrowed
from analysis.resource_facets import (
    EQUIPMENT_FACETS,
    PROJECT_FACETS,
    TALENT_FACETS,
    equipment_in_order,
    need_figures,
    projects_in_order,
    talent_figures,
    talent_in_order,
    within,
)
from analysis.resource_facets import years as years_of
from analysis.resource_questions import (
    chains_by_district,
    chains_with_projects,
    chains_without_equipment,
    chains_without_people,
)
from analysis.resource_rows import Ground
from analysis.resources import Tie
from graph.text import Text

from .. import address, data, frame
from ..definition import Defined, not_default
from ..export import Sheet, Takeaway
from ..here import Here
from ..look.draw import draw, sheet
from ..look.picture import pictured
from ..look.tags import Tag, tag
from ..takeaway import takeaway
from ..views import resources_answer as answers
from ..views import resources_facets as facets
from ..views import resources_figures as figures
from ..views import resources_holdings as holdings
from ..views import resources_list as lists
from ..views import resources_tables as tables
from ..views.empty import nothing_here
from ..views.picture_notes import picture_notes
from ..views.resources_parts import Shown
from ..views.resources_state import ResourcesState, Tab
from ..views.resources_tabs import tabs

TITLE = Text("资源", "Resources")
TAKE_ANSWER = Text("导出答案 {kind}", "Export the answer {kind}")
SHEETS = ("tabs.css", "resources.css")


@dataclass(frozen=True)
class Listed:
    """The list of one tab: facets with their counts, what is left, how it is drawn and taken away."""

    facets: Tag
    found: int
    whole: int
    tree: Sequence[Tag]
    sheet: Callable[[], Sheet]


def page(here: Here) -> None:
    """Draws the tabs, the question with its answer, and the list under its facets."""
    state = address.read(ResourcesState)
    facts, resources = data.facts(here), data.resources(here)
    frame.head(here, TITLE)
    if not (facts.subjects or resources.projects or resources.equipment or resources.talent):
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    chains = data.assessed(here, state.definition())
    clusters = data.assessed(here, state.definition(), "clusters")
    ground = Ground(resources, facts, state.definition())
    shown = Shown(ground, {one.id: one for one in (*chains, *clusters)}, state)
    st.html(f"<style>{sheet('resources_page.css')}</style>")
    found = _answer(shown, chains, clusters)
    draw(*_above(here, found, shown), key="answer", language=here.language, sheets=SHEETS)
    _take(here, found, shown)
    listed = _listed(shown)
    draw(*_below(here, listed, shown), key="list", language=here.language, sheets=SHEETS)
    _take_list(here, listed, found, shown)


def _answer(shown: Shown, chains: Sequence[Assessment], clusters: Sequence[Assessment]) -> answers.Answer:
    ask, ground = shown.state.asked, shown.ground
    rows: Sequence[answers.Row]
    if ask == "projects":
        rows = chains_with_projects(ground, chains)
    elif ask == "districts":
        rows = chains_by_district(ground, chains)
    elif ask == "equipment":
        rows = chains_without_equipment(ground, (*chains, *clusters))
    else:
        rows = chains_without_people(ground, (*chains, *clusters))
    return answers.answer(ask, rows, shown)


def _above(here: Here, found: answers.Answer, shown: Shown) -> list[Tag]:
    ground, state = shown.ground, shown.state
    sizes: dict[Tab, int] = {
        "talent": len(ground.talent),
        "projects": len(ground.projects),
        "equipment": len(ground.equipment),
    }
    said = not_default(state, state.lang, "resources", **_own(state))
    tree = [tabs(sizes, shown), said, answers.choices(shown)]
    tree.append(answers.sentence(found, shown))
    table = answers.table(found, shown)
    if table is not None:
        title = answers.ASKS[found.ask].in_(state.lang)
        rows = [row.assessment for row in found.listed]
        notes = picture_notes(state, data.standing(here), rows)
        boxed = tag("div", table, css="answer-box")
        name = f"resources-{found.ask}"
        tree.append(pictured(boxed, name=name, title=title, notes=notes, language=state.lang))
        tree.append(answers.listed(found, shown))
    return [part for part in tree if part is not None]


def _own(state: ResourcesState) -> dict[str, str]:
    """What the address says beside language and definition."""
    shared = {field.name for field in fields(Defined)}
    return {name: value for name, value in address.query(state).items() if name not in shared}


def _below(here: Here, listed: Listed, shown: Shown) -> list[Tag]:
    state = shown.state
    rows = min(state.rows, listed.found)
    body: list[Tag] = [lists.heading(rows, listed.found, listed.whole, shown)]
    body += listed.tree if listed.found else [lists.empty(listed.whole, shown)]
    beside = None
    if state.tab == "talent":
        known = talent_figures(data.figures(here).figures)
        beside = figures.published(known, shown.ground.resources, shown)
    main = tag("div", body, css="listed")
    css = "below with-beside" if beside else "below"
    needs = figures.needs(need_figures(data.figures(here).figures), shown)
    below = tag("div", listed.facets, main, beside, css=css, data_reveal=state.picked or None)
    return [below, needs] if needs else [below]


def _listed(shown: Shown) -> Listed:
    if shown.state.tab == "projects":
        return _projects(shown)
    if shown.state.tab == "equipment":
        return _equipment(shown)
    return _talent(shown)


def _projects(shown: Shown) -> Listed:
    ground, state = shown.ground, shown.state
    whole = projects_in_order(ground.projects, shown.judged)
    dated = within(whole, state.since, state.until, undated=state.undated)
    rows = narrowed(dated, PROJECT_FACETS, state.chosen)
    undated = narrowed([row for row in whole if row.project.year is None], PROJECT_FACETS, state.chosen)
    years = facets.years(years_of(whole), len(undated), shown)
    ties = [tie for row in whole for tie in (*row.places, *(aim.tie for aim in row.aims))]
    column = facets.facets(counts(dated, PROJECT_FACETS, state.chosen), _names(ties, shown), years, shown)
    note = lists.project_note(rows, ground.left_out("TARGETS"), shown)
    tree = [lists.projects(rows[: state.rows], shown), note]
    return Listed(column, len(rows), len(whole), tree, lambda: tables.projects_sheet(rows, shown))


def _equipment(shown: Shown) -> Listed:
    state = shown.state
    whole = equipment_in_order(shown.ground.equipment)
    rows = narrowed(whole, EQUIPMENT_FACETS, state.chosen)
    ties = [tie for row in whole for tie in (*row.places, *(one.tie for one in row.owners))]
    column = facets.facets(counts(whole, EQUIPMENT_FACETS, state.chosen), _names(ties, shown), None, shown)
    tree = [holdings.equipment(rows[: state.rows], shown), holdings.equipment_note(shown)]
    return Listed(column, len(rows), len(whole), tree, lambda: tables.equipment_sheet(rows, shown))


def _talent(shown: Shown) -> Listed:
    state = shown.state
    whole = talent_in_order(shown.ground.talent)
    rows = narrowed(whole, TALENT_FACETS, state.chosen)
    ties = [post.tie for row in whole for post in row.posts]
    column = facets.facets(counts(whole, TALENT_FACETS, state.chosen), _names(ties, shown), None, shown)
    tree = [holdings.talent(rows[: state.rows], shown)]
    return Listed(column, len(rows), len(whole), tree, lambda: tables.talent_sheet(rows, shown))


def _names(ties: Iterable[Tie], shown: Shown) -> facets.Names:
    """What the ids of a facet are called: chains, districts, owners and employers."""
    known: Mapping[str, Thing] = {**shown.facts.place, **shown.facts.platform}
    judged = [one.subject for one in shown.judged.values()]
    return facets.names_of([*(known.get(tie.target) or tie.end for tie in ties), *judged], shown)


def _take(here: Here, found: answers.Answer, shown: Shown) -> None:
    """The answer to take away, under its table."""

    def make() -> Takeaway:
        notes = tables.answer_notes(found, shown, data.standing(here))
        return Takeaway(tables.answer_sheet(found, shown), (), notes, here.language)

    takeaway(make, f"resources-answer-{found.ask}", here.language, key="answer", first=TAKE_ANSWER)


def _take_list(here: Here, listed: Listed, found: answers.Answer, shown: Shown) -> None:
    """The whole list under its filters to take away; its workbook holds the answer too."""

    def make() -> Takeaway:
        notes = tables.notes(shown, data.standing(here))
        return Takeaway(listed.sheet(), (tables.answer_sheet(found, shown),), notes, here.language)

    takeaway(make, f"resources-{shown.state.tab}", here.language)
