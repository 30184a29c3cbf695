"""The legend of the network picture: which groups of nodes and families of lines, how many, which are off."""

from __future__ import annotations

from collections import Counter

from analysis.network.choice import KINDS
from analysis.network.families import FAMILIES, family_of, kinds_of
from analysis.network.groups import GROUPS, group_of
from analysis.network.offered import Offered
from graph.text import Text

from ..explorer.scene import Entry
from .network_shown import Shown

COMMUNITIES = Text("群", "Communities")


def groups(shown: Shown, offered: Offered) -> tuple[Entry, ...]:
    """The groups of nodes but for hidden ones, those that are off with what they would bring."""
    if shown.cut.communities:
        words = COMMUNITIES.in_(shown.language)
        return (Entry(name="community", words=words, count=len(shown.measures.communities)),)
    off = frozenset(shown.state.without.split())
    hidden = shown.state.hidden_ids
    counts = Counter(group_of(node).name for key, node in shown.known.nodes.items() if key not in hidden)
    return tuple(
        Entry(
            name=group.name,
            words=group.words.in_(shown.language),
            count=offered.groups.get(group.name, 0) if group.name in off else counts[group.name],
            off=group.name in off,
        )
        for group in GROUPS
        if counts[group.name] or (group.name in off and offered.groups.get(group.name))
    )


def families(shown: Shown, offered: Offered) -> tuple[Entry, ...]:
    """The families of lines but for hidden nodes' ones, those that are off with what they would bring."""
    if shown.cut.communities:
        return ()
    hidden = shown.state.hidden_ids
    counts = Counter(
        family_of(bond.kind).name for bond in shown.known.bonds if hidden.isdisjoint((bond.start, bond.end))
    )
    possible, drawn = KINDS[shown.state.draw], shown.state.drawn_kinds
    every: Counter[str] = Counter()
    for kind, count in offered.kinds.items():
        every[family_of(kind).name] += count
    return tuple(
        Entry(
            name=family.name,
            words=family.words.in_(shown.language),
            count=counts[family.name] or every[family.name],
            off=not (kinds_of(family.name, possible) & drawn) and not counts[family.name],
        )
        for family in FAMILIES
        if counts[family.name] or every[family.name]
    )
