"""What joins two nodes, in a few words: seen from one of them, or from outside."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.network.choice import TOGETHER, kind_words
from analysis.network.fabric import Fabric, Node
from analysis.network.families import in_order
from analysis.network.network import Bond, Fact
from graph.text import Text

from ..look.tags import Child, tag
from .entity_words import detail, heading, text_of, value
from .network_parts import word_link, years
from .network_shown import Shown

# What the other end is to the node, where the page of the node says more than a row has room for.
SEEN: dict[str, tuple[Text, Text]] = {
    "SERVES": (Text("服务", "serves it"), Text("服务它", "served by it")),
    "ENGAGES_WITH": (Text("接触", "in contact"), Text("接触", "in contact")),
    "HOSTS": (Text("主办的平台", "hosted by it"), Text("主办", "hosts it")),
    "PART_OF": (Text("属于", "part of it"), Text("下属", "a part of it")),
}
IN_DETAIL = Text("{words}：{detail}", "{words}: {detail}")
ONE_MATTER = Text("{year} {kind}", "{year} {kind}")
MATTERS = Text("{words} {count} 项", "{words}, {count} matters")
MATTERS_IN = Text("{words} {count} 项，{years}", "{words}, {count} matters, {years}")
SEPARATE = {"zh": "；", "en": "; "}


def strongest(bonds: tuple[Bond, ...]) -> tuple[Bond, ...]:
    """Bonds of one pair, by kind as the legend has them."""
    rank = {kind: number for number, kind in enumerate(in_order({bond.kind for bond in bonds}))}
    return tuple(sorted(bonds, key=lambda bond: (rank[bond.kind], bond.key)))


def seen_from(shown: Shown, key: str, bond: Bond) -> Text:
    """What a link is to the node at one end of it."""
    if bond.kind == TOGETHER:
        return worked(shown.fabric, bond)
    words = way_words(bond, key)
    found = dict.fromkeys(text_of(word) for fact in bond.facts if (word := _detail(bond.kind, fact)))
    return IN_DETAIL.format(words=words, detail=_together(list(found))) if found else words


def way_words(bond: Bond, key: str = "") -> Text:
    """The kind of a link; seen from one of its ends, what the other end is to that."""
    if bond.kind == TOGETHER or key not in (bond.start, bond.end):
        return kind_words(bond.kind)
    outgoing = bond.start == key
    if bond.kind in SEEN:
        return SEEN[bond.kind][0 if outgoing else 1]
    return heading(bond.kind, outgoing=outgoing)


def worked(fabric: Fabric, bond: Bond) -> Text:
    """What two worked on together: one matter by its year and kind, more by how many and when."""
    spanned = years(fact.year for fact in bond.facts)
    if len(bond.facts) == 1:
        kind = matter_kind(fabric, bond.facts[0])
        return (
            ONE_MATTER.format(year=spanned, kind=kind) if spanned and kind else kind or kind_words(TOGETHER)
        )
    said = MATTERS_IN if spanned else MATTERS
    return said.format(words=kind_words(TOGETHER), count=len(bond.facts), years=spanned)


def matter_kind(fabric: Fabric, fact: Fact) -> Text | None:
    """Of which sort the matter of a ground is."""
    node = fabric.nodes.get(fact.matter or "")
    return text_of(value(node.label, "kind", node.kind)) if node and node.kind else None


def joined(shown: Shown, bond: Bond) -> list[Child]:
    """Who is joined to whom, and how: the arrow has the direction of the link."""
    words = kind_words(bond.kind).in_(shown.language)
    css = "way" if bond.stated else "way dashed"
    arrow = "—" if bond.kind == TOGETHER else "→"
    way = tag("span", "— ", words, f" {arrow}", css=css)
    return [word_link(shown, bond.start), " ", way, " ", word_link(shown, bond.end)]


def matters_of(fabric: Fabric, bond: Bond, fact: Fact) -> tuple[Node, ...]:
    """The projects and collaborations that a ground is about; one may be recorded as both."""
    ends = (fact.matter, *(tie.target for tie in fact.ties)) if bond.kind == TOGETHER else (bond.end,)
    keys = dict.fromkeys(key for key in ends if key and fabric.is_matter(key))
    return tuple(fabric.nodes[key] for key in keys)


def cites_of(fabric: Fabric, bond: Bond, fact: Fact) -> tuple[tuple[str, str], ...]:
    """Ids of the sources of a ground and of what it is about, with where in each."""
    of_matters = (cite for node in matters_of(fabric, bond, fact) for cite in node.cites)
    return tuple(dict.fromkeys((*fact.cites, *of_matters)))


def sources_of(fabric: Fabric, bonds: Iterable[Bond]) -> tuple[str, ...]:
    """The ids of all sources of some links, each once."""
    cites = (cite for bond in bonds for fact in bond.facts for cite in cites_of(fabric, bond, fact))
    return tuple(dict.fromkeys(key for key, _ in cites))


def _detail(kind: str, fact: Fact) -> Text | str | None:
    return detail(kind, fact.ties[0].detail)


def _together(words: list[Text]) -> Text:
    return Text("、".join(word.zh for word in words), ", ".join(word.en for word in words))
