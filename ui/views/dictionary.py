"""The data dictionary: every type of node and kind of edge with its properties, from the model's classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.schema import DERIVED, EDGE_TYPES, NODE_TYPES, Edge, Prop, RecordType
from graph.schema.base import Named, Sourced
from graph.text import Language, Text

from ..definition import Defined
from ..look.tags import Child, Tag, link, tag
from .figures import listing

COMMON = Text("每个节点和每条关系都有", "On every node and edge")
COMMON_NOTE = Text(
    "谁说的、在哪里、多可靠、何时起;后几项由导入时算出",
    "who states it, where, how surely, since when; the last ones are computed at import",
)
NODES = Text("节点", "Types of node")
EDGES = Text("关系", "Kinds of edge")
PROPERTY = Text("属性", "Property")
NAME = Text("名称", "Name")
MEANING = Text("意思与取值", "Meaning and values")
NO_OWN = Text("没有别的属性", "no properties of its own")
IN_GRAPH = Text("图中 {count}", "{count} in the graph")
LIST = Text("列出全部", "List them all")
FROM_TO = Text("{start} → {ends}", "{start} → {ends}")


def dictionary(counts: Mapping[str, int], state: Defined) -> Tag:
    """Common properties first, then one fold for each type; `counts` says how many of each there are."""
    language = state.lang
    common = {**Sourced.props(), **DERIVED}
    nodes = [_type(label, cls, counts, state) for label, cls in NODE_TYPES.items()]
    edges = [_type(kind, cls, counts, state) for kind, cls in EDGE_TYPES.items()]
    return tag(
        "div",
        tag(
            "section",
            tag("h2", COMMON.in_(language), tag("small", COMMON_NOTE.in_(language))),
            _table(common, None, language),
        ),
        tag("section", tag("h2", NODES.in_(language), tag("small", str(len(nodes)))), nodes),
        tag("section", tag("h2", EDGES.in_(language), tag("small", str(len(edges)))), edges),
        css="dictionary",
    )


def _type(name: str, cls: RecordType, counts: Mapping[str, int], state: Defined) -> Tag:
    language = state.lang
    heading = tag(
        "summary",
        tag("b", cls.TITLE.in_(language)),
        tag("code", name),
        tag("code", f"{cls.TABLE}.csv", css="file"),
        tag("span", IN_GRAPH.format(count=counts.get(name, 0)).in_(language), css="caption"),
    )
    every = link(listing(name, state), LIST.in_(language)) if name in NODE_TYPES else None
    ends = [tag("p", line, css="second") for line in _ends(cls, language)] if issubclass(cls, Edge) else []
    shared = {*Sourced.model_fields, *Named.model_fields, "start", "end"}
    own = {key: prop for key, prop in cls.props().items() if key not in shared}
    table = _table(own, cls, language) if own else tag("p", NO_OWN.in_(language), css="second")
    return tag("details", heading, tag("p", every, css="caption") if every else None, ends, table)


def _ends(cls: type[Edge], language: Language) -> Iterator[str]:
    between = "、" if language == "zh" else ", "
    for start, ends in cls.ENDS.items():
        names = between.join(NODE_TYPES[end].TITLE.in_(language) for end in ends)
        yield FROM_TO.format(start=NODE_TYPES[start].TITLE.in_(language), ends=names).in_(language)


def _table(props: Mapping[str, Prop], cls: RecordType | None, language: Language) -> Tag:
    heads = tag("tr", [tag("th", text.in_(language), scope="col") for text in (NAME, PROPERTY, MEANING)])
    rows = [
        tag(
            "tr",
            tag("th", Text(prop.zh, prop.en).in_(language), scope="row"),
            tag("td", tag("code", name)),
            tag("td", _meaning(name, prop, cls, language), css="second"),
        )
        for name, prop in props.items()
    ]
    return tag("table", tag("thead", heads), tag("tbody", rows))


def _meaning(name: str, prop: Prop, cls: RecordType | None, language: Language) -> list[Child]:
    said: list[Child] = [prop.meaning.in_(language)] if prop.meaning else []
    choices = cls.choices(name) if cls is not None else None
    if choices is not None:
        stop = "；" if language == "zh" else "; "
        values = ("、" if language == "zh" else ", ").join(one.words.in_(language) for one in choices)
        said.append(f"{stop if said else ''}{values}")
    return said
