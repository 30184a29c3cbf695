"""The list below the answer: projects, equipment by owner, or talent, with what was left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from analysis.resource_rows import Aim, Party, ProjectRow
from graph.schema.words import Level, PartRole
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .resources_parts import (
    Shown,
    dated,
    not_stated,
    party,
    places,
    thing,
    verdict_sign,
)
from .resources_state import MORE_ROWS, Tab, to

TITLES: Mapping[Tab, Text] = {
    "projects": Text("项目", "Projects"),
    "equipment": Text("设备", "Equipment"),
    "talent": Text("人才与团队", "People and teams"),
}
ORDERS: Mapping[Tab, Text] = {
    "projects": Text(
        "没有成员的链在前，同链新的在前", "chains without a member first, the latest of each first"
    ),
    "equipment": Text("写明共享的在前，再按所有者", "said to be shared first, then by owner"),
    "talent": Text("在成员平台的在前，有称号的在前", "those at members first, the titled first"),
}
COUNT = Text("前 {shown} 条，共 {all} 条", "{shown} of {all}")
COUNT_ALL = Text("共 {all} 条", "{all}")
OF_ALL = Text("（未筛选时 {whole}）", " (unfiltered {whole})")
MORE = Text("再看 {count} 条", "show {count} more")
NONE_LEFT = Text("没有一条同时符合所选的各项。", "Nothing fits all the choices at once.")
CLEAR = Text("清除筛选", "Clear the filters")
NONE_AT_ALL = Text("图里还没有这一类；所选之日以后的不列。", "The graph holds none of these by this day.")
PROJECT_HEADS = (
    Text("项目", "Project"),
    Text("链", "Chain"),
    Text("牵头", "Lead"),
    Text("参与", "Others taking part"),
    Text("年份", "Year"),
    Text("状态", "Status"),
    Text("区市", "District"),
    Text("来源日期", "Source date"),
)
NOT_SEEN = Text("未见", "none seen")
DASHED = Text("虚线：推断。", "Dashed: inferred. ")
AIMS = Text(
    "{count} 项指向链或集群，其中推断 {inferred} 项",
    "{count} name a chain or cluster, {inferred} of them by inference",
)
AIMLESS = Text("；{count} 项没有写明指向，列在最后", "; {count} name none and stand last")
LEFT_OUT = Text(
    "不计推断时，{count} 条推断的指向没有算进来。",
    "With inferred links left out, {count} inferred aims are not used.",
)


def heading(listed: int, found: int, whole: int, shown: Shown) -> Tag:
    """The list's name, how much of how much is listed in which order, and the way to more."""
    state = shown.state
    count = COUNT if listed < found else COUNT_ALL
    said = [shown.say(count.format(shown=listed, all=found))]
    said += [shown.say(OF_ALL.format(whole=whole))] if found < whole else []
    said += ["；" if shown.language == "zh" else "; ", shown.say(ORDERS[state.tab])]
    return tag(
        "div",
        tag("h2", shown.say(TITLES[state.tab]), tag("small", said)),
        more(listed, found, shown),
        css="row",
        data_reveal=state.picked or None,
    )


def more(listed: int, found: int, shown: Shown) -> Tag | None:
    """The way to the rest of the list."""
    if listed >= found:
        return None
    rows = min(found, listed * MORE_ROWS)
    return link(to(replace(shown.state, rows=rows)), shown.say(MORE.format(count=rows - listed)))


def empty(whole: int, shown: Shown) -> Tag:
    """What stands where nothing is left to list."""
    if not whole:
        return tag("p", shown.say(NONE_AT_ALL), css="second nothing")
    clear = link(to(shown.state.cleared()), shown.say(CLEAR))
    return tag("p", shown.say(NONE_LEFT), " ", clear, css="second nothing")


def projects(rows: Sequence[ProjectRow], shown: Shown) -> Tag:
    """One row a project."""
    return table("projects", PROJECT_HEADS, [_project(row, shown) for row in rows], shown)


