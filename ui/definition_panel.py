"""The side panel where a planner moves the definition: preset, thresholds, switches, the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st

from analysis.as_of import LATEST
from analysis.definition import Preset
from analysis.verdicts import LEVEL_WORDS
from graph.text import Language, Text

from . import address, words
from .definition import Defined
from .look.draw import draw
from .look.signs import level_verdict, sign
from .look.tags import Tag, link, tag

TITLE = Text("判定口径", "What counts as covered")
THIN = Text("恰 1 家成员，或全为推断", "one member, or none of them stated")
LABELS: Mapping[str, Text] = {
    "adequate_members": Text("成员至少", "members"),
    "adequate_stated": Text("明示至少", "stated"),
    "strong_members": Text("成员至少", "members"),
    "strong_stated": Text("明示至少", "stated"),
    "strong_high": Text("国家或省级", "nat. or prov."),
}
THRESHOLDS: Mapping[int, tuple[str, ...]] = {
    2: ("adequate_members", "adequate_stated"),
    3: ("strong_members", "strong_stated", "strong_high"),
}
ONE_ENOUGH = Text(
    "全市的口号：一个产业一个平台。一家成员、任何计入的证据，即为基本覆盖；否则为零。",
    "The city's own motto: one platform for each industry. One member with any counting evidence is "
    "adequate; otherwise nothing.",
)
INFERRED = Text("计入推断", "Count inferred links")
INFERRED_HELP = Text("证据或成员身份由人推断", "evidence or memberships that somebody concluded")
BESIDE = Text("显示未证实的平台", "Show platforms not shown to be members")
BESIDE_SHORT = Text("显示未证实的平台", "Show unproven platforms")
BESIDE_HELP = Text("只列在行下，从不计入", "listed under each row, never counted")
DAY = Text("截至", "As of")
DAY_HELP = Text("选一年即其最后一天", "a year means its last day")

SHEETS = ("segments.css", "side.css")
StateT = TypeVar("StateT", bound=Defined)


def preset(state: StateT, to: Callable[[StateT], str]) -> None:
    """The choice of preset and, for the default one, its thresholds; `to` makes the address of a state."""
    language = state.lang
    choices = [
        link(
            to(replace(state, preset=choice)),
            choice.words.in_(language),
            aria_current="true" if choice == state.preset else None,
        )
        for choice in Preset
    ]
    title = TITLE.in_(language)
    segments = tag("div", choices, css="segments", role="group", aria_label=title)
    _say(tag("h2", title), segments, key="side-title", language=language)
    if state.preset is Preset.ONE_PER_INDUSTRY:
        _say(tag("p", ONE_ENOUGH.in_(language), css="caption"), key="side-motto", language=language)
        return
    thin = tag("p", THIN.in_(language), css="caption indent")
    _say(_level(1, language), thin, key="side-thin", language=language)
    for level, names in THRESHOLDS.items():
        _say(_level(level, language), key=f"side-level-{level}", language=language)
        _thresholds(state, names)


def switches(state: StateT, beside: bool, change: Callable[[bool], StateT]) -> None:
    """Whether inferred links count, and whether uncounted platforms are listed (`change` takes a bool)."""
    language = state.lang
    st.toggle(
        INFERRED.in_(language),
        **address.bind("inferred", state.inferred, lambda value: replace(state, inferred=value)),
    )
    st.caption(INFERRED_HELP.in_(language))
    st.toggle(BESIDE.in_(language), **address.bind("beside", beside, change))
    st.caption(BESIDE_HELP.in_(language))


def short_switches(state: StateT, beside: bool, change: Callable[[bool], StateT]) -> None:
    """The same two switches in one line, without their captions."""
    language = state.lang
    st.toggle(
        INFERRED.in_(language),
        **address.bind("inferred", state.inferred, lambda value: replace(state, inferred=value)),
    )
    st.toggle(
        BESIDE_SHORT.in_(language),
        **address.bind("beside", beside, change),
    )


def day(state: StateT, days: Sequence[str], note: Tag | None) -> None:
    """The day the verdicts are asked for, and why an earlier one reads otherwise."""
    language = state.lang
    _say(
        tag("h2", DAY.in_(language), tag("small", DAY_HELP.in_(language))), key="side-day", language=language
    )
    st.select_slider(
        DAY.in_(language),
        days,
        format_func=lambda value: words.LATEST.in_(language) if value == LATEST else value,
        label_visibility="collapsed",
        **address.bind("as_of", state.as_of, lambda value: replace(state, as_of=value)),
    )
    if note:
        _say(note, key="side-note", language=language)


def _thresholds(state: StateT, names: Sequence[str]) -> None:
    language = state.lang
    for name, column in zip(names, st.columns(len(names), gap="small"), strict=True):
        with column:
            st.number_input(
                LABELS[name].in_(language),
                min_value=1 if name.endswith("_members") else 0,
                max_value=99,
                step=1,
                help=None,
                **address.bind(name, getattr(state, name), _setter(state, name)),
            )


def _setter(state: StateT, name: str) -> Callable[[Any], StateT]:
    return lambda value: replace(state, **{name: value})


def _level(level: int, language: Language) -> Tag:
    return tag("p", sign(level_verdict(level)), " ", tag("b", LEVEL_WORDS[level].in_(language)), css="level")


def _say(*tree: Tag, key: str, language: Language) -> None:
    draw(*tree, key=key, language=language, sheets=SHEETS)
