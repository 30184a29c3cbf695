"""A folder into the graph, on both engines: twice, changed, with rows missing, by name into what is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.checksum import measure
from graph.schema import Run
from graph.store import Graph
from graph.version import graph_version, runs
from ingest.check import check
from ingest.load import load, plan
from ingest.problem import FilesError

from .folders import CHAINS, ELEMENTS, PLATFORMS, SERVES, folder


def counts(run: Run) -> tuple[int, int, int, int]:
    return run.created, run.changed, run.unchanged, run.missing


def values(graph: Graph, key: str) -> dict[str, object]:
    (row,) = graph.reader.rows("MATCH (n {id: $id}) RETURN properties(n) AS p", {"id": key})
    return dict(row["p"])


def edges(graph: Graph) -> list[dict[str, object]]:
    statement = "MATCH (a)-[r]->(b) RETURN r.id AS id, a.id AS start, b.id AS end ORDER BY id"
    return graph.reader.rows(statement)


def test_loading_the_same_again_changes_nothing_and_leaves_no_trace(graph: Graph, tmp_path: Path) -> None:
    path = folder(tmp_path / "tiny")
    assert counts(load(graph, path, author="a", comment="b")) == (ELEMENTS, 0, 0, 0)
    before = measure(graph).digest, graph_version(graph)
    again = load(graph, path)
    assert counts(again) == (0, 0, ELEMENTS, 0)
    assert (measure(graph).digest, graph_version(graph)) == before
    (run,) = runs(graph)
    assert (run.dataset, run.author, run.comment, run.status) == ("tiny", "a", "b", "done")
    assert run.file_hash == check(path).file_hash


def test_one_bad_row_stops_the_load_and_nothing_is_written(graph: Graph, tmp_path: Path) -> None:
    path = folder(tmp_path, {"serves.csv": SERVES.replace("name,source:a", "hobby,source:a")})
    with pytest.raises(FilesError, match="nothing was written"):
        load(graph, path)
    assert measure(graph).nodes == 0
    assert runs(graph) == []


def test_what_is_derived_is_in_the_graph(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder(tmp_path / "tiny"))
    assert values(graph, "source:b")["begins_on"] == "2019-01-01"
    (edge,) = graph.reader.rows(
        "MATCH (:Platform {id: 'platform:P1'})-[r:SERVES]->() RETURN r.begins_on AS day, r.begins_by AS rule"
    )
    assert edge == {"day": "2018-01-01", "rule": "founded"}


def test_a_changed_cell_is_told_property_by_property_and_its_old_value_kept(
    graph: Graph, tmp_path: Path
) -> None:
    load(graph, folder(tmp_path / "tiny"))
    changed = folder(tmp_path / "2" / "tiny", {"platforms.csv": PLATFORMS.replace("provincial", "national")})
    (alteration,) = plan(graph, changed).change.changed
    told = [(d.property, d.before, d.after) for d in alteration.differences()]
    assert told == [("level", "provincial", "national")]
    assert counts(load(graph, changed)) == (0, 1, ELEMENTS - 1, 0)
    assert values(graph, "platform:P1")["level"] == "national"
    (kept,) = graph.reader.rows("MATCH (c:Change) RETURN c.element AS element, c.before AS before")
    assert kept["element"] == "platform:P1"
    assert json.loads(kept["before"])["values"]["level"] == "provincial"


def test_a_founding_that_changes_moves_what_is_derived_from_it(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder(tmp_path / "tiny"))
    changed = folder(tmp_path / "2" / "tiny", {"platforms.csv": PLATFORMS.replace("2018", "2016")})
    told = {alteration.after.id for alteration in plan(graph, changed).change.changed}
    assert told == {"platform:P1", "serves:V1"}


def test_an_edge_whose_end_moved_is_one_change(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder(tmp_path / "tiny"))
    moved = folder(tmp_path / "2" / "tiny", {"serves.csv": SERVES.replace("chain:C1", "cluster:L1")})
    assert counts(load(graph, moved)) == (0, 1, ELEMENTS - 1, 0)
    assert edges(graph)[0] == {"id": "serves:V1", "start": "platform:P1", "end": "cluster:L1"}
    assert len(edges(graph)) == 2


def test_what_is_missing_is_told_within_its_dataset_and_never_deleted(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder(tmp_path / "tiny"))
    fewer = folder(tmp_path / "2" / "tiny", {"serves.csv": SERVES.splitlines(keepends=True)[0]})
    assert plan(graph, fewer).change.missing == ("serves:V1", "serves:V2")
    assert plan(graph, fewer, dataset="another").change.missing == ()
    assert counts(load(graph, fewer)) == (0, 0, ELEMENTS - 2, 2)
    assert len(edges(graph)) == 2


def test_names_and_days_may_come_from_the_graph(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder(tmp_path / "tiny"))
    only = dict.fromkeys(("sources.csv", "chains.csv", "clusters.csv", "platforms.csv"))
    text = "start,end,basis,sources,confidence\n染料院,chain:C2,mission,公报,stated\n"
    text += "玻璃院,chain:C2,facility,公报,stated\n"
    path = folder(tmp_path / "more", {**only, "serves.csv": text})
    with pytest.raises(FilesError, match=r"4 problem|3 problem|problem"):
        check(path)
    assert counts(load(graph, path)) == (2, 0, 0, 0)
    statement = "MATCH ()-[r:SERVES]->() WHERE r.id CONTAINS '>' RETURN r.begins_on AS day ORDER BY r.id"
    assert [row["day"] for row in graph.reader.rows(statement)] == ["2018-01-01", "2019-01-01"]


def test_a_name_is_ambiguous_when_the_graph_has_a_second_thing_of_it(graph: Graph, tmp_path: Path) -> None:
    load(graph, folder(tmp_path / "tiny"))
    chains = CHAINS.replace("chain:C", "chain:D").replace("玻璃", "釉")
    serves = "start,end,basis,sources,confidence\nplatform:P1,染料,mission,source:a,stated\n"
    path = folder(tmp_path / "more", {"chains.csv": chains, "serves.csv": serves})
    assert check(path).elements
    with pytest.raises(FilesError) as caught:
        check(path, graph)
    assert "chain:C1, chain:D1" in caught.value.in_("en")
