"""The lines under a network picture that is taken away: filters, data date, what it rests on."""

from __future__ import annotations

from analysis.network.choice import DEFAULT_KINDS, kind_words
from analysis.network.families import in_order
from analysis.network.groups import GROUPS
from graph.text import Language, Text

from ..definition import departures
from ..here import Standing
from .network_controls import ROLES
from .network_shown import Shown
from .tables import notes

DRAWN = Text("画出：{said}", "Drawn: {said}")
KINDS = Text("联系：{kinds}", "links: {kinds}")
YEARS = Text("年份 {since}–{until}", "years {since}–{until}")
NO_UNDATED = Text("未注明年份的不算", "without those that carry no year")
WITHOUT = Text("不画{groups}", "without {groups}")
DASHED = Text("虚线是推断", "dashed lines are inferred")
RESTS = Text("依据的来源 {count} 个", "sources it rests on: {count}")


def picture_notes(shown: Shown, standing: Standing) -> list[str]:
    """One line each."""
    language, stop = shown.language, "；" if shown.language == "zh" else "; "
    sources = {key for bond in shown.drawn.bonds for fact in bond.facts for key, _ in fact.cites}
    said = [DRAWN.format(said=stop.join(filters(shown))).in_(language)]
    said.append(stop.join((DASHED.in_(language), RESTS.format(count=len(sources)).in_(language))))
    data = notes(shown.state, standing, ())[1]
    return [*said, f"{data[0]}{'：' if language == 'zh' else ': '}{data[1]}"]


def filters(shown: Shown) -> list[str]:
    """How the network was narrowed, in words."""
    state, language = shown.state, shown.language
    between = "、" if language == "zh" else ", "
    kinds = between.join(kind_words(kind).in_(language) for kind in in_order(state.drawn_kinds))
    said = [KINDS.format(kinds=kinds).in_(language)] if kinds else []
    if state.drawn_kinds == DEFAULT_KINDS[state.draw]:
        said = []
    said.append(ROLES[state.roles].in_(language))
    if state.since is not None or state.until is not None:
        said.append(YEARS.format(since=state.since or "", until=state.until or "").in_(language))
        said += [] if state.undated else [NO_UNDATED.in_(language)]
    if state.without:
        said.append(WITHOUT.format(groups=_groups(state.without, language)).in_(language))
    return [*said, *departures(state, language)]


def _groups(without: str, language: Language) -> str:
    off = frozenset(without.split())
    between = "、" if language == "zh" else ", "
    return between.join(group.words.in_(language) for group in GROUPS if group.name in off)
