"""What of a result can be drawn: its nodes, edges and paths, or the nodes that its ids name, joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import networkx as nx

from analysis.network.choice import kind_words
from analysis.network.fabric import Fabric, Node
from analysis.network.families import family_of, in_order
from analysis.network.groups import GROUPS, group_of
from analysis.network.layout import Position
from graph.schema import EDGE_TYPES, NODE_TYPES
from graph.text import Language, Text
from graph.values import FoundEdge, FoundNode, FoundPath

from ..console.touched import Touched, Touches
from ..definition import Defined
from ..explorer.scene import EdgeDrawn, Entry, NodeDrawn, Scene
from ..look.tags import Child, Tag, tag
from .names import entity_of
from .network_names import label_of, name_of, shortened
from .network_scene import size_of

MOST = 300
TITLE = Text("控制台的结果", "Result of the console")
LINE = Text("{start} → {end}：{kind}", "{start} → {end}: {kind}")
ABOUT = Text("{type} · {count} 条连线", "{type}, lines: {count}")
DRAWN_SHORT = Text("画出 {shown} / {all}", "{shown} of {all} drawn")
DRAWN = Text("画出 {shown} / {all} 个节点，{lines} 条连线。", "{shown} of {all} nodes drawn, {lines} lines. ")
OF_GRAPH = Text(
    "结果里没有关系，连线是这些节点在图中已有的关系。",
    "The result holds no edges: the lines are what the graph knows between these nodes. ",
)
LOOSE = Text(
    "{count} 条关系缺一端，没有画：把两端的节点也返回。",
    "{count} edges lack an end and are not drawn: return their nodes too. ",
)
NO_PATH = Text("画出的部分里，这两个节点不相连。", "In what is drawn these two are not joined.")
PICKED = Text("选中：", "Chosen: ")
INFERRED = "inferred"
# Sources say something of a node; nobody is joined to them.
ABOUT_KIND = "ABOUT"


@dataclass(slots=True)
class Found:
    """Nodes by id with what they are; edges by id as (start, end, kind, inferred); `loose` lack an end."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[str, tuple[str, str, str, bool]] = field(default_factory=dict)
    loose: int = 0
    of_graph: bool = False


def found_in(rows: Iterable[Mapping[str, Any]], fabric: Fabric) -> Found:
    """Everything of the rows that can be drawn."""
    found, ids, edges = Found(), dict[str, str](), list[FoundEdge]()
    for value in _flat(value for row in rows for value in row.values()):
        if isinstance(value, FoundNode):
            ids[value.element] = _take(found, value, fabric)
        elif isinstance(value, FoundEdge):
            edges.append(value)
    numbers = count(1)
    for edge in {one.element: one for one in edges}.values():
        if edge.start in ids and edge.end in ids:
            key = str(edge.properties.get("id") or f"{edge.kind} {next(numbers)}")
            inferred = edge.properties.get("confidence") == INFERRED
            found.edges[key] = (ids[edge.start], ids[edge.end], edge.kind, inferred)
        else:
            found.loose += 1
    if not found.nodes and not found.loose:
        _name(found, rows, fabric)
    return found if edges else _joined(found, fabric)


def _flat(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, FoundPath):
            yield from value.nodes
            yield from value.edges
        elif isinstance(value, Mapping):
            yield from _flat(value.values())
        elif isinstance(value, list | tuple):
            yield from _flat(value)
        else:
            yield value


def _take(found: Found, node: FoundNode, fabric: Fabric) -> str:
    """The id by which a node is drawn; one that is not of the model goes by its handle."""
    key = str(node.properties.get("id") or node.element)
    if key not in found.nodes:
        name = node.properties.get("name_zh") or node.properties.get("title") or key
        found.nodes[key] = fabric.nodes.get(key) or Node(
            id=key, name_zh=str(name), name_en=node.properties.get("name_en")
        )
    return key


def _name(found: Found, rows: Iterable[Mapping[str, Any]], fabric: Fabric) -> None:
    """Takes the nodes that ids in the rows name."""
    for value in _flat(value for row in rows for value in row.values()):
        if isinstance(value, str) and (node := fabric.nodes.get(value)) is not None:
            found.nodes[value] = node


def _joined(found: Found, fabric: Fabric) -> Found:
    """A result without an edge, with what joins its nodes in the graph."""
    for key in found.nodes:
        for tie in fabric.at.get(key, ()):
            if tie.origin in found.nodes and tie.target in found.nodes and tie.kind != ABOUT_KIND:
                found.edges[tie.id] = (tie.origin, tie.target, tie.kind, tie.confidence == INFERRED)
    return Found(found.nodes, found.edges, found.loose, of_graph=len(found.nodes) > 1)


def drawn(found: Found) -> Found:
    """At most 300 nodes, the most connected first; nothing else is lost."""
    if len(found.nodes) <= MOST:
        return found
    degree = Counter(end for start, other, *_ in found.edges.values() for end in (start, other))
    keys = sorted(found.nodes, key=lambda key: (-degree[key], key))[:MOST]
    kept = {key: found.nodes[key] for key in keys}
    edges = {key: edge for key, edge in found.edges.items() if edge[0] in kept and edge[1] in kept}
    return Found(kept, edges, found.loose, found.of_graph)


