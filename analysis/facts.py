"""Everything coverage rests on, read once for every day: plain rows and how they hang together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from graph.store import Reader
from queries import load_library

from .elements import (
    Activity,
    Belonging,
    Citation,
    Claim,
    Hosting,
    Link,
    Location,
    Membership,
    Part,
    Place,
    Platform,
    Related,
    Report,
    Source,
    Subject,
    System,
    Thing,
)

ThingT = TypeVar("ThingT", bound=Thing)
LinkT = TypeVar("LinkT", bound=Link)


@dataclass(frozen=True)
class Facts:
    """The rows, in no particular order; the indexes are computed when first asked for."""

    subjects: Sequence[Subject] = ()
    platforms: Sequence[Platform] = ()
    systems: Sequence[System] = ()
    places: Sequence[Place] = ()
    sources: Sequence[Source] = ()
    memberships: Sequence[Membership] = ()
    claims: Sequence[Claim] = ()
    activities: Sequence[Activity] = ()
    reports: Sequence[Report] = ()
    platform_parts: Sequence[Part] = ()
    subject_parts: Sequence[Part] = ()
    related: Sequence[Related] = ()
    belongings: Sequence[Belonging] = ()
    locations: Sequence[Location] = ()
    hostings: Sequence[Hosting] = ()

    @cached_property
    def subject(self) -> Mapping[str, Subject]:
        """Chains, clusters and fields by id."""
        return _by_id(self.subjects)

    @cached_property
    def platform(self) -> Mapping[str, Platform]:
        """Platforms by id."""
        return _by_id(self.platforms)

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """Districts and zones by id."""
        return _by_id(self.places)

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return _by_id(self.sources)

    @cached_property
    def memberships_of(self) -> Mapping[str, Sequence[Membership]]:
        """Memberships by platform."""
        return _grouped(self.memberships, "origin")

    @cached_property
    def claims_on(self) -> Mapping[str, Sequence[Claim]]:
        """SERVES and ENGAGES_WITH by what they name."""
        return _grouped(self.claims, "target")

    @cached_property
    def activities_on(self) -> Mapping[str, Sequence[Activity]]:
        """Projects and collaborations by what they target."""
        return _grouped(self.activities, "target")

    @cached_property
    def reports_on(self) -> Mapping[str, Sequence[Report]]:
        """Reports by what they name."""
        return _grouped(self.reports, "target")

    @cached_property
    def wholes_of(self) -> Mapping[str, Sequence[Part]]:
        """What each platform is part of."""
        return _grouped(self.platform_parts, "origin")

    @cached_property
    def parts_of(self) -> Mapping[str, Sequence[Part]]:
        """What is part of each chain, cluster or field."""
        return _grouped(self.subject_parts, "target")

    @cached_property
    def related_to(self) -> Mapping[str, Sequence[Related]]:
        """RELATED_TO by either end."""
        ends: dict[str, list[Related]] = {}
        for link in sorted(self.related, key=lambda part: part.id):
            ends.setdefault(link.origin, []).append(link)
            ends.setdefault(link.target, []).append(link)
        return ends

    @cached_property
    def belongings_to(self) -> Mapping[str, Sequence[Belonging]]:
        """Firms by what they belong to."""
        return _grouped(self.belongings, "target")

    @cached_property
    def locations_of(self) -> Mapping[str, Sequence[Location]]:
        """Places by who is there."""
        return _grouped(self.locations, "origin")

    @cached_property
    def hosts_of(self) -> Mapping[str, Sequence[Hosting]]:
        """Who hosts, by platform."""
        return _grouped(self.hostings, "target")

    def citations(self, link: Link) -> tuple[Citation, ...]:
        """The sources of an edge with where in each; one that is not in the graph is shown by its id."""
        places = (*link.locators, *("",) * len(link.sources))
        return tuple(
            Citation(self.source_of(key), place) for key, place in zip(link.sources, places, strict=False)
        )

    def source_of(self, key: str) -> Source:
        """The source with this id, or a bare one where the graph has none."""
        return self.source.get(key) or Source(id=key, name_zh=key, title=key)


def read_facts(reader: Reader) -> Facts:
    """Reads the rows through the library's questions, each once."""
    library = load_library()
    return Facts(
        subjects=reader.typed(library["subjects"].text, Subject),
        platforms=reader.typed(library["platforms"].text, Platform),
        systems=reader.typed(library["systems"].text, System),
        places=reader.typed(library["places"].text, Place),
        sources=reader.typed(library["all_sources"].text, Source),
        memberships=reader.typed(library["memberships"].text, Membership),
        claims=reader.typed(library["evidence_serves"].text, Claim),
        activities=reader.typed(library["evidence_activities"].text, Activity),
        reports=reader.typed(library["reports"].text, Report),
        platform_parts=reader.typed(library["parts_of_platforms"].text, Part),
        subject_parts=reader.typed(library["parts_of_industry"].text, Part),
        related=reader.typed(library["related_chains"].text, Related),
        belongings=reader.typed(library["firms"].text, Belonging),
        locations=reader.typed(library["located"].text, Location),
        hostings=reader.typed(library["hosts"].text, Hosting),
    )


def _by_id(things: Iterable[ThingT]) -> dict[str, ThingT]:
    return {thing.id: thing for thing in things}


def _grouped(links: Iterable[LinkT], end: str) -> dict[str, list[LinkT]]:
    groups: dict[str, list[LinkT]] = {}
    for link in sorted(links, key=lambda part: (part.id, part.origin, part.target)):
        groups.setdefault(getattr(link, end), []).append(link)
    return groups
