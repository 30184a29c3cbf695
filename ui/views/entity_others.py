"""Places, firms, projects and sources: the verdicts of what they are tied to, and what is supported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.assessment import Assessment
from analysis.districts import District, Located, Role
from analysis.entity import Tie
from analysis.supports import Support, Supported
from graph.schema import EDGE_TYPES, NODE_TYPES
from graph.text import Text

from ..address import href
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .entity_coverage import subject_line
from .entity_drawing import Drawing, section
from .entity_words import detail
from .names import entity

INDUSTRY = Text("所在产业与现判定", "Its industries, and their verdicts now")
ABOUT = Text("面向的产业与现判定", "What it is about, and the verdicts now")
HERE = Text("这里的平台", "Platforms here")
SERVED = Text("它们服务什么", "What they serve")
SUPPORTS = Text("它支持的全部", "Everything it supports")
INDUSTRY_HEADS = (
    Text("对象与现判定", "What, and its verdict now"),
    Text("角色", "Role"),
    Text("计入成员", "Members counted"),
    Text("置信", "How sure"),
    Text("来源", "Sources"),
)
SERVED_HEADS = (
    Text("对象与现判定", "What, and its verdict now"),
    Text("成员(计入)", "Members (counted)"),
    Text("其他(不计)", "Others (not counted)"),
)
SUPPORT_HEADS = (
    Text("事物或关系", "Thing or link"),
    Text("说的是什么(大意)", "What is said (in our words)"),
    Text("定位", "Where"),
    Text("置信", "How sure"),
)
NOBODY = Text("没有计入的成员", "no member counts")
NO_PLATFORM = Text("图中没有位于此地的平台。", "No platform of this graph stands here.")
PLACE_NOTE = Text(
    "成员 {members} 家、其他 {others} 家;区市只有家数,没有判定",
    "{members} members, {others} others; a place has counts, no verdict",
)
IN_COVERAGE = Text("在覆盖页看", "On the coverage page")
SERVES_NOTHING = Text(
    "它们没有服务任何产业链或集群的记录。", "No record of a chain or cluster that they serve."
)
SUPPORT_NOTE = Text("事物 {nodes} 个、关系 {edges} 条", "{nodes} things, {edges} links")
FEW = 8
MANY = 300


ROLES: Mapping[Role, Text] = {
    Role.MEMBER: Text("成员", "member"),
    Role.LEFT_OUT: Text("成员(推断,现不计)", "member (inferred, left out)"),
    Role.PART: Text("成员下属", "part of a member"),
    Role.OF_THE_SYSTEM: Text("体系所属", "of the system itself"),
    Role.UNPROVEN: Text("未证实为成员", "not shown to be a member"),
}


def industries(
    drawing: Drawing, ties: Sequence[Tie], verdicts: Mapping[str, Assessment], title: Text
) -> Tag | None:
    """The chains, clusters and fields that a firm belongs to or a matter is about, with their verdicts."""
    if not ties:
        return None
    rows = []
    for tie in ties:
        one = verdicts.get(tie.target)
        role = detail(tie.kind, tie.detail)
        members: Child = tag("span", drawing.say(NOBODY), css="none")
        if one is not None and one.members:
            members = _joined(
                drawing, [drawing.name(entry.platform, stated=entry.stated) for entry in one.members]
            )
        rows.append(
            tag(
                "tr",
                tag("td", subject_line(drawing, one) if one else drawing.other(tie)),
                tag("td", drawing.worded(role)),
                tag("td", members),
                tag("td", drawing.sure(tie.stated)),
                tag("td", drawing.cites(tie.cites, title)),
                css="" if drawing.in_force(tie) else "past",
            )
        )
    return section(
        drawing.say(title),
        None,
        tag("table", drawing.heads(*INDUSTRY_HEADS), tag("tbody", rows), css="given"),
    )


def district(drawing: Drawing, one: District, verdicts: Mapping[str, Assessment]) -> Tag:
    """Who is in a place and which chains and clusters they serve; names and counts, no verdict of its own."""
    members = len(one.members)
    note: list[Child] = [
        drawing.say(PLACE_NOTE.format(members=members, others=len(one.located) - members)),
        " · ",
    ]
    address = href("coverage", drawing.state.shared(), of="districts")
    note.append(link(address, drawing.say(IN_COVERAGE)))
    if not one.located:
        return section(drawing.say(HERE), note, tag("p", drawing.say(NO_PLATFORM), css="none"))
    names = [tag("li", _located(drawing, part)) for part in one.located]
    rows = [
        tag(
            "tr",
            tag(
                "td",
                subject_line(drawing, verdicts[part.subject.id])
                if part.subject.id in verdicts
                else part.subject.name_zh,
            ),
            tag("td", _platforms(drawing, part.members)),
            tag("td", _platforms(drawing, part.others)),
        )
        for part in one.served
    ]
    served: Child = tag("p", drawing.say(SERVES_NOTHING), css="none")
    if rows:
        served = tag("table", drawing.heads(*SERVED_HEADS), tag("tbody", rows), css="given")
    return section(
        drawing.say(HERE), note, tag("ul", names, css="located"), tag("h3", drawing.say(SERVED)), served
    )


def supports(drawing: Drawing, found: Sequence[Support], opened: str) -> Tag | None:
    """Everything a source supports, by kind, the first few of each; one kind opens whole."""
    if not found:
        return None
    nodes = sum(len(one.found) for one in found if one.is_node)
    note = SUPPORT_NOTE.format(nodes=nodes, edges=sum(len(one.found) for one in found) - nodes)
    bodies = [_support(drawing, one, opened) for one in found]
    table = tag("table", drawing.heads(*SUPPORT_HEADS), bodies, css="supports")
    return section(drawing.say(SUPPORTS), drawing.say(note), table)


def _support(drawing: Drawing, one: Support, opened: str) -> Tag:
    whole = opened in (one.kind.lower(), "all")
    shown = one.found[: MANY if whole else FEW]
    title = NODE_TYPES[one.kind].TITLE if one.is_node else EDGE_TYPES[one.kind].TITLE
    beside = drawing.more(len(shown), len(one.found), one.kind.lower()) if not whole else None
    if whole and len(shown) < len(one.found):
        beside = [f"{len(shown)} / {len(one.found)}"]
    small = tag("small", beside or str(len(one.found)))
    head = tag(
        "tr", tag("th", tag("h3", drawing.say(title), small), colspan=4, scope="rowgroup"), css="group"
    )
    return tag(
        "tbody",
        head,
        [_supported(drawing, row) for row in shown],
        data_reveal=one.kind if opened == one.kind.lower() else None,
    )


def _supported(drawing: Drawing, row: Supported) -> Tag:
    said: list[Child] = [entity(row.start, row.start_zh, row.start_en, drawing.state)]
    if row.end:
        said += [" → ", entity(row.end, row.end_zh or row.end, row.end_en, drawing.state)]
    return tag(
        "tr",
        tag("td", said),
        tag("td", parts.data_words(row.says, drawing.language) if row.says else None),
        tag("td", drawing.where(row.locator or ""), css="" if row.locator else "none"),
        tag("td", drawing.sure(row.confidence == "stated")),
    )


def _located(drawing: Drawing, part: Located) -> list[Child]:
    return [
        drawing.name(part.platform, stated=part.place_stated),
        " ",
        tag("span", drawing.say(ROLES[part.role]), css="caption"),
    ]


def _platforms(drawing: Drawing, keys: Sequence[str]) -> Child:
    if not keys:
        return parts.nothing(drawing.language)
    return _joined(drawing, [drawing.name(drawing.facts.platform[key]) for key in keys])


def _joined(drawing: Drawing, names: Sequence[Tag]) -> list[Child]:
    between = "、" if drawing.language == "zh" else ", "
    return [part for at, name in enumerate(names) for part in ((between, name) if at else (name,))]