def with_opened(found: Found, opened: Iterable[str], fabric: Fabric) -> Found:
    """The same with the neighbours that the graph knows of the nodes that were opened."""
    more = Found(dict(found.nodes), dict(found.edges), found.loose, found.of_graph)
    for key in opened:
        for tie in fabric.at.get(key, ()):
            if tie.kind != ABOUT_KIND:
                more.nodes.setdefault(tie.origin, fabric.nodes[tie.origin])
                more.nodes.setdefault(tie.target, fabric.nodes[tie.target])
                more.edges.setdefault(tie.id, (tie.origin, tie.target, tie.kind, tie.confidence == INFERRED))
    return more


def without(found: Found, now: Touched) -> Found:
    """The same without what was hidden or turned off in the legend."""
    kept = {
        key: node
        for key, node in found.nodes.items()
        if key not in now.hidden and group_of(node).name not in now.off
    }
    edges = {
        key: edge
        for key, edge in found.edges.items()
        if edge[0] in kept and edge[1] in kept and edge[2] not in now.off
    }
    return Found(kept, edges, found.loose, found.of_graph)


def graph_of(found: Found) -> nx.Graph[str]:
    """The same for the layout."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(found.nodes))
    graph.add_edges_from(sorted((start, end) for start, end, *_ in found.edges.values() if start != end))
    return graph


def scene(
    every: Found, places: Mapping[str, Position], key: str, touches: Touches, language: Language
) -> Scene:
    """The picture; `every` holds what is hidden too, which the legend still counts."""
    now = touches.now
    found = without(every, now)
    degree = Counter(end for start, other, *_ in found.edges.values() for end in (start, other))
    nodes = [
        _node(node, now.pins.get(one, places[one]), degree[one], language)
        for one, node in found.nodes.items()
    ]
    return Scene(
        key=key,
        language=language,
        nodes=tuple(replace(node, pinned=node.id in now.pins) for node in nodes),
        edges=tuple(_edge(found, one, language) for one in found.edges),
        groups=_groups(every, now, language),
        families=_kinds(every, now, language),
        picked=now.picked if now.picked in found.nodes or now.picked in found.edges else "",
        path=_path(found, now),
        path_from="" if now.end else now.start,
        drawn=DRAWN_SHORT.format(shown=len(found.nodes), all=len(every.nodes)).in_(language),
        can_undo=bool(touches.behind),
        can_redo=bool(touches.ahead),
        title=TITLE.in_(language),
    )


def _groups(every: Found, now: Touched, language: Language) -> tuple[Entry, ...]:
    counts = Counter(group_of(node).name for node in every.nodes.values())
    return tuple(
        Entry(name=one.name, words=one.words.in_(language), count=counts[one.name], off=one.name in now.off)
        for one in GROUPS
        if counts[one.name]
    )


def _kinds(every: Found, now: Touched, language: Language) -> tuple[Entry, ...]:
    """Every kind of edge by itself, as whoever wrote the statement called it."""
    counts = Counter(kind for _, _, kind, _ in every.edges.values())
    return tuple(
        Entry(
            name=kind,
            words=_kind(kind).in_(language),
            count=counts[kind],
            off=kind in now.off,
            look=family_of(kind).name,
        )
        for kind in in_order(counts)
    )


def _kind(kind: str) -> Text:
    return kind_words(kind) if kind in EDGE_TYPES else Text(kind, kind)


def _path(found: Found, now: Touched) -> tuple[str, ...]:
    graph = graph_of(found)
    if now.start not in graph or now.end not in graph or not nx.has_path(graph, now.start, now.end):
        return ()
    return tuple(nx.shortest_path(graph, now.start, now.end))


def _node(node: Node, place: Position, degree: int, language: Language) -> NodeDrawn:
    record = NODE_TYPES.get(node.label)
    about = ABOUT.format(type=record.TITLE, count=degree).in_(language) if record else node.label
    name = name_of(node, language)
    return NodeDrawn(
        id=node.id,
        label=label_of(node, language) if record else shortened(name, language),
        name=name,
        group=group_of(node).name,
        x=place[0],
        y=place[1],
        size=size_of(degree),
        about=about,
        foreign=language == "en" and not node.name_en,
    )


def _edge(found: Found, key: str, language: Language) -> EdgeDrawn:
    start, end, kind, inferred = found.edges[key]
    names = [name_of(found.nodes[one], language) for one in (start, end)]
    words = _kind(kind).in_(language)
    return EdgeDrawn(
        id=key,
        start=start,
        end=end,
        kind=kind,
        family=family_of(kind).name,
        inferred=inferred,
        weight=1,
        why=LINE.format(start=names[0], end=names[1], kind=words).in_(language),
    )


def below(found: Found, shown: Found, touches: Touches, state: Defined) -> Tag:
    """How much of the result is drawn, what is not, and the way to what was picked."""
    words = [DRAWN.format(shown=len(shown.nodes), all=len(found.nodes), lines=len(shown.edges))]
    if found.of_graph:
        words.append(OF_GRAPH)
    if found.loose:
        words.append(LOOSE.format(count=found.loose))
    now = touches.now
    picked = shown.nodes.get(now.picked)
    edge = shown.edges.get(now.picked)
    said: Child = None
    if now.end and not _path(shown, now):
        said = tag("p", NO_PATH.in_(state.lang))
    elif picked is not None and picked.label in NODE_TYPES:
        said = tag("p", PICKED.in_(state.lang), entity_of(picked, state))
    elif edge is not None:
        said = tag("p", PICKED.in_(state.lang), _edge(shown, now.picked, state.lang).why)
    return tag("div", said, tag("p", [one.in_(state.lang) for one in words], css="caption"))
