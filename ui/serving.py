"""Streamlit's server for `app.py`, as a child process on an address and a port."""

from __future__ import annotations

import errno
import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import ServingError
from graph.settings import ROOT
from graph.text import Text

FIRST_PORT = 8501
LAST_PORT = 8600
LOOPBACK = "127.0.0.1"
ANY_ADDRESS = ("0.0.0.0", "::")

PORT_TAKEN = Text(
    "端口 {port} 已被占用；换一个端口，或不写 --port，由程序找一个空闲的",
    "port {port} is taken; name another one, or leave --port out and a free one is found",
)
NO_PORT = Text(
    f"{FIRST_PORT} 到 {LAST_PORT} 之间没有空闲端口；用 --port 指定一个",
    f"no port from {FIRST_PORT} to {LAST_PORT} is free; name one with --port",
)
NO_BINDING = Text(
    "不能在 {address} 的端口 {port} 上监听：{reason}", "cannot listen on {address}, port {port}: {reason}"
)
NO_APP = Text("页面服务没有启动（见上面的输出）", "the app did not start (its words are above)")


def choose_port(address: str, asked: int | None) -> int:
    """The port asked for, else the first free one from 8501; raises ServingError when there is none."""
    if asked is not None:
        if not _is_free(address, asked):
            raise ServingError(PORT_TAKEN.format(port=asked))
        return asked
    for port in range(FIRST_PORT, LAST_PORT + 1):
        if _is_free(address, port):
            return port
    raise ServingError(NO_PORT)


def _is_free(address: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as attempt:
        if sys.platform != "win32":  # there the option would let two servers share a port
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((address, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            reason = error.strerror or str(error)
            raise ServingError(NO_BINDING.format(address=address, port=port, reason=reason)) from error
    return True


def address_of(address: str, port: int) -> str:
    """What a person types into a browser to reach a server bound to `address`."""
    host = _reached_at(address)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _reached_at(address: str) -> str:
    return LOOPBACK if address in ANY_ADDRESS else address


def streamlit_command(address: str, port: int) -> list[str]:
    """The command that serves `app.py` on one address and port, with the interpreter we run in."""
    options = {
        "server.address": address,
        "server.port": str(port),
        "server.headless": "true",
        "browser.serverAddress": _reached_at(address),
        "browser.serverPort": str(port),
        "logger.hideWelcomeMessage": "true",
        "logger.level": "warning",
    }
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
    return command + [part for name, value in options.items() for part in (f"--{name}", value)]


@contextmanager
def serving(address: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The app's server, answering; it ends with us. Raises ServingError when it does not start."""
    child = subprocess.Popen(streamlit_command(address, port), cwd=ROOT)
    try:
        _wait_until_ready(child, address, port)
        yield child
    finally:
        child.terminate()
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _wait_until_ready(child: subprocess.Popen[bytes], address: str, port: int, seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and child.poll() is None:
        connection = http.client.HTTPConnection(_reached_at(address), port, timeout=5)
        try:
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == http.HTTPStatus.OK:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise ServingError(NO_APP)
