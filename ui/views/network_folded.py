"""Communities drawn as one node each: sized by their members, joined by how many edges lie between."""

from __future__ import annotations

from math import sqrt

from analysis.network.communities import Community
from analysis.network.drawn import FIRST, Pair, links_between
from graph.text import Text

from ..explorer.scene import EdgeDrawn, NodeDrawn
from .network_names import both
from .network_shown import Shown
from .network_state import COMMUNITY

SMALLEST, LARGEST = 8.0, 34.0
MOST_LINKS = 400
LABEL = Text("{name}等 {count} 个", "{name} and {count} more")
NAME = Text("第 {number} 群：{names}", "Community {number}: {names}")
ABOUT = Text("{count} 个节点，双击打开", "nodes: {count}; double-click to open")
WHY = Text("两群之间有 {count} 条联系", "links between the two: {count}")


def folded(shown: Shown) -> tuple[Community, ...]:
    """The communities that are drawn, the largest first."""
    placed = [one for one in shown.measures.communities if f"{COMMUNITY}{one.number}" in shown.positions]
    return tuple(placed[:FIRST])


def folded_nodes(shown: Shown) -> tuple[NodeDrawn, ...]:
    """A node for each community."""
    found = folded(shown)
    most = max((len(one.members) for one in found), default=1)
    return tuple(_node(shown, one, most) for one in found)


def folded_edges(shown: Shown) -> tuple[EdgeDrawn, ...]:
    """An edge for each two communities that are joined; its weight is how many edges lie between."""
    found = folded(shown)
    keys = [f"{COMMUNITY}{one.number}" for one in found]
    return tuple(
        EdgeDrawn(
            id=f"LINKS|{keys[one]}|{keys[other]}",
            start=keys[one],
            end=keys[other],
            kind="LINKS",
            family="other",
            inferred=False,
            weight=count,
            why=WHY.format(count=count).in_(shown.language),
        )
        for (one, other), count in strongest_links(shown)
    )


def strongest_links(shown: Shown) -> list[tuple[Pair, int]]:
    """Which communities are joined by how many edges; of very many the strongest."""
    return _links(shown)[:MOST_LINKS]


def links_left_out(shown: Shown) -> int:
    """How many joined pairs are not drawn."""
    return max(0, len(_links(shown)) - MOST_LINKS)


def _links(shown: Shown) -> list[tuple[Pair, int]]:
    links = links_between(shown.whole, [one.members for one in folded(shown)])
    return sorted(links.items(), key=lambda link: (-link[1], link[0]))


def _node(shown: Shown, community: Community, most: int) -> NodeDrawn:
    key = f"{COMMUNITY}{community.number}"
    x, y = shown.positions[key]
    count = len(community.members)
    names = [both(shown.fabric.nodes[one]).in_(shown.language) for one in community.named_by]
    rest = LABEL.format(name=names[0], count=count if shown.language == "zh" else count - 1)
    between = "、" if shown.language == "zh" else ", "
    return NodeDrawn(
        id=key,
        label=rest.in_(shown.language) if count > 1 else names[0],
        name=NAME.format(number=community.number, names=between.join(names)).in_(shown.language),
        group="community",
        x=x,
        y=y,
        size=round(SMALLEST + (LARGEST - SMALLEST) * sqrt(count / most), 1),
        about=ABOUT.format(count=count).in_(shown.language),
        finds=(*names, *(shown.fabric.nodes[one].name_zh for one in community.named_by)),
        pinned=key in shown.state.pins,
        inside=count,
    )
