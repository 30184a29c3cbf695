"""The city on one screen: what there is, how far it can be checked, what a person should look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.schema import NODE_TYPES
from graph.text import Text

from .assessment import Assessment
from .coverage import assess
from .definition import Definition
from .facts import Facts
from .figures import Figure, Figures, read_figures
from .flags import Average, Repeat, Series, averages, changing, repeats
from .gather import Day
from .published import Recount, not_recountable, recounts

__all__ = ["Figures", "Overview", "TypeRow", "overview", "read_figures"]

_SCOPES: Mapping[str, Text] = {
    "Source": Text("报告与公开网页", "the report and public pages"),
    "System": Text("平台体系及其上级", "systems of platforms and what they are part of"),
    "Place": Text("区市、功能区与外地城市", "districts, zones, and cities elsewhere"),
    "Cluster": Text("全市产业集群", "the city's industry clusters"),
    "Chain": Text("十强链与其他说法", "the declared chains and other wordings"),
    "Field": Text("技术领域、环节与产品", "technical fields, segments, products"),
    "Institution": Text("含本地、外地合作方与对标单位", "local ones, partners elsewhere, benchmarks"),
    "Team": Text("公开点名的团队", "teams named in public"),
    "Person": Text("只收公开职务", "public official roles only"),
    "Project": Text("研发、孵化、产业园与专项", "research, incubation, parks, programmes"),
    "Collaboration": Text("签约、共建、洽谈等", "agreements, joint bodies, talks"),
    "Equipment": Text("实验室、试验场、数据库等", "laboratories, test sites, databases"),
}


@dataclass(frozen=True, slots=True)
class TypeRow:
    """How many of a type, and of what they are."""

    type: str
    title: Text
    total: int
    scope: Text


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first page tables, all from the graph."""

    counts: tuple[TypeRow, ...]
    recounts: tuple[Recount, ...]
    open: tuple[Figure, ...]
    averages: tuple[Average, ...]
    repeats: tuple[Repeat, ...]
    series: tuple[Series, ...]


def overview(
    facts: Facts, figures: Figures, definition: Definition, chains: Sequence[Assessment] | None = None
) -> Overview:
    """Counts with their scope, published against counted, and what a person should judge.

    `chains`: every chain under the definition, where somebody has assessed them already.
    """
    held = recounts(facts, figures, definition, chains or assess(facts, definition, "chains"))
    return Overview(
        counts=_counts(facts, figures, definition),
        recounts=held,
        open=not_recountable(figures, held),
        averages=averages(figures),
        repeats=repeats(figures),
        series=changing(figures),
    )


def _counts(facts: Facts, figures: Figures, definition: Definition) -> tuple[TypeRow, ...]:
    totals = {count.type: count.total for count in figures.counts}
    return tuple(
        TypeRow(label, cls.TITLE, totals.get(label, 0), _scope(label, facts, figures, definition))
        for label, cls in NODE_TYPES.items()
    )


def _scope(label: str, facts: Facts, figures: Figures, definition: Definition) -> Text:
    if label == "Platform":
        return _platforms(facts, definition)
    if label == "Enterprise":
        located = {link.origin for link in facts.locations if link.origin not in facts.platform}
        text = Text("公开来源点名的企业,{n}家有区市", "firms named in public, {n} with a district")
        return text.format(n=len(located))
    if label == "Indicator":
        numbers = sum(figure.kind == "number" for figure in figures.figures)
        text = Text("数值{n}、政策、机制与问题{m}", "{n} numbers, {m} policies, mechanisms, problems")
        return text.format(n=numbers, m=len(figures.figures) - numbers)
    return _SCOPES[label]


def _platforms(facts: Facts, definition: Definition) -> Text:
    day = Day(facts, definition)
    stated = sum(link.stated for link in facts.memberships)
    members = {link.origin for link in facts.memberships}
    standings = [day.standing(part.id) for part in facts.platforms if part.id not in members]
    parts = sum(bool(standing.holders or standing.of_the_system) for standing in standings)
    text = Text(
        "体系成员{members}(明示{stated}、推断{inferred}),成员下属或体系所属{parts},未证实{rest}",
        "{members} members ({stated} stated, {inferred} inferred), {parts} parts, {rest} unproven",
    )
    return text.format(
        members=len(members),
        stated=stated,
        inferred=len(facts.memberships) - stated,
        parts=parts,
        rest=len(standings) - parts,
    )
