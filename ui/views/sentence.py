"""The one sentence of the overview: how many chains are covered, how many not, how many nobody can judge."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from analysis.verdicts import GAPS, LEVEL_WORDS, Verdict
from graph.text import Language, Text

from ..look.tags import Tag, tag

TEN = 10
OF_TEN = Text("{city}十强产业链中,{system}", "Of the ten leading chains of {city}, the {system} ")
OF_MANY = Text("{city} {count} 条重点产业链中,{system}", "Of {count} leading chains of {city}, the {system} ")
GAP_COUNT = Text("未覆盖 {count} 条", "does not cover {count}")
NO_GAP = Text("没有一条被报告为未覆盖", "leaves none that a source reports as uncovered")
COVERED = Text("{count} 条有成员平台({levels})", "{count} have member platforms ({levels})")
REPORTED = Text("{count} 条据报告已覆盖而图中无证据", "{count} are reported covered, without evidence here")
NO_RECORD = Text("{count} 条无记录", "{count} have no record")
UNNAMED = Text("{count} 条名称未公开", "{count} have no public name")
ONE_LEVEL = Text("{level}\u00a0{count}", "{count}\u00a0{level}")


def declared(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The chains declared to be the city's leading ones, surely or likely."""
    return tuple(one for one in assessments if one.is_declared)


def sentence(
    assessments: Sequence[Assessment], city: Text, system: Text, language: Language
) -> list[Tag | str]:
    """The sentence as tags; what is not covered stands out."""
    of = OF_TEN if len(assessments) == TEN else OF_MANY
    gaps = sum(one.verdict in GAPS for one in assessments)
    begin = of.format(city=city, system=system, count=len(assessments)).in_(language)
    first = tag("b", GAP_COUNT.format(count=gaps).in_(language)) if gaps else NO_GAP.in_(language)
    stop = "；" if language == "zh" else "; "
    rest = [f"{stop}{part.in_(language)}" for part in _rest(assessments, language)]
    return [begin, first, *rest, "。" if language == "zh" else "."]


def _rest(assessments: Sequence[Assessment], language: Language) -> list[Text]:
    said = []
    covered = [one for one in assessments if one.level > 0]
    if covered:
        said.append(COVERED.format(count=len(covered), levels=_levels(covered, language)))
    for verdict, text in (
        (Verdict.REPORTED_COVERED, REPORTED),
        (Verdict.NO_RECORD, NO_RECORD),
        (Verdict.UNNAMED, UNNAMED),
    ):
        count = sum(one.verdict is verdict for one in assessments)
        if count:
            said.append(text.format(count=count))
    return said


def _levels(covered: Sequence[Assessment], language: Language) -> str:
    between = "、" if language == "zh" else ", "
    counts = {level: sum(one.level == level for one in covered) for level in (3, 2, 1)}
    return between.join(
        ONE_LEVEL.format(level=LEVEL_WORDS[level], count=count).in_(language)
        for level, count in counts.items()
        if count
    )
