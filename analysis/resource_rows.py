"""Talent, projects and equipment as one definition sees them on its day, with members marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from .definition import Definition
from .elements import Platform, Thing
from .evidence import holds
from .facts import Facts
from .gather import Day
from .resources import Equipment, Project, Resource, Resources, Talent, Tie


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part, owns or employs. `member`: the member that it is, or is a part of."""

    tie: Tie
    end: Thing
    member: Platform | None

    @property
    def is_member(self) -> bool:
        """Whether it is a member itself."""
        return self.member is not None and self.member.id == self.end.id


@dataclass(frozen=True, slots=True)
class Aim:
    """What a project is about, and the chains (or cluster) that this counts for."""

    tie: Tie
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project with its aims, parties and places."""

    project: Project
    aims: tuple[Aim, ...]
    parties: tuple[Party, ...]
    places: tuple[Tie, ...]

    @property
    def subjects(self) -> frozenset[str]:
        """Chains and clusters it counts for."""
        return frozenset(key for aim in self.aims for key in aim.subjects)

    @property
    def members(self) -> tuple[Platform, ...]:
        """The members that take part in whatever role, by themselves or by a part, each once."""
        return _members(self.parties)


@dataclass(frozen=True, slots=True)
class EquipmentRow:
    """Equipment with its owners and places."""

    equipment: Equipment
    owners: tuple[Party, ...]
    places: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class TalentRow:
    """A person or team with the posts held and the projects and collaborations taken part in."""

    talent: Talent
    posts: tuple[Party, ...]
    matters: tuple[Party, ...]


class Ground:
    """The resources of a day: what has begun and not ended; inferred links only where they count."""

    def __init__(self, resources: Resources, facts: Facts, definition: Definition) -> None:
        self.resources = resources
        self.facts = facts
        self.definition = definition
        self.day = Day(facts, definition)

    @cached_property
    def projects(self) -> tuple[ProjectRow, ...]:
        """Every project of the day, by id."""
        return tuple(
            ProjectRow(
                found,
                tuple(Aim(tie, self.counts_for(tie.target)) for tie in self.ties(found.id, "TARGETS")),
                self._parties(found.id, "TAKES_PART_IN"),
                self.ties(found.id, "LOCATED_IN"),
            )
            for found in self.resources.projects
            if self._stands(found)
        )

    @cached_property
    def equipment(self) -> tuple[EquipmentRow, ...]:
        """All equipment of the day, by id."""
        return tuple(
            EquipmentRow(found, self._parties(found.id, "OWNS"), self.ties(found.id, "LOCATED_IN"))
            for found in self.resources.equipment
            if self._stands(found)
        )

    @cached_property
    def talent(self) -> tuple[TalentRow, ...]:
        """Everyone of the day, by id."""
        return tuple(
            TalentRow(found, self._parties(found.id, "WORKS_AT"), self._parties(found.id, "TAKES_PART_IN"))
            for found in self.resources.talent
            if self._stands(found)
        )

    def ties(self, key: str, kind: str) -> tuple[Tie, ...]:
        """The edges of one kind that hold on the day and that the definition counts."""
        found = self._held(key, kind)
        return tuple(tie for tie in found if self.definition.inferred or tie.stated)

    def left_out(self, kind: str) -> int:
        """How many inferred edges of a kind the definition leaves out."""
        if self.definition.inferred:
            return 0
        keys = self.resources.ties_of
        return sum(not tie.stated for key in keys for tie in self._held(key, kind))

    def member(self, platform: str) -> Platform | None:
        """The member that a platform is, or is a part of, on the day."""
        for holder in self.day.standing(platform).holders:
            if self.day.admits(holder.membership):
                return holder.member
        return None

    def counts_for(self, target: str) -> tuple[str, ...]:
        """The chains that something about `target` counts for; a cluster for itself, a lone field too."""
        return self._chains.get(target) or (target,)

    @cached_property
    def _chains(self) -> dict[str, tuple[str, ...]]:
        """Chains by what counts for them."""
        found: dict[str, list[str]] = {}
        for subject in sorted(self.facts.subjects, key=lambda part: part.id):
            if subject.label == "Chain":
                for key in self.day.reach(subject.id):
                    found.setdefault(key, []).append(subject.id)
        return {key: tuple(chains) for key, chains in found.items()}

    def _held(self, key: str, kind: str) -> list[Tie]:
        ties = self.resources.ties_of.get(key, ())
        return [tie for tie in ties if tie.kind == kind and self.day.holds(tie.begins_on, tie.ends_on)]

    def _parties(self, key: str, kind: str) -> tuple[Party, ...]:
        return tuple(
            Party(tie, self.facts.platform.get(tie.target) or tie.end, self.member(tie.target))
            for tie in self.ties(key, kind)
        )

    def _stands(self, found: Resource) -> bool:
        return holds(found.begins_on, found.ends_on, self.definition.as_of)


def _members(parties: Iterable[Party]) -> tuple[Platform, ...]:
    found = {party.member.id: party.member for party in parties if party.member is not None}
    return tuple(found[key] for key in sorted(found))
