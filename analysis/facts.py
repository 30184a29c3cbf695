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
    Incubation,
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
    Together,
)
from .shared_words import LEAST_IN_PROSE, SharedWords, beginnings, grams

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
    together: Sequence[Together] = ()
    incubations: Sequence[Incubation] = ()

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
    def claims_of(self) -> Mapping[str, Sequence[Claim]]:
        """SERVES and ENGAGES_WITH by platform."""
        return _grouped(self.claims, "origin")

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
    def located_in(self) -> Mapping[str, Sequence[Location]]:
        """Who is in each place."""
        return _grouped(self.locations, "target")

    @cached_property
    def hosts_of(self) -> Mapping[str, Sequence[Hosting]]:
        """Who hosts, by platform."""
        return _grouped(self.hostings, "target")

    @cached_property
    def hosted_by(self) -> Mapping[str, Sequence[Hosting]]:
        """What each host hosts."""
        return _grouped(self.hostings, "origin")

    @cached_property
    def together_with(self) -> Mapping[str, Sequence[Together]]:
        """What platforms do together with each firm."""
        return _grouped(self.together, "target")

    @cached_property
    def incubators_of(self) -> Mapping[str, Sequence[Incubation]]:
        """Which platforms incubated each firm."""
        return _grouped(self.incubations, "target")

    @cached_property
    def words(self) -> SharedWords:
        """What chains (names, fields, firms and their trades) and platforms (names, tasks) are worded in."""
        places = {name for part in self.places for name in (part.name_zh, *part.aliases)}
        places |= beginnings([one.name_zh for one in self.platforms])
        chains = {one.id: self._chain_words(one, places) for one in self.subjects if one.label == "Chain"}
        return SharedWords(chains, {one.id: self._platform_words(one, places) for one in self.platforms})

    def _chain_words(self, chain: Subject, places: Iterable[str]) -> set[str]:
        if chain.named == "no":
            return set()
        parts = [
            self.subject[link.origin]
            for link in self.parts_of.get(chain.id, ())
            if link.origin in self.subject
        ]
        firms = self.belongings_to.get(chain.id, ())
        names = [chain.name_zh, *(name for part in parts for name in (part.name_zh, *part.aliases))]
        names += [word for firm in firms for word in (firm.name_zh, firm.sector or "")]
        return grams(names, places) | grams(chain.aliases, places, LEAST_IN_PROSE)

    def _platform_words(self, platform: Platform, places: Iterable[str]) -> set[str]:
        tasks = [claim for claim in self.claims_of.get(platform.id, ()) if claim.kind == "SERVES"]
        served = [self.subject[task.target] for task in tasks if task.target in self.subject]
        names = [
            platform.name_zh,
            *platform.aliases,
            *(one.name_zh for one in served if one.label == "Field"),
        ]
        said = [task.says for task in tasks if task.says and task.basis != "name"]
        return grams(names, places) | grams(said, places, LEAST_IN_PROSE)

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
        together=reader.typed(library["firms_worked_with"].text, Together),
        incubations=reader.typed(library["firms_incubated"].text, Incubation),
    )


def _by_id(things: Iterable[ThingT]) -> dict[str, ThingT]:
    return {thing.id: thing for thing in things}


def _grouped(links: Iterable[LinkT], end: str) -> dict[str, list[LinkT]]:
    groups: dict[str, list[LinkT]] = {}
    for link in sorted(links, key=lambda part: (part.id, part.origin, part.target)):
        groups.setdefault(getattr(link, end), []).append(link)
    return groups
