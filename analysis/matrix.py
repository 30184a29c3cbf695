"""Chains × members of the system: the best evidence in each cell, totals at the margin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.text import Text

from .assessment import Assessment, Entry
from .definition import Definition
from .elements import Membership, Platform
from .evidence import Evidence, best
from .facts import Facts
from .standing import membership_on

_TIERS = ("1", "4", "N")


class State(StrEnum):
    """What a cell is worth."""

    COUNTED = "counted"
    LEFT_OUT = "left_out"
    CONTACT = "contact"
    TIE = "tie"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one member has to do with one row; empty cells do not exist."""

    state: State
    evidence: tuple[Evidence, ...]
    beside: tuple[Evidence, ...] = ()

    @property
    def best(self) -> Evidence:
        """Its strongest piece."""
        return self.evidence[0]

    @property
    def words(self) -> Text:
        """The basis, or the kind of contact, of its strongest piece."""
        return self.best.basis_words

    @property
    def stated(self) -> bool:
        """Whether its strongest piece is stated."""
        return self.best.stated


@dataclass(frozen=True, slots=True)
class Column:
    """A member of the system on the day; `counted` of the rows count it."""

    platform: Platform
    membership: Membership
    counted: int

    @property
    def id(self) -> str:
        """The member's id."""
        return self.platform.id


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows in the order given, the columns by reach; cells by ids of row and platform."""

    rows: tuple[Assessment, ...]
    columns: tuple[Column, ...]
    cells: Mapping[tuple[str, str], Cell]

    def cell(self, row: str, platform: str) -> Cell | None:
        """The cell, or None where the member has nothing to do with the row."""
        return self.cells.get((row, platform))


def matrix(rows: Sequence[Assessment], facts: Facts, definition: Definition) -> Matrix:
    """Lays assessments out against the members of the day; a member left out as inferred keeps its column."""
    cells = {(row.id, key): cell for row in rows for key, cell in _cells(row)}
    columns = []
    for key in {link.origin for link in facts.memberships}:
        link, platform = membership_on(facts, key, definition.as_of), facts.platform.get(key)
        if link is not None and platform is not None:
            counted = sum(_counted(cells.get((row.id, key))) for row in rows)
            columns.append(Column(platform, link, counted))
    return Matrix(tuple(rows), tuple(sorted(columns, key=_by_reach)), cells)


def _cells(row: Assessment) -> list[tuple[str, Cell]]:
    found: dict[str, Cell] = {}
    lists: tuple[tuple[State, tuple[Entry, ...]], ...] = (
        (State.COUNTED, row.members),
        (State.LEFT_OUT, row.left_out),
        (State.CONTACT, row.contact),
        (State.TIE, row.ties),
    )
    for state, entries in lists:
        for entry in entries:
            if entry.id in found:
                first = found[entry.id]
                found[entry.id] = Cell(first.state, first.evidence, (*first.beside, *entry.evidence))
            elif best(entry.evidence) is not None:
                found[entry.id] = Cell(state, entry.evidence, (*entry.left_out, *entry.contact))
    return list(found.items())


def _counted(cell: Cell | None) -> bool:
    return cell is not None and cell.state is State.COUNTED


def _by_reach(column: Column) -> tuple[int, int, str]:
    tier = column.membership.tier
    return -column.counted, _TIERS.index(tier) if tier in _TIERS else len(_TIERS), column.platform.id
