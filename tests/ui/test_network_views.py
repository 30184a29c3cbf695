"""The card beside the network picture and the path: every ground with its source, what is inferred dashed."""

from __future__ import annotations

from dataclasses import replace

from analysis.network.opened import around, joined
from analysis.network.weaving import weave
from ui.explorer.colours import LIGHT
from ui.views.network_card import card
from ui.views.network_path import path
from ui.views.network_state import WAITING
from ui.views.network_table import ranking

from .woven import TODAY, A, B, C, D, Woven, every, line, picks


def test_every_ground_of_a_picked_node_stands_with_what_is_said_and_its_source() -> None:
    drawn = card(line().shown(picked=B), TODAY)
    rows = list(every(drawn, "details"))
    with_a = next(row for row in rows if "协作 2 项，2020" in row.words())
    for part in ("中试线项目", "甲乙共建中试线", "签约合作", "甲乙签约", "《source:S1》", "《source:S2》"):
        assert part in with_a.words()
    assert "A 牵头、乙 合作方" in with_a.words()
    assert "第二部分，2020年5月，6 年前" in with_a.words()
    assert len(list(every(with_a, "li", "ground"))) == 2
    assert picks(drawn)["A"]["picked"] == A, "a click on the other end picks it"


def test_neighbours_that_opening_added_are_told_apart_from_those_of_the_network() -> None:
    shown = line().tie("BELONGS_TO", A, "chain:X", "source:S5").shown(picked=A)
    opened = weave(shown.fabric, around(shown.whole.choice, A))
    assert "联系 1 个" in card(shown, TODAY).words()
    known = replace(shown, known=joined(shown.whole, [opened]))
    assert "联系 2 个，其中 1 个是展开加的" in card(known, TODAY).words()


def test_what_is_inferred_is_dashed_and_says_why() -> None:
    shown = line().shown(picked=f"HOSTS|{C}|{B}")
    drawn = card(shown, TODAY)
    assert "图上是虚线" in drawn.words() and "推断理由：只见院长出席揭牌" in drawn.words()
    assert list(every(drawn, "span", "way dashed")) and list(every(drawn, "li", "ground inferred"))
    without_reason = line()
    without_reason.ties = [replace(tie, inferred_from=None) for tie in without_reason.ties]
    assert "推断，理由未写明" in card(without_reason.shown(picked=shown.state.picked), TODAY).words()
    stated = card(line().shown(picked=f"TOGETHER|{A}|{B}"), TODAY)
    assert not list(every(stated, "span", "way dashed")) and "虚线" not in stated.words()


def test_a_pair_shows_all_that_joins_it_the_picked_link_first() -> None:
    woven = line().tie("SERVES", B, "chain:X", "source:S5", detail="mission")
    woven.tie("INCUBATES", B, A, "source:S6")
    drawn = card(woven.shown(picked=f"TOGETHER|{A}|{B}"), TODAY)
    kinds = [section.words() for section in every(drawn, "section", "kind")]
    assert len(kinds) == 2 and "协作" in kinds[0] and "孵化" in kinds[1]
    assert "协作 2、孵化 1；依据 3 条，来源 3 个" in drawn.words()


def test_a_matter_recorded_twice_is_one_ground_with_both_sources() -> None:
    woven = Woven().matter("project:J", "source:S1", A, B, says="立项")
    woven.matter("collaboration:K", "source:S2", A, B, says="签约")
    woven.tie("PART_OF", "collaboration:K", "project:J", "source:S3")
    grounds = list(every(card(woven.shown(picked=A), TODAY), "li", "ground"))
    assert len(grounds) == 1
    said = grounds[0].words()
    assert said.count("A 牵头") == 1 and "立项" in said and "签约" in said
    assert "《source:S1》" in said and "《source:S2》" in said


