"""Typed rows → finished rows: the days of each derived from all of them and from the graph behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar, cast

from graph.element import Element, make_element
from graph.schema import Sourced, Stated
from graph.schema.edges import Serves, TakesPartIn, Targets
from graph.schema.nodes import Collaboration, Platform, Project, Source
from graph.schema.words import ServesBasis

from .begin import Days, first_day, span, stated_founding
from .known import Known

T = TypeVar("T", bound=Stated)


def finish(records: Sequence[Stated], known: Known) -> Iterator[Element]:
    """The finished row of each, in the same order."""
    days = _Dated(records, known).days()
    for record in records:
        derived = span(record, days)
        yield make_element(
            record, begins_on=derived.begins_on, ends_on=derived.ends_on, begins_by=derived.begins_by
        )


class _Dated:
    """What has a day: in the files, and in the graph for what the files only point at."""

    def __init__(self, records: Sequence[Stated], known: Known) -> None:
        self._known = known
        self._records = records
        self._by_type: dict[type[Stated], list[Stated]] = defaultdict(list)
        for record in records:
            self._by_type[type(record)].append(record)

    def days(self) -> Days:
        """Everything that the rules of `begin` ask for."""
        dated = Days(sources=self._sources())
        return Days(dated.sources, self._foundings(), self._activities(dated))

    def _of(self, cls: type[T]) -> list[T]:
        return cast(list[T], self._by_type[cls])

    def _sources(self) -> dict[str, str]:
        here = {source.id: span(source, Days()).begins_on for source in self._of(Source)}
        cited: set[str] = set()
        for cls, records in self._by_type.items():
            if issubclass(cls, Sourced):
                cited.update(*(record.sources for record in cast(list[Sourced], records)))
        away = self._known.days("Source", cited - here.keys())
        return {key: day for key, day in here.items() if day} | dict(away)

    def _foundings(self) -> dict[str, str]:
        here = {platform.id: stated_founding(platform) for platform in self._of(Platform)}
        serving = {edge.start for edge in self._of(Serves) if edge.basis is ServesBasis.MISSION}
        away = self._known.foundings(serving - here.keys())
        found = {key: day for key, day in here.items() if day}
        return found | {key: first_day(founded) for key, founded in away.items()}

    def _activities(self, dated: Days) -> dict[str, str]:
        here = {
            record.id: span(record, dated).begins_on
            for record in (*self._of(Project), *self._of(Collaboration))
        }
        ends = {edge.end for edge in self._of(TakesPartIn)}
        away = (ends | {edge.start for edge in self._of(Targets)}) - here.keys()
        found = {key: day for key, day in here.items() if day}
        for label in ("Project", "Collaboration"):
            ids = {key for key in away if key.startswith(f"{label.lower()}:")}
            found |= self._known.days(label, ids)
        return found
