"""When each thing begins and ends, and by which rule: derived once, so that Cypher can ask "as of"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

from graph.schema import Confidence, Sourced, Stated, interval
from graph.schema.edges import Serves, TakesPartIn, Targets
from graph.schema.nodes import Collaboration, Platform, Project, Source
from graph.schema.words import BeginsBy, ServesBasis

Begin: TypeAlias = tuple[str | None, BeginsBy]


@dataclass(frozen=True)
class Days:
    """First days by id: of sources, of stated foundings of platforms, of projects and collaborations."""

    sources: Mapping[str, str] = field(default_factory=dict)
    foundings: Mapping[str, str] = field(default_factory=dict)
    activities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Span:
    """Days as ISO texts; None is undated or open. `begins_by` names the rule."""

    begins_on: str | None = None
    ends_on: str | None = None
    begins_by: str | None = None


def span(record: Stated, days: Days) -> Span:
    """When a row's fact begins (its own words first, then the rule of its type) and ends."""
    ends_on = last_day(record.valid_to) if record.valid_to else None
    if record.valid_from:
        return Span(first_day(record.valid_from), ends_on, BeginsBy.VALID_FROM.value)
    begins_on, rule = _RULES.get(type(record), _by_source)(record, days)
    return Span(begins_on, ends_on, rule.value) if begins_on else Span(None, ends_on)


def _by_source(record: Sourced, days: Days) -> Begin:
    return earliest(record.sources, days.sources), BeginsBy.SOURCE


def _by_own_date(source: Source, _: Days) -> Begin:
    return (first_day(source.date) if source.date else None), BeginsBy.DATE


def _by_year(record: Project | Collaboration, days: Days) -> Begin:
    if record.year is None:
        return _by_source(record, days)
    return f"{record.year:04d}-01-01", BeginsBy.YEAR


def _by_founding(edge: Serves, days: Days) -> Begin:
    founded = days.foundings.get(edge.start) if edge.basis is ServesBasis.MISSION else None
    return (founded, BeginsBy.FOUNDED) if founded else _by_source(edge, days)


_RULES: Mapping[type[Stated], Callable[[Any, Days], Begin]] = {
    Source: _by_own_date,
    Project: _by_year,
    Collaboration: _by_year,
    Serves: _by_founding,
    TakesPartIn: lambda edge, days: (days.activities.get(edge.end), BeginsBy.ACTIVITY),
    Targets: lambda edge, days: (days.activities.get(edge.start), BeginsBy.ACTIVITY),
}


def earliest(sources: Iterable[str], days: Mapping[str, str]) -> str | None:
    """The first day of the earliest dated source."""
    return min((days[source] for source in sources if source in days), default=None)


def stated_founding(platform: Platform) -> str | None:
    """The first day of a founding that a source states; a concluded one does not count."""
    concluded = platform.confidence is Confidence.INFERRED or "founded" in platform.inferred_fields
    return None if concluded or not platform.founded else first_day(platform.founded)


@lru_cache(maxsize=65536)
def first_day(text: str) -> str:
    """The first day that a date may mean, as ISO text."""
    return interval(text).first_day


@lru_cache(maxsize=65536)
def last_day(text: str) -> str | None:
    """The last day that a date may mean, as ISO text; None when it is open."""
    return interval(text).last_day
