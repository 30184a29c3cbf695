"""A statement cut into its words and signs, each with its place; comments are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..errors import Place

Kind = Literal["name", "string", "parameter", "number", "sign"]

_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?(?:\*/|\Z)|//[^\n]*)
    |(?P<string>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)
    |(?P<quoted>`(?:``|[^`])*`?)
    |(?P<parameter>\$(?:`[^`]*`|\w+))
    |(?P<number>\d[\w]*(?:\.\d\w*)?)
    |(?P<name>[^\W\d]\w*)
    |(?P<sign><>|<=|>=|=~|\+=|\.\.|\S)""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign; a name in backticks comes without them."""

    kind: Kind
    text: str
    at: int
    end: int

    def is_(self, *signs: str) -> bool:
        """Whether it is one of these signs."""
        return self.kind == "sign" and self.text in signs

    def says(self, *words: str) -> bool:
        """Whether it is one of these keywords (given in capitals); a name in backticks is none."""
        quoted = self.end - self.at != len(self.text)
        return self.kind == "name" and not quoted and self.text.upper() in words


def tokens(text: str) -> tuple[Token, ...]:
    """Every word and sign of a statement, in order."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind == "comment":
            continue
        if kind == "quoted":
            word = match[0].strip("`").replace("``", "`")
            found.append(Token("name", word, match.start(), match.end()))
        elif kind in ("string", "parameter", "number", "name", "sign"):
            found.append(Token(_KINDS[kind], match[0], match.start(), match.end()))
    return tuple(found)


_KINDS: dict[str, Kind] = {
    "string": "string",
    "parameter": "parameter",
    "number": "number",
    "name": "name",
    "sign": "sign",
}


def place_of(text: str, at: int) -> Place:
    """Line and column of the character number `at`."""
    before = text[:at]
    return Place(before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1)
