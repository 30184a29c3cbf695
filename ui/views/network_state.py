"""What the address of the network page says, and the addresses of its other states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal

from pydantic import Field

from analysis.as_of import AsOf
from analysis.network.choice import DEFAULT_KINDS, KINDS, Choice, Draw, Limits, Roles
from analysis.network.layout import Position

from ..address import href
from ..definition import Defined

PAGE = "network"
Size = Literal["", "300", "1000", "communities"]
FIRST_ROWS = 8
# `kinds` that draw nothing, and an `end` that is still to be chosen: "" is the default of both.
NO_KIND = "none"
WAITING = "?"
COMMUNITY = "community:"
Year = Annotated[int, Field(ge=1900, le=2200)]


@dataclass(frozen=True, kw_only=True)
class NetworkState(Defined):
    """Which network, under which limits, how much of it, and what a person did to the picture.

    `picked` is a node, an edge (`Bond.key`) or a community; with `end` it is where a path begins.
    """

    draw: Draw = "organisations"
    of: str = ""
    depth: Annotated[int, Field(ge=1, le=3)] = 1
    kinds: str = ""
    roles: Roles = "together"
    since: Year | None = None
    until: Year | None = None
    undated: bool = True
    without: str = ""
    picked: str = ""
    end: str = ""
    opened: str = ""
    hidden: str = ""
    pinned: str = ""
    size: Size = ""
    community: Annotated[int, Field(ge=0)] = 0
    sort: str = ""
    rows: Annotated[int, Field(ge=1, le=100_000)] = FIRST_ROWS

    @property
    def drawn_kinds(self) -> frozenset[str]:
        """The kinds in force; those that this picture cannot draw are left out."""
        if not self.kinds:
            return DEFAULT_KINDS[self.draw]
        return frozenset(self.kinds.split()) & frozenset(KINDS[self.draw])

    def choice(self) -> Choice:
        """Which network is asked for."""
        kinds = self.drawn_kinds if self.kinds else None
        return Choice(self.draw, self.of, self.depth, kinds, self.roles)

    def limits(self) -> Limits:
        """What is left out of it; raises LiantuError for a day that is none."""
        without = frozenset(self.without.split())
        return Limits(AsOf.parse(self.as_of), self.since, self.until, self.undated, self.inferred, without)

    @property
    def narrowed(self) -> bool:
        """Whether a filter leaves something out."""
        kinds = self.drawn_kinds != DEFAULT_KINDS[self.draw]
        years = self.since is not None or self.until is not None
        return bool(self.without) or kinds or years or not self.inferred

    @property
    def path_from(self) -> str:
        """Where a path begins whose end is still to be chosen."""
        return self.picked if self.end == WAITING else ""

    @property
    def path_ends(self) -> tuple[str, str] | None:
        """Both ends of the path that is shown."""
        return (self.picked, self.end) if self.picked and self.end not in ("", WAITING) else None

    @property
    def opened_ids(self) -> tuple[str, ...]:
        """Whose neighbours were added, in the order in which they were."""
        return tuple(dict.fromkeys(self.opened.split()))

    @property
    def hidden_ids(self) -> frozenset[str]:
        """What was taken out of the picture."""
        return frozenset(self.hidden.split())

    @property
    def pins(self) -> Mapping[str, Position]:
        """What was put somewhere; a pin that says no place is none."""
        return {key: place for word in self.pinned.split() for key, place in _pin(word)}

    @property
    def picked_community(self) -> int:
        """The number of the community that is picked; 0 when none is."""
        number = self.picked.removeprefix(COMMUNITY)
        return int(number) if self.picked.startswith(COMMUNITY) and number.isdecimal() else 0

    def picking(self, key: str) -> NetworkState:
        """The same with this node, edge or community picked; a path that was shown is gone."""
        return replace(self, picked=key, end="")

    def having(self, **changes: Any) -> NetworkState:
        """The same with other filters; communities are found anew, so none stays open."""
        return replace(self, community=0, **changes)

    def drawing(self, draw: Draw, of: str = "", **more: Any) -> NetworkState:
        """Another network under the same day, years and confidence."""
        kept = {name: getattr(self, name) for name in ("since", "until", "undated", "roles")}
        return replace(self._bare(), **(kept | {"draw": draw, "of": of} | more))

    def cleared(self) -> NetworkState:
        """The same network without any filter."""
        kept: dict[str, Any] = {
            name: getattr(self, name) for name in ("draw", "of", "depth", "picked", "size")
        }
        return replace(self._bare(), inferred=True, **kept)

    def _bare(self) -> NetworkState:
        """Nothing but the language, the day and the definition."""
        return NetworkState(**{field.name: getattr(self, field.name) for field in fields(Defined)})


def to(state: NetworkState) -> str:
    """The address of this page in a state."""
    return href(PAGE, state)


def words_of(keys: Iterable[str]) -> str:
    """Ids as one word of the address."""
    return " ".join(keys)


def pins_of(pins: Mapping[str, Position]) -> str:
    """Places as one word of the address, to the pixel."""
    return " ".join(f"{key}@{x:.0f}@{y:.0f}" for key, (x, y) in pins.items())


def _pin(word: str) -> Iterable[tuple[str, Position]]:
    key, _, place = word.partition("@")
    try:
        x, _, y = place.partition("@")
        return [(key, (float(x), float(y)))]
    except ValueError:
        return ()
