"""The same network by hand: a script that reads with the bare driver and measures with networkx."""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx as nx

from analysis.network.choice import DEFAULT_KINDS, TOGETHER, WORKING_ROLES
from analysis.network.measures import SAMPLES, SEED
from tests.engines import Bench

from .loading import bare_session

_NODES = "MATCH (n) WHERE n.id IS NOT NULL RETURN n"
_EDGES = "MATCH (a)-[e]->(b) RETURN a.id AS start, b.id AS end, type(e) AS kind, properties(e) AS e"
_ORGANISATIONS = ("platform:", "enterprise:", "institution:")


@dataclass(frozen=True)
class ByHand:
    """How large the graph is, the seconds of reading all rows, of making the graph and measuring it."""

    nodes: int
    edges: int
    read: float
    measured: float


def by_hand(bench: Bench) -> ByHand:
    """What a person would write: rows, then pairs of organisations, then communities and betweenness."""
    begun = time.perf_counter()
    with bare_session(bench) as session:
        list(session.run(_NODES))
        rows = [dict(record) for record in session.run(_EDGES)]
    read = time.perf_counter()
    graph = _pairs(rows)
    nx.community.louvain_communities(graph, weight="weight", seed=SEED)
    nx.betweenness_centrality(graph, k=min(SAMPLES, len(graph)), seed=SEED)
    list(nx.bridges(graph))
    list(nx.articulation_points(graph))
    done = time.perf_counter()
    return ByHand(len(graph), graph.number_of_edges(), read - begun, done - read)


def _pairs(rows: list[dict[str, Any]]) -> nx.Graph[str]:
    """Those who lead or are partners of one matter, and the other edges between organisations."""
    graph: nx.Graph[str] = nx.Graph()
    parties = defaultdict(set)
    for row in rows:
        if row["kind"] == "TAKES_PART_IN" and row["e"].get("role") in WORKING_ROLES:
            parties[row["end"]].add(row["start"])
        elif row["kind"] in DEFAULT_KINDS["organisations"] - {TOGETHER}:
            inside = row["start"].startswith(_ORGANISATIONS) and row["end"].startswith(_ORGANISATIONS)
            if inside or row["kind"] != "PART_OF":
                _join(graph, row["start"], row["end"])
    for together in parties.values():
        for one, other in combinations(sorted(together), 2):
            _join(graph, one, other)
    return graph


def _join(graph: nx.Graph[str], one: str, other: str) -> None:
    before = graph.get_edge_data(one, other, default={"weight": 0})["weight"]
    graph.add_edge(one, other, weight=before + 1)
