"""What stands where nothing is picked: what to do first, and who holds the network together."""

from __future__ import annotations

from analysis.network.measures import Measure
from graph.text import Text

from ..look.tags import Child, tag
from .network_facts import part_words, shared
from .network_parts import node_link
from .network_shown import Shown

FIRST = Text("点一个节点，看它凭什么和谁相连", "Click a node to see whom it is linked to, and why")
SECOND = Text(
    "点一条线看依据；双击展开邻居；“两点路径”看两家怎么连上。",
    "Click a line for its evidence; double-click to add neighbours; a path shows how two are joined.",
)
HOLDERS = Text("谁把网络连在一起", "Who holds the network together")
RINGED = Text("图中带圈；按有多少最短联系经过它", "ringed; by the shortest links through it")
CUT = Text(
    "去掉它，{part} {of} 个里有 {count} 个失联", "without it {count} of the {of} in {part} are cut off"
)
SAID = Text("{cut}；{share}。", "{cut}; {share}.")
ALONE = Text("{share}。", "{share}.")
NOBODY = Text(
    "这张图没有节点，也就没有联系可看。", "This picture holds no node, so there is no link to look at."
)
NO_LINKS = Text("这张图里没有联系。", "This picture holds no link.")


def lead(shown: Shown) -> list[Child]:
    """How to begin, then the few on whom most depends."""
    language = shown.language
    if not shown.known.nodes:
        return [tag("p", NOBODY.in_(language), css="measured")]
    first: list[Child] = [
        tag("h2", FIRST.in_(language)),
        tag("p", SECOND.in_(language), css="second measured"),
    ]
    if not shown.known.bonds:
        return [*first, tag("p", NO_LINKS.in_(language), css="measured")]
    if not shown.holders:
        return first
    rows = [
        tag("li", node_link(shown, one.id), tag("p", said(shown, one).in_(language), css="second"))
        for one in shown.holders
    ]
    return [
        *first,
        tag("h3", HOLDERS.in_(language), " ", tag("small", RINGED.in_(language))),
        tag("ol", rows, css="holders"),
    ]


def said(shown: Shown, measure: Measure) -> Text:
    """What depends on it, in a sentence."""
    if not measure.cut_off:
        return ALONE.format(share=shared(shown, measure))
    cut = CUT.format(
        part=part_words(shown, measure),
        of=len(shown.measures.component(measure.id)),
        count=len(measure.cut_off),
    )
    return SAID.format(cut=cut, share=shared(shown, measure))
