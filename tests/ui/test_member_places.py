"""Where the counted members are: stated, inferred, unknown; and none where none counts."""

from __future__ import annotations

from analysis.definition import Definition
from ui.definition import Defined
from ui.look.tags import Tag
from ui.views.member_places import member_places

from ..analysis.small import Small, chain


def _city() -> Small:
    city = chain().place("D").member("A").serves("A").located("platform:A", "D")
    city.member("B").serves("B").located("platform:B", "D", stated=False)
    return city.member("C").serves("C")


def _dashed(tag: Tag | str) -> list[str]:
    if isinstance(tag, str):
        return []
    own = [tag.words()] if ("class", "dashed") in tag.attributes else []
    return own + [name for child in tag.children for name in _dashed(child)]


def test_each_district_names_its_members_and_the_unknown_one_stands_last() -> None:
    city = _city()
    shown = member_places(city.one(), city.facts(), Defined())
    assert shown is not None
    assert shown.words().endswith("为推断D 2：A、B区市未知 1：C")
    assert _dashed(shown) == ["B"]


def test_members_left_out_have_no_place_here() -> None:
    city = chain().place("D").member("A", stated=False).serves("A").located("platform:A", "D")
    state = Defined(inferred=False)
    assert member_places(city.one(Definition(inferred=False)), city.facts(), state) is None
