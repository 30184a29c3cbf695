"""Rows against the graph, in bulk: ids and fingerprints first, whole values only where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from . import statements
from .change import Alteration, Change
from .element import Element
from .schema import Edge, label_of
from .store import Graph
from .version import graph_version

BULK_SECONDS = 600.0
_READ_AT_ONCE = 5000


def compare(graph: Graph, elements: Sequence[Element], dataset: str) -> Change:
    """What writing these elements would create, change and leave; nothing is written."""
    version = graph_version(graph)  # before the reading: whoever writes meanwhile moves it
    known, runs = _fingerprints(graph)
    created = []
    differing = []
    unchanged = 0
    for element in elements:
        there = known.get(element.id)
        if there is None:
            created.append(element)
        elif there == element.fingerprint:
            unchanged += 1
        else:
            differing.append(element)
    named = {element.id for element in elements}
    ours = _runs_of(graph, dataset)
    missing = sorted(key for key, run in runs.items() if run in ours and key not in named)
    return Change(
        dataset=dataset,
        version=version,
        created=tuple(created),
        changed=tuple(_alterations(graph, differing)),
        unchanged=unchanged,
        missing=tuple(missing),
    )


def _fingerprints(graph: Graph) -> tuple[dict[str, str], dict[str, str]]:
    """The fingerprint of every element of the graph, and the run that made it, by id."""
    known: dict[str, str] = {}
    runs: dict[str, str] = {}
    for statement in (statements.NODE_FINGERPRINTS, statements.EDGE_FINGERPRINTS):
        for row in graph.reader.stream(statement, seconds=BULK_SECONDS):
            known[row["id"]] = row["fingerprint"]
            runs[row["id"]] = row["run"]
    return known, runs


def _runs_of(graph: Graph, dataset: str) -> set[str]:
    statement = "MATCH (r:Run {dataset: $dataset}) RETURN r.id AS id ORDER BY id"
    return {row["id"] for row in graph.reader.rows(statement, {"dataset": dataset})}


def _alterations(graph: Graph, differing: Sequence[Element]) -> Iterable[Alteration]:
    before = {row["values"]["id"]: row for row in _values_now(graph, differing)}
    for element in differing:
        row = before[element.id]
        yield Alteration(row["values"], row["start"], row["finish"], element)


def _values_now(graph: Graph, elements: Sequence[Element]) -> list[dict[str, Any]]:
    groups: dict[tuple[str, ...], list[Element]] = defaultdict(list)
    for element in elements:
        groups[group_of(element)].append(element)
    found = []
    for group, members in groups.items():
        for at in range(0, len(members), _READ_AT_ONCE):
            found += _read_group(graph, group, members[at : at + _READ_AT_ONCE])
    return found


def _read_group(graph: Graph, group: tuple[str, ...], members: Sequence[Element]) -> list[dict[str, Any]]:
    if len(group) == 1:
        statement, parameters = statements.read_nodes(group[0]), {"ids": [element.id for element in members]}
        return graph.reader.rows(statement, parameters, seconds=BULK_SECONDS)
    rows = [{"id": element.id, "from": element.start, "to": element.end} for element in members]
    found = graph.reader.rows(statements.read_edges(*group), {"rows": rows}, seconds=BULK_SECONDS)
    gone = {element.id for element in members} - {row["values"]["id"] for row in found}
    if gone:
        found += graph.reader.rows(
            statements.find_edges(group[0]), {"ids": sorted(gone)}, seconds=BULK_SECONDS
        )
    return found


def group_of(element: Element) -> tuple[str, ...]:
    """What a statement is computed for: (label,) of a node, (kind, start label, end label) of an edge."""
    if element.start is not None and element.end is not None and issubclass(element.type, Edge):
        return (element.type.KIND, label_of(element.start), label_of(element.end))
    return (label_of(element.id),)
