"""The two engines under test: an embedded one in a folder of its own, and a Neo4j started from its jars."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from neo4j.exceptions import ServiceUnavailable

from graph.errors import EngineError, LiantuError
from graph.link import open_driver
from graph.schema import META_ID, SCHEMA_VERSION
from graph.settings import ROOT, Settings, load_settings
from graph.setup import set_up
from graph.store import Graph, open_graph
from ingest.load import load

ENGINES = ("embedded", "neo4j")
NEO4J = "5.26.30"
CITY = ROOT / "data" / "weihai"
SMALL_CITY = ROOT / "tests" / "data" / "small_city"

# Servers of tests live for minutes: their Java machine need not compile for the long run.
QUICK_JAVA = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_START_SECONDS = 120.0
_FETCH_SECONDS = 900.0
_OPENS = ("java.nio", "java.io", "java.lang", "java.util.concurrent", "sun.nio.ch")
_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>liantu</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{NEO4J}</version></dependency>
    <dependency>
      <groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{NEO4J}</version>
    </dependency>
  </dependencies>
</project>
"""
_CONF = """server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.directories.data={home}/data
server.directories.logs={home}/logs
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
"""


class EngineMissing(Exception):
    """An engine that this machine cannot run; says why."""


class ForeignTestDatabase(Exception):
    """The database named for the tests holds something that no test wrote."""


