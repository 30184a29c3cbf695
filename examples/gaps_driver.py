"""The chains of the city that no member platform serves, with the official `neo4j` driver.

In the project's folder, once the city is loaded:

    eval "$(python -m graph connect --format env)"
    python examples/gaps_driver.py
"""

# %% Where the graph is, and a user who may only read
import os
from getpass import getpass

from neo4j import GraphDatabase

uri = os.environ["LIANTU_READ_URI"]
user = os.environ["LIANTU_READ_USER"]
password = os.environ.get("LIANTU_READ_PASSWORD") or getpass()
database = os.environ.get("LIANTU_READ_DATABASE") or None

# %% The question
QUESTION = """
MATCH (c:Chain {declared: 'yes', named: 'yes'})
WHERE NOT EXISTS { (c)<-[:SERVES]-(:Platform)-[:MEMBER_OF]->(:System) }
OPTIONAL MATCH (s:Source)-[:REPORTS_GAP]->(c)
RETURN c.name_zh AS chain, c.name_en AS english, count(s) AS reports, c.id AS id
ORDER BY id
"""

# %% Its answer
with GraphDatabase.driver(uri, auth=(user, password)) as driver:
    records, _, _ = driver.execute_query(QUESTION, database_=database, routing_="r")
for record in records:
    print(f"{record['chain']} ({record['english']}): {record['reports']} source(s) report the gap")
