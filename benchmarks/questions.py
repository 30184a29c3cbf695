"""How long each question of the library takes when it has been asked before, beside the bare driver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from neo4j import Session

from graph.store import Graph
from graph.text import Text
from ingest.load import load
from queries import Query, load_library, run
from queries.arguments import bind
from queries.head import ELEMENT, Param
from tests.engines import Bench

from .loading import bare_session, seconds

BARS = {1: 0.050, 10: 0.500}  # seconds a warm question may take, by how many times as large the city is
WARMING = 3  # rounds over all that are not counted
_WORDS = {"label": "Indicator", "kind": "ABOUT"}  # the type and the kind of which there are most
_MOST_LINKED = """
MATCH (n:{labels})
OPTIONAL MATCH (n)-[e]-()
WITH n.id AS id, count(e) AS degree
RETURN id
ORDER BY degree DESC, id
LIMIT 1
"""


@dataclass(frozen=True)
class Asked:
    """One question: how many rows it gives, and the median seconds by us and by the bare driver.

    The fastest round stands beside ours: on a busy machine it is nearer to what a quiet one takes.
    """

    name: str
    use: str
    rows: int
    ours: float
    fastest: float
    bare: float
    slow: Text | None

    @property
    def ratio(self) -> float:
        """Ours in units of the bare driver's time: 1 is as fast."""
        return self.ours / self.bare


def measure(bench: Bench, city: Path, rounds: int, only: Sequence[str] = ()) -> tuple[Asked, ...]:
    """Loads the city and asks everything in the library (or `only` these), readings included."""
    graph = bench.empty()
    load(graph, city)
    library = load_library()
    asked = [library[name] for name in only or library]
    for query in asked * WARMING:  # the engine's compiler is cold, for whoever comes first
        run(graph.reader, query, dict(_arguments(graph, query)))
    with bare_session(bench) as session:
        return tuple(_asked(graph, session, query, rounds) for query in asked)


def _asked(graph: Graph, session: Session, query: Query, rounds: int) -> Asked:
    """Ours and theirs in turns, so that a busy moment meets both; the first turn is not counted."""
    arguments = dict(_arguments(graph, query))
    parameters = bind(query, arguments)
    rows = len(run(graph.reader, query, arguments).rows)
    ours, bare = [], []
    for _ in range(1 + rounds):
        ours.append(seconds(lambda: run(graph.reader, query, arguments)))
        bare.append(seconds(lambda: session.run(query.text, parameters).data()))  # type: ignore[arg-type]
    taken = (median(ours[1:]), min(ours[1:]), median(bare[1:]))
    return Asked(query.name, query.use, rows, *taken, query.slow)


def _arguments(graph: Graph, query: Query) -> Iterator[tuple[str, str]]:
    """What must be given is the thing with most edges: nothing of its type takes longer."""
    for param in query.params:
        if param.required and not param.of:
            yield param.name, _WORDS[param.name]
        elif param.required:
            [row] = graph.reader.rows(_MOST_LINKED.format(labels="|".join(_labels(param))))
            yield param.name, row["id"]


def _labels(param: Param) -> tuple[str, ...]:
    return ("Platform",) if ELEMENT in param.of else param.of


def over(found: Mapping[int, tuple[Asked, ...]]) -> tuple[str, ...]:
    """The questions that take longer than their bar at any size and whose head does not say why."""
    return tuple(
        f"{one.name}, {times} × the city: {one.ours * 1000:.0f} ms, bar {BARS[times] * 1000:.0f} ms"
        for times, asked in found.items()
        for one in asked
        if times in BARS and one.ours > BARS[times] and one.use == "question" and one.slow is None
    )


def table(times: int, found: tuple[Asked, ...]) -> str:
    """One line a question, the slowest first; ! is over the bar, (reading) is what only pages ask."""
    bar = BARS.get(times)
    told = f", bar {bar * 1000:.0f} ms" if bar else ""
    lines = [
        f"| {times} × the city{told} | median | fastest | rows | ÷ bare driver |",
        "| --- | --- | --- | --- | --- |",
    ]
    for one in sorted(found, key=lambda asked: (-asked.ours, asked.name)):
        name = one.name + (" (reading)" if one.use == "reading" else "")
        mark = " !" if bar and one.ours > bar else ""
        fastest = f"{one.fastest * 1000:.1f} ms"
        lines.append(
            f"| {name} | {one.ours * 1000:.1f} ms{mark} | {fastest} | {one.rows} | {one.ratio:.2f} |"
        )
    whole = median(one.ratio for one in found)
    middle = median(one.ours for one in found)
    lines.append(f"| median of all {len(found)} | {middle * 1000:.1f} ms | | | {whole:.2f} |")
    return "\n".join(lines)
