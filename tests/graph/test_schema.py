"""The model says everything once and refuses what does not fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from graph.element import fingerprint_of, make_element
from graph.schema import EDGE_TYPES, NODE_TYPES, interval, label_of, show_date
from graph.schema.edges import PartOf, Serves
from graph.schema.nodes import Indicator, Platform, Source
from graph.text import Text, chinese_punctuation

PLATFORM = {
    "id": "platform:A",
    "name_zh": "甲院",
    "standing": "member",
    "level": "省级",
    "sources": "source:a;source:b",
    "locators": "一(二);",
    "confidence": "stated",
}


def faults(cls: type, values: dict[str, str]) -> list[tuple[str, str]]:
    """(column, English words) of each fault of a row."""
    with pytest.raises(ValidationError) as caught:
        cls(**values)
    return [
        (str(error.get("ctx", {}).get("column") or error["loc"][0]), error["msg"])
        for error in caught.value.errors()
    ]


def test_every_type_has_a_table_and_words_in_both_languages() -> None:
    types = [*NODE_TYPES.values(), *EDGE_TYPES.values()]
    assert len(NODE_TYPES) == 15
    assert len(EDGE_TYPES) == 17
    assert len({cls.TABLE for cls in types}) == len(types)
    for cls in types:
        assert all(prop.title.zh and prop.title.en for prop in cls.props().values())


def test_a_row_is_read_from_text_and_words() -> None:
    platform = Platform(**PLATFORM)
    assert platform.level.value == "provincial"
    assert platform.sources == ("source:a", "source:b")
    assert platform.locators == ("一(二)", "")


def test_a_missing_locator_is_left_blank_not_made_up() -> None:
    assert Platform(**{k: v for k, v in PLATFORM.items() if k != "locators"}).locators == ("", "")


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"locators": "一"}, "locators"),
        ({"confidence": "inferred"}, "inferred_from"),
        ({"inferred_fields": "size"}, "inferred_fields"),
        ({"id": "chain:A"}, "id"),
        ({"id": "platform:A B"}, "id"),
        ({"level": "最高级"}, "level"),
        ({"founded": "2021-13"}, "founded"),
        ({"sources": ";"}, "sources"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_column(change: dict[str, str], column: str) -> None:
    assert column in [name for name, _ in faults(Platform, PLATFORM | change)]


def test_an_edge_joins_only_what_its_kind_allows() -> None:
    edge = {"id": "serves:1", "basis": "mission", "sources": "source:a", "confidence": "stated"}
    Serves(**edge, start="platform:A", end="chain:B")
    assert faults(Serves, edge | {"start": "chain:B", "end": "chain:C"})[0][0] == "start"
    assert faults(Serves, edge | {"start": "platform:A", "end": "place:C"})[0][0] == "end"
    part = {"id": "part_of:1", "sources": "source:a", "confidence": "stated"}
    assert faults(PartOf, part | {"start": "chain:B", "end": "system:C"})[0][0] == "end"


def test_a_number_needs_its_value() -> None:
    row = {
        "id": "indicator:1",
        "name_zh": "数",
        "kind": "number",
        "sources": "source:a",
        "confidence": "stated",
    }
    assert faults(Indicator, row)[0][0] == "value"


def test_a_source_states_itself() -> None:
    assert "sources" not in Source.props()


def test_an_edge_without_a_key_is_named_by_kind_ends_and_basis() -> None:
    assert Serves.make_id("platform:A", "chain:B", "name") == "serves:platform:A>chain:B>name"


def test_the_label_follows_from_the_prefix() -> None:
    assert all(label_of(f"{cls.prefix()}:x") == label for label, cls in NODE_TYPES.items())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022~", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2022-04/2022-05", "2022-04-01", "2022-05-31"),
        ("2017/..", "2017-01-01", None),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2025-40", "2025-01-01", "2025-06-30"),
        ("2020-06-24", "2020-06-24", "2020-06-24"),
    ],
)
def test_a_date_is_an_interval_by_its_strict_bounds(text: str, first: str, last: str | None) -> None:
    assert (interval(text).first_day, interval(text).last_day) == (first, last)


@pytest.mark.parametrize(
    "text", ["/2020", "../2020", "2021/2020", "2022-13", "2022-02-30", "去年", "", "..", "2022-4", "2020/"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|end|beginning"):
        interval(text)


@given(st.text(max_size=24))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        found = interval(text)
    except ValueError:
        return
    assert found.last is None or found.first <= found.last


def test_dates_are_shown_in_words() -> None:
    assert show_date("2022-04/2022-05") == Text("2022年4月至5月", "Apr–May 2022")
    assert show_date("2021-33") == Text("2021年一季度", "Q1 2021")
    assert show_date("2022~") == Text("约2022年", "about 2022")


def test_a_text_in_one_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text("只有中文", "")


def test_chinese_punctuation_is_full_width_and_addresses_stay() -> None:
    assert chinese_punctuation("哈工大(威海),好") == "哈工大\uff08威海\uff09\uff0c好"
    assert chinese_punctuation("1,000 P05(x) http://a:80/b,c") == "1,000 P05(x) http://a:80/b,c"


def test_a_fingerprint_covers_every_value_and_both_ends() -> None:
    row = {"id": "serves:1", "basis": "mission", "sources": "source:a", "confidence": "stated"}
    edge = make_element(Serves(**row, start="platform:A", end="chain:B"), begins_on="2020-01-01")
    values = dict(edge.values)
    assert edge.fingerprint == fingerprint_of(values, "platform:A", "chain:B")
    assert edge.fingerprint != fingerprint_of(values, "platform:A", "chain:C")
    assert edge.fingerprint != fingerprint_of(values | {"begins_on": "2021-01-01"}, "platform:A", "chain:B")
    assert edge.fingerprint == fingerprint_of(values | {"created_by": "run:1"}, "platform:A", "chain:B")
