"""Places round one node for a small picture: room for every name, what is joined side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import dist

from analysis.network.layout import Position

# Rows of names three abreast; the nearer places lie between the lines to the farther ones.
_L, _R, _T, _B = (-112.0, 0.0), (112.0, 0.0), (0.0, -118.0), (0.0, 118.0)
_TL, _TR, _BL, _BR = (-100.0, -112.0), (100.0, -112.0), (-100.0, 112.0), (100.0, 112.0)
_NEAR = ((-84.0, -56.0), (84.0, -56.0), (-84.0, 56.0), (84.0, 56.0))
_PLACES: tuple[Position, ...] = (_L, _R, _TL, _TR, _BL, _BR, _T, _B, *_NEAR)
_FEW: Mapping[int, tuple[Position, ...]] = {1: (_T,), 3: (_L, _R, _T), 5: (_L, _R, _TL, _TR, _B)}
MOST = len(_PLACES)
PASSES = 6


def ring(centre: str, others: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[str, Position]:
    """A place for each; `pairs` among the others are kept short, at most `MOST` others."""
    places = list(_FEW.get(len(others), _PLACES)[: len(others)])
    place = dict(zip(others, places, strict=True))
    joined = sorted({(min(pair), max(pair)) for pair in pairs if pair[0] in place and pair[1] in place})
    for _ in range(PASSES):
        if not _shortened(place, joined):
            break
    return {centre: (0.0, 0.0), **place}


def _shortened(place: dict[str, Position], joined: Sequence[tuple[str, str]]) -> bool:
    """Swaps pairs of places as long as that makes the lines shorter; whether it did."""
    moved, length = False, _length(place, joined)
    for one, other in combinations(sorted(place), 2):
        place[one], place[other] = place[other], place[one]
        found = _length(place, joined)
        if found < length - 1e-6:
            moved, length = True, found
        else:
            place[one], place[other] = place[other], place[one]
    return moved


def _length(place: Mapping[str, Position], joined: Sequence[tuple[str, str]]) -> float:
    return sum(dist(place[one], place[other]) for one, other in joined)
