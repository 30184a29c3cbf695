"""The network page: its address, what a person does in it as steps, the picture it draws, its odd cases."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from analysis.network.offered import Offered
from analysis.search import Index, Name
from graph.store import Graph
from ui.address import AddressError, parse, query
from ui.explorer.events import Event, Expand, Hide, Legend, PathFrom, PathTo, Pick, Pin, Undo, Unpin
from ui.explorer.scene import Scene
from ui.look.tags import tag
from ui.start_box import own
from ui.views.network_controls import Offer, controls
from ui.views.network_empty import wanting
from ui.views.network_names import shortened
from ui.views.network_scene import finds_of, scene, size_of
from ui.views.network_sentence import sentence
from ui.views.network_shown import Shown
from ui.views.network_state import NO_KIND, WAITING, NetworkState, to
from ui.views.network_steps import Steps, after, kinds_word

from .apps import run_page, words_of
from .woven import A, B, C, D, Woven, line

KEY = "platform:P05"


def _after(*events: Event, picked: str = "") -> NetworkState:
    now = NetworkState(picked=picked)
    for event in events:
        now = after(now, event)
    return now


def test_the_address_says_only_what_differs_and_comes_back_the_same() -> None:
    assert query(NetworkState()) == {}
    state = NetworkState(
        lang="en", draw="chain", of="chain:CH5", kinds="SERVES HOSTS", since=2020, undated=False,
        without="firm person", picked=KEY, end="enterprise:E01", opened=f"{KEY} institution:I01",
        hidden="enterprise:E02", pinned=f"{KEY}@10@-20", size="1000", sort="betweenness", rows=68,
    )  # fmt: skip
    assert parse(NetworkState, query(state)) == state
    assert to(NetworkState(picked=KEY)) == f"network?picked={KEY}"
    for bad in ({"depth": "4"}, {"draw": "all"}, {"since": "soon"}, {"size": "5"}):
        with pytest.raises(AddressError):
            parse(NetworkState, bad)


def test_kinds_in_the_address_are_those_of_the_picture() -> None:
    state = NetworkState()
    assert state.choice().kinds is None
    assert kinds_word(state, state.drawn_kinds).kinds == "", "the default is not said"
    none = kinds_word(state, ())
    assert none.kinds == NO_KIND and none.choice().drawn == frozenset() and none.narrowed
    assert NetworkState(kinds="SERVES RECOMMENDS NONSENSE").drawn_kinds == {"SERVES"}


def test_picking_expanding_and_hiding_change_the_address() -> None:
    assert _after(Pick(do="pick", id=KEY)).picked == KEY
    opened = _after(Expand(do="expand", id=KEY), Expand(do="expand", id="chain:C"))
    assert opened.opened_ids == (KEY, "chain:C")
    assert after(opened, Expand(do="expand", id=KEY)).opened_ids == ("chain:C",), "again: folded"
    hidden = _after(Expand(do="expand", id=KEY), Hide(do="hide", id=KEY), picked=KEY)
    assert (hidden.picked, hidden.opened, hidden.hidden_ids) == ("", "", {KEY})
    assert after(hidden, Expand(do="expand", id=KEY)).hidden_ids == frozenset()


def test_a_node_stays_where_it_was_dragged_until_it_is_let_go() -> None:
    state = _after(Pin(do="pin", id=KEY, x=10.4, y=-20.6), Pin(do="pin", id="chain:C", x=1, y=2))
    assert state.pins == {KEY: (10, -21), "chain:C": (1, 2)}
    assert after(state, Unpin(do="unpin", id=KEY)).pins == {"chain:C": (1, 2)}
    assert NetworkState(pinned="a@b@c platform:P@1").pins == {}, "a pin that says no place is none"


def test_a_path_begins_at_a_node_and_waits_for_its_end() -> None:
    begun = _after(PathFrom(do="path_from", id=KEY))
    assert begun.end == WAITING and begun.path_from == KEY and begun.path_ends is None
    found = after(begun, PathTo(do="path_to", id="chain:C"))
    assert found.path_ends == (KEY, "chain:C") and found.path_from == ""
    assert after(begun, PathFrom(do="path_from", id="")).end == ""
    assert after(begun, PathTo(do="path_to", id=KEY)).path_ends is None
    assert after(found, Pick(do="pick", id=A)).path_ends is None


def test_the_legend_turns_groups_and_families_off_and_on() -> None:
    off = Legend(do="legend", of="groups", name="firm")
    state = _after(off)
    assert state.limits().without == {"firm"} and after(state, off) == NetworkState()
    contact = Legend(do="legend", of="families", name="contact")
    with_contact = _after(contact)
    assert "ENGAGES_WITH" in with_contact.drawn_kinds
    assert after(with_contact, contact) == NetworkState()
    no_hosting = _after(Legend(do="legend", of="families", name="hosting"))
    assert no_hosting.drawn_kinds == {"TOGETHER", "SERVES"}


def test_the_legend_counts_no_hidden_node_and_none_of_its_lines() -> None:
    def counts(**state: Any) -> dict[str, int]:
        drawn = _scene(line().shown(**state))
        return {one.name: one.count for one in (*drawn.groups, *drawn.families)}

    assert counts() == {"member": 1, "firm": 2, "university": 1, "together": 2, "hosting": 1}
    assert counts(hidden=B) == {"firm": 2, "university": 1, "together": 1}


def test_one_starts_from_organisations_and_people_firms_before_what_bears_their_names() -> None:
    names = [
        Name(id="collaboration:K", name_zh="光威与武汉理工的合作", degree=9),
        Name(id="platform:P", name_zh="光威研究院", degree=9),
        Name(id="enterprise:E", name_zh="光威复合材料", degree=1),
        Name(id="chain:C", name_zh="光威链"),
    ]
    assert [hit.name.id for hit in own(Index(names).find("guangwei"))] == ["enterprise:E", "platform:P"]
    assert own(Index(names).find("光威研究院"))[0].name.id == "platform:P", "what fits best comes first"


def test_a_community_opens_and_a_filter_closes_it() -> None:
    inside = _after(Expand(do="expand", id="community:3"), picked="community:3")
    assert inside.community == 3 and inside.picked == ""
    assert after(inside, Legend(do="legend", of="groups", name="firm")).community == 0
    assert NetworkState(picked="community:x").picked_community == 0


def test_back_and_on_walk_the_steps_and_looking_is_no_step() -> None:
    first = NetworkState()
    opened, looked = replace(first, opened=KEY), replace(first, opened=KEY, picked=A)
    steps = Steps(first).seen(opened).seen(looked)
    assert steps.behind == (first,) and steps.now == looked
    undone = steps.seen(steps.back())
    assert (undone.now, undone.ahead, undone.behind) == (first, (looked,), ())
    assert undone.seen(undone.on()).now == looked
    new = undone.seen(replace(first, hidden=B))
    assert not new.ahead and new.behind == (first,), "another way on: what was ahead is gone"
    assert new.back() == first and Steps(first).back() == first
    other = new.seen(NetworkState(draw="projects"))
    assert not other.behind, "another network begins anew"
    assert after(first, Undo(do="undo")) == first


def _scene(shown: Shown) -> Scene:
    placed = replace(shown, positions={key: (float(at), 0.0) for at, key in enumerate(shown.known.nodes)})
    return scene(placed, Offered(), back=False, on=False)


def test_lines_have_their_family_and_only_inferred_ones_are_dashed() -> None:
    drawn = {edge.kind: edge for edge in _scene(line().shown()).edges}
    assert {kind: edge.family for kind, edge in drawn.items()} == {"TOGETHER": "together", "HOSTS": "hosting"}
    assert drawn["HOSTS"].inferred and not drawn["TOGETHER"].inferred


def test_an_edge_says_in_a_sentence_why_it_is_there() -> None:
    why = {edge.id: edge.why for edge in _scene(line().shown()).edges}
    assert why[f"TOGETHER|{A}|{B}"] == "A与乙：协作，签约合作（2020）、中试线项目（2020）"
    assert why[f"HOSTS|{C}|{B}"] == "C→乙：主办，2020"
    many = Woven()
    for number in range(5):
        many.matter(f"project:J{number}", "source:S", A, B, name_zh=f"第{number}期")
    assert _scene(many.shown()).edges[0].why == "A与B：协作，第0期（2020）、第1期（2020），另 3 项"


def test_no_words_of_the_picture_show_an_id() -> None:
    for lang in ("zh", "en"):
        made = _scene(line().shown(lang=lang))
        said = [words for node in made.nodes for words in (node.label, node.name, node.about, *node.finds)]
        said += [edge.why for edge in made.edges] + [made.drawn, made.note, made.title, *made.notes]
        assert not [words for words in said if "enterprise:" in words or "project:" in words]


def test_nodes_are_named_by_language_sized_by_neighbours_and_found_by_pinyin() -> None:
    woven = line().node(D, name_zh="威高集团有限公司", name_en="WEGO Group", aliases=("威高集团", "威高"))
    chinese = {node.id: node for node in _scene(woven.shown()).nodes}
    english = {node.id: node for node in _scene(woven.shown(lang="en")).nodes}
    assert (chinese[D].label, english[D].label) == ("威高集团", "WEGO Group")
    assert english[B].foreign and not english[D].foreign
    assert chinese[B].size > chinese[A].size and size_of(1) == 5 and size_of(500) == 13
    found = finds_of(woven.nodes[D], {"威高集团"})
    assert any(one.startswith("weigao") for one in found) and any(one.startswith("wg") for one in found)
    assert "威高" not in found, "who types it finds the longer name"


def test_long_names_are_cut_between_words_and_stand_whole_beside() -> None:
    assert (
        shortened("Weihai Research Institute of Industrial Technology", "en") == "Weihai Research Institute…"
    )
    assert len(shortened("甲" * 300, "zh")) == 14
    made = _scene(line().node(A, name_zh="<b>" + "长" * 300).shown())
    assert next(node for node in made.nodes if node.id == A).name == "<b>" + "长" * 300


def test_three_hundred_nodes_are_sent_in_less_than_two_hundred_kilobytes() -> None:
    woven = Woven()
    for number in range(300):
        woven.node(
            f"enterprise:E{number:03d}", name_zh=f"威海市第{number}高技术有限公司", aliases=(f"高技{number}",)
        )
    # As dense as the bundled city: 209 edges on 154 nodes.
    for number in range(1, 109):
        key = f"enterprise:E{number:03d}"
        woven.matter(
            f"project:J{number}",
            "source:S",
            key,
            f"enterprise:E{299 - number:03d}",
            name_zh=f"联合研制第{number}号装备",
        )
    for number in range(1, 300):
        key = f"enterprise:E{number:03d}"
        woven.tie("HOSTS", f"enterprise:E{number // 2:03d}", key, "source:S")
    sent = json.dumps(_scene(woven.shown()).plain(), ensure_ascii=False).encode()
    assert len(sent) < 200_000


def test_the_sentence_says_sizes_and_who_matters() -> None:
    def said(shown: Shown) -> str:
        return tag("p", *sentence(shown)).words()

    assert said(line().shown()).startswith(
        "4 个组织与产业链，3 条公开联系，全都连在一起。把它连在一起的是C（连着 2 个，去掉它 1 个失联）、乙。"
    )
    assert "选中C：它连着 2 个，去掉它有 1 个失联。" in said(line().shown(picked=C))
    assert said(line().shown(since=1950, until=1951)) == "这样选，没有节点。"
    assert said(line().shown(lang="en")).startswith(
        "4 organisations and chains, 3 public links, all of them joined."
    )


def test_controls_offer_kinds_with_counts_and_every_choice_is_an_address() -> None:
    offer = Offer([("chain:A", "甲链")], {"SERVES": 48, "ENGAGES_WITH": 18}, (2020, 2021), 7, 154)
    row = controls(NetworkState(), offer)
    for words in (
        "组织协作与服务",
        "默认 5 类",
        "服务48",
        "接触18",
        "未注明年份的也算（7 项）",
        "明示与推断",
        "牵头与合作",
    ):
        assert words in row.words(), words
    assert "画多少" not in row.words() and "清除筛选" not in row.words()
    assert "画多少" in controls(NetworkState(), replace(offer, nodes=301)).words()
    assert "清除筛选" in controls(NetworkState(since=2020), offer).words()
    waiting = controls(NetworkState(draw="neighbourhood"), offer, whole=False)
    assert "一个节点的邻居" in waiting.words() and "年份" not in waiting.words()


def test_an_address_that_names_no_network_says_so_with_a_way_on() -> None:
    fabric = line().shown().fabric

    def said(**state: Any) -> str:
        found = wanting(NetworkState(**state), fabric)
        return found.words() if found else ""

    assert "图中没有 chain:NO" in said(draw="chain", of="chain:NO")
    assert "从哪个单位开始" in said(draw="neighbourhood")
    assert "图里还没有产业链" in said(draw="chain") and "A 不是产业链" in said(draw="chain", of=A)
    assert said() == "" and said(draw="neighbourhood", of=A) == ""


def test_the_page_is_drawn_and_says_so_where_filters_leave_nothing(city: Graph, in_app: None) -> None:
    assert "154 个组织与产业链，209 条公开联系，129 个在主图里" in words_of(run_page("network"))
    nothing = words_of(run_page("network", since="1950", until="1951", undated="0", lang="en"))
    assert "Nothing is left to draw" in nothing and "Clear the filters" in nothing
