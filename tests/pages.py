"""What a page of docs/ holds that can be run: statements with the answers below them, and Python."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from graph.settings import ROOT

DOCS = ROOT / "docs"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n(?:\n((?:^\|[^\n]*\|\n)+))?", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """One fenced block; `answer` is the table right below it, cell by cell, its heading first."""

    page: str
    line: int
    language: str
    text: str
    answer: list[list[str]] | None


def blocks(page: Path, language: str) -> list[Block]:
    """The blocks of one language on a page, in order."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(page.name, text.count("\n", 0, match.start()) + 1, match[1], match[2], _table(match[3]))
        for match in _BLOCK.finditer(text)
        if match[1] == language
    ]


def _table(text: str | None) -> list[list[str]] | None:
    if text is None:
        return None
    heading, _, *rows = [
        [cell.strip() for cell in line.strip("|\n").split("|")] for line in text.splitlines()
    ]
    return [heading, *rows]
