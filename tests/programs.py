"""Embedded servers of a test's own, and small programs that use them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import embedded
from graph.embedded.state import Server
from graph.settings import ROOT, Settings, load_settings
from graph.store import Graph

GRACE = 1.0
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and file modes of POSIX")
as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")

USE = """
import sys
from graph.settings import load_settings
from graph.store import open_graph
from tests.programs import create
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


def settings_in(folder: Path, **more: object) -> Settings:
    """Settings for an embedded engine in `folder`."""
    return load_settings(home=folder, **({"heap": "256m", "grace_seconds": GRACE} | more))


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
