"""The facets at the left of a list: what it can be narrowed to, with what each choice would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from analysis.elements import Thing
from analysis.facets import NOT_STATED
from analysis.resource_facets import NO, YES, chain_rank
from graph.schema import NODE_TYPES
from graph.schema.words import EquipmentKind, Known, Level, ProjectKind
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .resources_parts import CLUSTER, Shown, short_of, verdict_sign
from .resources_state import ResourcesState, Tab, to

FILTER = Text("筛选", "Filter")
CLEAR = Text("清除", "Clear")
UNSTATED = Text("未写明", "not stated")
REST = Text("其余 {count} 个", "{count} more")
TITLES: Mapping[str, Text] = {
    "chain": Text("产业链、集群", "Chain, cluster"),
    "district": Text("区市与功能区", "District or zone"),
    "grade": Text("等级", "Grade"),
    "kind": Text("种类", "Kind"),
    "sharing": Text("对外共享", "Shared"),
    "owner": Text("所有者", "Owner"),
    "type": Text("人或团队", "Person or team"),
    "title": Text("称号", "Title"),
    "works": Text("在哪类单位", "Employer's kind"),
    "org": Text("任职单位", "Works at"),
}
MEMBER: Mapping[Tab, Text] = {
    "projects": Text("成员平台牵头、参与或获支持", "A member leads, takes part or is granted"),
    "equipment": Text("归成员平台", "Owned by a member"),
    "talent": Text("在成员平台任职", "Works at a member"),
}
WITH, WITHOUT = Text("有", "yes"), Text("没有", "no")
YEAR = Text("年份", "Year")
SINCE, UNTIL = Text("自", "from"), Text("至", "to")
ANY_YEAR = Text("不限", "any")
UNDATED = Text("含年份未写明", "also without a year")
SHOWN_AT_MOST = 9
# Facets with short values stand in two columns.
SHORT = ("district", "grade", "member", "kind", "sharing", "type")
WORDS = {"grade": (Level,), "kind": (ProjectKind, EquipmentKind), "sharing": (Known,)}
FIXED_ORDER = {
    "grade": [level.value for level in Level],
    "sharing": [known.value for known in Known],
    "member": [YES, NO],
}
Names = Mapping[str, Callable[[], Child]]


def facets(counted: Mapping[str, Counter[str]], names: Names, years: Tag | None, shown: Shown) -> Tag:
    """Every facet under its title, and the way back to the whole list."""
    state = shown.state
    clear = link(to(state.cleared()), shown.say(CLEAR)) if state.narrowed else None
    groups = [_group(name, tally, names, shown) for name, tally in counted.items() if tally]
    if years is not None:
        groups.insert(3, years)
    return tag(
        "section",
        tag("div", tag("h3", shown.say(FILTER)), clear, css="row"),
        tag("div", groups, css="groups"),
        css="facets",
        aria_label=shown.say(FILTER),
    )


def _group(name: str, tally: Counter[str], names: Names, shown: Shown) -> Tag:
    title = MEMBER[shown.state.tab] if name == "member" else TITLES[name]
    values = _ordered(name, tally, shown)
    chosen = shown.state.chosen.get(name, frozenset())
    first = [value for at, value in enumerate(values) if at < SHOWN_AT_MOST or value in chosen]
    rest = [value for value in values if value not in first]
    boxes = [_box(name, value, tally[value], names, shown) for value in first]
    more = None
    if rest:
        inside = [_box(name, value, tally[value], names, shown) for value in rest]
        summary = tag("summary", shown.say(REST.format(count=len(rest))))
        more = tag("details", summary, tag("div", inside, css="boxes"))
    return tag(
        "div",
        tag("p", shown.say(title), css="facet-title"),
        tag("div", boxes, css="boxes two" if name in SHORT else "boxes"),
        more,
        css="facet",
        role="group",
        aria_label=shown.say(title),
    )


def _ordered(name: str, tally: Counter[str], shown: Shown) -> list[str]:
    """Chains by verdict, closed lists in their own order, the rest by how many; not stated last."""
    fixed = FIXED_ORDER.get(name, [])

    def place(value: str) -> tuple[bool, int, int, str]:
        rank = fixed.index(value) if value in fixed else 0
        if name == "chain":
            one = shown.judged.get(value)
            rank = chain_rank(one)
        return value == NOT_STATED, rank, -tally[value], value

    return sorted(tally, key=place)


def _box(name: str, value: str, count: int, names: Names, shown: Shown) -> Tag:
    """A choice: a link that behaves and reads as a check box."""
    state: ResourcesState = shown.state
    chosen = value in state.chosen.get(name, frozenset())
    return link(
        to(state.toggled(name, value)),
        tag("span", _label(name, value, names, shown), css="value"),
        tag("span", str(count), css="count" if count else "count zero"),
        css="box",
        role="checkbox",
        aria_checked="true" if chosen else "false",
        data_keep=f"{name}={value}",
    )


def facet_word(name: str, value: str) -> Text | None:
    """The word of a value that is no id and no word of a source."""
    if value == NOT_STATED:
        return UNSTATED
    if name == "member":
        return WITH if value == YES else WITHOUT
    for choice in WORDS.get(name, ()):
        for member in choice:
            if member.value == value:
                return member.words
    return NODE_TYPES[value].TITLE if name in ("type", "works") and value in NODE_TYPES else None


def _label(name: str, value: str, names: Names, shown: Shown) -> Child:
    word = facet_word(name, value)
    if word is not None:
        said = shown.say(word)
        return tag("span", said, css="unstated") if value == NOT_STATED else said
    return names[value]() if value in names else parts.data_words(value, shown.language)


def names_of(things: Iterable[Thing], shown: Shown) -> Names:
    """Labels of ids: chains with the sign of their verdict, the rest by their short names."""

    def label(found: Thing) -> Callable[[], Child]:
        return lambda: _named(found, shown)

    return {found.id: label(found) for found in things}


def _named(found: Thing, shown: Shown) -> Child:
    one = shown.judged.get(found.id)
    if one is not None:
        name = parts.data_name(one.name, one.name_en, shown.language)
        kind = tag("span", " ", shown.say(CLUSTER), css="caption") if one.type == "Cluster" else None
        return [verdict_sign(one, shown.language), " ", name, kind]
    return parts.data_name(found.name_zh, found.name_en, shown.language, short=short_of(found))


def years(found: Sequence[int], undated: int, shown: Shown) -> Tag | None:
    """From and to, each a list of the years there are; whether projects without a year stay."""
    if not found:
        return None
    state = shown.state
    box = link(
        to(state.having(undated=not state.undated)),
        tag("span", shown.say(UNDATED), css="value"),
        tag("span", str(undated), css="count" if undated else "count zero"),
        css="box",
        role="checkbox",
        aria_checked="true" if state.undated else "false",
        data_keep="undated",
    )
    chosen = tag(
        "div",
        _select(SINCE, found, state.since, lambda year: state.having(since=year), shown),
        _select(UNTIL, found, state.until, lambda year: state.having(until=year), shown),
        css="from-to",
    )
    title = shown.say(YEAR)
    return tag(
        "div",
        tag("p", title, css="facet-title"),
        chosen,
        tag("div", box, css="boxes") if undated else None,
        css="facet",
        role="group",
        aria_label=title,
    )


def _select(
    label: Text,
    found: Sequence[int],
    now: int | None,
    change: Callable[[int | None], ResourcesState],
    shown: Shown,
) -> Tag:
    """A list whose choices are addresses."""
    offered = sorted({*found, *([now] if now is not None else [])})
    options = [tag("option", shown.say(ANY_YEAR), value=to(change(None)), selected=now is None)]
    options += [tag("option", str(year), value=to(change(year)), selected=year == now) for year in offered]
    return tag(
        "label", tag("span", shown.say(label)), tag("select", options, data_choose=True, data_keep=label.en)
    )
