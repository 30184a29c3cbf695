"""The embedded server: started once, shared, found again, gone with its last user, and never in the way."""

from __future__ import annotations

import contextlib
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graph import embedded
from graph.embedded import state
from graph.embedded.home import Home
from graph.embedded.launch import reason
from graph.embedded.state import Server
from graph.errors import CommitUnknown, EngineStartError, StatementError
from graph.settings import ROOT, Settings, load_settings
from graph.store import Graph, open_graph

GRACE = 1.0
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and file modes of POSIX")
as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")

USE = """
import sys
from graph.settings import load_settings
from graph.store import open_graph
from tests.graph.test_embedded_life import create
with open_graph(load_settings()) as graph:
    create(graph, sys.argv[1])
    print(graph.address)
"""
ENDLESS = """
from graph.settings import load_settings
from graph.store import open_graph
with open_graph(load_settings()) as graph:
    print(graph.address, flush=True)
    graph.reader.rows(
        "UNWIND range(1, 900000) AS a UNWIND range(1, 900000) AS b "
        "WITH a, b WHERE a + b < 0 RETURN count(*) AS n",
        seconds=600,
    )
"""


@pytest.fixture(scope="module", autouse=True)
def quick_start() -> Iterator[None]:
    """These servers live for seconds: their Java machine does not compile for the long run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCADEDB_JVM_ARGS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        yield


def settings_in(folder: Path, **more: object) -> Settings:
    return load_settings(home=folder, **({"heap": "256m", "grace_seconds": GRACE} | more))


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    """Settings for a folder of the test's own; its server is stopped afterwards."""
    made = settings_in(tmp_path / "home")
    yield made
    embedded.stop(made, now=True)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Settings, Graph]]:
    """A running server that the tests of this file only look at."""
    made = settings_in(tmp_path_factory.mktemp("shared") / "home")
    with open_graph(made) as graph:
        yield made, graph
    embedded.stop(made, now=True)


def server_of(settings: Settings) -> Server:
    server = embedded.status(settings).server
    assert server is not None
    return server


