"""The last touch: one node after the other moves to where it crosses and crowds least."""

from __future__ import annotations

import numpy as np

from .layout_places import EDGE, Drawing, ring
from .layout_stress import Array, Ends

# px around where it stands, and edge lengths around its neighbours, at which a node looks for a better place.
AROUND_ITSELF = (30.0, 62.0, 110.0, 170.0)
AROUND_FRIENDS = (0.75, 1.0, 1.4)
FEW_FRIENDS = 3
CONTENT = 0.5
GAIN = 0.05
MANY_FRIENDS = 10
ROUNDS = 2
# Places × friends × edges looked at; about a tenth of a second.
EFFORT = 1_000_000


def polish(drawing: Drawing, effort: int = EFFORT) -> None:
    """Move nodes to better places, the worst placed first, until nobody gains or the effort is spent."""
    friends = [drawing.neighbours(node) for node in range(len(drawing.points))]
    movable = [node for node, joined in enumerate(friends) if len(joined) <= MANY_FRIENDS]
    for _ in range(ROUNDS):
        costs = {node: _cost(drawing, node, friends[node]) for node in movable}
        gained = 0
        for node in sorted(movable, key=lambda one: (-costs[one], one)):
            if costs[node] < CONTENT:
                break
            candidates = drawing.free(node, _candidates(drawing, node, friends[node]))
            effort -= len(candidates) * len(friends[node]) * len(drawing.ends)
            if effort < 0:
                return
            gained += _moved(drawing, node, friends[node], candidates)
        if not gained:
            return


def _cost(drawing: Drawing, node: int, friends: Ends) -> float:
    """What its present place costs."""
    return float(drawing.costs(node, drawing.points[node][None], friends)[0])


def _moved(drawing: Drawing, node: int, friends: Ends, candidates: Array) -> bool:
    """Whether one of the candidates is better than where it stands, and it moved there."""
    costs = drawing.costs(node, np.vstack([drawing.points[node], candidates]), friends)
    best = int(costs.argmin())
    if costs[best] > costs[0] - GAIN:
        return False
    drawing.points[node] = candidates[best - 1]
    return True


def _candidates(drawing: Drawing, node: int, friends: Ends) -> Array:
    """Places around where it stands, amid its friends, and around each of them if they are few."""
    around = drawing.points[friends]
    found = [around.mean(0)[None], *(ring(drawing.points[node], step, 10) for step in AROUND_ITSELF)]
    if len(friends) <= FEW_FRIENDS:
        found += [ring(friend, EDGE * step, 14) for friend in around for step in AROUND_FRIENDS]
    return np.vstack(found)
