"""Search over names: what must be found, in which order, and that nothing typed is too much."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.readings import initials, latin
from analysis.search import Index, Name, Why, grouped

NAMES = (
    Name(
        id="platform:P01",
        name_zh="威海市产业技术研究院",
        name_en="Weihai Industrial Technology Research Institute",
        aliases=("市产研院", "郭永怀高等技术研究院"),
        degree=40,
    ),
    Name(id="platform:P03", name_zh="哈工大威海创新创业园", name_en="HIT Weihai Park", degree=60),
    Name(id="platform:P12", name_zh="威海海洋生物产业技术研究院", aliases=("海洋生物产研院",), degree=3),
    Name(id="enterprise:E01", name_zh="威高集团有限公司", name_en="WEGO Group", aliases=("威高",), degree=20),
    Name(id="enterprise:E25", name_zh="三角轮胎股份有限公司", name_en="Triangle Tyre", degree=9),
    Name(id="chain:CH2", name_zh="轮胎", name_en="Tyres", aliases=("轮胎产业链",), degree=14),
    Name(id="institution:I1", name_zh="重庆长安乐器行", degree=1),
    Name(id="indicator:N1", name_zh="产业园培育企业", degree=1),
    Name(id="source:S1", name_zh="威高研究院第一届理事会会议举行", degree=0),
)
INDEX = Index(NAMES)


def _first(typed: str, index: Index = INDEX) -> tuple[str, Why]:
    hit = index.find(typed)[0]
    return hit.name.id, hit.why


@pytest.mark.parametrize(
    ("typed", "found", "why"),
    [
        ("市产研院", "platform:P01", Why.EXACT),
        ("cyy", "platform:P01", Why.INITIALS),
        ("产研院", "platform:P01", Why.INSIDE),
        ("CYY ", "platform:P01", Why.INITIALS),
        ("weigao", "enterprise:E01", Why.PINYIN),
        ("wei gao", "enterprise:E01", Why.PINYIN),
        ("wg", "enterprise:E01", Why.INITIALS),
        ("wgjt", "enterprise:E01", Why.INITIALS),
        ("wego", "enterprise:E01", Why.PREFIX),
        ("威高", "enterprise:E01", Why.EXACT),
        ("weigaoo", "enterprise:E01", Why.FUZZY),
        ("wiegao", "enterprise:E01", Why.FUZZY),
        ("威高集困", "enterprise:E01", Why.FUZZY),
        ("tyre", "chain:CH2", Why.PREFIX),
        ("tire", "chain:CH2", Why.PREFIX),
        ("轮胎", "chain:CH2", Why.EXACT),
        ("威海市产业技术研究员", "platform:P01", Why.FUZZY),
        ("triangle tire", "enterprise:E25", Why.EXACT),
        ("tyre triangle", "enterprise:E25", Why.INSIDE),
        ("ｗｇ", "enterprise:E01", Why.INITIALS),
    ],
)
def test_what_a_person_types_finds_what_is_meant(typed: str, found: str, why: Why) -> None:
    assert _first(typed) == (found, why)


def test_an_abbreviation_is_found_though_no_alias_says_so() -> None:
    index = Index([Name(id="platform:P01", name_zh="威海市产业技术研究院"), NAMES[3]])
    assert _first("产研院", index) == ("platform:P01", Why.SUBSEQUENCE)
    assert _first("威海产研院", index) == ("platform:P01", Why.SUBSEQUENCE)


@pytest.mark.parametrize("typed", ["cqca", "zqca", "chongqing", "zhongqing", "cqcayqh", "changanyueqi"])
def test_a_character_of_two_readings_is_found_by_either(typed: str) -> None:
    assert _first(typed)[0] == "institution:I1"


def test_what_there_is_stands_before_what_is_said_of_it() -> None:
    found = [hit.name.id for hit in INDEX.find("威高")]
    assert found.index("enterprise:E01") < found.index("source:S1")
    assert [group.label for group in grouped(INDEX.find("cyy"))][-1] == "Indicator"


def test_better_reasons_come_first_and_the_order_never_changes() -> None:
    hits = INDEX.find("威海")
    assert [hit.rank for hit in hits] == sorted(hit.rank for hit in hits)
    again = Index(reversed(NAMES)).find("威海")
    assert [(hit.name.id, hit.why) for hit in again] == [(hit.name.id, hit.why) for hit in hits]


def test_each_node_is_found_once_by_its_best_name() -> None:
    hits = INDEX.find("w")
    assert len({hit.name.id for hit in hits}) == len(hits)


def test_where_nothing_fits_the_nearest_names_are_told() -> None:
    assert INDEX.find("zzzzqq") == ()
    assert "enterprise:E01" in {hit.name.id for hit in INDEX.near("zweigaojituanz")}
    assert INDEX.near("") == INDEX.find("") == INDEX.find(" —  ") == ()


def test_readings_of_a_name() -> None:
    assert [form.text for form in initials("威高")] == ["wg"]
    assert [form.text for form in latin("3D打印")] == ["3ddayin"]
    assert latin("WEGO Group") == () and initials("WEGO") == ()
    assert [form.text for form in initials("WEGO Group")] == ["wg"]


def test_counts_name_every_type_that_is_there() -> None:
    assert INDEX.counts() == {
        "Chain": 1,
        "Platform": 3,
        "Institution": 1,
        "Enterprise": 2,
        "Source": 1,
        "Indicator": 1,
    }


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    INDEX.near(typed)
    for hit in INDEX.find(typed):
        assert hit.name in NAMES


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=5), st.text(max_size=20))
def test_no_name_is_too_odd_to_be_indexed(names: list[str], typed: str) -> None:
    index = Index(Name(id=f"platform:P{at}", name_zh=name, aliases=(name,)) for at, name in enumerate(names))
    assert len(index) == len(names)
    index.find(typed)
    index.find(names[0])


def test_a_type_lists_all_there_is_of_it_in_the_order_of_its_pinyin() -> None:
    assert [hit.name.id for hit in INDEX.all_of("Platform")] == [
        "platform:P03",
        "platform:P12",
        "platform:P01",
    ]
    assert INDEX.all_of("Team") == ()