def gone(server: Server, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while server.lives() and time.monotonic() < until:
        time.sleep(0.1)
    return not server.lives()


def create(graph: Graph, key: str) -> None:
    graph.writer.transaction(lambda tx: tx.rows("CREATE (n:Place {id: $id}) RETURN n.id AS id", {"id": key}))


def ids(graph: Graph) -> list[str]:
    return [row["id"] for row in graph.reader.rows("MATCH (n:Place) RETURN n.id AS id ORDER BY id")]


def program(settings: Settings, *arguments: str) -> subprocess.Popen[str]:
    """A Python program of its own, with the settings in its environment."""
    environment = os.environ | {
        "LIANTU_HOME": str(settings.home),
        "LIANTU_HEAP": settings.heap,
        "LIANTU_GRACE_SECONDS": str(settings.grace_seconds),
    }
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_programs_that_start_at_once_share_one_server_that_goes_with_the_last(settings: Settings) -> None:
    programs = [program(settings, "-c", USE, f"place:{number}") for number in range(3)]
    answers = [each.communicate(timeout=120) for each in programs]
    assert [each.returncode for each in programs] == [0, 0, 0], answers
    assert len({out for out, _ in answers}) == 1
    with open_graph(settings) as graph:
        assert ids(graph) == ["place:0", "place:1", "place:2"]
        server = server_of(settings)
        time.sleep(2 * GRACE)
        assert server.lives()
    assert gone(server, GRACE + 10)
    assert not Home(settings.home).state.exists()


def test_a_pinned_server_stays_until_it_is_stopped(settings: Settings) -> None:
    membership = embedded.join(settings)
    embedded.pin(settings)
    membership.leave()
    server = server_of(settings)
    assert not gone(server, GRACE + 3)
    with open_graph(settings):
        assert not embedded.stop(settings)
        assert server.lives()
    assert gone(server, GRACE + 10)


@posix
def test_a_killed_server_loses_nothing_and_the_same_graph_goes_on(settings: Settings) -> None:
    with open_graph(settings) as graph:
        create(graph, "place:before")
        first = server_of(settings)
        os.kill(first.pid, signal.SIGKILL)
        assert gone(first, 5)
        assert Home(settings.home).state.exists()
        create(graph, "place:after")
        assert ids(graph) == ["place:after", "place:before"]
        assert server_of(settings).pid != first.pid


@posix
def test_readers_of_all_threads_outlive_a_kill(settings: Settings) -> None:
    faults: list[Exception] = []
    until = time.monotonic() + 3

    def read(graph: Graph) -> None:
        try:
            while time.monotonic() < until:
                assert ids(graph) == ["place:1"]
        except Exception as error:  # a thread cannot fail a test by itself
            faults.append(error)

    with open_graph(settings) as graph:
        create(graph, "place:1")
        threads = [threading.Thread(target=read, args=(graph,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        os.kill(server_of(settings).pid, signal.SIGKILL)
        for thread in threads:
            thread.join(120)
    assert faults == []


@posix
def test_a_program_killed_in_a_long_statement_leaves_a_server_that_goes_by_itself(settings: Settings) -> None:
    asking = program(settings, "-c", ENDLESS)
    assert asking.stdout is not None and asking.stdout.readline().startswith("bolt://")
    time.sleep(1)
    server = server_of(settings)
    asking.kill()
    asking.wait(10)
    assert gone(server, GRACE + 30)


@posix
def test_a_server_told_to_end_closes_its_files_and_lost_passwords_lock_nothing(settings: Settings) -> None:
    with open_graph(settings) as graph:
        create(graph, "place:kept")
        server = server_of(settings)
        os.kill(server.pid, signal.SIGTERM)
        assert gone(server, 20)
    home = Home(settings.home)
    assert "Server is down" in home.log.read_text(encoding="utf-8")
    home.passwords.unlink()
    with open_graph(settings) as graph:
        assert ids(graph) == ["place:kept"]


@pytest.mark.parametrize("process", ["none", "reused", "damaged"])
def test_a_stale_state_file_is_told_from_a_living_server(tmp_path: Path, process: str) -> None:
    home = Home(tmp_path)
    ours = state.this_process("bolt://127.0.0.1:1")
    if process == "damaged":
        home.state.write_text('{"address": "bolt://127.0', encoding="utf-8")
    else:
        pid, started = (2**22 + 1, ours.started) if process == "none" else (ours.pid, ours.started - 100)
        state.write(home, Server(ours.address, pid, started))
    assert state.read(home) is None
    state.write(home, ours)
    assert state.read(home) == ours


def test_it_listens_on_this_machine_only(shared: tuple[Settings, Graph]) -> None:
    process = psutil.Process(server_of(shared[0]).pid)
    listening = [
        each.laddr.ip for each in process.net_connections("inet") if each.status == psutil.CONN_LISTEN
    ]
    assert listening
    assert {ip.removeprefix("::ffff:") for ip in listening} == {"127.0.0.1"}


@posix
def test_its_passwords_are_for_their_owner_only(shared: tuple[Settings, Graph]) -> None:
    home = Home(shared[0].home)
    assert stat.S_IMODE(home.passwords.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.state.stat().st_mode) == 0o600
    command = psutil.Process(server_of(shared[0]).pid).cmdline()
    assert not any(home.secrets().writer_password in word for word in command)


@posix
def test_it_writes_nowhere_but_in_its_folder(shared: tuple[Settings, Graph]) -> None:
    settings, graph = shared
    graph.reader.rows("RETURN 1 AS n")
    process = psutil.Process(server_of(settings).pid)
    assert Path(process.cwd()) == settings.home
    written = [Path(file.path) for file in process.open_files() if file.mode != "r"]
    assert written and all(path.is_relative_to(settings.home) for path in written)
    assert not list(Path("/tmp").glob(f"hsperfdata_*/{process.pid}"))


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://example.com/x.csv"])
def test_no_statement_reads_a_file_or_an_address(shared: tuple[Settings, Graph], address: str) -> None:
    graph = shared[1]
    statement = f"LOAD CSV FROM '{address}' AS line RETURN line"
    with pytest.raises(StatementError):
        graph.reader.rows(statement, seconds=5)
    with pytest.raises(StatementError):
        graph.writer.transaction(lambda tx: tx.rows(statement))


@as_root
@posix
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o755)
    program_text = (
        "import os\n"
        "from pathlib import Path\n"
        "from graph.embedded.home import Home\n"
        "from graph.errors import EngineStartError\n"
        "os.setuid(65534)\n"
        "try: Home(Path(os.environ['LIANTU_HOME'])).prepare()\n"
        "except EngineStartError as error: print(error)"
    )
    asked = program(settings_in(closed / "home"), "-c", program_text)
    out, err = asked.communicate(timeout=60)
    assert "cannot be written" in out and "LIANTU_HOME" in out, err


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("", encoding="utf-8")
    with pytest.raises(EngineStartError, match="cannot be written"):
        open_graph(settings_in(tmp_path / "home"))


def test_a_server_that_does_not_start_tells_why_and_blocks_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with pytest.raises(EngineStartError, match="LIANTU_HEAP") as caught:
        open_graph(settings_in(home, heap="900000g"))
    assert "\n" not in str(caught.value) and caught.value.details
    with open_graph(settings_in(home)) as graph:
        assert graph.reader.rows("RETURN 1 AS n") == [{"n": 1}]
    embedded.stop(settings_in(home), now=True)


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ("OSError: /lib64/libc.so.6: version `GLIBC_2.34' not found (required by libjvm.so)", "glibc"),
        ("ModuleNotFoundError: No module named 'arcadedb_embedded'", "not installed"),
        ("java.io.IOException: No space left on device", "disk is full"),
        ("Could not reserve enough space for 4194304KB object heap", "LIANTU_HEAP"),
        ("something else", "the log tells why"),
    ],
)
def test_why_it_did_not_start_is_told_in_words(log: str, said: str) -> None:
    assert said in reason(f"first line\n{log}\nlast line").en


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 48 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.long
@posix
def test_no_committed_write_is_lost_however_often_the_server_is_killed(settings: Settings) -> None:
    kept: list[str] = []
    with open_graph(settings) as graph:
        for round_ in range(8):
            server = server_of(settings)
            killer = threading.Timer(0.3 + 0.2 * round_, os.kill, (server.pid, signal.SIGKILL))
            killer.start()
            number = 0
            while server.lives():
                key = f"place:{round_}-{number:06}"
                with contextlib.suppress(CommitUnknown):
                    create(graph, key)
                    kept.append(key)
                number += 1
            killer.join()
            assert set(kept) <= set(ids(graph))
    assert len(kept) > 8


@pytest.mark.long
@as_root
@posix
def test_a_full_disk_is_told_and_what_was_committed_stays(small_disk: Path) -> None:
    settings = settings_in(small_disk / "home")
    ballast = small_disk / "ballast"
    committed = 0
    with open_graph(settings) as graph:
        create(graph, "place:first")
        free = os.statvfs(small_disk)
        ballast.write_bytes(b"x" * (free.f_bavail * free.f_frsize - 2 * 1024 * 1024))
        with pytest.raises(StatementError) as caught:
            for number in range(200):
                rows = [{"id": f"place:{number}-{i}", "note": "威海" * 500} for i in range(100)]
                graph.writer.transaction(
                    lambda tx, rows=rows: tx.rows(
                        "UNWIND $rows AS row CREATE (n:Place) SET n = row", {"rows": rows}
                    )
                )
                committed += 100
        assert "disk is full" in str(caught.value)
    embedded.stop(settings, now=True)
    with pytest.raises(EngineStartError, match="disk is full"):
        ballast.write_bytes(b"")
        free = os.statvfs(small_disk)
        ballast.write_bytes(b"x" * (free.f_bavail * free.f_frsize))
        open_graph(settings)
    ballast.unlink()
    with open_graph(settings) as graph:
        assert graph.reader.rows("MATCH (n:Place) RETURN count(n) AS n")[0]["n"] == committed + 1
    embedded.stop(settings, now=True)
