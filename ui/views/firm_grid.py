"""Where the firms of the gap chains are: one row a chain, one column a district, the unknown place last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.assessment import Assessment
from analysis.elements import Place
from graph.text import Language, Text

from ..address import href
from ..definition import Defined
from ..look.palette import count_step
from ..look.tags import Tag, link, tag
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
OTHERS = Text("其余 {count} 处", "{count} other places")
# More columns than this are too narrow to read.
MOST = 16


@dataclass(frozen=True, slots=True)
class Column:
    """One district, several that are drawn as one, or the unknown one: their ids, and what stands on top."""

    keys: tuple[str, ...]
    head: Tag
    words: str
    unknown: bool = False

    def firms(self, chain: Assessment) -> set[str]:
        """The firms of a chain that are there, each once."""
        counted = (count for count in chain.places if (count.place.id if count.place else "") in self.keys)
        return {firm.id for count in counted for firm in count.firms}


def firm_grid(chains: Sequence[Assessment], places: Sequence[Place], state: Defined) -> Tag:
    """Counts by district; a firm of two chains is one firm in the row of all."""
    language, columns = state.lang, _columns(chains, places, state)
    most = max((len(column.firms(chain)) for chain in chains for column in columns), default=0)
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


def _columns(chains: Sequence[Assessment], places: Sequence[Place], state: Defined) -> list[Column]:
    """Each district in the order given, the fullest where there are too many; then the unknown."""
    each = [
        Column((place.id,), place_link(place, state), place_name(place).in_(state.lang)) for place in places
    ]
    if len(each) > MOST:
        firms = {column.keys: sum(len(column.firms(chain)) for chain in chains) for column in each}
        kept = {column.keys for column in sorted(each, key=lambda one: -firms[one.keys])[: MOST - 1]}
        rest = [column for column in each if column.keys not in kept]
        words = OTHERS.format(count=len(rest)).in_(state.lang)
        way = link(href("coverage", state.shared(), of="districts"), words)
        keys = tuple(key for column in rest for key in column.keys)
        each = [*(column for column in each if column.keys in kept), Column(keys, way, words)]
    unknown = place_name(None).in_(state.lang)
    return [*each, Column(("",), place_link(None, state), unknown, unknown=True)]


def _heads(columns: Sequence[Column], state: Defined) -> list[Tag]:
    """Chinese names stand over their column; English ones, which are long, as steps with a line to theirs."""
    language = state.lang
    first = tag("th", CHAIN.in_(language), scope="col")
    here = tag("th", HERE.in_(language), scope="col", css="place")
    if language == "zh":
        names = [tag("th", column.head, scope="col", css="place") for column in columns]
        return [tag("tr", first, names, here)]
    steps = []
    for number, column in enumerate(columns):
        stems = [tag("td", css="stem") for _ in range(number)]
        step = tag("td", column.head, css="step", colspan=len(columns) - number + 1)
        steps.append(tag("tr", tag("td"), stems, step, css="steps"))
    hidden = [tag("span", column.words, css="hidden") for column in columns]
    under = [tag("th", name, scope="col", css="stem") for name in hidden]
    return [*steps, tag("tr", first, under, here)]


def _row(chain: Assessment, columns: Sequence[Column], most: int, state: Defined) -> Tag:
    cells = [_cell(len(column.firms(chain)), column, most, state.lang) for column in columns]
    name = tag("th", entity(chain.id, chain.name, chain.name_en, state), scope="row")
    return tag("tr", name, cells, tag("td", tag("b", str(len(chain.firms))), css="total"))


def _cell(count: int, column: Column, most: int, language: Language) -> Tag:
    if column.unknown:
        return tag("td", str(count) if count else _dot(language), css="hatched")
    if not count:
        return tag("td", _dot(language))
    return tag("td", str(count), css=f"count-{count_step(count, most)}")


def _dot(language: Language) -> Tag:
    return tag("span", "·", css="zero", aria_label=NONE_HERE.in_(language), role="img")


def _all(chains: Sequence[Assessment], columns: Sequence[Column], language: Language) -> Tag:
    """Each firm once, however many of the chains it belongs to."""
    totals = [len({firm for chain in chains for firm in column.firms(chain)}) for column in columns]
    every = {firm.id for chain in chains for firm in chain.firms}
    cells = [tag("td", str(total) if total else _dot(language)) for total in totals]
    return tag(
        "tr", tag("th", TOTAL.in_(language), scope="row"), cells, tag("td", str(len(every)), css="total")
    )
