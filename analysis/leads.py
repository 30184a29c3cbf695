"""What stands near a gap: reports of it with their age, candidates to take in, members close by."""

from __future__ import annotations

from dataclasses import dataclass

from .assessment import Entry, Reported
from .elements import Hosting, Subject


@dataclass(frozen=True, slots=True)
class Told:
    """One report of the gap and its age in whole years on the day asked for (None: undated)."""

    reported: Reported
    years: int | None


@dataclass(frozen=True, slots=True)
class Host:
    """Who hosts a platform; `in_chain`: it is a firm of the chain."""

    hosting: Hosting
    in_chain: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A platform that serves the chain and is not shown to be a member, with its hosts."""

    entry: Entry
    hosts: tuple[Host, ...]

    @property
    def name_only(self) -> bool:
        """Whether nothing but its name says so."""
        return all(piece.basis == "name" for piece in self.entry.evidence)


@dataclass(frozen=True, slots=True)
class Near:
    """A member near the chain: in touch with a related chain, or serving its cluster."""

    entry: Entry
    by: Subject
