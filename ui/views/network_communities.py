"""Communities beside the picture: the list of them, and the card of one."""

from __future__ import annotations

from dataclasses import replace

from analysis.network.communities import Community
from analysis.network.drawn import links_between
from analysis.network.measure_words import MEASURES
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from .names import listed
from .network_parts import (
    THE_REST,
    actions,
    community_link,
    community_words,
    folded,
    heading,
    node_link,
    short_name,
    word_link,
)
from .network_shown import Shown
from .network_state import to

TITLE = Text("群 {count} 个", "{count} communities")
ALONE = Text("另有 {count} 个节点各自成群。", "{count} more nodes are each on their own.")
MEMBERS = Text("{count} 个，联系多的在前", "{count}, the most linked first")
CHAINS = Text("涉及的链：{names}", "chains: {names}")
TO_OTHERS = Text("和别的群有 {count} 条联系：{named}", "{count} links to other communities: {named}")
WITH = Text("{community} {count} 条", "{community}: {count}")
NO_OTHERS = Text("和别的群没有联系。", "It has no link to another community.")
SHOW = Text("图上只看这一群", "Only this one in the picture")
WHOLE = Text("图上看全部", "The whole picture")
LET_GO = Text("放开", "Let go")
SIZE = Text("{count} 个", "{count}")
FEW = 8
MANY = 300
NEAREST = 4


def listing(shown: Shown) -> Tag | None:
    """The communities of two and more, folded unless one is open; a click picks one."""
    found = [one for one in shown.measures.communities if len(one.members) > 1]
    if not found:
        return None
    language = shown.language
    alone = len(shown.measures.communities) - len(found)
    return folded(
        TITLE.format(count=len(found)).in_(language),
        tag("p", MEASURES["community"].means.in_(language), css="caption"),
        tag("ul", [_row(shown, one) for one in found[:FEW]], css="communities"),
        _rest(shown, found[FEW:]),
        tag("p", ALONE.format(count=alone).in_(language), css="caption") if alone else None,
        opened=shown.picked_community is not None,
    )


def community_card(shown: Shown, community: Community) -> list[Child]:
    """Who is in it, which chains, and to which other communities it is linked."""
    language, state = shown.language, shown.state
    keys = community.members
    rows = [tag("li", node_link(shown, key)) for key in keys[:FEW]]
    more = [tag("li", node_link(shown, key)) for key in keys[FEW:MANY]]
    is_open = state.community == community.number
    show = replace(state, community=0 if is_open else community.number)
    return [
        heading(community_words(community).in_(language), tag("p", _named(shown, community), css="second")),
        _chains(shown, community),
        tag("p", _outside(shown, community), css="measured"),
        tag("p", MEMBERS.format(count=len(keys)).in_(language), css="tie heads"),
        tag("ul", rows, css="members"),
        folded(THE_REST.format(count=len(keys) - FEW).in_(language), tag("ul", more, css="members"))
        if more
        else None,
        tag("p", MEASURES["community"].means.in_(language), css="caption"),
        actions(
            link(to(show), (WHOLE if is_open else SHOW).in_(language)),
            link(to(replace(state.picking(""), community=0)), LET_GO.in_(language)),
        ),
    ]


def _row(shown: Shown, community: Community) -> Tag:
    inside = (
        tag("b", str(community.number), css="number"),
        tag("span", _named(shown, community), _marked_chains(shown, community)),
        tag("span", SIZE.format(count=len(community.members)).in_(shown.language), css="number second"),
    )
    picked = shown.picked_community
    css = "community picked" if picked is not None and picked.number == community.number else "community"
    return tag("li", community_link(shown, community, tag("span", inside, css=css)))


def _rest(shown: Shown, communities: list[Community]) -> Tag | None:
    if not communities:
        return None
    rows = [_row(shown, one) for one in communities[:MANY]]
    words = THE_REST.format(count=len(communities)).in_(shown.language)
    return folded(words, tag("ul", rows, css="communities"))


def _named(shown: Shown, community: Community) -> list[Child]:
    return listed([short_name(shown, key, css="") for key in community.named_by], shown.language)


def _marked_chains(shown: Shown, community: Community) -> Tag | None:
    if not community.chains:
        return None
    names = listed([short_name(shown, key, css="") for key in community.chains], shown.language)
    before, _, after = CHAINS.in_(shown.language).partition("{names}")
    return tag("small", before, names, after, css="caption")


def _chains(shown: Shown, community: Community) -> Tag | None:
    if not community.chains:
        return None
    names = listed([word_link(shown, key) for key in community.chains], shown.language)
    before, _, after = CHAINS.in_(shown.language).partition("{names}")
    return tag("p", before, names, after, css="measured")


def _outside(shown: Shown, community: Community) -> list[Child]:
    """To how many of the others it is linked, those with most links named."""
    groups = [one.members for one in shown.measures.communities]
    own, counts = community.number - 1, dict[int, int]()
    for (one, other), count in links_between(shown.whole, groups).items():
        if own in (one, other):
            counts[other if one == own else one] = count
    if not counts:
        return [NO_OTHERS.in_(shown.language)]
    nearest = sorted(counts, key=lambda at: (-counts[at], at))[:NEAREST]
    named: list[Child] = []
    for at in nearest:
        other_one = shown.measures.communities[at]
        words = WITH.format(community=community_words(other_one), count=counts[at]).in_(shown.language)
        named.append(community_link(shown, other_one, words))
    before, _, after = (
        TO_OTHERS.format(count=sum(counts.values()), named="{named}").in_(shown.language).partition("{named}")
    )
    return [before, *listed(named, shown.language), after]
