"""Finds the questions and holds each head against its text."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from graph.errors import QueryError
from graph.text import Text

from .cypher import usage
from .head import Chart, Column, Head, Param, Shape, Use, lie, read_head

FOLDER = Path(__file__).resolve().parent
TOPICS: Mapping[str, Text] = {
    "coverage": Text("覆盖", "Coverage"),
    "gaps": Text("缺口", "Gaps"),
    "industry": Text("产业", "Industry"),
    "talent": Text("人才", "Talent"),
    "projects": Text("项目与合作", "Projects and collaborations"),
    "equipment": Text("设备", "Equipment"),
    "network": Text("网络", "Network"),
    "sources": Text("来源与数据质量", "Sources and quality"),
    "history": Text("历史", "History"),
    "checks": Text("检查", "Checks"),
}
_FILE = re.compile(r"\s*/\*\s*\n(.*?)\*/\s*\n?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Query:
    """One question: its words, what it asks for and returns, and its Cypher; `use` says who asks it."""

    name: str
    topic: str
    title: Text
    purpose: Text
    shape: Shape
    params: tuple[Param, ...]
    returns: tuple[Column, ...]
    text: str
    use: Use = "question"
    chart: Chart | None = None
    slow: Text | None = None


class Library(Mapping[str, Query]):
    """Every question by its name, in the order of topics, then names."""

    def __init__(self, queries: Mapping[str, Query]) -> None:
        self._queries = dict(queries)

    def __getitem__(self, name: str) -> Query:
        if name in self._queries:
            return self._queries[name]
        near = difflib.get_close_matches(name, self._queries, n=3, cutoff=0.5)
        hint = Text(f",是否 {'、'.join(near)}?", f", did you mean {', '.join(near)}?") if near else None
        raise QueryError(
            Text(
                f"没有名为 {name} 的查询{hint.zh if hint else ''}",
                f"there is no question named {name}{hint.en if hint else ''}",
            )
        )

    def __contains__(self, name: object) -> bool:
        return name in self._queries

    def __iter__(self) -> Iterator[str]:
        return iter(self._queries)

    def __len__(self) -> int:
        return len(self._queries)

    def of_topic(self, topic: str) -> tuple[Query, ...]:
        """The questions of one topic, by name."""
        return tuple(query for query in self.values() if query.topic == topic)

    def questions(self) -> tuple[Query, ...]:
        """What a person may want to ask, checks included: all but the readings of pages."""
        return tuple(query for query in self.values() if query.use == "question")


def load_library(folder: Path = FOLDER) -> Library:
    """Reads every question below `folder`; QueryError at the first that lies about itself."""
    found: dict[str, Query] = {}
    for topic in TOPICS:
        for path in sorted((folder / topic).glob("*.cypher")):
            query = _kept(path, path.stat().st_mtime_ns)
            if query.name in found:
                raise lie(f"{topic}/{path.name}", f"the name stands in {found[query.name].topic}/ already")
            found[query.name] = query
    return Library(found)


@lru_cache(maxsize=1024)
def _kept(path: Path, changed: int) -> Query:
    """A file is read again when it has changed: reading all heads takes longer than asking all questions."""
    return read_query(path)


def read_query(path: Path) -> Query:
    """One file as a question; the topic is its folder, the name its stem."""
    place = f"{path.parent.name}/{path.name}"
    parts = _FILE.fullmatch(path.read_text(encoding="utf-8"))
    if parts is None:
        raise lie(place, "it does not begin with a comment that holds the head")
    head, text = read_head(parts[1], place), parts[2].strip()
    _hold(head, text, place)
    return Query(
        name=path.stem,
        topic=path.parent.name,
        title=head.title,
        purpose=head.purpose,
        shape=head.shape,
        params=head.params,
        returns=head.returns,
        text=text,
        use=head.use,
        chart=head.chart,
        slow=head.slow,
    )


def _hold(head: Head, text: str, place: str) -> None:
    """Compares what the head says with what the text uses, returns and orders by."""
    used = usage(text)
    given = {param.name for param in head.params}
    if "as_of" in given:
        given.add("latest")  # comes with the day, may be left unused
    if unknown := used.parameters - given:
        raise lie(place, f"uses ${', $'.join(sorted(unknown))} which the head does not declare")
    if idle := {param.name for param in head.params} - used.parameters:
        raise lie(place, f"declares {', '.join(sorted(idle))} which the text does not use")
    declared = tuple(column.name for column in head.returns)
    if used.columns != declared:
        really = ", ".join(name or "(without a name)" for name in used.columns) or "nothing"
        raise lie(place, f"declares the columns {', '.join(declared)} but returns {really}")
    if not used.order:
        raise lie(place, "its rows are in no stated order: ORDER BY is missing")
    if any(item.isdigit() for item in used.order):
        raise lie(place, "ORDER BY a number orders by a constant: name the column")
