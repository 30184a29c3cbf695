"""Starting the server process, and telling in words why it did not start."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from ..errors import EngineStartError
from ..settings import ROOT, Settings
from ..text import Text
from . import state
from .home import DATABASE, Home, cannot_write
from .state import Server

_PAUSE = 0.1
# On Windows: DETACHED_PROCESS and CREATE_NEW_PROCESS_GROUP, which elsewhere have no names.
_NO_CONSOLE = 0x00000008 | 0x00000200 if sys.platform == "win32" else 0
_TAIL = 30

# What the log says, and what a person can do about it; the first that is found counts.
_REASONS = (
    (
        r"No space left on device|not enough space",
        Text("磁盘已满", "the disk is full"),
    ),
    (
        r"GLIBC_[\d.]+'? not found",
        Text(
            "本机的 glibc 太旧(需要 2.34 以上);请改用 Neo4j(设置 NEO4J_URI)",
            "this system's glibc is too old (2.34 is needed); use Neo4j instead (set NEO4J_URI)",
        ),
    ),
    (
        r"No module named 'arcadedb_embedded'|JVM library not found|Bundled JRE not found",
        Text(
            "没有安装 arcadedb-embedded;请按 requirements.txt 安装,或改用 Neo4j(设置 NEO4J_URI)",
            "arcadedb-embedded is not installed; install requirements.txt, or use Neo4j (set NEO4J_URI)",
        ),
    ),
    (
        r"Could not reserve enough space|Cannot allocate memory|insufficient memory|larger than the maximum",
        Text(
            "内存不够;请用 LIANTU_HEAP 设小一些(如 512m)",
            "there is not enough memory; set LIANTU_HEAP lower (for example 512m)",
        ),
    ),
    (
        r"Permission denied|Read-only file system|AccessDeniedException",
        Text("数据目录里有不可写的文件", "a file of the data folder cannot be written"),
    ),
)
_UNKNOWN = Text("原因见日志", "the log tells why")


def launch(home: Home, settings: Settings) -> Server:
    """Start a server and wait until it answers; EngineStartError with the tail of its log if it does not."""
    until = time.monotonic() + settings.start_seconds
    home.stop_request.unlink(missing_ok=True)
    process = _spawn(home, settings)
    while time.monotonic() < until:
        server = state.read(home)
        if server is not None and _answers(home, server):
            return server
        if process.poll() is not None:
            raise _failed(home, reason(tail(home.log)))
        time.sleep(_PAUSE)
    process.kill()
    process.wait()
    seconds = f"{settings.start_seconds:g}"
    raise _failed(home, Text(f"{seconds} 秒内没有应答", f"no answer within {seconds} s"))


def _spawn(home: Home, settings: Settings) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-P", "-m", "graph.embedded.server"]
    command += ["--home", str(home.path), "--heap", settings.heap, "--grace", str(settings.grace_seconds)]
    # Nothing of ours is set from outside; the server's scratch files stay in its own folder.
    temporary = str(home.temporary)
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TMPDIR": temporary,
        "TEMP": temporary,
        "TMP": temporary,
    }
    try:
        if home.log.exists():
            home.log.replace(home.log.with_suffix(".log.1"))
        with home.log.open("wb") as log:
            return subprocess.Popen(
                command,
                cwd=home.path,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C in the program that happened to start it is not meant for the server.
                start_new_session=True,
                creationflags=_NO_CONSOLE,
            )
    except OSError as error:
        raise cannot_write(home.path, error) from error


def _answers(home: Home, server: Server) -> bool:
    """Whether a query of either user is answered."""
    secrets = home.secrets()
    users = ((secrets.reader, secrets.reader_password), (secrets.writer, secrets.writer_password))
    try:
        for user in users:
            with GraphDatabase.driver(server.address, auth=user, telemetry_disabled=True) as driver:
                driver.execute_query("RETURN 1", database_=DATABASE)
    except (DriverError, Neo4jError):
        return False
    return True


def tail(log: Path) -> str:
    """The last lines of a log."""
    try:
        return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-_TAIL:])
    except OSError:
        return ""


def reason(said: str) -> Text:
    """What the log of a server that did not start says, in words for the person who started it."""
    return next((text for pattern, text in _REASONS if re.search(pattern, said)), _UNKNOWN)


def _failed(home: Home, why: Text) -> EngineStartError:
    return EngineStartError(
        Text(
            "内置数据库没有启动:{reason}(日志 {log})",
            "the embedded database did not start: {reason} (log: {log})",
        ).format(reason=why, log=home.log),
        details=tail(home.log),
    )
