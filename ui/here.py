"""What every page is given: the graph, its version, and who is reading."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Graph
from graph.text import Language, Text


@dataclass(frozen=True)
class Standing:
    """What the data are: which city, the newest source's day, how many sources, where they come from."""

    city: Text
    latest: str | None
    sources: int
    origin: Text


@dataclass(frozen=True)
class Here:
    """One drawing of one page: the open graph at one version, for a reader of one language."""

    graph: Graph
    version: int
    language: Language
    page: str

    def say(self, text: Text) -> str:
        """The words in the reader's language."""
        return text.in_(self.language)
