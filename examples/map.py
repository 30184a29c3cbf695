"""Platforms and firms by district, as a map in an SVG file that any browser opens.

In the project's folder, once the city is loaded:

    eval "$(python -m graph connect --format env)"
    python examples/map.py map.svg
"""

# %% Where the graph is, and a user who may only read
import json
import math
import os
import sys
from getpass import getpass
from pathlib import Path
from xml.etree import ElementTree as ET

from neo4j import GraphDatabase

uri = os.environ["LIANTU_READ_URI"]
user = os.environ["LIANTU_READ_USER"]
password = os.environ.get("LIANTU_READ_PASSWORD") or getpass()
database = os.environ.get("LIANTU_READ_DATABASE") or None

# %% A row for each district and functional zone
PLACES = """
MATCH (d:Place) WHERE d.kind IN ['district', 'functional_zone'] AND d.latitude IS NOT NULL
RETURN d.name_zh AS name, d.latitude AS latitude, d.longitude AS longitude,
  COUNT { (d)<-[:LOCATED_IN]-(:Platform) } AS platforms, COUNT { (d)<-[:LOCATED_IN]-(:Enterprise) } AS firms,
  d.id AS id
ORDER BY id
"""
# What is not on the map is told beside it.
ELSEWHERE = """
MATCH (x:Platform|Enterprise)
WHERE NOT EXISTS { (x)-[:LOCATED_IN]->(d:Place) WHERE d.kind IN ['district', 'functional_zone'] }
RETURN count(CASE WHEN x:Platform THEN 1 END) AS platforms, count(CASE WHEN x:Enterprise THEN 1 END) AS firms
"""
with GraphDatabase.driver(uri, auth=(user, password)) as driver:
    places, _, _ = driver.execute_query(PLACES, database_=database, routing_="r")
    [elsewhere], _, _ = driver.execute_query(ELSEWHERE, database_=database, routing_="r")

# %% The borders of the districts come with the city; functional zones have none
BORDERS = Path(__file__).resolve().parent.parent / "data" / "weihai" / "districts.geojson"
shapes = json.loads(BORDERS.read_text(encoding="utf-8"))["features"]
rings = [ring for shape in shapes for polygon in shape["geometry"]["coordinates"] for ring in polygon]

# %% From degrees to the sheet: one scale, a degree of longitude being shorter this far north
WIDTH, MARGIN = 900, 40
west, east = min(x for ring in rings for x, _ in ring), max(x for ring in rings for x, _ in ring)
south, north = min(y for ring in rings for _, y in ring), max(y for ring in rings for _, y in ring)
shorter = math.cos(math.radians((south + north) / 2))
scale = (WIDTH - 2 * MARGIN) / ((east - west) * shorter)
height = (north - south) * scale + 2 * MARGIN


def on_sheet(longitude: float, latitude: float) -> tuple[str, str]:
    """Where a point of the earth is on the sheet."""
    x, y = MARGIN + (longitude - west) * shorter * scale, MARGIN + (north - latitude) * scale
    return f"{x:.1f}", f"{y:.1f}"


# %% The map; ElementTree writes names as text, whatever they hold
size = {"width": str(WIDTH), "height": f"{height:.0f}"}
svg = ET.Element("svg", {**size, "xmlns": "http://www.w3.org/2000/svg", "font-family": "sans-serif"})
ET.SubElement(svg, "rect", {**size, "fill": "white"})
for ring in rings:
    points = " ".join(",".join(on_sheet(x, y)) for x, y in ring)
    ET.SubElement(svg, "polygon", {"points": points, "fill": "#eef2f5", "stroke": "#9aa7b2"})
for place in places:
    x, y = on_sheet(place["longitude"], place["latitude"])
    # The area of a circle, not its radius, shows how many firms there are.
    radius = 2 + 3 * math.sqrt(place["firms"])
    circle = {"cx": x, "cy": y, "r": f"{radius:.1f}", "fill": "#0b5a8c", "fill-opacity": "0.35"}
    ET.SubElement(svg, "circle", circle)
    label = {"x": x, "y": y, "dx": f"{radius + 4:.1f}", "font-size": "13", "dominant-baseline": "middle"}
    words = f"{place['name']} {place['platforms']} / {place['firms']}"
    ET.SubElement(svg, "text", label).text = words
out = Path(sys.argv[1] if len(sys.argv) > 1 else "map.svg")
ET.ElementTree(svg).write(out, encoding="utf-8", xml_declaration=True)
print(f"{len(places)} places, platforms / firms beside each: {out}")
print(f"in no known place: {elsewhere['platforms']} platforms, {elsewhere['firms']} firms")
