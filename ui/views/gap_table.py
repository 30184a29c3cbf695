"""The table of the overview that names the gaps: who is only in touch, who is not shown to be a member."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.as_of import AsOf
from analysis.assessment import Assessment, Entry
from analysis.facts import Facts
from graph.schema.edges import ReportsGap
from graph.text import Language, Text, chinese_punctuation

from ..address import href
from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .citation import when
from .names import entity_of

TITLES = (
    Text("没有来源指出缺口", "No gap is reported"),
    Text("一个缺口", "The gap"),
    Text("两个缺口", "The two gaps"),
    Text("三个缺口", "The three gaps"),
    Text("四个缺口", "The four gaps"),
)
TITLE_OF_MANY = Text("{count} 个缺口", "The {count} gaps")
CHAIN = Text("产业链", "Chain")
CONTACT = Text("成员只有接触", "Members in contact only")
UNPROVEN = Text("未证实为成员的平台", "Platforms not shown to be members")
FIRMS = Text("入图企业", "Firms here")
AND_MORE = Text("等 {count} 家", "and others, {count} in all")
SEE_ALL = Text("看补法与证据", "Ways to close them, and the evidence")
SAMPLE = Text("入图企业是样本,非统计", "Firms here are a sample, not statistics")
NO_GAPS = Text(
    "这一天、这个口径下,没有哪条链被报告为未覆盖,或按名录未覆盖。",
    "On this day, by this definition, no chain is reported as uncovered, nor so by the list of members.",
)
LATER = Text(
    "指出 {count} 条未覆盖的来源在所选之日以后:{date};在它之前,没有来源说起。",
    "A source that reports {count} as uncovered came after this day: {date}. Before it, no source speaks.",
)
SHOWN = 1


def title(count: int) -> Text:
    """The heading, with its number in words."""
    return TITLES[count] if count < len(TITLES) else TITLE_OF_MANY.format(count=count)


def reported_later(facts: Facts, as_of: AsOf) -> Text | None:
    """Why a day before the report has no gap: how many it reports, and when; None when there is none."""
    later = [
        link
        for link in facts.reports
        if link.kind == ReportsGap.KIND and link.begins_on and link.begins_on > as_of.iso
    ]
    dates = {source: when(facts.source_of(source)) for link in later for source in link.sources[:1]}
    if len(dates) != 1:
        return None
    (date,) = dates.values()
    return LATER.format(count=len({link.target for link in later}), date=date)


def gap_table(gaps: Sequence[Assessment], said_by: Child, later: Text | None, state: Defined) -> Tag:
    """One row a gap; its name opens the gap, the foot opens the whole page."""
    language = state.lang
    heading = tag("h2", title(len(gaps)).in_(language), tag("small", said_by) if said_by and gaps else None)
    if not gaps:
        why = tag("p", later.in_(language), css="second") if later else None
        return tag("section", heading, tag("p", NO_GAPS.in_(language), css="second"), why)
    heads = tag(
        "tr",
        [tag("th", text.in_(language), scope="col") for text in (CHAIN, CONTACT, UNPROVEN)],
        tag("th", FIRMS.in_(language), scope="col", css="number"),
    )
    table = tag(
        "table",
        tag("thead", heads),
        tag("tbody", [_row(gap, state) for gap in gaps]),
        css="gaps-table",
    )
    foot = tag(
        "p",
        link(href("gaps", state.shared()), SEE_ALL.in_(language)),
        tag("span", SAMPLE.in_(language), css="caption"),
        css="foot",
    )
    return tag("section", heading, table, foot)


def _row(gap: Assessment, state: Defined) -> Tag:
    language = state.lang
    name = link(
        href("gaps", state.shared(), chain=gap.id),
        parts.data_name(gap.name, gap.name_en, language),
        css="chain",
    )
    return tag(
        "tr",
        tag("th", name, scope="row"),
        tag("td", _entries(gap.contact, state, dated=True)),
        tag("td", _entries(gap.unproven, state, dated=False)),
        tag("td", str(len(gap.firms)), css="number"),
    )


def _entries(entries: Sequence[Entry], state: Defined, *, dated: bool) -> Tag | list[Tag | str]:
    language = state.lang
    if not entries:
        return parts.nothing(language)
    shown: list[Tag | str] = []
    for entry in entries[:SHOWN]:
        css = "name" if entry.stated else "name dashed"
        short = entry.platform.short if dated else ""
        shown.append(entity_of(entry.platform, state, short=short, css=css))
        shown.append(tag("span", _how(entry, language) if dated else "", css="second"))
    if len(entries) > SHOWN:
        shown.append(tag("span", " ", AND_MORE.format(count=len(entries)).in_(language), css="second nowrap"))
    return shown


def _how(entry: Entry, language: Language) -> str:
    """In brackets: what the contact is and its year."""
    piece = entry.best
    if piece is None:
        return ""
    said = [piece.basis_words.in_(language), *([piece.begins_on[:4]] if piece.begins_on else [])]
    return chinese_punctuation(f"({','.join(said)})") if language == "zh" else f" ({', '.join(said)})"
