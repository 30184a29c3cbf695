"""What the graph does not know is counted, and what is known is left out."""

from __future__ import annotations

from analysis.definition import Definition
from analysis.limits import KindCount, SourceUse, limits, with_unused

from .small import Small, chain


def _city() -> Small:
    """Two named members of five: A's place is known, B is one by inference; one chain has no name."""
    city = chain().subject("chain:B", "yes", "no").place("D").system(5)
    city.member("A").located("platform:A", "D")
    return city.member("B", stated=False).source("source:undated", None)


def _counts(city: Small) -> dict[str, tuple[int, int]]:
    kinds = (KindCount(kind="SERVES", stated=6, inferred=3, undated=2, total=9),)
    return {one.words.en: (one.part, one.whole) for one in limits(city.facts(), kinds, Definition())}


def test_each_thing_not_known_is_counted_of_its_whole() -> None:
    found = _counts(_city())
    assert found == {
        "members of the system are named in no source": (3, 5),
        "declared chains have no public name": (1, 2),
        "named members have no known district": (1, 2),
        "named members are members by inference": (1, 2),
        "edges are inferred": (3, 9),
        "edges have no date": (2, 9),
        "sources have no date": (1, 2),
    }


def test_what_is_fully_known_is_left_out() -> None:
    city = chain().place("D").system(1).member("A").located("platform:A", "D")
    assert limits(city.facts(), (), Definition()) == ()


def test_sources_that_support_nothing_stand_last_and_unknown_ones_not_at_all() -> None:
    used = (SourceUse(source="source:R", nodes=1, edges=2, inferred=0),)
    used += (SourceUse(source="source:gone", nodes=1, edges=0, inferred=0),)
    found = with_unused(used, _city().facts())
    assert [(one.source, one.edges) for one in found] == [("source:R", 2), ("source:undated", 0)]
