"""The bundled city comes into a graph nobody filled, and only into such a one."""

from __future__ import annotations

from graph.apply import apply_change
from graph.checksum import expected, measure
from graph.compare import compare
from graph.store import Graph
from ingest import bundled
from ingest.check import check


def test_a_first_load_that_died_half_way_is_taken_up_again(graph: Graph) -> None:
    elements = check(bundled.CITY).elements
    nodes = [element for element in elements if element.start is None][:200]
    apply_change(graph, compare(graph, nodes, "weihai"), author="test")
    graph.writer.transaction(lambda tx: tx.rows("MATCH (r:Run) SET r.status = 'running' RETURN r.id AS id"))
    run = bundled.fill(graph)
    assert run is not None
    assert run.created == len(elements) - len(nodes)
    assert bundled.fill(graph) is None


def test_a_city_that_was_undone_stays_undone(graph: Graph) -> None:
    bundled.fill(graph)
    empty = "MATCH (n) WHERE n.fingerprint IS NOT NULL DETACH DELETE n RETURN count(*) AS n"
    graph.writer.transaction(lambda tx: tx.rows(empty))
    before = measure(graph)
    assert bundled.fill(graph) is None
    assert measure(graph) == before


def test_the_graph_holds_the_city_to_the_letter_on_either_engine(city: Graph) -> None:
    found = measure(city)
    assert found == expected(check(bundled.CITY).elements)
    assert (found.nodes, found.edges, found.altered) == (879, 1111, ())
