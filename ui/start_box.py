"""The box that a network is begun with: one's own firm, institution, platform, team or self."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.search import Hit
from graph.text import Text

from . import data
from .address import href
from .definition import Defined
from .here import Here
from .search_box import Box, typing
from .views.search_results import panel

LABEL = Text("从我的单位开始", "Start from my organisation")
PLACEHOLDER = Text("从我的单位开始：名称、简称、拼音", "Start from my organisation: name, pinyin")
# Whose own somebody may be; of those found alike the earlier here comes first.
FROM = ("Enterprise", "Institution", "Platform", "Team", "Person")


def start_box(here: Here, state: Defined) -> None:
    """A box whose results open the neighbourhood of what is chosen, one step deep."""

    def leads(key: str) -> str:
        return href("network", state.shared(), draw="neighbourhood", of=key)

    box = Box(
        key="start-box",
        label=LABEL,
        placeholder=PLACEHOLDER,
        find=lambda typed: own(data.index(here).find(typed)),
        show=lambda typed, found: panel(typed, found, data.facts(here), state, leads),
        css="within",
    )
    with st.container(key="start-place"):
        typing(here, box)


def own(hits: Sequence[Hit]) -> list[Hit]:
    """Organisations and people only; firms before those that bear their names, as far as both fit alike."""
    found = [hit for hit in hits if hit.name.label in FROM]
    return sorted(found, key=lambda hit: (hit.rank[:2], FROM.index(hit.name.label), hit.rank))
