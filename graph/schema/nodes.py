"""The types of things a city has."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as Bound
from pydantic import model_validator

from ..text import Text
from . import words
from .base import Named, Node, Stated
from .cells import Line, Prop, fault
from .dates import Edtf

Year = Annotated[int, Bound(ge=1000, le=9999)]


class System(Node):
    """A system of platforms, the scope of many published figures."""

    TITLE = Text("平台体系", "System")
    TABLE = "systems"
    declared_members: Annotated[
        int | None,
        Bound(ge=0),
        Prop("公布的成员数", "Declared members", Text("来源公布的家数", "as published")),
    ] = None
    members_complete_at: Annotated[
        Edtf | None,
        Prop(
            "名录完整之日",
            "Member list complete at",
            Text(
                "成员名录在此日完整;空为不完整",
                "the day the list of members is complete for; empty: it is not",
            ),
        ),
    ] = None


class Place(Node):
    """A district, a functional zone, or a wider place."""

    TITLE = Text("地区", "Place")
    TABLE = "places"
    kind: Annotated[words.PlaceKind, Prop("种类", "Kind", index=True)]
    latitude: Annotated[float | None, Bound(ge=-90, le=90), Prop("纬度", "Latitude")] = None
    longitude: Annotated[float | None, Bound(ge=-180, le=180), Prop("经度", "Longitude")] = None
    boundary_id: Annotated[Line | None, Prop("边界编号", "Boundary id")] = None


class Cluster(Node):
    """One of the city's industry clusters."""

    TITLE = Text("产业集群", "Cluster")
    TABLE = "clusters"
    order: Annotated[int | None, Bound(ge=0), Prop("次序", "Order")] = None


class Chain(Node):
    """An industry chain as some source words it."""

    TITLE = Text("产业链", "Chain")
    TABLE = "chains"
    declared: Annotated[
        words.Declared,
        Prop("十强链", "Declared", Text("是否十条重点产业链之一", "one of the declared ten"), index=True),
    ]
    named: Annotated[
        words.YesNo, Prop("名称已公开", "Named", Text("否:三条名称未公开", "no: its name is in no source"))
    ]
    scope: Annotated[words.Scope | None, Prop("口径", "Scope")] = None


class Field(Node):
    """A technical field, a segment of a chain, or a product."""

    TITLE = Text("领域与环节", "Field")
    TABLE = "fields"
    kind: Annotated[words.FieldKind, Prop("种类", "Kind")]
    position: Annotated[words.Position | None, Prop("环节位置", "Position")] = None


class Platform(Node):
    """An innovation platform, in the system or beside it."""

    TITLE = Text("创新平台", "Platform")
    TABLE = "platforms"
    standing: Annotated[words.Standing, Prop("与体系的关系", "Standing", index=True)]
    level: Annotated[words.Level, Prop("级别", "Level")]
    level_text: Annotated[Line | None, Prop("级别原文", "Level as worded")] = None
    founded: Annotated[Edtf | None, Prop("成立", "Founded")] = None
    website: Annotated[Line | None, Prop("网址", "Website")] = None


class Institution(Node):
    """A university, an institute, a government body or another organisation that is no firm."""

    TITLE = Text("高校院所及其他机构", "Institution")
    TABLE = "institutions"
    kind: Annotated[words.InstitutionKind, Prop("种类", "Kind")]


class Enterprise(Node):
    """A firm."""

    TITLE = Text("企业", "Enterprise")
    TABLE = "enterprises"
    sector: Annotated[Line | None, Prop("行业", "Sector")] = None
    register_code: Annotated[
        Line | None, Bound(pattern=r"^[0-9A-Z]{18}$"), Prop("统一社会信用代码", "Register code", index=True)
    ] = None


class Team(Node):
    """A team of people."""

    TITLE = Text("团队", "Team")
    TABLE = "teams"
    role: Annotated[Line | None, Prop("角色", "Role")] = None
    title_level: Annotated[Line | None, Prop("称号", "Title level")] = None