def _project(row: ProjectRow, shown: Shown) -> Tag:
    one = row.project
    grade = Level.of(one.grade) if one.grade and one.grade != Level.UNKNOWN else None
    leads = [found for found in row.parties if found.tie.role == PartRole.LEAD]
    others = [found for found in row.parties if found.tie.role != PartRole.LEAD]
    return tag(
        "tr",
        tag("th", thing(one, shown), _tag_of(grade, shown), scope="row"),
        tag("td", _aims(row.aims, shown)),
        tag("td", _parties(leads, shown)),
        tag("td", _parties(others, shown)),
        tag("td", _year(row, shown)),
        tag("td", parts.data_words(one.status, shown.language) if one.status else not_stated(shown)),
        tag("td", places(row.places, shown)),
        tag("td", dated(one, shown)),
    )


def _tag_of(grade: object, shown: Shown) -> list[Child] | None:
    return (
        [" ", tag("span", parts.choice(grade, shown.language), css="tag")]
        if isinstance(grade, Level)
        else None
    )


def _year(row: ProjectRow, shown: Shown) -> Tag:
    if row.project.year is None:
        return not_stated(shown)
    css = "dashed" if "year" in row.project.inferred_fields else ""
    return tag("span", str(row.project.year), css=css)


def _aims(aims: Sequence[Aim], shown: Shown) -> Child:
    """The chains or clusters, each with the sign of its verdict; beside it the field named, if narrower."""
    if not aims:
        return not_stated(shown)
    said = []
    for aim in aims:
        css = "name" if aim.tie.stated else "name dashed"
        for key in aim.subjects:
            one = shown.judged.get(key)
            named = one.subject if one else aim.tie.end
            mark: Child = [verdict_sign(one, shown.language), " "] if one else None
            by: Child = (
                [" ", thing(aim.tie.end, shown, css="caption")] if key != aim.tie.target and one else None
            )
            said.append(tag("span", mark, thing(named, shown, css=css), by, css="party"))
    return said


def _parties(found: Sequence[Party], shown: Shown) -> Child:
    if not found:
        return tag("span", shown.say(NOT_SEEN), css="none")
    return [party(one, shown, words=role_of(one, shown)) for one in found]


def role_of(found: Party, shown: Shown) -> str:
    """What the party does, unless it leads or is a partner, which the column says."""
    role = found.tie.role
    if role is None or role in (PartRole.LEAD, PartRole.PARTNER):
        return ""
    word = PartRole.of(role)
    return f"{parts.choice(word, shown.language)}" if isinstance(word, PartRole) else ""


def project_note(rows: Iterable[ProjectRow], left_out: int, shown: Shown) -> Tag:
    """What the dashes mean, and how many aims are inferred or missing."""
    rows = list(rows)
    aimed = [row for row in rows if row.aims]
    inferred = sum(all(not aim.tie.stated for aim in row.aims) for row in aimed)
    said = [shown.say(DASHED)]
    aimless = len(rows) - len(aimed)
    said.append(shown.say(AIMS.format(count=len(aimed), inferred=inferred)))
    said += [shown.say(AIMLESS.format(count=aimless))] if aimless else []
    said.append("。" if shown.language == "zh" else ".")
    said += [" ", shown.say(LEFT_OUT.format(count=left_out))] if left_out else []
    return tag("p", said, css="caption note")


def table(
    name: Tab, heads: Sequence[Text], body: Sequence[Tag], shown: Shown, *, grouped: bool = False
) -> Tag:
    """A list's table; `grouped` rows come in bodies of their own."""
    return tag(
        "table",
        tag("caption", shown.say(TITLES[name]), css="hidden"),
        tag("colgroup", [tag("col", css=f"c{at}") for at in range(len(heads))]),
        tag("thead", tag("tr", [tag("th", shown.say(text), scope="col") for text in heads])),
        body if grouped else tag("tbody", body),
        css=f"list l-{name}",
    )
