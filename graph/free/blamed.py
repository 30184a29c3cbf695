"""Which word a refused statement was refused for: the server refuses, this only finds the word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .tokens import Token

PROCEDURES = frozenset(
    {"db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization"}
    | {"db.schema.nodeTypeProperties", "db.schema.relTypeProperties"}
)
COMMANDS = (
    *("SHOW", "TERMINATE", "CREATE", "DROP", "ALTER", "GRANT", "REVOKE", "DENY", "RENAME", "START", "STOP"),
    *("BEGIN", "COMMIT", "ROLLBACK", "SESSION", "ENABLE", "DRYRUN"),
)
PLANS = ("EXPLAIN", "PROFILE")
_DETACH = ("DETACH", "NODETACH")
# After these an expression, a pattern or a name stands, so what looks like a clause is a variable.
_OPERAND_FOLLOWS = (
    *("AS", "RETURN", "WITH", "WHERE", "DISTINCT", "BY", "AND", "OR", "XOR", "NOT", "IN", "IS", "CONTAINS"),
    *("CASE", "WHEN", "THEN", "ELSE", "UNWIND", "MATCH", "CALL", "YIELD", "LIMIT", "SKIP", "OFFSET", "USE"),
    *("SET", "REMOVE", "DELETE", "CREATE", "MERGE", "INSERT", "FROM"),
)


def write_in(words: Sequence[Token]) -> Token | None:
    """The first word that would write; never a property, a label, a key or a variable of that name."""
    return next((words[number] for number in range(len(words)) if _writes(words, number)), None)


def command_in(words: Sequence[Token]) -> Token | None:
    """The word that makes a command of the statement."""
    numbers = range(len(words))
    return next((words[at] for at in numbers if words[at].says(*COMMANDS) and _may_begin(words, at)), None)


def plan_asked_in(words: Sequence[Token]) -> Token | None:
    """The EXPLAIN or PROFILE before a statement."""
    return next((token for token in words if token.says(*PLANS)), None)


def load_csv_in(words: Sequence[Token]) -> Token | None:
    """The LOAD of the first LOAD CSV."""
    return next((one for one, other in pairwise(words) if one.says("LOAD") and other.says("CSV")), None)


def called_in(words: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Every CALL of a procedure outside our list, with the name of the procedure."""
    for number, token in enumerate(words[:-1]):
        if token.says("CALL") and words[number + 1].kind == "name":
            end = number + 1
            while end + 2 < len(words) and words[end + 1].is_(".") and words[end + 2].kind == "name":
                end += 2
            name = "".join(word.text for word in words[number + 1 : end + 1])
            if name not in PROCEDURES:
                yield token, name


def _writes(words: Sequence[Token], number: int) -> bool:
    if number + 1 >= len(words) or not _may_begin(words, number):
        return False
    token, after = words[number], words[number + 1]
    if token.says(*_DETACH):
        return after.says("DELETE")
    if token.says("FOREACH"):
        return after.is_("(")
    begins = after.is_("(") or (after.kind == "name" and not after.says("IN", "IS", "AND", "OR", "XOR"))
    return token.says("CREATE", "INSERT", "MERGE", "SET", "REMOVE", "DELETE") and begins


def _may_begin(words: Sequence[Token], number: int) -> bool:
    """Whether a clause may begin here, by what stands before it."""
    if not number:
        return True
    before = words[number - 1]
    if before.is_("*"):
        return number > 1 and words[number - 2].says("WITH", "RETURN")
    if before.kind == "sign":
        return before.is_(")", "]", "}", "{", ";")
    named = number > 1 and (words[number - 2].is_(".", ":") or words[number - 2].says("AS"))
    return named or not before.says(*_OPERAND_FOLLOWS)
