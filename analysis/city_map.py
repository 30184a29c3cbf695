"""Where the firms and platforms of one chain or cluster are, by district and zone, and who is nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .assessment import Assessment, Entry, Firm
from .definition import Definition
from .districts import Located, assess_districts
from .districts import Role as SystemRole
from .elements import Place, Platform
from .evidence import Evidence
from .facts import Facts
from .gather import Day


class Role(StrEnum):
    """How a platform stands to what the map shows; the first that fits."""

    MEMBER = "member"
    LEFT_OUT = "left_out"
    OF_THE_SYSTEM = "of_the_system"
    UNPROVEN = "unproven"
    CONTACT = "contact"


# Without a chain the map shows every platform as it stands to the system itself.
TO_THE_SYSTEM: Mapping[SystemRole, Role] = {
    SystemRole.MEMBER: Role.MEMBER,
    SystemRole.LEFT_OUT: Role.LEFT_OUT,
    SystemRole.PART: Role.OF_THE_SYSTEM,
    SystemRole.OF_THE_SYSTEM: Role.OF_THE_SYSTEM,
    SystemRole.UNPROVEN: Role.UNPROVEN,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A platform in one place, and why the map shows it; without a chain it has no evidence."""

    located: Located
    role: Role
    evidence: tuple[Evidence, ...] = ()

    @property
    def platform(self) -> Platform:
        """The platform."""
        return self.located.platform

    @property
    def id(self) -> str:
        """The platform's id."""
        return self.located.platform.id

    @property
    def stated(self) -> bool:
        """Whether a source states both why it is shown and, where it has a place, that it is there."""
        if self.located.location is not None and not self.located.place_stated:
            return False
        if self.evidence:
            return any(piece.stated for piece in self.evidence)
        return self.located.membership is None or self.located.membership.stated


@dataclass(frozen=True, slots=True)
class Spot:
    """A district or zone (None: unknown) with the firms and platforms there.

    `recorded`: whether the graph holds anything at all in it; where not, its zeros are not known zeros.
    """

    place: Place | None
    firms: tuple[Firm, ...]
    platforms: tuple[Placed, ...]
    recorded: bool

    def of(self, role: Role) -> tuple[Placed, ...]:
        """The platforms of one role."""
        return tuple(one for one in self.platforms if one.role is role)


@dataclass(frozen=True, slots=True)
class CityMap:
    """The spots: districts, then zones, then the unknown one; `subject` is None for the whole city."""

    subject: Assessment | None
    spots: tuple[Spot, ...]

    @property
    def firms(self) -> tuple[Firm, ...]:
        """Every firm once, wherever it is."""
        return tuple({firm.id: firm for spot in self.spots for firm in spot.firms}.values())

    def platforms(self, role: Role | None = None) -> tuple[str, ...]:
        """The ids of the platforms (of one role), each once."""
        found = (one for spot in self.spots for one in spot.platforms if role in (None, one.role))
        return tuple({one.id: None for one in found})

    @property
    def unknown(self) -> Spot:
        """Who is in no known district."""
        return self.spots[-1]


def city_map(
    facts: Facts, definition: Definition, subject: Assessment | None, chains: Iterable[Assessment]
) -> CityMap:
    """The places of one chain or cluster; without one: firms of the declared `chains`, and every platform."""
    entries = _roles(subject) if subject else None
    firms = subject.firms if subject else _firms_of(chains)
    counted = {count.place: count.firms for count in Day(facts, definition).by_place(firms)}
    anything = {link.target for link in facts.locations}
    spots = [
        Spot(
            place=district.place,
            firms=counted.get(district.place, ()),
            platforms=_placed(district.located, entries),
            recorded=district.place is None or district.place.id in anything,
        )
        for district in assess_districts(facts, definition)
    ]
    return CityMap(subject, tuple(sorted(spots, key=_in_order)))


def _in_order(spot: Spot) -> tuple[int, int, str]:
    """Districts before zones, the unknown last; D2 before D10."""
    if spot.place is None:
        return 2, 0, ""
    return int(spot.place.kind != "district"), len(spot.place.id), spot.place.id


def _firms_of(chains: Iterable[Assessment]) -> tuple[Firm, ...]:
    found = {firm.id: firm for one in chains if one.is_declared for firm in one.firms}
    return tuple(found[key] for key in sorted(found))


def _roles(subject: Assessment) -> Mapping[str, tuple[Role, Entry]]:
    lists: tuple[tuple[Role, Sequence[Entry]], ...] = (
        (Role.MEMBER, subject.members),
        (Role.LEFT_OUT, subject.left_out),
        (Role.OF_THE_SYSTEM, subject.of_the_system),
        (Role.UNPROVEN, subject.unproven),
        (Role.CONTACT, subject.contact),
    )
    found: dict[str, tuple[Role, Entry]] = {}
    for role, entries in lists:
        for entry in entries:
            found.setdefault(entry.id, (role, entry))
    return found


def _placed(
    located: Iterable[Located], entries: Mapping[str, tuple[Role, Entry]] | None
) -> tuple[Placed, ...]:
    order = list(Role)
    if entries is None:
        found = [Placed(one, TO_THE_SYSTEM[one.role]) for one in located]
    else:
        found = [
            Placed(one, entries[one.id][0], entries[one.id][1].evidence)
            for one in located
            if one.id in entries
        ]
    return tuple(sorted(found, key=lambda one: (order.index(one.role), one.id)))
