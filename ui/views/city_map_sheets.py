"""The map as tables to take away: counts by place, then who is where and on what grounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.assessment import Firm
from analysis.city_map import CityMap, Placed, Spot
from analysis.elements import Citation, Link
from analysis.facts import Facts
from graph.schema import Confidence
from graph.text import Language, Text, chinese_punctuation

from ..export import Sheet, Value
from .citation import locator, when
from .city_map_table import PLACES, TOTAL
from .city_map_words import FIRMS, ROLES, UNKNOWN, columns

COUNTS = Text("区市计数", "Counts by place")
WHO = Text("谁在哪里", "Who is where")
HEADS = (
    Text("编号", "Id"),
    PLACES,
    Text("名称", "Name"),
    Text("类别", "Kind"),
    Text("所在，置信", "Place, how sure"),
    Text("所在，来源", "Place, sources"),
    Text("依据", "Basis"),
    Text("说的是什么(大意)", "What it says (in our words)"),
    Text("始于", "Since"),
    Text("置信", "How sure"),
    Text("来源", "Sources"),
)
BELONGS = Text("属于", "belongs to")


def count_sheet(city: CityMap, language: Language) -> Sheet:
    """The table beside the map."""
    heads = columns(city)
    rows: list[tuple[Value, ...]] = []
    for spot in city.spots:
        key = spot.place.id if spot.place else None
        found = [column.of(spot) if spot.recorded else None for column in heads]
        rows.append((key, _place(spot, language), *found))
    rows.append((None, TOTAL.in_(language), *(column.total(city) for column in heads)))
    words = (HEADS[0], PLACES, *(column.words for column in heads))
    return Sheet(COUNTS.in_(language), tuple(text.in_(language) for text in words), tuple(rows))


def who_sheet(city: CityMap, facts: Facts, language: Language) -> Sheet:
    """One row for each platform and firm in each place and each piece of its evidence."""
    rows = [
        row for spot in city.spots for row in (*_platforms(spot, language), *_firms(spot, facts, language))
    ]
    return Sheet(WHO.in_(language), tuple(text.in_(language) for text in HEADS), tuple(rows))


def _place(spot: Spot, language: Language) -> str:
    if spot.place is None:
        return UNKNOWN.in_(language)
    return _name(spot.place.name_zh, spot.place.name_en, language)


def _name(zh: str, en: str | None, language: Language) -> str:
    return en if language == "en" and en else chinese_punctuation(zh)


def _platforms(spot: Spot, language: Language) -> Iterator[tuple[Value, ...]]:
    for one in spot.platforms:
        front = (
            one.id,
            _place(spot, language),
            _name(one.platform.name_zh, one.platform.name_en, language),
            ROLES[one.role].in_(language),
            *_where(one, language),
        )
        if not one.evidence:
            yield (*front, None, None, None, None, None)
        for piece in one.evidence:
            sure = Confidence.STATED if piece.stated else Confidence.INFERRED
            yield (
                *front,
                piece.basis_words.in_(language),
                piece.link.says,
                piece.begins_on,
                sure.words.in_(language),
                _cited(piece.citations, language),
            )


def _where(one: Placed, language: Language) -> tuple[Value, Value]:
    location = one.located.location
    if location is None:
        return None, None
    return _sure(location, language), _cited(one.located.citations, language)


def _firms(spot: Spot, facts: Facts, language: Language) -> Iterator[tuple[Value, ...]]:
    for firm in spot.firms:
        front = (
            firm.id,
            _place(spot, language),
            _name(firm.name_zh, firm.name_en, language),
            FIRMS.in_(language),
            *_firm_where(firm, spot, facts, language),
        )
        for link in firm.belongings:
            cited = _cited(facts.citations(link), language)
            basis = BELONGS.in_(language)
            yield (*front, basis, link.says, link.begins_on, _sure(link, language), cited)


def _firm_where(firm: Firm, spot: Spot, facts: Facts, language: Language) -> tuple[Value, Value]:
    for location in firm.locations:
        if spot.place and location.target == spot.place.id:
            return _sure(location, language), _cited(facts.citations(location), language)
    return None, None


def _sure(link: Link, language: Language) -> str:
    return (Confidence.STATED if link.stated else Confidence.INFERRED).words.in_(language)


def _cited(citations: Iterable[Citation], language: Language) -> str:
    return "; ".join(
        f"{chinese_punctuation(one.source.title)}, {locator(one.locator, language)}, "
        f"{when(one.source).in_(language)}"
        for one in citations
    )
