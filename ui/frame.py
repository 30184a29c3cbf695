"""What stands around every page: the browser's title, the sidebar, the page head, the watch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from graph.errors import LiantuError
from graph.text import LANGUAGES, Language, Text
from graph.version import graph_version

from . import words
from .address import State, href, in_language
from .here import Here, Standing
from .look.draw import draw, sheet
from .look.tags import Child, Tag, link, tag

SIDEBAR_WIDTH = 208
WATCH_SECONDS = 5.0
LANGUAGE_NAMES: Mapping[Language, str] = {"zh": "中文", "en": "EN"}


def configure(title: Text, language: Language) -> None:
    """The browser's title, the wide page, and the style of Streamlit's own parts."""
    name = words.NAME.in_(language)
    st.set_page_config(
        page_title=f"{title.in_(language)} · {name}", layout="wide", initial_sidebar_state=SIDEBAR_WIDTH
    )
    st.html(f"<style>{sheet('chrome.css')}</style>")


def name_page(title: Text, language: Language) -> None:
    """The browser's title once a page knows what it shows."""
    st.set_page_config(page_title=f"{title.in_(language)} · {words.NAME.in_(language)}")


def sidebar(
    state: State,
    page: str,
    pages: Mapping[str, Text],
    standing: Standing | None,
    key: str = "sidebar",
) -> None:
    """Name, pages, language and, where the graph answers, what the data are."""
    tree = _side(state, page, pages, standing)
    draw(*tree, key=key, language=state.lang, sheets=("sidebar.css",))


def _side(state: State, page: str, pages: Mapping[str, Text], standing: Standing | None) -> tuple[Tag, ...]:
    language = state.lang
    brand = tag(
        "p",
        tag("b", words.NAME.in_(language)),
        tag("span", standing.city.in_(language)) if standing else None,
        css="brand",
    )
    items = [
        tag("li", link(href(name, state), title.in_(language), aria_current="page" if name == page else None))
        for name, title in pages.items()
    ]
    nav = tag("nav", tag("ul", items), aria_label=words.PAGES.in_(language))
    return (brand, nav, tag("footer", _languages(state, page), _about(standing, language)))


def _languages(state: State, page: str) -> Tag:
    choices = [
        link(
            in_language(page, language),
            LANGUAGE_NAMES[language],
            lang="zh-CN" if language == "zh" else "en",
            aria_current="true" if language == state.lang else None,
        )
        for language in LANGUAGES
    ]
    return tag("div", choices, css="languages", role="group", aria_label=words.LANGUAGE.in_(state.lang))


def _about(standing: Standing | None, language: Language) -> Child:
    if standing is None:
        return None
    until = words.DATA_UNTIL.format(day=standing.latest).in_(language) if standing.latest else None
    sources = words.SOURCES.format(count=standing.sources).in_(language)
    origin = standing.origin.in_(language)
    return tag(
        "p",
        [until, tag("br")] if until else None,
        words.TOGETHER.format(sources=sources, origin=origin).in_(language),
        css="caption",
    )


def head(
    here: Here,
    title: Text | Tag,
    *lead: Child,
    actions: Sequence[Tag] = (),
    sentence: bool = False,
    under: Tag | None = None,
) -> None:
    """Title, what it is `under` it, one leading sentence, and at the right what can be done with the page."""
    copy = tag(
        "button",
        words.COPY_LINK.in_(here.language),
        data_copy=True,
        data_done=words.COPIED.in_(here.language),
    )
    draw(
        tag(
            "header",
            tag(
                "div",
                tag("h1", here.say(title) if isinstance(title, Text) else title),
                tag("div", *actions, copy, css="actions"),
                css="row",
            ),
            under,
            tag("p", *lead, css="sentence" if sentence else "lead") if lead else None,
            css="head",
        ),
        key="head",
        language=here.language,
        sheets=("head.css",),
    )


@st.fragment(run_every=WATCH_SECONDS)
def watch(here: Here) -> None:
    """Draws the page again when the graph changed (an import shows at once) or went away."""
    try:
        moved = graph_version(here.graph) != here.version
    except LiantuError:  # the page, drawn again, says what it is
        moved = True
    if moved:
        st.rerun()
