"""Cypher and Python in their colours: key words bold, labels, strings and parameters, comments."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Sequence

from .look.tags import Child, Tag, tag

Line = tuple[Tag | str, ...]
Piece = tuple[str, str]  # its class ("" for none) and its text

_KEYWORDS = frozenset(
    re.findall(
        r"\w+",
        """match optional where return with order by skip limit unwind call yield union all case when then
        else end as and or not xor in is null distinct asc ascending desc descending exists count collect
        create merge set delete detach remove foreach on use explain profile starts ends contains true false
        load csv from headers transactions rows show terminate drop index constraint for require if
        shortest""",
    )
)
# Functions share these names; they are key words only before a brace, or apart from a bracket.
_SUBQUERIES = frozenset({"exists", "count", "collect"})
_ALSO_FUNCTIONS = frozenset({"all", "index", "rows"})
_CYPHER = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?(?:\*/|\Z))
    |(?P<string>'(?:\\.|[^'\\])*(?:'|\Z)|"(?:\\.|[^"\\])*(?:"|\Z))
    |(?P<parameter>\$(?:\w+|`[^`]*`))
    |(?P<word>`[^`]*`|[^\W\d]\w*)
    |(?P<number>\d[\w.]*?(?=\.\.|[^\w.]|\Z)|\d+)
    |(?P<space>\s+)
    |(?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
_PYTHON = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>[rbfuRBFU]{0,2}(?:\"{3}.*?(?:\"{3}|\Z)|'{3}.*?(?:'{3}|\Z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))
    |(?P<word>[^\W\d]\w*)
    |(?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
_OPEN, _CLOSE = "([{", ")]}"


def cypher(text: str) -> tuple[Line, ...]:
    """Each line of a statement; a half-written one is coloured as far as it goes."""
    return _lines(_cypher(text))


def python(text: str) -> tuple[Line, ...]:
    """Each line of a script."""
    return _lines(_python(text))


def code_block(lines: Sequence[Line], label: str) -> Tag:
    """The lines, numbered; long ones wrap under themselves."""
    rows = [tag("span", tag("span", line or "\n", css="code-line"), css="code-row") for line in lines]
    return tag("pre", tag("code", rows), css="code", tabindex=0, role="region", aria_label=label)


def _cypher(text: str) -> Iterator[Piece]:
    inside: list[str] = []
    before = ""  # the last piece that is no space or comment
    labels = False  # whether that piece is a label, or joins labels
    for match in _CYPHER.finditer(text):
        kind, piece = match.lastgroup or "other", match[0]
        if kind == "word":
            css = "label" if labels and before in (":", "|", "&", "!", "%") else _word(text, match, before)
            labels = css == "label"
        elif kind == "other":
            css = ""
            labels = _leads_to_label(piece, labels, inside, text, match.end())
            _bracket(piece, inside)
        else:
            css = {"comment": "comment", "string": "string", "parameter": "string"}.get(kind, "")
            labels = labels and kind in ("space", "comment")
        if kind not in ("space", "comment"):
            before = piece
        yield css, piece


def _leads_to_label(piece: str, labels: bool, inside: Sequence[str], text: str, end: int) -> bool:
    """A colon before a label: in round or square brackets, or with nothing between; `|` and `&` go on."""
    if piece == ":":
        near = text[end : end + 1]
        in_map = bool(inside) and inside[-1] == "{"
        return near.isupper() or near == "`" if in_map else True
    return labels and piece in "|&!%"


def _bracket(piece: str, inside: list[str]) -> None:
    if piece in _OPEN:
        inside.append(piece)
    elif piece in _CLOSE and inside:
        inside.pop()


def _word(text: str, match: re.Match[str], before: str) -> str:
    word = match[0].lower()
    if before == "." or word not in _KEYWORDS:
        return ""
    following = text[match.end() :].lstrip()[:1]
    if word in _SUBQUERIES and following != "{":
        return ""
    if word in _ALSO_FUNCTIONS and following == "(":
        return ""
    return "" if following == ":" and before in ("{", ",") else "word"


def _python(text: str) -> Iterator[Piece]:
    for match in _PYTHON.finditer(text):
        kind, piece = match.lastgroup or "other", match[0]
        if kind == "word":
            yield ("word" if keyword.iskeyword(piece) else ""), piece
        else:
            yield (kind if kind in ("comment", "string") else ""), piece


def _lines(pieces: Iterator[Piece]) -> tuple[Line, ...]:
    """Pieces cut at the ends of lines; neighbours of one class are one piece."""
    lines: list[list[Piece]] = [[]]
    for css, text in pieces:
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append([])
            if not part:
                continue
            if lines[-1] and lines[-1][-1][0] == css:
                lines[-1][-1] = (css, lines[-1][-1][1] + part)
            else:
                lines[-1].append((css, part))
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return tuple(tuple(_drawn(css, part) for css, part in line) for line in lines)


def _drawn(css: str, part: str) -> Tag | str:
    inside: Child = part
    if css == "word":
        return tag("b", inside)
    return tag("span", inside, css=f"code-{css}") if css else part
