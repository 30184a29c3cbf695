"""The model: one class a type; everything else is computed from these."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text
from . import edges, nodes
from .base import Edge, Named, Node, Record, Sourced, Stated, label_of
from .cells import Choice, Confidence, Prop, fault, split_list
from .dates import DateError, Interval, check_date, interval, show_date
from .internal import META_ID, SCHEMA_VERSION, Change, Internal, Meta, Run

NodeType = type[Node] | type[nodes.Source]
RecordType = type[Node] | type[nodes.Source] | type[Edge]

NODE_TYPES: Mapping[str, NodeType] = {
    cls.label(): cls
    for cls in (
        nodes.Source,
        nodes.System,
        nodes.Place,
        nodes.Cluster,
        nodes.Chain,
        nodes.Field,
        nodes.Platform,
        nodes.Institution,
        nodes.Enterprise,
        nodes.Team,
        nodes.Person,
        nodes.Project,
        nodes.Collaboration,
        nodes.Equipment,
        nodes.Indicator,
    )
}
EDGE_TYPES: Mapping[str, type[Edge]] = {
    cls.KIND: cls
    for cls in vars(edges).values()
    if isinstance(cls, type) and issubclass(cls, Edge) and cls is not Edge
}
INTERNAL_TYPES: Mapping[str, type[Internal]] = {cls.label(): cls for cls in (Run, Change, Meta)}

DERIVED: Mapping[str, Prop] = {
    "begins_on": Prop(
        "起算日",
        "Begins on",
        Text("从这天起算作成立,ISO 日;空为无日期", "the ISO day from which it holds; absent: undated"),
    ),
    "ends_on": Prop("截止日", "Ends on", Text("最后一天,来自止于", "its last ISO day, from `valid_to`")),
    "begins_by": Prop(
        "起算依据",
        "Begins by",
        Text("起算日由什么得出", "what the first day comes from: `valid_from`, `founded`, `source`, …"),
    ),
    "fingerprint": Prop("指纹", "Fingerprint", Text("自身各值的散列", "a hash of its own values")),
    "created_by": Prop("由哪次导入建", "Created by", Text("那次导入的编号", "id of the Run")),
    "changed_by": Prop(
        "由哪次导入改", "Changed by", Text("最近一次导入的编号", "id of the last Run that changed it")
    ),
}

__all__ = [
    "DERIVED",
    "EDGE_TYPES",
    "INTERNAL_TYPES",
    "META_ID",
    "NODE_TYPES",
    "SCHEMA_VERSION",
    "Change",
    "Choice",
    "Confidence",
    "DateError",
    "Edge",
    "Internal",
    "Interval",
    "Meta",
    "Named",
    "Node",
    "NodeType",
    "Prop",
    "Record",
    "RecordType",
    "Run",
    "Sourced",
    "Stated",
    "check_date",
    "fault",
    "interval",
    "label_of",
    "show_date",
    "split_list",
]
