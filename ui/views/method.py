"""The method page: what counts, how levels and verdicts come about, in one table each."""

from __future__ import annotations

from analysis.definition import THRESHOLD_WORDS
from analysis.evidence import CONTACT_BASES
from analysis.verdicts import Verdict, sign_of
from graph.schema.words import EngagesBasis, ServesBasis
from graph.text import Language, Text

from ..definition import Defined
from ..look.signs import sign
from ..look.tags import Tag, tag

EVIDENCE = Text("什么算证据", "What counts as evidence")
BASIS = Text("依据", "Basis")
MEANING = Text("意思", "Meaning")
COUNTS = Text("是否计入", "Counts")
YES = Text("计入", "counts")
YES_INFERRED = Text("计入,一律算推断", "counts, always as inferred")
CONTACT = Text("不计,列为接触", "does not count: contact")
NO = Text("不计", "does not count")
MEANINGS = {
    ServesBasis.MISSION: Text("平台的既定任务或领域", "the platform's stated task or field"),
    ServesBasis.FACILITY: Text(
        "为它设的实验室、产线或工程中心", "a laboratory, line or engineering centre for it"
    ),
    ServesBasis.ACTIVITY: Text("长期计划或联合平台", "a lasting programme or joint platform"),
    ServesBasis.LISTED: Text("官方名录列在其下", "an official list puts it there"),
    ServesBasis.NAME: Text("只凭名称", "only its name says so"),
    EngagesBasis.HOST: Text("主办方是本链企业", "its host is a firm of the chain"),
    EngagesBasis.PROJECT: Text("单个项目、签约、孵化的产品", "one project, a signing, an incubated product"),
    EngagesBasis.CONTACT: Text("洽谈、走访、咨询", "talks, a visit, advice"),
    EngagesBasis.COORDINATION: Text("统筹全体", "it coordinates everything"),
}
LEVELS = Text("几家算覆盖", "How many make a level")
LEVELS_NOTE = Text("阈值可在“覆盖”页改", "the thresholds can be changed on the coverage page")
VERDICTS = Text("判定怎么读", "How to read a verdict")
VERDICTS_NOTE = Text("自上而下,先符合者为准", "from top to bottom, the first that fits")
VERDICT = Text("判定", "Verdict")
WHEN = Text("何时", "When")
RULES: tuple[tuple[Verdict, Text], ...] = (
    (Verdict.UNNAMED, Text("宣布为重点链,而名称不见于任何来源", "declared, but its name is in no source")),
    (
        Verdict.CONFLICT,
        Text(
            "有成员平台,而来源说未覆盖,且计入的证据早于报告或没有日期",
            "it has members, a source reports a gap, and evidence is undated or older than the report",
        ),
    ),
    (
        Verdict.CLOSED_SINCE,
        Text("来源曾说未覆盖,计入的证据都在其后", "a source reports a gap; all evidence began after it"),
    ),
    (Verdict.THIN, Text("一家成员,或没有一家是明示的", "one member, or none stated")),
    (Verdict.ADEQUATE, Text("达到“基本覆盖”的阈值", "the thresholds for adequate are met")),
    (Verdict.STRONG, Text("达到“充分覆盖”的阈值", "the thresholds for strong are met")),
    (Verdict.GAP, Text("没有成员平台,来源说体系未覆盖", "no member, and a source reports the gap")),
    (
        Verdict.GAP_BY_LIST,
        Text(
            "没有成员平台,而成员名录当日是完整的", "no member, and the list of members is complete that day"
        ),
    ),
    (
        Verdict.REPORTED_COVERED,
        Text("没有成员平台,来源说已覆盖", "no member here, a source reports coverage"),
    ),
    (
        Verdict.NO_RECORD,
        Text(
            "没有成员平台,也没有来源说起;成员有未具名的",
            "no member, no source speaks; some members are unnamed",
        ),
    ),
)
LIMITS = Text("看的时候请记住", "What to keep in mind")
LIMIT_WORDS = (
    Text(
        "“体系未覆盖”只说这个体系,不说没有平台;体系外或未证实的平台列在旁边,从不计入。",
        '"Not covered by the system" speaks of the system only. Platforms outside it, or not shown to be '
        "members, stand beside it and never count.",
    ),
    Text(
        "“没有平台”“无记录”“没有名称”是三种不同的回答。",
        '"No platform", "no record" and "no name" are three different answers.',
    ),
    Text(
        "入图企业是公开来源点名的企业,是样本,不是统计。",
        "Firms in the graph are those that public sources name: a sample, not statistics.",
    ),
    Text(
        "明示:来源这么说;推断:有人由别的事实得出,理由写在旁边。关掉“计入推断”即可只看明示。",
        "Stated: a source says so. Inferred: somebody concluded it, and says from what. "
        "Inferred links can be left out.",
    ),
)
ENGINES = {"embedded": Text("内置(ArcadeDB)", "embedded (ArcadeDB)"), "neo4j": Text("Neo4j", "Neo4j")}
ENGINE = Text(
    "引擎 {engine} · 数据库 {database} · 图版本 {version}",
    "Engine {engine}, database {database}, graph version {version}",
)


