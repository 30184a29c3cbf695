"""`python -m benchmarks [PART]`: rates, waits, pictures, streams and invented cities; PARTS lists them."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from graph import embedded
from tests.engines import ENGINES, Bench, Neo4jServer, embedded_bench, named_neo4j, neo4j_bench

from . import drawing, layouts, like_bundled, network_page, pages, questions, rates, streaming


def main(argv: Sequence[str] | None = None) -> int:
    """Measures and prints; returns the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] and given[0] in PARTS:
        return PARTS[given[0]](given[1:])
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    _rounds(parser, 3)
    parser.add_argument("--scale", type=float, default=1.0, help="1: 20 000 nodes and 60 000 edges")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="one engine only")
    parser.add_argument("--no-pages", action="store_true", help="rates only, no browser")
    arguments = parser.parse_args(given)
    _forget_own_graph()
    with tempfile.TemporaryDirectory() as folder:
        city = rates.write_city(Path(folder), arguments.scale)
        columns = {}
        for engine in arguments.engine or ENGINES:
            print(f"measuring {engine}, {arguments.rounds} rounds …", file=sys.stderr, flush=True)
            with _bench(engine, Path(folder) / engine) as bench:
                columns[engine] = rates.measure(bench, city, arguments.rounds)
            columns[engine] |= rates.start(engine, arguments.rounds)
    print(rates.table(columns))
    if arguments.no_pages:
        return 0
    for measured in (_pages, _questions, _drawing, _layouts, _network):
        print()
        measured([])
    return 0


def _city(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks city", description=like_bundled.__doc__)
    parser.add_argument("--times", type=int, default=1, help="how many times as large")
    parser.add_argument("--seed", type=int, default=1, help="the same seed writes the same bytes")
    parser.add_argument("--like", type=Path, default=like_bundled.BUNDLED, help="the folder to be like")
    parser.add_argument("out", type=Path, help="the folder to write")
    arguments = parser.parse_args(argv)
    city = like_bundled.CityLikeBundled(arguments.times, arguments.seed, arguments.like)
    print(f"{city.write(arguments.out)} rows in {arguments.out}")
    return 0


def _pages(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks pages", description=pages.__doc__)
    _rounds(parser, 5)
    parser.add_argument("--times", type=int, action="append", help="sizes of the city; 1 and 10 unless told")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="embedded unless told")
    arguments = parser.parse_args(argv)
    for engine in arguments.engine or ("embedded",):
        for times in arguments.times or (1, 10):
            print(f"measuring pages on {engine}, {times} × the city …", file=sys.stderr, flush=True)
            with _alone(engine) as (bench, folder):
                like_bundled.CityLikeBundled(times).write(folder / "city")
                print(f"\n{engine}, {times} × the bundled city\n")
                print(pages.table(pages.measure(bench, folder / "city", arguments.rounds)))
    return 0


def _questions(argv: Sequence[str]) -> int:
    """Exit code 1 when a question took longer than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks questions", description=questions.__doc__)
    _rounds(parser, 7)
    parser.add_argument("--times", type=int, action="append", help="sizes of the city; 1 and 10 unless told")
    parser.add_argument("--engine", choices=ENGINES, help="embedded unless told")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="this question only")
    arguments = parser.parse_args(argv)
    found = {}
    for times in arguments.times or (1, 10):
        with _alone(arguments.engine or "embedded") as (bench, folder):
            city = like_bundled.BUNDLED
            if times > 1:
                city = folder / "city"
                like_bundled.CityLikeBundled(times).write(city)
            found[times] = questions.measure(bench, city, arguments.rounds, arguments.only)
        print(f"{questions.table(times, found[times])}\n", flush=True)
    for fault in questions.over(found):
        print(fault, file=sys.stderr)
    return 1 if questions.over(found) else 0


def _drawing(argv: Sequence[str]) -> int:
    """Exit code 1 when a picture took longer than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks drawing", description=drawing.__doc__)
    _rounds(parser, 3)
    arguments = parser.parse_args(argv)
    with _alone("embedded") as (bench, folder):
        found = drawing.measure(bench, folder, arguments.rounds)
    print(drawing.table(found))
    for fault in drawing.faults(found):
        print(fault, file=sys.stderr)
    return 1 if drawing.faults(found) else 0


def _layouts(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks layouts", description=layouts.__doc__)
    _rounds(parser, 3)
    arguments = parser.parse_args(argv)
    with _alone("embedded") as (bench, folder):
        print(layouts.tables(bench, folder, arguments.rounds))
    return 0


def _network(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks network", description=network_page.__doc__)
    parser.parse_args(argv)
    with _alone("embedded") as (bench, folder):
        print(network_page.table(network_page.measure(bench, folder)))
    return 0


def _streaming(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks streaming", description=streaming.__doc__)
    _rounds(parser, 1)
    parser.add_argument("--rows", type=int, default=streaming.ROWS, help="rows of the result")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="one engine only")
    arguments = parser.parse_args(argv)
    print(streaming.HEADING, flush=True)
    for engine in arguments.engine or ENGINES:
        with _alone(engine) as (bench, folder):
            for measured in streaming.measure(bench, folder, arguments.rows, arguments.rounds):
                print(streaming.line(engine, *measured), flush=True)
    return 0


PARTS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "city": _city,
    "pages": _pages,
    "questions": _questions,
    "drawing": _drawing,
    "layouts": _layouts,
    "network": _network,
    "streaming": _streaming,
}


def _rounds(parser: argparse.ArgumentParser, default: int) -> None:
    parser.add_argument(
        "--rounds", type=int, default=default, help="rounds of each measure; the median counts"
    )


def _forget_own_graph() -> None:
    """A benchmark never touches a graph of the person's own."""
    for name in list(os.environ):
        if name.startswith(("NEO4J_", "LIANTU_")) and not name.startswith("LIANTU_TEST_"):
            del os.environ[name]
    os.environ["LIANTU_ENV_FILE"] = os.devnull


@contextmanager
def _alone(engine: str) -> Iterator[tuple[Bench, Path]]:
    """An engine for one measure, with a folder beside it."""
    _forget_own_graph()
    with tempfile.TemporaryDirectory() as folder, _bench(engine, Path(folder) / engine) as bench:
        yield bench, Path(folder)


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


if __name__ == "__main__":
    sys.exit(main())
