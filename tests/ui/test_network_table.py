"""The table beside the network picture: of how many, what is estimated or left out; names stay text."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.network.bridges import weighed
from graph.text import LANGUAGES
from ui.views.network_card import FEW, MANY, card
from ui.views.network_path import path
from ui.views.network_sheets import sheets
from ui.views.network_table import MOST_ROWS, ranking

from .woven import TODAY, A, B, C, D, Woven, every, left_chinese, line, picks

HOSTILE = '<img src=x onerror="alert(1)">=1+1'


def test_the_table_says_of_how_many_keeps_the_picked_row_and_sorts_by_its_heads() -> None:
    woven = Woven()
    for at in range(12):
        woven.matter(f"project:P{at:02d}", "source:S1", "enterprise:HUB", f"enterprise:L{at:02d}")
    shown = woven.shown(picked="enterprise:L11")
    drawn = ranking(shown)
    assert "联系最多前 8，共 13" in drawn.words()
    rows = list(every(next(every(drawn, "tbody")), "tr"))
    assert len(rows) == 9 and rows[0].words() == "HUB121.00112"
    assert dict(rows[-1].attributes)["class"] == "picked beyond" and "L11 第 13" in rows[-1].words()
    heads = {dict(head.attributes).get("aria-sort"): head.words() for head in every(drawn, "th")}
    assert heads["descending"] == "联系"
    found = picks(drawn)
    assert found["去掉则失联"]["sort"] == "cut_off" and found["看全部 13"]["rows"] == "13"
    whole = ranking(woven.shown(rows=13, sort="community"))
    assert "按群共 13" in whole.words() and len(list(every(next(every(whole, "tbody")), "tr"))) == 13


def test_a_star_of_five_hundred_stays_small_and_counts_what_it_leaves_out() -> None:
    woven = Woven()
    for at in range(MOST_ROWS + 1):
        woven.tie("BELONGS_TO", f"enterprise:L{at:04d}", "chain:X", "source:S1", detail="member")
    shown = woven.shown(draw="chain", of="chain:X", picked="chain:X", rows=100_000)
    drawn = card(shown, TODAY)
    assert f"联系 {MOST_ROWS + 1} 个" in drawn.words()
    assert f"其余 {MOST_ROWS + 1 - FEW} 个" in drawn.words() and f"{MANY} / {MOST_ROWS + 1}" in drawn.words()
    assert len(list(every(drawn, "li", "ground"))) == FEW
    table = ranking(shown)
    assert "其余 2 行在导出的表里" in table.words()
    assert len(list(every(next(every(table, "tbody")), "tr"))) == MOST_ROWS


def test_an_estimate_says_that_it_is_one() -> None:
    shown = line().shown(picked=B)
    guessed = replace(shown, measures=replace(shown.measures, sampled=50))
    assert "50 个抽样节点估计" in ranking(guessed).words()
    assert "由 50 个样本估计" in card(guessed, TODAY).words()
    assert "估计" in "".join(sheets(guessed)[0].heads) and "估计" not in ranking(shown).words()


def test_only_links_are_weighed_by_the_smaller_side() -> None:
    shown = line().matter("project:E", "source:S8", D, "enterprise:E").shown()
    found = [(one.near, one.far, one.lost, one.of) for one in weighed(shown.whole, shown.measures)]
    assert found[0] in ((B, C, 2, 5), (C, D, 2, 5)) and {lost for *_, lost, _ in found} == {1, 2}
    assert (C, D, 2, 5) in found and (D, "enterprise:E", 1, 5) in found
    assert "唯一联系 2 处" in ranking(shown).words() and "另有 2 处只连着单独一个" in ranking(shown).words()


def test_communities_are_listed_by_who_is_in_them_and_open_as_a_card() -> None:
    woven = Woven()
    for side in "PQ":
        keys = [f"enterprise:{side}{at}" for at in range(4)]
        for at, one in enumerate(keys):
            for other in keys[at + 1 :]:
                woven.matter(f"project:{one[-2:]}{other[-2:]}", "source:S1", one, other)
    woven.tie("SERVES", B, "chain:X", "source:S2").matter("project:PB", "source:S3", B, "enterprise:P0")
    shown = woven.matter("project:PQ", "source:S4", "enterprise:P0", "enterprise:Q0").shown()
    assert "群 3 个" in ranking(shown).words()
    number = shown.measures.of[B].community
    one = shown.measures.communities[number - 1]
    drawn = card(woven.shown(picked=f"community:{number}"), TODAY)
    assert f"第 {number} 群" in drawn.words() and "涉及的链：X" in drawn.words()
    assert f"{len(one.members)} 个，联系多的在前" in drawn.words()
    assert "和别的群有 1 条联系" in drawn.words()
    assert picks(drawn)["图上只看这一群"]["community"] == str(number)


def test_hostile_and_endless_names_stay_text_in_both_languages() -> None:
    woven = line().node(A, name_zh=HOSTILE, name_en=HOSTILE).node(D, name_zh="长" * 300)
    for language in LANGUAGES:
        for picked in (A, C, f"TOGETHER|{A}|{B}", ""):
            shown = woven.shown(picked=picked, lang=language)
            for drawn in (card(shown, TODAY), ranking(shown)):
                assert not list(every(drawn, "img"))
                assert drawn.plain()
        assert HOSTILE in card(woven.shown(picked=A, lang=language), TODAY).words()
        assert "长" * 300 in card(woven.shown(picked=D, lang=language), TODAY).words()


def test_the_english_side_holds_chinese_only_as_marked_data_and_no_raw_ids() -> None:
    woven = line().tie("SERVES", B, "chain:X", "source:S5", detail="mission")
    woven.node(A, name_en="Alpha").node(D, name_en="Delta")
    for state in ({"picked": B}, {"picked": f"HOSTS|{C}|{B}"}, {"picked": "community:1"}, {}):
        shown = woven.shown(lang="en", **state)
        for drawn in (card(shown, TODAY), ranking(shown)):
            assert list(left_chinese(drawn)) == []
            assert not re.search(r"\b(enterprise|platform|institution|chain|project):", drawn.words())
    way = path(woven.shown(lang="en", picked=A, end=D), TODAY)
    assert way is not None and list(left_chinese(way)) == []


def test_the_sheets_hold_every_node_edge_and_ground() -> None:
    nodes, edges, grounds = sheets(line().shown())
    assert len(nodes.rows) == 4 and len(edges.rows) == 3 and len(grounds.rows) == 4
    row = dict(zip(edges.heads, next(row for row in edges.rows if row[2] == "主办"), strict=True))
    assert row["置信"] == "推断" and row["来源"] == "《source:S3》" and row["定位"] == "二"
    said = [dict(zip(grounds.heads, row, strict=True)) for row in grounds.rows]
    assert {one["推断理由"] for one in said} == {"", "只见院长出席揭牌"}
    assert {"甲乙共建中试线", "甲乙签约", "丙丁联合攻关", ""} == {one["说的是什么（大意）"] for one in said}
