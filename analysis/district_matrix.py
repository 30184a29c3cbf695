"""Districts × chains: the platforms there that serve a chain, and its firms there; counts, no verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .assessment import Assessment, Entry, Firm
from .definition import Definition
from .districts import District, Located, assess_districts
from .evidence import Evidence
from .facts import Facts

PLACE_KINDS = ("district", "functional_zone")


@dataclass(frozen=True, slots=True)
class Present:
    """A platform in a district that serves a chain, and whether it counts as a member there."""

    located: Located
    entry: Entry
    counted: bool

    @property
    def id(self) -> str:
        """The platform's id."""
        return self.located.id

    @property
    def stated(self) -> bool:
        """Whether service, membership and place are all stated; of an unknown place the first two."""
        placed = self.located.location is None or self.located.place_stated
        return self.entry.stated and placed


@dataclass(frozen=True, slots=True)
class Cell:
    """One district and one chain; `members` count, `left_out` would if inferred links counted.

    `parts`: parts of members that serve the chain from here; they count with their member, wherever it is.
    """

    members: tuple[Present, ...] = ()
    left_out: tuple[Present, ...] = ()
    parts: tuple[Present, ...] = ()
    unproven: tuple[Present, ...] = ()
    firms: tuple[Firm, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is there to open."""
        return not (self.platforms or self.firms)

    @property
    def platforms(self) -> tuple[Present, ...]:
        """All platforms, those that count first."""
        return (*self.members, *self.left_out, *self.parts, *self.unproven)

    @property
    def firms_alone(self) -> bool:
        """Whether firms of the chain are there and no platform of the system that serves it."""
        return bool(self.firms) and not (self.members or self.left_out or self.parts)


NOTHING = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """A district or zone (None: unknown), what is there at all, and its firms of any chain in view."""

    district: District
    members: tuple[Located, ...]
    firms: tuple[str, ...]

    @property
    def id(self) -> str:
        """The place's id, `unknown` for the unknown one."""
        return self.district.place.id if self.district.place else UNKNOWN

    @property
    def known(self) -> bool:
        """Whether it is a known place."""
        return self.district.place is not None

    @property
    def without_data(self) -> bool:
        """Whether the graph holds no platform and no firm there: not the same as having none."""
        return self.known and not (self.district.located or self.district.firms)


UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Column:
    """A chain or cluster; its members and firms each once, and how many of them have no known district."""

    one: Assessment
    unplaced_members: int
    unplaced_firms: int

    @property
    def id(self) -> str:
        """The chain's or cluster's id."""
        return self.one.id


@dataclass(frozen=True, slots=True)
class DistrictMatrix:
    """Districts and zones as equals in the order of the data, the unknown place last."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: Mapping[tuple[str, str], Cell]

    def cell(self, row: str, column: str) -> Cell:
        """The cell; an empty one where nothing is known."""
        return self.cells.get((row, column), NOTHING)


def district_matrix(columns: Sequence[Assessment], facts: Facts, definition: Definition) -> DistrictMatrix:
    """Lays chains or clusters out against the districts of the graph."""
    districts = sorted(assess_districts(facts, definition), key=_place_order)
    firms = {one.id: _by_place(one) for one in columns}
    found = {}
    for district in districts:
        key, here = _key(district), {located.id: located for located in district.located}
        for one in columns:
            cell = _cell(one, here, firms[one.id].get(key, ()), known=district.place is not None)
            if not cell.empty:
                found[key, one.id] = cell
    rows = tuple(
        Row(district, district.members, _firms_of(found, _key(district), columns)) for district in districts
    )
    return DistrictMatrix(
        rows,
        tuple(
            Column(
                one,
                len(found.get((UNKNOWN, one.id), NOTHING).members),
                len(found.get((UNKNOWN, one.id), NOTHING).firms),
            )
            for one in columns
        ),
        found,
    )


def _cell(one: Assessment, here: Mapping[str, Located], firms: Sequence[Firm], *, known: bool) -> Cell:
    return Cell(
        members=tuple(_present(one.members, here, counted=True)),
        left_out=tuple(_present(one.left_out, here, counted=False)),
        parts=tuple(_parts(one.members, here)) if known else (),
        unproven=tuple(_present((*one.unproven, *one.of_the_system), here, counted=False)),
        firms=tuple(firms),
    )


def _present(entries: Sequence[Entry], here: Mapping[str, Located], *, counted: bool) -> Iterator[Present]:
    for entry in entries:
        if entry.id in here:
            yield Present(here[entry.id], entry, counted)


def _parts(entries: Sequence[Entry], here: Mapping[str, Located]) -> Iterator[Present]:
    """The parts of members that are here, each with its own evidence; their members stand where they are."""
    for entry in entries:
        own: dict[str, list[Evidence]] = {}
        for piece in entry.evidence:
            if piece.via_part is not None and piece.platform.id in here:
                own.setdefault(piece.platform.id, []).append(piece)
        for key, pieces in sorted(own.items()):
            yield Present(here[key], replace(entry, evidence=tuple(pieces)), counted=False)


def _by_place(one: Assessment) -> dict[str, list[Firm]]:
    """The firms of a chain by district, each with the locations that say so."""
    found: dict[str, list[Firm]] = {}
    for firm in one.firms:
        places = {link.target for link in firm.locations} or {UNKNOWN}
        for key in sorted(places):
            there = tuple(link for link in firm.locations if link.target == key)
            found.setdefault(key, []).append(replace(firm, locations=there))
    return found


def _firms_of(
    cells: Mapping[tuple[str, str], Cell], row: str, columns: Sequence[Assessment]
) -> tuple[str, ...]:
    return tuple(sorted({firm.id for one in columns for firm in cells.get((row, one.id), NOTHING).firms}))


def _key(district: District) -> str:
    return district.place.id if district.place else UNKNOWN


def _place_order(district: District) -> tuple[int, int, int, str]:
    """Districts, then zones, each in the order of the data's numbers; the unknown place last."""
    place = district.place
    if place is None:
        return 1, 0, 0, ""
    kind = PLACE_KINDS.index(place.kind) if place.kind in PLACE_KINDS else len(PLACE_KINDS)
    digits = "".join(char for char in place.id if char.isdigit())
    return 0, kind, int(digits) if digits else 0, place.id
