"""The one door to the graph: a reader that the server keeps from writing, and a writer."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from .link import EmbeddedLink, Engine, Link, ServerLink
from .places import Places
from .reader import Reader
from .running import Stop
from .settings import Settings
from .writer import Transaction, Writer

__all__ = ["Graph", "Reader", "Stop", "Transaction", "Writer", "open_graph"]


def open_graph(settings: Settings) -> Graph:
    """The graph that the settings name: the embedded engine, found or started, or a Neo4j server."""
    return Graph(EmbeddedLink(settings) if settings.embedded else ServerLink(settings))


class Graph:
    """One graph on one engine; safe to share between threads, outlives a restart of the embedded server."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self.reader = Reader(link)
        self.writer = Writer(link)
        self.places = Places()

    @property
    def engine(self) -> Engine:
        """Which engine holds the graph."""
        return self._link.engine

    @property
    def address(self) -> str:
        """Where it answers; the embedded one moves when it is started again."""
        return self._link.door().address

    @property
    def database(self) -> str:
        """The database's name; "" is the server's default one."""
        return self._link.door().database or ""

    def close(self) -> None:
        """Let go of the engine."""
        self._link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