@dataclass
class Neo4jServer:
    """A Neo4j of our own, in a folder of its own, until `stop`."""

    home: Path
    java: Sequence[str] = ()  # more options of its Java machine
    address: str = ""
    password: str = field(default_factory=lambda: secrets.token_hex(16))
    _process: subprocess.Popen[bytes] | None = None
    _is_ours: bool = False

    def start(self) -> None:
        """Start it and wait until it answers; EngineMissing with the end of its log when it does not."""
        self.home.mkdir(parents=True, exist_ok=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"bolt://127.0.0.1:{port}"
        conf = self.home / "conf"
        conf.mkdir(exist_ok=True)
        (conf / "neo4j.conf").write_text(_CONF.format(port=port, home=self.home), encoding="utf-8")
        self._launch()

    def _launch(self) -> None:
        java = [_needed("java"), "-cp", f"{fetch()}/*", "-XX:-UsePerfData", "-Xmx512m", *self.java]
        opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENS]
        folders = [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        entry = ["org.neo4j.server.CommunityEntryPoint", *folders]
        with (self.home / "out.log").open("wb") as log:
            self._process = subprocess.Popen([*java, *opens, *entry], stdout=log, stderr=subprocess.STDOUT)
        self._wait()

    def start_again(self) -> None:
        """Start it once more at the same address, with what it holds."""
        self._launch()

    def _wait(self) -> None:
        until = time.monotonic() + _START_SECONDS
        while self._process is not None and self._process.poll() is None and time.monotonic() < until:
            try:
                self._take_over()
                open_graph(self.settings()).close()
            except (EngineError, ServiceUnavailable):
                time.sleep(0.1)
            else:
                return
        self.stop()
        raise EngineMissing("Neo4j did not start:\n" + (self.home / "out.log").read_text()[-2000:])

    def _take_over(self) -> None:
        """Gives it our password in place of the one that every new Neo4j has."""
        if self._is_ours:
            return
        statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
        with (
            open_driver("neo4j", self.address, ("neo4j", "neo4j")) as driver,
            # `execute_query` would try again by itself, after ever longer pauses.
            driver.session(database="system") as session,
        ):
            session.run(statement, {"password": self.password}).consume()
        self._is_ours = True

    def settings(self) -> Settings:
        """Settings that lead to it."""
        return load_settings(neo4j_uri=self.address, neo4j_password=self.password)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def stop(self) -> None:
        """End it for good: closing in peace would take ten seconds, and nobody needs what it holds."""
        self.kill()


class Bench:
    """One engine under test: its graph, and what the graph holds at the moment."""

    def __init__(self, settings: Settings, environment: Mapping[str, str]) -> None:
        self.settings = settings
        # What a program of ours needs in its environment to reach the same graph.
        self.environment = dict(environment)
        self.graph = open_graph(settings)
        self.fillings = 0  # how often what it holds was thrown away
        self._holds = "unknown"
        self._is_set_up = False
        self._refuse_foreign()

    def empty(self) -> Graph:
        """The graph, set up and with nothing in it; it is wiped again before the next test."""
        self.fillings += 1
        self._wipe()
        if not self._is_set_up:
            set_up(self.graph)
            self._is_set_up = True
        self._mark()
        self._holds = "unknown"
        return self.graph

    def city(self) -> Graph:
        """The graph with the bundled city, for tests that only read."""
        return self.loaded(CITY)

    def loaded(self, folder: Path) -> Graph:
        """The graph with one folder's data, for tests that only read."""
        if self._holds != str(folder):
            load(self.empty(), folder)
            self._holds = str(folder)
        return self.graph

    def _refuse_foreign(self) -> None:
        rows = self.graph.reader.rows(
            "OPTIONAL MATCH (m:Meta {id: $id, test: true}) WITH count(m) AS ours "
            "OPTIONAL MATCH (n) RETURN ours, count(n) AS nodes",
            {"id": META_ID},
        )
        if rows[0]["nodes"] and not rows[0]["ours"]:
            count, address = rows[0]["nodes"], self.graph.address
            raise ForeignTestDatabase(f"{address} holds {count} nodes that no test wrote; name an empty one")

    def _wipe(self) -> None:
        statement = "MATCH (n) WHERE NOT n:Meta WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone"
        while self.graph.writer.transaction(lambda tx: tx.rows(statement))[0]["gone"]:
            pass

    def _mark(self) -> None:
        fresh = {"id": META_ID, "schema_version": SCHEMA_VERSION, "graph_version": 0, "test": True}
        self.graph.writer.transaction(
            lambda tx: tx.rows(
                "MERGE (m:Meta {id: $id}) SET m = $fresh RETURN m.id AS id", {"id": META_ID, "fresh": fresh}
            )
        )


def _needed(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise EngineMissing(f"no {program} on this machine")
    return found


def fetch() -> Path:
    """The folder with Neo4j's jars, fetched from Maven Central when it is not there yet."""
    cache = Path(os.environ.get("LIANTU_TEST_CACHE", ROOT / ".cache")) / "neo4j" / NEO4J
    lib = cache / "lib"
    if lib.is_dir():
        return lib
    maven = _needed("mvn")
    partial = cache / "partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    (cache / "pom.xml").write_text(_POM, encoding="utf-8")
    command = [maven, "-q", "-B", "-f", str(cache / "pom.xml"), "dependency:copy-dependencies"]
    command += ["-DincludeScope=runtime", f"-DoutputDirectory={partial}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_FETCH_SECONDS, check=False)
    if done.returncode:
        raise EngineMissing("the Neo4j jars could not be fetched:\n" + done.stdout[-2000:])
    partial.rename(lib)
    return lib


def embedded_bench(home: Path) -> Bench:
    """The embedded engine in a folder of the tests."""
    environment = {"LIANTU_HOME": str(home), "LIANTU_HEAP": "512m", "LIANTU_GRACE_SECONDS": "2"}
    try:
        return Bench(load_settings(home=home, heap="512m", grace_seconds=2), environment)
    except LiantuError as error:
        raise EngineMissing(f"{error}\n{error.details}") from error


def neo4j_bench(settings: Settings) -> Bench:
    """A Neo4j, ours or the one that `LIANTU_TEST_NEO4J_URI` names."""
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else ""
    environment = {
        "NEO4J_URI": settings.neo4j_uri or "",
        "NEO4J_USERNAME": settings.neo4j_username,
        "NEO4J_PASSWORD": password,
        "NEO4J_DATABASE": settings.neo4j_database or "",
    }
    return Bench(settings, environment)


def named_neo4j() -> Settings | None:
    """The Neo4j that the environment names for the tests, if it does."""
    uri = os.environ.get("LIANTU_TEST_NEO4J_URI")
    if not uri:
        return None
    return load_settings(
        neo4j_uri=uri,
        neo4j_username=os.environ.get("LIANTU_TEST_NEO4J_USERNAME", "neo4j"),
        neo4j_password=os.environ.get("LIANTU_TEST_NEO4J_PASSWORD"),
        neo4j_database=os.environ.get("LIANTU_TEST_NEO4J_DATABASE"),
    )


if __name__ == "__main__":
    if sys.argv[1:] != ["fetch"]:
        sys.exit("usage: python -m tests.engines fetch")
    try:
        print(fetch())
    except EngineMissing as missing:
        sys.exit(str(missing))
