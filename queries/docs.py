"""Writes docs/queries.md from the questions: `python -m queries.docs`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graph import embedded
from graph.settings import ROOT, load_settings
from graph.store import Graph, open_graph

from .examples import DAY, example, has_example
from .head import Column, Param
from .library import TOPICS, Query, load_library

PAGE = ROOT / "docs" / "queries.md"
CITY = ROOT / "data" / "weihai"
_EXAMPLE = re.compile(r"<!-- example of (\w+) -->\n(.*?)<!-- -->\n", re.DOTALL)

_INTRO = f"""# The library of questions

Generated from `queries/*/*.cypher` by `make docs`; do not edit. Every text below can be pasted into Neo4j
Browser or sent with any driver, on either engine, as the reading user (`python -m graph connect`);
[python.md](python.md) tells how, [cypher.md](cypher.md) how to write questions of your own.

    python -m queries list
    python -m queries run unserved_chains --format json
    python -m queries run chain_firms --param chain=轮胎 --format xlsx --out firms.xlsx
    python -m queries check

A parameter `as_of` becomes two Cypher parameters: `$as_of`, a day such as `2021-12-31` (a year or month means
its last day), and `$latest`, true only for `latest`, which means today and counts undated things too. Where a
thing of the graph is asked for, the command line takes its id or its exact name. In JSON, JSON lines and CSV
the columns carry the names below and the values stand as in the graph; tables and workbooks carry words.

The example answers are those of the bundled city, asked as `latest` was on {DAY.iso}; long texts and lists
are cut here. What tells of loads has none, it differs from one graph to the next.
"""
_READINGS = """
<a id="readings"></a>

## Readings of the pages

What the pages draw from: whole kinds of nodes and edges in one go. `python -m queries run` asks them too.
"""


def render(examples: Mapping[str, str]) -> str:
    """The whole page; `examples` by the name of the question."""
    return "\n".join(_lines(examples)).rstrip() + "\n"


def examples_of(page: str) -> dict[str, str]:
    """The example answers that a page holds, by the name of the question."""
    return dict(_EXAMPLE.findall(page))


def ask_all(graph: Graph) -> dict[str, str]:
    """The example of every question that has one; the graph holds the bundled city."""
    asked = (query for query in load_library().values() if has_example(query))
    return {query.name: example(graph.reader, query) for query in asked}


def _lines(examples: Mapping[str, str]) -> Iterator[str]:
    library = load_library()
    yield _INTRO
    by_topic = {topic: [q for q in library.of_topic(topic) if q.use == "question"] for topic in TOPICS}
    for topic, words in TOPICS.items():
        yield f"- [{words.en} {words.zh}](#{topic}): {_links(by_topic[topic])}"
    readings = [query for query in library.values() if query.use == "reading"]
    yield f"- [Readings of the pages](#readings): {_links(readings)}"
    for topic, words in TOPICS.items():
        yield f'\n<a id="{topic}"></a>\n\n## {words.en} {words.zh}\n'
        for query in by_topic[topic]:
            yield from _question(query)
            if query.name in examples:
                yield f"<!-- example of {query.name} -->\n{examples[query.name]}<!-- -->\n"
    yield _READINGS
    for query in readings:
        yield from _question(query)


def _links(queries: Sequence[Query]) -> str:
    return ", ".join(f"[`{query.name}`](#{query.name})" for query in queries)


def _question(query: Query) -> Iterator[str]:
    yield f'<a id="{query.name}"></a>\n\n### {query.title.en}\n'
    yield f"{query.title.zh}\n\n{_sentence(query.purpose.en)} {_sentence(query.purpose.zh, '。')}\n"
    yield f"`{query.name}`, {query.shape}\n"
    if query.slow:
        yield f"{_sentence(query.slow.en)} {_sentence(query.slow.zh, '。')}\n"
    if query.params:
        yield "| parameter | type | 中文 | English | default |\n| --- | --- | --- | --- | --- |"
        yield from map(_param, query.params)
        yield ""
    yield "| column | 中文 | English | holds |\n| --- | --- | --- | --- |"
    yield from map(_column, query.returns)
    yield f"\n```cypher\n{query.text}\n```\n"


def _sentence(text: str, stop: str = ".") -> str:
    text = text[0].upper() + text[1:]
    return text if text.endswith((stop, "?", "？")) else text + stop


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


def _asked_alone() -> dict[str, str]:
    """The examples from the bundled city in an embedded engine of its own, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(home=Path(folder), neo4j_uri=None, heap="512m")
        environment = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
        environment |= {"LIANTU_HOME": folder, "LIANTU_HEAP": "512m", "LIANTU_ENV_FILE": os.devnull}
        with open_graph(settings) as graph:
            # Loading is another room's: asked for as a person would.
            load = [sys.executable, "-m", "ingest", "load", str(CITY)]
            subprocess.run(load, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            examples = ask_all(graph)
        embedded.stop(settings, now=True)
    return examples


if __name__ == "__main__":
    PAGE.write_text(render(_asked_alone()), encoding="utf-8")
