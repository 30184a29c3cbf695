"""What the graph does not know, counted: unnamed, unplaced, undated, concluded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.schema import EDGE_TYPES
from graph.store import Reader
from graph.text import Text
from queries import load_library

from .coverage import unnamed_members
from .definition import Definition
from .facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """How many edges of one kind there are, and how many of them are concluded or undated."""

    kind: str
    stated: int
    inferred: int
    undated: int
    total: int

    @property
    def title(self) -> Text:
        """The kind in words."""
        return EDGE_TYPES[self.kind].TITLE


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUse:
    """How many nodes and edges one source states, and how many of the edges were concluded from it."""

    source: str
    nodes: int
    edges: int
    inferred: int


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing not known: how many, of how many, of what."""

    part: int
    whole: int
    words: Text


def read_kinds(reader: Reader) -> tuple[KindCount, ...]:
    """Edges by kind, the most frequent first."""
    return tuple(reader.typed(load_library()["edge_counts"].text, KindCount))


def read_source_use(reader: Reader) -> tuple[SourceUse, ...]:
    """Sources by how much they support, most first; what supports nothing is not among them."""
    return tuple(reader.typed(load_library()["source_use"].text, SourceUse))


def with_unused(used: Sequence[SourceUse], facts: Facts) -> tuple[SourceUse, ...]:
    """The same for every source of the graph, those that support nothing last."""
    named = {use.source for use in used}
    rest = sorted(source.id for source in facts.sources if source.id not in named)
    bare = (SourceUse(source=key, nodes=0, edges=0, inferred=0) for key in rest)
    return (*(use for use in used if use.source in facts.source), *bare)


def limits(facts: Facts, kinds: Sequence[KindCount], definition: Definition) -> tuple[Limit, ...]:
    """What is not known, of how much; what is fully known is left out."""
    return tuple(limit for limit in _limits(facts, kinds, definition) if limit.part)


def _limits(facts: Facts, kinds: Sequence[KindCount], definition: Definition) -> Iterator[Limit]:
    unnamed = unnamed_members(facts, definition)
    if unnamed.declared is not None and unnamed.missing is not None:
        words = Text("体系成员没有具名来源", "members of the system are named in no source")
        yield Limit(unnamed.missing, unnamed.declared, words)
    declared = [
        part for part in facts.subjects if part.label == "Chain" and part.declared in ("yes", "likely")
    ]
    words = Text("重点产业链名称未公开", "declared chains have no public name")
    yield Limit(sum(part.named == "no" for part in declared), len(declared), words)
    members = {link.origin for link in facts.memberships}
    unplaced = sum(key not in facts.locations_of for key in members)
    yield Limit(
        unplaced, len(members), Text("具名成员不知在哪个区市", "named members have no known district")
    )
    concluded = sum(not link.stated for link in facts.memberships)
    yield Limit(
        concluded, len(members), Text("具名成员的身份是推断", "named members are members by inference")
    )
    platforms = [part for part in facts.platforms if part.standing == "unproven"]
    words = Text("平台没有来源证实是不是成员", "platforms are not shown to be members or not")
    yield Limit(len(platforms), len(facts.platforms), words)
    total = sum(kind.total for kind in kinds)
    yield Limit(sum(kind.inferred for kind in kinds), total, Text("关系是推断", "edges are inferred"))
    yield Limit(sum(kind.undated for kind in kinds), total, Text("关系没有日期", "edges have no date"))
    yield from _of_sources(facts)


def _of_sources(facts: Facts) -> Iterator[Limit]:
    count = len(facts.sources)
    undated = sum(not source.date for source in facts.sources)
    yield Limit(undated, count, Text("来源没有日期", "sources have no date"))
    mirrors = sum(source.is_mirror == "yes" for source in facts.sources)
    words = Text("来源是转载或镜像,只显示网址", "sources are reposts or mirrors: shown, not linked")
    yield Limit(mirrors, count, words)
