"""Commands of ours: in a process of their own, or quickly, inside the test, by what their process calls."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.settings import ROOT

Main = Callable[[Sequence[str]], int]
SECONDS = 120


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def in_process(*words: str | Path, environment: Mapping[str, str] | None = None) -> Done:
    """Python with these words, in a process of its own."""
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def called(main: Main, *words: str | Path, environment: Mapping[str, str] | None = None) -> Done:
    """The `main` of a command with these words, inside the test: no second start of Python."""
    out, errors = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(errors):
        for name, value in {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **(environment or {})}.items():
            patch.setenv(name, value)
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:  # what argparse makes of a wrong call
            code = ended.code if isinstance(ended.code, int) else 1
    return Done(code, out.getvalue(), errors.getvalue())
