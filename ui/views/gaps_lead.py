"""The sentence over the gaps, and everything to ask about one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.gaps import Gap
from graph.text import Language, Text

from ..look.tags import Child, tag
from .citation import age, when

NONE = Text("这一天没有来源指出缺口。", "On this day no source reports a gap.")
COUNT = Text("{count} 条链体系未覆盖", "{count} chains are not covered by the system")
COUNT_ONE = Text("1 条链体系未覆盖", "one chain is not covered by the system")
SAME_REPORT = Text("，由同一份报告指出（{when}，{age}）", ", all by one report ({when}, {age})")
IN_TOUCH = Text("{count} 条已有成员接触", "{count} with members in touch")
OUTSIDE = Text(
    "{count} 条有未证实为成员的平台以它为任务，可先查",
    "{count} with platforms meant for them that are not shown to be members, to be asked first",
)
BY_NAME = Text("{count} 条只有名称相关的平台", "{count} with one by its name only")


def lead(gaps: Sequence[Gap], language: Language, today: date) -> list[Child]:
    """How many gaps, who says so, and where a start can be made."""
    if not gaps:
        return [NONE.in_(language)]
    count = COUNT_ONE if len(gaps) == 1 else COUNT
    said: list[Child] = [tag("b", count.format(count=len(gaps)).in_(language), css="gap-words")]
    sources = {told.reported.citation.source for gap in gaps for told in gap.told}
    if len(sources) == 1 and all(gap.told for gap in gaps):
        (source,) = sources
        old = age(source, today)
        if old:
            said.append(SAME_REPORT.format(when=when(source), age=old).in_(language))
    for text, number in (
        (IN_TOUCH, sum(bool(gap.contact) for gap in gaps)),
        (OUTSIDE, sum(any(not one.name_only for one in gap.candidates) for gap in gaps)),
        (BY_NAME, sum(bool(gap.candidates) and all(one.name_only for one in gap.candidates) for gap in gaps)),
    ):
        if number:
            said += ["；" if language == "zh" else "; ", text.format(count=number).in_(language)]
    return [*said, "。" if language == "zh" else "."]
