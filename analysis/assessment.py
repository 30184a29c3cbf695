"""What is found of one chain, cluster or field: level, verdict, and everything they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from .elements import Belonging, Citation, Location, Membership, Place, Platform, Related, Report, Subject
from .evidence import Evidence, best
from .verdicts import Sign, Verdict, sign_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A platform named in an assessment; `evidence` is why it stands in its list, strongest first.

    Beside the evidence of a counted member: `contact`, which never counts, and `left_out`, which the
    definition leaves out because inferred.
    """

    platform: Platform
    membership: Membership | None
    evidence: tuple[Evidence, ...]
    contact: tuple[Evidence, ...] = ()
    left_out: tuple[Evidence, ...] = ()

    @property
    def id(self) -> str:
        """The platform's id."""
        return self.platform.id

    @property
    def tier(self) -> str | None:
        """Its place in the system, if a member."""
        return self.membership.tier if self.membership else None

    @property
    def stated(self) -> bool:
        """Whether at least one piece is stated."""
        return any(piece.stated for piece in self.evidence)

    @property
    def best(self) -> Evidence | None:
        """Its strongest piece."""
        return best(self.evidence)


@dataclass(frozen=True, slots=True)
class Reported:
    """What a source states of the subject itself; `report.kind` says what."""

    report: Report
    citation: Citation

    @property
    def stated(self) -> bool:
        """Whether the source says so of this very subject."""
        return self.report.stated


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A chain RELATED_TO the one assessed: shown, never counted. `outgoing`: the edge starts here."""

    subject: Subject
    link: Related
    outgoing: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm of the subject and where it is; without a location its district is unknown."""

    id: str
    name_zh: str
    name_en: str | None
    role: str
    belongings: tuple[Belonging, ...]
    locations: tuple[Location, ...]

    @property
    def stated(self) -> bool:
        """Whether a source says that it belongs there."""
        return any(link.stated for link in self.belongings)


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """How many firms of the subject are in a place (None: the district is unknown)."""

    place: Place | None
    firms: tuple[Firm, ...]

    @property
    def total(self) -> int:
        """Their number: firms in the graph, not statistics."""
        return len(self.firms)

    @property
    def stated(self) -> bool:
        """Whether sources say of every firm both that it belongs to the subject and that it is here."""
        place = self.place.id if self.place else ""
        return all(
            firm.stated and any(link.stated for link in firm.locations if link.target == place)
            for firm in self.firms
        )


@dataclass(frozen=True, slots=True)
class Unnamed:
    """How many members of the system are published, and how many of them the graph can name."""

    declared: int | None
    named: int

    @property
    def missing(self) -> int | None:
        """How many have no name; None when no source gives the whole number."""
        return None if self.declared is None else max(self.declared - self.named, 0)


@dataclass(frozen=True, slots=True)
class Assessment:
    """A chain, cluster or field under one definition; only `members` count.

    `contact`: members in touch that do not serve it; `left_out`: members whose evidence is left out because
    inferred; `unproven`: platforms not shown to be members; `of_the_system`: parts of the system itself;
    `ties`: members tied by their host or by coordination alone.
    """

    subject: Subject
    level: int
    verdict: Verdict
    members: tuple[Entry, ...]
    contact: tuple[Entry, ...]
    left_out: tuple[Entry, ...]
    unproven: tuple[Entry, ...]
    of_the_system: tuple[Entry, ...]
    ties: tuple[Entry, ...]
    related: tuple[Neighbour, ...]
    gap_reports: tuple[Reported, ...]
    coverage_reports: tuple[Reported, ...]
    recommendations: tuple[Reported, ...]
    firms: tuple[Firm, ...]
    places: tuple[PlaceCount, ...]
    unnamed: Unnamed

    @property
    def id(self) -> str:
        """The subject's id."""
        return self.subject.id

    @property
    def name(self) -> str:
        """Its Chinese name."""
        return self.subject.name_zh

    @property
    def name_en(self) -> str | None:
        """Its English name, where the data have one."""
        return self.subject.name_en

    @property
    def type(self) -> str:
        """Chain, Cluster or Field."""
        return self.subject.label

    @property
    def sign(self) -> Sign:
        """The sign of its verdict."""
        return sign_of(self.verdict, self.level)

    @property
    def is_declared(self) -> bool:
        """Whether it is one of the declared ten, surely or likely."""
        return self.subject.declared in ("yes", "likely")

    @property
    def has_data(self) -> bool:
        """Whether the graph knows anything of it besides its name and its firms."""
        platforms = (self.members, self.contact, self.left_out, self.unproven, self.of_the_system, self.ties)
        reports = (self.gap_reports, self.coverage_reports, self.recommendations)
        return any(platforms) or any(reports)

    @property
    def only_likely_declared(self) -> bool:
        """Whether its place among the ten is inferred and must be marked so."""
        return self.subject.declared == "likely"

    @property
    def stated_members(self) -> tuple[Entry, ...]:
        """The members with at least one stated piece."""
        return tuple(entry for entry in self.members if entry.stated)

    @property
    def evidence(self) -> Iterator[Evidence]:
        """Every counting piece, member by member."""
        return chain.from_iterable(entry.evidence for entry in self.members)
