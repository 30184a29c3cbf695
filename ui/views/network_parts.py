"""Small parts beside the network picture: a node with its sign, sums in words, what is folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.network.communities import Community
from analysis.network.fabric import Node
from analysis.network.groups import group_of
from graph.schema import Confidence
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .names import listed
from .network_marks import mark
from .network_shown import Shown
from .network_state import COMMUNITY, NetworkState, to
from .resources_parts import short_of

NUMBERED = Text("第 {number} 群", "community {number}")
TWO_OF = Text("{shown} / {count}", "{shown} of {count}")
THE_REST = Text("其余 {count} 个", "the other {count}")
HALF_PERCENT = 0.005


def picking(shown: Shown, key: str) -> NetworkState:
    """The view after a click on a node: it is picked, or ends the path that was begun."""
    begun = shown.state.path_from
    return replace(shown.state, end=key) if begun and begun != key else shown.state.picking(key)


def sign(node: Node) -> Tag:
    """The sign of a node; dashed where the node itself was concluded."""
    return mark(group_of(node).name, inferred=node.confidence == Confidence.INFERRED)


def short_name(shown: Shown, key: str, *, css: str = "name") -> Tag:
    """What a node is called beside the picture; the whole name is told on pointing."""
    node = shown.fabric.nodes[key]
    return parts.data_name(node.name_zh, node.name_en, shown.language, short=short_of(node), css=css)


def node_link(shown: Shown, key: str) -> Tag:
    """Sign and short name; a click picks it."""
    node = shown.fabric.nodes[key]
    return link(to(picking(shown, key)), sign(node), short_name(shown, key), css="node")


def word_link(shown: Shown, key: str) -> Tag:
    """The short name alone, inside a sentence; a click picks it."""
    return link(to(picking(shown, key)), short_name(shown, key, css=""))


def in_words(shown: Shown, keys: Sequence[str], most: int) -> list[Child]:
    """Names one after another; those beyond `most` are counted and folded."""
    first = listed([word_link(shown, key) for key in keys[:most]], shown.language)
    if len(keys) <= most:
        return first
    rest = listed([word_link(shown, key) for key in keys[most:]], shown.language)
    return [
        *first,
        " ",
        folded(THE_REST.format(count=len(keys) - most).in_(shown.language), rest, css="rest"),
    ]


def community_words(community: Community) -> Text:
    """What a community is called in a sentence."""
    return NUMBERED.format(number=community.number)


def community_link(shown: Shown, community: Community, *children: Child) -> Tag:
    """A click picks the community."""
    state = shown.state.picking(f"{COMMUNITY}{community.number}")
    return link(to(state), *(children or [community_words(community).in_(shown.language)]))


def share(part: float) -> str:
    """A share in percent; what is there at all is never 0%."""
    return "< 1%" if 0 < part < 2 * HALF_PERCENT else f"{part:.0%}"


def folded(title: Child, *children: Child, css: str = "", opened: bool = False) -> Tag:
    """What opens on a click."""
    return tag("details", tag("summary", title), *children, css=f"folded {css}".strip(), open=opened)


def years(found: Iterable[int | None]) -> str:
    """The first and the last of some years; nothing where none is known."""
    known = sorted({year for year in found if year is not None})
    return "" if not known else str(known[0]) if len(known) == 1 else f"{known[0]}–{known[-1]}"


def heading(name: Child, *under: Child) -> Tag:
    """The head of a card: a name with a line or two under it."""
    return tag("header", tag("h2", name), *under, css="card-head")


def inferred(shown: Shown, stated: bool) -> list[Child]:
    """推断 after a space; nothing after what is stated."""
    return [] if stated else [" ", parts.confidence(Confidence.INFERRED, shown.language)]


def actions(*links: Tag | None) -> Tag:
    """What can be done with what is picked."""
    return tag("div", *links, css="card-actions")
