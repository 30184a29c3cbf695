"""Two days side by side: which verdicts differ and what began or ended in between, each with its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.as_of import LATEST, AsOf
from analysis.assessment import Assessment
from analysis.comparison import Comparison, Difference, Event, Happened
from analysis.evidence import Evidence
from analysis.verdicts import GAPS, Verdict
from graph.schema import show_date
from graph.text import Text

from .. import words
from ..address import href
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .citation import begun, first_day
from .coverage_words import report_note
from .gaps_address import GapsState
from .names import entity, entity_of, listed
from .reasons import brief

DAY = Text("这一天", "On this day")
AGAINST = Text("对照", "Against")
NOT_AGAINST = Text("不对照", "nothing")
DATES = Text("看哪一天的缺口", "The day, and one to hold it against")
YEAR_END = Text("一年指其最后一天", "a year means its last day")
TITLE = Text("{earlier} 与 {later} 对照", "{earlier} against {later}")
MOVED = Text("{count} 条链判定不同", "{count} verdicts differ")
MOVED_ONE = Text("1 条链判定不同", "one verdict differs")
SAME = Text("没有一条链的判定不同", "no verdict differs")
SAME_DAY = Text(
    "两天是同一天，没有可对照的。", "Both days are the same day: there is nothing to hold against it."
)
NOTHING = Text("其间没有证据或报告开始或结束。", "No evidence and no report began or ended in between.")
STIRRED = Text(
    "判定相同，但其间有证据或报告开始或结束：", "Same verdict, though something began or ended in between: "
)
STIRRED_ONE = Text("{name} {count} 条", "{name} {count}")
THESE = Text("{day}{chains}都读作“无记录”。", 'On {day} {chains} read "no record". ')
THIS_DAY = Text("这一天", "this day")
ON_DAY = Text("{day} 这一天", "{day}")
HEADS = (
    Text("产业链", "Chain"),
    Text("判定", "Verdict"),
    Text("其间", "In between"),
    Text("是什么", "What"),
    Text("来源", "Source"),
)
UNDATED = Text("日期未注明，只在最新计入", "undated: counts under latest only")
BY_DEFINITION = Text(
    "其间没有事，只是没有日期的按最新计入", "nothing happened; the undated count under latest"
)
FIRST = Text(
    "前 {shown} / {all} 条；全部见导出的 XLSX", "the first {shown} of {all}; all in the exported XLSX"
)
SHOWN, CHAINS_SHOWN = 8, 20
FURTHER = Text("另有 {count} 条，见证据", "{count} more among the evidence")


def pickers(state: GapsState, days: Sequence[str]) -> Tag:
    """Both days as a row of choices each; every choice is an address."""
    language = state.lang
    own = [(day, href("gaps", replace(state, as_of=day)), day == state.as_of) for day in days]
    other = [("", href("gaps", replace(state, against="")), not state.against)]
    other += [(day, href("gaps", replace(state, against=day)), day == state.against) for day in days]
    rows = []
    for label, choices in ((DAY, own), (AGAINST, other)):
        name = label.in_(language)
        links = [
            link(to, _day_words(day).in_(language), aria_current="true" if now else None)
            for day, to, now in choices
        ]
        segments = tag("div", links, css="segments", role="group", aria_label=name)
        rows.append(tag("div", tag("span", name, css="second"), segments, css="pick"))
    return tag(
        "section",
        rows,
        tag("span", YEAR_END.in_(language), css="caption"),
        css="two-days",
        aria_label=DATES.in_(language),
    )


def compared(found: Comparison, state: GapsState, *, until: str | None = None) -> Tag:
    """What differs between the two days, also when nothing does; `until` is the last day of the data."""
    language = state.lang
    if found.earlier.iso == found.later.iso and found.earlier.latest == found.later.latest:
        return tag("section", tag("p", SAME_DAY.in_(language), css="second"), css="compared")
    moved, stirred = found.moved, found.stirred
    count = MOVED_ONE if len(moved) == 1 else MOVED if moved else SAME
    earlier, later = day_words(found.earlier), day_words(found.later)
    beside = [count.format(count=len(moved))]
    if until and found.later.latest:
        beside.append(words.DATA_UNTIL.format(day=until))
    title = tag(
        "h2",
        TITLE.format(earlier=earlier, later=later).in_(language),
        tag("small", " · ".join(text.in_(language) for text in beside)),
    )
    table = _table(moved, earlier, later, state) if moved else None
    none = tag("p", NOTHING.in_(language), css="second") if not moved and not stirred else None
    return tag(
        "section", title, _silent_before(found, state), table, none, _stirred(stirred, state), css="compared"
    )


def day_words(day: AsOf) -> Text:
    """A day; the latest with the day it is today."""
    if day.latest:
        return Text(f"最新（今天，{day.iso}）", f"latest (today, {day.iso})")
    return Text(day.iso, day.iso)


def event_words(event: Event) -> Text:
    """When it began or ended."""
    if event.on is None:
        return UNDATED
    when = show_date(event.on) if event.happened is Happened.ENDED else _began(event, event.on)
    return Text(f"{when.zh} {event.happened.words.zh}", f"{event.happened.words.en} {when.en}")


def unspoken(
    chains: Sequence[Assessment], reported: Sequence[Assessment], state: GapsState, on: Text = THIS_DAY
) -> Tag:
    """That these chains read no record on a day, and what the source that reports them has to do with it."""
    language = state.lang
    names: list[Child] = [entity(one.id, one.name, one.name_en, state, css="") for one in chains]
    said = parts.filled(THESE, language, day=on.in_(language), chains=listed(names, language))
    why = report_note(reported, language)
    return parts.notice(said, why.children if why else None)


def _began(event: Event, on: str) -> Text:
    fact = event.fact
    if isinstance(fact, Evidence):
        return begun(fact) or UNDATED
    return first_day(on, fact.report.begins_by, (fact.citation.source,))


def _silent_before(found: Comparison, state: GapsState) -> Tag | None:
    """Why gaps of the later day read no record on the earlier; without gaps on its own day a page says so."""
    if state.definition().as_of == found.earlier:
        return None
    later = [
        one.after
        for one in found.moved
        if one.after.verdict in GAPS and one.before.verdict is Verdict.NO_RECORD
    ]
    return unspoken(later, later, state, ON_DAY.format(day=found.earlier.iso)) if later else None


def _day_words(day: str) -> Text:
    return words.LATEST if day == LATEST else NOT_AGAINST if not day else Text(day, day)


def _table(moved: Sequence[Difference], earlier: Text, later: Text, state: GapsState) -> Tag:
    heads = [tag("th", text.in_(state.lang), scope="col") for text in HEADS]
    bodies = [_body(one, earlier, later, state) for one in moved[:CHAINS_SHOWN]]
    cut = FIRST.format(shown=CHAINS_SHOWN, all=len(moved)).in_(state.lang)
    more = tag("caption", cut, css="caption") if len(moved) > CHAINS_SHOWN else None
    return tag("table", more, tag("thead", tag("tr", heads)), bodies, css="differences")


def _body(one: Difference, earlier: Text, later: Text, state: GapsState) -> Tag:
    language = state.lang
    shown = one.events[:SHOWN]
    rows: list[list[Child]] = [[*_event(event, state)] for event in shown]
    if len(one.events) > SHOWN:
        more = FURTHER.format(count=len(one.events) - SHOWN).in_(language)
        rows.append([tag("td", more, css="caption", colspan=3)])
    if not rows:
        rows = [[tag("td", BY_DEFINITION.in_(language), css="second", colspan=3)]]
    steps = [
        tag(
            "span",
            tag("span", day.in_(language), css="caption"),
            " ",
            parts.verdict(part.verdict, part.verdict.words, language, level=part.level),
            css="line",
        )
        for part, day in ((one.before, earlier), (one.after, later))
    ]
    name = entity(one.id, one.after.name, one.after.name_en, state)
    rows[0][:0] = [tag("th", name, rowspan=len(rows), scope="rowgroup"), tag("td", steps, rowspan=len(rows))]
    return tag("tbody", [tag("tr", row) for row in rows])


def _event(event: Event, state: GapsState) -> tuple[Tag, Tag, Tag]:
    language = state.lang
    who = entity_of(event.platform, state, short=event.platform.short, css="") if event.platform else None
    role = event.role.in_(language)
    kind = tag("b" if event.counted else "span", event.words.in_(language))
    says = parts.data_words(event.says, language, css="below") if event.says else None
    colon = "：" if language == "zh" else ": "
    what = [who, colon if who else None, kind, " ", tag("span", role, css="caption"), " "]
    what += [parts.confidence("stated" if event.stated else "inferred", language), says]
    sources = [tag("span", brief(one, state), css="line") for one in event.citations]
    return tag("td", event_words(event).in_(language)), tag("td", what), tag("td", sources)


def _stirred(stirred: Sequence[Difference], state: GapsState) -> Tag | None:
    if not stirred:
        return None
    language, said = state.lang, list[Child]()
    for number, one in enumerate(stirred):
        name = entity(one.id, one.after.name, one.after.name_en, state, css="")
        said.append(("、" if language == "zh" else ", ") if number else None)
        said += parts.filled(STIRRED_ONE, language, name=name, count=str(len(one.events)))
    return tag("p", STIRRED.in_(language), said, css="caption")
