"""What a network could be narrowed to: kinds of edges, groups of nodes and years, with how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from .groups import group_of
from .network import Network, undated


@dataclass(frozen=True)
class Offered:
    """How many edges of each kind and nodes of each group, which years, how many grounds without one."""

    kinds: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, int] = field(default_factory=dict)
    years: tuple[int, ...] = ()
    undated: int = 0


def offer(network: Network) -> Offered:
    """What a network with all its kinds of edges offers."""
    years = {fact.year for bond in network.bonds for fact in bond.facts}
    return Offered(
        Counter(bond.kind for bond in network.bonds),
        groups_of(network),
        tuple(sorted(year for year in years if year is not None)),
        undated(network),
    )


def groups_of(network: Network) -> Mapping[str, int]:
    """How many nodes of each group there are."""
    return Counter(group_of(node).name for node in network.nodes.values())


def both(one: Offered, other: Offered) -> Offered:
    """What two networks offer together that have no kind of edge in common; the groups are the first's."""
    return Offered(
        Counter(one.kinds) + Counter(other.kinds),
        one.groups,
        tuple(sorted({*one.years, *other.years})),
        one.undated + other.undated,
    )
