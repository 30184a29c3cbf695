"""A sheet's evidence: who says so, what counts, who is not shown to be a member, who is only in touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from analysis.assessment import Entry, Reported
from analysis.evidence import Evidence
from analysis.facts import Facts
from analysis.gaps import Gap
from analysis.leads import Candidate
from graph.schema import EDGE_TYPES, show_date
from graph.text import Text

from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, tag
from .citation import age, begun, when
from .evidence import HEADS, NO_WORDS, UNDATED
from .gap_rows import HOST_UNKNOWN, YEAR_UNKNOWN, level_words
from .names import entity, entity_of, listed
from .places import place_link
from .sheet_sources import Numbered, heads, of, section

SAYS = HEADS[1]
SURE = HEADS[5]
WHO = Text("谁这样说", "Who says so")
NOBODY = Text("没有来源说它已覆盖或未覆盖。", "No source says that it is covered, or that it is not.")
CLAIM = Text("说法", "Claim")
WHERE = Text("来源与定位", "Source, and where in it")
DATE = Text("来源日期", "Source date")
COUNTED = Text("计入的证据", "Counted evidence")
NONE_COUNTED = Text(
    "无。成员及其下属平台的任务、设施、活动、名录、名称，没有一条指向它。",
    "None. No task, facility, activity, list or name of a member or its parts points to it.",
)
GROUPS = (
    ("members", None),
    ("left_out", Text("推断，现不计入", "inferred, not counted now")),
    ("of_the_system", Text("体系所属，不计入", "of the system itself, not counted")),
    ("ties", Text("只因主办方或统筹而相连，不计入", "tied by host or coordination alone, not counted")),
)
PLATFORM = Text("平台", "Platform")
BASIS = Text("依据", "Basis")
BEGAN = Text("始于", "Since")
OF_PART = Text("下属{part}", "its part {part}")
RELATED = Text("相关的链，不计入：", "Related chains, not counted: ")
UNPROVEN = Text("未证实为成员、却服务本链的平台", "Platforms that serve it and are not shown to be members")
NOT_COUNTED = Text("{count} 家，不计入", "{count}, not counted")
HOST = Text("主办：", "Host: ")
ABOUT = Text("级别、年份、所在、主办", "Level, year, where, host")
MIND = Text("依据与要留意的", "Basis, and what to mind")
CONTACT = Text("成员只有接触", "Members in contact only")
EVIDENCE_SHOWN, CONTACT_SHOWN, UNPROVEN_SHOWN = 14, 6, 8


def who_says(gap: Gap, sources: Numbered, today: date) -> Tag:
    """Gap, coverage and wishes, each with where it is said, from when, how sure."""
    one, state = gap.assessment, sources.state
    wishes = [wish for wish in gap.wishes if wish not in one.recommendations]
    told = (*one.gap_reports, *one.coverage_reports, *one.recommendations, *wishes)
    if not told:
        return section(WHO, None, tag("p", NOBODY.in_(state.lang)), state=state)
    rows = [_report(report, sources, today) for report in told]
    table = tag("table", heads((CLAIM, SAYS, WHERE, DATE, SURE), state), tag("tbody", rows), css="who-says")
    return section(WHO, None, table, state=state)


def counted(gap: Gap, sources: Numbered) -> Tag:
    """What counts, then what does not although a member's; related chains below."""
    one, state = gap.assessment, sources.state
    rows: list[Tag] = []
    every = 0
    for name, words in GROUPS:
        entries: tuple[Entry, ...] = getattr(one, name)
        pieces = [(entry, piece) for entry in entries for piece in entry.evidence]
        every += len(pieces)
        room = max(0, EVIDENCE_SHOWN - len(rows))
        if words and pieces[:room]:
            rows.append(tag("tr", tag("td", words.in_(state.lang), colspan=5, css="second"), css="group"))
        rows += [_piece(entry, piece, sources) for entry, piece in pieces[:room]]
    shown = sum(dict(row.attributes).get("class") != "group" for row in rows)
    none = tag("p", NONE_COUNTED.in_(state.lang)) if not one.members else None
    table = None
    if rows:
        columns = (PLATFORM, BASIS, SAYS, BEGAN, SURE)
        table = tag("table", heads(columns, state), tag("tbody", rows), css="sheet-evidence")
    return section(COUNTED, of(shown, every), none, table, _related(gap, sources), state=state)


def unproven(gap: Gap, facts: Facts, sources: Numbered) -> Tag | None:
    """Each with level, year, host, place, basis, and what the source says of it."""
    state, found = sources.state, gap.candidates
    if not found:
        return None
    rows = [_candidate(one, facts, sources) for one in found[:UNPROVEN_SHOWN]]
    note = of(len(rows), len(found)) or NOT_COUNTED.format(count=len(found)).in_(state.lang)
    columns = (PLATFORM, ABOUT, MIND)
    table = tag("table", heads(columns, state), tag("tbody", rows), css="sheet-unproven")
    return section(UNPROVEN, note, table, state=state)


