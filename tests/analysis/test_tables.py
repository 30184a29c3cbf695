"""What pages lay out: the order, what moved, the matrix, districts, gaps, published figures."""

from __future__ import annotations

from typing import Any

from analysis.coverage import assess
from analysis.definition import Definition
from analysis.districts import Role, assess_districts
from analysis.figures import Figure, Figures
from analysis.flags import Average
from analysis.gaps import gaps
from analysis.matrix import State, matrix
from analysis.order import moved, page_order
from analysis.overview import overview
from analysis.ways import WayKind

from .small import CHAIN, Small, chain, on

STATED_ONLY = Definition(inferred=False)


def test_pages_begin_with_gaps_then_most_firms_and_end_with_the_unnamed() -> None:
    small = Small().subject("chain:U", "yes", "no").subject("chain:N", "yes", "yes")
    small.subject("chain:G", "yes", "yes").gap("chain:G").subject("chain:H", "yes", "yes").gap("chain:H")
    small.firm("E", "chain:H").subject("chain:S", "yes", "yes").member("M").serves("M", "chain:S")
    found = page_order(assess(small.facts(), Definition()))
    assert [part.id for part in found] == ["chain:H", "chain:G", "chain:S", "chain:N", "chain:U"]


def test_moved_names_what_differs_and_nothing_else() -> None:
    small = (
        chain().subject("chain:B", "yes", "yes").member("M").serves("M", stated=False).serves("M", "chain:B")
    )
    before, after = (assess(small.facts(), one) for one in (Definition(), STATED_ONLY))
    (move,) = moved(before, after)
    assert (move.id, move.before.verdict.value, move.after.verdict.value) == (CHAIN, "thin", "no_record")
    assert moved(before, before) == ()


def test_the_matrix_orders_columns_by_reach_and_keeps_what_is_left_out_in_sight() -> None:
    small = chain().subject("chain:B", "yes", "yes").member("A").member("B").member("C", stated=False)
    small.serves("B").serves("B", "chain:B").serves("C").engages("A", "contact").serves("B", basis="name")
    found = matrix(assess(small.facts(), Definition()), small.facts(), Definition())
    assert [(column.platform.name_zh, column.counted) for column in found.columns] == [
        ("B", 2),
        ("C", 1),
        ("A", 0),
    ]
    states = {key: cell.state for key, cell in found.cells.items()}
    assert states[CHAIN, "platform:A"] is State.CONTACT and states[CHAIN, "platform:C"] is State.COUNTED
    cell = found.cell(CHAIN, "platform:B")
    assert cell is not None and cell.best.basis == "mission" and cell.stated and cell.words.en == "mission"
    assert found.cell("chain:B", "platform:A") is None
    stated = matrix(assess(small.facts(), STATED_ONLY), small.facts(), STATED_ONLY)
    left_out = stated.cell(CHAIN, "platform:C")
    assert left_out is not None and left_out.state is State.LEFT_OUT
    assert {column.platform.name_zh for column in stated.columns} == {"A", "B", "C"}


def test_a_member_that_joins_later_has_no_column_before() -> None:
    small = chain().member("M", begins="2022-01-01")
    definition = on("2020")
    assert matrix(assess(small.facts(), definition), small.facts(), definition).columns == ()


def test_districts_tell_members_parts_and_others_apart() -> None:
    small = chain().place("D1").place("D2").member("M").platform("K").part("platform:K", "platform:M")
    small.platform("X").serves("X").serves("K").member("Q", stated=False)
    small.located("platform:M", "D1", stated=False).located("platform:K", "D2").located("platform:X", "D2")
    first, second, unknown = assess_districts(small.facts(), Definition())
    assert [one.id for one in first.members] == ["platform:M"] and not first.members[0].place_stated
    assert [(one.id, one.role, one.member and one.member.id) for one in second.located] == [
        ("platform:K", Role.PART, "platform:M"),
        ("platform:X", Role.UNPROVEN, None),
    ]
    assert [one.id for one in unknown.members] == ["platform:Q"]
    assert [(one.members, one.others) for one in first.served] == [(("platform:M",), ())]
    assert [(one.members, one.others) for one in second.served] == [((), ("platform:K", "platform:X"))]
    first, second, unknown = assess_districts(small.facts(), STATED_ONLY)
    assert first.located == () and [one.id for one in unknown.members] == ["platform:M"]
    assert [one.id for one in unknown.of(Role.LEFT_OUT)] == ["platform:Q"]


