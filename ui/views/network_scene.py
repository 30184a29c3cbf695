"""The picture of a network: everything placed and worded, for the explorer to draw."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import sqrt

from analysis.network.choice import DRAWS, NEEDS_OF, TOGETHER, kind_words
from analysis.network.fabric import Node
from analysis.network.families import family_of
from analysis.network.groups import group_of
from analysis.network.network import Bond, Fact
from analysis.network.offered import Offered
from analysis.network.paths import paths
from analysis.readings import initials, is_chinese, latin
from graph.schema import NODE_TYPES, Confidence
from graph.text import Text

from ..explorer.scene import EdgeDrawn, NodeDrawn, Scene
from .entity_words import detail, text_of
from .network_apart import apart
from .network_folded import folded_edges, folded_nodes
from .network_foot import drawn_words, foot_note
from .network_legend import families, groups
from .network_names import both, label_of, name_of
from .network_shown import Shown
from .network_state import NetworkState

SMALLEST, LARGEST = 5.0, 13.0
NAMED = 2
ABOUT = Text("{type} · {count} 个邻居", "{type}, neighbours: {count}")
WHY = Text("{start}与{end}：{kind}", "{start} and {end}: {kind}")
ONE_WAY = Text("{start}→{end}：{kind}", "{start} → {end}: {kind}")
GROUNDS = Text("{said}，{grounds}", "{said} – {grounds}")
MORE = Text("{grounds}，另 {count} 项", "{grounds}; {count} more")
DATED = Text("{name}（{year}）", "{name} ({year})")
OF = Text("{draw}：{name}", "{draw}: {name}")


def scene(shown: Shown, offered: Offered, *, back: bool, on: bool, notes: Sequence[str] = ()) -> Scene:
    """The picture; `offered` counts groups as if none were off, `back` and `on` are the steps."""
    state, language = shown.state, shown.language
    folded = shown.cut.communities
    return Scene(
        key=key_of(state),
        language=language,
        nodes=folded_nodes(shown) if folded else tuple(node_drawn(shown, key) for key in shown.drawn.nodes),
        edges=folded_edges(shown) if folded else tuple(edge_drawn(shown, bond) for bond in shown.drawn.bonds),
        groups=groups(shown, offered),
        families=families(shown, offered),
        picked=state.picked,
        path=_path(shown),
        path_from=state.path_from,
        apart=None if folded else apart(shown),
        drawn=drawn_words(shown).in_(language),
        note=foot_note(shown),
        can_undo=back,
        can_redo=on,
        title=title_of(shown).in_(language),
        notes=tuple(notes),
    )


def key_of(state: NetworkState) -> str:
    """What the camera fits: filters and steps leave it where it is."""
    return " ".join((state.draw, state.of, str(state.depth), state.size, str(state.community), state.lang))


def title_of(shown: Shown) -> Text:
    """What the picture is of."""
    state = shown.state
    node = shown.fabric.nodes.get(state.of) if state.draw in NEEDS_OF else None
    if node is None:
        return DRAWS[state.draw]
    return OF.format(draw=DRAWS[state.draw], name=Text(node.name_zh, node.name_en or node.name_zh))


def node_drawn(shown: Shown, key: str) -> NodeDrawn:
    """A node of the graph."""
    node, language = shown.fabric.nodes[key], shown.language
    x, y = shown.positions[key]
    degree = shown.known.simple.degree[key]
    kind = NODE_TYPES[node.label].TITLE
    return NodeDrawn(
        id=key,
        label=label_of(node, language),
        name=name_of(node, language),
        group=group_of(node).name,
        x=x,
        y=y,
        size=size_of(degree),
        about=ABOUT.format(type=kind, count=degree).in_(language),
        finds=finds_of(node, {name_of(node, language), label_of(node, language)}),
        inferred=node.confidence == Confidence.INFERRED,
        pinned=key in shown.state.pins,
        holds=any(one.id == key for one in shown.holders),
        first=group_of(node).name == "member",
        foreign=language == "en" and is_chinese(name_of(node, language)),
    )


def edge_drawn(shown: Shown, bond: Bond) -> EdgeDrawn:
    """An edge of the picture, with the sentence that says why it is there."""
    return EdgeDrawn(
        id=bond.key,
        start=bond.start,
        end=bond.end,
        kind=bond.kind,
        family=family_of(bond.kind).name,
        inferred=not bond.stated,
        weight=bond.weight,
        why=why(shown, bond),
    )


def size_of(degree: int) -> float:
    """The radius by the number of neighbours: the area grows with them."""
    return round(min(LARGEST, SMALLEST + 2 * sqrt(max(degree - 1, 0))), 1)


def why(shown: Shown, bond: Bond) -> str:
    """Why two are linked, in one sentence that names them."""
    said = WHY if bond.kind == TOGETHER else ONE_WAY
    start, end = (both(shown.fabric.nodes[key]) for key in (bond.start, bond.end))
    return said.format(start=start, end=end, kind=grounds(shown, bond)).in_(shown.language)


def grounds(shown: Shown, bond: Bond) -> Text:
    """Through what two are linked: the kind, the first grounds with their years, how many more there are."""
    kind = kind_words(bond.kind)
    facts = sorted(bond.facts, key=lambda fact: (not fact.stated, -(fact.year or 0), fact.matter or ""))
    told = [_ground(shown, bond, fact) for fact in facts[:NAMED]]
    worded = [one for one in told if one is not None]
    if not worded:
        return kind
    joined = Text("、".join(one.zh for one in worded), "; ".join(one.en for one in worded))
    rest = len(facts) - len(told)
    return GROUNDS.format(said=kind, grounds=MORE.format(grounds=joined, count=rest) if rest else joined)


def _ground(shown: Shown, bond: Bond, fact: Fact) -> Text | None:
    """One ground in words: the matter's name, or the basis, role or tier; with its year."""
    words: Text | None = None
    if fact.matter:
        words = both(shown.fabric.nodes[fact.matter])
    elif found := detail(fact.ties[0].kind, fact.ties[0].detail):
        words = text_of(found)
    year = str(fact.year) if fact.year else None
    if words and year:
        return DATED.format(name=words, year=year)
    return words or (Text(year, year) if year else None)


def finds_of(node: Node, shown: Collection[str]) -> tuple[str, ...]:
    """By what else than the names `shown` it is found: other names, pinyin, initials.

    What another one begins with is left out: whoever types it finds the node by that one.
    """
    names = [name for name in (node.name_zh, node.name_en, *node.aliases) if name]
    sounds = [form.text for name in (node.name_zh, *node.aliases) for form in latin(name)[:1]]
    letters = [form.text for name in (node.name_zh, *node.aliases) for form in initials(name)[:1]]
    every = dict.fromkeys([*names, *sounds, *letters])
    begun = [*shown, *every]
    return tuple(
        said
        for said in every
        if not any(said != one and one.startswith(said) for one in begun) and said not in shown
    )


def _path(shown: Shown) -> tuple[str, ...]:
    """The nodes of the way that is shown."""
    ends = shown.state.path_ends
    found = paths(shown.known, *ends, most=1) if ends else ()
    return found[0].nodes if found else ()
