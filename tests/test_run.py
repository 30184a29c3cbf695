"""`python -m ui`: the port, the first start with the city in it, and the end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from graph.errors import ServingError
from ui.serving import FIRST_PORT, LOOPBACK, address_of, choose_port, streamlit_command

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        listener.listen()
        yield int(listener.getsockname()[1])


def started(home: Path, *arguments: str, output: int | IO[str] = subprocess.PIPE) -> subprocess.Popen[str]:
    """The command in an environment of its own: an empty home, no Neo4j, English."""
    environment = os.environ | {
        "LIANTU_HOME": str(home / "home"),
        "LIANTU_LANGUAGE": "en",
        "LIANTU_HEAP": "512m",
        "LIANTU_GRACE_SECONDS": "2",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "ui", "--no-browser", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=output,
        stderr=subprocess.PIPE if output == subprocess.PIPE else subprocess.STDOUT,
        text=True,
    )


def test_a_port_asked_for_and_taken_is_an_error_that_names_it(taken: int) -> None:
    with pytest.raises(ServingError) as caught:
        choose_port(LOOPBACK, taken)
    assert str(taken) in caught.value.in_("zh") and str(taken) in caught.value.in_("en")


def test_without_a_port_the_next_free_one_is_taken() -> None:
    first = choose_port(LOOPBACK, None)
    assert first >= FIRST_PORT
    with socket.socket() as listener:
        listener.bind((LOOPBACK, first))
        listener.listen()
        assert choose_port(LOOPBACK, None) > first


def test_an_address_that_is_not_ours_is_not_called_taken() -> None:
    with pytest.raises(ServingError, match="cannot listen"):
        choose_port("192.0.2.1", None)


def test_streamlit_is_told_its_address_so_that_it_asks_nobody_for_it() -> None:
    command = streamlit_command("0.0.0.0", 8501)
    assert command[command.index("--browser.serverAddress") + 1] == LOOPBACK
    assert address_of("0.0.0.0", 8501) == "http://127.0.0.1:8501"
    assert address_of("::1", 8501) == "http://[::1]:8501"


def test_the_command_ends_with_one_line_and_code_1_when_its_port_is_taken(tmp_path: Path, taken: int) -> None:
    process = started(tmp_path, "--port", str(taken))
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert (
        errors.strip()
        == f"port {taken} is taken; name another one, or leave --port out and a free one is found"
    )
    assert output == ""


def test_a_port_that_is_none_is_a_wrong_call(tmp_path: Path) -> None:
    process = started(tmp_path, "--port", "70000")
    process.communicate(timeout=60)
    assert process.returncode == 2


def test_the_first_start_loads_the_city_and_a_signal_ends_everything(tmp_path: Path) -> None:
    port = choose_port(LOOPBACK, None)
    said = tmp_path / "said.txt"
    with said.open("w") as output, started(tmp_path, "--port", str(port), output=output) as process:
        try:
            _wait_until(lambda: "Liantu is ready" in said.read_text() or process.poll() is not None)
            lines = said.read_text().splitlines()
            assert [line.partition(":")[0] for line in lines[:2]] == [
                "opening the graph …",
                "the graph is empty",
            ]
            assert lines[2].startswith("loaded ")
            assert lines[3].startswith(f"Liantu is ready: http://127.0.0.1:{port} ")
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
                assert answer.status == 200
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) == 0
        finally:
            process.kill()
    assert "Traceback" not in said.read_text()
    _wait_until(lambda: _is_silent(port))


def _is_silent(port: int) -> bool:
    with socket.socket() as attempt:
        return attempt.connect_ex((LOOPBACK, port)) != 0


def _wait_until(condition: Callable[[], bool], seconds: float = 120.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.1)
