"""How the graph says that it changed, and which loads made it."""

from __future__ import annotations

from .schema import META_ID, Run
from .store import Graph


def graph_version(graph: Graph) -> int:
    """A number that moves with every load; what is cached under an older one is out of date."""
    rows = graph.reader.rows("MATCH (m:Meta {id: $id}) RETURN m.graph_version AS version", {"id": META_ID})
    return int(rows[0]["version"]) if rows else 0


def runs(graph: Graph) -> list[Run]:
    """Every load so far, the latest first."""
    statement = "MATCH (r:Run) RETURN properties(r) AS run ORDER BY r.started_at DESC, r.id"
    return [Run(**row["run"]) for row in graph.reader.rows(statement)]
