"""What resources and coverage say together: projects, equipment, people and districts without a platform."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from .assessment import Assessment, Entry
from .elements import Location, Place, Platform
from .resource_rows import EquipmentRow, Ground, Party, ProjectRow, TalentRow
from .verdicts import VERDICT_ORDER

RowT = TypeVar("RowT", EquipmentRow, TalentRow)


@dataclass(frozen=True, slots=True)
class ChainProjects:
    """A chain, the projects about it or a field of it, and which members take part in them."""

    assessment: Assessment
    projects: tuple[ProjectRow, ...]
    taking_part: tuple[tuple[Platform, int], ...]

    @property
    def open(self) -> bool:
        """Whether it answers the question: projects, and no member platform."""
        return bool(self.projects) and not self.assessment.members


@dataclass(frozen=True, slots=True)
class Holding:
    """A member counted for a chain, and what of the resource is its own or its parts'."""

    entry: Entry
    held: tuple[str, ...]
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChainHoldings:
    """A chain with members, and how much of a resource the graph knows to be with each."""

    assessment: Assessment
    holdings: tuple[Holding, ...]

    @property
    def held(self) -> frozenset[str]:
        """The resources, each once, whoever of the members holds them."""
        return frozenset(key for holding in self.holdings for key in holding.held)

    @property
    def holders(self) -> tuple[str, ...]:
        """Members and parts of members that hold any."""
        return tuple(sorted({key for holding in self.holdings for key in holding.holders}))

    @property
    def open(self) -> bool:
        """Whether it answers the question: members, and nothing with any of them."""
        return not self.held


class Presence(StrEnum):
    """Whether a platform counted for the chain is in the district."""

    HERE = "here"
    MAYBE = "maybe"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DistrictOfChain:
    """A district with firms of a chain, the counted platforms there, and unproven ones beside."""

    place: Place
    firms: int
    presence: Presence
    platforms: tuple[tuple[Platform, Location], ...]
    unproven: tuple[Platform, ...]


@dataclass(frozen=True, slots=True)
class ChainDistricts:
    """A chain by the districts of its firms; `unplaced` serve it from nobody says where."""

    assessment: Assessment
    districts: tuple[DistrictOfChain, ...]
    unplaced: tuple[Platform, ...]
    firms_unplaced: int

    def of(self, presence: Presence) -> tuple[DistrictOfChain, ...]:
        """The districts of one answer."""
        return tuple(part for part in self.districts if part.presence is presence)

    @property
    def open(self) -> bool:
        """Whether it answers the question: a district with firms and surely no counted platform."""
        return bool(self.of(Presence.NONE))


def chains_with_projects(ground: Ground, chains: Iterable[Assessment]) -> tuple[ChainProjects, ...]:
    """Every named chain with its projects: those without a member first, most projects first."""
    found = []
    for one in _named(chains):
        rows = tuple(row for row in ground.projects if one.id in row.subjects)
        found.append(ChainProjects(one, rows, _taking_part(rows)))
    return _ordered(found, lambda row: len(row.projects))


def chains_without_equipment(ground: Ground, chains: Iterable[Assessment]) -> tuple[ChainHoldings, ...]:
    """Every chain and cluster with members and the equipment these own: those without any first."""
    return _holdings(chains, ground.equipment, lambda row: row.owners, lambda row: row.equipment.id)


def chains_without_people(ground: Ground, chains: Iterable[Assessment]) -> tuple[ChainHoldings, ...]:
    """Every chain and cluster with members and who is named at these: those without anybody first."""
    return _holdings(chains, ground.talent, lambda row: row.posts, lambda row: row.talent.id)


def chains_by_district(ground: Ground, chains: Iterable[Assessment]) -> tuple[ChainDistricts, ...]:
    """Every named chain with firms, by their districts: those with districts left alone first."""
    found = [_districts(ground, one) for one in _named(chains) if one.firms]
    return _ordered(found, lambda row: len(row.of(Presence.NONE)))


def _named(chains: Iterable[Assessment]) -> Iterator[Assessment]:
    """Of a chain whose name is in no source nothing can be asked."""
    return (one for one in chains if one.subject.named != "no")


AnswerT = TypeVar("AnswerT", ChainProjects, ChainHoldings, ChainDistricts)


def _ordered(rows: Iterable[AnswerT], much: Callable[[AnswerT], int]) -> tuple[AnswerT, ...]:
    """Chains before clusters; the rows of the answer first, then by level and verdict, then the most."""

    def place(row: AnswerT) -> tuple[bool, bool, int, int, int, str]:
        one = row.assessment
        return (
            one.type != "Chain",
            not row.open,
            one.level,
            VERDICT_ORDER.index(one.verdict),
            -much(row),
            one.id,
        )

    return tuple(sorted(rows, key=place))


def _taking_part(rows: Sequence[ProjectRow]) -> tuple[tuple[Platform, int], ...]:
    """Members by how many of the projects they take part in, most first."""
    counted: dict[str, tuple[Platform, int]] = {}
    for row in rows:
        for member in row.members:
            counted[member.id] = (member, counted.get(member.id, (member, 0))[1] + 1)
    return tuple(sorted(counted.values(), key=lambda part: (-part[1], part[0].id)))


def _holdings(
    chains: Iterable[Assessment],
    rows: Iterable[RowT],
    parties: Callable[[RowT], tuple[Party, ...]],
    key: Callable[[RowT], str],
) -> tuple[ChainHoldings, ...]:
    with_member: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        for party in parties(row):
            if party.member is not None:
                with_member.setdefault(party.member.id, []).append((key(row), party.end.id))
    found = [
        ChainHoldings(one, tuple(_holding(entry, with_member) for entry in one.members))
        for one in _named(chains)
        if one.members
    ]
    return _ordered(found, lambda row: len(row.held))


def _holding(entry: Entry, with_member: dict[str, list[tuple[str, str]]]) -> Holding:
    pairs = with_member.get(entry.id, ())
    held = dict.fromkeys(resource for resource, _ in pairs)
    return Holding(entry, tuple(held), tuple(sorted({holder for _, holder in pairs})))


def _districts(ground: Ground, one: Assessment) -> ChainDistricts:
    serving = {piece.platform.id: piece.platform for entry in one.members for piece in entry.evidence}
    places = {key: _locations(ground, key) for key in sorted(serving)}
    unplaced = tuple(serving[key] for key, links in places.items() if not links)
    beside = {entry.id: _locations(ground, entry.id) for entry in one.unproven}
    found = []
    for count in one.places:
        if count.place is None:
            continue
        here = tuple(
            (serving[key], link)
            for key, links in places.items()
            for link in links
            if link.target == count.place.id
        )
        near = tuple(
            entry.platform
            for entry in one.unproven
            if any(link.target == count.place.id for link in beside[entry.id])
        )
        presence = Presence.HERE if here else Presence.MAYBE if unplaced else Presence.NONE
        found.append(DistrictOfChain(count.place, count.total, presence, here, near))
    unknown = sum(count.total for count in one.places if count.place is None)
    ordered = tuple(sorted(found, key=lambda part: (-part.firms, part.place.id)))
    return ChainDistricts(one, ordered, unplaced, unknown)


def _locations(ground: Ground, platform: str) -> tuple[Location, ...]:
    """Where a platform is, an inferred place only when the definition counts it."""
    links = ground.day.locations(platform)
    return tuple(link for link in links if ground.definition.inferred or link.stated)
