"""Values as Python source that means the value and nothing else, whatever it holds."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from graph.errors import QueryError
from graph.text import Text


def literal(value: object) -> str:
    """A parameter as source; QueryError for a value that no statement takes."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(part)}" for key, part in value.items()) + "}"
    kind = type(value).__name__
    raise QueryError(Text(f"参数不能是 {kind}", f"a parameter cannot be a {kind}"))


def _quoted(text: str) -> str:
    """In double quotes as this project writes them; what cannot be seen is escaped."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return repr(text)


def long_text(name: str, text: str) -> Iterator[str]:
    """`name = …` over several lines, readable where the text allows it."""
    if _stands_as_it_is(text):
        yield f'{name} = {"r" if chr(92) in text else ""}"""'
        yield from (text, '"""')
        return
    yield f"{name} = ("
    yield from (f"    {literal(line)}" for line in text.splitlines(keepends=True) or [""])
    yield ")"


def _stands_as_it_is(text: str) -> bool:
    """Whether the text means itself between triple quotes: no end of them, nothing unseen."""
    return '"""' not in text and all(char.isprintable() or char in "\n\t" for char in text)


def comment(text: str) -> Iterator[str]:
    """A text as one comment line, whatever it holds."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    yield f"# {' '.join(shown.split())}"