def method(state: Defined, engine: str, database: str, version: int) -> tuple[Tag, ...]:
    """The page as tags."""
    language = state.lang
    about = ENGINE.format(engine=ENGINES.get(engine, engine), database=database or "–", version=version).in_(
        language
    )
    return (
        tag(
            "div",
            tag("div", _evidence(language), _limits(language), css="column"),
            tag("div", _verdicts(language), _levels(state), css="column"),
            css="method",
        ),
        tag("p", about, css="caption last"),
    )


def _evidence(language: Language) -> Tag:
    bases = (*ServesBasis, *EngagesBasis)
    rows = [
        tag(
            "tr",
            tag("th", basis.words.in_(language), scope="row"),
            tag("td", MEANINGS[basis].in_(language)),
            tag("td", _counts(basis).in_(language), css="second"),
        )
        for basis in bases
    ]
    return _table(EVIDENCE, None, (BASIS, MEANING, COUNTS), rows, language)


def _counts(basis: ServesBasis | EngagesBasis) -> Text:
    if isinstance(basis, EngagesBasis):
        return CONTACT if basis.value in CONTACT_BASES else NO
    return YES_INFERRED if basis is ServesBasis.NAME else YES


def _verdicts(language: Language) -> Tag:
    rows = [
        tag(
            "tr",
            tag("th", sign(sign_of(verdict, 1)), " ", verdict.words.in_(language), scope="row"),
            tag("td", rule.in_(language)),
        )
        for verdict, rule in RULES
    ]
    return _table(VERDICTS, VERDICTS_NOTE, (VERDICT, WHEN), rows, language)


def _levels(state: Defined) -> Tag:
    rows = [
        tag(
            "tr",
            tag("th", text.in_(state.lang), scope="row"),
            tag("td", str(getattr(state, name)), css="number"),
        )
        for name, text in THRESHOLD_WORDS.items()
    ]
    return _table(LEVELS, LEVELS_NOTE, (state.preset.words, None), rows, state.lang)


def _table(
    title: Text, note: Text | None, heads: tuple[Text | None, ...], rows: list[Tag], language: Language
) -> Tag:
    return tag(
        "section",
        tag("h2", title.in_(language), tag("small", note.in_(language)) if note else None),
        tag(
            "table",
            tag(
                "thead",
                tag("tr", [tag("th", head.in_(language) if head else "", scope="col") for head in heads]),
            ),
            tag("tbody", rows),
        ),
    )


def _limits(language: Language) -> Tag:
    items = [tag("li", text.in_(language)) for text in LIMIT_WORDS]
    return tag("section", tag("h2", LIMITS.in_(language)), tag("ul", items, css="limits"))
