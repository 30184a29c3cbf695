"""What stands where the address names no chain, or one that the graph does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assessment import Assessment
from graph.text import Text

from ..definition import Defined
from ..look import parts
from ..look.tags import Tag, link, tag
from .names import chain_href

UNKNOWN = Text("图中没有编号为“{id}”的产业链。", 'The graph holds no chain with the id "{id}".')
CHOOSE = Text("请选一条链：", "Choose a chain:")


def chain_choice(key: str, chains: Sequence[Assessment], state: Defined) -> Tag:
    """That the chain asked for is not there, and every chain that is, by its sheet."""
    language = state.lang
    said = tag("p", UNKNOWN.format(id=key).in_(language), role="status") if key else None
    items = [
        tag(
            "li",
            link(chain_href(one.id, state), parts.data_name(one.name, one.name_en, language)),
            " ",
            parts.verdict(one.verdict, one.verdict.words, language, level=one.level),
        )
        for one in chains
    ]
    return tag("section", said, tag("p", CHOOSE.in_(language), css="second"), tag("ul", items), css="choice")
