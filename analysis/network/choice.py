"""What a network is asked for: which picture, of whom, which kinds of edge and roles, which years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from graph.schema import EDGE_TYPES
from graph.text import Text

from ..as_of import LATEST, AsOf

Draw = Literal["organisations", "projects", "chain", "neighbourhood"]
Roles = Literal["together", "all"]

# Leads and partners of one matter work together: an edge of the picture that no single edge of the graph is.
TOGETHER = "TOGETHER"
DEEPEST = 3
WORKING_ROLES = frozenset({"lead", "partner"})

DRAWS: Mapping[Draw, Text] = {
    "organisations": Text("组织协作与服务", "Organisations"),
    "projects": Text("项目、合作与各方", "Projects and their parties"),
    "chain": Text("一条产业链的生态", "A chain's ecosystem"),
    "neighbourhood": Text("一个节点的邻居", "One node's neighbourhood"),
}
NEEDS_OF: frozenset[Draw] = frozenset({"chain", "neighbourhood"})

_ORGANISATIONS = (TOGETHER, "HOSTS", "PART_OF", "INCUBATES", "SERVES")
_ECOSYSTEM = (
    *("SERVES", "ENGAGES_WITH", "BELONGS_TO", "PART_OF", "RELATED_TO", "HOSTS"),
    *("TARGETS", "TAKES_PART_IN"),
)
# The kinds each picture can draw; those it draws unless told otherwise come first.
KINDS: Mapping[Draw, tuple[str, ...]] = {
    "organisations": (*_ORGANISATIONS, "ENGAGES_WITH", "BELONGS_TO", "MEMBER_OF", "WORKS_AT"),
    "projects": ("TAKES_PART_IN", "TARGETS"),
    "chain": _ECOSYSTEM,
    "neighbourhood": (
        *(TOGETHER, "HOSTS", "PART_OF", "INCUBATES", "SERVES", "ENGAGES_WITH", "BELONGS_TO", "MEMBER_OF"),
        *("WORKS_AT", "TAKES_PART_IN", "TARGETS", "OWNS", "RELATED_TO", "REPORTS_GAP", "REPORTS_COVERAGE"),
        *("RECOMMENDS", "LOCATED_IN", "ABOUT"),
    ),
}
DEFAULT_KINDS: Mapping[Draw, frozenset[str]] = {
    "organisations": frozenset(_ORGANISATIONS),
    "projects": frozenset({"TAKES_PART_IN"}),
    "chain": frozenset(_ECOSYSTEM),
    "neighbourhood": frozenset(KINDS["neighbourhood"]) - {"LOCATED_IN", "ABOUT"},
}
_TOGETHER_WORDS = Text("协作", "works with")


def kind_words(kind: str) -> Text:
    """What a kind of edge of a picture is called."""
    return _TOGETHER_WORDS if kind == TOGETHER else EDGE_TYPES[kind].TITLE


@dataclass(frozen=True, slots=True)
class Choice:
    """Which network: `kinds` None means the picture's default ones; `of` is the chain's or node's id."""

    draw: Draw = "organisations"
    of: str = ""
    depth: int = 1
    kinds: frozenset[str] | None = None
    roles: Roles = "together"

    @property
    def drawn(self) -> frozenset[str]:
        """The kinds in force."""
        return DEFAULT_KINDS[self.draw] if self.kinds is None else self.kinds

    def counts(self, role: str | None) -> bool:
        """Whether taking part in this role counts."""
        return self.roles == "all" or role in WORKING_ROLES


@dataclass(frozen=True, slots=True)
class Limits:
    """What of a network is left out: by day, by years, inferred edges, groups of nodes."""

    as_of: AsOf = field(default_factory=lambda: AsOf.parse(LATEST))
    since: int | None = None
    until: int | None = None
    undated: bool = True
    inferred: bool = True
    without: frozenset[str] = frozenset()
