"""The strip of the overview: every declared chain as a cell, in runs by what can be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.assessment import Assessment
from analysis.verdicts import GAPS, Verdict
from graph.text import Text

from ..address import href
from ..definition import Defined
from ..look import parts
from ..look.signs import sign
from ..look.tags import Tag, link, tag
from .citation import when

GAP_RUN = Text("体系未覆盖 {count} 条", "Not covered by the system: {count}")
COVERED_RUN = Text("有成员平台 {count} 条", "With member platforms: {count}")
BY_EVIDENCE = Text("按图中证据", "by the evidence here")
OPEN_RUN = Text("无成员平台 {count} 条", "No member known: {count}")
NO_EVIDENCE = Text("图中无证据,不算缺口", "no evidence, not a gap")
UNNAMED_RUN = Text("名称未公开 {count} 条", "Name not public: {count}")
NO_JUDGING = Text("不能判断,也不算缺口", "cannot be judged, not a gap")
REPORTED_ON = Text("报告所述,{date}", "as reported, {date}")
INFERRED_DATE = Text("{date}(推断)", "{date} (inferred)")
MEMBERS = Text("成员平台 {count}", "Members {count}")
FIRMS = Text("入图企业 {count}", "Firms here {count}")
LIKELY = Text("是否十强 推断", "among the ten: inferred")
# Under a run that says it in full, a cell may say it short.
SHORT = {
    Verdict.GAP: Text("体系未覆盖", "not covered"),
    Verdict.UNNAMED: Text("不能判断", "cannot be judged"),
}
SAID_COVERED = Text("报告称已覆盖", "reported covered")
UNCHECKED = Text("无法核对", "cannot be checked")
MANY = 7


@dataclass(frozen=True)
class Run:
    """Chains of which the same can be said, side by side."""

    kind: str
    title: Text
    note: Text | None
    chains: tuple[Assessment, ...]


def runs(chains: Sequence[Assessment]) -> tuple[Run, ...]:
    """The chains in runs, in the order they are given; empty runs are left out."""
    gaps = tuple(one for one in chains if one.verdict in GAPS)
    covered = tuple(one for one in chains if one.level > 0)
    unnamed = tuple(one for one in chains if one.verdict is Verdict.UNNAMED)
    rest = tuple(one for one in chains if one not in gaps + covered + unnamed)
    found = (
        Run("gap", GAP_RUN, reported_on(gaps), gaps),
        Run("covered", COVERED_RUN, BY_EVIDENCE, covered),
        Run("reported", OPEN_RUN, NO_EVIDENCE, rest),
        Run("open", UNNAMED_RUN, NO_JUDGING, unnamed),
    )
    return tuple(run for run in found if run.chains)


def reported_on(gaps: Sequence[Assessment]) -> Text | None:
    """When the gaps were reported, where one date holds for all of them."""
    sources = {report.citation.source for one in gaps for report in one.gap_reports}
    if len(sources) != 1:
        return None
    (source,) = sources
    if not source.date:
        return None
    date = INFERRED_DATE.format(date=when(source)) if source.date_inferred else when(source)
    return REPORTED_ON.format(date=date)


def strip(chains: Sequence[Assessment], state: Defined) -> Tag:
    """The strip; every cell is a link to the chain's gap or its row of the matrix."""
    return tag("div", [_run(run, state) for run in runs(chains)], css="strip")


def _run(run: Run, state: Defined) -> Tag:
    language = state.lang
    count = len(run.chains)
    title = tag(
        "h2",
        run.title.format(count=count).in_(language),
        tag("small", run.note.in_(language)) if run.note else None,
    )
    cells = tag("div", [_cell(one, state) for one in run.chains], css="cells")
    width = f"n{count}" if count < MANY else "many"
    return tag("section", title, cells, css=f"run {run.kind} {width}")


def _cell(one: Assessment, state: Defined) -> Tag:
    language = state.lang
    says = tag("span", sign(one.sign), SHORT.get(one.verdict, one.verdict.words).in_(language), css="says")
    name = parts.data_name(one.name, one.name_en, language)
    likely = (
        tag("span", LIKELY.in_(language), css="chip inferred likely") if one.only_likely_declared else None
    )
    facts = [tag("span", text.in_(language)) for text in _facts(one)]
    facts_line = tag("span", facts[0], tag("br"), *facts[1:], css="facts") if facts else None
    css = f"cell v-{one.sign}" + (" conflict" if one.verdict is Verdict.CONFLICT else "")
    page = "gaps" if one.verdict in GAPS else "coverage"
    return link(href(page, state.shared(), chain=one.id), says, name, likely, facts_line, css=css)


def _facts(one: Assessment) -> tuple[Text, ...]:
    if one.verdict is Verdict.UNNAMED:
        return (SAID_COVERED, UNCHECKED) if one.coverage_reports else (UNCHECKED,)
    return (MEMBERS.format(count=len(one.members)), FIRMS.format(count=len(one.firms)))
