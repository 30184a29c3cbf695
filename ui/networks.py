"""Networks with their measures and layouts, each made once for what was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import networkx as nx

from analysis.network.choice import DEFAULT_KINDS, KINDS, NEEDS_OF, Choice, Limits
from analysis.network.drawn import Asked, drawn, most_connected
from analysis.network.layout import Position, arrange, extended
from analysis.network.measures import Measures, measured
from analysis.network.network import Network, limited
from analysis.network.offered import Offered, both, groups_of, offer
from analysis.network.opened import around, joined
from analysis.network.weaving import weave

from . import data
from .here import Here
from .kept import Kept

# A network of 10 000 nodes takes some fifty megabytes, whatever else is kept of it little.
NETWORKS = Kept("networks", 12)
OTHERS = Kept("what is made of networks", 128)
Places = Mapping[str, Position]


def woven(here: Here, choice: Choice) -> Network:
    """The network of a choice, over every day."""
    return NETWORKS.get(here, lambda: weave(data.fabric(here), choice), "woven", name_of(choice))


def within(here: Here, choice: Choice, limits: Limits) -> Network:
    """The same under its limits."""
    return NETWORKS.get(here, lambda: limited(woven(here, choice), limits), "within", name_of(choice, limits))


def measures(here: Here, choice: Choice, limits: Limits) -> Measures:
    """What it measures; slow for a large one."""
    return OTHERS.get(
        here, lambda: measured(within(here, choice, limits)), "measures", name_of(choice, limits)
    )


def with_opened(here: Here, whole: Network, opened: tuple[str, ...], limits: Limits | None) -> Network:
    """The network with the neighbours of what was opened, under the same limits."""
    keys = [key for key in opened if key in whole.fabric.nodes]
    if not keys:
        return whole
    name = f"{name_of(whole.choice, limits)} {keys}"
    return NETWORKS.get(
        here, lambda: joined(whole, [_near(here, whole, key, limits) for key in keys]), "known", name
    )


def _near(here: Here, whole: Network, key: str, limits: Limits | None) -> Network:
    choice = around(whole.choice, key)
    woven = OTHERS.get(here, lambda: weave(whole.fabric, choice), "near", name_of(choice))
    return limited(woven, limits) if limits else woven


def offered(here: Here, choice: Choice, limits: Limits) -> Offered:
    """What the controls offer: kinds that are off as if they were on, groups under all other limits."""
    every = replace(choice, kinds=frozenset(KINDS[choice.draw]))
    if choice.draw in NEEDS_OF:
        # There one kind leads to others: they are counted where all of them are.
        found = _offer(here, every)
    else:
        on = OTHERS.get(here, lambda: offer(woven(here, choice)), "offered", name_of(choice))
        found = both(on, _offer(here, replace(choice, kinds=every.drawn - choice.drawn)))
    under = replace(limits, without=frozenset())
    name = name_of(choice, under)
    groups = OTHERS.get(here, lambda: groups_of(within(here, choice, under)), "groups", name)
    return replace(found, groups=groups)


def _offer(here: Here, choice: Choice) -> Offered:
    """Of a network that is counted only, and not kept."""
    return OTHERS.get(here, lambda: offer(weave(data.fabric(here), choice)), "offered", name_of(choice))


def places(here: Here, choice: Choice, most: int, opened: tuple[str, ...]) -> Places:
    """Where the most connected nodes stand, and what was opened after them, one after another.

    Limits do not matter here, so that a filter hides and moves nothing; nor do kinds that are turned off.
    """
    laid = replace(choice, kinds=DEFAULT_KINDS[choice.draw] | choice.drawn)
    return OTHERS.get(
        here, lambda: _placed(here, laid, most, opened), "places", f"{name_of(laid)} {most} {opened}"
    )


def places_of(here: Here, graph: nx.Graph[str], name: str) -> Places:
    """Where the nodes of one part of a network stand; `name` says which part it is."""
    return places_in(here, lambda: graph, name)


def places_in(here: Here, part: Callable[[], nx.Graph[str]], name: str) -> Places:
    """The same of a part that takes long to find."""
    return OTHERS.get(here, lambda: arrange(part()), "part", name)


def name_of(choice: Choice, limits: Limits | None = None) -> str:
    """A choice, under its limits where they are given, in one line."""
    said = f"{choice.draw} {choice.of} {choice.depth} {sorted(choice.drawn)} {choice.roles}"
    if limits is None:
        return said
    years = f"{limits.as_of} {limits.as_of.iso} {limits.since} {limits.until} {limits.undated}"
    return f"{said} {years} {limits.inferred} {sorted(limits.without)}"


def _placed(here: Here, laid: Choice, most: int, opened: tuple[str, ...]) -> Places:
    whole = woven(here, laid)
    if not opened:
        return arrange(whole.only(most_connected(whole, most, [laid.of])).simple)
    before = places(here, laid, most, opened[:-1])
    known = with_opened(here, whole, opened, None)
    cut = drawn(whole, known, Asked(most, opened))
    return {**before, **extended(known.only({*cut.keys, *before}).simple, before)}
