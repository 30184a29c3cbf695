"""The queries page: the library by topic with one question beside it, or the console."""

from __future__ import annotations

import streamlit as st

from graph.text import Text

from ... import address, frame
from ...here import Here
from ...look.draw import draw, sheet
from ...views.queries_head import tabs
from ...views.queries_state import QueriesState
from . import console
from .library import library

TITLE = Text("查询", "Queries")


def page(here: Here) -> None:
    """Draws the tab that the address names."""
    state = address.read(QueriesState)
    st.html(f"<style>{sheet('queries_page.css')}</style>")
    frame.head(here, TITLE)
    draw(tabs(state), key="queries-tabs", language=here.language, sheets=("tabs.css", "queries.css"))
    if state.tab == "console":
        console.page(here, state)
    else:
        library(here, state)
