"""The values that a statement compares properties of its nodes and edges with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .columns import split
from .owners import Element, owners
from .tokens import Token

_GOES_ON = ("IN", "IS", "STARTS", "ENDS", "CONTAINS")


@dataclass(frozen=True, slots=True)
class Compared:
    """A property of an element and the values it is compared with; `parameter`: the one they came by."""

    element: Element
    name: str
    values: tuple[Any, ...]
    parameter: str = ""


@dataclass(frozen=True, slots=True)
class _Side:
    """What a property is compared with: a token, those of a list, or a parameter that is the whole list."""

    name: str
    tokens: Sequence[Token]
    is_list: bool = False


def compared(words: Sequence[Token], given: Mapping[str, Any]) -> Iterator[Compared]:
    """Every comparison with =, <> or IN, and every key of a pattern's map, with values that can be told.

    What is computed is left out: only a literal and a parameter, by its value in `given`, are told.
    """
    for number, element in owners(words).items():
        sides = _in_map(words, number) if words[number].is_("{") else _beside(words, number)
        for side in sides:
            values = tuple(value for token in side.tokens for value in _values(token, side.is_list, given))
            first = side.tokens[0] if len(side.tokens) == 1 else None
            parameter = first.text if first is not None and first.kind == "parameter" else ""
            yield Compared(element, side.name, values, parameter)


def _in_map(words: Sequence[Token], opened: int) -> Iterator[_Side]:
    for item in split(_inside(words, opened)):
        if len(item) == 3 and item[0].kind == "name" and item[1].is_(":"):
            yield _Side(item[0].text, item[2:])


def _beside(words: Sequence[Token], number: int) -> Iterator[_Side]:
    """What stands on the other side of the sign after or before `c.name`."""
    name, sign = words[number + 2].text, number + 3
    before, value = words[max(0, number - 2) : number], words[sign + 1 : sign + 2]
    if value and _begins(words, number):
        if words[sign].is_("=", "<>") and _ends(words, sign + 2):
            yield _Side(name, value)
        elif words[sign].says("IN") and value[0].is_("["):
            items = _inside(words, sign + 1)
            if _ends(words, sign + len(items) + 3):
                yield _Side(name, [item[0] for item in split(items) if len(item) == 1])
        elif words[sign].says("IN") and _ends(words, sign + 2):
            yield _Side(name, value, is_list=True)
    if len(before) == 2 and before[1].is_("=", "<>") and _begins(words, number - 2) and _ends(words, sign):
        yield _Side(name, before[:1])


def _begins(words: Sequence[Token], number: int) -> bool:
    """Whether a side of a comparison may begin here, and is no end of a longer expression."""
    before = words[number - 1] if number else None
    if before is None or before.is_("(", ",", "["):
        return True
    if before.is_("|"):
        return not words[number - 2].is_("|")
    longer = before.says(*_GOES_ON) or (number > 1 and words[number - 2].says("STARTS", "ENDS"))
    return before.kind == "name" and not longer and not (number > 1 and words[number - 2].is_("."))


def _ends(words: Sequence[Token], number: int) -> bool:
    """Whether a side of a comparison is over before this word."""
    if number >= len(words) or words[number].is_(")", "]", "}", ","):
        return True
    if words[number].is_("|"):
        return not (number + 1 < len(words) and words[number + 1].is_("|"))
    return words[number].kind == "name" and not words[number].says(*_GOES_ON)


def _inside(words: Sequence[Token], opened: int) -> list[Token]:
    """What stands between a bracket and the one that closes it."""
    depth = 0
    for number in range(opened, len(words)):
        depth += words[number].is_("(", "[", "{") - words[number].is_(")", "]", "}")
        if depth == 0:
            return list(words[opened + 1 : number])
    return []


def _values(token: Token, is_list: bool, given: Mapping[str, Any]) -> Iterator[Any]:
    if token.kind == "parameter":
        value = given.get(token.text[1:].strip("`"))
        if isinstance(value, list | tuple) == is_list:
            yield from value if isinstance(value, list | tuple) else (value,)
    elif token.kind == "string" and token.text[-1:] == token.text[0] and "\\" not in token.text:
        yield token.text[1:-1]
    elif token.kind == "number" and token.text.isdecimal():
        yield int(token.text)
    elif token.says("TRUE", "FALSE"):
        yield token.says("TRUE")
