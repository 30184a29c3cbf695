"""Rows of an answer as tables, charts, pictures and files: names, words, order, evidence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from analysis.elements import Source
from analysis.facts import Facts
from analysis.network.fabric import Fabric
from graph.text import Text
from graph.values import FoundNode, FoundPath
from queries import Column, Query
from queries.head import Chart
from ui.address import parse
from ui.look.tags import Tag
from ui.views import answer_chart
from ui.views.answer_chart import chart
from ui.views.answer_known import Head, Known
from ui.views.answer_network import picture, under, woven
from ui.views.answer_series import LOOKS
from ui.views.answer_table import Ways, answer_table, bare_heads, in_order
from ui.views.queries_sentence import sentence
from ui.views.queries_state import QueriesState

from .woven import TODAY, Woven, every, left_chinese

TYRES, MOTORS = "chain:T", "chain:M"
LAB = "platform:L"
HOSTILE = "<b>=1+1</b>"


def known(lang: str = "zh") -> Known:
    made = Woven().node(TYRES, name_zh="轮胎", name_en="Tyres").node(MOTORS, name_zh="电机", name_en="Motors")
    made.node(LAB, name_zh="橡胶实验室", aliases=("橡胶室",))
    made.tie("SERVES", LAB, TYRES, "source:S", detail="mission", says="实验室服务轮胎企业")
    sources = (Source(id="source:S", name_zh="公报", title="《公报》", date="2020-05"),)
    state = parse(QueriesState, {"lang": lang, "q": "x"})
    return Known(state, Fabric(made.nodes, made.ties), Facts(sources=sources), TODAY)


def heads(*columns: Column) -> tuple[Head, ...]:
    return tuple(Head(column.name, column.zh, column) for column in columns)


def column(name: str, **more: Any) -> Column:
    return Column(name=name, zh=f"{name}列", en=name.title(), **more)


CHAIN, NAME, FIRMS = column("chain", of="Chain"), column("name"), column("firms")
EVIDENCE = column("evidence", of="Element")
ROWS = [
    {"chain": TYRES, "name": "轮胎", "firms": 7, "evidence": ["t0000"]},
    {"chain": MOTORS, "name": "电机", "firms": 12, "evidence": []},
]
# The edge of `Woven` has no colon in its id; those of the graph have.
EDGE = "serves:1"


def evident() -> Known:
    found = known()
    tie = found.fabric.ties[0]
    named = type(tie)(**{**{f: getattr(tie, f) for f in tie.__dataclass_fields__}, "id": EDGE})
    return Known(found.state, Fabric(found.fabric.nodes, [named]), found.facts, found.today)


def _links(tree: Tag) -> dict[str, str]:
    return {link.words(): dict(link.attributes)["href"] for link in every(tree, "a")}


def test_an_id_becomes_the_name_that_leads_to_its_page_and_is_told_once() -> None:
    table = answer_table(heads(CHAIN, NAME, FIRMS), ROWS, known())
    assert _links(table)["轮胎"].startswith("entity?") and "id=chain:T" in _links(table)["轮胎"]
    assert "chain:T" not in table.words() and table.words().count("轮胎") == 1
    assert "name列" not in table.words()


def test_a_name_that_differs_from_the_thing_beside_it_is_kept() -> None:
    rows = [{**ROWS[0], "name": "轮胎产业"}, ROWS[1]]
    assert "轮胎产业" in answer_table(heads(CHAIN, NAME, FIRMS), rows, known()).words()


def test_figures_stand_at_the_right_and_nought_is_quiet() -> None:
    table = answer_table(heads(CHAIN, FIRMS), [ROWS[0], {**ROWS[1], "firms": 0}], known())
    assert [cell.words() for cell in every(table, "td", "number")] == ["7", "0"]
    assert [cell.words() for cell in every(table, "td", "number zero")] == ["0"]


def test_words_of_the_model_stand_in_the_readers_language() -> None:
    standing = column("standing", words="Platform.standing")
    rows = [{"standing": "unproven", "flag": True, "kind": "REPORTS_GAP", "gone": None}]
    shown = heads(standing, column("flag"), column("kind"), column("gone"))
    assert answer_table(shown, rows, known()).words().endswith("未证实为成员是称未覆盖未注明")
    english = answer_table(shown, rows, known("en"))
    assert "reports a gap in" in english.words() and "not stated" in english.words()


def test_evidence_opens_under_its_row_with_source_and_closes_again() -> None:
    rows = [{**ROWS[0], "evidence": [EDGE]}, ROWS[1]]
    ways = Ways(opening=lambda key: f"queries?open={key}")
    closed = answer_table(heads(CHAIN, EVIDENCE), rows, evident(), ways)
    assert _links(closed)["1 条"] == "queries?open=chain:T" and "《公报》" not in closed.words()
    opened = answer_table(
        heads(CHAIN, EVIDENCE), rows, evident(), Ways(opened="chain:T", opening=ways.opening)
    )
    told = next(every(opened, "tr", "opened-evidence")).words()
    for part in ("橡胶室", "轮胎", "服务", "任务", "实验室服务轮胎企业", "《公报》", "明示"):
        assert part in told
    assert _links(opened)["1 条 收起"] == "queries?open="


def test_rows_are_ordered_by_a_column_either_way_with_what_is_missing_last() -> None:
    rows = [*ROWS, {"chain": None, "name": None, "firms": None, "evidence": []}]
    shown = heads(CHAIN, NAME, FIRMS)

    def order(sort: str) -> list[Any]:
        return [row["firms"] for row in in_order(rows, shown, sort, known())]

    assert order("firms") == [7, 12, None] and order("-firms") == [12, 7, None]
    assert order("chain") == [12, 7, None], "电机 sounds before 轮胎"
    assert order("") == order("nothing") == [7, 12, None]


def test_a_click_on_a_head_goes_from_one_order_to_the_other_and_back_to_the_answers_own() -> None:
    seen = []
    sort = ""
    for _ in range(3):
        table = answer_table(
            heads(CHAIN, FIRMS), ROWS, known(), Ways(sort=sort, sorting=lambda to: f"queries?sort={to}")
        )
        head = next(head for head in every(table, "th", "number"))
        sort = dict(next(every(head, "a")).attributes)["href"].partition("=")[2]
        seen.append(sort)
    assert seen == ["-firms", "firms", ""]


def test_what_a_persons_own_statement_returns_is_shown_whatever_it_is() -> None:
    node = FoundNode("4:x", ("Chain",), {"id": TYRES, "name_zh": "轮胎"})
    rows = [
        {
            "a": node,
            "b": FoundPath((node, node), ()),
            "c": {"x": [1, None]},
            "d": HOSTILE,
            "e": None,
            "f": [1.5, "y"],
        },
    ]
    table = answer_table(bare_heads("abcdef"), rows, known())
    assert [cell.words() for cell in every(table, "td")] == [
        "chain:T 轮胎",
        "轮胎 → 轮胎",
        "x: 1、空",
        HOSTILE,
        "空",
        "1.5、y",
    ]


def test_a_long_list_of_names_is_folded_and_says_how_many_more() -> None:
    found = known()
    platforms = column("members", of="Platform")
    table = answer_table(heads(platforms), [{"members": [LAB] * 9}], found)
    assert next(every(table, "summary")).words() == "另 4 个"
    assert len(list(every(table, "a"))) == 9


def test_no_chinese_is_left_in_the_english_table_but_data() -> None:
    english = tuple(Head(one.name, one.en, one) for one in (CHAIN, NAME, FIRMS))
    rows = [*ROWS, {"chain": LAB, "name": "橡胶实验室", "firms": 1, "evidence": []}]
    table = answer_table(english, rows, known("en"))
    assert list(left_chinese(table)) == [] and "橡胶实验室" in table.words()


def question(shape: str, *columns: Column, drawn: Chart | None = None) -> Query:
    words = Text("问", "question")
    return Query("x", "gaps", words, words, shape, (), columns, "RETURN 1", chart=drawn)  # type: ignore[arg-type]


def test_a_bar_is_as_long_as_its_value_and_its_parts_stand_one_after_another() -> None:
    tier = column("tier")
    asked = question("chart", CHAIN, tier, FIRMS, drawn=Chart(by="chain", value="firms", series="tier"))
    rows = [
        {"chain": TYRES, "tier": "a", "firms": 6},
        {"chain": TYRES, "tier": "b", "firms": 2},
        {"chain": MOTORS, "tier": "b", "firms": 4},
    ]
    drawn = chart(asked, heads(CHAIN, tier, FIRMS), rows, known())
    assert drawn is not None
    lines = every(drawn, "svg", "bar-line")
    parts = [dict(part.attributes) for line in lines for part in every(line, "rect")]
    bars = [(part["x"], part["width"]) for part in parts]
    assert bars == [("0.00%", "75.00%"), ("75.00%", "25.00%"), ("0.00%", "50.00%")]
    assert [cell.words() for cell in every(drawn, "td", "number")] == ["8", "4"]
    assert "id=chain:M" in _links(drawn)["电机"]


def _split(names: list[str | None], figures: list[int]) -> Tag:
    """One bar that is split by these names."""
    tier = column("tier")
    asked = question("chart", CHAIN, tier, FIRMS, drawn=Chart(by="chain", value="firms", series="tier"))
    rows = [
        {"chain": TYRES, "tier": name, "firms": firms} for name, firms in zip(names, figures, strict=True)
    ]
    drawn = chart(asked, heads(CHAIN, tier, FIRMS), rows, known())
    assert drawn is not None
    return drawn


def _looks(drawn: Tag, place: str) -> list[str]:
    marks = [part for line in every(drawn, "svg", place) for part in every(line, "rect")]
    found = [dict(mark.attributes).get("class", "") for mark in marks]
    return [look for look in found if not look.startswith("hatch")]


def test_no_two_parts_of_a_bar_look_alike_and_the_smallest_stand_together_where_looks_end() -> None:
    for count in range(2, LOOKS + 5):
        drawn = _split([f"n{at}" for at in range(count)], list(range(count, 0, -1)))
        looks = _looks(drawn, "series")
        assert looks == _looks(drawn, "bar-line") and len(set(looks)) == len(looks) == min(count, LOOKS)
        legend = next(every(drawn, "p", "chart-legend caption")).words()
        assert ("其余" in legend) == (count > LOOKS)
        assert [cell.words() for cell in every(drawn, "td", "number")] == [str(sum(range(count + 1)))]
    drawn = _split([f"n{at}" for at in range(LOOKS + 1)], [1, 9, 8, 7, 6, 5, 4, 3, 2])
    assert next(every(drawn, "p", "chart-legend caption")).words().endswith("其余 2 类")
    assert "其余 2 类 3" in drawn.words(), "the two smallest, 1 and 2"


def test_every_look_of_a_chart_is_drawn_in_a_colour_of_its_own() -> None:
    sheet = (Path(answer_chart.__file__).parents[1] / "components/answer.css").read_text(encoding="utf-8")
    fills = re.findall(r"\.s\d \{ fill: (#\w+);", sheet)
    assert len(fills) == len(set(fills)) == LOOKS


def test_what_is_not_known_is_hatched_and_stands_last() -> None:
    drawn = _split(["a", None, "b"], [1, 5, 2])
    assert _looks(drawn, "bar-line") == ["s0", "s1", "unknown"]
    hatched = [dict(part.attributes) for part in every(drawn, "rect", "unknown")]
    pattern = dict(next(every(drawn, "pattern")).attributes)["id"]
    assert [part["fill"] for part in hatched] == [f"url(#{pattern})"] * 2


def test_the_parts_of_a_bar_have_their_english_names() -> None:
    asked = question("chart", CHAIN, NAME, FIRMS, drawn=Chart(by="firms", value="firms", series="name"))
    drawn = chart(asked, heads(CHAIN, NAME, FIRMS), ROWS, known("en"))
    assert drawn is not None
    assert next(every(drawn, "p", "chart-legend caption")).words() == "TyresMotors"


def test_years_are_a_line_in_which_a_missing_year_takes_its_room() -> None:
    year = column("year")
    asked = question("chart", year, FIRMS, drawn=Chart(by="year", value="firms"))
    rows = [{"year": y, "firms": n} for y, n in ((2019, 0), (2018, 4), (2022, 2))]
    drawn = chart(asked, heads(year, FIRMS), rows, known())
    assert drawn is not None
    spots = [float(dict(dot.attributes)["cx"].rstrip("%")) for dot in every(drawn, "circle")]
    assert round((spots[2] - spots[1]) / (spots[1] - spots[0]), 6) == 3
    assert [tick.words() for tick in every(drawn, "text", "tick")] == ["2018", "2019", "2022"]


def test_a_chart_of_what_are_no_figures_is_none() -> None:
    asked = question("chart", CHAIN, FIRMS, drawn=Chart(by="chain", value="firms"))
    assert chart(asked, heads(CHAIN, FIRMS), [{"chain": TYRES, "firms": None}], known()) is None


def test_the_sentence_names_who_and_where_most_is() -> None:
    def said(asked: Query, rows: list[dict[str, Any]]) -> str:
        found = sentence(asked, heads(CHAIN, NAME, FIRMS), rows, False, known())
        return found.words() if found else ""

    assert said(question("table", CHAIN), ROWS) == "2 条链：轮胎、电机。"
    charted = question("chart", CHAIN, FIRMS, drawn=Chart(by="chain", value="firms"))
    assert said(charted, [*ROWS, {"chain": LAB, "name": "橡胶实验室", "firms": 0}]) == (
        "firms列最多的是电机（12）；橡胶实验室为 0。"
    )
    assert said(question("check", CHAIN), []) == "查了整张图，没有发现问题。"
    assert said(question("table", CHAIN), []) == ""


def test_rows_of_pairs_are_a_picture_that_a_click_marks() -> None:
    start, end, kind = column("start", of="Element"), column("end", of="Element"), column("kind")
    rows = [
        {"start": LAB, "end": TYRES, "kind": "SERVES"},
        {"start": LAB, "end": "platform:gone", "kind": "SERVES"},
    ]
    found = woven(rows, known())
    assert found.all == 2 and len(found.rows) == 1
    places = {LAB: (0.0, 0.0), TYRES: (100.0, 0.0)}
    scene = picture(found, heads(start, end, kind), known(), places, key="x", title="问", picked=LAB)
    assert {node.id for node in scene.nodes} == {LAB, TYRES} and scene.picked == LAB
    assert scene.edges[0].family == "service" and "kind列：服务" in scene.edges[0].why
    assert "橡胶实验室，1 个邻居" in under(found, known(), LAB).words()


def test_a_chart_is_told_by_english_names_and_what_is_not_known_is_never_the_most() -> None:
    asked = question("chart", CHAIN, FIRMS, drawn=Chart(by="chain", value="firms"))
    rows = [{"chain": None, "firms": 32}, {"chain": TYRES, "firms": 7}]
    told = sentence(asked, heads(CHAIN, FIRMS), rows, False, known("en"))
    assert told is not None and "Tyres (7)" in told.words() and "32" not in told.words()
