"""Works out what the network page shows: the network, its measures, what of it is drawn and where."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx

from analysis.network.communities import Community
from analysis.network.drawn import (
    FIRST,
    FOLDED_ABOVE,
    MORE,
    Asked,
    Drawn,
    drawn,
    folded_graph,
    links_between,
)
from analysis.network.layout import Position, extended
from analysis.network.network import Network

from ... import data, networks
from ...here import Here
from ...views.network_shown import Shown
from ...views.network_state import COMMUNITY, NetworkState

# The largest; the foot of the picture says how many more there are.
MOST_COMMUNITIES = FIRST
# Communities are drawn larger than single nodes, and stand further apart.
APART = 1.7


def show(here: Here, state: NetworkState) -> Shown:
    """Everything the page draws, from its address."""
    choice, limits = state.choice(), state.limits()
    whole = networks.within(here, choice, limits)
    measures = networks.measures(here, choice, limits)
    known = networks.with_opened(here, whole, state.opened_ids, limits)
    open_now = next((one for one in measures.communities if one.number == state.community), None)
    if open_now is None and folds(state, len(whole.nodes)):
        cut = Drawn((), len(whole.nodes), communities=True)
        places = _community_places(here, whole, measures.communities, networks.name_of(choice, limits))
    else:
        cut, places = _nodes(here, state, whole, known, open_now)
    return Shown(
        whole=whole,
        known=known,
        drawn=known.only(cut.keys),
        cut=cut,
        measures=measures,
        fabric=data.fabric(here),
        facts=data.facts(here),
        state=state,
        language=here.language,
        positions={**places, **state.pins},
    )


def folds(state: NetworkState, nodes: int) -> bool:
    """Whether communities are drawn as one node each."""
    return state.size == "communities" or (not state.size and nodes > FOLDED_ABOVE)


def most(state: NetworkState) -> int:
    """How many nodes are drawn at most."""
    return MORE if state.size == "1000" else FIRST


def _nodes(
    here: Here, state: NetworkState, whole: Network, known: Network, inside: Community | None
) -> tuple[Drawn, Mapping[str, Position]]:
    part = whole.only(inside.members) if inside else whole
    always = tuple(key for key in (state.picked, state.end) if key in known.nodes)
    cut = drawn(part, known, Asked(most(state), state.opened_ids, state.hidden_ids, always))
    choice = state.choice()
    if inside:
        base = drawn(part, part, Asked(most(state)))
        name = f"{networks.name_of(choice, state.limits())} {inside.number} {most(state)}"
        places = networks.places_in(here, lambda: part.only(base.keys).simple, name)
    else:
        places = networks.places(here, choice, most(state), state.opened_ids)
    if any(key not in places for key in cut.keys):
        # Under limits others are the most connected: they find a place beside those that stay.
        places = {**places, **extended(known.only({*cut.keys} | places.keys()).simple, _of(places, known))}
    return cut, places


def _of(places: Mapping[str, Position], known: Network) -> dict[str, Position]:
    return {key: place for key, place in places.items() if key in known.nodes}


def _community_places(
    here: Here, whole: Network, found: tuple[Community, ...], name: str
) -> Mapping[str, Position]:
    shown = found[:MOST_COMMUNITIES]

    def graph() -> nx.Graph[str]:
        return folded_graph(links_between(whole, [one.members for one in shown]), len(shown))

    placed = networks.places_in(here, graph, f"{name} communities")
    return {f"{COMMUNITY}{shown[int(at)].number}": (x * APART, y * APART) for at, (x, y) in placed.items()}
