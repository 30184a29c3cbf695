"""What a question is: its title, topic and purpose, and the address of this very view."""

from __future__ import annotations

from graph.text import Language, Text, chinese_punctuation
from queries.library import TOPICS

from .. import words
from ..address import href
from ..look.tags import Tag, link, tag
from .queries_state import PAGE, Asked, QueriesState, Tab

TABS: dict[Tab, Text] = {"library": Text("题库", "Library"), "console": Text("控制台", "Console")}
VIEWS = Text("题库与控制台", "Library and console")
LINK = Text("本页链接", "This view")
COPY_TITLE = Text("复制本页链接", "Copy the link of this view")
SLOW = Text("这个问题较慢：{why}", "This question takes longer: {why}")


def tabs(state: QueriesState) -> Tag:
    """The library and the console, each a link that keeps the day and the definition."""
    found = [
        link(
            _tab(tab, state),
            text.in_(state.lang),
            aria_current="page" if tab == state.tab else None,
        )
        for tab, text in TABS.items()
    ]
    return tag("nav", found, css="tabs", aria_label=VIEWS.in_(state.lang))


def _tab(tab: Tab, state: QueriesState) -> str:
    return href(PAGE, state.shared(), **({"tab": tab} if tab != "library" else {}))


def about(asked: Asked, language: Language) -> Tag:
    """Title and topic, at the right the address, below what the question is for."""
    query = asked.query
    address = asked.to(open="")
    copy = tag(
        "button",
        tag("code", f"/{address}"),
        css="view-link",
        data_copy=True,
        data_done=words.COPIED.in_(language),
        title=COPY_TITLE.in_(language),
    )
    purpose = query.purpose.in_(language)
    said = chinese_punctuation(purpose) if language == "zh" else purpose
    return tag(
        "header",
        tag(
            "div",
            tag("h2", query.title.in_(language), tag("small", TOPICS[query.topic].in_(language))),
            tag("p", tag("span", LINK.in_(language), css="caption"), copy, css="to-copy"),
            css="about-row",
        ),
        tag("p", _stopped(said, language), css="second purpose"),
        tag("p", SLOW.format(why=query.slow).in_(language), css="caption") if query.slow else None,
        css="about",
    )


def _stopped(said: str, language: Language) -> str:
    """A purpose ends as a sentence does."""
    stop = "。" if language == "zh" else "."
    begun = said if language == "zh" else said[:1].upper() + said[1:]
    return begun if begun.endswith((stop, "?", "？")) else begun + stop
