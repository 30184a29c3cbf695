"""Fixtures on both engines; a missing engine fails in CI and is skipped by name elsewhere."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from graph.settings import Settings
from graph.store import Graph

from . import engines
from .engines import ENGINES, Bench, EngineMissing, Neo4jServer
from .side_by_side import ByEngine, engine_for

IN_CI = os.environ.get("CI") == "true"


def pytest_configure(config: pytest.Config) -> None:
    """No test, and no program that a test starts, sees a graph or a setting of the person's own."""
    for name in list(os.environ):
        if name.startswith(("NEO4J_", "LIANTU_")) and not name.startswith("LIANTU_TEST_"):
            del os.environ[name]
    os.environ["LIANTU_ENV_FILE"] = os.devnull
    os.environ["ARCADEDB_JVM_ARGS"] = " ".join(engines.QUICK_JAVA)
    # How long one example takes says how busy the machine is, not whether the promise holds.
    hypothesis.settings.register_profile("promises", deadline=None)
    hypothesis.settings.load_profile("promises")


class Benches:
    """The engines under test, each started once, when the first test asks for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started: dict[str, Bench | EngineMissing] = {}
        self._server: Neo4jServer | None = None

    def get(self, engine: str) -> Bench:
        """The bench of one engine; a skip with its reason when it is missing, a failure in CI."""
        if bench := self._bench(engine):
            return bench
        say = pytest.fail if IN_CI else pytest.skip
        say(f"engine {engine} is missing: {self._started[engine]}")

    def _bench(self, engine: str) -> Bench | None:
        if engine not in self._started:
            try:
                self._started[engine] = self._start(engine)
            except EngineMissing as missing:
                self._started[engine] = missing
            except engines.ForeignTestDatabase as foreign:
                pytest.exit(str(foreign), returncode=1)
        found = self._started[engine]
        return found if isinstance(found, Bench) else None

    def either(self, wanted: str) -> str:
        """The engine wanted, or another that this machine has in its place; in CI none may be missing."""
        order = sorted(ENGINES, key=lambda name: name != wanted)
        return wanted if IN_CI else next((name for name in order if self._bench(name)), wanted)

    def _start(self, engine: str) -> Bench:
        if engine == "embedded":
            return engines.embedded_bench(self._folder / "embedded")
        settings = engines.named_neo4j()
        if settings is None:
            self._server = Neo4jServer(self._folder / "neo4j", engines.QUICK_JAVA)
            self._server.start()
            settings = self._server.settings()
        return engines.neo4j_bench(settings)

    def close(self) -> None:
        """Let go of every engine; the embedded one stops by itself."""
        for bench in self._started.values():
            if isinstance(bench, Bench):
                bench.graph.close()
        if self._server is not None:
            self._server.stop()


@pytest.fixture(scope="session")
def benches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Benches]:
    """The engines under test."""
    all_of_them = Benches(tmp_path_factory.mktemp("engines"))
    yield all_of_them
    all_of_them.close()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of the engine under test: each test that uses it runs once on either."""
    return str(request.param)


@pytest.fixture
def bench(benches: Benches, engine: str) -> Bench:
    """The engine under test, whatever its graph holds."""
    return benches.get(engine)


@pytest.fixture
def graph(bench: Bench) -> Graph:
    """An empty graph, set up, for the test to fill."""
    return bench.empty()


@pytest.fixture
def city(bench: Bench) -> Graph:
    """The bundled city, loaded once an engine; only for reading."""
    return bench.city()


@pytest.fixture
def one_city(request: pytest.FixtureRequest, benches: Benches) -> Graph:
    """The bundled city on one engine, for what is the same on either; only for reading."""
    return benches.get(benches.either(engine_for(request.node.nodeid))).city()


@pytest.fixture
def small_city(bench: Bench) -> Graph:
    """The small test city, whose every answer is known by hand; only for reading."""
    return bench.loaded(engines.SMALL_CITY)


@pytest.fixture
def settings(bench: Bench) -> Settings:
    """Settings that lead to the graph under test."""
    return bench.settings


@pytest.fixture
def environment(bench: Bench) -> dict[str, str]:
    """Environment variables with which a program of ours reaches the graph under test."""
    return bench.environment


@pytest.fixture
def at_graph(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What runs inside this process finds the graph under test."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


def _engine_of(item: pytest.Item) -> str | None:
    callspec = getattr(item, "callspec", None)
    return callspec.params.get("engine") if callspec else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests without an engine first; then engine by engine, those that share a city before the others."""

    def place(item: pytest.Item) -> tuple[int, bool, bool]:
        name = _engine_of(item)
        shared = getattr(item, "fixturenames", ())
        engine = -1 if name is None else ENGINES.index(name)
        return (engine, "city" not in shared, "small_city" not in shared)

    items.sort(key=place)
    for item in items:
        name = _engine_of(item)
        if name:
            item.user_properties.append(("engine", name))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByEngine:
    """Run side by side, each engine is one process's alone: it starts once, and holds one database."""
    return ByEngine(config, log)


def _passed(config: pytest.Config) -> Counter[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("passed", []) if reporter else []
    return Counter(dict(report.user_properties)["engine"] for report in reports if _has_engine(report))


def _has_engine(report: pytest.TestReport) -> bool:
    return report.when == "call" and "engine" in dict(report.user_properties)


def _uneven(config: pytest.Config) -> bool:
    """Whether a whole run in CI passed more tests on one engine than on the other."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not config.option.keyword
    passed = _passed(config)
    return IN_CI and whole and len({passed[name] for name in ENGINES}) > 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """How many tests passed on each engine."""
    passed = _passed(config)
    for name in ENGINES if passed else ():
        terminalreporter.write_line(f"engine {name}: {passed[name]} passed")
    if _uneven(config):
        terminalreporter.write_line("the engines differ", red=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """In CI a whole run with more tests passed on one engine than on the other is a failure."""
    if exitstatus == pytest.ExitCode.OK and _uneven(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
