"""The sentences around the matrix: how many rows are what, and which verdicts the settings moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.assessment import Assessment
from analysis.coverage import Of
from analysis.facts import Facts
from analysis.order import Move
from analysis.verdicts import GAPS, Verdict
from graph.text import Language, Text

from ..definition import Defined, departures
from ..look import parts
from ..look.signs import sign
from ..look.tags import Child, Tag, link, tag
from .citation import when

Subjects = Literal["chains", "clusters", "districts", "fields"]

SUBJECTS: Mapping[Subjects, Text] = {
    "chains": Text("产业链 × 平台", "Chains × platforms"),
    "clusters": Text("集群 × 平台", "Clusters × platforms"),
    "districts": Text("区市 × 产业链", "Districts × chains"),
    "fields": Text("领域 × 平台", "Fields × platforms"),
}
CHAINS = Text("十强产业链", "Of the declared ten chains")
SOME_CHAINS = Text("列名的 {count} 条产业链", "Of the {count} declared chains")
ALL_CHAINS = Text("{count} 条产业链", "Of {count} chains")
CLUSTERS = Text("{count} 个产业集群", "Of {count} industry clusters")
FIELDS = Text("{count} 个领域与环节", "Of {count} fields and segments")
TEN = 10
SERVED = Text("{count}有成员平台", "{count} with member platforms")
UNCOVERED = Text("{count}体系未覆盖", "{count} not covered by the system")
UNRECORDED = Text("{count}图中没有成员", "{count} with no member here")
UNNAMED = Text("{count}名称未公开", "{count} with no public name")
UNITS: dict[str, str] = {"chains": "条", "clusters": "个", "fields": "个"}
MOVED = Text("{count} 条判定变动", "{count} verdicts moved")
MOVED_ONE = Text("1 条判定变动", "1 verdict moved")
NOT_MOVED = Text("没有判定变动", "no verdict moved")
AND_MORE = Text("等，其余见“判定变动”", 'and others, listed under "Verdicts that moved"')
AFTER = Text("口径改为“{settings}”后，", "With {settings}: ")
BEFORE_THE_REPORT = Text(
    "报告缺口的来源日期为{when}（推断）；选更早的日子，这些链读作“无记录”：那时还没有来源说未覆盖。",
    "The source that reports the gaps is from {when} (inferred). On an earlier day these chains read "
    '"no record": no source had spoken yet.',
)
NAMED_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Cut:
    """What is said of rows that are cut, or all listed, with the way to the other."""

    some: tuple[Text, Text]
    all: tuple[Text, Text]


LISTED: Mapping[str, Cut] = {
    "chains": Cut(
        (
            Text("列出十强之内 {shown} 条；", "The declared {shown} are listed; "),
            Text("另有 {more} 条十强之外，全部列出", "list all, with {more} more beyond them"),
        ),
        (
            Text("已列出全部 {shown} 条；", "All {shown} are listed; "),
            Text("只看十强之内", "only the declared ones"),
        ),
    ),
    "districts": Cut(
        (
            Text(
                "横向列出十强之内有名称的 {shown} 条；",
                "The {shown} declared chains that have a name run across; ",
            ),
            Text("另有 {more} 条十强之外，全部列出", "list all, with {more} more beyond them"),
        ),
        (
            Text("已列出有名称的全部 {shown} 条；", "All {shown} with a name are listed; "),
            Text("只看十强之内", "only the declared ones"),
        ),
    ),
    "fields": Cut(
        (
            Text(
                "列出有平台或报告说到的 {shown} / {every} 个；",
                "{shown} of {every} listed, those of which the graph knows more than the name; ",
            ),
            Text("另有 {more} 个只有名称，全部列出", "list all, with {more} more"),
        ),
        (
            Text("已列出全部 {shown} 个；", "All {shown} are listed; "),
            Text("只看有内容的", "only those with data"),
        ),
    ),
}


def lead(rows: Sequence[Assessment], of: str, *, all_rows: bool, language: Language) -> Tag:
    """One sentence: how many rows are uncovered, served, silent, unnamed."""
    whole = _whole(rows, of, all_rows=all_rows)
    served = [row for row in rows if row.level > 0]
    gaps = [row for row in rows if row.verdict in GAPS]
    unnamed = [row for row in rows if row.verdict is Verdict.UNNAMED]
    silent = len(rows) - len(served) - len(gaps) - len(unnamed)
    counted = ((UNCOVERED, len(gaps)), (SERVED, len(served)), (UNRECORDED, silent), (UNNAMED, len(unnamed)))
    unit = f" {UNITS[of]}" if language == "zh" else ""
    said: list[Child] = []
    for number, (text, count) in enumerate((text, count) for text, count in counted if count):
        words = text.format(count=f"{count}{unit}").in_(language)
        said += [("，" if language == "zh" else ", ") if number else ""]
        said.append(tag("b", words, css="gap-words") if text is UNCOVERED else words)
    between, end = ("：", "。") if language == "zh" else (": ", ".")
    return tag("p", whole.format(count=len(rows)).in_(language), between, said, end, css="lead")


def _whole(rows: Sequence[Assessment], of: str, *, all_rows: bool) -> Text:
    if of != "chains":
        return CLUSTERS if of == "clusters" else FIELDS
    if all_rows:
        return ALL_CHAINS
    return CHAINS if sum(row.is_declared for row in rows) == TEN else SOME_CHAINS


def judged(view: str, of: str) -> tuple[Of, ...]:
    """What a view shows verdicts of; districts have none of their own and stand beside chains."""
    if view == "tree":
        return ("chains", "clusters")
    if of == "clusters":
        return ("clusters",)
    return ("fields",) if of == "fields" else ("chains",)


def moved_sentence(moves: Sequence[Move], state: Defined, back: str, restore: str) -> Tag | None:
    """The sand sentence; None under the default definition."""
    language = state.lang
    settings = departures(state, language)
    if not settings:
        return None
    between = "、" if language == "zh" else "; "
    count = MOVED_ONE if len(moves) == 1 else MOVED if moves else NOT_MOVED
    said: list[Child] = [
        AFTER.format(settings=between.join(settings)).in_(language),
        tag("b", count.format(count=len(moves)).in_(language)),
    ]
    for number, move in enumerate(moves[:NAMED_AT_MOST]):
        said.append(
            ("：" if language == "zh" else ": ") if number == 0 else "；" if language == "zh" else "; "
        )
        said += [_name(move, language), " ", move.before.verdict.words.in_(language), " → "]
        said.append(tag("b", move.after.verdict.words.in_(language)))
    if len(moves) > NAMED_AT_MOST:
        said += ["" if language == "zh" else ", ", AND_MORE.in_(language)]
    end = "。" if language == "zh" else ". "
    return parts.notice(*said, end, link(back, restore, css="nowrap"))


def moves_list(moves: Sequence[Move], language: Language) -> Tag:
    """Every move: the name, then old and new verdict with their signs."""
    rows = []
    for move in moves:
        steps = [
            tag("span", sign(one.sign), " ", one.verdict.words.in_(language), css=css)
            for one, css in ((move.before, "old"), (move.after, "new"))
        ]
        rows.append(tag("li", tag("b", _name(move, language)), tag("span", steps[0], " → ", steps[1])))
    return tag("ul", rows, css="moves")


def report_note(rows: Sequence[Assessment], language: Language) -> Tag | None:
    """Why an earlier day shows no gaps, where a source with an inferred date reports them."""
    sources = [report.citation.source for row in rows for report in row.gap_reports]
    inferred = [source for source in sources if source.date_inferred and source.date]
    if not inferred:
        return None
    return tag("p", BEFORE_THE_REPORT.format(when=when(inferred[0])).in_(language), css="caption")


def days(facts: Facts, this_year: int, chosen: str) -> list[str]:
    """What the as-of slider offers: each year since the first dated fact, the day chosen, then latest."""
    links = (*facts.memberships, *facts.claims, *facts.reports)
    begun = [link.begins_on[:4] for link in links if link.begins_on]
    first = int(min(begun, default=str(this_year)))
    offered = {str(year) for year in range(first, this_year + 1)} | {chosen}
    return [*sorted(offered - {"latest"}), "latest"]


def _name(move: Move, language: Language) -> str:
    return move.after.name_en if language == "en" and move.after.name_en else move.after.name
