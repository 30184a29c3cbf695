"""The groups of nodes that a picture tells apart by form and colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.text import Text

from .fabric import Node


@dataclass(frozen=True, slots=True)
class Group:
    """A group of nodes; `name` is what the address calls it."""

    name: str
    words: Text


GROUPS: tuple[Group, ...] = (
    Group("member", Text("成员平台", "Member platforms")),
    Group("platform", Text("其他平台", "Other platforms")),
    Group("firm", Text("企业", "Firms")),
    Group("university", Text("高校院所", "Universities and institutes")),
    Group("government", Text("政府机构", "Government bodies")),
    Group("chain", Text("产业链", "Chains")),
    Group("subject", Text("集群与领域", "Clusters and fields")),
    Group("matter", Text("项目与合作", "Projects and collaborations")),
    Group("person", Text("团队人才", "People and teams")),
    Group("place", Text("地区", "Places")),
    Group("other", Text("其他", "Others")),
)
_BY_NAME: Mapping[str, Group] = {group.name: group for group in GROUPS}
_BY_LABEL: Mapping[str, str] = {
    "Platform": "platform",
    "Enterprise": "firm",
    "Institution": "university",
    "Chain": "chain",
    "Cluster": "subject",
    "Field": "subject",
    "Project": "matter",
    "Collaboration": "matter",
    "Person": "person",
    "Team": "person",
    "Place": "place",
}


def group_of(node: Node) -> Group:
    """The group of a node."""
    if node.label == "Platform" and node.kind == "member":
        return _BY_NAME["member"]
    if node.label == "Institution" and node.kind == "government":
        return _BY_NAME["government"]
    return _BY_NAME[_BY_LABEL.get(node.label, "other")]
