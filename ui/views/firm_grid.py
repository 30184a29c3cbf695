"""Where the firms of the gap chains are: one row a chain, one column a district, the unknown place last."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from analysis.elements import Place
from graph.text import Language, Text

from ..definition import Defined
from ..look.palette import count_step
from ..look.tags import Tag, tag
from .names import entity
from .places import place_link, place_name

TITLE = Text("这些链的企业在哪里", "Where the firms of these chains are")
SAMPLE = Text(
    "入图企业 {count} 家，是样本，非统计；“区市未知”是来源没有写明",
    "{count} firms here, a sample, not statistics; 'district unknown' means no source says",
)
CHAIN = Text("产业链", "Chain")
HERE = Text("入图", "here")
TOTAL = Text("合计", "all")
NONE_HERE = Text("没有", "none")


def firm_grid(chains: Sequence[Assessment], places: Sequence[Place], state: Defined) -> Tag:
    """Counts by district; a firm of two chains is one firm in the row of all."""
    language, columns = state.lang, _columns(places)
    most = max((count.total for chain in chains for count in chain.places), default=0)
    title = tag(
        "h2",
        TITLE.in_(language),
        tag("small", SAMPLE.format(count=len({f.id for c in chains for f in c.firms})).in_(language)),
    )
    table = tag(
        "table",
        tag("caption", TITLE.in_(language), css="hidden"),
        tag("thead", _heads(columns, state)),
        tag("tbody", [_row(chain, columns, most, state) for chain in chains]),
        tag("tfoot", _all(chains, columns, language)),
        css="firm-grid",
    )
    return tag("section", title, tag("div", table, css="grid-box"), css="block")


def _heads(columns: Sequence[Place | None], state: Defined) -> list[Tag]:
    """Chinese names stand over their column; English ones, which are long, as steps with a line to theirs."""
    language = state.lang
    first = tag("th", CHAIN.in_(language), scope="col")
    here = tag("th", HERE.in_(language), scope="col", css="place")
    if language == "zh":
        names = [tag("th", place_link(place, state), scope="col", css="place") for place in columns]
        return [tag("tr", first, names, here)]
    steps = []
    for number, place in enumerate(columns):
        stems = [tag("td", css="stem") for _ in range(number)]
        step = tag("td", place_link(place, state), css="step", colspan=len(columns) - number + 1)
        steps.append(tag("tr", tag("td"), stems, step, css="steps"))
    hidden = [tag("span", place_name(place).in_(language), css="hidden") for place in columns]
    under = [tag("th", name, scope="col", css="stem") for name in hidden]
    return [*steps, tag("tr", first, under, here)]


def _row(chain: Assessment, columns: Sequence[Place | None], most: int, state: Defined) -> Tag:
    counted = {count.place.id if count.place else "": count.total for count in chain.places}
    cells = [_cell(counted.get(place.id if place else "", 0), place, most, state.lang) for place in columns]
    name = tag("th", entity(chain.id, chain.name, chain.name_en, state), scope="row")
    return tag("tr", name, cells, tag("td", tag("b", str(len(chain.firms))), css="total"))


def _cell(count: int, place: Place | None, most: int, language: Language) -> Tag:
    if place is None:
        return tag("td", str(count) if count else _dot(language), css="hatched")
    if not count:
        return tag("td", _dot(language))
    return tag("td", str(count), css=f"count-{count_step(count, most)}")


def _dot(language: Language) -> Tag:
    return tag("span", "·", css="zero", aria_label=NONE_HERE.in_(language), role="img")


def _all(chains: Sequence[Assessment], columns: Sequence[Place | None], language: Language) -> Tag:
    """Each firm once, however many of the chains it belongs to."""
    found: dict[str, set[str]] = {}
    for chain in chains:
        for count in chain.places:
            found.setdefault(count.place.id if count.place else "", set()).update(f.id for f in count.firms)
    totals = [len(found.get(place.id if place else "", ())) for place in columns]
    every = {firm.id for chain in chains for firm in chain.firms}
    cells = [tag("td", str(total) if total else _dot(language)) for total in totals]
    return tag(
        "tr", tag("th", TOTAL.in_(language), scope="row"), cells, tag("td", str(len(every)), css="total")
    )


def _columns(places: Sequence[Place]) -> list[Place | None]:
    return [*places, None]
