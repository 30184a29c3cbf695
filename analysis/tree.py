"""Cluster → chain → segment → platform: what hangs where, clusters with gaps first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .assessment import Assessment, Entry
from .definition import Definition
from .elements import Part
from .facts import Facts
from .order import page_order
from .standing import carries
from .verdicts import GAPS, Verdict


@dataclass(frozen=True, slots=True)
class Lanes:
    """The platforms of one node by what they are worth; only what names the node itself, nothing below it."""

    counted: tuple[Entry, ...]
    left_out: tuple[Entry, ...]
    beside: tuple[Entry, ...]
    of_the_system: tuple[Entry, ...]
    contact: tuple[Entry, ...]

    @property
    def empty(self) -> bool:
        """Whether no platform has anything to do with the node itself."""
        return not (self.counted or self.left_out or self.beside or self.of_the_system or self.contact)


NO_LANES = Lanes((), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Node:
    """A chain, segment or field, the link that hangs it there (None: it hangs nowhere), and its segments."""

    one: Assessment
    link: Part | None
    lanes: Lanes
    segments: tuple[Node, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether the system does not cover it."""
        return self.one.verdict in GAPS

    @property
    def bare(self) -> bool:
        """Whether nothing is known of it: no record, no platform of its own, no segment."""
        return self.one.verdict is Verdict.NO_RECORD and self.lanes.empty and not self.segments


@dataclass(frozen=True, slots=True)
class Branch:
    """A cluster with its chains (declared first, gaps first) and the platforms that serve it directly."""

    one: Assessment
    chains: tuple[Node, ...]
    direct: Lanes

    @property
    def id(self) -> str:
        """The cluster's id."""
        return self.one.id

    @property
    def gaps(self) -> tuple[Node, ...]:
        """Its chains that the system does not cover."""
        return tuple(node for node in self.chains if node.is_gap)

    @property
    def open(self) -> bool:
        """Whether it has a gap, is one, or no member serves it."""
        return bool(self.gaps) or self.one.level == 0


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole: clusters, chains of no known cluster, fields that are no segment of a chain."""

    clusters: tuple[Branch, ...]
    unplaced: tuple[Node, ...]
    fields: tuple[Node, ...]


def tree(
    chains: Sequence[Assessment],
    clusters: Sequence[Assessment],
    fields: Sequence[Assessment],
    facts: Facts,
    definition: Definition,
) -> Tree:
    """Hangs assessments of one definition under each other; what has two wholes hangs under both."""
    below = _below(facts, definition)
    of_field = {one.id: one for one in fields}
    nodes = {one.id: _node(one, None, below, of_field) for one in chains}
    branches, hung = [], set[str]()
    for one in clusters:
        own = [
            replace(nodes[link.origin], link=link) for link in below.get(one.id, ()) if link.origin in nodes
        ]
        hung |= {node.one.id for node in own}
        branches.append(Branch(one, _ordered(own), direct(one)))
    segments = {node.one.id for node in nodes.values() for node in _all(node.segments)}
    free = [_node(one, None, below, of_field) for one in page_order(fields) if one.id not in segments]
    return Tree(
        tuple(sorted(branches, key=_gaps_first)),
        _ordered(node for node in nodes.values() if node.one.id not in hung),
        tuple(free),
    )


def direct(one: Assessment) -> Lanes:
    """The lanes of a node by itself: evidence that came up from a part of it stands at that part."""
    return Lanes(
        _own(one.members),
        _own(one.left_out),
        _own(one.unproven),
        _own(one.of_the_system),
        _own((*one.contact, *one.ties)),
    )


def _own(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    kept = []
    for entry in entries:
        pieces = tuple(piece for piece in entry.evidence if not piece.subject_path)
        if pieces:
            kept.append(replace(entry, evidence=pieces))
    return tuple(sorted(kept, key=lambda entry: (not entry.stated, entry.id)))


def _node(
    one: Assessment,
    link: Part | None,
    below: Mapping[str, Sequence[Part]],
    fields: Mapping[str, Assessment],
    above: frozenset[str] = frozenset(),
) -> Node:
    """A node with the segments below it; a ring of parts ends where it closes."""
    above |= {one.id}
    segments = tuple(
        _node(fields[part.origin], part, below, fields, above)
        for part in below.get(one.id, ())
        if part.origin in fields and part.origin not in above
    )
    return Node(one, link, direct(one), segments)


def _below(facts: Facts, definition: Definition) -> dict[str, list[Part]]:
    """What is part of each node on the day, each part once."""
    found: dict[str, list[Part]] = {}
    for whole, links in facts.parts_of.items():
        once: dict[str, Part] = {}
        for link in links:
            if carries(link, definition.as_of) and (link.origin not in once or link.stated):
                once[link.origin] = link
        found[whole] = list(once.values())
    return found


def _all(nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        yield node
        yield from _all(node.segments)


def _ordered(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Declared chains first, then by verdict as pages order them."""
    by_id = {node.one.id: node for node in nodes}
    ordered = page_order(node.one for node in by_id.values())
    return tuple(sorted((by_id[one.id] for one in ordered), key=lambda node: not node.one.is_declared))


def _gaps_first(branch: Branch) -> tuple[int, int, int, str]:
    """Most gaps first, then the least covered, then the city's own order."""
    one = branch.one
    order = one.subject.order if one.subject.order is not None else 999
    return -len(branch.gaps), one.level, order, one.id


def only_gaps(whole: Tree) -> Tree:
    """The same tree with the gaps alone, each where it hangs."""
    return Tree(
        tuple(
            replace(branch, chains=branch.gaps, direct=NO_LANES) for branch in whole.clusters if branch.gaps
        ),
        tuple(node for node in whole.unplaced if node.is_gap),
        tuple(node for node in whole.fields if node.is_gap),
    )
