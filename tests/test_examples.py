"""The scripts that a person can paste print the four gaps, on both engines."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import Graph

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
GAPS = ["打印设备及智能服务终端", "轮胎", "电机", "专用汽车"]


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda script: script.name)
def test_a_pasted_script_prints_the_four_gaps(city: Graph, environment: dict[str, str], script: Path) -> None:
    done = run(environment, str(script))
    if city.engine == "embedded":  # asking for the connection pinned the engine
        assert run(environment, "-m", "graph", "stop").returncode == 0
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line.partition(" (")[0] for line in lines] == GAPS
    assert all(line.endswith("1 source(s) report the gap") for line in lines)
