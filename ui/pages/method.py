"""The method: what counts, the data dictionary, the sources, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from analysis.as_of import today
from analysis.limits import SourceUse, limits, with_unused
from graph.text import Text

from .. import address, data, frame
from ..definition import Defined, not_default
from ..export import Takeaway
from ..here import Here
from ..look.draw import draw
from ..look.tags import Tag, link, tag
from ..takeaway import takeaway
from ..views import method_sources, tables
from ..views.dictionary import dictionary
from ..views.method import method

Part = Literal["definition", "dictionary", "sources"]
TITLE = Text("方法", "Method")
LEAD = Text(
    "报告自己的话前后不一,所以这里写明“覆盖”是什么意思;每个判定都能点开看依据。",
    'The report\'s own words conflict, so this page says what "covered" means. '
    "Every verdict opens its evidence.",
)
PARTS: Mapping[Part, Text] = {
    "definition": Text("判定口径", "Definition"),
    "dictionary": Text("数据字典", "Data dictionary"),
    "sources": Text("来源与限度", "Sources and limits"),
}


@dataclass(frozen=True, kw_only=True)
class MethodState(Defined):
    """What the address of this page says."""

    part: Part = "definition"
    every: bool = False


def page(here: Here) -> None:
    """Draws the part that the address names."""
    state = address.read(MethodState)
    frame.head(here, TITLE, here.say(LEAD))
    draw(_tabs(state), key="tabs", language=here.language, sheets=("tabs.css",))
    changed = not_default(state, here.language, "method")
    tree = [changed] if changed else []
    if state.part == "definition":
        tree += method(state, here.graph.engine, here.graph.database, here.version)
    elif state.part == "dictionary":
        tree.append(_dictionary(here, state))
    else:
        tree += _sources(here, state)
    draw(*tree, key="method", language=here.language, sheets=("method.css",))
    if state.part == "sources":
        takeaway(lambda: _taken(here, state), "sources", here.language)


def _tabs(state: MethodState) -> Tag:
    tabs = [
        link(
            address.href("method", replace(state, part=part, every=False)),
            text.in_(state.lang),
            aria_current="page" if part == state.part else None,
        )
        for part, text in PARTS.items()
    ]
    return tag("nav", tabs, css="tabs", aria_label=TITLE.in_(state.lang))


def _dictionary(here: Here, state: MethodState) -> Tag:
    counts = {count.type: count.total for count in data.figures(here).counts}
    counts |= {kind.kind: kind.total for kind in data.kinds(here)}
    return dictionary(counts, state)


def _sources(here: Here, state: MethodState) -> list[Tag]:
    facts = data.facts(here)
    every = "" if state.every else address.href("method", replace(state, every=True))
    unknown = method_sources.limits_table(limits(facts, data.kinds(here), state.definition()), here.language)
    listed = method_sources.sources_table(facts.source, _used(here), every, state, today())
    return [part for part in (unknown, listed) if part]


def _taken(here: Here, state: MethodState) -> Takeaway:
    first = method_sources.sources_sheet(data.facts(here).source, _used(here), here.language)
    return Takeaway(first, (), tables.notes(state, data.standing(here), ()), here.language)


def _used(here: Here) -> tuple[SourceUse, ...]:
    return with_unused(data.source_use(here), data.facts(here))