def test_a_gap_names_candidates_their_hosts_and_the_ways() -> None:
    small = chain().gap().place("D1").place("D2").member("M").engages("M", "contact")
    small.platform("X").serves("X").platform("Y").serves("Y", basis="name")
    small.firm("E1", place="D2").firm("E2", place="D2", role="leader").firm("E3", place="D1")
    small.hosts("enterprise:E2", "X").hosts("institution:I", "Y").reports("RECOMMENDS").system(4)
    (gap,) = gaps(small.facts(), on("2024"))
    assert [(part.entry.id, part.name_only) for part in gap.candidates] == [
        ("platform:X", False),
        ("platform:Y", True),
    ]
    assert [host.in_chain for part in gap.candidates for host in part.hosts] == [True, False]
    assert [part.years for part in gap.told] == [2]
    assert [way.kind for way in gap.ways] == [
        WayKind.TAKE_IN,
        WayKind.TAKE_IN,
        WayKind.EXTEND,
        WayKind.SET_UP,
        WayKind.SET_UP,
    ]
    district = gap.ways[-1]
    assert district.place and district.place.name_zh == "D2"
    assert [firm.id for firm in district.firms] == ["enterprise:E2", "enterprise:E1"]  # the leader first
    assert "Y" in gap.questions[0].text.zh and "3" in gap.questions[1].text.zh


def test_a_shared_host_and_a_related_chain_are_ways_to_extend() -> None:
    small = chain().gap().subject("chain:B").related("chain:B", CHAIN).member("M").serves("M", "chain:B")
    small.member("N").platform("X").serves("X").hosts("institution:I", "X").hosts("institution:I", "N")
    (gap,) = gaps(small.facts(), Definition())
    extend = [way for way in gap.ways if way.kind is WayKind.EXTEND]
    assert [[one.id for one in way.platforms] for way in extend] == [["platform:M"], ["platform:N"]]
    assert [near.by.id for near in gap.related] == ["chain:B"]


def test_a_gap_with_nothing_near_asks_for_platforms_outside() -> None:
    (gap,) = gaps(chain().gap().facts(), Definition())
    assert gap.ways == () and "体系外" in gap.questions[0].text.zh


def figure(key: str, value: float | None, **more: Any) -> Figure:
    row: dict[str, Any] = {"id": f"indicator:{key}", "name_zh": key, "kind": "number", "value": value}
    return Figure(**{**row, "sources": ("source:R",), **more})


def test_a_city_without_those_figures_has_no_row_for_them() -> None:
    found = overview(chain().facts(), Figures(figures=(figure("Z", 3),)), Definition())
    assert found.recounts == found.averages == found.repeats == found.series == found.open == ()


def test_members_published_and_counted_differ_by_the_unnamed() -> None:
    small = chain().member("A", tier="1").member("B", tier="4").member("C", begins="2023-01-01")
    figures = Figures(figures=(figure("N003", 6), figure("N002", 2), figure("N099", 9)))
    found = overview(small.facts(), figures, Definition())
    counted = [(part.published, part.counted, part.derived) for part in found.recounts]
    assert counted == [(6, 3, False), (1, 1, True), (2, 1, False), (3, 1, True)]
    assert "3" in found.recounts[0].why.zh and "1" in found.recounts[0].why.en
    assert [part.id for part in found.open] == ["indicator:N099"]


def test_an_average_that_does_not_round_to_the_published_one_is_seen() -> None:
    assert Average(figure("A", 1.5), 37, 24).rounds_to_it
    assert not Average(figure("A", 1.6), 37, 24).rounds_to_it
    assert Average(figure("A", 9), 219, 24).rounds_to_it


def test_equal_figures_are_flagged_unless_round_small_or_years() -> None:
    rows = [
        figure("A", 219),
        figure("B", 219),
        figure("C", 100),
        figure("D", 100),
        figure("E", 7),
        figure("F", 7),
    ]
    rows += [figure(key, 2019, valid_from="2019") for key in "GH"]
    found = overview(chain().facts(), Figures(figures=rows), Definition()).repeats
    assert [(part.value, [one.id for one in part.figures]) for part in found] == [
        (219, ["indicator:A", "indicator:B"])
    ]
