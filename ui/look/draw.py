"""Puts a tree of tags on the page: the one place that mounts our component."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from graph.text import Language

from .tags import Tag

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

FILES = Path(__file__).resolve().parent.parent / "components"
SHEETS = ("base.css", "picture.css")
# One program in three files: the last calls what the others define (`build` and `go`, `take`).
SCRIPTS = ("tree.js", "picture.js", "view.js")


@cache
def sheet(name: str) -> str:
    """The text of one of our files in `ui/components/`."""
    return (FILES / name).read_text(encoding="utf-8")


@cache
def _component(sheets: tuple[str, ...]) -> ComponentRenderer:
    # A line break in each text tells Streamlit that it is a text and no path.
    return st.components.v2.component(
        "liantu_" + "_".join(name.partition(".")[0] for name in sheets),
        html='<div class="view"></div>\n',
        css="\n".join(map(sheet, sheets)) + "\n",
        js="\n".join(map(sheet, SCRIPTS)),
    )


def draw(*tree: Tag, key: str, language: Language, sheets: Sequence[str] = ()) -> None:
    """Draws tags on the page under ours and the page's own `sheets`; `key` names the place."""
    data: dict[str, Any] = {"tree": [part.plain() for part in tree], "language": language}
    _component((*SHEETS, *sheets))(key=key, data=data)
