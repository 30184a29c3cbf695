"""The sentence over the network: how much is joined, and who holds it together or what is picked."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.network.choice import Draw
from analysis.network.measures import Measure
from analysis.network.paths import paths
from graph.text import Text

from ..look import parts
from ..look.tags import Child
from .names import listed
from .network_controls import STEPS
from .network_parts import word_link
from .network_scene import grounds
from .network_shown import Shown

JOINED: Mapping[Draw, Text] = {
    "organisations": Text(
        "{nodes} 个组织与产业链，{bonds} 条公开联系",
        "{nodes} organisations and chains, {bonds} public links",
    ),
    "projects": Text(
        "{nodes} 个项目、合作与各方，{bonds} 条公开联系",
        "{nodes} projects and parties, {bonds} public links",
    ),
    "chain": Text(
        "{name}的生态：{nodes} 个节点，{bonds} 条公开联系",
        "The ecosystem of {name}: {nodes} nodes, {bonds} public links",
    ),
    "neighbourhood": Text(
        "{name}的{reach}：{nodes} 个节点，{bonds} 条公开联系",
        "Around {name}, {reach}: {nodes} nodes, {bonds} public links",
    ),
}
MAIN = Text("，{count} 个在主图里", ", {count} nodes in the main part")
ALL_JOINED = Text("，全都连在一起", ", all of them joined")
STOP = Text("。", ". ")
HOLDS = Text("把它连在一起的是{names}。", "Held together by {names}.")
HOLDER = Text("{name}（连着 {count} 个，{cut}）", "{name} (linked to {count}; {cut})")
HOLDER_CUTS = Text("去掉它 {count} 个失联", "without it {count} are cut off")
HOLDER_CUTS_NONE = Text("去掉它没有谁失联", "nobody is cut off without it")
PICKED = Text("选中{name}：它连着 {count} 个", "Picked: {name}, linked to {count}")
WITH_CHAINS = Text("，其中产业链 {chains}", ", of them the chains {chains}")
CUTS = Text("，去掉它有 {count} 个失联。", "; without it {count} are cut off.")
CUTS_NONE = Text("，去掉它没有谁失联。", "; without it nobody is cut off.")
ADDED = Text(
    "选中{name}：展开加进来的邻居，不在本图的统计里。",
    "Picked: {name}, a neighbour that was added and is not measured.",
)
NEXT = Text("{start}与{end}直接相连：", "{start} and {end} are linked: ")
PATH = Text(
    "{start}与{end}隔 {steps} 步，经过{names}。",
    "{start} and {end} are {steps} steps apart, through {names}.",
)
NO_PATH = Text("{start}与{end}在这张图里连不上。", "{start} and {end} are not joined in this picture.")
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
        reach=STEPS[state.depth].in_(language),
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
    language, picked = shown.language, shown.state.picked
    if shown.state.path_ends and set(shown.state.path_ends) <= shown.known.nodes.keys():
        return _path(shown, *shown.state.path_ends)
    if picked in shown.known.nodes:
        measure = shown.measure(picked)
        if measure is None:
            return parts.filled(ADDED, language, name=word_link(shown, picked))
        said = parts.filled(PICKED, language, name=word_link(shown, picked), count=str(measure.degree))
        return [*said, *_chains(shown, picked), _cuts(shown, measure)]
    if not shown.holders or shown.cut.communities:
        return []
    first, *others = shown.holders
    cut = HOLDER_CUTS.format(count=len(first.cut_off)) if first.cut_off else HOLDER_CUTS_NONE
    told = parts.filled(
        HOLDER,
        language,
        name=word_link(shown, first.id),
        count=str(first.degree),
        cut=cut.in_(language),
    )
    names = listed([told, *([word_link(shown, one.id)] for one in others)], language)
    return parts.filled(HOLDS, language, names=names)


def _path(shown: Shown, start: str, end: str) -> list[Child]:
    """Whether two are joined, through whom, and where it is one step, why."""
    language = shown.language
    ends = {"start": word_link(shown, start), "end": word_link(shown, end)}
    found = paths(shown.known, start, end, most=1)
    if not found:
        return parts.filled(NO_PATH, language, **ends)
    inner = found[0].nodes[1:-1]
    if not inner:
        return [
            *parts.filled(NEXT, language, **ends),
            grounds(shown, found[0].steps[0][0]).in_(language),
            STOP.in_(language),
        ]
    names = listed([word_link(shown, key) for key in inner], language)
    return parts.filled(PATH, language, **ends, steps=str(len(inner) + 1), names=names)


def _chains(shown: Shown, key: str) -> list[Child]:
    near = sorted(other for other in shown.whole.simple[key] if shown.whole.nodes[other].label == "Chain")
    if not near or len(near) > MANY_CHAINS:
        return []
    names = listed([word_link(shown, other) for other in near], shown.language)
    return parts.filled(WITH_CHAINS, shown.language, chains=names)


def _cuts(shown: Shown, measure: Measure) -> str:
    words = CUTS.format(count=len(measure.cut_off)) if measure.cut_off else CUTS_NONE
    return words.in_(shown.language)
