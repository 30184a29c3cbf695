"""The example answers that docs/queries.md shows are the graph's, on both engines."""

from __future__ import annotations

from graph.store import Graph
from queries import load_library
from queries.docs import PAGE, ask_all, examples_of
from queries.examples import SHOWN_ROWS, example


def test_the_examples_of_the_page_are_the_answers_of_the_graph(city: Graph) -> None:
    shown, given = examples_of(PAGE.read_text(encoding="utf-8")), ask_all(city)
    assert {name for name in shown if shown[name] != given.get(name)} == set(), "run make docs"


def test_an_example_is_in_words_and_no_longer_than_a_glance(city: Graph) -> None:
    text = example(city.reader, load_library()["members_serve"])
    call, _, heading, _, *rows = text.splitlines()
    assert call == f"`python -m queries run members_serve`: 11 rows, the first {SHOWN_ROWS}:"
    assert heading.startswith("| Member | Name | Tier |") and len(rows) == SHOWN_ROWS
    assert "医药医疗器械; 碳纤维等复合材料" in rows[4] and "chain:" not in rows[4]
