"""What the text of a question uses and returns, read without running it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUIET = re.compile(r"/\*.*?\*/|//[^\n]*|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", re.DOTALL)
_PARAMETER = re.compile(r"\$(\w+)")
_RETURN = re.compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", re.IGNORECASE)
_AFTER_COLUMNS = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT|UNION)\b", re.IGNORECASE)
_ORDER = re.compile(r"\bORDER\s+BY\b(.*?)(?=\bSKIP\b|\bLIMIT\b|$)", re.IGNORECASE | re.DOTALL)
_NAMED = re.compile(r"\bAS\s+(\w+)\s*$", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d]\w*")
_DIRECTION = re.compile(r"\s+(?:ASC|DESC)(?:ENDING)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Usage:
    """The parameters a text uses, the columns it returns (None: one has no name), and its order."""

    parameters: frozenset[str]
    columns: tuple[str | None, ...]
    order: tuple[str, ...]


def usage(text: str) -> Usage:
    """Parameters, columns and order of a statement; comments and strings are not looked into."""
    plain = _QUIET.sub(lambda match: " " * len(match[0]), text)
    parameters = frozenset(_PARAMETER.findall(plain))
    flat = _without_nested(plain)
    returns = list(_RETURN.finditer(flat))
    if not returns:
        return Usage(parameters, (), ())
    start = returns[-1].end()
    after = _AFTER_COLUMNS.search(flat, start)
    end = after.start() if after else len(flat)
    columns = tuple(_column(flat[a:b]) for a, b in _parts(flat, start, end))
    ordered = _ORDER.search(flat, end)
    if ordered is None:
        return Usage(parameters, columns, ())
    order = tuple(flat[a:b] for a, b in _parts(flat, ordered.start(1), ordered.end(1)))
    return Usage(parameters, columns, tuple(_DIRECTION.sub("", item).strip() for item in order))


def _without_nested(text: str) -> str:
    """The text with everything inside brackets of any kind blanked; every place stays where it was."""
    depth, out = 0, []
    for char in text:
        depth -= char in ")]}"
        out.append(char if depth <= 0 and char not in "()[]{}" else "\u00b7")
        depth += char in "([{"
    return "".join(out)


def _parts(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Begin and end of each comma-separated part of `flat[start:end]`."""
    while (comma := flat.find(",", start, end)) >= 0:
        yield start, comma
        start = comma + 1
    yield start, end


def _column(part: str) -> str | None:
    part = part.strip().rstrip(";").strip()
    if named := _NAMED.search(part):
        return named[1]
    return part if _NAME.fullmatch(part) else None
