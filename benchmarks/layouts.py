"""How layouts of the bundled city's network compare, and how long ours takes on larger ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from statistics import median

import networkx as nx
import numpy as np
import rustworkx as rx

from analysis.network.choice import Choice
from analysis.network.fabric import read_fabric
from analysis.network.layout import Position, arrange, crossings, extended, overlaps
from analysis.network.layout_body import PAPER
from analysis.network.layout_spread import spread
from analysis.network.layout_stress import stressed
from analysis.network.network import Network
from analysis.network.weaving import weave
from tests.engines import Bench

from .like_bundled import CityLikeBundled
from .loading import seconds

Layout = Callable[["nx.Graph[str]"], Mapping[str, Position]]
LATIN, HAN = 6.5, 12.0
NEAR = 34.0
SIZES = (300, 1000)
TIMES = 10
OURS = "ours: stress, turned, room, polish"


def tables(bench: Bench, folder: Path, rounds: int) -> str:
    """The comparison on the main part of the city's network, and ours on a city ten times as large."""
    city = weave(read_fabric(bench.city().reader), Choice())
    CityLikeBundled(TIMES).write(folder / "ten")
    ten = weave(read_fabric(bench.loaded(folder / "ten").reader), Choice())
    return "\n".join([*_comparison(city, rounds), "", *_sizes(city, ten, rounds)])


def _comparison(city: Network, rounds: int) -> Iterator[str]:
    main = city.only(max(nx.connected_components(city.simple), key=len))
    graph, widths = main.simple, _widths(main)
    yield f"Main part: {len(graph)} nodes, {graph.number_of_edges()} edges; names: {len(widths)}."
    yield "| layout | seconds | crossings | pairs within 34 px | after making room | names without room |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, layout in _layouts().items():
        try:
            raw = _on_paper(layout(graph)) if name != OURS else dict(layout(graph))
        except ImportError as missing:
            yield f"| {name} | needs {missing.name} | | | | |"
            continue
        taken = median(seconds(lambda of=layout: of(graph)) for _ in range(rounds))
        roomy = raw if name == OURS else _roomy(raw)
        yield (
            f"| {name} | {taken:.2f} | {crossings(graph, raw)} | {_near(raw)} | {crossings(graph, roomy)} "
            f"| {overlaps(roomy, widths)} |"
        )


def _layouts() -> dict[str, Layout]:
    """By name; each is seeded, so that a second run prints the same figures."""
    return {
        "networkx spring_layout": lambda graph: nx.spring_layout(graph, seed=1, iterations=200),
        "networkx forceatlas2_layout": lambda graph: nx.forceatlas2_layout(graph, seed=1, max_iter=400),
        "networkx kamada_kawai_layout": nx.kamada_kawai_layout,
        "rustworkx spring_layout": _rustworkx,
        "stress by company alone": _stress,
        OURS: arrange,
    }


def _rustworkx(graph: nx.Graph[str]) -> dict[str, Position]:
    names = sorted(graph)
    at = {name: index for index, name in enumerate(names)}
    same: rx.PyGraph[str, None] = rx.PyGraph()
    same.add_nodes_from(names)
    same.add_edges_from_no_data([(at[a], at[b]) for a, b in sorted(graph.edges)])
    placed = rx.spring_layout(same, seed=1, num_iter=400)
    return {name: (placed[at[name]][0], placed[at[name]][1]) for name in names}


def _stress(graph: nx.Graph[str]) -> dict[str, Position]:
    """The first step of ours."""
    names = sorted(graph)
    at = {name: index for index, name in enumerate(names)}
    ends = np.array(sorted(sorted((at[a], at[b])) for a, b in graph.edges))
    return dict(zip(names, map(tuple, stressed(len(names), ends, seed=1).tolist()), strict=True))


def _on_paper(positions: Mapping[str, Position]) -> dict[str, Position]:
    """Scaled to the paper that ours gives as many nodes."""
    points = np.array([positions[name] for name in positions])
    wide, high = np.ptp(points, axis=0)
    points *= np.sqrt(PAPER * len(points) / (wide * high))
    return dict(zip(positions, map(tuple, points.tolist()), strict=True))


def _roomy(positions: Mapping[str, Position]) -> dict[str, Position]:
    """After the step that makes room for names, which is the same for all."""
    points = spread(np.array(list(positions.values())))
    return dict(zip(positions, map(tuple, points.tolist()), strict=True))


def _near(positions: Mapping[str, Position]) -> int:
    return sum(np.hypot(a[0] - b[0], a[1] - b[1]) < NEAR for a, b in combinations(positions.values(), 2))


def _widths(network: Network) -> dict[str, float]:
    """How wide each node's short name is at 12 px."""
    return {
        key: sum(LATIN if letter.isascii() else HAN for letter in node.short)
        for key, node in network.nodes.items()
    }


def _sizes(city: Network, ten: Network, rounds: int) -> Iterator[str]:
    yield "| network | nodes | edges | arrange | extended by its 30 last nodes |"
    yield "| --- | --- | --- | --- | --- |"
    ranked = sorted(ten.simple, key=lambda key: (-ten.simple.degree(key), key))
    parts = {"the bundled city": city.simple}
    parts |= {
        f"{size} best-connected of ten times the city": ten.simple.subgraph(ranked[:size]) for size in SIZES
    }
    parts["ten times the city"] = ten.simple
    for name, graph in parts.items():
        placed = arrange(graph)
        kept = dict(list(placed.items())[:-30])
        taken = median(seconds(lambda of=graph: arrange(of)) for _ in range(rounds))
        grown = median(seconds(lambda of=graph, there=kept: extended(of, there)) for _ in range(rounds))
        yield f"| {name} | {len(graph)} | {graph.number_of_edges()} | {taken:.2f} s | {grown:.2f} s |"
