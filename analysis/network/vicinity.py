"""The part of a fabric that lies around one node: whatever is woven there is woven sooner from it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .fabric import Fabric

# So much hangs on these that a neighbourhood through them would be the whole city.
NOT_THROUGH = frozenset({"Place", "System", "Source", "Indicator"})


def vicinity(fabric: Fabric, key: str, depth: int, kinds: Collection[str]) -> Fabric:
    """All that `depth` steps over edges of these kinds can reach, and what joins any two of it.

    Partners of one matter are one step apart, as are the ends of one edge; it may hold more than that.
    """
    reached = {key, *_records(fabric, [key])}
    edge = set(reached)
    for _ in range(depth):
        through = {one for one in edge if one == key or fabric.nodes[one].label not in NOT_THROUGH}
        edge = _ends(fabric, through, kinds) - reached
        matters = _records(fabric, edge)
        edge |= matters | (_ends(fabric, matters, kinds) - reached)
        reached |= edge
    # Two of them may work together in matters that are nobody's neighbour.
    kept = reached | _records(fabric, _ends(fabric, reached, kinds))
    ties = {
        tie.id: tie
        for one in kept
        for tie in fabric.at.get(one, ())
        if tie.origin in kept and tie.target in kept
    }
    return Fabric(fabric.nodes, [ties[number] for number in sorted(ties)])


def _ends(fabric: Fabric, keys: Iterable[str], kinds: Collection[str]) -> set[str]:
    """These and what such edges join to them."""
    ties = (tie for key in keys for tie in fabric.at.get(key, ()) if tie.kind in kinds)
    return {end for tie in ties for end in (tie.origin, tie.target)}


def _records(fabric: Fabric, keys: Iterable[str]) -> set[str]:
    """All that the matters among these are recorded as."""
    matters = {fabric.matter(key) for key in keys if fabric.is_matter(key)}
    return matters | {record for matter in matters for record in fabric.recorded_as.get(matter, ())}
