"""The families of lines: which kinds of edge are drawn alike, and what a line of each means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.schema import EDGE_TYPES
from graph.text import Text

from .choice import TOGETHER


@dataclass(frozen=True, slots=True)
class Family:
    """A family of lines; `name` is what the address and the picture call it."""

    name: str
    words: Text
    meaning: Text


FAMILIES: tuple[Family, ...] = (
    Family(
        "service",
        Text("服务", "Service"),
        Text("平台服务产业链、集群或领域", "a platform works for a chain, cluster or field"),
    ),
    Family(
        "together",
        Text("协作", "Collaboration"),
        Text("共同牵头或合作一个项目", "both lead, or are partners of, one project"),
    ),
    Family(
        "hosting",
        Text("主办、下属", "Hosting"),
        Text("主办、下属、成员或孵化", "hosts, is part of, is a member of, or incubated"),
    ),
    Family(
        "contact",
        Text("接触", "Contact"),
        Text("有过接触，不算服务", "they were in contact, which is no service"),
    ),
    Family(
        "other", Text("其他", "Other"), Text("任职、归属、指向等", "works at, belongs to, is about and so on")
    ),
)
_BY_NAME: Mapping[str, Family] = {family.name: family for family in FAMILIES}
_BY_KIND: Mapping[str, str] = {
    "SERVES": "service",
    TOGETHER: "together",
    "TAKES_PART_IN": "together",
    "HOSTS": "hosting",
    "PART_OF": "hosting",
    "MEMBER_OF": "hosting",
    "INCUBATES": "hosting",
    "ENGAGES_WITH": "contact",
}


def family_of(kind: str) -> Family:
    """The family of a kind of edge."""
    return _BY_NAME[_BY_KIND.get(kind, "other")]


def kinds_of(name: str, among: Iterable[str]) -> frozenset[str]:
    """Those of these kinds that belong to a family."""
    return frozenset(kind for kind in among if family_of(kind).name == name)


def in_order(kinds: Iterable[str]) -> tuple[str, ...]:
    """Kinds by family, then in the order of the model."""
    model = {kind: number for number, kind in enumerate((TOGETHER, *EDGE_TYPES))}
    rank = {family.name: number for number, family in enumerate(FAMILIES)}
    return tuple(
        sorted(kinds, key=lambda kind: (rank[family_of(kind).name], model.get(kind, len(model)), kind))
    )
