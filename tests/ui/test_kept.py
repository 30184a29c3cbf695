"""What was found once is found again, and never that of another kind, question or version of the graph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.store import Graph
from ui.here import Here
from ui.kept import Kept


@pytest.fixture
def here(one_city: Graph) -> Here:
    return Here(one_city, version=1, language="zh", page="coverage")


def counted() -> Callable[[], int]:
    """Something that finds another number each time it is asked."""
    found = iter(range(100))
    return lambda: next(found)


def test_it_is_made_once_for_each_question_and_each_version(here: Here) -> None:
    kept, make = Kept("once", 8), counted()
    assert [kept.get(here, make, "firms", 2) for _ in range(2)] == [0, 0]
    assert [kept.get(here, make, *what) for what in (("firms", 3), ("firms",), ("firms", 2))] == [1, 2, 0]
    later = replace(here, version=2)
    assert [kept.get(later, make, "firms", 2), kept.get(here, make, "firms", 2)] == [3, 0]


def test_equal_questions_of_two_kinds_stay_apart(here: Here) -> None:
    make = counted()
    some, others = Kept("some", 1), Kept("others", 8)
    assert [kept.get(here, make, "firms") for kept in (some, others, some, others)] == [0, 1, 0, 1]


def test_where_it_is_full_what_was_asked_for_longest_ago_makes_way(here: Here) -> None:
    kept, make = Kept("full", 2), counted()
    assert [kept.get(here, make, what) for what in ("a", "b", "a", "c")] == [0, 1, 0, 2]
    assert [kept.get(here, make, what) for what in ("a", "b")] == [0, 3]
