"""What we draw can carry no script, whatever the data say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.look.draw import sheet
from ui.look.palette import count_step
from ui.look.parts import data_name
from ui.look.tags import outside, tag

COLOURS = dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", sheet("base.css")))


@pytest.mark.parametrize("name", ["script", "iframe", "style", "object", "img"])
def test_only_known_tags_are_drawn(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        tag(name)


@pytest.mark.parametrize("attribute", ["onclick", "onload", "style", "srcdoc"])
def test_no_attribute_runs_anything(attribute: str) -> None:
    with pytest.raises(ValueError, match=attribute):
        tag("div", **{attribute: "x"})


@given(st.text())
def test_words_are_kept_as_they_are(words: str) -> None:
    assert tag("td", words).words() == words
    assert tag("td", words).plain()["c"] == [words]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x", "http://[x"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert outside(url, "source").name == "span"


def test_what_is_none_or_false_is_left_out() -> None:
    assert tag("p", None, [None, "a"], lang=None, hidden=False, data_copy=True).plain() == {
        "t": "p",
        "a": {"data-copy": ""},
        "c": ["a"],
    }


def test_a_name_without_english_is_shown_in_chinese_and_marked_so() -> None:
    shown = data_name("轮胎设计,制造", None, "en")
    assert shown.words() == "轮胎设计，制造"
    assert dict(shown.attributes)["lang"] == "zh-CN"
    assert data_name("轮胎", "Tyres", "en").words() == "Tyres"


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((name, "count-0") for name in ("ink", "second", "caption", "zero", "link", "gap-ink", "thin-ink")),
        *((name, "ground") for name in ("ink", "second", "caption", "link")),
        *((f"{name}-ink", name) for name in ("gap", "thin", "adequate", "strong", "notice")),
        *(("ink", f"count-{step}") for step in range(5)),
        *((name, "chosen") for name in ("ink", "link")),
    ],
)
def test_text_has_enough_contrast(ink: str, ground: str) -> None:
    light, dark = sorted((_luminance(COLOURS[ink]), _luminance(COLOURS[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_larger_count_is_never_paler(count: int, most: int) -> None:
    most = max(count + 1, most)
    assert 0 <= count_step(count, most) <= count_step(count + 1, most) <= 4
    assert (count_step(count, most) == 0) == (count == 0)
