"""The chains of the city that no member platform serves, with `py2neo`.

py2neo is at its end of life; this works with the pinned py2neo 2021.2.4, on both engines. In the project's
folder, once the city is loaded:

    eval "$(python -m graph connect --format env)"
    python examples/gaps_py2neo.py
"""

# %% Where the graph is, and a user who may only read
import os
from getpass import getpass

from py2neo import Graph

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

# %% Its answer; `query`, not `run`: it asks for reading only
graph = Graph(uri, auth=(user, password), name=database)
for record in graph.query(QUESTION):
    print(f"{record['chain']} ({record['english']}): {record['reports']} source(s) report the gap")