def contact(gap: Gap, sources: Numbered) -> Tag | None:
    """Members in touch: what, when, in our words."""
    state = sources.state
    pieces = [(entry, piece) for entry in gap.contact for piece in entry.evidence]
    if not pieces:
        return None
    rows = [_piece(entry, piece, sources) for entry, piece in pieces[:CONTACT_SHOWN]]
    note = of(len(rows), len(pieces)) or NOT_COUNTED.format(count=len(gap.contact)).in_(state.lang)
    columns = (PLATFORM, BASIS, SAYS, BEGAN, SURE)
    table = tag("table", heads(columns, state), tag("tbody", rows), css="sheet-evidence")
    return section(CONTACT, note, table, state=state)


def _report(report: Reported, sources: Numbered, today: date) -> Tag:
    language, source = sources.state.lang, report.citation.source
    old = age(source, today)
    words = EDGE_TYPES[report.report.kind].TITLE.in_(language)
    says = parts.data_words(report.report.says, language) if report.report.says else NO_WORDS.in_(language)
    dated: list[Child] = [when(source).in_(language)]
    dated += [" ", parts.confidence("inferred", language)] if source.date_inferred else []
    dated += [" ", tag("span", old.in_(language), css="second")] if old else []
    return tag(
        "tr",
        tag("td", tag("b", words)),
        tag("td", says),
        tag("td", sources.cited(report.citation)),
        tag("td", dated),
        tag("td", _sure(report.stated, sources.state)),
    )


def _piece(entry: Entry, piece: Evidence, sources: Numbered) -> Tag:
    state = sources.state
    name = entity_of(entry.platform, state, short=entry.platform.short)
    part = piece.via_part
    below = (
        tag("span", parts.filled(OF_PART, state.lang, part=entity_of(part, state, short=part.short, css="")))
        if part
        else None
    )
    says = parts.data_words(piece.link.says, state.lang) if piece.link.says else NO_WORDS.in_(state.lang)
    day = begun(piece) or UNDATED
    return tag(
        "tr",
        tag("td", name, [tag("br"), below] if below else None),
        tag("td", piece.basis_words.in_(state.lang)),
        tag("td", says, sources.mark(piece.citations)),
        tag("td", day.in_(state.lang)),
        tag("td", _sure(piece.stated, state)),
    )


def _related(gap: Gap, sources: Numbered) -> Tag | None:
    """The chains RELATED_TO it, by name."""
    state, said = sources.state, list[Child]()
    for near in gap.assessment.related:
        sure = _sure(near.link.stated, state)
        said.append([entity_of(near.subject, state, css=""), sources.mark(near.citations), " ", sure])
    return tag("p", RELATED.in_(state.lang), listed(said, state.lang)) if said else None


def _candidate(one: Candidate, facts: Facts, sources: Numbered) -> Tag:
    """Its level, year, host and place in a line; then the basis and what the source says."""
    state, platform = sources.state, one.entry.platform
    founded = show_date(platform.founded) if platform.founded else YEAR_UNKNOWN
    comma = "，" if state.lang == "zh" else ", "
    facts_of: list[Child] = [
        [level_words(platform, state.lang), comma, founded.in_(state.lang), comma],
        [_places(platform.id, facts, state), tag("br"), HOST.in_(state.lang), _hosts(one, state)],
    ]
    return tag(
        "tr",
        tag("td", tag("b", entity_of(platform, state))),
        tag("td", facts_of),
        tag("td", list(_bases(one.entry.evidence, state)), " ", _mind(one.entry.evidence, sources)),
    )


def _hosts(one: Candidate, state: Defined) -> Child:
    found = [host.hosting for host in one.hosts]
    names = [entity(link.origin, link.name_zh, link.name_en, state, css="") for link in found]
    return listed(names, state.lang) if names else HOST_UNKNOWN.in_(state.lang)


def _places(platform: str, facts: Facts, state: Defined) -> Child:
    """Where it is; an inferred place is said to be one."""
    said: list[Child] = []
    for link in facts.locations_of.get(platform, ()):
        chip = None if link.stated else parts.confidence("inferred", state.lang)
        said.append([place_link(facts.place.get(link.target), state), " ", chip])
    return listed(said, state.lang) if said else place_link(None, state)


def _bases(pieces: Sequence[Evidence], state: Defined) -> Iterator[Child]:
    """Each basis once, with how sure."""
    for number, (words, stated) in enumerate(dict.fromkeys((p.basis_words, p.stated) for p in pieces)):
        yield " " if number else None
        yield [words.in_(state.lang), " ", _sure(stated, state)]


def _mind(pieces: Sequence[Evidence], sources: Numbered) -> list[Child]:
    """What the source says, our own remark, and the number of the source."""
    language, said = sources.state.lang, list[Child]()
    for piece in pieces:
        said += [parts.data_words(piece.link.says, language) if piece.link.says else None]
        if piece.link.note:
            said += [" ", tag("span", parts.data_words(piece.link.note, language), css="second")]
        said += sources.mark(piece.citations)
    return said


def _sure(stated: bool, state: Defined) -> Tag:
    return parts.confidence("stated" if stated else "inferred", state.lang)
