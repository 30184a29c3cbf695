"""The coverage a platform gives: what it does for each chain, cluster and field, and whether it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from .assessment import Assessment, Entry
from .elements import Platform
from .evidence import Evidence


class Worth(StrEnum):
    """What a piece of evidence is worth under the definition."""

    COUNTED = "counted"
    AGAIN = "again"
    LEFT_OUT = "left_out"
    CONTACT = "contact"
    TIE = "tie"
    UNPROVEN = "unproven"
    OF_THE_SYSTEM = "of_the_system"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence and its worth; `member` is whom it counts for, if that is another platform."""

    evidence: Evidence
    worth: Worth
    member: Platform | None


@dataclass(frozen=True, slots=True)
class Given:
    """What one platform does for one chain, cluster or field, the strongest piece first."""

    assessment: Assessment
    pieces: tuple[Piece, ...]

    @property
    def worth(self) -> Worth:
        """The worth of the strongest piece."""
        return self.pieces[0].worth

    @property
    def counted(self) -> bool:
        """Whether it counts there, for itself or for the member it is part of."""
        return any(piece.worth in (Worth.COUNTED, Worth.AGAIN) for piece in self.pieces)


_ORDER = tuple(Worth)
_LISTS: tuple[tuple[str, Worth], ...] = (
    ("members", Worth.COUNTED),
    ("left_out", Worth.LEFT_OUT),
    ("contact", Worth.CONTACT),
    ("ties", Worth.TIE),
    ("unproven", Worth.UNPROVEN),
    ("of_the_system", Worth.OF_THE_SYSTEM),
)


def given(platform: str, assessments: Iterable[Assessment]) -> tuple[Given, ...]:
    """Every assessment the platform has a part in: what counts first, then by the order given."""
    found = []
    for one in assessments:
        # What names the chain or cluster itself: evidence below it is told at the chain it names.
        pieces = tuple(sorted(_of(platform, one), key=lambda piece: _ORDER.index(piece.worth)))
        if pieces:
            found.append(Given(one, pieces))
    return tuple(sorted(found, key=lambda part: _ORDER.index(part.worth)))


def _of(platform: str, one: Assessment) -> Iterator[Piece]:
    seen: set[tuple[str, str]] = set()
    for attribute, worth in _LISTS:
        entries: tuple[Entry, ...] = getattr(one, attribute)
        for entry in entries:
            for piece, own in _pieces(entry, worth):
                about = platform in (entry.id, piece.platform.id)
                if about and (piece.id, own) not in seen:
                    seen.add((piece.id, own))
                    yield Piece(piece, own, entry.platform if entry.id != platform else None)


def _pieces(entry: Entry, worth: Worth) -> Iterator[tuple[Evidence, Worth]]:
    """The pieces of an entry: of a counted one the strongest counts, the others do not count again."""
    for number, piece in enumerate(entry.evidence):
        yield piece, (Worth.AGAIN if worth is Worth.COUNTED and number else worth)
    for piece in entry.left_out:
        yield piece, Worth.LEFT_OUT
    for piece in entry.contact:
        yield piece, Worth.CONTACT


@dataclass(frozen=True, slots=True)
class Received:
    """What one platform does for the assessed chain, cluster or field."""

    platform: Platform
    pieces: tuple[Piece, ...]


def received(one: Assessment) -> tuple[Received, ...]:
    """Every platform with a part in an assessment, members that count first; each once in each list."""
    found = []
    for attribute, worth in _LISTS:
        entries: tuple[Entry, ...] = getattr(one, attribute)
        for entry in entries:
            pieces = tuple(Piece(piece, own, None) for piece, own in _pieces(entry, worth))
            found.append(Received(entry.platform, pieces))
    return tuple(found)
