"""The bridges of the picture: pairs that alone join two sides, those first on which most hangs."""

from __future__ import annotations

from analysis.network.bridges import Bridge, weighed
from analysis.network.measure_words import MEASURES
from graph.text import Text

from ..look.tags import Tag, link, tag
from .network_bonds import strongest
from .network_parts import THE_REST, folded, node_link
from .network_shown import Shown
from .network_state import to

TITLE = Text("唯一联系 {count} 处，两侧都不止一个", "Only links, with more than one on either side: {count}")
NONE = Text("没有：两侧之间总有别的联系", "none: there is always another way")
ENDS = Text("另有 {count} 处只连着单独一个。", "{count} more hold a single node each.")
LOST = Text("没有它，{of} 个里有 {lost} 个失联", "without it {lost} of {of} are cut off")
FEW = 6
MANY = 200


def bridges(shown: Shown) -> Tag | None:
    """The bridges that hold more than one node, folded; the others are counted."""
    found = weighed(shown.whole, shown.measures)
    if not found:
        return None
    language = shown.language
    real = [one for one in found if one.lost > 1]
    ends = len(found) - len(real)
    more = [_row(shown, one) for one in real[FEW : FEW + MANY]]
    words = THE_REST.format(count=len(real) - FEW).in_(language)
    return folded(
        TITLE.format(count=len(real)).in_(language),
        tag("p", MEASURES["bridge"].means.in_(language), css="caption"),
        tag("ul", [_row(shown, one) for one in real[:FEW]], css="bridges")
        if real
        else tag("p", NONE.in_(language), css="second"),
        folded(words, tag("ul", more, css="bridges")) if more else None,
        tag("p", ENDS.format(count=ends).in_(language), css="caption") if ends else None,
    )


def _row(shown: Shown, one: Bridge) -> Tag:
    """Both ends; the sentence opens what joins them."""
    bond = strongest(shown.whole.between(one.near, one.far))[0]
    said = LOST.format(lost=one.lost, of=one.of).in_(shown.language)
    ends = tag(
        "span", node_link(shown, one.near), tag("span", " — ", css="second"), node_link(shown, one.far)
    )
    return tag("li", ends, link(to(shown.state.picking(bond.key)), said, css="caption below"))
