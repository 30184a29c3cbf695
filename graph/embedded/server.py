"""The server process of the embedded engine: `python -m graph.embedded.server`, started by `launch`."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from . import state
from .home import DATABASE, Home
from .locks import FileLock
from .users import make_reader

if TYPE_CHECKING:
    from arcadedb_embedded.server import ArcadeDBServer

HOST = "127.0.0.1"
_LOOK_EVERY = 0.5
_STOP_SECONDS = 20.0
_TAKE_OVER_SECONDS = 30.0
_PORT_ATTEMPTS = 3

_OPTIONS = {
    # A commit is on the disk before it is answered, so that it outlives a power cut too.
    "txWalFlush": "2",
    # A backstop behind the limit that each statement carries; it also counts the time of streaming.
    "command.timeout": str(30 * 60 * 1000),
    # Sorting and grouping fail above half a million rows otherwise; the heap is guarded apart from this.
    "queryMaxHeapElementsAllowedPerOp": "20000000",
    # A gate on statements would also hold back the one that is to end another.
    "queryMaxConcurrent": "0",
    "opencypher.loadCsv.allowFileUrls": "false",
    "opencypher.loadCsv.allowRemoteUrls": "false",
}

_WITHDRAWN = ("do.", "merge.", "refactor.", "db.migrate")


def main() -> None:
    """Serve one folder until the last user has left or somebody asks for the end."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--heap", required=True)
    parser.add_argument("--grace", type=float, required=True)
    arguments = parser.parse_args()
    home = Home(arguments.home)
    asked = threading.Event()
    # -Xrs leaves signals to us: the Java machine would end at once, in the middle of a flush.
    for name in ("SIGTERM", "SIGINT"):
        signal.signal(getattr(signal, name), lambda *_: asked.set())
    with FileLock(home.server_lock) as alone:
        # A server before us that is still closing its files.
        if not alone.acquire(_TAKE_OVER_SECONDS):
            raise SystemExit("another server holds this folder")
        server, bolt, http = _start(home, arguments.heap)
        make_reader(f"http://{HOST}:{http}", home.secrets())
        mine = state.this_process(f"bolt://{HOST}:{bolt}")
        state.write(home, mine)
        with FileLock(home.users_lock) as users:
            _wait(home, arguments.grace, asked, users)
            home.state.unlink(missing_ok=True)
            _stop(server)


def _start(home: Home, heap: str) -> tuple[ArcadeDBServer, int, int]:
    from arcadedb_embedded.exceptions import ArcadeDBError
    from arcadedb_embedded.server import ArcadeDBServer

    flags = ["-Xrs", "-XX:-UsePerfData", f"-Djava.io.tmpdir={home.temporary}"]
    flags += [f"-Darcadedb.{name}={value}" for name, value in _OPTIONS.items()]
    for attempt in range(_PORT_ATTEMPTS):
        bolt, http = _free_ports()
        server = ArcadeDBServer(
            str(home.data),
            home.secrets().writer_password,
            config={
                "host": HOST,
                "http_port": http,
                "bolt_port": bolt,
                "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            },
            jvm_kwargs={"heap_size": heap, "jvm_args": flags},
        )
        try:
            server.start()
        except ArcadeDBError:
            # Between our look and the start somebody else may have taken a port.
            if attempt + 1 == _PORT_ATTEMPTS:
                raise
        else:
            server.create_database(DATABASE)
            _withdraw_procedures()
            return server, bolt, http
    raise AssertionError("unreachable")


def _withdraw_procedures() -> None:
    """Take away the procedures that carry out a text or write: no statement of ours needs them."""
    from arcadedb_embedded.jvm import jpype

    registry = jpype.JClass("com.arcadedb.query.opencypher.procedures.CypherProcedureRegistry")
    for name in [str(name) for name in registry.getProcedureNames()]:
        if name.startswith(_WITHDRAWN):
            registry.unregister(name)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind((HOST, 0))
        other.bind((HOST, 0))
        return one.getsockname()[1], other.getsockname()[1]


def _wait(home: Home, grace: float, asked: threading.Event, users: FileLock) -> None:
    """Return when somebody asks for the end, or when for `grace` seconds nobody used the server."""
    alone_since: float | None = None
    while not asked.wait(_LOOK_EVERY):
        if home.stop_request.exists():
            home.stop_request.unlink(missing_ok=True)
            return
        if home.pin.exists() or not users.acquire():
            alone_since = None
            continue
        now = time.monotonic()
        alone_since = alone_since or now
        if now - alone_since >= grace:
            return  # the lock stays ours, so that nobody joins a server that is closing
        users.release()


def _stop(server: ArcadeDBServer) -> None:
    # Closing waits for running statements; every commit is on the disk already.
    watch = threading.Timer(_STOP_SECONDS, os._exit, (0,))
    watch.daemon = True
    watch.start()
    server.stop()
    os._exit(0)


def _run() -> None:
    """As `main`; when it fails the process ends all the same, though the Java machine's threads still run."""
    try:
        main()
    except SystemExit:  # said before the Java machine was started
        raise
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


if __name__ == "__main__":
    _run()
