"""What a large city is cut to, so that a page stays quick, and the way to see the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from graph.text import Text

from ...look.tags import Tag, link, tag
from .state import CoverageState, to

AT_MOST = 40
CUT = Text("为看得快，先画 {shown}；", "To stay quick {shown} are drawn; ")
ALL = Text("全部画出", "draw all")
WHOLE = Text("已全部画出；", "All of it is drawn; ")
FIRST = Text("只画最前面的", "draw the first only")
ROWS = Text("{shown} / {every} 行", "{shown} of {every} rows")
COLUMNS = Text("{shown} / {every} 列", "{shown} of {every} columns")
CLUSTERS = Text("{shown} / {every} 个集群", "{shown} of {every} clusters")


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str: ...


ThingT = TypeVar("ThingT", bound=Identified)


def first(things: Sequence[ThingT], state: CoverageState, *keep: str) -> tuple[ThingT, ...]:
    """The first of many, in their order, with those that are open (or always shown) wherever they stand."""
    if state.whole:
        return tuple(things)
    return tuple(thing for number, thing in enumerate(things) if number < AT_MOST or thing.id in keep)


def said(state: CoverageState, *counts: tuple[Text, int, int]) -> Tag | None:
    """What is cut and the way to all of it, or back; None where nothing would be."""
    if not any(every > AT_MOST for _, _, every in counts):
        return None
    language = state.lang
    other = to(replace(state, whole=not state.whole))
    if state.whole:
        return tag("p", WHOLE.in_(language), link(other, FIRST.in_(language)), css="caption listed")
    parts = [words.format(shown=shown, every=every).in_(language) for words, shown, every in counts]
    between = "、" if language == "zh" else ", "
    shown = CUT.format(shown=between.join(parts)).in_(language)
    return tag("p", shown, link(other, ALL.in_(language)), css="caption listed")
