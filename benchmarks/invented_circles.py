"""An invented city of 10 000 organisations in circles that mostly work among themselves, seeded."""

from __future__ import annotations

from graph.schema import Edge

from .invented_city import InventedCity

# With leads and partners alone, about 10 000 organisations and chains joined by about 50 000 edges.
NODES = {
    "Source": 500,
    "System": 2,
    "Place": 30,
    "Cluster": 8,
    "Chain": 60,
    "Field": 400,
    "Platform": 1_000,
    "Institution": 1_500,
    "Enterprise": 7_400,
    "Collaboration": 12_000,
}
EDGES = {
    "MEMBER_OF": 800,
    "SERVES": 4_000,
    "BELONGS_TO": 9_000,
    "HOSTS": 1_500,
    "TAKES_PART_IN": 112_000,
}
CIRCLES = 200
# One party in so many comes from another circle.
STRANGER = 12
_PARTIES = ("Enterprise", "Enterprise", "Enterprise", "Institution", "Platform")


class InventedCircles(InventedCity):
    """Matters belong to a circle in turn, and so do organisations by their numbers."""

    def __init__(self, seed: int = 2022, scale: float = 1.0) -> None:
        super().__init__(seed, scale, NODES, EDGES)

    def _edge(self, cls: type[Edge], number: int) -> dict[str, str]:
        if cls.KIND != "TAKES_PART_IN":
            return super()._edge(cls, number)
        matter = number % self._nodes["Collaboration"]
        circle = matter if self._random.randrange(STRANGER) else self._random.randrange(CIRCLES)
        label = self._random.choice(_PARTIES)
        rounds = max(1, self._nodes[label] // CIRCLES)
        party = (circle % CIRCLES + CIRCLES * self._random.randrange(rounds)) % self._nodes[label]
        start, end = self._id(label, party), self._id("Collaboration", matter)
        return self._filled(cls, {"id": f"{cls.prefix()}:{number:06}", "start": start, "end": end})
