"""The rows that coverage rests on, one class a kind of thing, each for any day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.schema import Confidence, label_of
from graph.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A node with its names."""

    id: str
    name_zh: str
    name_en: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Its type, by its id."""
        return label_of(self.id)

    @property
    def full_name(self) -> Text:
        """Its name in both languages; the Chinese one where the data have no English."""
        return Text(self.name_zh, self.name_en or self.name_zh)

    @property
    def short_name(self) -> Text:
        """The same, as short as it is known in Chinese."""
        return Text(self.short, self.name_en or self.short)

    @property
    def short(self) -> str:
        """The first alias where it is shorter than the name, else the name."""
        first = self.aliases[0] if self.aliases else self.name_zh
        return first if len(first) < len(self.name_zh) else self.name_zh


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject(Thing):
    """A chain, cluster or field; `declared` and `named` are a chain's."""

    declared: str | None = None
    named: str | None = None
    scope: str | None = None
    order: int | None = None
    inferred_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform(Thing):
    """A platform; what is inferred of it is used and named in `inferred_fields`."""

    standing: str
    level: str
    level_text: str | None = None
    founded: str | None = None
    ends_on: str | None = None
    inferred_fields: tuple[str, ...] = ()

    @property
    def is_high(self) -> bool:
        """Whether it is national or provincial itself."""
        return self.level in ("national", "provincial")


@dataclass(frozen=True, slots=True, kw_only=True)
class System(Thing):
    """A system of platforms and what is published about its members."""

    declared_members: int | None = None
    members_complete_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Thing):
    """A district or functional zone."""

    kind: str
    latitude: float | None = None
    longitude: float | None = None
    boundary_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Thing):
    """Where something is stated; `date` is EDTF."""

    title: str
    publisher: str | None = None
    date: str | None = None
    date_status: str = "unknown"
    url: str | None = None
    is_mirror: str = "no"

    @property
    def date_inferred(self) -> bool:
        """Whether somebody concluded the date."""
        return self.date_status == "inferred"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source and where in it; an empty locator is shown as not stated."""

    source: Source
    locator: str


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """Who says it and where, or what it was concluded from; whoever has it makes the slots."""

    __slots__ = ()
    says: str | None = None
    inferred_from: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    locators: tuple[str, ...] = ()

    @property
    def cites(self) -> tuple[tuple[str, str], ...]:
        """Ids of its sources, with where in each."""
        return cites_of(self.sources, self.locators)


def cites_of(sources: Sequence[str], locators: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Sources with where in each, empty where nothing says."""
    places = (*locators, *("",) * len(sources))
    return tuple(zip(sources, places, strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Provenance):
    """An edge with its provenance; days are ISO texts, None is undated or without an end."""

    id: str
    origin: str
    target: str
    confidence: str
    begins_on: str | None = None
    begins_by: str | None = None
    ends_on: str | None = None

    @property
    def stated(self) -> bool:
        """Whether a source says so."""
        return self.confidence == Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Link):
    """Platform → System."""

    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Link):
    """Platform → Chain, Cluster, Field by SERVES or ENGAGES_WITH."""

    kind: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Link):
    """Platform → Chain, Cluster, Field through a Project or Collaboration it takes part in.

    `id` is that of the TARGETS edge; stated only when both edges are.
    """

    activity: str
    name_zh: str
    name_en: str | None = None
    kind: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Link):
    """Source → Chain, Cluster, Field by REPORTS_GAP, REPORTS_COVERAGE or RECOMMENDS."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Link):
    """PART_OF among platforms and systems, or fields, chains and clusters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related(Link):
    """Chain → Chain; `how` the end stands to the start."""

    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging(Link):
    """Firm → Chain, Cluster, Field."""

    name_zh: str
    name_en: str | None = None
    role: str
    sector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Link):
    """Platform or firm → Place (district or functional zone)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting(Link):
    """Institution, firm, place or platform → Platform."""

    name_zh: str
    name_en: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Together(Link):
    """Platform and firm that both lead, or are partners of, a Project or Collaboration (`matter`)."""

    matter: str
    name_zh: str
    name_en: str | None = None
    firm_zh: str
    firm_en: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incubation(Link):
    """Platform → firm that it incubated."""

    firm_zh: str
    firm_en: str | None = None
