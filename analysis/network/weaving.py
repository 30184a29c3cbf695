"""The four pictures: organisations, projects with their parties, a chain's ecosystem, a neighbourhood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from graph.errors import AnalysisError
from graph.text import Text

from ..entity import Tie
from .choice import DEEPEST, DRAWS, NEEDS_OF, TOGETHER, Choice, Draw
from .fabric import Fabric
from .network import Bond, Fact, Network
from .vicinity import NOT_THROUGH, vicinity

ORGANISATIONS = frozenset({"Platform", "Enterprise", "Institution"})

NEEDS_ONE = Text('"{draw}"要说明画哪一个', '"{draw}" needs to be told of which')
NO_SUCH = Text("图中没有 {id}", "the graph holds no {id}")
NO_CHAIN = Text("{id} 不是产业链", "{id} is not a chain")
TOO_DEEP = Text(f"深度应为 1 到 {DEEPEST}", f"the depth is 1 to {DEEPEST}")


def weave(fabric: Fabric, choice: Choice) -> Network:
    """The network of a choice over every day; raises AnalysisError for a chain or node that is not there."""
    if choice.draw in NEEDS_OF:
        if not choice.of:
            raise AnalysisError(NEEDS_ONE.format(draw=DRAWS[choice.draw]))
        if choice.of not in fabric.nodes:
            raise AnalysisError(NO_SUCH.format(id=choice.of))
    if choice.draw == "chain" and fabric.nodes[choice.of].label != "Chain":
        raise AnalysisError(NO_CHAIN.format(id=choice.of))
    if not 1 <= choice.depth <= DEEPEST:
        raise AnalysisError(TOO_DEEP)
    return _WEAVERS[choice.draw](fabric, choice)


def _organisations(fabric: Fabric, choice: Choice) -> Network:
    bonds = _Bonds(fabric, choice)
    bonds.together(fabric.parties)
    for tie in fabric.ties:
        if tie.kind == "PART_OF" and not {*_labels(fabric, tie)} <= ORGANISATIONS:
            continue  # how chains hang together is no matter of organisations
        bonds.add(tie)
    return Network.of(choice, fabric, bonds.made())


def _projects(fabric: Fabric, choice: Choice) -> Network:
    bonds = _Bonds(fabric, choice)
    for tie in fabric.ties:
        if tie.kind in ("TAKES_PART_IN", "TARGETS"):
            bonds.add(tie)
    alone = {fabric.matter(key) for key in fabric.nodes if fabric.is_matter(key)}
    return Network.of(choice, fabric, bonds.made(), alone)


def _chain(fabric: Fabric, choice: Choice) -> Network:
    """The chain with what it is part of and made of, whom it is served by, its firms, what is about it."""
    inside = {choice.of} | {
        tie.origin
        for tie in fabric.at.get(choice.of, ())
        if tie.kind == "PART_OF" and tie.target == choice.of
    }
    bonds = _Bonds(fabric, choice)
    for key in sorted(inside):
        bonds.add_all(tie for tie in fabric.at.get(key, ()) if tie.kind not in ("TAKES_PART_IN", "HOSTS"))
    platforms = {key for key in bonds.ends() if fabric.nodes[key].label == "Platform"}
    for end in sorted(bonds.ends()):
        for key in (end, *fabric.recorded_as.get(end, ())):
            bonds.add_all(tie for tie in fabric.at.get(key, ()) if _joins(tie, key, fabric, platforms))
    return Network.of(choice, fabric, bonds.made(), {choice.of})


def _joins(tie: Tie, key: str, fabric: Fabric, platforms: set[str]) -> bool:
    """Whether an edge at something of the ecosystem leads to who stands behind it."""
    if tie.kind == "TAKES_PART_IN":
        return tie.target == key
    if tie.kind == "HOSTS":
        return tie.target in platforms
    return tie.kind == "PART_OF" and tie.origin in platforms and fabric.nodes[tie.target].label == "Platform"


def _neighbourhood(fabric: Fabric, choice: Choice) -> Network:
    """What lies within so many steps, where partners of one matter are one step apart.

    Around a chain, a cluster or a matter itself, matters are nodes; otherwise they join their parties.
    """
    around = fabric.at.get(choice.of, ())
    shown = {choice.of} | {tie.origin for tie in around if tie.kind == "TARGETS" and tie.target == choice.of}
    matters = {fabric.matter(key) for key in shown if fabric.is_matter(key)}
    # Parties of one matter are neighbours where it is no node, so their parts in it are walked along too.
    near = vicinity(fabric, choice.of, choice.depth, choice.drawn | {"TAKES_PART_IN"})
    bonds = _Bonds(fabric, choice)
    bonds.together({key: ties for key, ties in near.parties.items() if fabric.matter(key) not in matters})
    for tie in near.ties:
        whole = {fabric.matter(key) for key in (tie.origin, tie.target) if fabric.is_matter(key)}
        if whole <= matters:
            bonds.add(tie)
    every = bonds.made()
    reached = _reached(fabric, choice, every)
    return Network.of(
        choice,
        fabric,
        [bond for bond in every if bond.start in reached and bond.end in reached],
        {fabric.matter(choice.of)},
    )


def _reached(fabric: Fabric, choice: Choice, bonds: Iterable[Bond]) -> set[str]:
    beside: dict[str, set[str]] = {}
    for bond in bonds:
        beside.setdefault(bond.start, set()).add(bond.end)
        beside.setdefault(bond.end, set()).add(bond.start)
    centre = fabric.matter(choice.of)
    reached, edge = {centre}, {centre}
    for _ in range(choice.depth):
        through = {key for key in edge if key == centre or fabric.nodes[key].label not in NOT_THROUGH}
        edge = {other for key in through for other in beside.get(key, ())} - reached
        reached |= edge
    return reached


class _Bonds:
    """Gathers edges of the graph into edges of the picture, as far as the choice draws their kinds."""

    def __init__(self, fabric: Fabric, choice: Choice) -> None:
        self._fabric, self._choice = fabric, choice
        self._facts: dict[tuple[str, str, str], dict[str, list[Tie]]] = {}

    def add(self, tie: Tie) -> None:
        """An edge of the graph as it is; ends that are one matter with another are that one."""
        if tie.kind not in self._choice.drawn:
            return
        if tie.kind == "TAKES_PART_IN" and not self._choice.counts(tie.detail):
            return
        start, end = self._fabric.matter(tie.origin), self._fabric.matter(tie.target)
        if start == end:
            return
        # The same role in one matter recorded twice is one ground, as the matter is one.
        of_matter = self._fabric.is_matter(start) or self._fabric.is_matter(end)
        self._put(start, end, tie.kind, f"{tie.detail}" if of_matter else tie.id, tie)

    def add_all(self, ties: Iterable[Tie]) -> None:
        """Several of them."""
        for tie in ties:
            self.add(tie)

    def together(self, parties: Mapping[str, Iterable[Tie]]) -> None:
        """Every pair that works together in one matter; a matter recorded twice is one ground."""
        if TOGETHER not in self._choice.drawn:
            return
        for key, ties in parties.items():
            working = sorted((tie for tie in ties if self._choice.counts(tie.detail)), key=lambda tie: tie.id)
            for one, other in combinations(working, 2):
                if one.origin != other.origin:
                    start, end = sorted((one.origin, other.origin))
                    self._put(start, end, TOGETHER, self._fabric.matter(key), one, other)

    def ends(self) -> set[str]:
        """The ends of all edges so far."""
        return {key for start, end, _ in self._facts for key in (start, end)}

    def made(self) -> list[Bond]:
        """The edges of the picture."""
        return [
            Bond(start, end, kind, tuple(_fact(kind, key, facts[key]) for key in sorted(facts)))
            for (start, end, kind), facts in sorted(self._facts.items())
        ]

    def _put(self, start: str, end: str, kind: str, key: str, *ties: Tie) -> None:
        kept = self._facts.setdefault((start, end, kind), {}).setdefault(key, [])
        kept.extend(tie for tie in ties if tie not in kept)


def _fact(kind: str, key: str, ties: list[Tie]) -> Fact:
    return Fact(tuple(sorted(ties, key=lambda tie: tie.id)), key if kind == TOGETHER else None)


def _labels(fabric: Fabric, tie: Tie) -> tuple[str, str]:
    return fabric.nodes[tie.origin].label, fabric.nodes[tie.target].label


_WEAVERS: Mapping[Draw, Callable[[Fabric, Choice], Network]] = {
    "organisations": _organisations,
    "projects": _projects,
    "chain": _chain,
    "neighbourhood": _neighbourhood,
}
