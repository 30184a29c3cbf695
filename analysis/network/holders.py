"""Who holds a network together: the few parties through whom most of the links between others pass."""

from __future__ import annotations

from graph.schema import NODE_TYPES

from ..entity import MATTERS
from .measures import Measure, Measures
from .network import Network

MOST = 3
# Below one in a hundred of the shortest links, nobody holds anything together.
LEAST = 0.01
# What parties are about, not who acts: a chain joins everybody who serves it, and holds nobody.
PARTIES = frozenset(NODE_TYPES) - {"System", "Cluster", "Chain", "Field", *MATTERS, "Equipment"}


def holders(network: Network, measures: Measures, *, but: str = "") -> tuple[Measure, ...]:
    """The parties most in between, the first first; `but` is what the network is of, and joined to all."""
    between = [
        measure
        for key, measure in measures.of.items()
        if key != but and measure.betweenness >= LEAST and network.nodes[key].label in PARTIES
    ]
    return tuple(sorted(between, key=lambda one: (-one.betweenness, -len(one.cut_off), one.id))[:MOST])
