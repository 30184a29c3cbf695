"""A network as plain objects for JSON: nothing is joined or shortened, every edge holds all it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.schema import Confidence

from ..entity import Tie
from .export_rows import Export, used_sources
from .fabric import Node
from .groups import group_of
from .network import Bond, Fact

Object = dict[str, Any]


def objects(export: Export) -> Object:
    """Everything: what it is, nodes and edges in the order of ids, communities, bridges, sources."""
    network, language = export.network, export.language
    choice, measures = network.choice, export.measures
    return {
        "title": export.title.in_(language),
        "notes": [{"name": name.in_(language), "value": value.in_(language)} for name, value in export.notes],
        "choice": {
            "draw": choice.draw,
            "of": choice.of or None,
            "depth": choice.depth,
            "kinds": sorted(choice.drawn),
            "roles": choice.roles,
        },
        "nodes": [_node(export, node) for node in network.nodes.values()],
        "edges": [_edge(bond) for bond in network.bonds],
        "communities": [
            {
                "number": one.number,
                "members": list(one.members),
                "named_by": list(one.named_by),
                "chains": list(one.chains),
            }
            for one in (measures.communities if measures else ())
        ],
        "bridges": [list(pair) for pair in (measures.bridges if measures else ())],
        "sampled": measures.sampled if measures else None,
        "sources": [_source(export, key) for key in used_sources(network)],
    }


def _node(export: Export, node: Node) -> Object:
    found: Object = {
        "id": node.id,
        "name_zh": node.name_zh,
        "name_en": node.name_en,
        "aliases": list(node.aliases),
        "type": node.label,
        "group": group_of(node).name,
        "kind": node.kind,
        "confidence": node.confidence,
        "cites": _cites(node.cites),
    }
    if export.measures:
        measure = export.measures.of[node.id]
        found |= {"degree": measure.degree, "betweenness": measure.betweenness}
        found |= {"community": measure.community, "component": measure.component}
        found |= {"component": measure.component, "cut_off": len(measure.cut_off)}
    if node.id in export.positions:
        x, y = export.positions[node.id]
        found |= {"x": float(x), "y": float(y)}
    return found


def _edge(bond: Bond) -> Object:
    return {
        "id": bond.key,
        "from": bond.start,
        "to": bond.end,
        "kind": bond.kind,
        "weight": bond.weight,
        "confidence": _confidence(bond.stated),
        "grounds": [_ground(fact) for fact in bond.facts],
    }


def _ground(fact: Fact) -> Object:
    return {
        "matter": fact.matter,
        "confidence": _confidence(fact.stated),
        "begins_on": fact.begins_on,
        "ends_on": fact.ends_on,
        "evidence": [_tie(tie) for tie in fact.ties],
    }


def _tie(tie: Tie) -> Object:
    return {
        "id": tie.id,
        "kind": tie.kind,
        "from": tie.origin,
        "to": tie.target,
        "detail": tie.detail,
        "confidence": tie.confidence,
        "begins_on": tie.begins_on,
        "begins_by": tie.begins_by,
        "ends_on": tie.ends_on,
        "says": tie.says,
        "inferred_from": tie.inferred_from,
        "note": tie.note,
        "cites": _cites(tie.cites),
    }


def _source(export: Export, key: str) -> Object:
    source = export.sources.get(key)
    if source is None:
        return {"id": key, "title": export.title_of(key)}
    return {
        "id": key,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date,
        "date_status": source.date_status,
        "url": source.url,
    }


def _cites(cites: Iterable[tuple[str, str]]) -> list[Object]:
    return [{"source": source, "locator": locator or None} for source, locator in cites]


def _confidence(stated: bool) -> str:
    return (Confidence.STATED if stated else Confidence.INFERRED).value
