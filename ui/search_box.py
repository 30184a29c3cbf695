"""The search box in the sidebar: typing draws this box anew, and nothing else of the page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from graph.text import Text

from . import data
from .address import href
from .definition import Defined
from .here import Here
from .look.draw import sheet
from .views.search_results import SAID, panel

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

KEY = "search-box"
PLACEHOLDER = Text("名称、简称、拼音", "Name, short name, pinyin")
LABEL = Text("搜索", "Search")
LONGEST = 64


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "liantu_search",
        html='<div class="view"></div>\n',
        css="\n".join(map(sheet, ("base.css", "search.css"))) + "\n",
        js="\n".join(map(sheet, ("tree.js", "search.js"))),
    )


def search_box(here: Here, state: Defined) -> None:
    """The box in its place; it asks the graph only when somebody types."""
    with st.container(key="search-place"):
        _box(here, state)


@st.fragment
def _box(here: Here, state: Defined) -> None:
    typed = _typed()
    found = data.index(here).find(typed) if typed else ()
    tree = panel(typed, found, data.facts(here), state) if typed else []
    shown: dict[str, Any] = {
        "language": here.language,
        "query": typed,
        "tree": [part.plain() for part in tree],
        "page": href("search", state.shared()),
        "placeholder": here.say(PLACEHOLDER),
        "label": here.say(LABEL),
        "said": here.say(SAID.format(count=len(found))) if typed else "",
    }
    _component()(key=KEY, data=shown, default={"query": ""}, on_query_change=_heard)


def _typed() -> str:
    """What was typed last; the box keeps it, not the address."""
    kept = st.session_state.get(KEY)
    given = kept.get("query") if isinstance(kept, dict) else None
    return given.strip()[:LONGEST] if isinstance(given, str) else ""


def _heard() -> None:
    """A change is heard; the box is drawn anew by that alone."""
