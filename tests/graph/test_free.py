"""Free Cypher that a person typed, asked within limits on both engines, its mistakes told with the place."""

from __future__ import annotations

import threading
import time

import pytest

from graph.errors import MistakeError, Place, StoppedError, TimeLimitError, TooLargeError
from graph.free import ask, explain, json_text
from graph.running import Stop
from graph.store import Graph

ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n"


def test_an_answer_has_its_columns_and_says_whether_there_is_more(small_city: Graph) -> None:
    answer = ask(small_city, "UNWIND range(1, 10) AS x RETURN x, x * 2 AS y;", cap=3)
    assert answer.columns == ("x", "y") and answer.more
    assert answer.rows == [{"x": 1, "y": 2}, {"x": 2, "y": 4}, {"x": 3, "y": 6}]
    assert not ask(small_city, "UNWIND range(1, 3) AS x RETURN x", cap=3).more
    given = ask(small_city, "RETURN $x AS x, $y.z AS z", {"x": "威海", "y": {"z": [1]}})
    assert given.rows == [{"x": "威海", "z": [1]}]


def test_an_answer_without_a_row_still_has_columns(small_city: Graph) -> None:
    answer = ask(
        small_city, "MATCH (n:Chain {id: 'none'}) RETURN n.id AS id, n.name_zh, count { (n)--() } AS c"
    )
    assert (answer.columns, answer.rows, answer.more) == (("id", "n.name_zh", "c"), [], False)


def test_no_more_is_produced_than_was_asked_for(small_city: Graph) -> None:
    began = time.monotonic()
    answer = ask(small_city, "UNWIND range(1, 2000000) AS x UNWIND range(1, 1000) AS y RETURN x", cap=5)
    assert len(answer.rows) == 5 and answer.more
    assert time.monotonic() - began < 5


def test_values_that_json_does_not_know_are_written_alike_on_both_engines(small_city: Graph) -> None:
    row = ask(
        small_city,
        "RETURN date('2024-02-29') AS day, datetime('2024-01-01T10:00:00+08:00') AS t, "
        "duration('P1DT2H') AS d, "
        "point({latitude: 37.5, longitude: 122.1}) AS p, 0.0 / 0.0 AS nan, [1.5, null, true] AS list",
    ).rows[0]
    assert json_text(row) == (
        '{"day": "2024-02-29", "t": "2024-01-01T10:00:00+08:00", "d": "P1DT2H", '
        '"p": {"srid": 4326, "coordinates": [122.1, 37.5]}, "nan": "NaN", "list": [1.5, null, true]}'
    )


def test_a_statement_ends_at_its_limit_and_the_next_is_answered_at_once(small_city: Graph) -> None:
    began = time.monotonic()
    with pytest.raises(TimeLimitError, match=r"0\.5 s"):
        ask(small_city, ENDLESS, seconds=0.5)
    assert time.monotonic() - began < 5
    began = time.monotonic()
    assert ask(small_city, "RETURN 1 AS n").rows == [{"n": 1}]
    assert time.monotonic() - began < 2


def test_a_person_can_stop_it(small_city: Graph) -> None:
    stop = Stop()
    threading.Timer(0.3, stop).start()
    with pytest.raises(StoppedError):
        ask(small_city, ENDLESS, stop=stop)


@pytest.mark.parametrize(
    "text",
    [
        "RETURN range(1, 2000000) AS r",
        "UNWIND range(1, 200) AS x RETURN reduce(s='x', i IN range(1, 17) | s + s) AS s",
    ],
)
def test_an_answer_too_large_to_show_is_cut_off_before_it_fills_the_memory(
    small_city: Graph, text: str
) -> None:
    with pytest.raises(TooLargeError, match="too large"):
        ask(small_city, text, limit_bytes=4 * 1024 * 1024)
    assert ask(small_city, "RETURN 1 AS n").rows == [{"n": 1}]


