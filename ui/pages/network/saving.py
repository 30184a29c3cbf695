"""Saved views of the network: keep this one by a name, open one, forget one."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

import streamlit as st

from graph.errors import LiantuError
from graph.settings import load_settings
from graph.text import Text

from ... import address
from ...here import Here
from ...look.draw import draw
from ...look.tags import link
from ...saved import LONGEST_NAME, Saved, View
from ...views.network_state import PAGE, NetworkState

TITLE = Text("保存视图", "Save view")
NAME = Text("给当前视图起名", "Name this view")
SAVE = Text("保存", "Save")
SAVED = Text("已保存：{name}", "Saved: {name}")
REMOVE = Text("删除", "Remove")
NONE_YET = Text("还没有保存的视图。", "No view is saved yet.")
KEPT = Text("保存在本机；要给别人看，用“复制链接”。", "Kept on this machine; to show others, copy the link.")
TOLD = "network-saved-told"
TYPED = "network-view-name"


def saving(here: Here, state: NetworkState) -> None:
    """The button that opens the list, with the box for a name."""
    kept = Saved(load_settings().home)
    try:
        views = kept.views(PAGE)
        problem = None
    except LiantuError as error:
        views, problem = [], error.in_(here.language)
    with st.popover(here.say(TITLE), key="network-views"):
        _form(here, state, kept)
        told = st.session_state.pop(TOLD, problem)
        if told:
            st.caption(told)
        for view in views:
            _row(here, view, kept)
        st.caption(here.say(KEPT if views else NONE_YET))


def _form(here: Here, state: NetworkState, kept: Saved) -> None:
    with st.form("network-save", border=False, clear_on_submit=True, enter_to_submit=False):
        st.text_input(here.say(NAME), key=TYPED, max_chars=LONGEST_NAME)
        st.form_submit_button(here.say(SAVE), type="primary", on_click=_save, args=(here, state, kept))


def _save(here: Here, state: NetworkState, kept: Saved) -> None:
    said = {name: value for name, value in address.query(state).items() if name != "lang"}
    try:
        view = kept.save(PAGE, st.session_state[TYPED], urlencode(said))
        st.session_state[TOLD] = here.say(SAVED.format(name=view.name))
    except LiantuError as error:
        st.session_state[TOLD] = error.in_(here.language)


def _row(here: Here, view: View, kept: Saved) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"network-view-{view.name}"):
        opens = link(opening(view, here), view.name, css="saved-view")
        draw(opens, key=f"network-open-{view.name}", language=here.language)
        st.button(
            here.say(REMOVE),
            key=f"network-forget-{view.name}",
            type="tertiary",
            on_click=_forget,
            args=(here, view, kept),
        )


def _forget(here: Here, view: View, kept: Saved) -> None:
    try:
        kept.remove(PAGE, view.name)
    except LiantuError as error:
        st.session_state[TOLD] = error.in_(here.language)


def opening(view: View, here: Here) -> str:
    """The address of a saved view, in the language of whoever opens it."""
    said = dict(parse_qsl(view.query))
    if here.language != "zh":
        said["lang"] = here.language
    return f"{PAGE}?{urlencode(said, safe=':')}" if said else PAGE
