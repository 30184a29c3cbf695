"""What opens under a gap beside its evidence: ways with their sources, nearest platforms, every question."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from analysis.gaps import Gap
from analysis.nearest import RULE, Nearest
from graph.schema.words import Standing
from graph.text import Text

from ..definition import Defined
from ..look.tags import Child, Tag, link, tag
from .gap_ways import hosts_words, way_things
from .gaps_address import GapsState, opening
from .names import entity, entity_of, sentence
from .reasons import brief, reason_rows

WAYS = Text("补法、理由与出处", "Ways to close it, why, and who says so")
WAY_HEADS = (Text("办法", "Way"), Text("对象", "What"), Text("理由", "Why"), Text("来源", "Sources"))
QUESTIONS = Text("先查什么", "What to ask first")
BY_EFFECT = Text("能改判定的在前", "what would change the verdict comes first")
NEAREST = Text("最近的平台", "The nearest platforms")
NEAREST_OF_ALL = Text("离这些链最近的平台", "The platforms nearest to these chains")
OF = Text("{shown} / {all}", "{shown} of {all}")
NONE_NEAR = Text("没有找到与本链有联系的其他平台", "no other platform was found to have to do with the chain")
NEAR_HEADS = (Text("平台", "Platform"), Text("为什么近", "Why it is near"), Text("来源", "Sources"))
CHAIN = Text("产业链", "Chain")
MEMBER = Text("成员", "member")
ALL_NEAR = Text("全部 {count} 家", "all {count}")
WISHES = Text("报告还希望设平台的领域", "Fields the report also wishes a platform for")
WISH_HEADS = (Text("领域", "Field"), Text("现有什么", "What is there"), Text("出处", "Where it is said"))
NOT_OF_CHAIN = Text("资料没有说它们属于哪条链", "the data do not say to which chain they belong")
SERVED = Text(
    "成员 {members} 家、其他平台 {others} 家在服务", "served by {members} members, {others} other platforms"
)
SERVED_BY_NONE = Text("图中没有平台服务它", "no platform here serves it")
IN_EXPORT = Text("全部见导出的 XLSX", "all of them in the exported XLSX")
SHOWN, CHAINS_SHOWN, NEAR_SHOWN = 3, 10, 20


def more(gap: Gap, state: Defined) -> list[Tag]:
    """All of it for one chain, under its evidence."""
    return [part for part in (_ways(gap, state), _nearest_of(gap, state), questions(gap, state)) if part]


def questions(gap: Gap, state: Defined) -> Tag:
    """Every question and what its answer would do."""
    language = state.lang
    asked = []
    for question in gap.questions:
        would = tag("span", sentence(question.would, state), css="caption below") if question.would else None
        asked.append(tag("li", sentence(question.said, state), would))
    heading = tag("h3", QUESTIONS.in_(language), tag("small", BY_EFFECT.in_(language)))
    return tag("div", heading, tag("ol", asked, css="questions"), css="opened-more")


def nearest_section(gaps: Sequence[Gap], state: GapsState) -> Tag | None:
    """The nearest few of every gap, by chain; the rest opens with the chain."""
    language = state.lang
    if not any(gap.nearest for gap in gaps):
        return None
    rows = []
    for gap in gaps[:CHAINS_SHOWN]:
        one = gap.assessment
        shown = gap.nearest[:SHOWN]
        name = entity(one.id, one.name, one.name_en, state)
        rest = len(gap.nearest) - len(shown)
        to_rest = (
            link(opening(state, gap.id), ALL_NEAR.format(count=len(gap.nearest)).in_(language))
            if rest
            else None
        )
        rows.append(_near_body([name, tag("span", to_rest, css="line") if to_rest else None], shown, state))
    heads = [tag("th", text.in_(language), scope="col") for text in (CHAIN, *NEAR_HEADS)]
    count = OF.format(shown=CHAINS_SHOWN, all=len(gaps)).in_(language) if len(gaps) > CHAINS_SHOWN else None
    note = [count, "　"] if count else None
    title = tag("h2", NEAREST_OF_ALL.in_(language), tag("small", note, RULE.in_(language)))
    table = tag("table", tag("thead", tag("tr", heads)), rows, css="nearest by-chain")
    return tag("section", title, table, css="block")


def wishes(fields: Sequence[Assessment], state: Defined) -> Tag | None:
    """Fields that a source wants a platform for and that are of none of the chains above."""
    language = state.lang
    if not fields:
        return None
    rows = []
    for field in fields:
        others = len(field.unproven) + len(field.of_the_system)
        count = SERVED.format(members=len(field.members), others=others)
        there = count if field.members or others else SERVED_BY_NONE
        said: list[Child] = [
            tag("span", brief(report.citation, state), css="line") for report in field.recommendations
        ]
        name = tag("th", entity(field.id, field.name, field.name_en, state), scope="row")
        rows.append(tag("tr", name, tag("td", there.in_(language)), tag("td", said)))
    heads = [tag("th", text.in_(language), scope="col") for text in WISH_HEADS]
    title = tag("h2", WISHES.in_(language), tag("small", NOT_OF_CHAIN.in_(language)))
    table = tag("table", tag("thead", tag("tr", heads)), tag("tbody", rows), css="wishes")
    return tag("section", title, table, css="block")


def standing(one: Nearest, state: Defined) -> str:
    """Whether it is a member, else how it stands to the system."""
    if one.membership is not None:
        return MEMBER.in_(state.lang)
    found = Standing.of(one.platform.standing)
    return found.words.in_(state.lang) if isinstance(found, Standing) else one.platform.standing


def _ways(gap: Gap, state: Defined) -> Tag | None:
    if not gap.ways:
        return None
    language = state.lang
    bodies = []
    for way in gap.ways:
        cells = reason_rows(way.reasons, state)
        hosts = (
            tag("span", hosts_words(way.firms, state, len(way.firms)), css="caption below")
            if way.firms
            else None
        )
        first = tag("td", tag("span", way.kind.words.in_(language), css="tag"), rowspan=len(cells))
        what = tag("td", way_things(way, gap, state), hosts, rowspan=len(cells))
        rows = [
            tag("tr", (first, what) if number == 0 else None, why, where)
            for number, (why, where) in enumerate(cells)
        ]
        bodies.append(tag("tbody", rows))
    heads = [tag("th", text.in_(language), scope="col") for text in WAY_HEADS]
    table = tag("table", tag("thead", tag("tr", heads)), bodies, css="ways")
    return tag("div", tag("h3", WAYS.in_(language)), table, css="opened-more")


def _nearest_of(gap: Gap, state: Defined) -> Tag:
    language, found = state.lang, gap.nearest[:NEAR_SHOWN]
    every = len(gap.nearest)
    cut = OF.format(shown=len(found), all=every).in_(language) + f" ({IN_EXPORT.in_(language)})"
    count = cut if len(found) < every else str(every)
    heading = tag("h3", NEAREST.in_(language), tag("small", count, "　", RULE.in_(language)))
    if not found:
        return tag("div", heading, tag("p", NONE_NEAR.in_(language), css="second"), css="opened-more")
    heads = [tag("th", text.in_(language), scope="col") for text in NEAR_HEADS]
    table = tag("table", tag("thead", tag("tr", heads)), _near_body((), found, state), css="nearest")
    return tag("div", heading, table, css="opened-more")


def _near_body(head: Sequence[Child], found: Sequence[Nearest], state: Defined) -> Tag:
    """A row a reason; the platform stands once, before it the chain where several share the table."""
    language, rows = state.lang, list[list[Child]]()
    for one in found:
        cells = reason_rows([reason for _, reason in one.reasons], state)
        name = entity_of(one.platform, state, short=one.platform.short)
        who = tag("td", name, tag("span", standing(one, state), css="caption below"), rowspan=len(cells))
        rows += [[who if number == 0 else None, *cell] for number, cell in enumerate(cells)]
    if not rows:
        rows = [[tag("td", NONE_NEAR.in_(language), css="second", colspan=len(NEAR_HEADS))]]
    if head:
        rows[0].insert(0, tag("th", head, rowspan=len(rows), scope="rowgroup"))
    return tag("tbody", [tag("tr", row) for row in rows])
