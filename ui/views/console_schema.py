"""What the graph holds, at hand while one writes: labels and kinds with counts, properties, functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.schema import DERIVED, EDGE_TYPES, NODE_TYPES, Prop, RecordType
from graph.text import Language, Text

from ..look.tags import Tag, tag
from .console_frame import SCHEMA, send

CLICK = Text("点一下，插到光标处", "a click inserts it at the caret")
NODES = Text("节点 {count} 类", "{count} labels")
EDGES = Text("关系 {count} 类", "{count} kinds")
FILLED = Text("属性，有值的个数，共 {count}", "properties, how many have a value, of {count}")
SHOW = Text("看{name}的属性", "show the properties of {name}")
FOLD = Text("收起、展开", "fold or open")
# Functions that both engines know, with where the caret goes.
FUNCTIONS = (
    *("count", "collect", "sum", "avg", "min", "max", "size", "length", "coalesce", "head", "last", "labels"),
    *(
        "type",
        "keys",
        "properties",
        "nodes",
        "relationships",
        "startNode",
        "endNode",
        "toString",
        "toInteger",
    ),
    *("toFloat", "toLower", "toUpper", "trim", "split", "replace", "substring", "range", "reduce", "date"),
    *("datetime", "duration", "round", "abs", "exists"),
)
_LETTERS = re.compile(r"\w+")
SUBQUERIES = ("EXISTS", "COUNT", "COLLECT")


@dataclass(frozen=True, slots=True)
class Held:
    """How many there are of each label and of each kind."""

    labels: Mapping[str, int]
    kinds: Mapping[str, int]

    def count(self, name: str) -> int:
        """How many of a label or kind."""
        return self.labels.get(name, 0) or self.kinds.get(name, 0)


def type_of(name: str) -> RecordType | None:
    """The class of a label or kind."""
    return NODE_TYPES.get(name) or EDGE_TYPES.get(name)


def properties(name: str) -> Mapping[str, Prop]:
    """What nodes of a label, or edges of a kind, may carry in the graph, as a statement names it."""
    record = type_of(name)
    if record is None:
        return {}
    own = {key: prop for key, prop in record.props().items() if key not in ("start", "end")}
    return {**own, **DERIVED}


def schema(held: Held, chosen: str, language: Language) -> tuple[Tag, ...]:
    """The panel: two lists, which fold on a narrow screen."""
    heading = tag("h2", SCHEMA.in_(language), tag("small", CLICK.in_(language)))
    nodes = _list(NODES, NODE_TYPES, held.labels, chosen, language)
    edges = _list(EDGES, EDGE_TYPES, held.kinds, chosen, language)
    return (
        tag(
            "details",
            tag("summary", heading, title=FOLD.in_(language)),
            tag("div", nodes, edges, css="lists"),
            data_wide=True,
            data_keep="schema",
        ),
    )


def _list(
    title: Text, types: Mapping[str, Any], counts: Mapping[str, int], chosen: str, language: Language
) -> Tag:
    rows = [
        tag(
            "li",
            tag(
                "button",
                tag("code", name),
                _words(name, record.TITLE, language),
                tag("span", str(counts.get(name, 0)), css="count"),
                type="button",
                data_insert=name,
                data_send=send("choose", name=name),
                title=SHOW.format(name=record.TITLE).in_(language),
            ),
            css="chosen" if name == chosen else "",
        )
        for name, record in types.items()
    ]
    return tag("div", tag("h3", title.format(count=len(types)).in_(language)), tag("ul", rows))


def _words(name: str, title: Text, language: Language) -> Tag | None:
    """What a name means, where that is not the name once more."""
    words = title.in_(language)
    said_by_name = set(name.casefold().split("_")) <= set(_LETTERS.findall(words.casefold()))
    return None if said_by_name else tag("span", words, css="words")


def chosen_properties(name: str, held: Held, filled: Mapping[str, int], language: Language) -> Tag | None:
    """The properties of one label or kind that have a value anywhere, most of the model's order."""
    record = type_of(name)
    if record is None:
        return None
    known = properties(name)
    rows = [
        tag(
            "li",
            tag(
                "button",
                tag("code", key),
                _words(key, prop.title, language),
                tag("span", str(filled[key]), css="count"),
                type="button",
                data_insert=key,
            ),
        )
        for key, prop in known.items()
        if filled.get(key)
    ]
    caption = FILLED.format(count=held.count(name)).in_(language)
    return tag(
        "section",
        tag(
            "h2", tag("code", name), tag("small", _words(name, record.TITLE, language)), tag("small", caption)
        ),
        tag("ul", rows, css="properties"),
        css="of-label",
    )


def known(held: Held, parameters: Mapping[str, str], language: Language) -> Mapping[str, Any]:
    """What the editor offers while one types."""
    return {
        "labels": list(_types(NODE_TYPES, held.labels, language)),
        "kinds": list(_types(EDGE_TYPES, held.kinds, language)),
        "properties": {
            name: [_property(record, key, prop, language) for key, prop in properties(name).items()]
            for name, record in {**NODE_TYPES, **EDGE_TYPES}.items()
        },
        "functions": [
            *({"name": f"{name} {{}}", "insert": f"{name} {{ $0 }}"} for name in SUBQUERIES),
            *({"name": f"{name}()", "insert": f"{name}($0)"} for name in FUNCTIONS),
        ],
        "parameters": [{"name": name, "words": words} for name, words in parameters.items()],
    }


def _property(record: RecordType, key: str, prop: Prop, language: Language) -> Mapping[str, Any]:
    """A property, with the words it takes where it takes a fixed list of them."""
    choices = record.choices(key) if key in record.model_fields else None
    values = [{"name": one.value, "words": one.words.in_(language)} for one in choices or ()]
    return {"name": key, "words": prop.title.in_(language)} | ({"values": values} if values else {})


def _types(
    types: Mapping[str, Any], counts: Mapping[str, int], language: Language
) -> Iterator[Mapping[str, str]]:
    for name, record in types.items():
        yield {"name": name, "words": f"{record.TITLE.in_(language)} {counts.get(name, 0)}"}
