"""Puts a part of the console on the page: trees in their places, the editor among them; events come back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from graph.text import Language

from ..look.draw import sheet
from ..look.tags import Tag
from .editor_files import editor_files
from .events import Event, numbered

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

SHEETS = (
    *("base.css", "segments.css", "answer.css", "opened.css"),
    *("console.css", "console_lists.css"),
)
# One program in several files; the last holds what Streamlit calls.
SCRIPTS = ("tree.js", "console_cypher.js", "console_complete.js", "console_editor.js", "console.js")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mistake to show at its place (both from 1); another `number` is another mistake."""

    number: int
    line: int
    column: int
    said: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Editor:
    """What the editor is given. Its text is replaced only when `load` is another number."""

    text: str
    load: int
    words: Mapping[str, str]
    known: Mapping[str, Any]
    mark: Mark | None = None


@cache
def _component() -> ComponentRenderer:
    # A line break in each text tells Streamlit that it is a text and no path.
    return st.components.v2.component(
        "liantu_console",
        html='<div class="view console"></div>\n',
        css="\n".join(map(sheet, SHEETS)) + "\n",
        js="\n".join(map(sheet, SCRIPTS)) + "\n",
    )


def board(
    frame: Tag,
    slots: Mapping[str, Sequence[Tag]],
    key: str,
    language: Language,
    on_event: Callable[[Event], None],
    editor: Editor | None = None,
) -> None:
    """Draws `slots` into the places that `frame` names; `on_event` hears events before the next drawing."""
    counted = f"{key}-heard"

    def say() -> None:
        kept = st.session_state.get(key)
        sent = kept.get("events") if isinstance(kept, Mapping) else None
        for number, event in numbered(sent, after=st.session_state.get(counted, 0)):
            st.session_state[counted] = number
            on_event(event)

    data = {
        "frame": frame.plain(),
        "slots": {name: [one.plain() for one in tree] for name, tree in slots.items()},
        "language": language,
        "heard": st.session_state.get(counted, 0),
        "editor": _plain(editor) if editor else None,
    }
    _component()(key=key, data=data, on_events_change=say)


def _plain(editor: Editor) -> dict[str, Any]:
    mark = editor.mark
    return {
        "text": editor.text,
        "load": editor.load,
        "words": dict(editor.words),
        "known": dict(editor.known),
        "files": asdict(editor_files()),
        "mark": None
        if mark is None
        else {
            "number": mark.number,
            "line": mark.line,
            "column": mark.column,
            "said": [one.plain() for one in mark.said],
        },
    }
