"""What a person typed, with any number of rows: each is handed out as it comes, none is kept."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..driver_errors import LOST
from ..reader import Opened
from ..running import Stop
from ..text import Text
from ..values import plain_row
from .asking import SECONDS, bare_statement, guarded, in_words, lost
from .columns import columns_of
from .names import warnings_of
from .refusals import plan_asked

if TYPE_CHECKING:
    from ..store import Graph


@dataclass(frozen=True, slots=True)
class FreeStream:
    """Columns, which are there even when no row is, the rows to come, and what may be wrong all the same."""

    columns: tuple[str, ...]
    rows: Generator[dict[str, Any], None, None]
    warnings: tuple[Text, ...] = ()


@contextmanager
def stream(
    graph: Graph,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    seconds: float = SECONDS,
    stop: Stop | None = None,
) -> Iterator[FreeStream]:
    """The rows one by one, for a program of one's own; guarded as `ask`, with the same errors.

    The limit counts until the last row is taken. It takes no place among the statements of the pages.
    """
    text, given = bare_statement(text), parameters or {}
    with in_words(graph, text):
        guarded(graph, text, given, stop)
        door = graph.reader.living_door()
        try:
            with graph.reader.opened(door, text, given, seconds=seconds, stop=stop) as opened:
                opened.result.peek()
                columns = tuple(opened.result.keys()) or columns_of(text)
                with closing(_rows(opened, text)) as rows:
                    yield FreeStream(columns, rows, warnings_of(text, given, graph.engine))
        except LOST as error:
            raise lost(graph, door, error) from error


def _rows(opened: Opened, text: str) -> Generator[dict[str, Any], None, None]:
    try:
        for record in opened.result:
            yield plain_row(record)
    except GeneratorExit:
        if opened.result.peek() is not None:
            opened.enough()
        raise
    if opened.result.consume().plan is not None:
        raise plan_asked(text)