def test_a_path_of_three_steps_shows_each_with_its_evidence_and_marks_the_inferred_one() -> None:
    drawn = path(line().shown(picked=A, end=D), TODAY)
    assert drawn is not None
    stops = [stop.words() for stop in every(drawn, "li", "stop")]
    assert stops == ["A", "乙", "C", "D"] and "隔 3 步" in drawn.words()
    steps = list(every(drawn, "li", "step"))
    assert ["dashed" in dict(step.attributes)["class"] for step in steps] == [False, True, False]
    for step, source in zip(steps, ("《source:S1》", "《source:S3》", "《source:S4》"), strict=True):
        assert source in step.words()
    assert "C 主办 乙" in steps[1].words() and "推断理由：只见院长出席揭牌" in steps[1].words()
    back = picks(drawn)["反过来"]
    assert (back["picked"], back["end"]) == (D, A)


def test_other_ways_as_short_are_listed_by_names_with_their_own_steps() -> None:
    woven = Woven()
    for at, middle in enumerate(("enterprise:M1", "enterprise:M2")):
        woven.matter(f"project:P{at}", "source:S1", A, middle).matter(
            f"project:Q{at}", "source:S2", middle, D
        )
    drawn = path(woven.shown(picked=A, end=D), TODAY)
    assert drawn is not None and "同样短的另外 1 条" in drawn.words()
    way = next(every(drawn, "ul", "ways"))
    assert "A → M2 → D" in way.words() and len(list(every(way, "li", "step"))) == 2


def test_no_path_says_where_both_are_and_what_would_change_that() -> None:
    woven = line().matter("project:Z", "source:S7", "enterprise:Y", "enterprise:Z")
    state = {"picked": A, "end": D, "inferred": False, "since": 2020, "kinds": "TOGETHER HOSTS"}
    drawn = path(woven.shown(**state), TODAY)
    assert drawn is not None and "没有路径" in drawn.words()
    assert "A 那一片有 2 个（全图 6 个）" in drawn.words()
    offered = picks(drawn)
    assert offered["推断的也算"].get("inferred") is None
    assert "since" not in offered["不限年份"] and "SERVES" in offered["画全部种类的联系"]["kinds"]
    assert all(ways["picked"] == A for words, ways in offered.items() if words != "D")
    assert (
        path(woven.shown(picked=A), TODAY) is None and path(woven.shown(picked=A, end=WAITING), TODAY) is None
    )


def test_in_path_mode_the_next_node_clicked_is_the_end() -> None:
    shown = line().shown(picked=A, end=WAITING)
    for drawn in (card(shown, TODAY), ranking(shown)):
        found = picks(drawn)
        assert (found["乙"]["picked"], found["乙"]["end"]) == (A, B)


def test_the_card_names_who_is_cut_off_of_how_many() -> None:
    drawn = card(line().shown(picked=C), TODAY).words()
    assert "去掉它，主图 4 个里有 1 个失联：D" in drawn
    assert "直接相连 2 个" in drawn
    nobody = card(line().shown(picked=A), TODAY).words()
    assert "去掉它，没有谁失联" in nobody


def test_a_node_alone_and_one_that_is_not_here_say_so() -> None:
    woven = Woven().node(A)
    alone = card(woven.shown(draw="neighbourhood", of=A, picked=A), TODAY)
    assert "没有联系" in alone.words()
    absent = card(line().node("person:P", name_zh="某人").shown(picked="person:P", since=2019), TODAY)
    assert "不在这张图里" in absent.words() and "某人" in absent.words()
    assert picks(absent)["画它的邻居"]["of"] == "person:P" and "since" not in picks(absent)["去掉筛选"]
    assert "图中没有 enterprise:NO" in card(line().shown(picked="enterprise:NO"), TODAY).words()
    empty = Woven().shown()
    assert "没有节点" in card(empty, TODAY).words() and "没有节点" in ranking(empty).words()


def test_signs_have_the_forms_of_the_picture() -> None:
    drawn = card(line().shown(picked=B), TODAY)
    fills = [dict(path_.attributes)["fill"] for path_ in every(drawn, "path")]
    assert fills[0] == LIGHT.groups["member"].fill
    assert {LIGHT.groups["firm"].fill, LIGHT.groups["university"].fill} <= set(fills)
