"""Statements that a newcomer can run, from the shortest on; questions of the library as texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from graph.settings import ROOT
from graph.text import Language
from queries import Query
from queries.library import read_query

FOLDER: Path = ROOT / "queries" / "first_steps"
ORDER = ("chains_with_firms", "members_and_partners", "services_as_a_network")


@cache
def examples() -> tuple[Query, ...]:
    """The three statements."""
    return tuple(read_query(FOLDER / f"{name}.cypher") for name in ORDER)


def as_text(query: Query, language: Language) -> str:
    """A question as a text of one's own: its title is the first comment."""
    return f"// {query.title.in_(language)}\n{query.text}\n"


def named(name: str) -> Iterator[Query]:
    """The example of a name."""
    return (query for query in examples() if query.name == name)
