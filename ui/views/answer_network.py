"""The rows of an answer that say who is linked to whom, as a picture for the explorer to draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from analysis.network.choice import TOGETHER, kind_words
from analysis.network.families import FAMILIES, family_of
from analysis.network.groups import GROUPS, group_of
from analysis.network.layout import Position
from graph.schema import EDGE_TYPES, NODE_TYPES, Confidence
from graph.text import Text

from ..explorer.scene import EdgeDrawn, Entry, NodeDrawn, Scene
from ..look import parts
from ..look.tags import Tag, tag
from .answer_cells import is_figure, said
from .answer_known import Head, Known, Row
from .names import entity_of
from .network_names import label_of, name_of
from .network_scene import finds_of, size_of

MOST = 300
SMALL = 5.0
ABOUT = Text("{type} · {count} 个邻居", "{type}, neighbours: {count}")
WHY = Text("{start}与{end}：{said}", "{start} and {end}: {said}")
BARE_WHY = Text("{start}与{end}", "{start} and {end}")
DRAWN = Text("画出 {shown} / {all}，连线最多的在前", "{shown} of {all} drawn, those with most links first")
PICKED = Text(
    "{name}，{count} 个邻居；表中已标出它的行。",
    "{name}, neighbours: {count}; its rows are marked in the table.",
)
PICK = Text("点选一个节点，表中标出它的行。", "Click a node to mark its rows in the table.")


@dataclass(frozen=True, slots=True)
class Woven:
    """The links among the nodes that are drawn, how many nodes there are, and the graph they make."""

    rows: Sequence[Row]
    all: int
    graph: nx.Graph[str]


def woven(rows: Sequence[Row], known: Known) -> Woven:
    """The best linked nodes with what joins them; ends that the graph does not have are left out."""
    whole: nx.Graph[str] = nx.Graph()
    there = [row for row in rows if known.node(row["start"]) and known.node(row["end"])]
    for row in there:
        whole.add_edge(row["start"], row["end"])
    ranked = sorted(whole, key=lambda key: (-whole.degree[key], key))[:MOST]
    graph: nx.Graph[str] = nx.Graph(whole.subgraph(ranked))
    kept = [row for row in there if row["start"] in graph and row["end"] in graph]
    return Woven(kept, len(whole), graph)


def picture(
    found: Woven,
    heads: Sequence[Head],
    known: Known,
    places: Mapping[str, Position],
    *,
    key: str,
    title: str,
    picked: str,
) -> Scene:
    """The picture: every node in its place, every row a line with what it says."""
    nodes = {name: known.fabric.nodes[name] for name in sorted(found.graph)}
    groups = Counter(group_of(node).name for node in nodes.values())
    edges = tuple(_edge(at, row, heads, known) for at, row in enumerate(found.rows))
    families = Counter(edge.family for edge in edges)
    language = known.language
    return Scene(
        key=key,
        language=language,
        nodes=tuple(_node(name, found, known, places) for name in nodes),
        edges=edges,
        groups=tuple(
            Entry(name=one.name, words=one.words.in_(language), count=groups[one.name])
            for one in GROUPS
            if groups[one.name]
        ),
        families=tuple(
            Entry(name=one.name, words=one.words.in_(language), count=families[one.name])
            for one in FAMILIES
            if families[one.name]
        ),
        picked=picked if picked in nodes else "",
        small=True,
        title=title,
    )


def under(found: Woven, known: Known, picked: str) -> Tag:
    """Below the picture: how much is drawn, and what is chosen."""
    said_parts: list[Tag] = []
    if found.all > len(found.graph):
        cut = DRAWN.format(shown=len(found.graph), all=found.all).in_(known.language)
        said_parts.append(tag("span", cut))
    node = known.node(picked)
    if node is not None and picked in found.graph:
        name = entity_of(node, known.state, css="")
        count = str(found.graph.degree[picked])
        said_parts.append(tag("span", parts.filled(PICKED, known.language, name=name, count=count)))
    else:
        said_parts.append(tag("span", PICK.in_(known.language)))
    return tag("p", said_parts, css="caption under-picture")


def marked(picked: str) -> Callable[[Row], bool]:
    """Whether a row is of the node that is chosen."""
    return lambda row: bool(picked) and picked in (row.get("start"), row.get("end"))


def _node(key: str, found: Woven, known: Known, places: Mapping[str, Position]) -> NodeDrawn:
    node, language = known.fabric.nodes[key], known.language
    degree = found.graph.degree[key]
    x, y = places[key]
    return NodeDrawn(
        id=key,
        label=label_of(node, language),
        name=name_of(node, language),
        group=group_of(node).name,
        x=x,
        y=y,
        size=size_of(degree),
        about=ABOUT.format(type=NODE_TYPES[node.label].TITLE, count=degree).in_(language),
        finds=finds_of(node, {name_of(node, language), label_of(node, language)}),
        inferred=node.confidence == Confidence.INFERRED,
    )


def _edge(at: int, row: Row, heads: Sequence[Head], known: Known) -> EdgeDrawn:
    kind = next((value for value in row.values() if isinstance(value, str) and value in EDGE_TYPES), TOGETHER)
    start, end = (known.fabric.nodes[row[one]] for one in ("start", "end"))
    names = {"start": name_of(start, known.language), "end": name_of(end, known.language)}
    told = _told(row, heads, known)
    if not told:
        told = [kind_words(kind).in_(known.language)]
    why = WHY.format(**names, said="；".join(told) if known.language == "zh" else "; ".join(told))
    weight = next((value for value in row.values() if is_figure(value)), 1)
    return EdgeDrawn(
        id=f"row-{at}",
        start=row["start"],
        end=row["end"],
        kind=kind,
        family=family_of(kind).name,
        inferred=Confidence.INFERRED in row.values() or False in (row.get("stated"),),
        weight=max(1, int(weight)),
        why=why.in_(known.language),
    )


def _told(row: Row, heads: Sequence[Head], known: Known) -> list[str]:
    """What the other columns say, names of the two ends apart."""
    ends = {row["start"], row["end"]}
    ends |= {
        name for key in ends for name in (known.fabric.nodes[key].name_zh, known.fabric.nodes[key].name_en)
    }
    between = "：" if known.language == "zh" else ": "
    return [
        f"{head.title}{between}{said(row[head.name], head.column, known)}"
        for head in heads
        if row[head.name] not in (None, "", []) and _is_told(row[head.name], ends)
    ]


def _is_told(value: object, ends: set[str | None]) -> bool:
    return not isinstance(value, str) or value not in ends
