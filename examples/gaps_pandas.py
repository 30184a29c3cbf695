"""The unserved chains at the end of each year, as a table of pandas.

It sends a question of the library as its file stands. In the project's folder, once the city is loaded:

    eval "$(python -m graph connect --format env)"
    python examples/gaps_pandas.py
"""

# %% Where the graph is, and a user who may only read
import os
from getpass import getpass
from pathlib import Path

import pandas as pd
from neo4j import GraphDatabase

uri = os.environ["LIANTU_READ_URI"]
user = os.environ["LIANTU_READ_USER"]
password = os.environ.get("LIANTU_READ_PASSWORD") or getpass()
database = os.environ.get("LIANTU_READ_DATABASE") or None

# %% A question of the library: its head is a comment, so the file is sent as it stands
LIBRARY = Path(__file__).resolve().parent.parent / "queries"
UNSERVED = next(LIBRARY.glob("*/unserved_chains.cypher")).read_text(encoding="utf-8")

# %% Asked for the last day of each year; what has no date counts for none of them
rows = []
# Neo4j warns of properties that the graph does not hold yet; here they are no mistake.
quiet = {"notifications_min_severity": "OFF"}
with GraphDatabase.driver(uri, auth=(user, password), **quiet) as driver:
    for year in range(2018, 2027):
        asked = {"as_of": f"{year}-12-31", "latest": False, "inferred": True}
        records, _, _ = driver.execute_query(UNSERVED, asked, database_=database, routing_="r")
        rows += [{"year": year, **record} for record in records]

# %% A chain a row, a year a column: how many firms of the chain were known while nobody served it
frame = pd.DataFrame(rows)
table = frame.pivot(index="name", columns="year", values="firms").astype("Int64")
print(table.astype("string").fillna("served").to_string())

# %% How many chains, and for how many of them a source had reported the gap by then
print(frame.groupby("year").agg(chains=("chain", "count"), reported=("reported", "sum")).T.to_string())
