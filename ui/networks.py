"""Networks with their measures and layouts, kept by graph version and by what they were asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import networkx as nx
import streamlit as st

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

# A network of 10 000 nodes takes some fifty megabytes, whatever else is kept of it little.
NETWORKS = frozenset({"woven", "within", "known"})
NETWORKS_KEPT = 12
KEPT = 128
Places = Mapping[str, Position]
T = TypeVar("T")


def woven(here: Here, choice: Choice) -> Network:
    """The network of a choice, over every day."""
    return _kept(here, "woven", _name(choice), lambda: weave(data.fabric(here), choice))


def within(here: Here, choice: Choice, limits: Limits) -> Network:
    """The same under its limits."""
    return _kept(here, "within", _name(choice, limits), lambda: limited(woven(here, choice), limits))


def measures(here: Here, choice: Choice, limits: Limits) -> Measures:
    """What it measures; slow for a large one."""
    return _kept(here, "measures", _name(choice, limits), lambda: measured(within(here, choice, limits)))


def with_opened(here: Here, whole: Network, opened: tuple[str, ...], limits: Limits | None) -> Network:
    """The network with the neighbours of what was opened, under the same limits."""
    keys = [key for key in opened if key in whole.fabric.nodes]
    if not keys:
        return whole
    name = f"{_name(whole.choice, limits)} {keys}"
    return _kept(
        here, "known", name, lambda: joined(whole, [_near(here, whole, key, limits) for key in keys])
    )


def _near(here: Here, whole: Network, key: str, limits: Limits | None) -> Network:
    choice = around(whole.choice, key)
    woven = _kept(here, "near", _name(choice), lambda: weave(whole.fabric, choice))
    return limited(woven, limits) if limits else woven


def offered(here: Here, choice: Choice, limits: Limits) -> Offered:
    """What the controls offer: kinds that are off as if they were on, groups under all other limits."""
    every = replace(choice, kinds=frozenset(KINDS[choice.draw]))
    if choice.draw in NEEDS_OF:
        # There one kind leads to others: they are counted where all of them are.
        found = _offer(here, every)
    else:
        on = _kept(here, "offered", _name(choice), lambda: offer(woven(here, choice)))
        found = both(on, _offer(here, replace(choice, kinds=every.drawn - choice.drawn)))
    under = replace(limits, without=frozenset())
    name = _name(choice, under)
    groups = _kept(here, "groups", name, lambda: groups_of(within(here, choice, under)))
    return replace(found, groups=groups)


def _offer(here: Here, choice: Choice) -> Offered:
    """Of a network that is counted only, and not kept."""
    return _kept(here, "offered", _name(choice), lambda: offer(weave(data.fabric(here), choice)))


def places(here: Here, choice: Choice, most: int, opened: tuple[str, ...]) -> Places:
    """Where the most connected nodes stand, and what was opened after them, one after another.

    Limits do not matter here, so that a filter hides and moves nothing; nor do kinds that are turned off.
    """
    laid = replace(choice, kinds=DEFAULT_KINDS[choice.draw] | choice.drawn)
    return _kept(here, "places", f"{_name(laid)} {most} {opened}", lambda: _placed(here, laid, most, opened))


def places_of(here: Here, graph: nx.Graph[str], name: str) -> Places:
    """Where the nodes of one part of a network stand; `name` says which part it is."""
    return places_in(here, lambda: graph, name)


def places_in(here: Here, part: Callable[[], nx.Graph[str]], name: str) -> Places:
    """The same of a part that takes long to find."""
    return _kept(here, "part", name, lambda: arrange(part()))


def name_of(choice: Choice, limits: Limits) -> str:
    """A choice under its limits, as one word."""
    return _name(choice, limits)


def _placed(here: Here, laid: Choice, most: int, opened: tuple[str, ...]) -> Places:
    whole = woven(here, laid)
    if not opened:
        return arrange(whole.only(most_connected(whole, most, [laid.of])).simple)
    before = places(here, laid, most, opened[:-1])
    known = with_opened(here, whole, opened, None)
    cut = drawn(whole, known, Asked(most, opened))
    return {**before, **extended(known.only({*cut.keys, *before}).simple, before)}


def _name(choice: Choice, limits: Limits | None = None) -> str:
    said = f"{choice.draw} {choice.of} {choice.depth} {sorted(choice.drawn)} {choice.roles}"
    if limits is None:
        return said
    years = f"{limits.as_of} {limits.as_of.iso} {limits.since} {limits.until} {limits.undated}"
    return f"{said} {years} {limits.inferred} {sorted(limits.without)}"


def _kept(here: Here, what: str, name: str, make: Callable[[], T]) -> T:
    """What `make` finds, made once; networks are large, so that fewer of them are kept."""
    store = _networks if what in NETWORKS else _others
    found: T = store(make, what, name, *data.kept_by(here))
    return found


@st.cache_resource(show_spinner=False, max_entries=NETWORKS_KEPT)
def _networks(
    _make: Callable[[], Any], what: str, name: str, engine: str, address: str, database: str, version: int
) -> Any:
    return _make()


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _others(
    _make: Callable[[], Any], what: str, name: str, engine: str, address: str, database: str, version: int
) -> Any:
    return _make()
