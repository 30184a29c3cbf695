"""Makes a database ready for the model; can be run again at any time."""

from __future__ import annotations

from . import statements
from .errors import ForeignDatabaseError, SchemaVersionError
from .schema import META_ID, SCHEMA_VERSION
from .store import Graph
from .text import Text


def set_up(graph: Graph) -> None:
    """Constraints, indexes and the Meta node; refuses a database that holds something else."""
    rows = graph.reader.rows("MATCH (m:Meta {id: $id}) RETURN m.schema_version AS version", {"id": META_ID})
    if not rows:
        _refuse_foreign(graph)
    else:
        _refuse_other_version(int(rows[0]["version"]))
    for statement in (*statements.constraints(), *statements.indexes()):
        graph.writer.schema(statement)
    if not rows:
        graph.writer.transaction(
            lambda transaction: transaction.rows(
                "MERGE (m:Meta {id: $id}) "
                "ON CREATE SET m.schema_version = $version, m.graph_version = 0 RETURN m.id AS id",
                {"id": META_ID, "version": SCHEMA_VERSION},
            )
        )


def _refuse_foreign(graph: Graph) -> None:
    found = graph.reader.rows("MATCH (n) RETURN labels(n) AS labels LIMIT 1")
    if found:
        labels = ", ".join(found[0]["labels"]) or "?"
        raise ForeignDatabaseError(
            Text(
                f"数据库 {graph.database} 里已有别的数据({labels}),不动它;请用 NEO4J_DATABASE 指定一个空库",
                f"database {graph.database} holds something that is not ours ({labels}) and stays untouched; "
                "name an empty one with NEO4J_DATABASE",
            )
        )


def _refuse_other_version(version: int) -> None:
    if version == SCHEMA_VERSION:
        return
    newer = version > SCHEMA_VERSION
    raise SchemaVersionError(
        Text(
            f"图的模型版本是 {version},本程序是 {SCHEMA_VERSION};请"
            + ("升级本程序" if newer else "用写入它的版本打开"),
            f"the graph has schema version {version}, this program {SCHEMA_VERSION}; "
            + ("use a newer program" if newer else "open it with the version that wrote it"),
        )
    )
