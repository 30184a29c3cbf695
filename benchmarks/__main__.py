"""`python -m benchmarks [pages | city OUT]`: rates on both engines, pages in a browser, a city as files."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from graph import embedded
from tests.engines import ENGINES, Bench, Neo4jServer, embedded_bench, named_neo4j, neo4j_bench

from . import like_bundled, pages
from .answering import embedded_start, neo4j_start, verdicts
from .invented_city import InventedCity
from .loading import Loading, measure_loading

Cells = dict[str, str]


def main(argv: Sequence[str] | None = None) -> int:
    """Measures and prints; returns the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == ["city"]:
        return _write_city(given[1:])
    if given[:1] == ["pages"]:
        return _measure_pages(given[1:])
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each measure; the median counts")
    parser.add_argument("--scale", type=float, default=1.0, help="1: 20 000 nodes and 60 000 edges")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="one engine only")
    parser.add_argument("--no-pages", action="store_true", help="rates only, no browser")
    arguments = parser.parse_args(given)
    _forget_own_graph()
    engines = arguments.engine or ENGINES
    columns: dict[str, Cells] = {}
    with tempfile.TemporaryDirectory() as folder:
        city = Path(folder) / "invented"
        InventedCity(scale=arguments.scale).write(city)
        for engine in engines:
            print(f"measuring {engine}, {arguments.rounds} rounds …", file=sys.stderr, flush=True)
            with _bench(engine, Path(folder) / engine) as bench:
                columns[engine] = _measured(bench, city, arguments.rounds)
            start = embedded_start if engine == "embedded" else neo4j_start
            columns[engine]["start of the engine"] = f"{start(arguments.rounds):.1f} s"
    _print_table(columns)
    return 0 if arguments.no_pages else _measure_pages([])


def _write_city(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks city", description=like_bundled.__doc__)
    parser.add_argument("--times", type=int, default=1, help="how many times as large")
    parser.add_argument("--seed", type=int, default=1, help="the same seed writes the same bytes")
    parser.add_argument("--like", type=Path, default=like_bundled.BUNDLED, help="the folder to be like")
    parser.add_argument("out", type=Path, help="the folder to write")
    arguments = parser.parse_args(argv)
    city = like_bundled.CityLikeBundled(arguments.times, arguments.seed, arguments.like)
    print(f"{city.write(arguments.out)} rows in {arguments.out}")
    return 0


def _measure_pages(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks pages", description=pages.__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each measure; the median counts")
    parser.add_argument("--times", type=int, action="append", help="sizes of the city; 1 and 10 unless told")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="embedded unless told")
    arguments = parser.parse_args(argv)
    _forget_own_graph()
    for engine in arguments.engine or ("embedded",):
        for times in arguments.times or (1, 10):
            print(f"measuring pages on {engine}, {times} × the city …", file=sys.stderr, flush=True)
            with tempfile.TemporaryDirectory() as folder, _bench(engine, Path(folder) / engine) as bench:
                city = Path(folder) / "city"
                like_bundled.CityLikeBundled(times).write(city)
                print(f"\n{engine}, {times} × the bundled city\n")
                print(pages.table(pages.measure(bench, city, arguments.rounds)))
    return 0


def _forget_own_graph() -> None:
    """A benchmark never touches a graph of the person's own."""
    for name in list(os.environ):
        if name.startswith(("NEO4J_", "LIANTU_")) and not name.startswith("LIANTU_TEST_"):
            del os.environ[name]
    os.environ["LIANTU_ENV_FILE"] = os.devnull


@contextmanager
def _bench(engine: str, folder: Path) -> Iterator[Bench]:
    if engine == "embedded":
        bench = embedded_bench(folder)
        try:
            yield bench
        finally:
            bench.graph.close()
            embedded.stop(bench.settings, now=True)
        return
    settings = named_neo4j()
    server = None if settings else Neo4jServer(folder)
    if server is not None:
        server.start()
        settings = server.settings()
    assert settings is not None
    try:
        yield neo4j_bench(settings)
    finally:
        if server is not None:
            server.stop()


def _measured(bench: Bench, city: Path, rounds: int) -> Cells:
    loading = measure_loading(bench, city, rounds)
    return _loading_cells(loading) | {
        "all verdicts of the bundled city": f"{verdicts(bench, rounds) * 1000:.0f} ms"
    }


def _loading_cells(loading: Loading) -> Cells:
    return {
        "rows (nodes and edges)": f"{loading.rows:,}",
        "first load, files to committed": f"{loading.rate(loading.first):,.0f} rows/s",
        "bare driver, MERGE of the finished rows": f"{loading.rate(loading.bare):,.0f} rows/s",
        "first load ÷ bare driver": f"{loading.first_to_bare:.2f}",
        "the same load again, unchanged": f"{loading.rate(loading.again):,.0f} rows/s",
        "again ÷ first load": f"{loading.again_to_first:.1f}",
        "rounds, first load": _rounds(loading.first),
        "rounds, bare driver": _rounds(loading.bare),
    }


def _rounds(taken: Sequence[float]) -> str:
    return " ".join(f"{one:.1f}" for one in taken) + " s"


def _print_table(columns: dict[str, Cells]) -> None:
    names = list(next(iter(columns.values())))
    print(f"| | {' | '.join(columns)} |")
    print("| --- " * (len(columns) + 1) + "|")
    for name in names:
        print(f"| {name} | {' | '.join(cells[name] for cells in columns.values())} |")


if __name__ == "__main__":
    sys.exit(main())
