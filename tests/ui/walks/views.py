"""Every view of the app as an address, filled with things that a graph holds."""

from __future__ import annotations

from collections.abc import Mapping

from graph.schema import NODE_TYPES
from graph.store import Graph

_BUSIEST = (
    "MATCH (n:{label}) OPTIONAL MATCH (n)-[r]-() "
    "WITH n.id AS id, count(r) AS edges ORDER BY edges DESC, id LIMIT 1 RETURN id"
)
_OPENED = (
    "MATCH (p:Platform)-[:MEMBER_OF]->(:System) MATCH (p)-[:SERVES]->(c:Chain) "
    "RETURN c.id AS chain, p.id AS platform ORDER BY chain, platform LIMIT 1"
)
_DISTRICT = (
    "MATCH (d:Place) WHERE d.kind IN ['district', 'functional_zone'] OPTIONAL MATCH (d)<-[r:LOCATED_IN]-() "
    "WITH d.id AS id, count(r) AS edges ORDER BY edges DESC, id LIMIT 1 RETURN id"
)
_GAP = "MATCH (:Source)-[:REPORTS_GAP]->(c:Chain) RETURN c.id AS id ORDER BY id LIMIT 1"


def views(graph: Graph) -> Mapping[str, str]:
    """Addresses by name, in both senses of every page: as it opens, and with something opened in it."""
    return fixed_views() | opened_views(graph) | entity_views(graph)


def fixed_views() -> dict[str, str]:
    """The views that need nothing of the graph, and stand before an empty one too."""
    return {
        "overview": "",
        "coverage, matrix": "coverage?view=matrix",
        "coverage, matrix of all chains": "coverage?view=matrix&rows=all",
        "coverage, matrix of clusters": "coverage?view=matrix&of=clusters",
        "coverage, matrix of fields": "coverage?view=matrix&of=fields",
        "coverage, districts": "coverage?view=matrix&of=districts",
        "coverage, map": "coverage?view=map",
        "coverage, tree": "coverage?view=tree",
        "gaps": "gaps",
        "network": "network",
        "network, projects": "network?draw=projects",
        "resources": "resources",
        "queries": "queries",
        "queries, a chart": "queries?q=firms_against_platforms",
        "queries, a network": "queries?q=collaboration_edges",
        "queries, a map": "queries?q=places_map",
        "queries, something to pick": "queries?q=if_member_closes",
        "search": "search?q=wh",
        "method": "method",
    }


def opened_views(graph: Graph) -> dict[str, str]:
    """Views with a chain, a cell, a gap or a district opened; only those that the graph has."""
    found = {}
    for row in graph.reader.rows(_OPENED):
        cell = f"chain={row['chain']}&platform={row['platform']}"
        found["coverage, a cell opened"] = f"coverage?view=matrix&rows=all&{cell}"
    if chain := busiest(graph, "Chain"):
        found["chain sheet"] = f"chain?id={chain}"
        found["coverage, map of a chain"] = f"coverage?view=map&chain={chain}"
        found["network, ecosystem of a chain"] = f"network?draw=chain&of={chain}&picked={chain}"
    for row in graph.reader.rows(_DISTRICT):
        found["coverage, a district opened"] = f"coverage?view=matrix&of=districts&district={row['id']}"
    for row in graph.reader.rows(_GAP):
        found["gaps, one opened"] = f"gaps?chain={row['id']}"
    return found


def entity_views(graph: Graph) -> dict[str, str]:
    """The page of the busiest node of every type that the graph holds."""
    found = {}
    for label in NODE_TYPES:
        if key := busiest(graph, label):
            found[f"entity, {label}"] = f"entity?id={key}"
    return found


def busiest(graph: Graph, label: str) -> str | None:
    """The node of a type with the most edges."""
    rows = graph.reader.rows(_BUSIEST.format(label=label))
    return str(rows[0]["id"]) if rows else None
