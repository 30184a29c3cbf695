"""Districts × chains: who serves a chain from where, and where its firms are without one."""

from __future__ import annotations

from dataclasses import replace

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.district_matrix import UNKNOWN, Cell, DistrictMatrix, district_matrix

from .small import CHAIN, Small, chain

STATED_ONLY = replace(Definition(), inferred=False)


def _city() -> Small:
    """P (stated) and Q (place inferred) in the east, R nowhere; U unproven and two firms in the west."""
    city = chain().place("EAST").place("WEST").place("EMPTY")
    city.member("P").member("Q").member("R").platform("U")
    for key in "PQRU":
        city.serves(key)
    city.located("platform:P", "EAST").located("platform:Q", "EAST", stated=False)
    city.located("platform:U", "WEST")
    return city.firm("F", place="WEST").firm("G", place="WEST").firm("H")


def _matrix(city: Small, definition: Definition | None = None) -> DistrictMatrix:
    facts, used = city.facts(), definition or Definition()
    return district_matrix(assess(facts, used), facts, used)


def _ids(cell: Cell) -> dict[str, list[str]]:
    return {
        name: [one.id.partition(":")[2] for one in getattr(cell, name)]
        for name in ("members", "left_out", "parts", "unproven", "firms")
    }


def test_members_count_where_they_are_and_others_stand_beside_them() -> None:
    found = _matrix(_city())
    assert _ids(found.cell("place:EAST", CHAIN))["members"] == ["P", "Q"]
    assert [one.stated for one in found.cell("place:EAST", CHAIN).members] == [True, False]
    west = found.cell("place:WEST", CHAIN)
    assert _ids(west)["unproven"] == ["U"] and not west.members


def test_firms_without_a_member_are_told_from_firms_with_one() -> None:
    city = _city().firm("E", place="EAST")
    found = _matrix(city)
    assert found.cell("place:WEST", CHAIN).firms_alone
    assert _ids(found.cell("place:WEST", CHAIN))["firms"] == ["F", "G"]
    assert not found.cell("place:EAST", CHAIN).firms_alone


def test_the_unknown_district_is_always_there_and_last() -> None:
    found = _matrix(_city())
    assert [row.id for row in found.rows] == ["place:EAST", "place:EMPTY", "place:WEST", UNKNOWN]
    assert _ids(found.cell(UNKNOWN, CHAIN)) == {
        **{"members": ["R"], "left_out": [], "parts": [], "unproven": []},
        "firms": ["H"],
    }
    (column,) = found.columns
    assert (column.unplaced_members, column.unplaced_firms) == (1, 1)
    assert _matrix(chain()).rows[-1].id == UNKNOWN


def test_without_inferred_links_a_member_with_an_inferred_place_has_no_known_one() -> None:
    found = _matrix(_city(), STATED_ONLY)
    assert _ids(found.cell("place:EAST", CHAIN))["members"] == ["P"]
    assert _ids(found.cell(UNKNOWN, CHAIN))["members"] == ["Q", "R"]


def test_a_district_without_data_is_not_one_without_platforms() -> None:
    rows = {row.id: row for row in _matrix(_city().located("enterprise:X", "EAST")).rows}
    assert rows["place:EMPTY"].without_data
    assert not rows["place:WEST"].without_data and not rows[UNKNOWN].without_data


def test_a_part_stands_where_it_is_and_its_member_counts_where_that_is() -> None:
    city = _city().platform("PART").part("platform:PART", "platform:R").serves("PART")
    city.located("platform:PART", "WEST")
    found = _matrix(city)
    west = found.cell("place:WEST", CHAIN)
    assert _ids(west)["parts"] == ["PART"] and not west.firms_alone and not west.members
    assert _ids(found.cell(UNKNOWN, CHAIN))["members"] == ["R"]


def test_a_member_in_two_districts_stands_in_both_and_counts_once() -> None:
    found = _matrix(_city().located("platform:P", "WEST"))
    assert "P" in _ids(found.cell("place:WEST", CHAIN))["members"]
    assert len(found.columns[0].one.members) == 3
