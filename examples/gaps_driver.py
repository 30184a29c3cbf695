"""The chains of the city that no member platform serves, with the official `neo4j` driver.

Run it in the project's folder, once the city is loaded:  python examples/gaps_driver.py
"""

import json
import os
import subprocess
import sys

from neo4j import GraphDatabase

QUESTION = """
MATCH (c:Chain {declared: 'yes', named: 'yes'})
WHERE NOT EXISTS { (c)<-[:SERVES]-(:Platform)-[:MEMBER_OF]->(:System) }
OPTIONAL MATCH (s:Source)-[:REPORTS_GAP]->(c)
RETURN c.name_zh AS chain, c.name_en AS english, count(s) AS reports, c.id AS id
ORDER BY id
"""

# Where the graph is, and a user who may only read; on a Neo4j of your own the password is not printed.
# The embedded engine then stays until `python -m graph stop`.
connect = [sys.executable, "-m", "graph", "connect", "--format", "json"]
graph = json.loads(subprocess.run(connect, check=True, capture_output=True, text=True).stdout)
password = graph.get("password") or os.environ["NEO4J_PASSWORD"]

with GraphDatabase.driver(graph["address"], auth=(graph["user"], password)) as driver:
    records, _, _ = driver.execute_query(QUESTION, database_=graph["database"] or None, routing_="r")
    for record in records:
        print(f"{record['chain']} ({record['english']}): {record['reports']} source(s) report the gap")
