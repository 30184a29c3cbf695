"""The card of a picked link: why two are joined, by every kind and ground, with every source."""

from __future__ import annotations

from datetime import date

from analysis.network.choice import TOGETHER, kind_words
from analysis.network.network import Bond
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from .network_bonds import joined, sources_of, strongest
from .network_grounds import grounds
from .network_parts import actions, heading, inferred, node_link
from .network_shown import Shown
from .network_state import to

WHY = Text("凭什么相连", "Why the two are linked")
RESTS = Text(
    "{kinds}；依据 {grounds} 条，来源 {sources} 个", "{kinds}; grounds: {grounds}, sources: {sources}"
)
COUNTED = Text("{kind} {count}", "{kind} {count}")
GROUNDS = Text("{count} 条依据", "{count} grounds")
ONE_GROUND = Text("1 条依据", "1 ground")
DASHED = Text("图上是虚线：没有一条依据是来源明说的。", "Dashed in the picture: no source says it outright.")
MIXED = Text(
    "图上是实线：{count} 条里有 {stated} 条是来源明说的。",
    "A solid line in the picture: sources say {stated} of the {count} outright.",
)
LET_GO = Text("放开", "Let go")


def edge_card(shown: Shown, bond: Bond, today: date) -> list[Child]:
    """The pair, then each kind of link between them, the picked one first."""
    every = strongest(shown.known.between(bond.start, bond.end)) or (bond,)
    ordered = (bond, *(other for other in every if other.key != bond.key))
    name = [node_link(shown, bond.start), tag("br"), node_link(shown, bond.end)]
    said = tag("p", _rests(shown, ordered).in_(shown.language), css="second about")
    title = tag("p", WHY.in_(shown.language), css="caption")
    sections = [_kind(shown, one, today) for one in ordered]
    return [
        title,
        heading(name, said),
        sections,
        actions(link(to(shown.state.picking("")), LET_GO.in_(shown.language))),
    ]


def dashes(bond: Bond) -> Text | None:
    """Why the line is dashed, or how much of it is stated; nothing where all of it is."""
    stated = sum(fact.stated for fact in bond.facts)
    if not stated:
        return DASHED
    return MIXED.format(count=bond.weight, stated=stated) if stated < bond.weight else None


def _rests(shown: Shown, bonds: tuple[Bond, ...]) -> Text:
    counted = [COUNTED.format(kind=kind_words(bond.kind), count=bond.weight) for bond in bonds]
    kinds = Text("、".join(one.zh for one in counted), ", ".join(one.en for one in counted))
    return RESTS.format(
        kinds=kinds,
        grounds=sum(bond.weight for bond in bonds),
        sources=len(sources_of(shown.fabric, bonds)),
    )


def _kind(shown: Shown, bond: Bond, today: date) -> Tag:
    language = shown.language
    count = (ONE_GROUND if bond.weight == 1 else GROUNDS.format(count=bond.weight)).in_(language)
    note = dashes(bond)
    name: Child = kind_words(bond.kind).in_(language) if bond.kind == TOGETHER else joined(shown, bond)
    return tag(
        "section",
        tag("h3", name, inferred(shown, bond.stated), tag("small", count)),
        tag("p", note.in_(language), css="caption") if note else None,
        grounds(shown, bond, today),
        css="kind",
    )
