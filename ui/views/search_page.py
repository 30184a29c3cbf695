"""The page of results: every type with its hits, a choice of type, and what to do when nothing fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.facts import Facts
from analysis.search import Group, Hit
from graph.schema import NODE_TYPES
from graph.text import Text

from ..address import href
from ..definition import Defined
from ..look.tags import Child, Tag, link, tag
from .names import entity_href
from .search_results import OF, described

FOUND = Text(
    "{count} 条结果，分属 {types} 类；最像的在前。", "{count} results of {types} types; the most alike first."
)
ALL_TYPES = Text("全部", "All")
REST = Text("看全部 {count} 条", "all {count}")
TYPES = Text("类型", "Type")
NOT_FOUND = Text(
    "图中没有名称、英文名、简称或拼音像它的。",
    "Nothing here has a name, English name, short name or pinyin like it.",
)
PERHAPS = Text("是否要找:", "Perhaps you meant: ")
HOW = Text(
    "可以输入名称里的任何一段、简称(产研院)、英文、全拼(weigao)或首字母(wg);打错一两个字也能找到。",
    "Type any part of a name, a short name (产研院), English, pinyin (weigao) or its initials (wg); "
    "a slip or two is forgiven.",
)
KEY = Text("按 / 键从任何页面回到搜索框。", "Press / on any page to come back to the box.")
HERE = Text("可以搜索的:", "What can be searched: ")
ORDER = Text("{count} 个，按拼音排。", "{count} in all, in the order of their pinyin.")
BEFORE = Text("前面的", "those before")
AFTER = Text("后面的", "those after")
FEW = 12
MANY = 200


@dataclass(frozen=True, slots=True)
class Searched:
    """What was typed, the type chosen (none: all), and what the results are drawn with."""

    typed: str
    type: str
    facts: Facts
    state: Defined
    skip: int = 0

    def say(self, text: Text) -> str:
        """The words in the reader's language."""
        return text.in_(self.state.lang)

    def to(self, kind: str, skip: int = 0) -> str:
        """The address of these results, of one type alone or of all, from a place on."""
        more = {"q": self.typed} if self.typed else {}
        more |= {"type": kind.lower()} if kind else {}
        more |= {"skip": str(skip)} if skip else {}
        return href("search", self.state.shared(), **more)


def results(searched: Searched, groups: Sequence[Group]) -> list[Tag]:
    """How many, a choice of type, and the hits by type."""
    count = sum(len(group.hits) for group in groups)
    said = tag("p", searched.say(FOUND.format(count=count, types=len(groups))), css="second")
    shown = [group for group in groups if searched.type in ("", group.label)]
    return [said, _choice(searched, groups, count), *[_group(searched, group) for group in shown]]


def everything(searched: Searched, group: Group) -> list[Tag]:
    """All there is of one type."""
    return [
        tag("p", searched.say(ORDER.format(count=len(group.hits))), css="second"),
        _group(searched, group),
    ]


def nothing_found(searched: Searched, near: Sequence[Hit]) -> list[Tag]:
    """That nothing fits, what was perhaps meant, and how one can search."""
    tree = [tag("p", searched.say(NOT_FOUND), css="lead")]
    if near:
        names = [tag("li", _hit(searched, hit)) for hit in near]
        tree += [tag("h2", searched.say(PERHAPS)), tag("ul", names, css="hits")]
    return [*tree, *_how(searched)]


def what_there_is(searched: Searched, counts: Mapping[str, int]) -> list[Tag]:
    """How one can search, and how many names of each type there are."""
    said = [
        tag("li", link(searched.to(label), searched.say(NODE_TYPES[label].TITLE), " ", tag("b", str(count))))
        for label, count in counts.items()
    ]
    return [*_how(searched), tag("h2", searched.say(HERE)), tag("ul", said, css="there")]


def _how(searched: Searched) -> list[Tag]:
    return [tag("p", searched.say(HOW), css="second how"), tag("p", searched.say(KEY), css="second")]


def _choice(searched: Searched, groups: Sequence[Group], count: int) -> Tag:
    """Types as addresses, each with its count; the one in force is marked."""
    choices = [("", ALL_TYPES, count)]
    choices += [(group.label, NODE_TYPES[group.label].TITLE, len(group.hits)) for group in groups]
    links = [
        link(
            searched.to(label),
            f"{searched.say(words)} {number}",
            aria_current="true" if label == searched.type else None,
        )
        for label, words, number in choices
    ]
    return tag("nav", links, css="types", aria_label=searched.say(TYPES))


def _group(searched: Searched, group: Group) -> Tag:
    count = len(group.hits)
    skip = searched.skip if searched.type and searched.skip < count else 0
    shown = group.hits[skip : skip + (MANY if searched.type else FEW)]
    beside: Child = str(count)
    if len(shown) < count:
        range_ = f"{skip + 1}–{skip + len(shown)}" if searched.type else str(len(shown))
        beside = searched.say(OF.format(shown=range_, count=count))
    more = None
    if len(shown) < count:
        more = tag("p", *_ways(searched, group, skip), css="caption ways")
    title = tag("h2", searched.say(NODE_TYPES[group.label].TITLE), tag("small", beside))
    return tag(
        "section", title, tag("ul", [tag("li", _hit(searched, hit)) for hit in shown], css="hits"), more
    )


def _ways(searched: Searched, group: Group, skip: int) -> list[Tag]:
    """The way to the rest of a type: all of it, or the part before and the part after."""
    count = len(group.hits)
    if not searched.type:
        return [link(searched.to(group.label), searched.say(REST.format(count=count)))]
    ways = []
    if skip:
        ways.append(link(searched.to(group.label, max(0, skip - MANY)), searched.say(BEFORE)))
    if skip + MANY < count:
        ways.append(link(searched.to(group.label, skip + MANY), searched.say(AFTER)))
    return ways


def _hit(searched: Searched, hit: Hit) -> Tag:
    return link(entity_href(hit.name.id, searched.state), described(hit, searched.facts, searched.state))
