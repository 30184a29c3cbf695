"""The network as tables to take away: its nodes with their measures, its edges, every ground of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from analysis.entity import Tie
from analysis.network.choice import kind_words
from analysis.network.export_rows import Export, Row, edge_rows, node_rows
from analysis.network.fabric import Node
from analysis.network.measure_words import MEASURES
from analysis.network.network import Bond, Fact
from graph.schema import Confidence
from graph.text import Language, Text

from ..export import Sheet, Value
from .citation import locator
from .entity_words import detail, text_of
from .network_bonds import cites_of, matter_kind, matters_of
from .network_shown import Shown
from .tables import BASIS, ID, SAYS, SINCE, SOURCES, SURE

TITLE = Text("协作网络", "Collaboration network")
NODES = Text("节点", "Nodes")
EDGES = Text("联系", "Links")
GROUNDS = Text("依据", "Grounds")
NAME = Text("名称", "Name")
ENGLISH = Text("英文名", "English name")
TYPE = Text("类型", "Type")
GROUP = Text("类别", "Group")
FROM = Text("一端", "From")
TO = Text("另一端", "To")
KIND = Text("何种联系", "Kind")
COUNT = Text("依据条数", "Grounds")
MATTERS = Text("项目与合作", "Projects and collaborations")
SORT_OF = Text("事项种类", "Kind of matter")
ROLES = Text("谁以什么角色", "Who, in which role")
YEARS = Text("年份", "Years")
WHERE = Text("定位", "Where")
REASON = Text("推断理由", "Inferred from")
ESTIMATED = Text("{title}(由 {count} 个样本估计)", "{title} (estimated from {count} samples)")
BETWEEN = "; "
DIGITS = 6

_NODES: Mapping[str, Text] = {
    "id": ID,
    "name_zh": NAME,
    "name_en": ENGLISH,
    "type_words": TYPE,
    "group_words": GROUP,
    "degree": MEASURES["degree"].title,
    "betweenness": MEASURES["betweenness"].title,
    "community": MEASURES["community"].title,
    "cut_off": MEASURES["cut_off"].title,
}
_EDGES: Mapping[str, Text] = {
    "from_name": FROM,
    "to_name": TO,
    "kind_words": KIND,
    "weight": COUNT,
    "matters": MATTERS,
    "years": YEARS,
    "confidence": SURE,
    "sources": SOURCES,
    "locators": WHERE,
    "says": SAYS,
}
_GROUNDS = (FROM, TO, KIND, MATTERS, SORT_OF, ROLES, BASIS, SINCE, SURE, SAYS, REASON, SOURCES)


def sheets(shown: Shown) -> tuple[Sheet, ...]:
    """All nodes and edges of the choice, drawn or not, and what every edge rests on."""
    export = Export(shown.whole, shown.language, TITLE, sources=shown.facts.source, measures=shown.measures)
    return (
        _sheet(NODES, _node_heads(shown), node_rows(export), shown.language),
        _sheet(EDGES, _EDGES, [_worded(row, shown.language) for row in edge_rows(export)], shown.language),
        _grounds(shown),
    )


def _node_heads(shown: Shown) -> Mapping[str, Text]:
    """The heads of the table of nodes; an estimate says so."""
    if shown.measures.sampled is None:
        return _NODES
    title = ESTIMATED.format(title=_NODES["betweenness"], count=shown.measures.sampled)
    return {**_NODES, "betweenness": title}


def _sheet(title: Text, heads: Mapping[str, Text], rows: Sequence[Row], language: Language) -> Sheet:
    words = tuple(text.in_(language) for text in heads.values())
    return Sheet(
        title.in_(language), words, tuple(tuple(_value(row.get(key)) for key in heads) for row in rows)
    )


def _value(value: Value) -> Value:
    return round(value, DIGITS) if isinstance(value, float) else value


def _worded(row: Row, language: Language) -> Row:
    """An edge whose confidence is a word of the interface."""
    sure = Confidence.of(str(row["confidence"]))
    return {**row, "confidence": sure.words.in_(language) if isinstance(sure, Confidence) else sure}


def _grounds(shown: Shown) -> Sheet:
    heads = tuple(text.in_(shown.language) for text in _GROUNDS)
    rows = tuple(_ground(shown, bond, fact) for bond in shown.whole.bonds for fact in bond.facts)
    return Sheet(GROUNDS.in_(shown.language), heads, rows)


def _ground(shown: Shown, bond: Bond, fact: Fact) -> tuple[Value, ...]:
    language = shown.language
    nodes = matters_of(shown.fabric, bond, fact)
    kind = matter_kind(shown.fabric, fact)
    basis = None if fact.matter else detail(bond.kind, fact.ties[0].detail)
    sure = Confidence.STATED if fact.stated else Confidence.INFERRED
    all_said: list[Node | Tie] = [*nodes, *fact.ties]
    return (
        _name(shown, bond.start),
        _name(shown, bond.end),
        kind_words(bond.kind).in_(language),
        _joined(_name(shown, node.id) for node in nodes),
        kind.in_(language) if kind else None,
        _joined(_roles(shown, fact)) if fact.matter else None,
        text_of(basis).in_(language) if basis else None,
        fact.begins_on,
        sure.words.in_(language),
        _joined(one.says for one in all_said),
        _joined(one.inferred_from for one in all_said),
        _joined(_cited(shown, key, place) for key, place in cites_of(shown.fabric, bond, fact)),
    )


def _roles(shown: Shown, fact: Fact) -> Iterator[str]:
    for tie in fact.ties:
        role = detail(tie.kind, tie.detail)
        name = _name(shown, tie.origin)
        yield f"{name}: {text_of(role).in_(shown.language)}" if role else name


def _cited(shown: Shown, key: str, place: str) -> str:
    title = shown.facts.source_of(key).title
    return f"{title}, {locator(place, shown.language)}" if place else title


def _name(shown: Shown, key: str) -> str:
    node = shown.fabric.nodes[key]
    return node.name_en if shown.language == "en" and node.name_en else node.name_zh


def _joined(texts: Iterable[str | None]) -> str:
    return BETWEEN.join(dict.fromkeys(text for text in texts if text))
