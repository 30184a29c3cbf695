"""Who works with whom, as a graph of networkx: who has most partners, and the circles they form.

In the project's folder, once the city is loaded:

    eval "$(python -m graph connect --format env)"
    python examples/network.py
"""

# %% Where the graph is, and a user who may only read
import os
from getpass import getpass

import networkx as nx
from neo4j import GraphDatabase

uri = os.environ["LIANTU_READ_URI"]
user = os.environ["LIANTU_READ_USER"]
password = os.environ.get("LIANTU_READ_PASSWORD") or getpass()
database = os.environ.get("LIANTU_READ_DATABASE") or None

# %% A row for each two organisations and each matter: leads and partners work together, attendees do not
PAIRS = """
MATCH (a:Platform|Enterprise|Institution)-[x:TAKES_PART_IN]->(m:Project|Collaboration)
      <-[y:TAKES_PART_IN]-(b:Platform|Enterprise|Institution)
WHERE a.id < b.id AND x.role IN ['lead', 'partner'] AND y.role IN ['lead', 'partner']
RETURN DISTINCT a.id AS a, a.name_zh AS a_name, b.id AS b, b.name_zh AS b_name, m.id AS matter
ORDER BY a, b, matter
"""
with GraphDatabase.driver(uri, auth=(user, password)) as driver:
    records, _, _ = driver.execute_query(PAIRS, database_=database, routing_="r")

# %% The graph: an edge's weight is how many matters two have in common
graph = nx.Graph()
for record in records:
    graph.add_node(record["a"], name=record["a_name"])
    graph.add_node(record["b"], name=record["b_name"])
    weight = graph.get_edge_data(record["a"], record["b"], {"weight": 0})["weight"]
    graph.add_edge(record["a"], record["b"], weight=weight + 1)
print(f"{graph.number_of_nodes()} organisations, {graph.number_of_edges()} pairs")

# %% Who has most partners
for node, degree in sorted(graph.degree, key=lambda pair: (-pair[1], pair[0]))[:5]:
    print(f"{degree} partners: {graph.nodes[node]['name']}")

# %% Circles: those who work with one another more than with the rest; a seed, so that they stay the same
circles = nx.community.louvain_communities(graph, weight="weight", seed=1)
for circle in sorted(circles, key=lambda circle: (-len(circle), min(circle)))[:3]:
    centre = max(circle, key=lambda node: (graph.degree(node), node))
    print(f"a circle of {len(circle)} around {graph.nodes[centre]['name']}")
