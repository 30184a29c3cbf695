"""Every statement that sets up, writes and reads back the model, computed from its classes."""

from __future__ import annotations

from collections.abc import Iterator

from .schema import INTERNAL_TYPES, NODE_TYPES


def constraints() -> Iterator[str]:
    """One uniqueness constraint on the id of every label; none on edges (the lease guards them)."""
    for label in [*NODE_TYPES, *INTERNAL_TYPES]:
        yield (f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")


def indexes() -> Iterator[str]:
    """One index for each property that the model asks to have one."""
    for label, cls in NODE_TYPES.items():
        for name, prop in cls.props().items():
            if prop.index:
                yield f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"


def create_nodes(label: str) -> str:
    """Rows: the values of each node."""
    return f"UNWIND $rows AS row CREATE (n:{label}) SET n = row RETURN count(n) AS written"


def change_nodes(label: str) -> str:
    """Rows: the values of each node, found by its id; what is no longer there is removed."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n = row RETURN count(n) AS written"


def create_edges(kind: str, start: str, end: str) -> str:
    """Rows: `from` and `to` (ids) and `values`."""
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.from}}) MATCH (b:{end} {{id: row.to}}) "
        f"CREATE (a)-[r:{kind}]->(b) SET r = row.values RETURN count(r) AS written"
    )


def change_edges(kind: str, start: str, end: str) -> str:
    """Rows as for `create_edges`; the edge is found through its ends, not by a scan of ids."""
    return (
        f"UNWIND $rows AS row MATCH (:{start} {{id: row.from}})-[r:{kind}]->(:{end} {{id: row.to}}) "
        "WHERE r.id = row.values.id SET r = row.values RETURN count(r) AS written"
    )


def delete_edges(kind: str, start: str, end: str) -> str:
    """Rows: `from`, `to` and `id`: an edge that moves leaves its old place."""
    return (
        f"UNWIND $rows AS row MATCH (:{start} {{id: row.from}})-[r:{kind}]->(:{end} {{id: row.to}}) "
        "WHERE r.id = row.id DELETE r RETURN count(*) AS written"
    )


def read_nodes(label: str) -> str:
    """Whole values of the nodes in `$ids`."""
    return (
        f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) "
        "RETURN null AS start, null AS finish, properties(n) AS values ORDER BY id"
    )


def read_edges(kind: str, start: str, end: str) -> str:
    """Whole values of the edges in `$rows` (`id`, `from`, `to`) that still join those ends."""
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.from}})-[r:{kind}]->(b:{end} {{id: row.to}}) "
        "WHERE r.id = row.id RETURN a.id AS start, b.id AS finish, properties(r) AS values ORDER BY row.id"
    )


def find_edges(kind: str) -> str:
    """Whole values of the edges in `$ids`, wherever they are: a scan, for edges that moved."""
    return (
        f"MATCH (a)-[r:{kind}]->(b) WHERE r.id IN $ids "
        "RETURN a.id AS start, b.id AS finish, properties(r) AS values ORDER BY r.id"
    )


NODE_FINGERPRINTS = (
    "MATCH (n) WHERE n.fingerprint IS NOT NULL "
    "RETURN n.id AS id, n.fingerprint AS fingerprint, n.created_by AS run"
)
EDGE_FINGERPRINTS = "MATCH ()-[r]->() RETURN r.id AS id, r.fingerprint AS fingerprint, r.created_by AS run"
ALL_NODES = "MATCH (n) RETURN labels(n)[0] AS type, null AS start, null AS finish, properties(n) AS values"
ALL_EDGES = (
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS start, b.id AS finish, properties(r) AS values"
)

CREATE_CHANGES = "UNWIND $rows AS row CREATE (c:Change) SET c = row RETURN count(c) AS written"
