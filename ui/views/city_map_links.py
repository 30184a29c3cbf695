"""Where the parts of the map lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analysis.city_map import Spot

from ..address import State

# The address calls the column of those without a district so.
UNKNOWN_ID = "unknown"


def spot_id(spot: Spot) -> str:
    """What the address calls a place of the map."""
    return spot.place.id if spot.place else UNKNOWN_ID


@dataclass(frozen=True, slots=True)
class Links:
    """The state of the reader, which place is open, and the addresses that open or close one."""

    state: State
    chosen: str
    to_place: Callable[[str], str]

    def open(self, spot: Spot) -> str:
        """The address with this place open, or closed when it is open now."""
        key = spot_id(spot)
        return self.to_place("" if key == self.chosen else key)

    def is_open(self, spot: Spot) -> bool:
        """Whether this place is the one that is open."""
        return spot_id(spot) == self.chosen
