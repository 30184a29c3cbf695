"""The sheet of one chain, for one or two pages of paper: what is there, what is missing, what to check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.assessment import Assessment
from analysis.definition import THRESHOLD_WORDS, Preset
from analysis.elements import Source
from analysis.facts import Facts
from analysis.gaps import Gap
from analysis.verdicts import Verdict
from graph.schema.words import Level
from graph.text import Text

from .. import words
from ..definition import Defined, departures
from ..definition_panel import ONE_ENOUGH
from ..here import Standing
from ..look import parts
from ..look.signs import sign
from ..look.tags import Child, Tag, tag
from . import sheet_actions, sheet_evidence, sheet_places
from .citation import age, begun, when
from .names import entity_of
from .sheet_sources import Numbered
from .verdict_words import missing, sentence

SHEET = Text("链页", "chain sheet")
PRINTED = Text("打印于 {day}", "printed {day}")
DEFINITION = Text("口径：{settings}", "Definition: {settings}")
DEFAULT = Text("默认、计入推断、截至最新", "default, inferred links counted, as of latest")
ONE_OF_TEN = Text("十强产业链之一", "one of the ten leading chains")
NOT_OF_TEN = Text("不在十强产业链之内", "not one of the ten leading chains")
UNKNOWN_TEN = Text("来源没有说它是否十强产业链", "no source says whether it is one of the ten leading chains")
OF_CLUSTER = Text("属{cluster}集群", "of the cluster {cluster}")
SINCE = Text("自何时", "Since when")
REPORTED = Text("报告所述，{when}", "as reported, {when}")
FIRST_SERVED = Text("最早计入的证据，{when}", "first counted evidence, {when}")
UNCHECKED = Text("– 不能判断", "– cannot be judged")
NEVER = Text("没有报告，也没有计入的证据", "neither a report nor counted evidence")
HOW_OLD = Text("报告多旧", "Age of the report")
NO_REPORT = Text("没有报告说它未覆盖", "no report says it is not covered")
COUNTED = Text("计入的成员", "Members counted")
COUNTED_OF = Text(
    "{count}（图中点名 {named} 家，公布 {declared} 家）",
    "{count} ({named} named here of {declared} published)",
)
CONTACT = Text("成员只有接触", "Members in contact only")
UNPROVEN = Text("未证实的平台", "Not shown to be members")
FIRMS = Text("入图企业", "Firms here")
HOW_MANY = Text("{count} 家", "{count}")
SAMPLE = Text("{count} 家，样本，非统计", "{count}, a sample, not statistics")
JUDGED = Text("怎样判定", "How it was judged")
RULE = Text(
    "成员平台以任务、设施、活动、名录或名称服务本链才计入；主办方、单个项目、洽谈走访不计。{levels}"
    "成员为 0 而有来源指缺口，是“体系未覆盖”，不是“没有平台”。",
    "A member counts when it serves the chain by task, facility, activity, list or name; a host, one "
    'project, talks or a visit do not. {levels} No member while a source reports a gap means "not covered by '
    'the system", not "no platform".',
)
LEVELS = Text(
    "有成员而未到基本覆盖为薄弱；成员 {adequate_members} 家起、其中明示 {adequate_stated} 家起为基本覆盖；"
    "成员 {strong_members} 家起、明示 {strong_stated} 家起、国家或省级 {strong_high} 家起为充分覆盖。",
    "Thin: members, but fewer than adequate takes. Adequate: {adequate_members} members or more, "
    "{adequate_stated} of them stated. Strong: {strong_members} or more, {strong_stated} stated, "
    "{strong_high} national or provincial.",
)


@dataclass(frozen=True)
class Sheet:
    """What a sheet is drawn from."""

    gap: Gap
    facts: Facts
    state: Defined
    standing: Standing
    today: date
    sources: Numbered

    @property
    def one(self) -> Assessment:
        """The chain as assessed."""
        return self.gap.assessment


def chain_sheet(gap: Gap, facts: Facts, state: Defined, standing: Standing, today: date) -> Tag:
    """The whole sheet: head and foot stand on every page of paper."""
    sheet = Sheet(gap, facts, state, standing, today, Numbered(state))
    body: list[Tag | None] = [_title(sheet), _box(sheet), _facts(sheet)]
    body.append(sheet_evidence.who_says(gap, sheet.sources, today))
    if gap.assessment.verdict is not Verdict.UNNAMED:
        body += [
            sheet_evidence.counted(gap, sheet.sources),
            sheet_evidence.unproven(gap, facts, sheet.sources),
            sheet_evidence.contact(gap, sheet.sources),
            sheet_places.firms(gap, facts, state.definition(), sheet.sources),
            sheet_actions.ways(gap, sheet.sources),
            sheet_actions.nearest(gap, sheet.sources),
        ]
    body += [sheet_actions.questions(gap, sheet.sources), sheet.sources.table(), _judged(sheet)]
    # A table repeats its head and its foot on every page.
    return tag(
        "table",
        tag("thead", tag("tr", tag("td", _head(sheet)))),
        tag("tbody", tag("tr", tag("td", [part for part in body if part]))),
        tag("tfoot", tag("tr", tag("td", _foot(sheet)))),
        css="paper",
        role="presentation",
    )


def settings(state: Defined) -> str:
    """The definition in force, in words."""
    between = "、" if state.lang == "zh" else "; "
    return between.join(departures(state, state.lang)) or DEFAULT.in_(state.lang)


def _head(sheet: Sheet) -> Tag:
    language = sheet.state.lang
    brand = (words.NAME, sheet.standing.city, SHEET)
    return tag(
        "div",
        tag("span", " · ".join(text.in_(language) for text in brand)),
        tag("span", parts.data_name(sheet.one.name, sheet.one.name_en, language, css="")),
        tag("span", PRINTED.format(day=sheet.today.isoformat()).in_(language)),
        css="paper-head",
    )


def _foot(sheet: Sheet) -> Tag:
    language, standing = sheet.state.lang, sheet.standing
    until = words.DATA_UNTIL.format(day=standing.latest or "-").in_(language)
    count = words.SOURCES.format(count=standing.sources).in_(language)
    return tag(
        "div",
        tag("span", " · ".join((until, count, standing.origin.in_(language)))),
        tag("span", DEFINITION.format(settings=settings(sheet.state)).in_(language)),
        css="paper-foot",
    )


def _title(sheet: Sheet) -> Tag:
    """The name, whether it is one of the ten, and its cluster, each with how sure."""
    one, language = sheet.one, sheet.state.lang
    inferred = one.only_likely_declared or "declared" in one.subject.inferred_fields
    text = ONE_OF_TEN if one.is_declared else NOT_OF_TEN if one.subject.declared == "no" else UNKNOWN_TEN
    said: list[Child] = [text.in_(language), " "]
    if one.is_declared:
        said.append(parts.confidence("inferred" if inferred else "stated", language))
    for link in sheet.facts.subject_parts:
        cluster = sheet.facts.subject.get(link.target) if link.origin == one.id else None
        if cluster:
            name = entity_of(cluster, sheet.state, css="")
            said += [" · ", parts.filled(OF_CLUSTER, language, cluster=name), " "]
            said.append(parts.confidence("stated" if link.stated else "inferred", language))
            said += sheet.sources.mark(sheet.facts.citations(link))
    return tag("div", tag("h1", entity_of(one.subject, sheet.state)), tag("p", said), css="paper-title")


def _box(sheet: Sheet) -> Tag:
    one, language = sheet.one, sheet.state.lang
    unnamed = missing(one.unnamed) if not one.members and one.verdict is not Verdict.UNNAMED else None
    said = [sentence(one).in_(language), unnamed.in_(language) if unnamed else ""]
    return tag(
        "div",
        sign(one.sign),
        tag(
            "div",
            tag("b", one.verdict.words.in_(language)),
            tag("p", (" " if language == "en" else "").join(said)),
        ),
        css="paper-box",
    )


def _facts(sheet: Sheet) -> Tag:
    one, language = sheet.one, sheet.state.lang
    declared = one.unnamed.declared
    counted = COUNTED_OF.format(count=len(one.members), named=one.unnamed.named, declared=declared)
    cells: tuple[tuple[Text, Child], ...] = (
        (SINCE, _since(sheet)),
        (HOW_OLD, _old(sheet)),
        (COUNTED, (counted if declared else HOW_MANY.format(count=len(one.members))).in_(language)),
        (CONTACT, _count(len(one.contact), sheet)),
        (UNPROVEN, _levels(sheet)),
        (FIRMS, SAMPLE.format(count=len(one.firms)).in_(language)),
    )
    if one.verdict is Verdict.UNNAMED:
        cells = (*cells[:2], *((label, UNCHECKED.in_(language)) for label, _ in cells[2:]))
    rows = [
        tag("tr", [(tag("th", label.in_(language), scope="row"), tag("td", value)) for label, value in pair])
        for pair in (cells[:2], cells[2:4], cells[4:])
    ]
    return tag("table", tag("tbody", rows), css="paper-facts")


def _source(sheet: Sheet) -> Source | None:
    """Who reports it: as a gap, or of a chain without a public name as covered."""
    if sheet.gap.told:
        return sheet.gap.told[0].reported.citation.source
    reports = sheet.one.coverage_reports if sheet.one.verdict is Verdict.UNNAMED else ()
    return reports[0].citation.source if reports else None


def _since(sheet: Sheet) -> list[Child]:
    source, language = _source(sheet), sheet.state.lang
    if source is not None:
        chip = parts.confidence("inferred", language) if source.date_inferred else None
        return [REPORTED.format(when=when(source)).in_(language), " ", chip]
    dated = [piece for piece in sheet.one.evidence if piece.begins_on]
    first = min(dated, key=lambda piece: piece.begins_on or "", default=None)
    day = begun(first) if first else None
    return [(FIRST_SERVED.format(when=day) if day else NEVER).in_(language)]


def _old(sheet: Sheet) -> str:
    source = _source(sheet)
    old = age(source, sheet.today) if source else None
    return (old or NO_REPORT).in_(sheet.state.lang)


def _count(count: int, sheet: Sheet) -> str:
    return (HOW_MANY.format(count=count) if count else parts.NONE).in_(sheet.state.lang)


def _levels(sheet: Sheet) -> str:
    """How many there are, and of which levels."""
    language, entries = sheet.state.lang, sheet.one.unproven
    if not entries:
        return parts.NONE.in_(language)
    counts = [
        f"{level.words.in_(language)} {count}"
        for level in Level
        if (count := sum(entry.platform.level == level for entry in entries))
    ]
    between, comma = ("、", "，") if language == "zh" else (", ", ": ")
    return HOW_MANY.format(count=len(entries)).in_(language) + comma + between.join(counts)


def _judged(sheet: Sheet) -> Tag:
    definition, language = sheet.state.definition(), sheet.state.lang
    needed = {name: getattr(definition.thresholds, name) for name in THRESHOLD_WORDS}
    levels = ONE_ENOUGH if definition.preset is Preset.ONE_PER_INDUSTRY else LEVELS.format(**needed)
    return tag(
        "p", tag("b", JUDGED.in_(language)), " ", RULE.format(levels=levels).in_(language), css="judged"
    )
