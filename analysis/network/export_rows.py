"""The nodes and edges of a network as flat rows, as tables and graph formats take them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.schema import NODE_TYPES, Confidence
from graph.text import Language, Text

from ..elements import Source
from .choice import kind_words
from .fabric import Node
from .groups import group_of
from .layout_quality import Position
from .measures import Measures
from .network import Bond, Network

Value = str | int | float | None
Row = dict[str, Value]
BETWEEN = "; "

# The columns of the tables, in order; the graph formats use the same names.
NODE_COLUMNS = (
    *("id", "label", "name_zh", "name_en", "type", "type_words", "group", "group_words", "kind", "degree"),
    *("betweenness", "community", "component", "cut_off", "confidence", "sources", "locators", "x", "y"),
)
EDGE_COLUMNS = (
    *("id", "from", "from_name", "to", "to_name", "kind", "kind_words", "weight", "confidence", "years"),
    *("matters", "says", "sources", "locators"),
)


@dataclass(frozen=True)
class Export:
    """A network on its way out; `notes` say what it was chosen by, positions are where its nodes stand."""

    network: Network
    language: Language
    title: Text
    notes: tuple[tuple[Text, Text], ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    measures: Measures | None = None
    positions: Mapping[str, Position] = field(default_factory=dict)

    def name(self, key: str) -> str:
        """The name of a node in the language of the export, where it has one."""
        node = self.network.fabric.nodes.get(key)
        if node is None:
            return key
        return node.name_en if self.language == "en" and node.name_en else node.name_zh

    def title_of(self, source: str) -> str:
        """What a source is called."""
        known = self.sources.get(source)
        return known.title if known else self.name(source)


def node_rows(export: Export) -> list[Row]:
    """A row for each node in the order of ids; None where something is not known or was not measured."""
    return [_node(export, node) for node in export.network.nodes.values()]


def edge_rows(export: Export) -> list[Row]:
    """A row for each edge in the order of its ends and kind; its grounds side by side in one cell."""
    return [_edge(export, bond) for bond in export.network.bonds]


def used_sources(network: Network) -> tuple[str, ...]:
    """The ids of all sources that its nodes and edges rest on."""
    found = {key for node in network.nodes.values() for key in node.sources}
    found |= {key for bond in network.bonds for fact in bond.facts for key, _ in fact.cites}
    return tuple(sorted(found))


def _node(export: Export, node: Node) -> Row:
    group = group_of(node)
    row: Row = {
        "id": node.id,
        "label": export.name(node.id),
        "name_zh": node.name_zh,
        "name_en": node.name_en,
        "type": node.label,
        "type_words": NODE_TYPES[node.label].TITLE.in_(export.language),
        "group": group.name,
        "group_words": group.words.in_(export.language),
        "kind": node.kind,
        "confidence": node.confidence,
        "sources": _joined(export.title_of(key) for key, _ in node.cites),
        "locators": _places([place for _, place in node.cites]),
    }
    measure = export.measures.of.get(node.id) if export.measures else None
    if measure is not None:
        row |= {"degree": measure.degree, "betweenness": measure.betweenness}
        row |= {"community": measure.community, "component": measure.component}
        row |= {"cut_off": len(measure.cut_off)}
    if node.id in export.positions:
        x, y = export.positions[node.id]
        row |= {"x": float(x), "y": float(y)}
    return row


def _edge(export: Export, bond: Bond) -> Row:
    cites = dict.fromkeys(cite for fact in bond.facts for cite in fact.cites)
    years = sorted({fact.year for fact in bond.facts if fact.year is not None})
    says = dict.fromkeys(tie.says for fact in bond.facts for tie in fact.ties if tie.says)
    confidence = Confidence.STATED if bond.stated else Confidence.INFERRED
    return {
        "id": bond.key,
        "from": bond.start,
        "from_name": export.name(bond.start),
        "to": bond.end,
        "to_name": export.name(bond.end),
        "kind": bond.kind,
        "kind_words": kind_words(bond.kind).in_(export.language),
        "weight": bond.weight,
        "confidence": confidence.value,
        "years": _joined(str(year) for year in years),
        "matters": _joined(export.name(fact.matter) for fact in bond.facts if fact.matter),
        "says": _joined(says),
        "sources": _joined(export.title_of(key) for key, _ in cites),
        "locators": _places([place for _, place in cites]),
    }


def _places(places: Sequence[str]) -> str:
    """Where in each source, in their order; nothing where no source says where."""
    return _joined(places) if any(places) else ""


def _joined(texts: Iterable[str]) -> str:
    return BETWEEN.join(texts)
