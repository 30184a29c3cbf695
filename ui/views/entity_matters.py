"""Projects and collaborations: when, what, in which role, with whom, how it stands, about what."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entity import Matter, Tie
from graph.schema import show_date
from graph.schema.words import PartRole
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from .entity_drawing import Drawing, section
from .entity_words import UNDATED, detail, value

TITLE = Text("合作与项目", "Collaborations and projects")
COUNT = Text(
    "合作 {collaborations} 项、项目 {projects} 项,新的在前",
    "collaborations {collaborations}, projects {projects}; the newest first",
)
HEADS = (
    Text("时间", "When"),
    Text("事项", "What"),
    Text("种类", "Kind"),
    Text("角色", "Role"),
    Text("对方与角色", "With whom, in which role"),
    Text("状态", "Status"),
    Text("涉及", "About"),
    Text("来源", "Sources"),
)
ABOUT_IT = Text("面向它", "about it")
ALONE = Text("来源未写明对方", "no other party stated")
CITED = Text("合作与项目", "collaborations and projects")
FEW = 15
MANY_PARTIES = 6
KEY = "matters"


def matters(drawing: Drawing, found: Sequence[Matter], whole: bool) -> Tag | None:
    """The table, newest first; None where there is nothing."""
    if not found:
        return None
    projects = sum(matter.node.label == "Project" for matter in found)
    count = COUNT.format(collaborations=len(found) - projects, projects=projects)
    shown = found if whole else found[:FEW]
    rows = [_row(drawing, matter) for matter in shown]
    more = drawing.more(len(shown), len(found), KEY)
    return section(
        drawing.say(TITLE),
        drawing.say(count),
        tag("table", drawing.heads(*HEADS), tag("tbody", rows), css="matters"),
        tag("p", more, css="caption") if more else None,
    )


def _row(drawing: Drawing, matter: Matter) -> Tag:
    node, language = matter.node, drawing.language
    stated = all(tie.stated for tie in matter.own)
    past = not all(drawing.in_force(tie) for tie in matter.own)
    date = show_date(matter.date) if matter.date else None
    status = parts.data_words(str(node.get("status")), language) if node.get("status") else _unknown(drawing)
    grade: Child = (
        [" ", tag("span", _value(drawing, matter, "grade"), css="caption below")]
        if _known(matter, "grade")
        else None
    )
    return tag(
        "tr",
        tag("td", tag("span", drawing.say(date), css="nowrap") if date else _unknown(drawing)),
        tag("td", drawing.name(node, stated=stated)),
        tag("td", _value(drawing, matter, "kind")),
        tag("td", _roles(drawing, matter)),
        tag("td", _parties(drawing, matter)),
        tag("td", status, grade),
        tag("td", _subjects(drawing, matter)),
        tag("td", drawing.cites(matter.cites, CITED)),
        css="past" if past else "",
    )


def _known(matter: Matter, name: str) -> bool:
    return matter.node.get(name) not in (None, "unknown")


def _value(drawing: Drawing, matter: Matter, name: str) -> Child:
    return drawing.worded(value(matter.node.label, name, matter.node.get(name)))


def _roles(drawing: Drawing, matter: Matter) -> list[Child]:
    """The node's own role; what is about it says so."""
    said: list[Child] = []
    for tie in matter.own:
        words = ABOUT_IT if tie.kind == "TARGETS" else detail(tie.kind, tie.detail)
        said.append(tag("span", drawing.worded(words), css="below"))
        if not tie.stated:
            said.append(drawing.sure(False))
    return said


def _parties(drawing: Drawing, matter: Matter) -> list[Child]:
    """The others, one line a role, leads first."""
    order = [role.value for role in PartRole]
    by_role: dict[str, list[Tie]] = {}
    for tie in sorted(
        matter.parties,
        key=lambda tie: (
            (order.index(tie.detail or ""), tie.id) if tie.detail in order else (len(order), tie.id)
        ),
    ):
        by_role.setdefault(tie.detail or "", []).append(tie)
    if not by_role:
        return [tag("span", drawing.say(ALONE), css="none")]
    lines: list[Child] = []
    for role, ties in by_role.items():
        names: list[Child] = []
        for tie in ties[:MANY_PARTIES]:
            names += ["、" if drawing.language == "zh" else ", "] if names else []
            names.append(drawing.name(drawing.profile.at(tie.origin), stated=tie.stated))
        if len(ties) > MANY_PARTIES:
            names.append(f" {MANY_PARTIES} / {len(ties)}")
        words = detail("TAKES_PART_IN", role)
        lines.append(
            tag(
                "span",
                names,
                " ",
                tag("span", drawing.worded(words), css="second") if words else None,
                css="below",
            )
        )
    return lines


def _subjects(drawing: Drawing, matter: Matter) -> list[Child]:
    """What it is about, inferred ones marked; the page's own node is not repeated."""
    lines: list[Child] = []
    for tie in matter.subjects:
        if tie.target != drawing.profile.id:
            name = drawing.name(drawing.profile.at(tie.target), stated=tie.stated)
            lines.append(tag("span", name, None if tie.stated else [" ", drawing.sure(False)], css="below"))
    only_itself = bool(matter.subjects) and not lines
    return lines or [None if only_itself else _unknown(drawing)]


def _unknown(drawing: Drawing) -> Tag:
    return tag("span", drawing.say(UNDATED), css="none")
