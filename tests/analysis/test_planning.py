"""What a planner acts on: the order of gaps, the nearest platforms, wishes, and what to check first."""

from __future__ import annotations

from dataclasses import replace

from analysis.definition import Definition
from analysis.gaps import Gap, around, gaps, other_wishes
from analysis.nearest import Tie
from analysis.priority import GapOrder, Readiness, ordered, readiness
from analysis.shared_words import SharedWords, beginnings, grams
from analysis.verdicts import Verdict
from analysis.ways import WayKind

from .small import CHAIN, Small, chain, on

WISH = "RECOMMENDS"


def _five() -> Small:
    """A to E: nothing, a wish, contact (3 firms), a name only, a platform said to serve it; F conflicts."""
    city = Small()
    for key in "ABCDEF":
        city.subject(f"chain:{key}", "yes", "yes").gap(f"chain:{key}")
    city.reports(WISH, "chain:B").member("M").engages("M", "contact", "chain:C")
    city.platform("N").serves("N", "chain:D", "name").platform("P").serves("P", "chain:E")
    city.serves("M", "chain:F")
    for firm in "xyz":
        city.firm(firm, "chain:C")
    return city


def _ids(found: tuple[Gap, ...]) -> str:
    return "".join(gap.id[-1] for gap in found)


def test_gaps_stand_in_the_order_of_what_can_be_done_first_and_conflicts_last() -> None:
    found = gaps(_five().facts(), Definition())
    assert _ids(ordered(found, GapOrder.READY)) == "EDCBAF"
    assert {gap.id[-1]: readiness(gap) for gap in found}["C"] is Readiness.CONTACT


def test_among_equals_more_firms_come_first_and_the_other_order_knows_only_firms() -> None:
    city = _five().member("Q").engages("Q", "contact", "chain:A").firm("v", "chain:A")
    found = gaps(city.facts(), Definition())
    assert _ids(ordered(found, GapOrder.READY)) == "EDCABF"
    assert _ids(ordered(found, GapOrder.FIRMS)) == "CABDEF"


def _near(gap: Gap | None) -> dict[str, list[Tie]]:
    assert gap is not None
    return {one.id: [tie for tie, _ in one.reasons] for one in gap.nearest}


def test_nearest_are_those_that_worked_with_firms_then_of_the_cluster_then_of_the_district() -> None:
    city = chain().gap().place("D1").subject("cluster:K").part(CHAIN, "cluster:K")
    city.firm("F", place="D1").firm("G", place="D1")
    for key in "WICDXS":
        city.platform(key)
    city.together("W", "F", "project:J").incubates("I", "G").hosts("enterprise:F", "W")
    city.serves("C", "cluster:K").located("platform:D", "D1").located("platform:C", "D1").serves("S")
    gap = around(city.facts(), Definition(), CHAIN)
    assert _near(gap) == {
        "platform:W": [Tie.FIRM, Tie.FIRM],
        "platform:I": [Tie.FIRM],
        "platform:C": [Tie.CLUSTER, Tie.PLACE],
        "platform:D": [Tie.PLACE],
    }
    assert gap is not None and all(
        reason.citations for near in gap.nearest for tie, reason in near.reasons if tie is not Tie.WORDS
    )


def test_a_matter_recorded_for_two_edges_is_one_reason_and_only_once_begun() -> None:
    city = chain().gap().firm("F").platform("W").together("W", "F", "project:J", "2021-01-01")
    city.together("W", "F", "project:J", "2021-01-01")
    assert _near(around(city.facts(), Definition(), CHAIN)) == {"platform:W": [Tie.FIRM]}
    assert _near(around(city.facts(), on("2020"), CHAIN)) == {}


def test_only_words_that_few_chains_and_few_platforms_use_bring_a_platform_near() -> None:
    words = {
        key: grams([name], ()) for key, name in (("a", "空港地面设备"), ("b", "轮胎设备"), ("c", "光纤设备"))
    }
    platforms = {"p": grams(["国家空港地面工程中心"], ()), "q": grams(["设备中心"], ())}
    shared = SharedWords(words, platforms)
    assert shared.shared_with("a") == {"p": ("空港地面",)}
    assert shared.shared_with("b") == {}


def test_names_of_places_and_what_most_names_begin_with_are_no_shared_words() -> None:
    assert grams(["荣成轮胎与海工"], ("荣成",)) == {"轮胎", "海工"}
    names = ["威海一院", "威海二院", "威海三院", "轮胎中心"]
    assert beginnings(names) == {"威海"}


def test_where_most_firms_are_is_stated_only_where_chain_and_place_of_each_are() -> None:
    for stated in (True, False):
        city = chain().gap().place("D1").platform("P").located("platform:P", "D1").platform("H")
        city.firm("F", place="D1").firm("G", place="D1", stated=stated).hosts("enterprise:G", "H")
        gap = around(city.facts(), Definition(), CHAIN)
        assert gap is not None
        (there,) = [way for way in gap.ways if way.place]
        assert [reason.stated for reason in there.reasons] == [stated]
        assert {tie: reason.stated for one in gap.nearest for tie, reason in one.reasons} == {
            Tie.FIRM: stated,
            Tie.PLACE: stated,
        }


def test_a_wish_on_a_field_of_the_chain_is_the_chains_and_another_stands_apart() -> None:
    city = chain().gap().subject("field:F").subject("field:G").part("field:F", CHAIN)
    city.reports(WISH, "field:F").reports(WISH, "field:G").firm("H").hosts("enterprise:H", "X").platform("X")
    facts = city.facts()
    (gap,) = gaps(facts, Definition())
    (way,) = [way for way in gap.ways if way.kind is WayKind.SET_UP]
    assert way.subject and way.subject.id == "field:F"
    assert [(one.id, [hosted.id for hosted in one.hosts]) for one in way.firms] == [
        ("enterprise:H", ["platform:X"])
    ]
    assert [field.id for field in other_wishes(facts, Definition(), [CHAIN])] == ["field:G"]


def test_inferred_links_are_to_be_checked_first_where_the_verdict_rests_on_them() -> None:
    city = chain().member("P", stated=False).member("Q").serves("P").serves("Q")
    gap = around(city.facts(), Definition(), CHAIN)
    assert gap is not None and gap.assessment.verdict is Verdict.ADEQUATE
    first = gap.questions[0]
    assert first.changes and "计入的2条证据有1条是推断" in first.text.zh
    assert first.would is not None and first.would.text.zh == "判定会从“基本覆盖”变为“薄弱”"
    without = around(city.facts(), replace(Definition(), inferred=False), CHAIN)
    assert without is not None and "未计入的1条推断" in without.questions[0].text.zh


def test_what_would_not_change_the_verdict_comes_after_what_would() -> None:
    city = chain().gap().platform("P").serves("P").firm("F").part(CHAIN, "cluster:K", stated=False)
    gap = around(city.subject("cluster:K").facts(), Definition(), CHAIN)
    assert gap is not None
    changes = [question.changes for question in gap.questions]
    assert changes == sorted(changes, reverse=True) and changes[0] and not changes[-1]


def test_the_verdict_of_platforms_found_to_be_members_is_worked_out() -> None:
    city = chain().member("M").serves("M").platform("P").serves("P")
    gap = around(city.facts(), Definition(), CHAIN)
    assert gap is not None and gap.questions[0].would is not None
    assert gap.questions[0].would.text.en == 'the verdict would go from "thin" to "adequate"'


def test_a_chain_the_graph_does_not_hold_has_nothing_around_it() -> None:
    assert around(chain().facts(), Definition(), "chain:Z") is None
