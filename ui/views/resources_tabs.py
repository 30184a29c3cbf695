"""The three lists as tabs, each a link with how many it holds."""

from __future__ import annotations

from collections.abc import Mapping

from graph.text import Text

from ..look.tags import Tag, link, tag
from .resources_parts import Shown
from .resources_state import Tab, to

TABS: Mapping[Tab, Text] = {
    "talent": Text("人才", "Talent"),
    "projects": Text("项目", "Projects"),
    "equipment": Text("设备", "Equipment"),
}
LISTS = Text("三张名单", "Three lists")


def tabs(counts: Mapping[Tab, int], shown: Shown) -> Tag:
    """Each list under its own question."""
    found = [
        link(
            to(shown.state.tabbed(tab)),
            shown.say(text),
            tag("span", str(counts[tab]), css="count"),
            aria_current="page" if tab == shown.state.tab else None,
        )
        for tab, text in TABS.items()
    ]
    return tag("nav", found, css="tabs", aria_label=shown.say(LISTS))
