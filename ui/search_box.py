"""Search boxes: typing draws the box anew and nothing else of the page; the sidebar's, and its like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis.search import Hit
from graph.text import Text

from . import data
from .address import href
from .definition import Defined
from .here import Here
from .look.draw import sheet
from .look.tags import Tag
from .views.search_results import SAID, panel

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

PLACEHOLDER = Text("名称、简称、拼音", "Name, short name, pinyin")
LABEL = Text("搜索", "Search")
LONGEST = 64


@dataclass(frozen=True)
class Box:
    """What tells one box from another: its words, what it finds, how it shows that, where Enter leads."""

    key: str
    label: Text
    placeholder: Text
    find: Callable[[str], Sequence[Hit]]
    show: Callable[[str, Sequence[Hit]], Sequence[Tag]]
    page: str = ""  # the page of all results; without one, Enter opens the first
    slash: bool = False  # whether "/" leads here
    css: str = ""


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "liantu_search",
        html='<div class="view"></div>\n',
        css="\n".join(map(sheet, ("base.css", "search.css"))) + "\n",
        js="\n".join(map(sheet, ("tree.js", "search.js"))),
    )


def search_box(here: Here, state: Defined) -> None:
    """The box of the sidebar, over everything; it asks the graph only when somebody types."""
    box = Box(
        key="search-box",
        label=LABEL,
        placeholder=PLACEHOLDER,
        find=lambda typed: data.index(here).find(typed),
        show=lambda typed, found: panel(typed, found, data.facts(here), state),
        page=href("search", state.shared()),
        slash=True,
    )
    with st.container(key="search-place"):
        typing(here, box)


@st.fragment
def typing(here: Here, box: Box) -> None:
    """A box in its place."""
    typed = _typed(box.key)
    found = box.find(typed) if typed else ()
    shown: dict[str, Any] = {
        "language": here.language,
        "query": typed,
        "tree": [part.plain() for part in box.show(typed, found)] if typed else [],
        "page": box.page,
        "slash": box.slash,
        "css": box.css,
        "placeholder": here.say(box.placeholder),
        "label": here.say(box.label),
        "said": here.say(SAID.format(count=len(found))) if typed else "",
    }
    _component()(key=box.key, data=shown, default={"query": ""}, on_query_change=_heard)


def _typed(key: str) -> str:
    """What was typed last; the box keeps it, not the address."""
    kept = st.session_state.get(key)
    given = kept.get("query") if isinstance(kept, dict) else None
    return given.strip()[:LONGEST] if isinstance(given, str) else ""


def _heard() -> None:
    """A change is heard; the box is drawn anew by that alone."""
