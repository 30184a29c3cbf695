"""The sheet of a chain as one file that opens and prints without the app and without a network."""

from __future__ import annotations

from graph.text import Language

from ..look.draw import sheet
from ..look.html import detached, document
from ..look.tags import Tag, tag

STYLES = ("base.css", "sheet.css", "sheet_paper.css")


def standalone(title: str, paper: Tag, language: Language) -> str:
    """The same sheet; its links into the app are plain words, for the app may not run where it is opened."""
    style = "\n".join(sheet(name) for name in STYLES)
    return document(title, style, tag("div", detached(paper), css="desk"), language=language)
