"""The sentence over the network: how much is joined, and who holds it together or what is picked."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.network.choice import Draw
from analysis.network.measures import Measure
from graph.text import Text

from ..look import parts
from ..look.tags import Child
from .names import listed
from .network_parts import word_link
from .network_shown import Shown

JOINED: Mapping[Draw, Text] = {
    "organisations": Text(
        "{nodes} 个组织与产业链由 {bonds} 条公开联系相连",
        "{nodes} organisations and chains, {bonds} public links",
    ),
    "projects": Text(
        "{nodes} 个项目、合作与各方由 {bonds} 条公开联系相连",
        "{nodes} projects and parties, {bonds} public links",
    ),
    "chain": Text(
        "{name}的生态：{nodes} 个节点由 {bonds} 条公开联系相连",
        "The ecosystem of {name}: {nodes} nodes, {bonds} public links",
    ),
    "neighbourhood": Text(
        "{name}周围 {depth} 步以内：{nodes} 个节点由 {bonds} 条公开联系相连",
        "Around {name}, steps: {depth}: {nodes} nodes, {bonds} public links",
    ),
}
MAIN = Text("，{count} 个在主图里", ", {count} nodes in the main part")
ALL_JOINED = Text("，全都连在一起", ", all of them joined")
STOP = Text("。", ". ")
MOST = Text("{name}联系最多（{count} 个）", "{name} has most links ({count})")
PICKED = Text("选中{name}：它连着 {count} 个", "Picked: {name}, linked to {count}")
WITH_CHAINS = Text("，其中产业链 {chains}", ", of them the chains {chains}")
CUTS = Text("，去掉它有 {count} 个失联。", "; without it {count} are cut off.")
CUTS_NONE = Text("，去掉它没有谁失联。", "; without it nobody is cut off.")
ADDED = Text(
    "选中{name}：展开加进来的邻居，不在本图的统计里。",
    "Picked: {name}, a neighbour that was added and is not measured.",
)
PATH = Text(
    "从{start}到{end}怎么连上，见图旁。", "How {start} and {end} are joined stands beside the picture."
)
NOTHING = Text("这样选，没有节点。", "Nothing is left to draw.")
ALONE = Text("{name}没有这样的公开联系。", "{name} has no such public link.")
MANY_CHAINS = 3


def sentence(shown: Shown) -> list[Child]:
    """Sizes first, then the one node that matters: what is picked, else the most linked."""
    whole, state, language = shown.whole, shown.state, shown.language
    name = word_link(shown, state.of) if state.of in shown.fabric.nodes else None
    if not whole.nodes:
        return [NOTHING.in_(language)]
    if name is not None and not whole.bonds:
        return parts.filled(ALONE, language, name=name)
    said = parts.filled(
        JOINED[state.draw],
        language,
        name=name,
        nodes=str(len(whole.nodes)),
        bonds=str(len(whole.bonds)),
        depth=str(state.depth),
    )
    return [*said, *_main(shown), STOP.in_(language), *_one(shown)]


def _main(shown: Shown) -> list[Child]:
    components = shown.measures.components
    if not shown.whole.bonds:
        return []
    if len(components) == 1:
        return [ALL_JOINED.in_(shown.language)]
    return [MAIN.format(count=len(components[0])).in_(shown.language)]


def _one(shown: Shown) -> list[Child]:
    """The picked node, else the one with most links."""
    language, picked, ends = shown.language, shown.state.picked, shown.state.path_ends
    if ends and set(ends) <= shown.known.nodes.keys():
        start, end = (word_link(shown, key) for key in ends)
        return parts.filled(PATH, language, start=start, end=end)
    if picked in shown.known.nodes:
        measure = shown.measure(picked)
        if measure is None:
            return parts.filled(ADDED, language, name=word_link(shown, picked))
        said = parts.filled(PICKED, language, name=word_link(shown, picked), count=str(measure.degree))
        return [*said, *_chains(shown, picked), _cuts(shown, measure)]
    # What the picture is of has most links by the choice of the picture: that says nothing.
    linked = [one for one in shown.measures.of.values() if one.degree and one.id != shown.state.of]
    if not linked or shown.cut.communities:
        return []
    first = min(linked, key=lambda one: (-one.degree, one.id))
    said = parts.filled(MOST, language, name=word_link(shown, first.id), count=str(first.degree))
    return [*said, _cuts(shown, first)]


def _chains(shown: Shown, key: str) -> list[Child]:
    near = sorted(other for other in shown.whole.simple[key] if shown.whole.nodes[other].label == "Chain")
    if not near or len(near) > MANY_CHAINS:
        return []
    names = listed([word_link(shown, other) for other in near], shown.language)
    return parts.filled(WITH_CHAINS, shown.language, chains=names)


def _cuts(shown: Shown, measure: Measure) -> str:
    words = CUTS.format(count=len(measure.cut_off)) if measure.cut_off else CUTS_NONE
    return words.in_(shown.language)
