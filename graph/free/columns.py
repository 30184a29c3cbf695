"""The columns of an answer without a row, which the embedded engine does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from .patterns import begins_subquery
from .tokens import Token, tokens

_OPEN, _CLOSE = "([{", ")]}"
_ENDS = ("ORDER", "SKIP", "OFFSET", "LIMIT", "UNION")
_FIRST = ("DISTINCT", "ALL")


def columns_of(text: str) -> tuple[str, ...]:
    """What the first RETURN names; () when it returns everything or there is none."""
    words = list(_top(tokens(text)))
    starts = [number for number, token in enumerate(words) if token.says("RETURN")]
    if not starts:
        return ()
    start = starts[0] + 1
    ends = (number for number in range(start, len(words)) if words[number].says(*_ENDS))
    end = next(ends, len(words))
    if start < end and words[start].says(*_FIRST):
        start += 1
    return tuple(name for part in split(words[start:end]) if (name := _name(text, part)))


def split(words: list[Token]) -> Iterator[list[Token]]:
    """The parts between commas outside all brackets."""
    part: list[Token] = []
    depth = 0
    for token in words:
        depth += (token.is_(*_OPEN)) - (token.is_(*_CLOSE))
        if depth == 0 and token.is_(","):
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _name(text: str, part: list[Token]) -> str | None:
    if not part or part[0].is_("*"):
        return None
    if len(part) > 2 and part[-2].says("AS"):
        return part[-1].text
    return text[part[0].at : part[-1].end] if len(part) > 1 else part[0].text


def _top(words: tuple[Token, ...]) -> Iterator[Token]:
    """Every token; a RETURN inside a subquery's braces is passed over with all that is in them."""
    depth = 0
    for number, token in enumerate(words):
        opens = token.is_("{") and begins_subquery(words, number)
        if depth or opens:
            depth += token.is_("{") - token.is_("}")
            continue
        yield token
