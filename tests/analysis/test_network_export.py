"""A network as files: networkx reads both formats back, hostile names break none, JSON holds all evidence."""

from __future__ import annotations

import csv
import io
import json

import networkx as nx
import pytest

from analysis.elements import Source
from analysis.network.choice import TOGETHER, Choice
from analysis.network.export import Export, as_json, edges_csv, gexf, graphml, nodes_csv
from analysis.network.fabric import Node
from analysis.network.measures import measured
from analysis.network.network import Network
from analysis.network.weaving import weave
from graph.text import Text

from .threads import fabric, tie

A, B, C, X, S = "enterprise:A", "enterprise:B", "platform:C", "collaboration:X", "source:S"
HOSTILE = '=1+1<script>alert(1)</script>&"\x00\x0b\ud800\uffff]]>'
NAMES = (
    Node(
        id=A, name_zh=HOSTILE, name_en="Firm A", aliases=("甲",), kind="firm", sources=(S,), locators=("二",)
    ),
    Node(id=X, name_zh="共建", kind="talks"),
)
SOURCE = Source(id=S, name_zh="报告", title="报告;一", publisher="市", date="2022-05")


def woven() -> Network:
    """Two firms that work together in one matter and are joined by another edge too, and a platform."""
    ties = (
        tie(
            "TAKES_PART_IN",
            A,
            X,
            "lead",
            begins_on="2021-03-01",
            sources=(S,),
            locators=("三",),
            says="甲牵头",
        ),
        tie("TAKES_PART_IN", B, X, "partner", begins_on="2021-03-01", sources=(S,)),
        tie("HOSTS", B, C, stated=False, inferred_from="名称"),
        tie("HOSTS", A, B),
    )
    return weave(fabric(*ties, nodes=NAMES), Choice())


def export(network: Network) -> Export:
    notes = ((Text("截至", "As of"), Text("最新", "latest")),)
    return Export(
        network,
        "zh",
        Text("协作\x07网络", "Network"),
        notes,
        {S: SOURCE},
        measured(network),
        {key: (10.0 * at, -5.5 * at) for at, key in enumerate(network.nodes)},
    )


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_back_every_node_and_edge_with_its_data(form: str) -> None:
    network = woven()
    if form == "graphml":
        read = nx.read_graphml(io.BytesIO(graphml(export(network)).encode()), force_multigraph=True)
    else:
        read = nx.read_gexf(io.BytesIO(gexf(export(network), {"firm": "#9AA7B3"}).encode()))
    assert not read.is_directed() and list(read) == sorted(network.nodes)
    kinds = {(data["kind"], data["from"], data["to"], data["weight"]) for *_, data in read.edges(data=True)}
    assert kinds == {(bond.kind, bond.start, bond.end, bond.weight) for bond in network.bonds}
    first = read.nodes[A]
    assert first["name_en"] == "Firm A" and first["group"] == "firm" and first["degree"] == 1
    assert first["label"].startswith("=1+1<script>") and "\x00" not in first["label"]
    together = next(data for *_, data in read.edges(data=True) if data["kind"] == TOGETHER)
    assert together["matters"] == "共建" and together["years"] == "2021" and together["says"] == "甲牵头"
    assert together["sources"] == "报告;一; 报告;一" and together["locators"] == "三; "
    assert next(d for *_, d in read.edges(data=True) if d["to"] == C)["confidence"] == "inferred"
    assert not any(value in (None, "None") for _, data in read.nodes(data=True) for value in data.values())


def test_gephi_finds_places_sizes_and_colours() -> None:
    read = nx.read_gexf(io.BytesIO(gexf(export(woven()), {"firm": "#9AA7B3"}).encode()))
    viz = read.nodes[B]["viz"]
    assert viz["position"] == {"x": 10.0, "y": 5.5, "z": 0.0} and viz["size"] > 6
    assert viz["color"] == {"r": 0x9A, "g": 0xA7, "b": 0xB3, "a": 1.0}


def test_the_same_network_is_the_same_file() -> None:
    for write in (graphml, gexf, as_json, nodes_csv, edges_csv):
        assert write(export(woven())) == write(export(woven()))
    assert "lastmodified" not in gexf(export(woven()))


def test_json_holds_every_ground_with_its_evidence_and_sources() -> None:
    network = woven()
    found = json.loads(as_json(export(network)))
    assert [one["id"] for one in found["nodes"]] == sorted(network.nodes)
    assert found["nodes"][1]["name_zh"] == B and found["nodes"][1]["x"] == 10.0
    together = next(one for one in found["edges"] if one["kind"] == TOGETHER)
    ground = together["grounds"][0]
    assert ground["matter"] == X and [piece["from"] for piece in ground["evidence"]] == [A, B]
    assert ground["evidence"][0]["cites"] == [{"source": S, "locator": "三"}]
    hosts = next(one for one in found["edges"] if one["to"] == C)
    assert hosts["confidence"] == "inferred" and hosts["grounds"][0]["evidence"][0]["inferred_from"] == "名称"
    assert found["sources"] == [
        {
            "id": S,
            "title": "报告;一",
            "publisher": "市",
            "date": "2022-05",
            "date_status": "unknown",
            "url": None,
        }
    ]


def test_no_cell_of_the_tables_is_taken_for_a_formula() -> None:
    nodes, edges = nodes_csv(export(woven())), edges_csv(export(woven()))
    assert nodes.startswith("\ufeff") and edges.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(nodes.removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == [A, B, C] and rows[0]["name_zh"].startswith("'=1+1")
    assert float(rows[1]["y"]) == -5.5  # a number below zero is a number
    kinds = [row["kind"] for row in csv.DictReader(io.StringIO(edges.removeprefix("\ufeff")))]
    assert sorted(kinds) == ["HOSTS", "HOSTS", TOGETHER]


def test_a_network_of_nothing_is_a_file_too() -> None:
    empty = export(weave(fabric(), Choice()))
    assert len(nx.read_graphml(io.BytesIO(graphml(empty).encode()))) == 0
    assert len(nx.read_gexf(io.BytesIO(gexf(empty).encode()))) == 0
    assert json.loads(as_json(empty))["nodes"] == [] and nodes_csv(empty).count("\n") == 1
