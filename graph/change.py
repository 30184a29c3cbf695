"""What a load would do to the graph, shown before it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .element import BOOKKEEPING, Element


@dataclass(frozen=True, slots=True)
class Difference:
    """One property before and after; None where it is absent."""

    property: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Alteration:
    """An element that is there already and would differ; `before` holds every value it has now."""

    before: Mapping[str, object]
    before_start: str | None
    before_end: str | None
    after: Element

    @property
    def moved(self) -> bool:
        """Whether an edge would get another start or end."""
        return (self.before_start, self.before_end) != (self.after.start, self.after.end)

    def differences(self) -> Iterator[Difference]:
        """What differs, property by property, in the order of the model."""
        for name, was, will in (
            ("start", self.before_start, self.after.start),
            ("end", self.before_end, self.after.end),
        ):
            if was != will:
                yield Difference(name, was, will)
        after = self.after.values
        for name in dict.fromkeys([*after, *self.before]):
            if name not in BOOKKEEPING and self.before.get(name) != after.get(name):
                yield Difference(name, self.before.get(name), after.get(name))


@dataclass(frozen=True)
class Change:
    """Rows held against the graph: what is new, what differs, what is the same, what is missing.

    `missing` are ids that earlier loads of the same dataset made and this one does not name;
    they are told, never deleted. `version` is the graph's at the comparison: a change is written only
    onto that one.
    """

    dataset: str
    version: int
    created: tuple[Element, ...]
    changed: tuple[Alteration, ...]
    unchanged: int
    missing: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.created and not self.changed
