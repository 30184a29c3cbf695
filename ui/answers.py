"""Answers of the library for the page: asked once for each version of the graph, the first rows kept."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from queries import Param, Query
from queries.arguments import bind
from queries.picks import Pick, by_id
from queries.picks import picks as picks_of

from .here import Here
from .kept import Kept

CAP = 1000
SECONDS = 30.0
# What is taken away holds more rows than the page, up to what a spreadsheet opens without pain.
TAKEN = 100_000
ANSWERS = Kept("answers", 64)
PICKS = Kept("picks", 64)


@dataclass(frozen=True, slots=True)
class Found:
    """The first rows of an answer, whether there are more, and how many seconds it took when it was asked."""

    rows: Sequence[Mapping[str, Any]]
    more: bool
    seconds: float


def ask(here: Here, query: Query, arguments: Mapping[str, object]) -> Found:
    """The first rows; QueryError for an argument that is wrong or missing, names taken for ids."""
    bound = bind(query, by_id(here.graph.reader, query, arguments))
    return ANSWERS.get(here, lambda: _asked(here, query, bound), query.text, repr(sorted(bound.items())))


def everything(here: Here, query: Query, arguments: Mapping[str, object]) -> Sequence[Mapping[str, Any]]:
    """All rows up to what is taken away at most."""
    bound = bind(query, by_id(here.graph.reader, query, arguments))
    return here.graph.reader.rows(query.text, bound, seconds=SECONDS, cap=TAKEN)


def ids(here: Here, query: Query, arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The arguments with names replaced by ids."""
    return by_id(here.graph.reader, query, arguments)


def picks(here: Here, param: Param) -> tuple[Pick, ...]:
    """What an id parameter can be; nothing where it may be anything."""
    return PICKS.get(here, lambda: tuple(picks_of(here.graph.reader, param)), param.of, param.kinds)


def _asked(here: Here, query: Query, bound: Mapping[str, object]) -> Found:
    begun = time.perf_counter()
    rows = here.graph.reader.rows(query.text, bound, seconds=SECONDS, cap=CAP + 1)
    return Found(rows[:CAP], len(rows) > CAP, time.perf_counter() - begun)
