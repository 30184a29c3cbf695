"""The kinds of facts that join two things."""

from __future__ import annotations

from typing import Annotated

from ..text import Text
from . import words
from .base import Edge, ends
from .cells import Line, Prop

_SUBJECTS = ("Chain", "Cluster", "Field")
_ORGANISATIONS = ("Platform", "Enterprise", "Institution")


class MemberOf(Edge):
    """The platform is a member of the system; only members, never parts."""

    TITLE = Text("成员", "member of")
    TABLE = "member_of"
    KIND = "MEMBER_OF"
    ENDS = ends("Platform", to=("System",))
    KEY = "tier"
    tier: Annotated[words.Tier, Prop("层次", "Tier")]


class Serves(Edge):
    """The platform works for the chain, cluster or field; `basis` says how we know. This counts."""

    TITLE = Text("服务", "serves")
    TABLE = "serves"
    KIND = "SERVES"
    ENDS = ends("Platform", to=_SUBJECTS)
    KEY = "basis"
    basis: Annotated[words.ServesBasis, Prop("依据类型", "Basis")]


class EngagesWith(Edge):
    """The platform is in touch with the chain, cluster, field or system. This does not count."""

    TITLE = Text("接触", "engages with")
    TABLE = "engages_with"
    KIND = "ENGAGES_WITH"
    ENDS = ends("Platform", to=(*_SUBJECTS, "System"))
    KEY = "basis"
    basis: Annotated[words.EngagesBasis, Prop("依据类型", "Basis")]


class ReportsGap(Edge):
    """The source states that no platform of the system covers it."""

    TITLE = Text("称未覆盖", "reports a gap in")
    TABLE = "reports_gap"
    KIND = "REPORTS_GAP"
    ENDS = ends("Source", to=_SUBJECTS)


class ReportsCoverage(Edge):
    """The source states that the system covers it."""

    TITLE = Text("称已覆盖", "reports coverage of")
    TABLE = "reports_coverage"
    KIND = "REPORTS_COVERAGE"
    ENDS = ends("Source", to=_SUBJECTS)


class Recommends(Edge):
    """The source says that a platform should be set up for it."""

    TITLE = Text("建议设平台", "recommends a platform for")
    TABLE = "recommends"
    KIND = "RECOMMENDS"
    ENDS = ends("Source", to=_SUBJECTS)


class PartOf(Edge):
    """The start belongs to the end as a part of it."""

    TITLE = Text("属于", "part of")
    TABLE = "part_of"
    KIND = "PART_OF"
    ENDS = (
        ends("Chain", to=("Cluster",))
        | ends("Field", to=("Chain", "Field"))
        | ends("Place", to=("Place",))
        | ends("Platform", to=("Platform", "System"))
        | ends("System", to=("System",))
        | ends("Institution", "Enterprise", to=("Institution", "Enterprise"))
        | ends("Collaboration", to=("Project",))
    )


class RelatedTo(Edge):
    """Two chains whose wordings overlap; shown, never counted."""

    TITLE = Text("相关", "related to")
    TABLE = "related_to"
    KIND = "RELATED_TO"
    ENDS = ends("Chain", to=("Chain",))
    KEY = "how"
    how: Annotated[words.How, Prop("如何相关", "How")]


class BelongsTo(Edge):
    """The firm is part of the chain, cluster or field."""

    TITLE = Text("所在", "belongs to")
    TABLE = "belongs_to"
    KIND = "BELONGS_TO"
    ENDS = ends("Enterprise", to=_SUBJECTS)
    KEY = "role"
    role: Annotated[words.ChainRole, Prop("角色", "Role")]


class Hosts(Edge):
    """The organisation or place hosts the platform."""

    TITLE = Text("主办", "hosts")
    TABLE = "hosts"
    KIND = "HOSTS"
    ENDS = ends("Institution", "Enterprise", "Place", "Platform", to=("Platform",))


class LocatedIn(Edge):
    """Where it is."""

    TITLE = Text("位于", "located in")
    TABLE = "located_in"
    KIND = "LOCATED_IN"
    ENDS = ends(*_ORGANISATIONS, "Equipment", "Project", to=("Place",))


class WorksAt(Edge):
    """The person or team works there."""

    TITLE = Text("任职", "works at")
    TABLE = "works_at"
    KIND = "WORKS_AT"
    ENDS = ends("Person", "Team", to=(*_ORGANISATIONS, "System"))
    KEY = "role"
    role: Annotated[Line | None, Prop("职务", "Role")] = None


class TakesPartIn(Edge):
    """The party takes part in the project or collaboration; leads and partners work together."""

    TITLE = Text("参与", "takes part in")
    TABLE = "takes_part_in"
    KIND = "TAKES_PART_IN"
    ENDS = ends(*_ORGANISATIONS, "Team", "Person", "Place", "System", to=("Project", "Collaboration"))
    KEY = "role"
    role: Annotated[words.PartRole, Prop("角色", "Role")]


class Targets(Edge):
    """The project or collaboration is about the chain, cluster or field."""

    TITLE = Text("面向", "targets")
    TABLE = "targets"
    KIND = "TARGETS"
    ENDS = ends("Project", "Collaboration", to=_SUBJECTS)


class Owns(Edge):
    """It owns the equipment."""

    TITLE = Text("拥有", "owns")
    TABLE = "owns"
    KIND = "OWNS"
    ENDS = ends(*_ORGANISATIONS, "System", to=("Equipment",))


class Incubates(Edge):
    """The platform incubates the firm."""

    TITLE = Text("孵化", "incubates")
    TABLE = "incubates"
    KIND = "INCUBATES"
    ENDS = ends("Platform", to=("Enterprise",))


class About(Edge):
    """What a published figure or statement is about."""

    TITLE = Text("说的是", "about")
    TABLE = "about"
    KIND = "ABOUT"
    ENDS = ends(
        "Indicator",
        to=(
            *("System", "Place", "Cluster", "Chain", "Field", "Platform", "Institution", "Enterprise"),
            *("Team", "Person", "Project", "Collaboration", "Equipment", "Indicator", "Source"),
        ),
    )
