"""A network as files: GraphML and GEXF for other programs, JSON with all evidence, CSV of nodes and edges."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import networkx as nx

from graph.text import Language
from queries.formats import write_csv
from queries.head import Column

from .export_objects import objects
from .export_rows import EDGE_COLUMNS, NODE_COLUMNS, Export, Row, edge_rows, node_rows

__all__ = ["TABLES", "TEXTS", "Export", "as_json", "edges_csv", "gexf", "graphml", "nodes_csv"]

# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WRITTEN = re.compile(r'<meta lastmodifieddate="[^"]*">\s*<creator>[^<]*</creator>')
# What Gephi reads as positions, sizes and colours stands apart from the data.
_PLACE = ("x", "y")
GEXF_VERSION = "1.2draft"


def graphml(export: Export) -> str:
    """GraphML: an undirected multigraph, an edge for each kind that joins two nodes.

    Nodes and edges stand in the order of their ids, so that what networkx measures on the file read back is
    what is measured here; `from` and `to` say which way an edge points.
    """
    graph = _flat(export, placed=True)
    graph.graph.update(_about(export))
    out = io.BytesIO()
    nx.write_graphml_xml(graph, out)
    return out.getvalue().decode("utf-8")


def gexf(export: Export, colours: Mapping[str, str] | None = None) -> str:
    """GEXF as Gephi opens it, with places and sizes; `colours` are `#RRGGBB` by group of nodes."""
    graph = _flat(export, placed=False)
    graph.graph["name"] = _clean(export.title.in_(export.language))
    for row in node_rows(export):
        graph.nodes[_clean(str(row["id"]))]["viz"] = _viz(row, colours or {})
    out = io.BytesIO()
    nx.write_gexf(graph, out, version=GEXF_VERSION)
    # The day of writing is no part of it: the same network is the same file.
    return _WRITTEN.sub("<meta><creator>Liantu</creator>", out.getvalue().decode("utf-8"), count=1)


def as_json(export: Export) -> str:
    """JSON: nodes, edges with every ground and its evidence, communities, sources; lists in stable order."""
    return json.dumps(objects(export), ensure_ascii=False, indent=1) + "\n"


def nodes_csv(export: Export) -> str:
    """A line for each node, with a BOM; headings are the names of the columns."""
    return _csv(node_rows(export), NODE_COLUMNS, export.language)


def edges_csv(export: Export) -> str:
    """A line for each edge, with a BOM; headings are the names of the columns."""
    return _csv(edge_rows(export), EDGE_COLUMNS, export.language)


# The forms that are one text each; CSV is two of them.
TEXTS: Mapping[str, Callable[[Export], str]] = {"graphml": graphml, "gexf": gexf, "json": as_json}
TABLES: Mapping[str, Callable[[Export], str]] = {"nodes.csv": nodes_csv, "edges.csv": edges_csv}


def _csv(rows: Iterable[Row], names: Sequence[str], language: Language) -> str:
    out = io.StringIO(newline="")
    columns = [Column(name=name, zh=name, en=name) for name in names]
    write_csv(({name: row.get(name) for name in names} for row in rows), columns, language, out)
    return out.getvalue()


def _flat(export: Export, *, placed: bool) -> nx.MultiGraph[str]:
    """The network with values that both formats can hold: what is not known is not written."""
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    for row in node_rows(export):
        known = {name: value for name, value in row.items() if placed or name not in _PLACE}
        graph.add_node(_clean(str(row["id"])), **_known(known))
    rows = edge_rows(export)
    rows.sort(key=lambda row: (*sorted((str(row["from"]), str(row["to"]))), str(row["id"])))
    for row in rows:
        start, end = sorted((_clean(str(row["from"])), _clean(str(row["to"]))))
        graph.add_edge(start, end, key=_clean(str(row["id"])), **_known(row))
    return graph


def _known(row: Row) -> dict[str, Any]:
    """The values that are there, without the id, which the formats carry in a place of their own."""
    return {
        name: _clean(value) if isinstance(value, str) else value
        for name, value in row.items()
        if name != "id" and value is not None and value != ""
    }


def _about(export: Export) -> dict[str, str]:
    said = "\n".join(
        f"{name.in_(export.language)}: {value.in_(export.language)}" for name, value in export.notes
    )
    return {"title": _clean(export.title.in_(export.language)), "notes": _clean(said)}


def _viz(row: Row, colours: Mapping[str, str]) -> dict[str, Any]:
    viz: dict[str, Any] = {"size": 6.0 + 2.0 * float(row.get("degree") or 0) ** 0.5}
    x, y = row.get("x"), row.get("y")
    if x is not None and y is not None:
        # Gephi's y points up, ours down.
        viz["position"] = {"x": x, "y": -float(y), "z": 0.0}
    colour = colours.get(str(row["group"]))
    if colour:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        viz["color"] = {"r": red, "g": green, "b": blue, "a": 1.0}
    return viz


def _clean(text: str) -> str:
    """The text with a mark in place of every character that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
