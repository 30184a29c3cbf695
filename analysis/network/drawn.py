"""Which part of a network is drawn: the most connected first, communities where there are too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from .network import Network

FIRST = 300
MORE = 1000
# Above so many nodes no choice of 300 says anything of the whole: communities are drawn as one node each.
FOLDED_ABOVE = 2000
# So many neighbours of one node are added at once.
ADDED = 60

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """How much is drawn: at most `most`, with what was `opened`, without what is `hidden`, `always` these."""

    most: int = FIRST
    opened: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    always: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """The ids that are drawn, and what is not: `of` all there are, `apart` groups that are not there at all.

    `added` are neighbours that the network itself lacks; `beyond` how many more each opened node has,
    `full` whose neighbours were all there before.
    """

    keys: tuple[str, ...]
    of: int
    added: tuple[str, ...] = ()
    beyond: Mapping[str, int] = field(default_factory=dict)
    full: tuple[str, ...] = ()
    apart: int = 0
    hidden: int = 0
    communities: bool = False


def most_connected(network: Network, most: int, always: Iterable[str] = ()) -> tuple[str, ...]:
    """The ids with most neighbours, ties by id; those in `always` come first whatever they have."""
    first = [key for key in dict.fromkeys(always) if key in network.nodes]
    rest = sorted(network.nodes.keys() - set(first), key=lambda key: (-network.simple.degree[key], key))
    return (*first, *rest)[: max(most, len(first))]


def drawn(whole: Network, known: Network, asked: Asked) -> Drawn:
    """What is drawn of `whole`; `known` holds the neighbours of what was opened as well."""
    centre = [whole.choice.of] if whole.choice.of in whole.nodes else []
    keys = dict.fromkeys(most_connected(whole, asked.most, centre))
    beyond: dict[str, int] = {}
    full: list[str] = []
    for key in asked.opened:
        if key in known.nodes:
            near = most_connected_among(known, known.simple[key])
            new = [other for other in near if other not in keys and other not in asked.hidden]
            keys |= dict.fromkeys((key, *new[:ADDED]))
            beyond[key] = max(0, len(new) - ADDED)
            full += [] if new else [key]
    kept = [key for key in keys if key not in asked.hidden]
    kept += [key for key in asked.always if key in known.nodes and key not in kept]
    return Drawn(
        tuple(kept),
        len(whole.nodes),
        tuple(key for key in kept if key not in whole.nodes),
        {key: count for key, count in beyond.items() if count},
        tuple(full),
        _apart(whole, set(kept)),
        sum(key in asked.hidden and key not in kept for key in known.nodes),
    )


def most_connected_among(network: Network, keys: Collection[str]) -> list[str]:
    """These ids, those with most neighbours first, ties by id."""
    return sorted(keys, key=lambda key: (-network.simple.degree[key], key))


def links_between(network: Network, communities: Sequence[Collection[str]]) -> dict[Pair, int]:
    """How many edges join each two of these sets of nodes, by their places in the sequence."""
    place = {key: at for at, keys in enumerate(communities) for key in keys}
    found: Counter[Pair] = Counter()
    for bond in network.bonds:
        one, other = sorted((place.get(bond.start, -1), place.get(bond.end, -1)))
        if 0 <= one < other:
            found[one, other] += 1
    return dict(sorted(found.items()))


def folded_graph(links: Mapping[Pair, int], count: int) -> nx.Graph[str]:
    """Communities as nodes, named by their places, to be laid out."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(str(at) for at in range(count))
    graph.add_edges_from((str(one), str(other), {"weight": weight}) for (one, other), weight in links.items())
    return graph


def _apart(whole: Network, kept: Collection[str]) -> int:
    """How many separate groups have nobody in the picture."""
    return sum(not any(key in kept for key in part) for part in nx.connected_components(whole.simple))
