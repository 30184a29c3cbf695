"""Facets: how a list is narrowed by several of its properties at once, and what each choice would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

ItemT = TypeVar("ItemT")

# The value of what nobody states; ids hold a colon, words of the model are letters.
NOT_STATED = "-"
Chosen = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Facet(Generic[ItemT]):
    """A property with the values each item has of it; without any it has the value `NOT_STATED`."""

    name: str
    values: Callable[[ItemT], frozenset[str]]

    def of(self, item: ItemT) -> frozenset[str]:
        """The values of an item, at least one."""
        return self.values(item) or frozenset({NOT_STATED})


def narrowed(
    items: Sequence[ItemT], facets: Sequence[Facet[ItemT]], chosen: Chosen, *, beside: str = ""
) -> list[ItemT]:
    """What has one of the chosen values in every facet; the facet `beside` is left out of account."""
    asked = [facet for facet in facets if chosen.get(facet.name) and facet.name != beside]
    return [item for item in items if all(facet.of(item) & chosen[facet.name] for facet in asked)]


def counts(items: Sequence[ItemT], facets: Sequence[Facet[ItemT]], chosen: Chosen) -> dict[str, Counter[str]]:
    """How many items each value has under the other facets' choices.

    Every value that any item has is counted, with 0 where the other choices leave none.
    """
    found = {}
    for facet in facets:
        tally: Counter[str] = Counter()
        for item in items:
            tally.update(dict.fromkeys(facet.of(item), 0))
        for item in narrowed(items, facets, chosen, beside=facet.name):
            tally.update(facet.of(item))
        found[facet.name] = tally
    return found
