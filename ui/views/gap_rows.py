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
from analysis.ways import Way
from graph.schema import show_date
from graph.schema.words import Level
from graph.text import Language, Text

from ..address import href
from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .citation import age, locator, since, title, when
from .opened import place_name

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
FIELD = Text("{chain}领域的平台", "a platform for {chain}")
MORE = Text("证据与全部问题", "Evidence, all questions")
CLOSE = Text("收起", "Close")
LEFT = Text("左列 {count} 家", "the {count} named at left")


def rows(gaps: Sequence[Gap], picked: str, state: Defined, today: date) -> Tag:
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


def opening(state: Defined, chain: str) -> str:
    """The address of this page with one chain open, or none."""
    shared = state.shared()
    return href("gaps", shared, chain=chain) if chain else href("gaps", shared)


def _row(number: int, gap: Gap, picked: bool, state: Defined, today: date) -> Tag:
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
        _told(gap, language, today),
        _contact(gap, language),
        _stack([_candidate(one, language) for one in gap.candidates], language),
        _stack([_way(way, gap, language) for way in gap.ways], language),
        _asked(gap, picked, state),
    )
    return tag("tr", name, [tag("td", cell) for cell in cells], css="picked" if picked else "")


def _told(gap: Gap, language: Language, today: date) -> Child:
    if not gap.told:
        return BY_LIST.in_(language)
    told = [_report(part, language, today) for part in gap.told]
    if gap.assessment.verdict in GAPS:
        told.append(tag("span", STILL_NONE.in_(language), css="caption line"))
    return told


def _report(told: Told, language: Language, today: date) -> Tag:
    citation = told.reported.citation
    source = citation.source
    old = age(source, today)
    return tag(
        "div",
        tag("span", when(source).in_(language), " "),
        parts.confidence("inferred", language) if source.date_inferred else None,
        tag("span", old.in_(language), css="caption line") if old else None,
        tag("span", title(source, language), " ", locator(citation.locator, language), css="small line"),
        css="item",
    )


def _contact(gap: Gap, language: Language) -> Child:
    found: list[Child] = [_touch(entry, language) for entry in gap.contact]
    if not found:
        found = [tag("span", (NOT_OF_CHAIN if gap.related else parts.NONE).in_(language), css="none")]
    for near in gap.related:
        words = NEAR.format(
            chain=Text(near.by.name_zh, near.by.name_en or near.by.name_zh),
            platform=_short(near.entry.platform),
        )
        found.append(
            tag(
                "div",
                tag("span", words.in_(language), css="small"),
                _pieces(near.entry, language),
                css="item",
            )
        )
    return found


def _touch(entry: Entry, language: Language) -> Tag:
    return tag("div", tag("b", _short(entry.platform).in_(language)), _pieces(entry, language), css="item")


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
    day = since(piece.begins_on) if piece.begins_on else YEAR_UNKNOWN
    says = parts.data_words(piece.link.says, language) if piece.link.says else None
    sure = parts.confidence("stated" if piece.stated else "inferred", language)
    what = f"{day.in_(language)} {piece.basis_words.in_(language)} "
    return tag("span", what, sure, tag("br"), says, css="small line")


def _candidate(candidate: Candidate, language: Language) -> Tag:
    platform = candidate.entry.platform
    said = [
        platform.level_text if language == "zh" and platform.level_text else _level(platform).in_(language),
        _founded(platform).in_(language),
        _hosts(candidate, language),
    ]
    if candidate.name_only:
        said.append(NAME_ONLY.in_(language))
    between = "，" if language == "zh" else ", "
    return tag(
        "div",
        tag("b", parts.data_name(platform.name_zh, platform.name_en, language)),
        tag("span", between.join(said), " ", _sure(candidate.entry, language), css="small line"),
        css="item",
    )


def _sure(entry: Entry, language: Language) -> Tag:
    return parts.confidence("stated" if entry.stated else "inferred", language)


def _level(platform: Platform) -> Text:
    level = Level.of(platform.level)
    return level.words if isinstance(level, Level) and level is not Level.UNKNOWN else LEVEL_UNKNOWN


def _founded(platform: Platform) -> Text:
    return show_date(platform.founded) if platform.founded else YEAR_UNKNOWN


def _hosts(candidate: Candidate, language: Language) -> str:
    names = [
        host.hosting.name_en if language == "en" and host.hosting.name_en else host.hosting.name_zh
        for host in candidate.hosts
    ]
    return ("、" if language == "zh" else ", ").join(names) or HOST_UNKNOWN.in_(language)


def way_words(way: Way, gap: Gap, language: Language) -> str:
    """A way in plain text: what to do, with which platforms or where, and why."""
    between = "；" if language == "zh" else "; "
    reasons = between.join(reason.in_(language) for reason in way.reasons)
    return f"{way.kind.words.in_(language)} {_what(way, gap, language)}: {reasons}"


def _way(way: Way, gap: Gap, language: Language) -> Tag:
    reasons = ("；" if language == "zh" else "; ").join(reason.in_(language) for reason in way.reasons)
    return tag(
        "div",
        tag("span", way.kind.words.in_(language), css="tag"),
        tag("div", tag("span", _what(way, gap, language)), tag("span", reasons, css="small line")),
        css="item way",
    )


def _what(way: Way, gap: Gap, language: Language) -> str:
    """Which platforms or which place; all the candidates of the column before need no second naming."""
    outside = {candidate.entry.id for candidate in gap.candidates}
    if len(way.platforms) > 1 and {platform.id for platform in way.platforms} <= outside:
        return LEFT.format(count=len(way.platforms)).in_(language)
    if way.platforms:
        between = "、" if language == "zh" else ", "
        return between.join(_short(platform).in_(language) for platform in way.platforms)
    if way.place:
        return place_name(way.place).in_(language)
    chain = Text(gap.assessment.name, gap.assessment.name_en or gap.assessment.name)
    return FIELD.format(chain=chain).in_(language)


def _asked(gap: Gap, picked: bool, state: Defined) -> list[Child]:
    first = gap.questions[0].text.in_(state.lang) if gap.questions else None
    to = opening(state, "" if picked else gap.assessment.id)
    words = CLOSE if picked else MORE
    return [
        tag("p", first),
        link(to, words.in_(state.lang), css="line", aria_expanded="true" if picked else "false"),
    ]


def _stack(items: Sequence[Tag], language: Language) -> Child:
    return list(items) if items else parts.nothing(language)


def _short(platform: Platform) -> Text:
    return Text(platform.short, platform.name_en or platform.name_zh)
