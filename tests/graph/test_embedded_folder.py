"""What the embedded server does on a person's machine: where it writes and listens, and what it says."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graph import embedded
from graph.embedded.home import Home
from graph.embedded.launch import reason
from graph.errors import EngineStartError, StatementError
from graph.settings import Settings
from graph.store import Graph, open_graph
from tests.programs import as_root, create, posix, program, server_of, settings_in


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Settings, Graph]]:
    """A running server that the tests of this file only look at."""
    made = settings_in(tmp_path_factory.mktemp("shared") / "home")
    with open_graph(made) as graph:
        yield made, graph
    embedded.stop(made, now=True)


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


def test_a_server_that_does_not_start_tells_why_and_blocks_nothing(own: Settings) -> None:
    with pytest.raises(EngineStartError, match="LIANTU_HEAP") as caught:
        open_graph(settings_in(own.home, heap="900000g"))
    assert "\n" not in str(caught.value) and caught.value.details
    with open_graph(own) as graph:
        assert graph.reader.rows("RETURN 1 AS n") == [{"n": 1}]


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
