"""The statement of a question, the same call from Python, and what its columns hold."""

from __future__ import annotations

from collections.abc import Sequence

from graph.schema import NODE_TYPES
from graph.text import Language, Text
from queries import Column, Query
from queries.snippets import Snippet

from .. import highlight, words
from ..look.tags import Tag, link, tag
from .queries_state import Asked

STATEMENT = Text("查询语句", "The statement")
CYPHER = Text("Cypher", "Cypher")
COPY = Text("复制", "Copy")
IN_CONSOLE = Text("在控制台打开", "Open in the console")
FROM_PYTHON = Text("从 Python 问", "The same from Python")
COLUMNS = Text("各列", "Columns")
BY_NAME = Text("语句里的名字", "by the names of the statement")
IDS_OF = Text("{type}的编号", "ids: {type}")
ANY_ID = Text("事物或关系的编号", "ids of things or links")
CLOSED = Text("模型的词", "words of the model")


def statement(asked: Asked) -> Tag:
    """The text with its line numbers, the way to copy it and to change it."""
    language, text = asked.state.lang, asked.query.text
    ways = [_copy(text, language), link(asked.console(), IN_CONSOLE.in_(language))]
    title = tag("h2", STATEMENT.in_(language), tag("small", CYPHER.in_(language)))
    return tag(
        "section",
        tag("div", title, tag("p", ways, css="ways"), css="code-head"),
        highlight.code_block(highlight.cypher(text), STATEMENT.in_(language)),
        css="statement",
    )


def beside(asked: Asked, scripts: Sequence[Snippet]) -> Tag:
    """The scripts as tabs, and below them the columns."""
    language = asked.state.lang
    shown = next((one for one in scripts if one.kind == asked.state.code), None)
    return tag(
        "div",
        _scripts(asked, scripts, shown) if shown else None,
        columns(asked.query, language),
        css="aside-code",
    )


def _scripts(asked: Asked, scripts: Sequence[Snippet], shown: Snippet) -> Tag:
    language = asked.state.lang
    choices = [
        link(
            asked.to(code=one.kind),
            one.title.in_(language),
            aria_current="true" if one.kind == shown.kind else None,
            data_keep=f"code-{one.kind}",
        )
        for one in scripts
    ]
    words_of = FROM_PYTHON.in_(language)
    segments = tag("div", choices, css="segments", role="group", aria_label=words_of)
    return tag(
        "section",
        tag("h2", words_of, css="hidden"),
        tag("div", segments, tag("p", _copy(shown.text, language), css="ways"), css="code-head"),
        highlight.code_block(highlight.python(shown.text), shown.title.in_(language)),
        css="script",
    )


def columns(query: Query, language: Language) -> Tag:
    """Every column by the name it has in the statement, with what it holds."""
    rows = [
        tag(
            "tr",
            tag("th", tag("code", column.name), scope="row"),
            tag("td", column.title.in_(language), tag("span", _kind(column, language), css="caption kind")),
        )
        for column in query.returns
    ]
    title = tag("h2", COLUMNS.in_(language), tag("small", BY_NAME.in_(language)))
    return tag("section", title, tag("table", tag("tbody", rows), css="columns"), css="columns-of")


def _kind(column: Column, language: Language) -> str | None:
    if column.of:
        record = NODE_TYPES.get(column.of)
        return (IDS_OF.format(type=record.TITLE) if record else ANY_ID).in_(language)
    return CLOSED.in_(language) if column.words else None


def _copy(text: str, language: Language) -> Tag:
    return tag("button", COPY.in_(language), data_copy=text, data_done=words.COPIED.in_(language))
