"""By what the lists of projects, equipment and talent are narrowed, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.schema.words import Known, Level

from .assessment import Assessment
from .facets import Facet
from .figures import Figure
from .resource_rows import EquipmentRow, Party, ProjectRow, TalentRow
from .verdicts import VERDICT_ORDER

YES, NO = "yes", "no"
# Published figures and statements are told apart by the words of their names: no type of the model does.
TALENT_WORDS = ("人才", "院士", "专家", "团队", "领军")
NEED_WORD, ACHIEVEMENT_WORD = "需求", "成果"


def _one(value: str | None) -> frozenset[str]:
    return frozenset({value}) if value else frozenset()


def _member(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset({YES if any(party.member for party in parties) else NO})


def _ends(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.end.id for party in parties)


PROJECT_FACETS: tuple[Facet[ProjectRow], ...] = (
    Facet("chain", lambda row: row.subjects),
    Facet("district", lambda row: frozenset(tie.target for tie in row.places)),
    Facet("grade", lambda row: _one(row.project.grade if row.project.grade != Level.UNKNOWN else None)),
    Facet("member", lambda row: _member(row.parties)),
    Facet("kind", lambda row: _one(row.project.kind)),
)
EQUIPMENT_FACETS: tuple[Facet[EquipmentRow], ...] = (
    Facet(
        "sharing", lambda row: _one(row.equipment.shared if row.equipment.shared != Known.UNKNOWN else None)
    ),
    Facet("owner", lambda row: _ends(row.owners)),
    Facet("member", lambda row: _member(row.owners)),
    Facet("district", lambda row: frozenset(tie.target for tie in row.places)),
    Facet("kind", lambda row: _one(row.equipment.kind)),
)
TALENT_FACETS: tuple[Facet[TalentRow], ...] = (
    Facet("type", lambda row: _one(row.talent.label)),
    Facet("title", lambda row: _one(row.talent.title_level)),
    Facet("member", lambda row: _member(row.posts)),
    Facet("works", lambda row: frozenset(party.end.label for party in row.posts)),
    Facet("org", lambda row: _ends(row.posts)),
)


def projects_in_order(rows: Iterable[ProjectRow], judged: Mapping[str, Assessment]) -> tuple[ProjectRow, ...]:
    """Chains without a member first, by verdict, then the chain, the latest year, the id; no chain last."""

    def place(row: ProjectRow) -> tuple[int, str, int, str]:
        ranks = [(chain_rank(judged[key]), key) for key in row.subjects if key in judged]
        rank, key = min(ranks, default=(chain_rank(None), ""))
        return rank, key, -(row.project.year or 0), row.project.id

    return tuple(sorted(rows, key=place))


def chain_rank(one: Assessment | None) -> int:
    """Where the projects of a chain stand: by its level, then its verdict; without a chain last."""
    most = len(VERDICT_ORDER)
    return most * most if one is None else one.level * most + VERDICT_ORDER.index(one.verdict)


def equipment_in_order(rows: Iterable[EquipmentRow]) -> tuple[EquipmentRow, ...]:
    """What is said to be shared first, then by owner: members, whoever owns most, no known owner last."""
    rows = tuple(rows)
    owned: dict[str, int] = {}
    for row in rows:
        for party in row.owners:
            owned[party.end.id] = owned.get(party.end.id, 0) + 1

    def place(row: EquipmentRow) -> tuple[bool, bool, bool, int, str, str]:
        first = row.owners[0] if row.owners else None
        member = first is not None and first.member is not None
        key = first.end.id if first else ""
        shared = row.equipment.shared == Known.YES
        return not shared, first is None, not member, -owned.get(key, 0), key, row.equipment.id

    return tuple(sorted(rows, key=place))


def talent_in_order(rows: Iterable[TalentRow]) -> tuple[TalentRow, ...]:
    """Those at members of the system first, the titled before the others, then by employer."""

    def place(row: TalentRow) -> tuple[bool, bool, str, str]:
        member = any(party.member for party in row.posts)
        post = min((party.end.id for party in row.posts), default="~")
        return not member, row.talent.title_level is None, post, row.talent.id

    return tuple(sorted(rows, key=place))


def talent_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Published numbers about talent, each of its own scope."""
    return tuple(
        figure
        for figure in figures
        if figure.value is not None and any(word in figure.name_zh for word in TALENT_WORDS)
    )


def need_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """What is published of needs and achievements: numbers, and statements on lists of needs."""
    return tuple(
        figure
        for figure in figures
        if NEED_WORD in figure.name_zh or (figure.value is not None and ACHIEVEMENT_WORD in figure.name_zh)
    )


def years(rows: Sequence[ProjectRow]) -> tuple[int, ...]:
    """The years that any project has."""
    return tuple(sorted({row.project.year for row in rows if row.project.year is not None}))


def within(
    rows: Iterable[ProjectRow], since: int | None, until: int | None, *, undated: bool
) -> list[ProjectRow]:
    """The projects of these years, both ends included; those without a year as `undated` says."""
    return [
        row
        for row in rows
        if (
            undated
            if row.project.year is None
            else (since is None or row.project.year >= since) and (until is None or row.project.year <= until)
        )
    ]
