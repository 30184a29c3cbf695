"""Which brackets of a statement open a node, an edge, a map or a subquery."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Token

_SUBQUERIES = ("CALL", "EXISTS", "COUNT", "COLLECT")


def is_pattern(words: Sequence[Token], opened: int) -> bool:
    """Whether the bracket opens a node or an edge, not a call, a list or a group."""
    before = words[opened - 1] if opened else None
    if words[opened].is_("["):
        return before is not None and before.is_("-")
    if not words[opened].is_("("):
        return False
    return (
        before is None or before.kind != "name" or before.says("MATCH", "WHERE", "AND", "OR", "NOT", "EXISTS")
    )


def is_key(words: Sequence[Token], colon: int, open_: Sequence[int]) -> bool:
    """Whether a colon follows the key of a map; `open_`: where the brackets around it opened."""
    if not open_ or not words[open_[-1]].is_("{") or colon < 2:
        return False
    return words[colon - 2].is_("{", ",")


def begins_subquery(words: Sequence[Token], number: int) -> bool:
    """Whether a brace opens a subquery."""
    before = words[number - 1] if number else None
    return before is not None and (before.says(*_SUBQUERIES) or begins_call(words, number))


def begins_call(words: Sequence[Token], number: int) -> bool:
    """Whether a brace opens the subquery of a CALL, with or without the variables it takes."""
    before = number - 1
    if before >= 0 and words[before].is_(")"):
        while before > 0 and not words[before].is_("("):
            before -= 1
        before -= 1
    return before >= 0 and words[before].says("CALL")
