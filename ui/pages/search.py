"""Search: everything that fits, by type, and what can be searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from analysis.search import grouped
from graph.schema import NODE_TYPES
from graph.text import Text

from .. import address, data, frame
from ..definition import Defined
from ..here import Here
from ..look.draw import draw
from ..look.tags import Tag
from ..views.empty import nothing_here
from ..views.search_page import Searched, everything, nothing_found, results, what_there_is

TITLE = Text("搜索", "Search")
FOR = Text("搜索“{typed}”", 'Search for "{typed}"')
SHEETS = ("segments.css", "search_page.css")


@dataclass(frozen=True, kw_only=True)
class SearchState(Defined):
    """What the address says: what was typed, which type alone is shown, and from which place on.

    Without anything typed, a type lists all there is of it.
    """

    q: str = ""
    type: str = ""
    skip: Annotated[int, Field(ge=0)] = 0


def page(here: Here) -> None:
    """Draws what was found, or what could be."""
    state = address.read(SearchState)
    index, typed = data.index(here), state.q.strip()
    label = _label(state.type)
    hits = index.find(typed) if typed else index.all_of(label) if label else ()
    groups = grouped(hits)
    title = FOR.format(typed=typed) if typed else NODE_TYPES[label].TITLE if label else TITLE
    if typed or label:
        frame.name_page(title, here.language)
    frame.head(here, title)
    shown = label if any(group.label == label for group in groups) else ""
    if not len(index):
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    searched = Searched(typed, shown, data.facts(here), state, state.skip)
    if hits:
        tree: Sequence[Tag] = results(searched, groups) if typed else everything(searched, groups[0])
    elif typed:
        tree = nothing_found(searched, index.near(typed))
    else:
        tree = what_there_is(searched, index.counts())
    draw(*tree, key="search", language=here.language, sheets=SHEETS)


def _label(kind: str) -> str:
    """The type that the address asks for, however it is spelled; none when there is no such type."""
    return next((label for label in NODE_TYPES if label.lower() == kind.lower()), "")
