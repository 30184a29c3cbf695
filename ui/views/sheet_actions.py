"""A sheet's second half: ways to close the gap, the nearest platforms, and what to check first, with room."""

from __future__ import annotations

from analysis.gaps import Gap
from analysis.nearest import RULE
from analysis.questions import Question
from analysis.ways import Way, WayKind
from analysis.wording import Reason
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from .citation import locator
from .gap_more import standing
from .gap_ways import hosts_words, way_things
from .names import entity_of, sentence
from .sheet_sources import Numbered, heads, of, section

WAYS = Text("怎样补上", "Ways to close it")
STRENGTHEN = Text("还可以怎样补强", "Ways to strengthen it")
WAY_HEADS = (Text("办法", "Way"), Text("对象", "What"), Text("理由与出处", "Why, and who says so"))
NONE_OF: dict[WayKind, Text] = {
    WayKind.TAKE_IN: Text(
        "没有对象：图中没有未证实或体系外的平台服务它",
        "nobody: no platform here, unproven or outside, serves it",
    ),
    WayKind.EXTEND: Text(
        "没有对象：没有一家成员与本链有接触", "nobody: no member is in touch with the chain"
    ),
    WayKind.SET_UP: Text(
        "没有来源建议新建，图中也没有已知区市的企业",
        "no source wishes for one, and no firm here has a known district",
    ),
}
ABOVE = Text("上列未证实的 {count} 家", "the {count} above that are not shown to be members")
NEAREST = Text("最近的平台", "The nearest platforms")
NEAR_HEADS = (Text("平台", "Platform"), Text("为什么近", "Why it is near"))
QUESTIONS = Text("先查什么", "What to check first")
BY_EFFECT = Text(
    "能改判定的在前；右边留给会上写", "what would change the verdict comes first; the right is for notes"
)
QUESTION = Text("问题", "Question")
NOTES = Text("记录", "Notes")
HOSTS_SHOWN, NEAR_SHOWN, QUESTIONS_SHOWN, CITED = 4, 3, 8, 3


def ways(gap: Gap, sources: Numbered) -> Tag:
    """The three ways apart; a way nobody can go says so."""
    state, rows = sources.state, list[Tag]()
    for kind in WayKind:
        found = [way for way in gap.ways if way.kind is kind]
        tag_of = tag("td", tag("b", kind.words.in_(state.lang)), rowspan=max(1, len(found)))
        if not found:
            rows.append(tag("tr", tag_of, tag("td", NONE_OF[kind].in_(state.lang), css="second", colspan=2)))
        for number, way in enumerate(found):
            named = way.firms and (way.subject or not gap.wishes)
            hosts = hosts_words(way.firms, state, HOSTS_SHOWN) if named else None
            why = tag("td", _reasons(way.reasons, sources), [tag("br"), hosts] if hosts else None)
            first = tag_of if number == 0 else None
            rows.append(tag("tr", first, tag("td", _what(way, gap, sources)), why))
    table = tag("table", heads(WAY_HEADS, state), tag("tbody", rows), css="sheet-ways")
    return section(STRENGTHEN if gap.assessment.members else WAYS, None, table, state=state)


def _what(way: Way, gap: Gap, sources: Numbered) -> Child:
    """What a way is about; all the platforms listed above need no second naming."""
    listed = {candidate.entry.id for candidate in gap.candidates}
    if len(way.platforms) > 1 and {platform.id for platform in way.platforms} == listed:
        return ABOVE.format(count=len(listed)).in_(sources.state.lang)
    return way_things(way, gap, sources.state)


def nearest(gap: Gap, sources: Numbered) -> Tag | None:
    """The first few, each with all its reasons."""
    state = sources.state
    if not gap.nearest:
        return None
    rows = []
    for one in gap.nearest[:NEAR_SHOWN]:
        name = entity_of(one.platform, state, short=one.platform.short)
        who = tag("td", name, " ", tag("span", standing(one, state), css="second"))
        rows.append(tag("tr", who, tag("td", _reasons([reason for _, reason in one.reasons], sources))))
    table = tag("table", heads(NEAR_HEADS, state), tag("tbody", rows), css="sheet-nearest")
    count = of(len(rows), len(gap.nearest))
    note = f"{count}　{RULE.in_(state.lang)}" if count else RULE.in_(state.lang)
    return section(NEAREST, note, table, state=state)


def questions(gap: Gap, sources: Numbered) -> Tag:
    """Each with a box to tick, what its answer would do, and room to write."""
    state, shown = sources.state, gap.questions[:QUESTIONS_SHOWN]
    rows = [_question(number, one, sources) for number, one in enumerate(shown, 1)]
    head = tag(
        "thead",
        tag(
            "tr",
            tag("th", QUESTION.in_(state.lang), scope="col", colspan=3),
            tag("th", NOTES.in_(state.lang), scope="col"),
        ),
    )
    widths = tag("colgroup", [tag("col", css=name) for name in ("no", "tick", "asked", "room")])
    table = tag("table", widths, head, tag("tbody", rows), css="sheet-questions")
    count = of(len(shown), len(gap.questions))
    note = BY_EFFECT.in_(state.lang)
    return section(QUESTIONS, f"{count}　{note}" if count else note, table, state=state)


def _question(number: int, one: Question, sources: Numbered) -> Tag:
    state = sources.state
    cited = [*one.citations, *(cited for piece in one.evidence for cited in piece.citations)]
    shown = list(dict.fromkeys(cited))
    marks = [*sources.mark(shown[:CITED]), "…" if len(shown) > CITED else None]
    would = tag("span", sentence(one.would, state), css="second") if one.would else None
    return tag(
        "tr",
        tag("td", str(number), css="no"),
        tag("td", tag("span", css="box", aria_hidden="true"), css="tick"),
        tag("td", tag("b", sentence(one.said, state)), marks, " ", would),
        tag("td", css="room"),
    )


def _reasons(reasons: tuple[Reason, ...] | list[Reason], sources: Numbered) -> list[Child]:
    """Each with how sure and the numbers of its sources, and where in the only one."""
    language, said = sources.state.lang, list[Child]()
    for number, reason in enumerate(reasons):
        said.append(("；" if language == "zh" else "; ") if number else None)
        said += [*sentence(reason.said, sources.state), " "]
        said.append(parts.confidence("stated" if reason.stated else "inferred", language))
        said += sources.mark(reason.citations)
        if len(reason.citations) == 1 and reason.citations[0].locator:
            said.append(f" {locator(reason.citations[0].locator, language)}")
    return said
