"""Evidence as a table: the claim, what the source says, which source, where, from when, how sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.elements import Citation, Link, Platform
from analysis.evidence import Evidence
from graph.schema import show_date
from graph.schema.words import BeginsBy
from graph.text import Text

from ..address import State
from ..look import parts
from ..look.tags import Child, Tag, tag
from .citation import begun, cited, dated, first_day
from .names import entity_of

HEADS = (
    Text("证据", "Evidence"),
    Text("说的是什么（大意）", "What it says (in our words)"),
    Text("来源", "Source"),
    Text("定位", "Where"),
    Text("来源日期", "Source date"),
    Text("置信", "How sure"),
)
CAPTION = Text("证据", "evidence")
SINCE = Text("始于 {day}（{rule}）", "since {day} ({rule})")
UNTIL = Text("止于 {day}", "until {day}")
UNDATED = Text("始于何时未注明", "start not stated")
BY_MEMBERSHIP = Text("成为成员之日", "when it became a member")
INFERRED_FROM = Text("推断理由：{reason}", "inferred from: {reason}")
OUR_NOTE = Text("注：{note}", "our remark: {note}")
NO_WORDS = Text("来源未另作说明", "no wording recorded")
NO_SOURCE = Text("来源未注明", "source not stated")
ASIDE = Text("只是接触，不计入", "contact only, not counted")
OF_PART = Text("下属 {part}，不另计", "of its part {part}, not counted again")


@dataclass(frozen=True, slots=True)
class Line:
    """One claim with its sources: `whose` before the basis, `remark` (on `part`) after what they say."""

    basis: Text
    mark: str
    link: Link
    citations: tuple[Citation, ...]
    stated: bool
    begins: Text | None
    whose: Tag | None = None
    remark: Text | None = None
    part: Platform | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading, with a note beside it; the first group may go without."""

    title: Text | None
    note: Text | None
    lines: tuple[Line, ...]


def line(piece: Evidence, mark: str, *, whose: Tag | None = None, aside: bool = False) -> Line:
    """A piece of evidence as a line; `mark` is how its basis is framed.

    A part's evidence is hollow and not counted again; `aside`: it stands beside evidence that counts.
    """
    of_part = piece.via_part if mark != "plain" else None
    remark = OF_PART if of_part else ASIDE if aside else None
    return Line(
        basis=piece.basis_words,
        mark=f"{mark} hollow" if of_part and piece.counts else mark,
        link=piece.link,
        citations=piece.citations,
        stated=piece.stated,
        begins=_since(begun(piece), piece.begins_by, piece.ends_on),
        whose=whose,
        remark=remark,
        part=of_part,
    )


def link_line(
    link: Link, basis: Text, citations: tuple[Citation, ...], *, whose: Tag | None = None, dated: bool = True
) -> Line:
    """Another edge (membership, part, report) as a line; a report begins with its source and says no day."""
    sources = (one.source for one in citations)
    day = first_day(link.begins_on, link.begins_by, sources) if link.begins_on else None
    begins = _since(day, link.begins_by, link.ends_on) if dated else None
    return Line(basis, "plain", link, citations, link.stated, begins, whose)


def short(platform: Platform) -> Text:
    """The short Chinese name and the English one of a platform."""
    return Text(platform.short, platform.name_en or platform.name_zh)


def table(groups: Sequence[Group], state: State, today: date) -> Tag | None:
    """All groups in one table, so that their columns stand under each other; None without a line."""
    if not any(group.lines for group in groups):
        return None
    language = state.lang
    heads = tag("tr", [tag("th", text.in_(language), scope="col") for text in HEADS])
    bodies = [_body(group, state, today) for group in groups if group.lines]
    return tag(
        "table",
        tag("caption", CAPTION.in_(language), css="hidden"),
        tag("colgroup", [tag("col", css=f"e{number}") for number in range(len(HEADS))]),
        tag("thead", heads),
        bodies,
        css="evidence" if any(one.whose for group in groups for one in group.lines) else "evidence few",
    )


def _body(group: Group, state: State, today: date) -> Tag:
    language, head = state.lang, None
    if group.title:
        note = tag("small", group.note.in_(language)) if group.note else None
        title = tag("th", tag("h3", group.title.in_(language), note), colspan=len(HEADS), scope="rowgroup")
        head = tag("tr", title, css="group")
    return tag("tbody", head, [row for one in group.lines for row in _rows(one, state, today)])


def _rows(one: Line, state: State, today: date) -> list[Tag]:
    """One row a source; the claim and its confidence stand once."""
    language = state.lang
    span = max(1, len(one.citations))
    basis = tag("span", one.basis.in_(language), css=f"mark {one.mark}")
    first = tag("td", tag("span", one.whose, css="whose") if one.whose else None, basis, rowspan=span)
    says = tag("td", _says(one, state), rowspan=span)
    sure = tag("td", parts.confidence("stated" if one.stated else "inferred", language), rowspan=span)
    if not one.citations:
        none = tag("td", NO_SOURCE.in_(language), css="second", colspan=3)
        return [tag("tr", first, says, none, sure)]
    rows = []
    for number, citation in enumerate(one.citations):
        source = (*cited(citation, state), tag("td", dated(citation.source, language, today)))
        rows.append(tag("tr", first, says, source, sure) if number == 0 else tag("tr", source, css="further"))
    return rows


def _says(one: Line, state: State) -> list[Child]:
    language, said = state.lang, list[Child]()
    if one.link.says:
        said.append(parts.data_words(one.link.says, language))
    else:
        said.append(tag("span", NO_WORDS.in_(language), css="second"))
    part = entity_of(one.part, state, short=one.part.short, css="") if one.part else None
    below = [parts.filled(text, language, part=part) for text in (one.remark, one.begins) if text]
    said += [tag("span", words, css="caption below") for words in below]
    if one.link.inferred_from:
        reason = INFERRED_FROM.in_(language).partition("{")[0]
        said.append(
            tag("span", reason, parts.data_words(one.link.inferred_from, language), css="caption below")
        )
    if one.link.note:
        note = parts.data_words(one.link.note, language)
        said.append(tag("span", parts.filled(OUR_NOTE, language, note=note), css="caption below"))
    return said


def _since(day: Text | None, begins_by: str | None, ends_on: str | None) -> Text:
    start = UNDATED if day is None else SINCE.format(day=day, rule=_rule(begins_by))
    if ends_on is None:
        return start
    end = UNTIL.format(day=show_date(ends_on))
    return Text(f"{start.zh}，{end.zh}", f"{start.en}, {end.en}")


def _rule(begins_by: str | None) -> Text:
    for rule in BeginsBy:
        if rule.value == begins_by:
            return rule.words
    return BY_MEMBERSHIP
