"""The chains that the system does not cover: who says so, what is near, and what could close the gap."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from .assessment import Assessment, Entry, PlaceCount, Reported
from .coverage import assess
from .definition import Definition
from .facts import Facts
from .gather import Day
from .leads import Candidate, Host, Near, Told
from .nearest import Nearest, nearest
from .order import page_order
from .questions import Asking, Question, questions
from .verdicts import GAPS, Verdict
from .ways import Way, ways


@dataclass(frozen=True, slots=True)
class Gap:
    """A chain, with a gap or without, and everything a meeting needs to know of it.

    `wishes`: platforms that a source wants for the chain or for a field of it.
    """

    assessment: Assessment
    told: tuple[Told, ...]
    contact: tuple[Entry, ...]
    candidates: tuple[Candidate, ...]
    related: tuple[Near, ...]
    cluster: tuple[Near, ...]
    wishes: tuple[Reported, ...]
    nearest: tuple[Nearest, ...]
    ways: tuple[Way, ...]
    questions: tuple[Question, ...]

    @property
    def id(self) -> str:
        """The chain's id."""
        return self.assessment.id

    @property
    def places(self) -> tuple[PlaceCount, ...]:
        """The chain's firms by district, the unknown ones last."""
        return self.assessment.places


@dataclass(frozen=True)
class _Ground:
    """One day's facts with every chain, cluster and field assessed."""

    day: Day
    chains: Mapping[str, Assessment]
    clusters: Mapping[str, Assessment]
    fields: Mapping[str, Assessment]


def gaps(facts: Facts, definition: Definition) -> tuple[Gap, ...]:
    """Every chain with a gap, or a gap reported against evidence, in the order of pages."""
    ground = _ground(facts, definition)
    chains = ground.chains.values()
    shown = (part for part in chains if part.verdict in GAPS or part.verdict is Verdict.CONFLICT)
    return tuple(_gap(ground, part) for part in page_order(shown))


def around(facts: Facts, definition: Definition, chain: str) -> Gap | None:
    """The same for one chain whatever its verdict; None where the graph has no such chain."""
    ground = _ground(facts, definition)
    return _gap(ground, ground.chains[chain]) if chain in ground.chains else None


def other_wishes(facts: Facts, definition: Definition, chains: Collection[str]) -> tuple[Assessment, ...]:
    """Fields that a source wants a platform for and that are, by the data, of none of these chains."""
    day = Day(facts, definition)
    within = {field for chain in chains for field in day.reach(chain)}
    fields = assess(facts, definition, "fields")
    return tuple(field for field in fields if field.recommendations and field.id not in within)


def _ground(facts: Facts, definition: Definition) -> _Ground:
    chains, clusters, fields = (
        {part.id: part for part in assess(facts, definition, of)} for of in ("chains", "clusters", "fields")
    )
    return _Ground(Day(facts, definition), chains, clusters, fields)


def _gap(ground: _Ground, assessment: Assessment) -> Gap:
    facts, definition = ground.day.facts, ground.day.definition
    told = tuple(Told(part, _years(part, definition)) for part in assessment.gap_reports)
    candidates = tuple(_candidate(facts, assessment, entry) for entry in assessment.unproven)
    related = tuple(
        Near(entry, neighbour.subject)
        for neighbour in assessment.related
        if (other := ground.chains.get(neighbour.subject.id))
        for entry in (*other.members, *other.contact)
    )
    cluster = tuple(_cluster_members(facts, assessment, ground.clusters))
    wishes = tuple(
        report
        for key in ground.day.reach(assessment.id)
        for report in (ground.fields.get(key) or ground.chains[key]).recommendations
    )
    return Gap(
        assessment=assessment,
        told=told,
        contact=assessment.contact,
        candidates=candidates,
        related=related,
        cluster=cluster,
        wishes=wishes,
        nearest=nearest(ground.day, assessment),
        ways=ways(facts, assessment, candidates, related, wishes),
        questions=questions(Asking(facts, definition, assessment, told, candidates, cluster)),
    )


def _years(reported: Reported, definition: Definition) -> int | None:
    begun = reported.report.begins_on
    return None if begun is None else definition.as_of.day.year - int(begun[:4])


def _candidate(facts: Facts, assessment: Assessment, entry: Entry) -> Candidate:
    firms = {firm.id for firm in assessment.firms}
    hosts = facts.hosts_of.get(entry.id, ())
    return Candidate(entry, tuple(Host(host, host.origin in firms) for host in hosts))


def _cluster_members(facts: Facts, assessment: Assessment, clusters: Mapping[str, Assessment]) -> list[Near]:
    """Members whose evidence names the cluster itself, so that it may or may not be about this chain."""
    found = []
    for link in facts.subject_parts:
        cluster = clusters.get(link.target) if link.origin == assessment.id else None
        for entry in cluster.members if cluster else ():
            if any(not piece.subject_path for piece in entry.evidence) and cluster:
                found.append(Near(entry, cluster.subject))
    return found
