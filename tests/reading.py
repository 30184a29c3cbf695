"""What a person's shell holds once `python -m graph connect` told it where the graph is."""

from __future__ import annotations

import subprocess

from graph.__main__ import main

from .commands import called
from .engines import Bench


def reading_environment(bench: Bench) -> dict[str, str]:
    """The environment after `eval "$(python -m graph connect --format env)"`, as a real shell makes it."""
    lines = called(main, "connect", "--format", "env", environment=bench.environment)
    assert lines.returncode == 0, lines.stderr
    if bench.graph.engine == "embedded":  # asking for the connection pinned the engine
        assert called(main, "stop", environment=bench.environment).returncode == 0
    theirs = (
        {"NEO4J_PASSWORD": bench.environment["NEO4J_PASSWORD"]}
        if "NEO4J_PASSWORD" in bench.environment
        else {}
    )
    done = subprocess.run(
        ["sh", "-euc", 'eval "$1"; env -0', "sh", lines.stdout], env=theirs, check=True, capture_output=True
    )
    held = dict(pair.split("=", 1) for pair in done.stdout.decode().split("\0") if pair)
    return {name: value for name, value in held.items() if name.startswith("LIANTU_READ_")}
