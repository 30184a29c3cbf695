"""Errors as designed messages: what happened, what to do next, the engine's own words folded."""

from __future__ import annotations

import streamlit as st

from graph.errors import (
    AccessDenied,
    EngineStartError,
    EngineUnavailable,
    ForeignDatabaseError,
    InputError,
    LiantuError,
    SchemaVersionError,
    SettingsError,
    TimeLimitError,
)
from graph.text import Language, Text

from . import opening
from .address import HOME, AddressError, State, href
from .look.draw import draw
from .look.tags import Tag, link, tag

RETRY_SECONDS = 2.0

AWAY = Text("图数据库没有应答", "The graph does not answer")
DENIED = Text("图数据库拒绝了用户名或密码", "The graph refuses the user name or the password")
NOT_STARTED = Text("图数据库没有启动", "The graph did not start")
STOPPED = Text("这一页没有做完", "This page could not be finished")
NOT_FOUND = Text("这个地址没有对应的画面", "This address names no view")

NEXT: tuple[tuple[type[LiantuError], Text, Text], ...] = (
    (
        EngineUnavailable,
        AWAY,
        Text(
            "正在自动重新连接,恢复后本页会自己回来,筛选条件不会丢。",
            "Trying again by itself: this page comes back when the graph does, with its filters.",
        ),
    ),
    (
        AccessDenied,
        DENIED,
        Text(
            "请检查 .env 或环境变量里的 NEO4J_USERNAME 和 NEO4J_PASSWORD,改好后点“再试一次”。",
            "Check NEO4J_USERNAME and NEO4J_PASSWORD in .env or the environment, then try again.",
        ),
    ),
    (
        EngineStartError,
        NOT_STARTED,
        Text(
            "看下面的细节;也可以设 NEO4J_URI,改用一台 Neo4j。",
            "See the details below; or set NEO4J_URI and use a Neo4j server.",
        ),
    ),
    (
        AddressError,
        NOT_FOUND,
        Text(
            "链接可能不完整,或来自别的版本。从总览重新开始即可。",
            "The link may be cut short or come from another version. Start again from the overview.",
        ),
    ),
    (
        TimeLimitError,
        STOPPED,
        Text(
            "查询超过了时限。缩小范围,或再试一次。",
            "It ran longer than allowed. Narrow it down, or try again.",
        ),
    ),
    (
        InputError,
        Text("内置数据没有装入", "The bundled data were not loaded"),
        Text("什么也没有写入。细节见下。", "Nothing was written. Details below."),
    ),
    (
        SettingsError,
        Text("设置有误", "A setting is wrong"),
        Text("改好 .env 或环境变量后再试一次。", "Mend .env or the environment, then try again."),
    ),
    (
        ForeignDatabaseError,
        Text("这个数据库里是别的数据", "This database holds something else"),
        Text("本程序没有改动它。", "Nothing in it was touched."),
    ),
    (
        SchemaVersionError,
        Text("图与程序的版本不同", "The graph and the program differ in version"),
        Text("图没有被改动。", "The graph was not touched."),
    ),
)
OTHERWISE = (STOPPED, Text("可以再试一次,或回到总览。", "Try again, or go back to the overview."))
AGAIN = Text("再试一次", "Try again")
TO_OVERVIEW = Text("回到总览", "To the overview")
DETAILS = Text("细节", "Details")


def message(error: LiantuError, language: Language, again: str) -> Tag:
    """The message as tags: a heading, the error's sentence, what to do, details folded."""
    heading, advice = next(
        ((heading, advice) for kind, heading, advice in NEXT if isinstance(error, kind)), OTHERWISE
    )
    home = href(HOME, State(lang=language))
    details = tag("details", tag("summary", DETAILS.in_(language)), tag("pre", error.details), css="caption")
    return tag(
        "section",
        tag("h1", heading.in_(language)),
        tag("p", error.in_(language), css="lead"),
        tag("p", advice.in_(language), css="second"),
        tag(
            "p",
            link(again, AGAIN.in_(language), css="button") if not isinstance(error, AddressError) else None,
            link(home, TO_OVERVIEW.in_(language)),
            css="ways",
        ),
        details if error.details else None,
        css="failing",
        role="alert",
    )


def show(error: LiantuError, language: Language, again: str) -> None:
    """Puts the message on the page; while the engine is away, looks for it and draws the page again."""
    draw(message(error, language, again), key="failing", language=language, sheets=("failing.css",))
    if isinstance(error, EngineUnavailable | EngineStartError):
        _look_again()


@st.fragment(run_every=RETRY_SECONDS)
def _look_again() -> None:
    if opening.answers():
        st.rerun()
