"""The chains that the system does not cover: who says so, what is near, and what could close the gap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .assessment import Assessment, Entry, PlaceCount, Reported
from .coverage import assess
from .definition import Definition
from .facts import Facts
from .leads import Candidate, Host, Near, Told
from .order import page_order
from .questions import Question, questions
from .verdicts import GAPS, Verdict
from .ways import Way, ways


@dataclass(frozen=True, slots=True)
class Gap:
    """A chain with a gap and everything a meeting needs to know of it."""

    assessment: Assessment
    told: tuple[Told, ...]
    contact: tuple[Entry, ...]
    candidates: tuple[Candidate, ...]
    related: tuple[Near, ...]
    cluster: tuple[Near, ...]
    ways: tuple[Way, ...]
    questions: tuple[Question, ...]

    @property
    def places(self) -> tuple[PlaceCount, ...]:
        """The chain's firms by district, the unknown ones last."""
        return self.assessment.places


def gaps(facts: Facts, definition: Definition) -> tuple[Gap, ...]:
    """Every chain with a gap, or a gap reported against evidence, in the order of pages."""
    chains = assess(facts, definition, "chains")
    clusters = {part.id: part for part in assess(facts, definition, "clusters")}
    by_id = {part.id: part for part in chains}
    shown = (part for part in chains if part.verdict in GAPS or part.verdict is Verdict.CONFLICT)
    return tuple(_gap(facts, definition, part, by_id, clusters) for part in page_order(shown))


def _gap(
    facts: Facts,
    definition: Definition,
    assessment: Assessment,
    chains: Mapping[str, Assessment],
    clusters: Mapping[str, Assessment],
) -> Gap:
    told = tuple(Told(part, _years(part, definition)) for part in assessment.gap_reports)
    candidates = tuple(_candidate(facts, assessment, entry) for entry in assessment.unproven)
    related = tuple(
        Near(entry, neighbour.subject)
        for neighbour in assessment.related
        for entry in (chains[neighbour.subject.id].members + chains[neighbour.subject.id].contact)
    )
    cluster = tuple(_cluster_members(facts, assessment, clusters))
    return Gap(
        assessment=assessment,
        told=told,
        contact=assessment.contact,
        candidates=candidates,
        related=related,
        cluster=cluster,
        ways=ways(facts, assessment, candidates, related),
        questions=questions(assessment, told, candidates, cluster),
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
