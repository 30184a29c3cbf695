"""By district and zone: which platforms are there and what they serve; names and counts, no verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.text import Text

from .assessment import Assessment
from .coverage import assess
from .definition import Definition
from .elements import Citation, Location, Membership, Place, Platform, Subject
from .facts import Facts
from .gather import Day, places_or_none
from .standing import membership_on

UNKNOWN_PLACE = Text("区市未知", "district unknown")


class Role(StrEnum):
    """How a platform in a district stands to the system on the day."""

    MEMBER = "member"
    LEFT_OUT = "left_out"
    PART = "part"
    OF_THE_SYSTEM = "of_the_system"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Located:
    """A platform in a district; without a location its district is unknown."""

    platform: Platform
    role: Role
    membership: Membership | None
    member: Platform | None
    location: Location | None
    citations: tuple[Citation, ...]

    @property
    def id(self) -> str:
        """The platform's id."""
        return self.platform.id

    @property
    def place_stated(self) -> bool:
        """Whether a source says that it is there."""
        return self.location is not None and self.location.stated


@dataclass(frozen=True, slots=True)
class Served:
    """A chain or cluster that platforms of the district serve; members count, others do not."""

    subject: Subject
    members: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class District:
    """A district or zone (None: the district is unknown) under one definition."""

    place: Place | None
    located: tuple[Located, ...]
    served: tuple[Served, ...]
    firms: tuple[str, ...]

    @property
    def name(self) -> Text:
        """Its name; the Chinese one where the data have no English."""
        if self.place is None:
            return UNKNOWN_PLACE
        return self.place.full_name

    def of(self, role: Role) -> tuple[Located, ...]:
        """The platforms of one role."""
        return tuple(part for part in self.located if part.role is role)

    @property
    def members(self) -> tuple[Located, ...]:
        """The members of the system that are there."""
        return self.of(Role.MEMBER)

    @property
    def unproven(self) -> tuple[Located, ...]:
        """Platforms there that are not shown to be members."""
        return self.of(Role.UNPROVEN)


def assess_districts(facts: Facts, definition: Definition) -> tuple[District, ...]:
    """Every district and zone by id, those without a known one last; zones are equals."""
    day = Day(facts, definition)
    services = (*assess(facts, definition, "chains"), *assess(facts, definition, "clusters"))
    located: dict[str | None, list[Located]] = {place.id: [] for place in facts.places} | {None: []}
    for platform in sorted(facts.platforms, key=lambda part: part.id):
        for location in _locations(day, platform.id) or (None,):
            located[location.target if location else None].append(_located(day, platform, location))
    firms, by_platform = _firms(day), _by_platform(services)
    return tuple(
        District(
            place=facts.place[key] if key else None,
            located=tuple(found),
            served=_served(found, _of(found, services, by_platform)),
            firms=tuple(firms.get(key, ())),
        )
        for key, found in sorted(located.items(), key=lambda item: (item[0] is None, item[0] or ""))
    )


def _locations(day: Day, who: str) -> tuple[Location, ...]:
    """Where a platform is, inferred places only when the definition counts them."""
    return tuple(link for link in day.locations(who) if day.definition.inferred or link.stated)


def _located(day: Day, platform: Platform, location: Location | None) -> Located:
    own = membership_on(day.facts, platform.id, day.definition.as_of)
    standing = day.standing(platform.id)
    member = None
    if own is not None:
        role = Role.MEMBER if day.admits(own) else Role.LEFT_OUT
    elif standing.holders:
        role, member = Role.PART, standing.holders[0].member
    else:
        role = Role.OF_THE_SYSTEM if standing.of_the_system else Role.UNPROVEN
    citations = day.facts.citations(location) if location else ()
    return Located(platform, role, own, member, location, citations)


def _by_platform(services: Sequence[Assessment]) -> Mapping[str, set[int]]:
    """Which services, by their place in the list, have to do with a platform; a place asks only these."""
    found: dict[str, set[int]] = {}
    for number, service in enumerate(services):
        for entry in (*service.members, *service.unproven, *service.of_the_system):
            found.setdefault(entry.id, set()).add(number)
        for piece in service.evidence:
            found.setdefault(piece.platform.id, set()).add(number)
    return found


def _of(
    located: Iterable[Located], services: Sequence[Assessment], by_platform: Mapping[str, set[int]]
) -> list[Assessment]:
    numbers = {number for part in located for number in by_platform.get(part.id, ())}
    return [services[number] for number in sorted(numbers)]


def _served(located: Iterable[Located], services: Iterable[Assessment]) -> tuple[Served, ...]:
    """What the platforms of one place serve: members with all that counts for them, others by themselves."""
    here = {part.id: part.role for part in located}
    found = []
    for service in services:
        members = [entry.id for entry in service.members if here.get(entry.id) is Role.MEMBER]
        parts = {
            piece.platform.id
            for piece in service.evidence
            if piece.via_part is not None and piece.platform.id in here
        }
        outside = {entry.id for entry in (*service.unproven, *service.of_the_system) if entry.id in here}
        if members or parts or outside:
            found.append(Served(service.subject, tuple(members), tuple(sorted(parts | outside))))
    return tuple(found)


def _firms(day: Day) -> dict[str | None, list[str]]:
    """Firms by place; of those without a known place only the ones of some chain, cluster or field."""
    facts = day.facts
    belonging = {link.origin for link in facts.belongings if day.holds(link.begins_on, link.ends_on)}
    located = {link.origin for link in facts.locations if link.origin not in facts.platform}
    placed: dict[str | None, list[str]] = {}
    for firm in sorted(belonging | located):
        for key in places_or_none(day.locations(firm)):
            if key is not None or firm in belonging:
                placed.setdefault(key, []).append(firm)
    return placed
