"""A network with the neighbours of the nodes that were opened, also such as the network itself lacks."""

from __future__ import annotations

from collections.abc import Iterable

from .choice import DEFAULT_KINDS, TOGETHER, Choice
from .network import Bond, Network


def around(choice: Choice, key: str) -> Choice:
    """The neighbourhood that opening a node adds: all kinds but those that were turned off.

    Where projects are drawn as nodes, they and no edge of their own join the parties.
    """
    off = set(DEFAULT_KINDS[choice.draw] - choice.drawn)
    if choice.draw == "projects":
        off.add(TOGETHER)
    return Choice("neighbourhood", key, 1, DEFAULT_KINDS["neighbourhood"] - off, choice.roles)


def joined(network: Network, neighbourhoods: Iterable[Network]) -> Network:
    """The network with these: of each the edges that touch its centre or a node that is new."""
    bonds: dict[str, Bond] = {bond.key: bond for bond in network.bonds}
    more: set[str] = set()
    for near in neighbourhoods:
        more |= {near.choice.of} & set(near.nodes)
        for bond in near.bonds:
            ends = {bond.start, bond.end}
            if near.choice.of in ends or not ends <= network.nodes.keys():
                bonds.setdefault(bond.key, bond)
    if not more:
        return network
    return Network.of(network.choice, network.fabric, bonds.values(), {*network.nodes, *more})
