"""Where the members are that count for a chain, cluster or field, by district; unknown places last."""

from __future__ import annotations

from analysis.assessment import Assessment, Entry
from analysis.definition import Definition
from analysis.facts import Facts
from analysis.gather import Day, places_or_none
from graph.text import Text

from ..address import State
from ..definition import Defined
from ..look.tags import Tag, tag
from .names import entity_of, listed
from .places import place_link

TITLE = Text("计入的成员在哪里", "Where the counted members are")
NOTE = Text("虚线：所在为推断", "dashed: the place is inferred")


def member_places(one: Assessment, facts: Facts, state: State) -> Tag | None:
    """One line a district; None where no member counts."""
    if not one.members:
        return None
    day = Day(facts, state.definition() if isinstance(state, Defined) else Definition())
    found: dict[str | None, list[Tag]] = {}
    for entry in one.members:
        links = day.locations(entry.id)
        for key in places_or_none(links):
            sure = key is None or any(link.stated for link in links if link.target == key)
            found.setdefault(key, []).append(_seated(entry, sure, state))
    colon = "：" if state.lang == "zh" else ": "
    rows = [
        tag(
            "li",
            place_link(facts.place[key] if key else None, state),
            f" {len(names)}{colon}",
            listed(names, state.lang),
        )
        for key, names in sorted(found.items(), key=lambda item: (item[0] is None, item[0] or ""))
    ]
    heading = tag("b", TITLE.in_(state.lang)), tag("span", " ", NOTE.in_(state.lang), css="caption")
    return tag("div", heading, tag("ul", rows), css="opened-note")


def _seated(entry: Entry, sure: bool, state: State) -> Tag:
    return entity_of(entry.platform, state, short=entry.platform.short, css="" if sure else "dashed")
