"""The question that joins resources with coverage: its choices, one sentence, and a small table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.resource_questions import (
    ChainDistricts,
    ChainHoldings,
    ChainProjects,
    Presence,
)
from analysis.verdicts import GAPS
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .names import entity
from .resources_cells import Column, district_columns, holding_columns, project_columns
from .resources_parts import CLUSTER, LIKELY, Shown, between, verdict_href
from .resources_state import Ask, to

Row = ChainProjects | ChainHoldings | ChainDistricts

TOGETHER = Text("合起来问", "Asked together")
ASKS: Mapping[Ask, Text] = {
    "projects": Text("有项目、没有成员平台的链", "Projects, no member platform"),
    "equipment": Text("成员平台没有设备记录的链", "Members own no equipment"),
    "districts": Text("有企业、没有平台的区市", "Firms, no platform in the district"),
    "talent": Text("成员平台没有具名人才的链", "Members, nobody named"),
}
COUNT = Text("{count} 条链", "{count} chains")
COUNT_ONE = Text("1 条链", "1 chain")
FOUND: Mapping[Ask, Text] = {
    "projects": Text("有项目、没有成员平台：{items}。", " with projects and no member platform: {items}."),
    "equipment": Text(
        "有成员平台，图中却没有一家名下有设备：{items}。",
        " with member platforms none of which owns equipment here: {items}.",
    ),
    "districts": Text(
        "在有企业的区市里没有成员平台：{items}。",
        " with firms in districts where no member platform serves the chain: {items}.",
    ),
    "talent": Text(
        "有成员平台，图中却没有一家有具名人才：{items}。",
        " with member platforms none of which has anybody named here: {items}.",
    ),
}
NOT_FOUND: Mapping[Ask, Text] = {
    "projects": Text(
        "没有这样的链：有项目的链都有成员平台。", "None: every chain with projects has a member."
    ),
    "equipment": Text(
        "没有这样的链：凡有成员平台的链，成员名下都有设备。",
        "None: wherever a chain has members, one of them owns equipment here.",
    ),
    "districts": Text(
        "没有这样的区市：有企业的地方，都有或可能有服务该链的成员平台。",
        "None: wherever a chain has firms, a member that serves it is there or may be.",
    ),
    "talent": Text(
        "没有这样的链：凡有成员平台的链，都有成员有具名人才。",
        "None: wherever a chain has members, somebody is named at one of them.",
    ),
}
NOTHING: Mapping[Ask, Text] = {
    "projects": Text("没有一条链有项目。", "No chain has a project."),
    "equipment": Text("没有一条链有成员平台。", "No chain has a member platform."),
    "districts": Text("没有一条链有企业。", "No chain has a firm."),
    "talent": Text("没有一条链有成员平台。", "No chain has a member platform."),
}
BEYOND = Text("十强之外，{items}也是。", "Beyond the declared ones: {items}.")
MAYBE = Text(
    "另有 {count} 处说不准：服务该链的成员有的没有写明在哪里。",
    "{count} more cannot be told: some member that serves the chain has no known district.",
)
CAUTION: Mapping[Ask, Text | None] = {
    "projects": None,
    "equipment": Text(
        "没有记录不等于没有设备。格子是记录条数，不是台套数。",
        "No record is not the same as none. Blocks are records, not pieces.",
    ),
    "districts": None,
    "talent": Text(
        "只收公开职务的人；没有记录不等于没有人才。",
        "People in public roles only; no record is not the same as nobody.",
    ),
}
# Which inferred links an answer would rest on, were they counted.
RESTS_ON: Mapping[Ask, str] = {"projects": "TARGETS", "equipment": "OWNS", "talent": "WORKS_AT"}
LEFT_OUT = Text(
    "不计推断：{count} 条推断的关系没有算进来。", "Inferred links are not counted: {count} are left out here."
)
UNITS: Mapping[Ask, Text] = {
    "projects": Text("{name} {count} 项", "{name} {count}"),
    "equipment": Text("{name}（{count} 家成员）", "{name} ({count} members)"),
    "districts": Text("{name} {count} 处", "{name} {count}"),
    "talent": Text("{name}（{count} 家成员）", "{name} ({count} members)"),
}
NAMED_AT_MOST = 4
AND_MORE = Text("等", "and others")
CHAIN = Text("链", "Chain")
TEN = Text("十强中名称公开的链", "Declared chains with a name")
VERDICT = Text("现判定", "Verdict now")
LISTED = Text("列出 {shown} 条，共 {all} 条；", "{shown} of {all} are listed; ")
ALL = Text("全部列出", "list all")
FEWER = Text("只看十强", "only the declared ones")
FIRST_ANSWERS = 12


@dataclass(frozen=True)
class Answer:
    """The rows of a question: those that are listed, and all of them."""

    ask: Ask
    rows: Sequence[Row]
    listed: Sequence[Row]
    columns: Sequence[Column]

    @property
    def hits(self) -> list[Row]:
        """The rows that answer it."""
        return [row for row in self.rows if row.open and row.assessment.type == "Chain"]


def answer(ask: Ask, rows: Sequence[Row], shown: Shown) -> Answer:
    """What is listed of an answer: the first declared chains (of all where none is), or everything."""
    declared = [row for row in rows if row.assessment.is_declared or row.assessment.type == "Cluster"]
    has_declared = any(one.is_declared for one in shown.judged.values())
    few = {row.assessment.id for row in (declared if has_declared else rows)[:FIRST_ANSWERS]}
    kept = [row for row in rows if row.assessment.id in few | {shown.state.picked}]
    return Answer(ask, rows, rows if shown.state.every else kept, _columns(ask, rows))


def _columns(ask: Ask, rows: Sequence[Row]) -> Sequence[Column]:
    if ask == "projects":
        return project_columns([row for row in rows if isinstance(row, ChainProjects)])
    if ask == "districts":
        return district_columns([row for row in rows if isinstance(row, ChainDistricts)])
    return holding_columns(ask, [row for row in rows if isinstance(row, ChainHoldings)])


def choices(shown: Shown) -> Tag:
    """The questions, each a link; the one in force is marked."""
    state = shown.state
    asked = [
        link(
            to(replace(state, ask=ask, picked="")),
            shown.say(words),
            css="ask",
            aria_current="true" if ask == state.asked else None,
        )
        for ask, words in ASKS.items()
    ]
    return tag(
        "nav",
        tag("span", shown.say(TOGETHER), css="caption"),
        asked,
        css="asks-bar",
        aria_label=shown.say(TOGETHER),
    )


def sentence(found: Answer, shown: Shown) -> Tag:
    """The answer in one sentence, and what must be borne in mind with it."""
    ask, language = found.ask, shown.language
    left_out = shown.ground.left_out(RESTS_ON[ask]) if ask in RESTS_ON else 0
    if not found.rows:
        return tag("p", shown.say(NOTHING[ask]), css="answer-sentence")
    ten = [row for row in found.hits if row.assessment.is_declared]
    others = [row for row in found.hits if not row.assessment.is_declared]
    first, beyond = (ten, others) if ten else (others, [])
    said: list[Child] = []
    if first:
        count = COUNT_ONE if len(first) == 1 else COUNT
        gaps = all(row.assessment.verdict in GAPS for row in first)
        said.append(tag("b", shown.say(count.format(count=len(first))), css="gap-words" if gaps else ""))
        said += parts.filled(FOUND[ask], language, items=_items(first, found, shown))
    else:
        said.append(shown.say(NOT_FOUND[ask] if _asked(found.rows) else NOTHING[ask]))
    if beyond:
        said += [_gap(shown), *parts.filled(BEYOND, language, items=_items(beyond, found, shown))]
    unsure = sum(len(r.of(Presence.MAYBE)) for r in found.rows if isinstance(r, ChainDistricts))
    if unsure:
        said += [_gap(shown), shown.say(MAYBE.format(count=unsure))]
    caution = CAUTION[ask]
    return tag(
        "div",
        tag("p", said, css="answer-sentence"),
        tag("p", shown.say(caution), css="caption") if caution else None,
        tag("p", shown.say(LEFT_OUT.format(count=left_out)), css="caption") if left_out else None,
    )


def _gap(shown: Shown) -> str:
    return " " if shown.language == "en" else ""


def _asked(rows: Sequence[Row]) -> bool:
    """Whether the question has anything to be asked of: a chain with projects, members or firms."""
    return any(row.projects if isinstance(row, ChainProjects) else True for row in rows)


def _items(rows: Sequence[Row], found: Answer, shown: Shown) -> list[Child]:
    named: list[Child] = []
    for row in rows[:NAMED_AT_MOST]:
        one = row.assessment
        name = entity(one.id, one.name, one.name_en, shown.state)
        named.append(
            tag("span", parts.filled(UNITS[found.ask], shown.language, name=name, count=str(_number(row))))
        )
    said = between(named, shown.language)
    if len(rows) > NAMED_AT_MOST:
        said += ["" if shown.language == "zh" else " ", shown.say(AND_MORE)]
    return said


def _number(row: Row) -> int:
    if isinstance(row, ChainProjects):
        return len(row.projects)
    if isinstance(row, ChainDistricts):
        return len(row.of(Presence.NONE))
    return len(row.assessment.members)


def table(found: Answer, shown: Shown) -> Tag | None:
    """The chains with what the question is about; the rows of the answer are marked."""
    if not found.listed:
        return None
    ten = any(row.assessment.is_declared for row in found.listed) and not shown.state.every
    heads = [
        tag("th", shown.say(TEN if ten else CHAIN), scope="col"),
        tag("th", shown.say(VERDICT), scope="col"),
    ]
    heads += [
        tag("th", shown.say(column.head), scope="col", css=column.css, colspan=column.span)
        for column in found.columns
    ]
    body = [_row(row, found.columns, shown) for row in found.listed]
    return tag(
        "table",
        tag("caption", shown.say(ASKS[found.ask]), css="hidden"),
        tag("thead", tag("tr", heads)),
        tag("tbody", body),
        css=f"answer a-{found.ask}",
    )


def _row(row: Row, columns: Sequence[Column], shown: Shown) -> Tag:
    one, language = row.assessment, shown.language
    name = entity(one.id, one.name, one.name_en, shown.state)
    likely = (
        tag("span", shown.say(LIKELY), " ", parts.confidence("inferred", language), css="caption nowrap")
        if one.only_likely_declared
        else None
    )
    kind = tag("span", shown.say(CLUSTER), css="caption") if one.type == "Cluster" else None
    label = parts.verdict(one.verdict, one.verdict.words, language, level=one.level)
    css = ["hit", "gap-hit"] if row.open and one.verdict in GAPS else ["hit"] if row.open else []
    css += ["picked"] if one.id == shown.state.picked else []
    return tag(
        "tr",
        tag("th", name, " " if likely or kind else None, likely, kind, scope="row"),
        tag("td", link(verdict_href(one, shown.state), label, css="plain")),
        [cell for column in columns for cell in column.cells(row, shown)],
        css=" ".join(css),
    )


def listed(found: Answer, shown: Shown) -> Tag | None:
    """How many of the chains are listed, and the way to the others."""
    state = shown.state
    if len(found.listed) < len(found.rows):
        said = LISTED.format(shown=len(found.listed), all=len(found.rows))
        way = link(to(replace(state, every=True)), shown.say(ALL))
        return tag("p", shown.say(said), way, css="caption answer-listed")
    if state.every:
        return tag("p", link(to(replace(state, every=False)), shown.say(FEWER)), css="caption answer-listed")
    return None
