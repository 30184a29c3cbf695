"""The tree: cluster → chain → segment → platform, gaps as broken branches, one section a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.tree import Branch, Lanes, Node, Tree
from analysis.verdicts import GAPS, Verdict
from graph.text import Language, Text

from ..address import State
from ..look import parts
from ..look.signs import sign
from ..look.tags import Child, Tag, link, tag
from .matrix_model import LIKELY, RECOMMENDED
from .names import entity
from .tree_lanes import Open, heads, key, lanes_of

CLUSTER = Text("集群", "Cluster")
CHAIN = Text("产业链", "Chain")
COUNTS = Text("计入 {count} 家", "{count} counted")
DIRECT = Text("直接服务集群", "serving the cluster itself")
SEGMENT = Text("环节", "segment")
BEYOND = Text("十强之外", "beyond the declared")
NO_PLATFORM = Text("无记录", "no record")
INFERRED = Text("推断", "inferred")
UNPLACED = Text("不知属哪个集群", "Cluster unknown")
UNNAMED = Text("名称未公开，不能核对", "no public name, so nothing can be checked")
SAID_COVERED = Text("报告称已覆盖（推断）", "reported covered (inferred)")
FIELDS = Text("领域", "Fields")
FIELDS_COUNT = Text("{count} 个，不在任何链下", "{count}, part of no chain")
STATED_LINE = Text("明示", "stated")
NO_GAPS = Text("按所选口径和日期，没有缺口。", "Under this definition and day there is no gap.")


@dataclass(frozen=True, slots=True)
class Way:
    """How the tree is drawn: who reads, what opens what, where the unproven are shown (None: here)."""

    state: State
    open_at: Open
    beside: str | None
    inferred: bool

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.state.lang


def tree_drawn(tree: Tree, way: Way) -> Tag:
    """The whole tree with its legend and heads."""
    language = way.language
    head = [tag("span", text.in_(language)) for text in (CLUSTER, CHAIN)]
    sections = [_branch(branch, way) for branch in tree.clusters]
    sections += [_unplaced(tree.unplaced, way)] if tree.unplaced else []
    sections += [_fields(tree.fields, way)] if tree.fields else []
    lines = [
        tag("span", tag("i", css="line stated"), STATED_LINE.in_(language)),
        tag("span", tag("i", css="line inferred"), INFERRED.in_(language)),
    ]
    return tag(
        "div",
        tag("div", key(language, inferred=way.inferred), lines, css="legend"),
        tag("div", head, heads(language), css="tree-head", aria_hidden="true"),
        sections or tag("p", NO_GAPS.in_(language), css="second"),
        css="tree",
    )


def _branch(branch: Branch, way: Way) -> Tag:
    one, language = branch.one, way.language
    chip = link(
        way.open_at(one, ""), parts.verdict(str(one.verdict), one.verdict.words, language, level=one.level)
    )
    counts = tag("span", COUNTS.format(count=len(one.members)).in_(language), css="caption")
    name = entity(one.id, one.name, one.name_en, way.state)
    title = tag("div", tag("h3", name), tag("div", chip, counts, css="signs"), css="cluster")
    declared = [node for node in branch.chains if node.one.is_declared]
    others = [node for node in branch.chains if not node.one.is_declared]
    nodes: list[Child] = [_node(node, way) for node in declared]
    if not branch.direct.empty or not declared:
        nodes.append(_direct(branch, way))
    nodes += _others(others, way)
    css = "branch has-gaps" if branch.gaps else "branch"
    return tag("section", title, tag("ul", nodes, css="nodes"), css=css)


def _node(node: Node, way: Way) -> Tag:
    """A chain of the ten with its verdict, its segments under it, its platforms across."""
    one, language = node.one, way.language
    name = entity(one.id, one.name, one.name_en, way.state)
    verdict = parts.verdict(str(one.verdict), one.verdict.words, language, level=one.level)
    line = tag(
        "div",
        tag("b", name),
        link(way.open_at(one, ""), verdict),
        _reach(node.lanes, one.verdict),
        css="signs",
    )
    below: list[Child] = []
    if one.only_likely_declared:
        below.append(tag("div", tag("span", LIKELY.in_(language), css="chip inferred"), css="caption"))
    bare, more = _parted(node.segments)
    below += [_bare_segment(segment, way) for segment in bare]
    row = _row([line, *below], lanes_of(one, node.lanes, way.state, way.open_at, beside=way.beside), node)
    if not more:
        return row
    return tag("li", row.children, tag("ul", [_node(one, way) for one in more], css="nodes"), css=_css(node))


def _parted(segments: Iterable[Node]) -> tuple[list[Node], list[Node]]:
    """Segments nobody serves stand in words, the others as nodes of their own."""
    bare: list[Node] = []
    more: list[Node] = []
    for segment in segments:
        (bare if segment.bare else more).append(segment)
    return bare, more


def _bare_segment(node: Node, way: Way) -> Tag:
    one, language = node.one, way.language
    sure = None
    if node.link is not None and not node.link.stated:
        sure = tag("span", INFERRED.in_(language), css="chip inferred")
    words: list[Child] = [
        SEGMENT.in_(language),
        " ",
        entity(one.id, one.name, one.name_en, way.state),
        " ",
        sure,
        " ",
    ]
    return tag("div", words, NO_PLATFORM.in_(language), css="caption")


def _direct(branch: Branch, way: Way) -> Tag:
    """The platforms that serve the cluster itself; solid, for no link of ours lies between."""
    one = branch.one
    line = tag("div", DIRECT.in_(way.language), _reach(branch.direct, None), css="signs direct")
    lanes = lanes_of(one, branch.direct, way.state, way.open_at, beside=way.beside)
    return tag("li", tag("div", tag("div", line, css="what"), lanes, css="node"), css="stated")


def _others(nodes: Sequence[Node], way: Way) -> list[Tag]:
    """Chains beyond the ten: those of which nothing is known share one line."""
    known = [node for node in nodes if not node.bare]
    bare = [node for node in nodes if node.bare]
    found = [_plain([node], way) for node in known]
    return found + ([_plain(bare, way)] if bare else [])


def _plain(nodes: Sequence[Node], way: Way) -> Tag:
    """Nodes of which the same is said, by name, with their common lanes."""
    language, first = way.language, nodes[0]
    beyond = tag("span", BEYOND.in_(language), css="caption") if first.one.type == "Chain" else None
    one = first.one
    if one.type == "Field" and one.verdict is Verdict.NO_RECORD:
        said = RECOMMENDED if one.recommendations else NO_PLATFORM if first.lanes.empty else None
        verdict: Child = tag("span", said.in_(language), css="caption") if said else None
    else:
        chip = parts.verdict(str(one.verdict), one.verdict.words, language, level=one.level)
        verdict = link(way.open_at(one, ""), chip)
    reach = _reach(first.lanes, one.verdict) if first.lanes.counted else None
    line = tag(
        "div",
        tag("span", _names(nodes, way)),
        beyond,
        verdict,
        reach,
        css="signs group" if len(nodes) > 1 else "signs",
    )
    lanes = [] if first.bare else lanes_of(one, first.lanes, way.state, way.open_at, beside=way.beside)
    return _row([line], lanes, first)


def _row(what: Sequence[Child], lanes: Sequence[Tag], node: Node) -> Tag:
    return tag("li", tag("div", tag("div", what, css="what"), lanes, css="node"), css=_css(node))


def _css(node: Node) -> str:
    return "inferred" if node.link is not None and not node.link.stated else "stated"


def _reach(lanes: Lanes, verdict: Verdict | None) -> Tag | None:
    """The line from a name to its lane: broken at a gap, dashed where all of it is inferred."""
    if verdict in GAPS:
        return tag("i", css="reach gap")
    if not lanes.counted:
        return None
    return tag("i", css="reach stated" if any(entry.stated for entry in lanes.counted) else "reach inferred")


def _unplaced(nodes: Sequence[Node], way: Way) -> Tag:
    language = way.language
    unnamed = [node for node in nodes if node.one.verdict is Verdict.UNNAMED]
    named = [node for node in nodes if node.one.verdict is not Verdict.UNNAMED]
    rows: list[Child] = []
    if unnamed:
        said = UNNAMED.in_(language)
        if all(node.one.coverage_reports for node in unnamed):
            said += ("；" if language == "zh" else "; ") + SAID_COVERED.in_(language)
        words = tag("span", sign("unnamed"), " ", _opening(unnamed, way), " ", said)
        rows.append(tag("li", tag("div", words, css="unknown"), css="stated"))
    rows += [_node(node, way) for node in named if node.one.is_declared]
    rows += _others([node for node in named if not node.one.is_declared], way)
    title = tag("div", tag("h3", UNPLACED.in_(language)), css="cluster")
    return tag("section", title, tag("ul", rows, css="nodes loose"), css="branch")


def _opening(nodes: Sequence[Node], way: Way) -> list[Child]:
    named = [
        link(way.open_at(node.one, ""), parts.data_name(node.one.name, node.one.name_en, way.language))
        for node in nodes
    ]
    return _between(named, way.language)


def _fields(nodes: Sequence[Node], way: Way) -> Tag:
    """Fields with the same platforms share a line."""
    language = way.language
    groups: dict[tuple[object, ...], list[Node]] = {}
    for node in nodes:
        groups.setdefault(_alike(node), []).append(node)
    count = tag("span", FIELDS_COUNT.format(count=len(nodes)).in_(language), css="caption")
    title = tag("div", tag("h3", FIELDS.in_(language)), count, css="cluster")
    rows = [_plain(group, way) for group in groups.values()]
    return tag("section", title, tag("ul", rows, css="nodes loose"), css="branch")


def _alike(node: Node) -> tuple[object, ...]:
    lanes = node.lanes
    every = (lanes.counted, lanes.left_out, lanes.beside, lanes.of_the_system, lanes.contact)
    said = tuple(
        tuple((entry.id, entry.best.basis if entry.best else "", entry.stated) for entry in lane)
        for lane in every
    )
    return node.one.verdict, bool(node.one.recommendations), said


def _names(nodes: Sequence[Node], way: Way) -> list[Child]:
    named = [entity(node.one.id, node.one.name, node.one.name_en, way.state) for node in nodes]
    return _between(named, way.language)


def _between(tags: Sequence[Tag], language: Language) -> list[Child]:
    between = "、" if language == "zh" else ", "
    return [part for number, one in enumerate(tags) for part in ((between, one) if number else (one,))]
