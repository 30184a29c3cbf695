"""Writes docs/queries.md from the questions: `python -m queries.docs`."""

from __future__ import annotations

from collections.abc import Iterator

from graph.settings import ROOT

from .head import Column, Param
from .library import TOPICS, Query, load_library

PAGE = ROOT / "docs" / "queries.md"

_INTRO = """# The library of questions

Generated from `queries/*/*.cypher` by `make docs`; do not edit. Every text below can be pasted into Neo4j
Browser or sent with any driver, on either engine, as the reading user (`python -m graph connect`).

    python -m queries list
    python -m queries run unserved_chains --format json
    python -m queries run chain_firms --param chain=轮胎 --format xlsx --out firms.xlsx
    python -m queries check

A parameter `as_of` becomes two Cypher parameters: `$as_of`, a day such as `2021-12-31` (a year or month means
its last day), and `$latest`, true only for `latest`, which means today and counts undated things too. Where a
thing of the graph is asked for, the command line takes its id or its exact name. In JSON, JSON lines and CSV
the columns carry the names below and the values stand as in the graph; tables and workbooks carry words.
"""


def render() -> str:
    """The whole page."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    library = load_library()
    yield _INTRO
    for topic, words in TOPICS.items():
        yield f"- [{words.en} {words.zh}](#{topic}): " + ", ".join(
            f"[`{query.name}`](#{query.name})" for query in library.of_topic(topic)
        )
    for topic, words in TOPICS.items():
        yield f'\n<a id="{topic}"></a>\n\n## {words.en} {words.zh}\n'
        for query in library.of_topic(topic):
            yield from _question(query)


def _question(query: Query) -> Iterator[str]:
    yield f'<a id="{query.name}"></a>\n\n### {query.title.en}\n'
    yield f"{query.title.zh}\n\n{_sentence(query.purpose.en)} {_sentence(query.purpose.zh, '。')}\n"
    yield f"`{query.name}`, {query.shape}\n"
    if query.params:
        yield "| parameter | type | 中文 | English | default |\n| --- | --- | --- | --- | --- |"
        yield from map(_param, query.params)
        yield ""
    yield "| column | 中文 | English | holds |\n| --- | --- | --- | --- |"
    yield from map(_column, query.returns)
    yield f"\n```cypher\n{query.text}\n```\n"


def _sentence(text: str, stop: str = ".") -> str:
    text = text[0].upper() + text[1:]
    return text if text.endswith(stop) else text + stop


def _param(param: Param) -> str:
    kind: str = param.type
    if param.of:
        kind = f"id of {', '.join(param.of)}"
    elif param.choices:
        kind = "; ".join(f"`{value}` {words.en} {words.zh}" for value, words in param.choices.items())
    default = "must be given" if param.required else f"`{param.default}`" if param.default else "any"
    return f"| `{param.name}` | {kind} | {param.title.zh} | {param.title.en} | {default} |"


def _column(column: Column) -> str:
    holds = f"id of {column.of}" if column.of else ""
    if column.words:
        holds = f"word of {column.words.replace('|', ' or ')}"
    return f"| `{column.name}` | {column.title.zh} | {column.title.en} | {holds} |"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(render(), encoding="utf-8")
