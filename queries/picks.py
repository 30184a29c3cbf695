"""What an id parameter can be: the things of the graph, found by id, name or alias."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import QueryError
from graph.text import Text

from .head import ELEMENT, RUN, Param
from .library import Query

if TYPE_CHECKING:
    from graph.store import Reader


# A run has no name: it is told by what was loaded and when.
_RUNS = """
MATCH (r:Run)
WITH r, r.dataset + ' ' + left(r.started_at, 16) AS name
RETURN r.id AS id, name AS name_zh, name AS name_en, [] AS aliases
ORDER BY r.started_at DESC, id
"""


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing to pick: its id and everything it is called."""

    id: str
    name_zh: str
    name_en: str | None
    aliases: list[str]

    def is_called(self, word: str) -> bool:
        """Whether the word is its id or exactly one of its names."""
        return word in (self.id, self.name_zh, self.name_en, *self.aliases)


def picks(reader: Reader, param: Param) -> list[Pick]:
    """Everything an id parameter may be, by id (runs: the latest first); nothing for one that takes any."""
    if not param.of or ELEMENT in param.of:
        return []
    if RUN in param.of:
        return reader.typed(_RUNS, Pick)
    statement = (
        f"MATCH (n:{'|'.join(param.of)}) WHERE $kinds = [] OR n.kind IN $kinds "
        "RETURN n.id AS id, n.name_zh AS name_zh, n.name_en AS name_en, "
        "coalesce(n.aliases, []) AS aliases ORDER BY id"
    )
    return reader.typed(statement, Pick, {"kinds": list(param.kinds)})


def by_id(reader: Reader, query: Query, arguments: Mapping[str, object]) -> dict[str, object]:
    """The arguments with names replaced by ids; QueryError when none or several fit."""
    resolved = dict(arguments)
    for param in query.params:
        word = arguments.get(param.name)
        if isinstance(word, str) and word and (known := picks(reader, param)):
            resolved[param.name] = _the_one(param, word.strip(), known)
    return resolved


def _the_one(param: Param, word: str, known: Sequence[Pick]) -> str:
    found = [pick.id for pick in known if pick.is_called(word)]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(found)
        raise QueryError(
            Text(
                f"参数 {param.name}:{word} 不止一个:{ids}",
                f"parameter {param.name}: {word} is several: {ids}",
            )
        )
    names = [name for pick in known for name in (pick.id, pick.name_zh, *pick.aliases)]
    near = ", ".join(difflib.get_close_matches(word, names, n=3))
    raise QueryError(
        Text(
            f"参数 {param.name}:图中没有 {word}" + (f",是否 {near}?" if near else ""),
            f"parameter {param.name}: there is no {word} in the graph"
            + (f"; did you mean {near}?" if near else ""),
        )
    )
