"""The embedded server: started once, shared, found again, and gone with its last user."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import threading
import time
from pathlib import Path

import pytest

from graph import embedded
from graph.embedded import state
from graph.embedded.home import Home
from graph.embedded.state import Server
from graph.errors import CommitUnknown
from graph.settings import Settings
from graph.store import Graph, open_graph
from tests.programs import ENDLESS, GRACE, USE, create, gone, ids, posix, program, server_of


def test_programs_that_start_at_once_share_one_server_that_goes_with_the_last(own: Settings) -> None:
    programs = [program(own, "-c", USE, f"place:{number}") for number in range(3)]
    answers = [each.communicate(timeout=120) for each in programs]
    assert [each.returncode for each in programs] == [0, 0, 0], answers
    assert len({out for out, _ in answers}) == 1
    with open_graph(own) as graph:
        assert ids(graph) == ["place:0", "place:1", "place:2"]
        server = server_of(own)
        time.sleep(2 * GRACE)
        assert server.lives()
    assert gone(server, GRACE + 10)
    assert not Home(own.home).state.exists()


def test_a_pinned_server_stays_until_it_is_stopped(own: Settings) -> None:
    membership = embedded.join(own)
    embedded.pin(own)
    membership.leave()
    server = server_of(own)
    assert not gone(server, GRACE + 3)
    with open_graph(own):
        assert not embedded.stop(own)
        assert server.lives()
    assert gone(server, GRACE + 10)


@posix
def test_a_killed_server_loses_nothing_and_the_same_graph_goes_on(own: Settings) -> None:
    with open_graph(own) as graph:
        create(graph, "place:before")
        first = server_of(own)
        os.kill(first.pid, signal.SIGKILL)
        assert gone(first, 5)
        assert Home(own.home).state.exists()
        create(graph, "place:after")
        assert ids(graph) == ["place:after", "place:before"]
        assert server_of(own).pid != first.pid


@posix
def test_readers_of_all_threads_outlive_a_kill(own: Settings) -> None:
    faults: list[Exception] = []
    until = time.monotonic() + 3

    def read(graph: Graph) -> None:
        try:
            while time.monotonic() < until:
                assert ids(graph) == ["place:1"]
        except Exception as error:  # a thread cannot fail a test by itself
            faults.append(error)

    with open_graph(own) as graph:
        create(graph, "place:1")
        threads = [threading.Thread(target=read, args=(graph,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        os.kill(server_of(own).pid, signal.SIGKILL)
        for thread in threads:
            thread.join(120)
    assert faults == []


@posix
def test_a_program_killed_in_a_long_statement_leaves_a_server_that_goes_by_itself(own: Settings) -> None:
    asking = program(own, "-c", ENDLESS)
    assert asking.stdout is not None and asking.stdout.readline().startswith("bolt://")
    time.sleep(1)
    server = server_of(own)
    asking.kill()
    asking.wait(10)
    assert gone(server, GRACE + 30)


@posix
def test_a_server_told_to_end_closes_its_files_and_lost_passwords_lock_nothing(own: Settings) -> None:
    with open_graph(own) as graph:
        create(graph, "place:kept")
        server = server_of(own)
        os.kill(server.pid, signal.SIGTERM)
        assert gone(server, 20)
    home = Home(own.home)
    assert "Server is down" in home.log.read_text(encoding="utf-8")
    home.passwords.unlink()
    with open_graph(own) as graph:
        assert ids(graph) == ["place:kept"]


@posix
def test_a_server_whose_folder_was_deleted_goes_too(own: Settings) -> None:
    with open_graph(own) as graph:
        create(graph, "place:lost")
        server = server_of(own)
        delete(own.home)
    assert gone(server, GRACE + 25)


def delete(folder: Path) -> None:
    """Delete a folder in which a living server may write a file at that very moment."""
    for _ in range(20):
        with contextlib.suppress(OSError):
            shutil.rmtree(folder)
            return
    raise AssertionError(f"{folder} is filled faster than it is deleted")


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


@pytest.mark.long
@posix
def test_no_committed_write_is_lost_however_often_the_server_is_killed(own: Settings) -> None:
    kept: list[str] = []
    with open_graph(own) as graph:
        for round_ in range(8):
            server = server_of(own)
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