class Person(Node):
    """A person in a public official role."""

    TITLE = Text("人才", "Person")
    TABLE = "people"
    role: Annotated[Line | None, Prop("角色", "Role", Text("只收公开职务", "public official roles only"))] = (
        None
    )
    title_level: Annotated[Line | None, Prop("称号", "Title level")] = None


class Project(Node):
    """A project: research, a product, a plant, a park."""

    TITLE = Text("项目", "Project")
    TABLE = "projects"
    kind: Annotated[words.ProjectKind, Prop("种类", "Kind")]
    year: Annotated[Year | None, Prop("年份", "Year")] = None
    status: Annotated[Line | None, Prop("状态", "Status")] = None
    grade: Annotated[words.Level | None, Prop("等级", "Grade")] = None
    bottleneck: Annotated[words.Known | None, Prop("卡脖子", "Bottleneck technology")] = None
    value: Annotated[Line | None, Prop("成效", "Value")] = None


class Collaboration(Node):
    """Something several parties do together, each in a role."""

    TITLE = Text("合作", "Collaboration")
    TABLE = "collaborations"
    kind: Annotated[words.CollaborationKind, Prop("种类", "Kind")]
    topic: Annotated[Line | None, Prop("事项", "Topic")] = None
    year: Annotated[Year | None, Prop("年份", "Year")] = None
    status: Annotated[Line | None, Prop("状态", "Status")] = None


class Equipment(Node):
    """Equipment or a facility; only what is said to be shared is called shared."""

    TITLE = Text("共享设备", "Equipment")
    TABLE = "equipment"
    kind: Annotated[words.EquipmentKind, Prop("种类", "Kind")]
    count: Annotated[int | None, Bound(ge=0), Prop("数量", "Count")] = None
    unit: Annotated[Line | None, Prop("单位", "Unit")] = None
    shared: Annotated[words.Known, Prop("对外共享", "Shared")]


class Indicator(Node):
    """A published figure or statement."""

    TITLE = Text("公布事实", "Indicator")
    TABLE = "indicators"
    kind: Annotated[words.IndicatorKind, Prop("种类", "Kind")]
    value: Annotated[float | None, Bound(allow_inf_nan=False), Prop("数值", "Value")] = None
    text: Annotated[Line | None, Prop("内容", "Text")] = None
    qualifier: Annotated[words.Qualifier | None, Prop("修饰", "Qualifier")] = None
    unit: Annotated[Line | None, Prop("单位", "Unit")] = None

    @model_validator(mode="after")
    def _says_something(self) -> Indicator:
        if self.kind is words.IndicatorKind.NUMBER and self.value is None:
            raise fault("value", Text("数值类须填数值", "a number needs its value"))
        return self


class Source(Named, Stated):
    """A page, a report, a document; it states itself."""

    TITLE = Text("来源", "Source")
    TABLE = "sources"
    title: Annotated[Line, Prop("标题", "Title")]
    publisher: Annotated[Line | None, Prop("发布者", "Publisher")] = None
    date: Annotated[Edtf | None, Prop("日期", "Date")] = None
    date_status: Annotated[words.DateStatus, Prop("日期如何得知", "Date status")]
    url: Annotated[Line | None, Prop("网址", "Address")] = None
    kind: Annotated[words.SourceKind, Prop("种类", "Kind")]
    lang: Annotated[Line | None, Prop("语言", "Language")] = None
    is_mirror: Annotated[
        words.YesNo,
        Prop(
            "镜像或转载", "Mirror", Text("是则只显示网址,不作链接", "then the address is shown, not linked")
        ),
    ]

    @classmethod
    def label(cls) -> str:
        """The label in the graph."""
        return "Source"

    @classmethod
    def prefix(cls) -> str:
        """What ids of sources begin with."""
        return "source"