def test_a_million_small_values_are_as_much_as_is_unpacked(
    small_city: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.wire.LIMIT_VALUES", 1000)
    with pytest.raises(TooLargeError, match="values"):
        ask(small_city, "RETURN [x IN range(1, 2000) | 1] AS r")
    assert len(ask(small_city, "RETURN range(1, 900) AS r").rows[0]["r"]) == 900
    # Whoever reads after it over the same connection is not measured.
    assert len(small_city.reader.rows("RETURN range(1, 2000) AS r")[0]["r"]) == 2000


# What is typed, what is said of it, and where; the last is None where the embedded engine does not tell.
MISTAKES = (
    ("MATCH (n:Chain) RETRN n", "不该出现 RETRN", Place(1, 17), Place(1, 17)),
    ("// 我的\n\nMATCH (n:Chain)\nRETURN n.id\nORDRE BY n.id", "不该出现 ORDRE", Place(5, 1), Place(5, 1)),
    ("/* a */ MATCH (n:Chain RETURN n", "不该出现 RETURN", Place(1, 24), Place(1, 24)),
    ("MATCH (n:Chain) RETURN n.", "没有写完", Place(1, 26), Place(1, 26)),
    ("MATCH (n:Chain)\nRETURN n.id AS", "没有写完", Place(2, 15), Place(2, 15)),
    ("MATCH (n:Chain) RETURN 'abc", "缺少结尾的引号", Place(1, 24), Place(1, 24)),
    ("MATCH （n:Chain) RETURN n", "“（”是全角符号", Place(1, 7), Place(1, 7)),
    ("MATCH (n:Chain) RETURN n，n", "“，”是全角符号", Place(1, 25), Place(1, 25)),
    ("MATCH (n:Chain) WHERE n.id == 'a' RETURN n", "比较只写一个 =", Place(1, 29), Place(1, 29)),
    ("SELECT * FROM Chain", "不该出现 SELECT", Place(1, 1), Place(1, 1)),
    ("RETURN 1; RETURN 2", "一次只能运行一条语句", None, Place(1, 9)),
    ("   // 空", "语句是空的", None, None),
    ("MATCH (n:Chain)\nRETURN n.id AS a, m.id", "没有定义变量 m", Place(2, 19), Place(2, 19)),
    ("MATCH (n:Chain) WITH n.id AS x RETURN n", "没有定义变量 n", Place(1, 39), Place(1, 39)),
    ("RETURN siez('a')", "没有函数 siez，是否 size?", Place(1, 8), Place(1, 8)),
    ("MATCH (n:Chain {id: $id})\nRETURN n", "没有给出参数 $id", Place(1, 21), Place(1, 21)),
    ("RETURN toUpper(1)", "类型不对", Place(1, 16), None),
    ("RETURN 1 - 'x'", "类型不对", Place(1, 12), None),
    ("RETURN size(1, 2, 3)", "参数个数不对", Place(1, 8), Place(1, 8)),
    ("RETURN 1 AS a, 2 AS a", "两列同名", Place(1, 8), None),
    ("RETURN 1 / 0", "除数为零", None, None),
    ("RETURN 9223372036854775808", "整数太大", Place(1, 8), None),
    ("RETURN date('2024-13-01')", "日期或时长写得不对", None, None),
    ("MATCH (n) RETURN n LIMIT -1", "LIMIT 和 SKIP", Place(1, 26), None),
    ("MATCH (n) WHERE count(n) > 1 RETURN n", "不能用聚合函数", Place(1, 17), None),
    ("RETURN sum(count(1))", "不能套聚合函数", Place(1, 12), None),
    ("MATCH (p:Chain) RETURN p.id + collect(p.id)", "先在 WITH 里聚合", Place(1, 24), None),
    ("RETURN 1 AS a UNION RETURN 2 AS b", "列名要相同", Place(1, 15), None),
    ("MATCH (n)-[n]->(m) RETURN 1", "既作节点又作关系", Place(1, 12), Place(1, 12)),
    ("UNWIND [1]\nRETURN x", "不该出现 RETURN", Place(2, 1), Place(2, 1)),
    ("RETURN range(1, 2, 0)", "步长不能为零", None, None),
    ("RETURN date('-0005-01-01') AS x", "显示不了", None, None),
)


@pytest.mark.parametrize(("text", "said", "place", "embedded"), MISTAKES, ids=[text for text, *_ in MISTAKES])
def test_a_mistake_is_told_in_words_with_its_place_in_the_text_as_typed(
    small_city: Graph, text: str, said: str, place: Place | None, embedded: Place | None
) -> None:
    with pytest.raises(MistakeError) as caught:
        ask(small_city, text)
    told = caught.value
    assert said in told.text.zh
    assert told.place == (place if small_city.engine == "neo4j" else embedded)
    assert "\n" not in told.text.zh + told.text.en and "liantu:" not in told.details
    assert not [char for char in told.text.en if ord(char) > 0x2E00 and char not in text]


def test_a_plan_is_a_tree_of_steps_and_nothing_is_carried_out(small_city: Graph) -> None:
    text = (
        "// mine\nMATCH (c:Chain)<-[:SERVES]-(p) WHERE p.id <> 'x' "
        "WITH c, p ORDER BY p.id RETURN c.id AS id, count(p) AS n;"
    )
    plan = explain(small_city, text)
    names, step = [], plan.operators
    while step is not None:
        names.append(step.name)
        step = step.children[0] if step.children else None
    first = {"neo4j": "ProduceResults", "embedded": "FINAL PROJECTION"}[small_city.engine]
    assert names[0] == first and len(names) > 2 and first in plan.text
    began = time.monotonic()
    explain(small_city, ENDLESS)
    explain(small_city, "MATCH (c:Chain {id: $id}) RETURN c", {"id": "x"})
    assert time.monotonic() - began < 3
