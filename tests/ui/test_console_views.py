"""What the console shows: words for every outcome, no total nobody counted, pictures of what is there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from analysis.network.fabric import Fabric
from graph.errors import MistakeError, Place, ReadOnlyError, StoppedError, TimeLimitError
from graph.free import FreeAnswer, Plan, PlanStep
from graph.schema import EDGE_TYPES, NODE_TYPES
from graph.text import Language, Text
from graph.values import FoundEdge, FoundNode, FoundPath
from ui.console.examples import as_text, examples
from ui.console.touched import Touched, Touches
from ui.console.values import kind_of, names_in, read_value, typed_as
from ui.explorer.events import Expand, Hide, Legend, PathFrom, PathTo, Pick, Redo, Undo
from ui.history import Ran
from ui.look.tags import Tag
from ui.own_questions import OwnQuestion
from ui.views import console_frame, console_lists, console_result, console_scene
from ui.views.console_first import first
from ui.views.console_mistake import outcome_of, place_of, said
from ui.views.console_plan import plan
from ui.views.console_schema import Held, chosen_properties, known, schema

from .woven import Woven

HAN = re.compile(r"[\u4e00-\u9fff]")
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HELD = Held({"Platform": 59}, {"SERVES": 49})


def tags(*tree: Tag | str) -> Iterator[Tag]:
    for part in tree:
        if isinstance(part, Tag):
            yield part
            yield from tags(*part.children)


def words(*tree: Tag) -> str:
    return "\n".join(part.words() for part in tree)


@pytest.mark.parametrize(
    "typed", ["3", "-2.5", "true", "[1, 2]", '{"a": 1}', "null", "chain:C01", "2021-05", "", "'a'"]
)
def test_a_value_comes_back_as_it_was_typed(typed: str) -> None:
    value = read_value(typed)
    assert read_value(typed_as(value)) == value


def test_values_are_read_as_what_they_look_like_and_say_so() -> None:
    assert [read_value(one) for one in ("3", "true", "2021-05", '"3"', "NaN")] == [
        3,
        True,
        "2021-05",
        "3",
        "NaN",
    ]
    assert [kind_of(one).en for one in ("3", "true", "x", "1.5", "[1]", " ")] == [
        *("whole number", "true or false", "text", "number", "list", "no value yet"),
    ]
    assert typed_as("3") == '"3"', "a text of digits stays a text"


def test_parameters_are_found_in_their_order_and_not_in_strings_or_comments() -> None:
    assert names_in("// $no\nMATCH (n) WHERE n.a = $b AND n.c = '$d' RETURN $a AS a, $b AS b") == ("b", "a")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_frame_has_words_in_one_language_and_every_control_reports_something(language: Language) -> None:
    bench = console_frame.Bench(
        language,
        10,
        10,
        running=console_frame.Running(2.4, 10),
        parameters=(("n", "3", Text("整数", "number")),),
    )
    tree = [
        *console_frame.bar(bench),
        *console_frame.under(bench),
        *console_frame.acts(bench),
        *schema(HELD, "Platform", language),
        first(examples(), language),
    ]
    if language == "en":
        assert not HAN.search(words(*tree))
    for part in tags(*tree):
        attributes = dict(part.attributes)
        if (
            part.name == "button"
            and "data-insert" not in attributes
            and "main" not in attributes.get("class", "")
        ):
            assert json.loads(attributes["data-send"])["do"]
    assert "只读" in words(*tree) or "Read only" in words(*tree)


def test_only_what_can_be_done_now_can_be_pressed() -> None:
    def off(running: console_frame.Running | None) -> list[str]:
        acts = console_frame.acts(console_frame.Bench("en", 10, 10, running=running))
        return [part.words() for part in tags(*acts) if "disabled" in dict(part.attributes)]

    assert off(None) == ["Stop"]
    assert off(console_frame.Running(1, 10)) == ["Run"]
    assert off(console_frame.Running(1, 10, stopping=True)) == ["Run", "Stop"]


def test_a_mistake_says_where_what_and_that_nothing_was_run() -> None:
    error = MistakeError(
        Text("没有定义变量 d", "there is no variable d"), details="raw words", place=Place(7, 39)
    )
    assert said(error, "zh")[0].words() == "第 7 行第 39 字：没有定义变量 d。这段没有运行。"
    assert (
        said(error, "en")[0].words() == "Line 7, character 39: there is no variable d. This text was not run."
    )
    assert "raw words" in said(error, "zh")[1].words()
    refused = ReadOnlyError(Text("SET 会写入", "SET would write"), place=Place(2, 1))
    assert said(refused, "zh")[0].words() == "第 2 行第 1 字：SET 会写入。这段没有运行。"
    assert place_of(refused) == Place(2, 1) and place_of(StoppedError(Text("x", "x"))) is None


def test_every_error_has_its_outcome() -> None:
    text = Text("x", "x")
    errors = (MistakeError(text), ReadOnlyError(text), TimeLimitError(text), StoppedError(text))
    assert [outcome_of(error) for error in errors] == ["mistake", "refused", "limit", "stopped"]


def test_a_cut_result_says_so_and_offers_the_next_step_never_a_total() -> None:
    answer = FreeAnswer(("n",), [{"n": 1}] * 10, True, 0.004)
    (foot,) = console_result.foot(answer, 10, "zh")
    assert "10 / 更多" in foot.words() and "取到 100 行" in foot.words() and "4 毫秒" in foot.words()
    (foot,) = console_result.foot(answer, 1000, "en")
    assert "terminal" in foot.words() and "Take up to" not in foot.words()
    (foot,) = console_result.foot(FreeAnswer(("n",), [{"n": 1}], False, 2.0, waited=1.5), 10, "en")
    assert foot.words() == "1 row2.0 s, waited 1.5 s"


def test_json_is_the_rows_and_its_colours_change_no_letter() -> None:
    rows = [
        {
            "name": '引号"和\\',
            "list": [1, None, True],
            "node": FoundNode("e1", ("Chain",), {"id": "chain:C1"}),
        }
    ]
    text = console_result.as_json(rows)
    assert json.loads(text)[0]["name"] == '引号"和\\'
    shown = console_result.json_view(rows, "zh")
    assert next(part for part in tags(shown) if part.name == "pre").words() == text
    assert console_result.as_json([]) == "[]\n"


def test_what_is_taken_away_says_what_was_asked_and_that_it_was_cut() -> None:
    answer = FreeAnswer(("a", "b"), [{"a": "x", "b": [1, "=2"]}, {"a": None, "b": True}], True, 0.1)
    taken = console_result.taken(answer, "RETURN $n", {"n": 1}, "2026-02-27", "en")
    assert taken.first.heads == ("a", "b") and taken.first.rows == (("x", '[1, "=2"]'), (None, "true"))
    assert ("Rows", "2 rows of more") in taken.notes and ("Statement", "RETURN $n") in taken.notes


def test_runs_are_told_by_name_time_and_outcome() -> None:
    def ran(minutes: int, text: str, **more: object) -> Ran:
        return Ran(text, at=(NOW - timedelta(minutes=minutes)).isoformat(), **more)  # type: ignore[arg-type]

    runs = [
        ran(0, "RETURN d", outcome="mistake", line=7),
        ran(2, "// 谁和谁\nRETURN 1", outcome="rows", rows=10, more=True),
        ran(130, "MATCH (n)\n  RETURN n", outcome="limit"),
    ]
    own = [OwnQuestion("我的", "RETURN d", {}, 10.0, 10, rows=3)]
    told = [
        part.words() for part in tags(*console_lists.history(runs, own, NOW, "", "zh")) if part.name == "li"
    ]
    assert told == [
        "刚才我的没有运行，第 7 行",
        "2 分钟前谁和谁10 / 更多",
        "2 小时前MATCH (n) RETURN n到时限停止",
    ]
    assert "3 行" in words(*console_lists.own_questions(own, "", "zh"))
    assert not HAN.search(
        words(*console_lists.own_questions([], "", "en"), *console_lists.history([], [], NOW, "", "en"))
    )


def test_the_schema_holds_every_type_with_its_count_and_the_chosen_ones_properties() -> None:
    panel = words(*schema(HELD, "Platform", "zh"))
    assert all(name in panel for name in (*NODE_TYPES, *EDGE_TYPES))
    part = chosen_properties("Platform", HELD, {"name_zh": 59, "founded": 27, "strange": 1}, "zh")
    assert part is not None and "founded成立27" in part.words() and "strange" not in part.words()
    assert chosen_properties("Nothing", HELD, {}, "zh") is None
    offered = known(HELD, {"n": ""}, "en")
    assert {"name": "SERVES", "words": "serves 49"} in offered["kinds"]
    assert {one["name"] for one in offered["properties"]["SERVES"]} >= {"basis", "begins_on"}
    assert "start" not in {one["name"] for one in offered["properties"]["SERVES"]}, "no property in the graph"


@pytest.mark.parametrize(("language", "no"), [("zh", "否"), ("en", "no")])
def test_the_editor_knows_the_words_that_a_property_takes(language: Language, no: str) -> None:
    properties = known(HELD, {}, language)["properties"]
    values = {(of, one["name"]): one.get("values") for of, listed in properties.items() for one in listed}
    assert [one["name"] for one in values["Chain", "declared"]] == ["yes", "likely", "no", "unknown"]
    assert {"name": "no", "words": no} in values["Chain", "declared"]
    assert values["Platform", "name_zh"] is None and values["Chain", "begins_by"] is None
    assert values["BELONGS_TO", "role"] and values["Team", "role"] is None


def test_a_plan_is_a_tree_or_the_engines_own_words() -> None:
    steps = PlanStep("ProduceResults", "n", (PlanStep("AllNodesScan", "n"),))
    assert "ProduceResults nAllNodesScan n" in plan(Plan(steps, "…"), "en", back=False).words()
    opaque = plan(Plan(None, "+ FETCH"), "zh", back=True).words()
    assert "+ FETCH" in opaque and "回到结果" in opaque


PLATFORM = FoundNode("h1", ("Platform",), {"id": "platform:P", "name_zh": "平台"})
CHAIN = FoundNode("h2", ("Chain",), {"id": "chain:C", "name_zh": "链"})
SERVES = FoundEdge("h9", "SERVES", "h1", "h2", {"id": "serves:S", "confidence": "inferred"})


def test_nodes_edges_and_paths_of_a_result_are_drawn_wherever_they_stand() -> None:
    fabric = Fabric({}, [])
    rows = [{"path": FoundPath((PLATFORM, CHAIN), (SERVES,))}, {"path": [{"x": PLATFORM}]}]
    found = console_scene.found_in(rows, fabric)
    assert list(found.nodes) == ["platform:P", "chain:C"]
    assert found.edges == {"serves:S": ("platform:P", "chain:C", "SERVES", True)}
    assert console_scene.found_in([{"r": SERVES}], fabric).loose == 1
    assert not console_scene.found_in([{"n": 3, "t": "platform"}], fabric).nodes


def test_ids_in_a_result_are_drawn_with_what_the_graph_knows_between_them() -> None:
    woven = Woven().node("platform:P").node("chain:C").tie("SERVES", "platform:P", "chain:C", "source:S")
    fabric = Fabric(woven.nodes, woven.ties)
    found = console_scene.found_in([{"a": "platform:P", "b": ["chain:C"]}], fabric)
    assert found.of_graph and set(found.nodes) == {"platform:P", "chain:C"} and len(found.edges) == 1


def test_nodes_without_an_edge_are_joined_by_the_graph_and_nodes_with_one_are_as_returned() -> None:
    woven = Woven().node("platform:P").node("chain:C").node("platform:Q")
    woven.tie("SERVES", "platform:P", "chain:C", "source:S").tie(
        "SERVES", "platform:Q", "chain:C", "source:S"
    )
    fabric, other = Fabric(woven.nodes, woven.ties), FoundNode("h3", ("Platform",), {"id": "platform:Q"})
    bare = console_scene.found_in([{"p": PLATFORM, "c": CHAIN, "q": other}], fabric)
    assert bare.of_graph and len(bare.edges) == 2
    said_so = console_scene.found_in([{"p": PLATFORM, "r": SERVES, "c": CHAIN, "q": other}], fabric)
    assert not said_so.of_graph and list(said_so.edges) == ["serves:S"]
    assert not console_scene.found_in([{"c": CHAIN}], fabric).of_graph, "one node has nothing to be joined to"


def test_a_picture_keeps_what_a_person_did_to_it_and_steps_back() -> None:
    found = console_scene.found_in([{"path": FoundPath((PLATFORM, CHAIN), (SERVES,))}], Fabric({}, []))
    places = {"platform:P": (0.0, 0.0), "chain:C": (50.0, 0.0)}
    touches = Touches().after(Hide(do="hide", id="chain:C"))
    scene = console_scene.scene(found, places, "k", touches, "zh")
    assert [node.id for node in scene.nodes] == ["platform:P"] and scene.edges == () and scene.can_undo
    touches = touches.after(Undo(do="undo"))
    assert touches.now == Touched() and touches.after(Redo(do="redo")).now.hidden == {"chain:C"}
    touches = touches.after(PathFrom(do="path_from", id="platform:P")).after(
        PathTo(do="path_to", id="chain:C")
    )
    assert console_scene.scene(found, places, "k", touches, "zh").path == ("platform:P", "chain:C")
    touches = touches.after(Legend(do="legend", of="families", name="SERVES")).after(
        Pick(do="pick", id="chain:C")
    )
    scene = console_scene.scene(found, places, "k", touches, "zh")
    assert scene.edges == ()
    (serves,) = scene.families
    assert (serves.words, serves.look, serves.count, serves.off) == ("服务", "service", 1, True)
    assert touches.after(Expand(do="expand", id="chain:C")).now.opened == ("chain:C",)


def test_examples_are_short_and_begin_with_their_title() -> None:
    for query in examples():
        text = as_text(query, "zh")
        assert text.startswith(f"// {query.title.zh}\n") and len(text.splitlines()) <= 10 and not query.params
