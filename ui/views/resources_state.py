"""What the address of the resources page says, and the addresses of its other states."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal

from pydantic import Field

from analysis.facets import Chosen

from ..address import href
from ..definition import Defined

Tab = Literal["talent", "projects", "equipment"]
Ask = Literal["projects", "equipment", "districts", "talent"]
# What stands between the values of one facet: in the files it separates ids, so no id holds it.
BETWEEN = ";"
FACETS = ("chain", "district", "grade", "member", "kind", "sharing", "owner", "type", "title", "works", "org")
FIRST_ROWS = 25
MORE_ROWS = 4
ASKED_BY_DEFAULT: dict[Tab, Ask] = {"talent": "talent", "projects": "projects", "equipment": "equipment"}


@dataclass(frozen=True, kw_only=True)
class ResourcesState(Defined):
    """Which list, narrowed how, under which question.

    Each facet holds several values; `picked` is the row of the answer whose number is opened in the list,
    `every` lists the answer's rows beyond the declared chains, `rows` is how many of the list are shown.
    """

    tab: Tab = "projects"
    ask: Ask | None = None
    picked: str = ""
    every: bool = False
    rows: Annotated[int, Field(ge=1, le=100_000)] = FIRST_ROWS
    chain: str = ""
    district: str = ""
    grade: str = ""
    member: str = ""
    kind: str = ""
    sharing: str = ""
    owner: str = ""
    type: str = ""
    title: str = ""
    works: str = ""
    org: str = ""
    since: int | None = None
    until: int | None = None
    undated: bool = True

    @property
    def asked(self) -> Ask:
        """The question in force: the tab's own unless another is asked."""
        return self.ask or ASKED_BY_DEFAULT[self.tab]

    @property
    def chosen(self) -> Chosen:
        """The values chosen in each facet."""
        found = {name: frozenset(filter(None, getattr(self, name).split(BETWEEN))) for name in FACETS}
        return {name: values for name, values in found.items() if values}

    @property
    def narrowed(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.chosen) or self.since is not None or self.until is not None or not self.undated

    def toggled(self, facet: str, value: str) -> ResourcesState:
        """The same with one value of a facet switched; the list begins anew."""
        values = self.chosen.get(facet, frozenset()) ^ {value}
        return self.having(**{facet: BETWEEN.join(sorted(values))})

    def having(self, **changes: Any) -> ResourcesState:
        """The same with other filters; the list begins anew."""
        return replace(self, rows=FIRST_ROWS, **changes)

    def cleared(self) -> ResourcesState:
        """The same without any filter."""
        return replace(self.opening(self.tab), ask=self.ask, every=self.every)

    def opening(self, tab: Tab, picked: str = "", **facets: Iterable[str]) -> ResourcesState:
        """A list under the same question, narrowed to these values only."""
        kept = self._defined() | {name: BETWEEN.join(sorted(chosen)) for name, chosen in facets.items()}
        asked = self.asked if self.asked != ASKED_BY_DEFAULT[tab] else None
        return ResourcesState(**kept, tab=tab, ask=asked, picked=picked, every=self.every)

    def tabbed(self, tab: Tab) -> ResourcesState:
        """Another list, whole, under its own question."""
        return ResourcesState(**self._defined(), tab=tab)

    def _defined(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(Defined)}


def to(state: ResourcesState) -> str:
    """The address of this page in a state."""
    return href("resources", state)
