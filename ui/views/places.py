"""What a district is called, and the way to its page."""

from __future__ import annotations

from analysis.elements import Place
from graph.text import Text

from ..address import State
from ..look.tags import Tag, tag
from .names import entity

SHORT_ENOUGH = 4
UNKNOWN_PLACE = Text("区市未知", "district unknown")


def place_name(place: Place | None) -> Text:
    """The short Chinese and the English name of a district, or that it is unknown."""
    if place is None:
        return UNKNOWN_PLACE
    short = place.name_zh if len(place.name_zh) <= SHORT_ENOUGH else place.short
    return Text(short, place.name_en or place.name_zh)


def place_link(place: Place | None, state: State, css: str = "") -> Tag:
    """The same as a link to the page of the place; an unknown one leads nowhere."""
    words = place_name(place)
    if place is None:
        return tag("span", words.in_(state.lang), css=css)
    return entity(place.id, place.name_zh, words.en, state, short=words.zh, css=css)
