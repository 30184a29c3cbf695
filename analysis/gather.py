"""Collects what is known of one chain, cluster or field on a day, and sorts it by what it is worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .assessment import Entry, Firm, PlaceCount
from .definition import Definition
from .elements import Activity, Belonging, Claim, Location, Membership, Part, Place, Platform
from .evidence import CONTACT_BASES, CONTACT_ROLES, Evidence, holds
from .facts import Facts
from .standing import Standing, carries, standing_of

Pieces = dict[str, list[Evidence]]


@dataclass(frozen=True)
class Gathered:
    """Evidence by platform, in the lists of an assessment."""

    members: Pieces = field(default_factory=dict)
    left_out: Pieces = field(default_factory=dict)
    contact: Pieces = field(default_factory=dict)
    ties: Pieces = field(default_factory=dict)
    unproven: Pieces = field(default_factory=dict)
    of_the_system: Pieces = field(default_factory=dict)


class Day:
    """The facts as one definition sees them; what a platform's standing is, is found once."""

    def __init__(self, facts: Facts, definition: Definition) -> None:
        self.facts = facts
        self.definition = definition
        self._standings: dict[str, Standing] = {}

    def standing(self, platform: str) -> Standing:
        """Where the platform stands on the day."""
        if platform not in self._standings:
            self._standings[platform] = standing_of(self.facts, platform, self.definition.as_of)
        return self._standings[platform]

    def holds(self, begins_on: str | None, ends_on: str | None) -> bool:
        """Whether an interval holds on the day."""
        return holds(begins_on, ends_on, self.definition.as_of)

    def admits(self, membership: Membership | None) -> bool:
        """Whether the definition counts this membership."""
        return membership is not None and (self.definition.inferred or membership.stated)

    def reach(self, subject: str) -> Mapping[str, tuple[Part, ...]]:
        """What counts for the subject: itself, its fields, its chains; each with the shortest way up."""
        found: dict[str, tuple[Part, ...]] = {subject: ()}
        level = [subject]
        while level:
            below = []
            for key in level:
                for link in self.facts.parts_of.get(key, ()):
                    if link.origin not in found and carries(link, self.definition.as_of):
                        found[link.origin] = (link, *found[key])
                        below.append(link.origin)
            level = below
        return found

    def gather(self, subject: str) -> Gathered:
        """Every piece of evidence that holds on the day, in its list."""
        lists = Gathered()
        for piece in self._pieces(subject):
            where = self._list_of(piece, lists)
            if where is not None:
                where.setdefault((piece.member or piece.platform).id, []).append(piece)
        return lists

    def _pieces(self, subject: str) -> Iterator[Evidence]:
        for target, path in self.reach(subject).items():
            links: Iterable[Claim | Activity] = (
                *self.facts.claims_on.get(target, ()),
                *self.facts.activities_on.get(target, ()),
            )
            for link in links:
                for piece in self._readings(link, path):
                    if self.holds(piece.begins_on, piece.ends_on):
                        yield piece

    def _readings(self, link: Claim | Activity, path: tuple[Part, ...]) -> Iterator[Evidence]:
        """The edge once for each member it counts for, else once for its own platform."""
        platform = self.facts.platform.get(link.origin)
        if platform is None:
            return
        citations = self.facts.citations(link)
        standing = self.standing(platform.id)
        for holder in standing.holders:
            held = holder.membership
            whose = self.facts.citations(held) if held else ()
            yield Evidence(link, platform, holder.member, held, holder.path, path, citations, whose)
        if not standing.holders:
            yield Evidence(link, platform, None, None, standing.of_the_system, path, citations)

    def _list_of(self, piece: Evidence, lists: Gathered) -> Pieces | None:
        if piece.member is None:
            if piece.kind != "SERVES":
                return None
            return lists.of_the_system if piece.part_path else lists.unproven
        if piece.kind == "SERVES":
            counted = self.admits(piece.membership) and (self.definition.inferred or piece.stated)
            return lists.members if counted else lists.left_out
        if not self.admits(piece.membership):
            return None
        if isinstance(piece.link, Activity):
            return lists.contact if piece.link.role in CONTACT_ROLES else None
        return lists.contact if piece.basis in CONTACT_BASES else lists.ties

    def entries(self, pieces: Pieces, lists: Gathered) -> tuple[Entry, ...]:
        """The platforms of one list, by id, with what else is known of them."""
        counted = pieces is lists.members
        return tuple(
            Entry(
                platform=self._platform(found[0]),
                membership=found[0].membership,
                evidence=_sorted(found),
                contact=_sorted(lists.contact.get(key, ())) if counted else (),
                left_out=_sorted(lists.left_out.get(key, ())) if counted else (),
            )
            for key, found in sorted(pieces.items())
            if counted or key not in lists.members
        )

    def _platform(self, piece: Evidence) -> Platform:
        return piece.member or piece.platform

    def firms(self, subject: str) -> tuple[Firm, ...]:
        """The firms of the subject on the day, by id, each once, with where they are."""
        found: dict[str, list[Belonging]] = {}
        for target in self.reach(subject):
            for link in self.facts.belongings_to.get(target, ()):
                if self.holds(link.begins_on, link.ends_on):
                    found.setdefault(link.origin, []).append(link)
        return tuple(self._firm(links) for _, links in sorted(found.items()))

    def _firm(self, links: list[Belonging]) -> Firm:
        lead = next((link for link in links if link.role == "leader"), links[0])
        places = self.locations(lead.origin)
        return Firm(lead.origin, lead.name_zh, lead.name_en, lead.role, tuple(links), places)

    def locations(self, who: str) -> tuple[Location, ...]:
        """Where a platform or firm is on the day, whatever the switch says."""
        links = self.facts.locations_of.get(who, ())
        return tuple(link for link in links if self.holds(link.begins_on, link.ends_on))

    def by_place(self, firms: Iterable[Firm]) -> tuple[PlaceCount, ...]:
        """Firms by district and zone, in the order of ids; those without a known place last."""
        groups: dict[str | None, list[Firm]] = {}
        for firm in firms:
            for key in places_or_none(firm.locations):
                groups.setdefault(key, []).append(firm)
        ordered = sorted(groups, key=lambda key: (key is None, key or ""))
        return tuple(PlaceCount(self._place(key), tuple(groups[key])) for key in ordered)

    def _place(self, key: str | None) -> Place | None:
        return None if key is None else self.facts.place[key]


def _sorted(pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(pieces, key=lambda piece: piece.rank))


def places_or_none(locations: Iterable[Location]) -> set[str | None]:
    """The places of a platform or firm; None stands for an unknown one."""
    found: set[str | None] = {link.target for link in locations}
    return found or {None}
