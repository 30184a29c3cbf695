"""What a person does in the picture, as steps from one address to the next, and the way back and on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from analysis.network.choice import KINDS
from analysis.network.families import in_order, kinds_of

from ..explorer.events import Event, Expand, Hide, Legend, PathFrom, PathTo, Pick, Pin, Unpin
from .network_state import COMMUNITY, FIRST_ROWS, NO_KIND, WAITING, NetworkState, pins_of, words_of

MOST_KEPT = 100


def after(state: NetworkState, event: Event) -> NetworkState:
    """The state that an event leads to; undo and redo lead nowhere by themselves (see `Steps`)."""
    match event:
        case Pick(id=key):
            return state.picking(key)
        case Expand(id=key):
            return _opened(state, key)
        case Hide(id=key):
            return _hidden(state, key)
        case Pin(id=key, x=x, y=y):
            return replace(state, pinned=pins_of({**state.pins, key: (x, y)}))
        case Unpin(id=key):
            return replace(state, pinned=pins_of({k: at for k, at in state.pins.items() if k != key}))
        case PathFrom(id=key):
            return replace(state, picked=key or state.picked, end=WAITING if key else "")
        case PathTo(id=key):
            return replace(state, end=key if key != state.picked else "")
        case Legend(of="groups", name=name):
            return state.having(without=_toggled(state.without.split(), name))
        case Legend(of="families", name=name):
            return _family(state, name)
        case _:
            return state


def kinds_word(state: NetworkState, kinds: Iterable[str]) -> NetworkState:
    """The same drawing these kinds of edges; the default ones are not said in the address."""
    chosen = frozenset(kinds)
    default = NetworkState(draw=state.draw).drawn_kinds
    said = "" if chosen == default else words_of(in_order(chosen)) or NO_KIND
    return state.having(kinds=said)


def _opened(state: NetworkState, key: str) -> NetworkState:
    """A node with its neighbours, or without them again; of a community what is inside."""
    if key.startswith(COMMUNITY):
        number = key.removeprefix(COMMUNITY)
        inside = int(number) if number.isdecimal() else 0
        return replace(state, community=inside, picked="", end="", opened="", hidden="")
    keys = list(state.opened_ids)
    if key in keys:
        keys.remove(key)
    else:
        keys.append(key)
    return replace(state, opened=words_of(keys), hidden=words_of(sorted(state.hidden_ids - {key})))


def _hidden(state: NetworkState, key: str) -> NetworkState:
    gone = key in (state.picked, state.end)
    opened = words_of(one for one in state.opened_ids if one != key)
    hidden = words_of(sorted(state.hidden_ids | {key}))
    return replace(state.picking("") if gone else state, hidden=hidden, opened=opened)


def _family(state: NetworkState, name: str) -> NetworkState:
    """A family goes off whole, and comes back with the default kinds of it, or all where none is."""
    drawn, own = state.drawn_kinds, kinds_of(name, KINDS[state.draw])
    if drawn & own:
        return kinds_word(state, drawn - own)
    default = NetworkState(draw=state.draw).drawn_kinds & own
    return kinds_word(state, drawn | (default or own))


def _toggled(words: Iterable[str], word: str) -> str:
    return words_of(sorted(set(words) ^ {word}))


@dataclass(frozen=True, slots=True)
class Steps:
    """The states of one network that lie behind and ahead; Back and Forward of the browser move in them."""

    now: NetworkState
    behind: tuple[NetworkState, ...] = ()
    ahead: tuple[NetworkState, ...] = ()

    def seen(self, state: NetworkState) -> Steps:
        """The steps once the page shows this state, however it came there."""
        if _network(state) != _network(self.now):
            return Steps(state)
        if _picture(state) == _picture(self.now):
            return replace(self, now=state)
        if self.behind and _picture(state) == _picture(self.behind[-1]):
            return Steps(state, self.behind[:-1], (self.now, *self.ahead))
        if self.ahead and _picture(state) == _picture(self.ahead[0]):
            return Steps(state, (*self.behind, self.now), self.ahead[1:])
        return Steps(state, (*self.behind, self.now)[-MOST_KEPT:])

    def back(self) -> NetworkState:
        """One step back; what is picked stays as far as it was picked before too."""
        return self.behind[-1] if self.behind else self.now

    def on(self) -> NetworkState:
        """One step on again."""
        return self.ahead[0] if self.ahead else self.now


def _network(state: NetworkState) -> tuple[object, ...]:
    return state.draw, state.of, state.depth, state.lang


def _picture(state: NetworkState) -> NetworkState:
    """What a step changes: looking at something is none."""
    return replace(state, picked="", end="", sort="", rows=FIRST_ROWS)
