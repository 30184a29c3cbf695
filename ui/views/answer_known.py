"""What the rows of an answer are looked up in, and what each of their columns is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.entity import Tie
from analysis.facts import Facts
from analysis.network.fabric import Fabric, Node
from graph.text import Language
from queries import Column, Query

from ..definition import Defined

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """One column: its name in the statement, its title, and what the library says of it."""

    name: str
    title: str
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The graph that names, edges and sources come from, for one reader on one day."""

    state: Defined
    fabric: Fabric
    facts: Facts
    today: date

    @property
    def language(self) -> Language:
        """The reader's."""
        return self.state.lang

    def node(self, value: object) -> Node | None:
        """The node whose id the value is."""
        return self.fabric.nodes.get(value) if isinstance(value, str) else None

    def tie(self, value: object) -> Tie | None:
        """The edge whose id the value is."""
        return self.fabric.tie.get(value) if isinstance(value, str) and ":" in value else None

    def ties(self, row: Row) -> list[Tie]:
        """Every edge that the row names, each once, in the order of its columns."""
        found = (self.tie(one) for value in row.values() for one in _each(value))
        return list({tie.id: tie for tie in found if tie is not None}.values())


def heads_of(query: Query, language: Language) -> tuple[Head, ...]:
    """The columns of a question of the library."""
    return tuple(Head(column.name, column.title.in_(language), column) for column in query.returns)


def bare_heads(columns: Sequence[str]) -> tuple[Head, ...]:
    """The columns of a person's own statement, called as it calls them."""
    return tuple(Head(name, name) for name in columns)


def named(name: str, heads: Sequence[Head], row: Row, known: Known) -> Node | None:
    """The thing that a value names: by its id, or where a neighbouring column holds the id of that name."""
    if (node := known.node(row[name])) is not None:
        return node
    for head in heads:
        node = known.node(row[head.name]) if head.column and head.column.of else None
        if node is not None and row[name] in (node.name_zh, node.name_en):
            return node
    return None


def told_once(heads: Sequence[Head], rows: Sequence[Row], known: Known) -> tuple[Head, ...]:
    """The columns without those that only repeat, in every row, a name that another column leads from."""
    return tuple(head for head in heads if not _repeats(head, heads, rows, known))


def row_key(row: Row) -> str:
    """What the address calls a row: the ids that stand alone in it."""
    return ";".join(value for value in row.values() if isinstance(value, str) and ":" in value)


def _repeats(head: Head, heads: Sequence[Head], rows: Sequence[Row], known: Known) -> bool:
    if head.column is None or head.column.of or head.column.words or not rows:
        return False
    others = [other.name for other in heads if other.column and other.column.of]
    return any(all(_is_name(row[head.name], row[other], known) for row in rows) for other in others)


def _is_name(value: object, key: object, known: Known) -> bool:
    node = known.node(key)
    if node is None:
        return value is None and key is None
    return value in (node.name_zh, node.name_en)


def _each(value: object) -> Iterator[object]:
    if isinstance(value, list | tuple):
        yield from value
    else:
        yield value
