"""The gaps as rows: who says so and when, who is in touch, who could be taken in, what to ask first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.assessment import Entry
from analysis.elements import Platform
from analysis.evidence import Evidence
from analysis.gaps import Gap
from analysis.leads import Candidate, Told
from analysis.verdicts import GAPS
from graph.schema import show_date
from graph.schema.words import Level
from graph.text import Language, Text, chinese_punctuation

from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .citation import age, begun, locator, title, when
from .evidence import OUR_NOTE
from .gap_ways import way_item
from .gaps_address import GapsState, opening
from .names import chain_href, entity, entity_of, listed, sentence

HEADS = (
    Text("产业链", "Chain"),
    Text("何时、谁说", "Who says so, and when"),
    Text("成员只有接触", "Members in contact only"),
    Text("未证实为成员、却服务本链", "Serving it, not shown to be members"),
    Text("补法与理由", "Ways to close it, and why"),
    Text("先查什么", "What to ask first"),
)
CAPTION = Text("缺口", "gaps")
FIRMS = Text("入图企业 {count} 家", "{count} firms here")
STILL_NONE = Text("至今无计入的证据", "still no counted evidence")
BY_LIST = Text("没有报告；按成员名录，无一家服务它", "no report; by the list of members none serves it")
NOT_OF_CHAIN = Text("本链无", "none of this chain")
NEAR = Text("相关的{chain}：{platform}", "the related {chain}: {platform}")
YEAR_UNKNOWN = Text("年份未注明", "year not stated")
LEVEL_UNKNOWN = Text("级别未注明", "level not stated")
HOST_UNKNOWN = Text("主办方未注明", "host not stated")
NAME_ONLY = Text("只凭名称", "by its name only")
FURTHER = Text("另有 {count} 条，见证据", "{count} more among the evidence")
MORE = Text("证据与全部问题", "Evidence, all questions")
SHEET = Text("链页 · 打印", "Chain sheet, to print")
CLOSE = Text("收起", "Close")


def rows(gaps: Sequence[Gap], picked: str, state: GapsState, today: date) -> Tag:
    """One row a gap, six columns; the name opens everything there is on it."""
    language = state.lang
    heads = [tag("th", text.in_(language), scope="col", css=f"g{n}") for n, text in enumerate(HEADS)]
    body = [
        _row(number, gap, gap.assessment.id == picked, state, today) for number, gap in enumerate(gaps, 1)
    ]
    return tag(
        "table",
        tag("caption", CAPTION.in_(language), css="hidden"),
        tag("colgroup", [tag("col", css=f"g{number}") for number in range(len(HEADS))]),
        tag("thead", tag("tr", heads)),
        tag("tbody", body),
        css="gap-rows",
    )


def _row(number: int, gap: Gap, picked: bool, state: GapsState, today: date) -> Tag:
    language, one = state.lang, gap.assessment
    name = tag(
        "th",
        tag("span", str(number), css="ordinal"),
        link(
            opening(state, one.id),
            parts.data_name(one.name, one.name_en, language),
            css="chain",
        ),
        tag("span", parts.verdict(one.verdict, one.verdict.words, language, level=one.level), css="line"),
        tag("span", FIRMS.format(count=len(one.firms)).in_(language), css="caption line"),
        scope="row",
        css="name-cell",
    )
    cells = (
        _told(gap, state, today),
        _contact(gap, state),
        _stack([_candidate(one, state) for one in gap.candidates], language),
        _stack([way_item(way, gap, state) for way in gap.ways], language),
        _asked(gap, picked, state),
    )
    return tag("tr", name, [tag("td", cell) for cell in cells], css="picked" if picked else "")


def _told(gap: Gap, state: GapsState, today: date) -> Child:
    language = state.lang
    if not gap.told:
        return BY_LIST.in_(language)
    told = [_report(part, state, today) for part in gap.told]
    if gap.assessment.verdict in GAPS:
        told.append(tag("span", STILL_NONE.in_(language), css="caption line"))
    return told


def _report(told: Told, state: GapsState, today: date) -> Tag:
    language = state.lang
    citation = told.reported.citation
    source = citation.source
    old = age(source, today)
    place = locator(citation.locator, language)
    return tag(
        "div",
        tag("span", when(source).in_(language), " "),
        parts.confidence("inferred", language) if source.date_inferred else None,
        tag("span", old.in_(language), css="caption line") if old else None,
        tag("span", title(source, state, short=source.short), " ", place, css="small line"),
        css="item",
    )


def _contact(gap: Gap, state: GapsState) -> Child:
    language = state.lang
    found: list[Child] = [_touch(entry, state) for entry in gap.contact]
    if not found:
        found = [tag("span", (NOT_OF_CHAIN if gap.related else parts.NONE).in_(language), css="none")]
    for near in gap.related:
        names = {
            "chain": entity_of(near.by, state, css=""),
            "platform": _platform(near.entry.platform, state),
        }
        words = tag("span", parts.filled(NEAR, language, **names), css="small")
        found.append(tag("div", words, _pieces(near.entry, language), css="item"))
    return found


def _platform(platform: Platform, state: Defined) -> Tag:
    return entity_of(platform, state, short=platform.short, css="")


def _touch(entry: Entry, state: GapsState) -> Tag:
    return tag("div", _platform(entry.platform, state), _pieces(entry, state.lang), css="item")


def _pieces(entry: Entry, language: Language) -> list[Tag]:
    """What the contact is, when, in our words, how sure; the strongest of each year, and how many more."""
    years: dict[str | None, Evidence] = {}
    for piece in entry.evidence:
        years.setdefault(piece.begins_on[:4] if piece.begins_on else None, piece)
    shown = [_piece(piece, language) for piece in years.values()]
    further = len(entry.evidence) - len(shown)
    if further:
        shown.append(tag("span", FURTHER.format(count=further).in_(language), css="caption line"))
    return shown


def _piece(piece: Evidence, language: Language) -> Tag:
    day = begun(piece) or YEAR_UNKNOWN
    says = parts.data_words(piece.link.says, language) if piece.link.says else None
    sure = parts.confidence("stated" if piece.stated else "inferred", language)
    what = f"{day.in_(language)} {piece.basis_words.in_(language)} "
    return tag("span", what, sure, tag("br"), says, css="small line")


def _candidate(candidate: Candidate, state: GapsState) -> Tag:
    language, platform = state.lang, candidate.entry.platform
    said: list[Child] = [
        level_words(platform, language),
        _founded(platform).in_(language),
        _hosts(candidate, state),
    ]
    if candidate.name_only:
        said.append(NAME_ONLY.in_(language))
    between = "，" if language == "zh" else ", "
    facts = [part for number, one in enumerate(said) for part in ((between, one) if number else (one,))]
    return tag(
        "div",
        entity_of(platform, state),
        tag("span", facts, " ", _sure(candidate.entry, language), css="small line"),
        _remarks(candidate.entry, language),
        css="item",
    )


def _remarks(entry: Entry, language: Language) -> list[Tag]:
    """What we note on its evidence, each once, for a source that says so may still need care."""
    notes = dict.fromkeys(piece.link.note for piece in entry.evidence if piece.link.note)
    said = [parts.filled(OUR_NOTE, language, note=parts.data_words(note, language)) for note in notes]
    return [tag("span", one, css="caption line") for one in said]


def _sure(entry: Entry, language: Language) -> Tag:
    return parts.confidence("stated" if entry.stated else "inferred", language)


def level_words(platform: Platform, language: Language) -> str:
    """Its level as the source words it, in English by our own word."""
    if language == "zh" and platform.level_text:
        return chinese_punctuation(platform.level_text)
    level = Level.of(platform.level)
    words = level.words if isinstance(level, Level) and level is not Level.UNKNOWN else LEVEL_UNKNOWN
    return words.in_(language)


def _founded(platform: Platform) -> Text:
    return show_date(platform.founded) if platform.founded else YEAR_UNKNOWN


def _hosts(candidate: Candidate, state: GapsState) -> Child:
    found = [host.hosting for host in candidate.hosts]
    names = [entity(one.origin, one.name_zh, one.name_en, state, css="") for one in found]
    return listed(names, state.lang) if names else HOST_UNKNOWN.in_(state.lang)


def _asked(gap: Gap, picked: bool, state: GapsState) -> list[Child]:
    first = sentence(gap.questions[0].said, state) if gap.questions else None
    to = opening(state, "" if picked else gap.id)
    words = CLOSE if picked else MORE
    return [
        tag("p", first),
        link(to, words.in_(state.lang), css="line", aria_expanded="true" if picked else "false"),
        link(chain_href(gap.id, state), SHEET.in_(state.lang), css="line"),
    ]


def _stack(items: Sequence[Tag], language: Language) -> Child:
    return list(items) if items else parts.nothing(language)
