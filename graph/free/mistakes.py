"""What both engines say about a mistake, as one sentence in both languages with its place."""

from __future__ import annotations

import re
from itertools import pairwise

from ..errors import MistakeError, Place, StatementError
from .phrases import PHRASES, first_line, said_of_input
from .tokens import Token, place_of, tokens

# The embedded engine counts columns from 0, Neo4j from 1; lines both count from 1.
_PLACES = (
    (re.compile(r"\(line (\d+), column (\d+)(?: \(offset: \d+\))?\)"), 0),
    (re.compile(r"at line (\d+), column (\d+)"), 1),
    (re.compile(r"at line (\d+):(\d+)"), 1),
)
_ABOUT = re.compile(
    r"(?:Variable [`'](?P<variable>\w+)|[Uu]nknown (?:procedure/)?function:? '?(?P<function>[\w.]+)"
    r"|parameter\(s\): (?P<parameter>\w+)|Function '(?P<called>\w+)')"
)
# Both engines are first given the text to plan, below one line of ours.
_LINES_BEFORE = 1


def mistake_of(error: StatementError, text: str) -> MistakeError:
    """The mistake in words; `details` are the engine's, with the lines and columns of the text as typed."""
    details, place = _moved(error.details)
    place = place or _found(text, error.details)
    if place is not None:
        place = _inside(text, place)
    for pattern, phrase in PHRASES:
        if match := pattern.search(error.details):
            return MistakeError(phrase(match), details=details, place=place)
    return MistakeError(said_of_input(first_line(details)), details=details, place=place)


def as_typed(details: str) -> str:
    """The engine's words with the lines and columns of the text as typed."""
    return _moved(details)[0]


def _moved(details: str) -> tuple[str, Place | None]:
    found: list[Place] = []
    for pattern, base in _PLACES:

        def moved(match: re.Match[str], base: int = base) -> str:
            line, column = int(match[1]) - _LINES_BEFORE, int(match[2]) + base
            if line < 1:
                return ""
            found.append(Place(line, column))
            return f"(line {line}, column {column})"

        details = pattern.sub(moved, details)
    return details.strip(), found[0] if found else None


def _inside(text: str, place: Place) -> Place:
    """A place after the end is the end: the engine may blame what we put behind the text."""
    last = place_of(text, len(text))
    return last if (place.line, place.column) > (last.line, last.column) else place


def _found(text: str, details: str) -> Place | None:
    """The embedded engine names a variable, function or parameter without its place: look for it."""
    about = _ABOUT.search(details)
    if about is None:
        return None
    words = tokens(text)
    if parameter := about["parameter"]:
        places = [
            token for token in words if token.text.strip("$`") == parameter and token.kind == "parameter"
        ]
    elif variable := about["variable"]:
        places = _uses(words, variable)
    else:
        name = (about["function"] or about["called"]).split(".")[0].lower()
        places = [token for token in words if token.kind == "name" and token.text.lower() == name]
    if not places:
        return None
    bound = about["variable"] is not None and _is_bound(words, places[0])
    return place_of(text, places[-1 if bound else 0].at)


def _uses(words: tuple[Token, ...], name: str) -> list[Token]:
    """Where a name stands as a variable."""
    return [
        token
        for before, token in pairwise((None, *words))
        if token is not None
        and token.kind == "name"
        and token.text == name
        and not (before is not None and before.is_(".", ":", "|"))
    ]


def _is_bound(words: tuple[Token, ...], token: Token) -> bool:
    """Whether a name is given its meaning here; it is then unknown where it stands last, after its scope."""
    before = words[words.index(token) - 1] if words.index(token) else None
    return before is not None and (before.is_("(", "[") or before.says("AS"))
