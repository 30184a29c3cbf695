"""Levels and verdicts of chains, clusters and fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.schema import interval

from .assessment import Assessment, Entry, Neighbour, Reported, Unnamed
from .definition import Definition, Preset
from .elements import Citation, Report, Subject, System
from .evidence import Evidence
from .facts import Facts
from .gather import Day
from .verdicts import Verdict

Of = Literal["chains", "clusters", "fields"]
LABELS: Mapping[Of, str] = {"chains": "Chain", "clusters": "Cluster", "fields": "Field"}


@dataclass(frozen=True, slots=True)
class _Members:
    """What the list of members says on the day, the same for every subject."""

    unnamed: Unnamed
    complete: bool


def assess(facts: Facts, definition: Definition, of: Of = "chains") -> tuple[Assessment, ...]:
    """Every chain, cluster or field under a definition, by id."""
    day = Day(facts, definition)
    members = _Members(unnamed_members(facts, definition), members_complete(facts, definition))
    subjects = (subject for subject in facts.subjects if subject.label == LABELS[of])
    return tuple(_assess(day, members, subject) for subject in sorted(subjects, key=lambda part: part.id))


def assess_one(facts: Facts, definition: Definition, subject: Subject) -> Assessment:
    """One chain, cluster or field under a definition."""
    members = _Members(unnamed_members(facts, definition), members_complete(facts, definition))
    return _assess(Day(facts, definition), members, subject)


def level_of(members: Sequence[Entry], definition: Definition) -> int:
    """0 none, 1 thin, 2 adequate, 3 strong, by how many members count and how surely."""
    if not members:
        return 0
    if definition.preset is Preset.ONE_PER_INDUSTRY:
        return 2
    count, needed = len(members), definition.thresholds
    stated = sum(entry.stated for entry in members)
    high = sum(entry.platform.is_high for entry in members)
    if count >= needed.strong_members and stated >= needed.strong_stated and high >= needed.strong_high:
        return 3
    return 2 if count >= needed.adequate_members and stated >= needed.adequate_stated else 1


def unnamed_members(facts: Facts, definition: Definition) -> Unnamed:
    """How many members the sources count and how many of them the definition can name on the day."""
    systems = _systems(facts)
    links = [
        link
        for link in facts.memberships
        if (definition.inferred or link.stated)
        and (link.ends_on is None or link.ends_on >= definition.as_of.iso)
    ]
    declared = [system.declared_members for system in systems if system.declared_members is not None]
    whole = sum(declared) if declared and len(declared) == len(systems) else None
    return Unnamed(whole, len({link.origin for link in links}))


def members_complete(facts: Facts, definition: Definition) -> bool:
    """Whether the list of members is complete for the day."""
    systems = _systems(facts)
    return bool(systems) and all(_complete(system, definition) for system in systems)


def _systems(facts: Facts) -> list[System]:
    """The systems that have members, or say how many they have; an umbrella has neither."""
    with_members = {link.target for link in facts.memberships}
    return [part for part in facts.systems if part.id in with_members or part.declared_members is not None]


def _complete(system: System, definition: Definition) -> bool:
    if system.members_complete_at is None:
        return False
    when, day = interval(system.members_complete_at), definition.as_of.day
    return when.first <= day and (when.last is None or day <= when.last)


def _assess(day: Day, listed: _Members, subject: Subject) -> Assessment:
    lists = day.gather(subject.id)
    members = day.entries(lists.members, lists)
    level = level_of(members, day.definition)
    gaps = _reports(day, subject, "REPORTS_GAP")
    covers = _reports(day, subject, "REPORTS_COVERAGE")
    firms = day.firms(subject.id)
    pieces = [piece for entry in members for piece in entry.evidence]
    return Assessment(
        subject=subject,
        level=level,
        verdict=_verdict(listed, subject, level, pieces, gaps, covers),
        members=members,
        contact=day.entries(lists.contact, lists),
        left_out=day.entries(lists.left_out, lists),
        unproven=day.entries(lists.unproven, lists),
        of_the_system=day.entries(lists.of_the_system, lists),
        ties=day.entries(lists.ties, lists),
        related=_neighbours(day, subject),
        gap_reports=gaps,
        coverage_reports=covers,
        recommendations=_reports(day, subject, "RECOMMENDS"),
        firms=firms,
        places=day.by_place(firms),
        unnamed=listed.unnamed,
    )


def _verdict(
    listed: _Members,
    subject: Subject,
    level: int,
    evidence: Iterable[Evidence],
    gaps: Sequence[Reported],
    covers: Sequence[Reported],
) -> Verdict:
    """The first line of the table that fits."""
    if subject.declared in ("yes", "likely") and subject.named == "no":
        return Verdict.UNNAMED
    if level and gaps:
        in_conflict = any(_within(piece, report) for piece in evidence for report in gaps)
        return Verdict.CONFLICT if in_conflict else Verdict.CLOSED_SINCE
    if level:
        return (Verdict.THIN, Verdict.ADEQUATE, Verdict.STRONG)[level - 1]
    if gaps:
        return Verdict.GAP
    if listed.complete:
        return Verdict.GAP_BY_LIST
    return Verdict.REPORTED_COVERED if covers else Verdict.NO_RECORD


def _within(piece: Evidence, reported: Reported) -> bool:
    """Whether the evidence is undated or began by the end of the report's date (of no known end: it did)."""
    date = reported.citation.source.date
    end = interval(date).last_day if date else None
    return piece.begins_on is None or end is None or piece.begins_on <= end


def _reports(day: Day, subject: Subject, kind: str) -> tuple[Reported, ...]:
    return tuple(
        Reported(link, _cited(day.facts, link))
        for link in day.facts.reports_on.get(subject.id, ())
        if link.kind == kind and day.holds(link.begins_on, link.ends_on)
    )


def _cited(facts: Facts, report: Report) -> Citation:
    """The reporting source, with where in it."""
    places = (part.locator for part in facts.citations(report) if part.source.id == report.origin)
    return Citation(facts.source_of(report.origin), next(places, ""))


def _neighbours(day: Day, subject: Subject) -> tuple[Neighbour, ...]:
    found = []
    for link in day.facts.related_to.get(subject.id, ()):
        outgoing = link.origin == subject.id
        other = day.facts.subject.get(link.target if outgoing else link.origin)
        if other is not None and day.holds(link.begins_on, link.ends_on):
            found.append(Neighbour(other, link, outgoing, day.facts.citations(link)))
    return tuple(found)
