"""What the address of the gaps page says, and the addresses of its own views."""

from __future__ import annotations

from dataclasses import dataclass, replace

from analysis.priority import GapOrder

from ..address import href
from ..definition import Defined


@dataclass(frozen=True, kw_only=True)
class GapsState(Defined):
    """`chain` opens all there is on one chain; `against` is a second day to compare with."""

    chain: str = ""
    order: GapOrder = GapOrder.READY
    against: str = ""


def opening(state: GapsState, chain: str) -> str:
    """The address of the same view with one chain open, or none."""
    return href("gaps", replace(state, chain=chain))
