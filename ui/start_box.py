"""The box that a network is begun with: one's own organisation, firm, team or chain, by a few letters."""

from __future__ import annotations

import streamlit as st

from graph.text import Text

from . import data
from .address import href
from .definition import Defined
from .here import Here
from .search_box import Box, typing
from .views.search_results import panel

LABEL = Text("从我的单位开始", "Start from my organisation")
PLACEHOLDER = Text("从我的单位开始：名称、简称、拼音", "Start from my organisation: name, pinyin")
# Documents, figures and places have no neighbourhood that says who works with whom.
NOT_FROM = frozenset({"Source", "Indicator", "Place"})


def start_box(here: Here, state: Defined) -> None:
    """A box whose results open the neighbourhood of what is chosen, one step deep."""

    def leads(key: str) -> str:
        return href("network", state.shared(), draw="neighbourhood", of=key)

    box = Box(
        key="start-box",
        label=LABEL,
        placeholder=PLACEHOLDER,
        find=lambda typed: [hit for hit in data.index(here).find(typed) if hit.name.label not in NOT_FROM],
        show=lambda typed, found: panel(typed, found, data.facts(here), state, leads),
        css="within",
    )
    with st.container(key="start-place"):
        typing(here, box)
