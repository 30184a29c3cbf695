"""The card beside the picture: the picked node with all it is linked to, or whatever else is picked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from analysis.network.fabric import Node
from analysis.network.network import Bond
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from .names import entity_href, entity_of
from .network_bonds import SEPARATE, seen_from, sources_of, strongest
from .network_communities import community_card
from .network_edge_card import edge_card
from .network_facts import about, measured
from .network_grounds import citations, cited, grounds
from .network_lead import lead
from .network_parts import THE_REST, TWO_OF, actions, folded, heading, node_link, short_name, sign
from .network_shown import Shown
from .network_state import WAITING, to, words_of

LINKED = Text("联系 {count} 个", "Linked to {count}")
LINKED_ADDED = Text(
    "联系 {count} 个，其中 {added} 个是展开加的", "Linked to {count}, {added} of them added by opening"
)
HOW = Text("何种联系", "How")
SOURCES = Text("来源", "Sources")
SOURCES_OF = Text("来源 {count} 个", "{count} sources")
ONE_SOURCE = Text("来源 1 个", "1 source")
OPEN = Text("打开实体页", "Open its page")
EXPAND = Text("展开邻居", "Show its neighbours")
FOLD = Text("收起邻居", "Hide its neighbours")
PATH = Text("两点路径", "Path to another")
NO_PATH = Text("不找路径了", "No path after all")
CHOOSE = Text(
    "从它出发：点图上、表里或这里的另一个", "From here: click another one in the picture, the table or here"
)
LET_GO = Text("放开", "Let go")
EDGE = Text("单独看这条联系", "This link alone")
NOT_HERE = Text("它不在这张图里。", "This picture does not hold it.")
WHY_NOT = Text(
    "它在图谱里，但没有符合所选联系、年份、置信与类别的联系。",
    "It is in the graph, but has no link of the kinds, years, confidence and types chosen.",
)
WITHOUT = Text("去掉筛选", "Without filters")
AROUND = Text("画它的邻居", "Draw what is around it")
UNKNOWN = Text("图中没有 {key}。", "The graph holds no {key}.")
UNKNOWN_EDGE = Text(
    "选中的联系不在这张图里：筛选变了，或数据变了。",
    "The link picked is not in this picture: filters or data changed.",
)
FEW = 12
MANY = 120


def card(shown: Shown, today: date) -> Tag:
    """What is picked: a node, a link or a community; what to do first where nothing is."""
    node, bond = shown.picked_node, shown.picked_bond
    if node is not None:
        drawn = _node(shown, node, today) if node.id in shown.known.nodes else _absent(shown, node)
    elif bond is not None:
        drawn = edge_card(shown, bond, today)
    elif shown.picked_community is not None:
        drawn = community_card(shown, shown.picked_community)
    else:
        lost = [tag("p", _lost(shown), css="notice")] if shown.state.picked else []
        return tag("section", lost, lead(shown), css="card quiet")
    # It is not brought into view: a click in the picture must not scroll the picture away.
    return tag("section", drawn, css="card")


def _lost(shown: Shown) -> str:
    edge = "|" in shown.state.picked
    return (UNKNOWN_EDGE if edge else UNKNOWN.format(key=shown.state.picked)).in_(shown.language)


def _node(shown: Shown, node: Node, today: date) -> list[Child]:
    bonds = shown.known.bonds_at[node.id]
    waiting = shown.state.path_from == node.id
    return [
        _head(shown, node),
        tag("p", CHOOSE.in_(shown.language), css="notice") if waiting else None,
        measured(shown, node),
        _ties(shown, node, today),
        _actions(shown, node, waiting),
        _sources(shown, node, bonds, today),
    ]


def _head(shown: Shown, node: Node) -> Tag:
    name: list[Child] = [sign(node), " ", entity_of(node, shown.state)]
    return heading(name, tag("p", about(shown, node), css="second about"))


def _ties(shown: Shown, node: Node, today: date) -> Tag | None:
    """Each other node once, with everything that joins the two; the first few open where they stand."""
    language = shown.language
    others = _others(shown, node)
    if not others:
        return None
    measure = shown.measure(node.id)
    added = len(others) - measure.degree if measure else 0
    title = (LINKED_ADDED if added else LINKED).format(count=len(others), added=added).in_(language)
    heads = (
        tag("span", title),
        tag("span", HOW.in_(language)),
        tag("span", SOURCES.in_(language), css="number"),
    )
    rows = [tag("li", _tie(shown, node, key, bonds, today)) for key, bonds in others[:FEW]]
    more = [tag("li", _brief(shown, key, bonds)) for key, bonds in others[FEW:MANY]]
    return tag(
        "div",
        tag("p", heads, css="tie heads"),
        tag("ul", rows, css="ties"),
        _more(shown, len(others), more),
    )


def _more(shown: Shown, count: int, rows: Sequence[Tag]) -> Tag | None:
    if not rows:
        return None
    words = THE_REST.format(count=count - FEW).in_(shown.language)
    cut = None
    if count > MANY:
        cut = tag("p", TWO_OF.format(shown=MANY, count=count).in_(shown.language), css="caption")
    return folded(words, tag("ul", rows, css="ties"), cut, css="more-ties")


def _others(shown: Shown, node: Node) -> list[tuple[str, tuple[Bond, ...]]]:
    """Whom it is linked to, by the first kind of link as in the legend, then those with most grounds."""
    found: dict[str, list[Bond]] = {}
    for bond in strongest(shown.known.bonds_at[node.id]):
        found.setdefault(bond.other(node.id), []).append(bond)
    rank = {bond.kind: at for at, bond in enumerate(strongest(shown.known.bonds_at[node.id]))}
    order = {kind: at for at, kind in enumerate(sorted(rank, key=lambda kind: rank[kind]))}
    weight = {key: sum(bond.weight for bond in bonds) for key, bonds in found.items()}
    keys = sorted(found, key=lambda key: (order[found[key][0].kind], -weight[key], key))
    return [(key, tuple(found[key])) for key in keys]


def _tie(shown: Shown, node: Node, key: str, bonds: tuple[Bond, ...], today: date) -> list[Tag]:
    """The way to the other node lies over the row that opens: no control holds another one."""
    opened = [
        (
            tag("h4", seen_from(shown, node.id, bond).in_(shown.language)) if len(bonds) > 1 else None,
            grounds(shown, bond, today),
            tag("p", link(to(shown.state.picking(bond.key)), EDGE.in_(shown.language)), css="caption"),
        )
        for bond in bonds
    ]
    room = tag("span", sign(shown.fabric.nodes[key]), short_name(shown, key), css="node room")
    row = tag("summary", _cells(shown, room, bonds, leads=False), css="tie")
    who = tag("span", node_link(shown, key), css="who")
    return [who, tag("details", row, tag("div", opened, css="evidence-of"))]


def _brief(shown: Shown, key: str, bonds: tuple[Bond, ...]) -> Tag:
    """The same without its evidence, which stands on the card of the link."""
    return tag("div", _cells(shown, node_link(shown, key), bonds, leads=True), css="tie")


def _cells(shown: Shown, name: Tag, bonds: tuple[Bond, ...], *, leads: bool) -> tuple[Tag, Tag, Tag]:
    """Whom, how, from how many sources; `leads`: each way of being linked leads to its card."""
    language, words = shown.language, list[Child]()
    for at, bond in enumerate(bonds):
        seen = seen_from(shown, shown.state.picked, bond).in_(language)
        said = tag("span", seen, css="" if bond.stated else "dashed")
        to_edge = link(to(shown.state.picking(bond.key)), said) if leads else said
        words += [SEPARATE[language] if at else None, to_edge]
    count = str(len(sources_of(shown.fabric, bonds)))
    return (
        tag("span", name),
        tag("span", words, css="how"),
        tag("span", count, css="number"),
    )


def _actions(shown: Shown, node: Node, waiting: bool) -> Tag:
    state, language = shown.state, shown.language
    opened = tuple(key for key in state.opened_ids if key != node.id)
    is_open = node.id in state.opened_ids
    other = words_of(opened if is_open else (*opened, node.id))
    return actions(
        link(entity_href(node.id, state), OPEN.in_(language)),
        link(to(replace(state, opened=other)), (FOLD if is_open else EXPAND).in_(language)),
        link(
            to(replace(state, end="" if waiting else WAITING)), (NO_PATH if waiting else PATH).in_(language)
        ),
        link(to(state.picking("")), LET_GO.in_(language)),
    )


def _sources(shown: Shown, node: Node, bonds: tuple[Bond, ...], today: date) -> Tag | None:
    """Every source that the node and its links rest on."""
    cites = list(node.cites)
    cites += [(key, "") for key in sources_of(shown.fabric, bonds) if key not in node.sources]
    if not cites:
        return None
    words = ONE_SOURCE if len(cites) == 1 else SOURCES_OF.format(count=len(cites))
    found = tag("ul", cited(citations(shown, cites), shown, today), css="ground-sources")
    return folded(words.in_(shown.language), found)


def _absent(shown: Shown, node: Node) -> list[Child]:
    """A node that the graph holds and the picture does not."""
    state, language = shown.state, shown.language
    ways = [link(to(state.drawing("neighbourhood", node.id, picked=node.id)), AROUND.in_(language))]
    if state.narrowed:
        ways.insert(0, link(to(state.cleared()), WITHOUT.in_(language)))
    opens = link(entity_href(node.id, state), OPEN.in_(language))
    said = tag("p", tag("b", NOT_HERE.in_(language)), " ", WHY_NOT.in_(language), css="notice")
    return [_head(shown, node), said, actions(*ways, opens)]
