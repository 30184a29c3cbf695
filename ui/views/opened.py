"""What opens under a matrix or a list: all the evidence on one cell, or on one chain or cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from analysis.assessment import Assessment, Entry, Neighbour, Reported
from analysis.evidence import Evidence
from analysis.facts import Facts
from analysis.verdicts import Verdict
from graph.schema import EDGE_TYPES, Choice
from graph.schema.words import How, Tier
from graph.text import Language, Text

from ..address import State
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .evidence import Group, Line, line, link_line, table
from .member_places import member_places
from .names import chain_href, entity, entity_of, listed
from .places import place_link
from .verdict_words import missing, sentence

CELL = Text("{platform} × {subject}", "{platform} × {subject}")
CLOSE = Text("收起", "Close")
UNKNOWN = Text("图中没有 {id}。", "The graph holds no {id}.")
SHEET = Text("链页 · 打印", "Chain sheet, to print")
WHOLE_ROW = Text("看这一行的全部证据", "All the evidence on this row")
LEADS_HERE = Text("凭什么连到这里", "What leads here")
TIER = Text("成员身份 {tier}", "Membership: {tier}")
PART = Text("下属", "Part of it")
SEGMENT = Text("环节归属", "Segment of it")
NOTHING = Text("无。没有一条计入的证据指向它。", "None. No counted evidence points to it.")
FIRMS = Text("入图企业 {count} 家（样本，非统计）", "{count} firms here (a sample, not statistics)")
NO_FIRMS = Text("入图企业 0 家。", "No firm of it is in the graph.")
THE_OTHER_WAY = Text("本链较它：{how}", "this one beside it: {how}")

REPORTS = Text("来源怎么说", "What sources say of it")
COUNTED = Text("计入的成员", "Members that count")
LEFT_OUT = Text("推断，现不计入", "Inferred, not counted now")
CONTACT = Text("成员只有接触，不计入", "Members in contact only, not counted")
UNPROVEN = Text("未证实为成员、却服务它，不计入", "Not shown to be members, yet serving it; not counted")
OF_SYSTEM = Text("体系所属，不计入", "Of the system itself, not counted")
TIES = Text("只因主办方或统筹而相连，不计入", "Tied by their host or by coordination alone, not counted")
RELATED = Text("相关的链，不计入", "Related chains, not counted")
COUNT = Text("{count} 家", "{count}")
STANDS: dict[str, Text] = {
    "stated": Text("明示，计入 1 家", "stated, counts as one member"),
    "inferred": Text("推断，计入 1 家", "inferred, counts as one member"),
    "off": Text("推断，现不计入", "inferred, not counted now"),
    "contact": Text("只是接触，不计入", "contact only, not counted"),
}


def cell(
    one: Assessment, platform: str, facts: Facts, state: State, today: date, *, row: str, close: str
) -> Tag | None:
    """All that leads from one member to one row; None where nothing does."""
    language = state.lang
    found = [(mark, entry) for mark, entry in _entries(one) if entry.id == platform]
    if not found:
        return None
    mark, entry = found[0]
    pieces = [piece for own_mark, own in found for piece in _marked(own_mark, own)]
    lines = [line(piece, own, aside=own == "contact" != mark) for own, piece in pieces]
    groups = (
        Group(None, None, tuple(lines)),
        Group(LEADS_HERE, None, tuple(_ways(entry, [piece for _, piece in pieces], facts))),
    )
    who = entity_of(entry.platform, state, short=entry.platform.short, css="")
    name = parts.filled(CELL, language, platform=who, subject=_subject(one, state))
    chip = tag("span", pieces[0][1].basis_words.in_(language), css=f"mark {mark}") if pieces else None
    head = heading(
        name,
        chip,
        tag("span", STANDS[mark].in_(language), css="second"),
        actions=(link(row, WHOLE_ROW.in_(language)), link(close, CLOSE.in_(language))),
    )
    return panel(f"{platform} {one.id}", head, table(groups, state, today))


def whole(
    one: Assessment,
    facts: Facts,
    state: State,
    today: date,
    *,
    close: str,
    more: Sequence[Tag] = (),
) -> Tag:
    """Everything known of one chain or cluster, from reports to firms; a chain leads to its sheet."""
    language = state.lang
    head = heading(
        _subject(one, state),
        parts.verdict(str(one.verdict), one.verdict.words, language, level=one.level),
        actions=(*_sheet(one, state), link(close, CLOSE.in_(language))),
    )
    said = [sentence(one).in_(language)]
    unnamed = missing(one.unnamed)
    if unnamed and not one.members and one.verdict is not Verdict.UNNAMED:
        said.append(unnamed.in_(language))
    lead = tag("p", (" " if language == "en" else "").join(said), css="opened-lead")
    return panel(
        one.id,
        head,
        lead,
        table(_groups(one, state), state, today),
        _none(one, language),
        member_places(one, facts, state),
        _firms(one, state),
        *more,
    )


def panel(key: str, *children: Child) -> Tag:
    """What is opened under a table, with the key by which the page brings it into view."""
    return tag("section", *children, css="opened", data_reveal=key, tabindex="-1")


def unknown(key: str, language: Language) -> Tag:
    """What stands there for an id of the address that the graph does not hold."""
    return tag("p", UNKNOWN.format(id=key).in_(language), css="opened", role="status")


def heading(name: Child, *beside: Child, actions: Sequence[Tag]) -> Tag:
    """The name of what is opened, what stands beside it, and what can be done from here."""
    return tag(
        "div",
        tag("div", tag("h2", name), *beside, css="opened-name"),
        tag("div", *actions, css="opened-actions"),
        css="opened-head",
    )


def _entries(one: Assessment) -> Iterator[tuple[str, Entry]]:
    """Every entry with the mark its evidence has, strongest kind first."""
    for entry in one.members:
        yield ("stated" if entry.stated else "inferred"), entry
    for entry in one.left_out:
        yield "off", entry
    for entry in (*one.contact, *one.ties):
        yield "contact", entry


def _marked(mark: str, entry: Entry) -> list[tuple[str, Evidence]]:
    """The pieces of an entry, each with its own mark."""
    if mark in ("contact", "off"):
        own = [(mark, piece) for piece in entry.evidence]
    else:
        own = [("stated" if piece.stated else "inferred", piece) for piece in entry.evidence]
    own += [("off", piece) for piece in entry.left_out]
    return own + [("contact", piece) for piece in entry.contact]


def _ways(entry: Entry, pieces: Sequence[Evidence], facts: Facts) -> Iterator[Line]:
    """The membership, the parts and the segments that evidence came through, each once."""
    if entry.membership is not None:
        basis = TIER.format(tier=_words(Tier, entry.membership.tier))
        yield link_line(entry.membership, basis, facts.citations(entry.membership))
    seen: set[str] = set()
    for piece in pieces:
        for part in piece.part_path:
            if part.id not in seen:
                yield link_line(part, PART, facts.citations(part))
        for part in piece.subject_path:
            if part.id not in seen:
                yield link_line(part, SEGMENT, facts.citations(part))
        seen |= {part.id for part in (*piece.part_path, *piece.subject_path)}


def _groups(one: Assessment, state: State) -> list[Group]:
    reports = (*one.gap_reports, *one.coverage_reports, *one.recommendations)
    groups = [Group(REPORTS, None, tuple(_report(report) for report in reports))]
    for title, mark, entries in (
        (COUNTED, "", one.members),
        (LEFT_OUT, "off", one.left_out),
        (CONTACT, "contact", one.contact),
        (UNPROVEN, "plain", one.unproven),
        (OF_SYSTEM, "plain", one.of_the_system),
        (TIES, "contact", one.ties),
    ):
        lines = [found for entry in entries for found in _lines(entry, mark, state)]
        groups.append(Group(title, COUNT.format(count=len(entries)), tuple(lines)))
    groups.append(Group(RELATED, None, tuple(_related(near, state) for near in one.related)))
    return groups


def _lines(entry: Entry, mark: str, state: State) -> Iterator[Line]:
    whose = entity_of(entry.platform, state, short=entry.platform.short)
    pieces = _marked(mark or "stated", entry) if mark != "plain" else [("plain", p) for p in entry.evidence]
    for number, (own, piece) in enumerate(pieces):
        aside = own == "contact" and mark == ""
        yield line(piece, own, whose=whose if number == 0 else None, aside=aside)


def _report(report: Reported) -> Line:
    words = EDGE_TYPES[report.report.kind].TITLE
    return link_line(report.report, words, (report.citation,), dated=False)


def _related(near: Neighbour, state: State) -> Line:
    how = _words(How, near.link.how)
    basis = THE_OTHER_WAY.format(how=how) if near.outgoing else how
    whose = entity_of(near.subject, state)
    return link_line(near.link, basis, near.citations, whose=whose, dated=False)


def _words(kind: type[Choice], value: str) -> Text:
    """The words of a closed list; a value that is none of it is shown as it is."""
    member = kind.of(value)
    return member.words if isinstance(member, kind) else Text(value, value)


def _none(one: Assessment, language: Language) -> Tag | None:
    if one.members or one.verdict is Verdict.UNNAMED:
        return None
    return tag("p", tag("b", COUNTED.in_(language)), " ", NOTHING.in_(language), css="opened-note")


def _firms(one: Assessment, state: State) -> Tag | None:
    """By district, each firm named."""
    language = state.lang
    if one.verdict is Verdict.UNNAMED:
        return None
    if not one.firms:
        return tag("p", NO_FIRMS.in_(language), css="opened-note")
    counted = [count for count in one.places if count.total]
    rows = [
        tag(
            "li",
            place_link(count.place, state),
            f" {count.total}{'：' if language == 'zh' else ': '}",
            listed([entity_of(firm, state, css="") for firm in count.firms], language),
        )
        for count in counted
    ]
    return tag(
        "div", tag("b", FIRMS.format(count=len(one.firms)).in_(language)), tag("ul", rows), css="opened-note"
    )


def _sheet(one: Assessment, state: State) -> list[Tag]:
    return [link(chain_href(one.id, state), SHEET.in_(state.lang))] if one.type == "Chain" else []


def _subject(one: Assessment, state: State) -> Tag:
    return entity(one.id, one.name, one.name_en, state)
