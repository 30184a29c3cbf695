"""A piece of evidence: what it rests on, for whom it counts, and the way it came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.schema import EDGE_TYPES, NODE_TYPES, label_of
from graph.text import Text

from .as_of import AsOf
from .elements import Activity, Citation, Claim, Membership, Part, Platform

CONTACT_BASES = frozenset({"project", "contact"})
CONTACT_ROLES = frozenset({"lead", "partner"})
ALWAYS_INFERRED = "name"
# What counts, then contact: the kind of a collaboration says more than "one project", a project's less.
_STRENGTH = (
    *("mission", "facility", "activity", "listed", "name"),
    *("Collaboration", "project", "contact", "Project", "host", "coordination"),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One edge read for one platform and one chain, cluster or field.

    `member` is the platform it counts for (None: no member), `platform` the one the edge is on; where they
    differ, `part_path` leads from the part to the member. `subject_path` leads from `target`, which the edge
    names, to what is assessed. It begins at the later, and ends at the earlier, of edge and membership.
    """

    link: Claim | Activity
    platform: Platform
    member: Platform | None
    membership: Membership | None
    part_path: tuple[Part, ...]
    subject_path: tuple[Part, ...]
    citations: tuple[Citation, ...]
    membership_citations: tuple[Citation, ...] = ()

    @property
    def id(self) -> str:
        """The id of the edge."""
        return self.link.id

    @property
    def kind(self) -> str:
        """SERVES, ENGAGES_WITH, or TARGETS for a project or collaboration."""
        return self.link.kind if isinstance(self.link, Claim) else "TARGETS"

    @property
    def basis(self) -> str:
        """The edge's basis; for a project or collaboration its kind."""
        return self.link.basis if isinstance(self.link, Claim) else self.link.kind

    @property
    def basis_words(self) -> Text:
        """The basis in both languages."""
        if isinstance(self.link, Claim):
            choices = EDGE_TYPES[self.link.kind].choices("basis")
        else:
            choices = NODE_TYPES[label_of(self.link.activity)].choices("kind")
        found = choices.of(self.basis) if choices else self.basis
        return found.words if choices and isinstance(found, choices) else Text(self.basis, self.basis)

    @property
    def counts(self) -> bool:
        """Whether this kind of evidence counts, if a member's."""
        return self.kind == "SERVES"

    @property
    def via_part(self) -> Platform | None:
        """The part of the member that the evidence is about."""
        return self.platform if self.member is not None and self.part_path else None

    @property
    def target(self) -> str:
        """The id of what the edge names."""
        return self.link.target

    @property
    def stated(self) -> bool:
        """Whether edge and membership are both stated; a name alone never is."""
        sure = self.link.stated and self.basis != ALWAYS_INFERRED
        return sure and (self.membership is None or self.membership.stated)

    @property
    def begins_on(self) -> str | None:
        """The first day, None when edge or membership is undated."""
        days = [part.begins_on for part in (self.link, self.membership) if part is not None]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) else None

    @property
    def begins_by(self) -> str | None:
        """By which rule it begins: the edge's, or `membership` when that begins later."""
        if self.membership is not None and self.begins_on != self.link.begins_on:
            return "membership"
        return self.link.begins_by

    @property
    def begins_with(self) -> tuple[str | None, tuple[Citation, ...]]:
        """The rule of the edge that decides the first day, be it the membership, and that edge's sources."""
        if self.membership is not None and self.begins_by == "membership":
            return self.membership.begins_by, self.membership_citations
        return self.link.begins_by, self.citations

    @property
    def ends_on(self) -> str | None:
        """The last day, None when it has no end."""
        ends = [self.link.ends_on, self.platform.ends_on]
        ends += [self.membership.ends_on] if self.membership else []
        ends += [self.member.ends_on] if self.member else []
        return min((day for day in ends if day is not None), default=None)

    @property
    def rank(self) -> tuple[bool, bool, int, str, str]:
        """Sorts the strongest first: stated, the member's own before a part's, by basis, by day, by id."""
        what = self.basis if isinstance(self.link, Claim) else label_of(self.link.activity)
        strength = _STRENGTH.index(what) if what in _STRENGTH else len(_STRENGTH)
        return not self.stated, bool(self.part_path), strength, self.begins_on or "9999", self.id


def holds(begins_on: str | None, ends_on: str | None, as_of: AsOf) -> bool:
    """Whether an interval has begun by the day and not ended; undated has begun under latest only."""
    begun = begins_on <= as_of.iso if begins_on is not None else as_of.latest
    return begun and (ends_on is None or ends_on >= as_of.iso)


def best(evidence: Iterable[Evidence]) -> Evidence | None:
    """The strongest piece."""
    return min(evidence, key=lambda piece: piece.rank, default=None)
