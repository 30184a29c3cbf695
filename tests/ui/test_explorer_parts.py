"""What the explorer is made of: the engine's file, the events, the words, the looks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analysis.network.families import FAMILIES
from analysis.network.groups import GROUPS
from ui.explorer.colours import THEMES
from ui.explorer.component import WORDS, numbered
from ui.explorer.engine import engine_file, publish
from ui.explorer.events import Pick, heard


def test_the_engine_is_put_there_once_and_whole_whoever_starts_at_the_same_time(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        names = set(pool.map(publish, [tmp_path / "static"] * 16))
    (name,) = names
    assert [path.name for path in (tmp_path / "static").iterdir()] == [name]
    assert (tmp_path / "static" / name).read_bytes() == engine_file().read_bytes()
    (tmp_path / "static" / name).write_bytes(b"half")
    publish(tmp_path / "static")
    assert (tmp_path / "static" / name).read_bytes() == engine_file().read_bytes()


@pytest.mark.parametrize(
    "said",
    [
        None,
        "pick",
        {"do": "pick"},
        {"do": "erase", "id": "x"},
        {"do": "expand", "id": ""},
        {"do": "pin", "id": "x", "x": "left", "y": 0},
        {"do": "pin", "id": "x", "x": float("nan"), "y": 0},
        {"do": "pick", "id": "x", "more": 1},
        {"do": "legend", "of": "nodes", "name": "firm"},
    ],
)
def test_what_is_no_event_is_not_heard(said: object) -> None:
    assert heard(said) is None


def test_an_event_that_is_sent_again_is_heard_once() -> None:
    first, second = {"n": 4, "event": {"do": "pick", "id": "a"}}, {"n": 5, "event": {"do": "pick", "id": "b"}}
    assert list(numbered([first, second], after=4)) == [(5, Pick(do="pick", id="b"))]
    assert list(numbered([first, second], after=5)) == []
    assert list(numbered([{"n": "6", "event": first}, 7, {"event": 1}, {"n": 8}], after=0)) == []
    assert list(numbered("events", after=0)) == []


def test_every_group_and_family_has_a_look_of_its_own_in_both_themes() -> None:
    for looks in THEMES.values():
        assert {group.name for group in GROUPS} | {"community"} == set(looks.groups)
        assert {family.name for family in FAMILIES} == set(looks.families)
        lines = [(look.colour, look.width) for look in looks.families.values()]
        assert len(set(lines)) == len(lines)


def test_every_word_of_the_controls_is_there_in_both_languages() -> None:
    assert all(text.zh and text.en and text.zh != text.en for text in WORDS.values())
