"""What opens under the map: everybody in one district, on what grounds there and serving what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from analysis.assessment import Firm
from analysis.city_map import CityMap, Placed, Role, Spot
from analysis.facts import Facts
from graph.text import Text

from ..look.tags import Tag, link, tag
from .city_map_links import Links, spot_id
from .city_map_table import heading
from .city_map_words import FIRMS, ROLES
from .evidence import Group, Line, line, link_line, table
from .names import entity, entity_href, entity_of

CLOSE = Text("收起", "Close")
PAGE = Text("区市的页面", "Its own page")
WHERE = Text("所在", "Place")
BELONGS = Text("所属链群", "Belongs to it")
MEMBERSHIP = Text("成员身份", "Membership")
COUNT = Text("{count} 家", "{count}")
SOME = Text("列出 {shown} / {count} 家", "{shown} of {count} listed")
LIST_ALL = Text("列出全部企业和平台", "List all firms and platforms")
ONLY_NAMES = Text("没有来源写明所在，也没有别的证据：", "No source says where, and nothing else leads here: ")
EMPTY = Text(
    "按所选的链和口径，图中没有企业或平台在这里。没有资料不等于没有。",
    "For this choice the graph holds no firm and no platform here. No data is not the same as none.",
)
NAMED_AT_MOST = 12
MARKS = {Role.LEFT_OUT: "off", Role.CONTACT: "contact", Role.UNPROVEN: "plain", Role.OF_THE_SYSTEM: "plain"}


def opened(
    spot: Spot, city: CityMap, facts: Facts, links: Links, today: date, *, every: bool, list_all: str
) -> Tag:
    """The panel of one place; `every`: all are listed, else the first ones and the way to the rest."""
    state, language = links.state, links.state.lang
    most = None if every else NAMED_AT_MOST
    groups = [_platforms(spot.of(role), role, most, facts, links) for role in Role]
    lines = [found for firm in spot.firms[:most] for found in _firm(firm, spot, facts, links)]
    groups.append(Group(FIRMS, _some(len(spot.firms), most), tuple(lines)))
    whole = max(len(spot.firms), *(len(spot.of(role)) for role in Role))
    cut = not every and whole > NAMED_AT_MOST
    name, counted = heading(spot, city, language)
    place = spot.place
    page = link(entity_href(place.id, state), PAGE.in_(language)) if place else None
    nothing = None if spot.firms or spot.platforms else tag("p", EMPTY.in_(language), css="opened-lead")
    return tag(
        "section",
        tag(
            "div",
            tag("div", tag("h2", name), counted, css="opened-name"),
            tag("div", page, link(links.open(spot), CLOSE.in_(language)), css="opened-actions"),
            css="opened-head",
        ),
        nothing,
        table(groups, state, today),
        tag("p", link(list_all, LIST_ALL.in_(language)), css="map-more") if cut else None,
        _bare(spot, links),
        css="opened",
        data_reveal=spot_id(spot),
        tabindex="-1",
    )


def _some(count: int, most: int | None) -> Text:
    """How many there are, or how many of them are listed."""
    if most is None or count <= most:
        return COUNT.format(count=count)
    return SOME.format(shown=most, count=count)


def _platforms(found: Sequence[Placed], role: Role, most: int | None, facts: Facts, links: Links) -> Group:
    lines = [each for one in found[:most] for each in _platform(one, facts, links)]
    return Group(ROLES[role], _some(len(found), most), tuple(lines))


def _platform(one: Placed, facts: Facts, links: Links) -> Iterator[Line]:
    """Where it is, then what it serves or, for the whole city, its membership."""
    whose: Tag | None = entity_of(one.platform, links.state, short=one.platform.short)
    located = one.located
    if located.location is not None:
        yield link_line(located.location, WHERE, located.citations, whose=whose)
        whose = None
    for piece in one.evidence:
        mark = MARKS.get(one.role) or ("stated" if piece.stated else "inferred")
        yield line(piece, mark, whose=whose)
        whose = None
    if not one.evidence and located.membership is not None:
        yield link_line(located.membership, MEMBERSHIP, facts.citations(located.membership), whose=whose)


def _firm(firm: Firm, spot: Spot, facts: Facts, links: Links) -> Iterator[Line]:
    whose: Tag | None = entity(firm.id, firm.name_zh, firm.name_en, links.state)
    here = spot.place.id if spot.place else None
    for location in firm.locations:
        if location.target == here:
            yield link_line(location, WHERE, facts.citations(location), whose=whose)
            whose = None
    for belonging in firm.belongings:
        yield link_line(belonging, BELONGS, facts.citations(belonging), whose=whose, dated=False)
        whose = None


def _bare(spot: Spot, links: Links) -> Tag | None:
    """Platforms of which nothing is known but the name: they have no line in the table."""
    bare: Sequence[Placed] = [
        one
        for one in spot.platforms
        if one.located.location is None and not one.evidence and one.located.membership is None
    ]
    if not bare:
        return None
    names = [tag("li", entity_of(one.platform, links.state)) for one in bare]
    words = ONLY_NAMES.in_(links.state.lang)
    return tag("div", tag("p", words, css="second"), tag("ul", names), css="opened-note")
