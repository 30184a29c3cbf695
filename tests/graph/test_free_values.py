"""Values that a property never has are told from the text alone; what may be right is never doubted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.free.blamed import write_in
from graph.free.tokens import tokens
from graph.free.values import wrong_values
from graph.schema import EDGE_TYPES, NODE_TYPES
from queries.library import load_library

MEANT = "Chain 的属性 declared 没有值 'Yes'，是否 'yes'?"

# What is typed, and what is told of it.
TOLD = (
    ("MATCH (c:Chain {declared: 'Yes'}) RETURN c", [MEANT]),
    ("MATCH (c:Chain) WHERE c.declared = 'Yes' RETURN c", [MEANT]),
    ('MATCH (c:Chain) WHERE c.declared <> "Yes" RETURN c', [MEANT]),
    ("MATCH (c:Chain) WHERE 'Yes' = c.declared RETURN c.id AS c", [MEANT]),
    ("MATCH (c:Chain WHERE NOT c.declared IN ['yes', 'Yes']) RETURN c", [MEANT]),
    ("MATCH (c:Chain {id: 'chain:C01'}), (c {declared: 'Yes'}) RETURN c", [MEANT]),
    ("OPTIONAL MATCH (c:Chain) WITH c, 1 AS n WHERE c.declared = 'Yes' RETURN n", [MEANT]),
    ("MATCH (c:Chain) RETURN c.declared = 'Yes' AS so", [MEANT]),
    ("MATCH (c:Chain) WHERE EXISTS { (p)-[:SERVES]->(c) WHERE c.declared = 'Yes' } RETURN c", [MEANT]),
    ("MATCH (p) WHERE EXISTS { (p)-->(:Chain {declared: 'Yes'}) } RETURN p", [MEANT]),
    ("MATCH (`c d`:Chain) WHERE `c d`.declared = 'Yes' RETURN 1", [MEANT]),
    ("MATCH (c) WHERE c.declared = 'Yes' RETURN c", ["属性 declared 没有值 'Yes'，是否 'yes'?"]),
    ("MATCH (c:Chain) WHERE c.named = '是' RETURN c", ["Chain 的属性 named 没有值 '是'，是否 'yes'?"]),
    (
        "MATCH (c:Chain {declared: true}) RETURN c",
        ["Chain 的属性 declared 没有值 true；可取 'yes'、'likely'、'no'、'unknown'"],
    ),
    (
        "MATCH (c:Chain) WHERE c.declared IN ['a', 'Yes'] RETURN c",
        ["Chain 的属性 declared 没有值 'a'、'Yes'；可取 'yes'、'likely'、'no'、'unknown'"],
    ),
    (
        "MATCH ()-[m:MEMBER_OF {tier: 1}]->() RETURN m",
        ["MEMBER_OF 的属性 tier 没有值 1，是否 '1'?"],
    ),
    (
        "MATCH ()-[r:BELONGS_TO|TAKES_PART_IN]->() WHERE r.role = 'Leader' RETURN r",
        ["BELONGS_TO 或 TAKES_PART_IN 的属性 role 没有值 'Leader'，是否 'leader'?"],
    ),
    (
        "MATCH (i:Institution {kind: 'zzz'}) RETURN i",
        [
            "Institution 的属性 kind 没有值 'zzz'；可取 'university'、'college'、'university_unit'、"
            "'institute'、'government'、'association' 等 12 个"
        ],
    ),
    # The same property has other words in another label, and the same word may be right there.
    ("MATCH (p:Place)--(f:Field {kind: 'city'}) RETURN p", ["Field 的属性 kind 没有值 'city'；可取 "]),
    ("MATCH (n:Place) RETURN n UNION MATCH (n:Field {kind: 'city'}) RETURN n", ["Field 的属性 kind"]),
    ("MATCH (c:Chain {id: 'field:1'}) RETURN c", ["'field:1' 不是 Chain 的编号：它的编号以 chain: 开头"]),
    ("MATCH (c:Chain) WHERE c.id IN ['chain:C01', 'C02'] RETURN c", ["'C02' 不是 Chain 的编号"]),
    ("MATCH (n {id: 'plaform:P01'}) RETURN n", ["是否 'platform:P01'?"]),
    ("MATCH ()-[r {id: 'platform:P01'}]-() RETURN r", ["'platform:P01' 不像编号"]),
)  # fmt: skip

RIGHT = (
    "MATCH (c:Chain {declared: 'yes'}) WHERE c.named IN ['yes', 'no'] RETURN c",
    "MATCH (c:Chain {declared: 'no'}) /* c.declared = 'Yes' */ RETURN 'c.declared = \"Yes\"' // {named: 'x'}",
    "MATCH (c:Chain) WHERE toLower(c.declared) = 'Yes' OR c.declared + 'x' = 'Yes' RETURN c",
    "MATCH (c:Chain) WHERE 'x' + c.declared = 'Yes' OR c.declared = 'Ye' + 's' RETURN c",
    "MATCH (c:Chain) WHERE c.declared = 'Y' || 'es' OR 'x' || c.declared = 'Yes' RETURN c",
    "MATCH (c:Chain) WHERE c.declared STARTS WITH 'Y' OR c.declared =~ 'Y.*' OR c.declared > 'Yes' RETURN c",
    "MATCH (c:Chain) WHERE c.declared = 'Yes'[0] OR c.declared = $map.declared OR c.declared = null RETURN c",
    "MATCH (c:Chain) WHERE c.declared IN ['Ye' + 's', toLower('Yes')] OR c.declared IN ['Yes'] + [] RETURN c",
    "MATCH (c:Chain) WITH {declared: 'Yes'} AS c WHERE c.declared = 'Yes' RETURN c",
    "MATCH (c:Chain) WITH c AS d MATCH (d) WHERE d.declared = 'Yes' RETURN d",
    "MATCH (c:Chain) UNWIND $rows AS c WITH c WHERE c.declared = 'Yes' RETURN c",
    "MATCH (c:Chain) RETURN [c IN $rows WHERE c.declared = 'Yes' | c.declared]",
    "UNWIND $rows AS row MATCH (n) WHERE (row.declared = 'Yes') AND (row) IS NOT NULL RETURN n",
    "MATCH (n:Place) WITH count(n) AS count MATCH (n) WHERE n.kind = 'product' RETURN n",
    "MATCH (n:Place) RETURN n UNION MATCH (n) WHERE n.kind = 'product' RETURN n",
    "MATCH (m) WHERE EXISTS { MATCH (n:Place) } MATCH (n) WHERE n.kind = 'product' RETURN n",
    "MATCH (n) WHERE (n:Place) OR (n:Field AND n.kind = 'product') RETURN n",
    "MATCH (n) WHERE NOT (n:Place) AND n.kind = 'product' RETURN n",
    "MATCH (n:Place) CALL { MATCH (n) WHERE n.kind = 'product' RETURN n AS m } RETURN m",
    "UNWIND $x AS x CALL (x) { MATCH (n {id: (x)}) WHERE x.declared = 'Yes' RETURN n } RETURN n",
    "MATCH (n:!Place) WHERE n.kind = 'product' RETURN n",
    "CALL { MATCH (n:Place) RETURN n LIMIT 1 } MATCH (n) WHERE n.kind = 'product' RETURN n",
    "MATCH (n:Chain) RETURN {declared: 'Yes'} AS map, n{.id, declared: 'Yes'} AS n",
    "MATCH (n:Chain) WHERE properties(n) = {declared: 'Yes'} RETURN n",
    # Free text in one of the types that it may be.
    "MATCH (n) WHERE n.role = 'Leader' RETURN n",
    "MATCH (n:Team {role: 'Leader'})-[r]->() WHERE r.role = 'x' RETURN r",
    "MATCH (n:Platform {declared: 'Yes'}) RETURN n",
    "MATCH (r:Run {id: 'x'}), (n {id: 'run:2024'}), (m {id: 'meta:liantu'}) RETURN r",
    "MATCH (n) WHERE n.id STARTS WITH 'plat' RETURN n",
    "MATCH (c:Chain {declared: 'Yes",
)  # fmt: skip


def told(text: str, parameters: Mapping[str, Any] | None = None) -> list[str]:
    return [warning.zh for warning in wrong_values(text, parameters or {})]


@pytest.mark.parametrize(("text", "said"), TOLD, ids=[text for text, _ in TOLD])
def test_a_value_outside_the_list_is_told_with_what_may_be_meant(text: str, said: list[str]) -> None:
    found = told(text)
    assert len(found) == len(said) and all(part in words for part, words in zip(said, found, strict=True))


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_is_said_where_a_value_may_be_right(text: str) -> None:
    assert told(text) == []


def test_a_parameter_is_told_by_the_value_it_was_given() -> None:
    text = "MATCH (c:Chain {declared: $is}) WHERE c.id = $id AND c.named IN $names RETURN c"
    assert told(text, {"is": "yes", "id": "chain:C01", "names": ["yes", None]}) == []
    assert told(text, {"is": None, "id": 5, "names": "Yes"}) == []
    assert told(text, {}) == []
    assert told(text, {"is": "Yes", "id": "C01", "names": ["yes", "No"]}) == [
        "Chain 的属性 declared 没有参数 $is 的值 'Yes'，是否 'yes'?",
        "参数 $id 的值 'C01' 不是 Chain 的编号：它的编号以 chain: 开头",
        "Chain 的属性 named 没有参数 $names 的值 'No'，是否 'no'?",
    ]
    many = told("MATCH (c:Chain) WHERE c.declared IN $all RETURN c", {"all": [str(n) for n in range(500)]})
    assert len(many) == 1 and "等 500 个" in many[0] and len(many[0]) < 200


def test_the_words_are_of_one_language_and_a_long_value_is_cut() -> None:
    (warning,) = wrong_values(f"MATCH (c:Chain {{declared: '{'x' * 500}'}}) RETURN c", {})
    assert warning.en.startswith("the property declared of Chain has no value 'xxx") and len(warning.en) < 150
    assert warning.en.endswith("; its values are 'yes', 'likely', 'no', 'unknown'")


def test_every_word_of_every_list_is_right_and_its_words_in_both_languages_are_meant() -> None:
    for name, record in {**NODE_TYPES, **EDGE_TYPES}.items():
        pattern = '(n:{} {{{}: "{}"}})' if name in NODE_TYPES else '()-[n:{} {{{}: "{}"}}]->()'
        for key in record.props():
            for choice in record.choices(key) or ():
                assert told(f"MATCH {pattern.format(name, key, choice.value)} RETURN n") == []
                for word in {choice.words.zh, choice.words.en} - {one.value for one in type(choice)}:
                    (warning,) = told(f"MATCH {pattern.format(name, key, word)} RETURN n")
                    assert "，是否 '" in warning, warning


_PIECES = (
    *("MATCH", "WITH", "*", "WHERE", "UNION", "CALL", "EXISTS", "COUNT", "AS", "IN", "NOT", "RETURN"),
    *("(", ")", "[", "]", "{", "}", ":", ".", ",", "|", "=", "<>", "-", "->", "!", "&"),
    *("c", "Chain", "declared", "id", "`c`", "'Yes'", "'", "$p", "1", "true", "// x\n", "/*"),
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=30))
def test_no_text_however_broken_is_too_much(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for warning in wrong_values(text, {"p": ["x", None, {}]}):
        assert warning.zh and warning.en
    write_in(tokens(text))


def test_no_question_of_the_library_is_doubted() -> None:
    for query in load_library().values():
        assert wrong_values(query.text, {}) == (), query.name
