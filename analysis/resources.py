"""What a city can draw on beside its platforms: talent, projects and equipment, read once for every day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.schema import Confidence
from graph.store import Reader
from queries import load_library

from .elements import Link, Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Thing):
    """A person, team, project or piece of equipment, with what states it."""

    confidence: str = Confidence.STATED
    begins_on: str | None = None
    ends_on: str | None = None
    inferred_fields: tuple[str, ...] = ()
    says: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    locators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Resource):
    """A project; `status` and `value` are words of its source."""

    kind: str
    year: int | None = None
    status: str | None = None
    grade: str | None = None
    bottleneck: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment(Resource):
    """Equipment or a facility; `count` is in its own `unit` and of its own scope, never to be added up."""

    kind: str
    shared: str
    count: int | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talent(Resource):
    """A person in a public official role, or a team."""

    role: str | None = None
    title_level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Link):
    """An edge of a resource, `origin`, to its other end, `target`, whose names it carries.

    `kind` is the kind of the edge, whichever way it points in the graph.
    """

    kind: str
    name_zh: str
    role: str | None = None
    name_en: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def end(self) -> Thing:
        """The other end."""
        return Thing(id=self.target, name_zh=self.name_zh, name_en=self.name_en, aliases=self.aliases)


@dataclass(frozen=True)
class Resources:
    """The rows, by id."""

    projects: Sequence[Project] = ()
    equipment: Sequence[Equipment] = ()
    talent: Sequence[Talent] = ()
    ties: Sequence[Tie] = ()
    about: Sequence[Tie] = ()

    @cached_property
    def ties_of(self) -> Mapping[str, Sequence[Tie]]:
        """Edges by resource."""
        return _by_origin(self.ties)

    @cached_property
    def scopes_of(self) -> Mapping[str, Sequence[Tie]]:
        """What each published figure is about."""
        return _by_origin(self.about)


def read_resources(reader: Reader) -> Resources:
    """Reads the rows through the library's questions, each once."""
    library = load_library()
    links = ("project_links", "equipment_links", "talent_links")
    return Resources(
        projects=reader.typed(library["projects"].text, Project),
        equipment=reader.typed(library["equipment"].text, Equipment),
        talent=reader.typed(library["talent"].text, Talent),
        ties=[tie for name in links for tie in reader.typed(library[name].text, Tie)],
        about=reader.typed(library["figures_about"].text, Tie),
    )


def _by_origin(ties: Iterable[Tie]) -> dict[str, list[Tie]]:
    groups: dict[str, list[Tie]] = {}
    for tie in sorted(ties, key=lambda part: (part.id, part.target)):
        groups.setdefault(tie.origin, []).append(tie)
    return groups
