"""The answer and the list of the resources page as plain rows to take away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.resource_questions import ChainDistricts, ChainHoldings, ChainProjects, Presence
from analysis.resource_rows import Aim, EquipmentRow, Party, ProjectRow, TalentRow
from analysis.resources import Resource, Tie
from graph.schema import Confidence
from graph.schema.words import EquipmentKind, Known, Level, PartRole, ProjectKind
from graph.text import Text, chinese_punctuation

from ..export import Sheet, Value
from ..here import Standing
from . import tables
from .citation import locator, when
from .resources_answer import ASKS, Answer, Row
from .resources_cells import (
    CANNOT_TELL,
    COUNTED,
    IN_THEM,
    LEFT_ALONE,
    NOBODY,
    PEOPLE,
    PROJECTS,
    RECORDS,
    SERVED,
)
from .resources_facets import MEMBER as TAKES_PART
from .resources_facets import SINCE, UNTIL, YEAR, facet_word
from .resources_facets import TITLES as FACET_TITLES
from .resources_holdings import EQUIPMENT_HEADS, NO_SUMS, TALENT_HEADS
from .resources_list import PROJECT_HEADS, TITLES
from .resources_parts import Shown, place_of, sources_of
from .resources_state import Tab
from .tables import ID, SOURCES, SUBJECT, SURE, VERDICT

FILTERED = Text("筛选", "Filters")
UNFILTERED = Text("没有", "none")
GRADE = Text("等级", "Grade")
KIND = Text("种类", "Kind")
OWNER = Text("所有者", "Owner")
UNIT = Text("单位", "Unit")
ANSWERS = Text("是所问的", "An answer")
YES, NO = Text("是", "yes"), Text("否", "no")
INFERRED_MARK = Text("{words}（推断）", "{words} (inferred)")
ROLE_OF = Text("{name}（{role}）", "{name} ({role})")


def answer_sheet(found: Answer, shown: Shown) -> Sheet:
    """Every row of the question, listed or not; those that answer it are marked in a column."""
    more: tuple[Text, ...] = (PROJECTS, COUNTED, IN_THEM)
    if found.ask == "districts":
        more = (COUNTED, LEFT_ALONE, CANNOT_TELL, SERVED)
    elif found.ask != "projects":
        more = (RECORDS if found.ask == "equipment" else PEOPLE, COUNTED)
    heads = (ID, SUBJECT, VERDICT, ANSWERS, *more)
    rows = tuple(_answer(row, shown) for row in found.rows)
    return Sheet(shown.say(ASKS[found.ask]), tuple(shown.say(head) for head in heads), rows)


def _answer(row: Row, shown: Shown) -> tuple[Value, ...]:
    one = row.assessment
    front = (one.id, _name(one.name, one.name_en, shown), shown.say(one.verdict.words))
    counted = _lines(
        _sure(_name(entry.platform.name_zh, entry.platform.name_en, shown), entry.stated, shown)
        for entry in one.members
    )
    hit = shown.say(YES if row.open else NO)
    if isinstance(row, ChainProjects):
        taking = [f"{_name(who.name_zh, who.name_en, shown)} {count}" for who, count in row.taking_part]
        said = _lines(taking) or (shown.say(NOBODY) if row.projects else None)
        return (*front, hit, len(row.projects), counted, said)
    if isinstance(row, ChainHoldings):
        return (*front, hit, len(row.held), counted)
    return (*front, hit, counted, *(_districts(row, presence, shown) for presence in _PRESENCES))


_PRESENCES = (Presence.NONE, Presence.MAYBE, Presence.HERE)


def _districts(row: ChainDistricts, presence: Presence, shown: Shown) -> Value:
    found = row.of(presence)
    return _lines(f"{_name(part.place.name_zh, part.place.name_en, shown)} {part.firms}" for part in found)


def projects_sheet(rows: Sequence[ProjectRow], shown: Shown) -> Sheet:
    """Every project under the filters in force."""
    heads = (ID, *PROJECT_HEADS[:5], GRADE, KIND, *PROJECT_HEADS[5:7], SOURCES)
    return _sheet("projects", heads, [_project(row, shown) for row in rows], shown)


def _project(row: ProjectRow, shown: Shown) -> tuple[Value, ...]:
    one = row.project
    leads = [found for found in row.parties if found.tie.role == PartRole.LEAD]
    others = [found for found in row.parties if found.tie.role != PartRole.LEAD]
    year = str(one.year) if one.year else None
    if year and "year" in one.inferred_fields:
        year = shown.say(INFERRED_MARK.format(words=year))
    return (
        one.id,
        _name(one.name_zh, one.name_en, shown),
        _lines(_aim(aim, shown) for aim in row.aims),
        _lines(_party(found, shown) for found in leads),
        _lines(_party(found, shown, role=True) for found in others),
        year,
        _word(Level, one.grade, shown),
        _word(ProjectKind, one.kind, shown),
        one.status,
        _places(row.places, shown),
        _sources(one, shown),
    )


def equipment_sheet(rows: Sequence[EquipmentRow], shown: Shown) -> Sheet:
    """All equipment under the filters in force; count and unit in columns of their own."""
    name, kind, count, shared, district = EQUIPMENT_HEADS[:5]
    heads = (ID, name, kind, OWNER, count, UNIT, shared, district, SOURCES)
    return _sheet("equipment", heads, [_equipment(row, shown) for row in rows], shown)


def _equipment(row: EquipmentRow, shown: Shown) -> tuple[Value, ...]:
    one = row.equipment
    return (
        one.id,
        _name(one.name_zh, one.name_en, shown),
        _word(EquipmentKind, one.kind, shown),
        _lines(_party(found, shown) for found in row.owners),
        one.count,
        one.unit,
        _word(Known, one.shared, shown),
        _places(row.places, shown),
        _sources(one, shown),
    )


def talent_sheet(rows: Sequence[TalentRow], shown: Shown) -> Sheet:
    """Everyone under the filters in force."""
    heads = (ID, *TALENT_HEADS[:4], SURE, SOURCES)
    return _sheet("talent", heads, [_talent(row, shown) for row in rows], shown)


def _talent(row: TalentRow, shown: Shown) -> tuple[Value, ...]:
    one = row.talent
    sure = Confidence.of(one.confidence)
    return (
        one.id,
        _name(one.name_zh, one.name_en, shown),
        _lines(_party(found, shown, role=True) for found in row.posts),
        one.title_level,
        _lines(_party(found, shown, role=True) for found in row.matters),
        shown.say(sure.words) if isinstance(sure, Confidence) else one.confidence,
        _sources(one, shown),
    )


def answer_notes(found: Answer, shown: Shown, standing: Standing) -> tuple[tables.Note, ...]:
    """The definition in force, the data date, the sources of the verdicts and of what is counted."""
    said = dict.fromkeys(tables.notes(shown.state, standing, [row.assessment for row in found.rows]))
    counted = {
        row.project.id: row.project
        for one in found.rows
        if isinstance(one, ChainProjects)
        for row in one.projects
    }
    for resource in counted.values():
        for source in sources_of(resource, shown.facts):
            said[(shown.say(SOURCES), tables.source_line(source, shown.language))] = None
    return tuple(said)


def notes(shown: Shown, standing: Standing) -> tuple[tables.Note, ...]:
    """The definition in force, the filters, the data date, and what must not be added up."""
    state, mark = shown.state, "、" if shown.language == "zh" else "; "
    found = [
        tables.definition_note(state),
        (shown.say(FILTERED), mark.join(filters(shown)) or shown.say(UNFILTERED)),
        tables.data_note(standing, shown.language),
    ]
    if state.tab == "equipment":
        found.append((shown.say(TITLES["equipment"]), shown.say(NO_SUMS)))
    return tuple(found)


def filters(shown: Shown) -> list[str]:
    """The filters in force, each with its values as they are called in the data."""
    state = shown.state
    said = []
    for name, values in state.chosen.items():
        title = TAKES_PART[state.tab] if name == "member" else FACET_TITLES[name]
        named = ", ".join(_value(name, value, shown) for value in sorted(values))
        said.append(f"{shown.say(title)}: {named}")
    if state.since is not None or state.until is not None:
        ends = f"{shown.say(SINCE)} {state.since or '…'} {shown.say(UNTIL)} {state.until or '…'}"
        said.append(f"{shown.say(YEAR)}: {ends}")
    return said


def _value(name: str, value: str, shown: Shown) -> str:
    """What a value of a facet is called."""
    worded = facet_word(name, value)
    if worded is not None:
        return shown.say(worded)
    one = shown.judged.get(value)
    if one is not None:
        return _name(one.name, one.name_en, shown)
    ends = (tie.end for tie in shown.ground.resources.ties if tie.target == value)
    found = next(ends, None)
    return _name(found.name_zh, found.name_en, shown) if found else value


def _sheet(name: Tab, heads: Iterable[Text], rows: Iterable[tuple[Value, ...]], shown: Shown) -> Sheet:
    return Sheet(shown.say(TITLES[name]), tuple(shown.say(head) for head in heads), tuple(rows))


def _name(zh: str, en: str | None, shown: Shown) -> str:
    return en if shown.language == "en" and en else chinese_punctuation(zh)


def _lines(parts: Iterable[str]) -> str | None:
    return "\n".join(parts) or None


def _sure(said: str, stated: bool, shown: Shown) -> str:
    return said if stated else shown.say(INFERRED_MARK.format(words=said))


def _aim(aim: Aim, shown: Shown) -> str:
    named = [shown.judged[key] for key in aim.subjects if key in shown.judged]
    said = ", ".join(_name(one.name, one.name_en, shown) for one in named) or aim.tie.name_zh
    return _sure(said, aim.tie.stated, shown)


def _party(found: Party, shown: Shown, *, role: bool = False) -> str:
    said = _name(found.end.name_zh, found.end.name_en, shown)
    word = PartRole.of(found.tie.role) if found.tie.role else None
    what = shown.say(word.words) if isinstance(word, PartRole) else found.tie.role
    if role and what:
        said = shown.say(ROLE_OF.format(name=said, role=what))
    return _sure(said, found.tie.stated, shown)


def _places(ties: Iterable[Tie], shown: Shown) -> str | None:
    found = ((place_of(tie, shown), tie.stated) for tie in ties)
    return _lines(_sure(_name(place.name_zh, place.name_en, shown), stated, shown) for place, stated in found)


def _word(
    choice: type[Level] | type[ProjectKind] | type[EquipmentKind] | type[Known],
    value: str | None,
    shown: Shown,
) -> str | None:
    member = choice.of(value) if value else None
    return shown.say(member.words) if isinstance(member, choice) else value


def _sources(found: Resource, shown: Shown) -> str | None:
    places = dict(zip(found.sources, found.locators, strict=False))
    return _lines(
        f"{chinese_punctuation(source.title)}, {locator(places.get(source.id, ''), shown.language)}, "
        f"{shown.say(when(source))}"
        for source in sources_of(found, shown.facts)
    )
