"""The reading user of the embedded server, made through the server's HTTP interface."""

from __future__ import annotations

import base64
import json
import urllib.request
from typing import Any

from .home import DATABASE, Secrets

_GROUP = "reading"
_SECONDS = 10.0


def make_reader(http: str, secrets: Secrets) -> None:
    """A user who may read every record and do nothing else; one that is there already stays."""
    group = {
        "database": DATABASE,
        "name": _GROUP,
        "access": [],
        "types": {"*": {"access": ["readRecord"]}},
        "resultSetLimit": -1,
        "readTimeout": -1,
    }
    _ask(f"{http}/api/v1/server/groups", secrets, group)
    users = _ask(f"{http}/api/v1/server/users", secrets)["result"]
    if secrets.reader not in {user["name"] for user in users}:
        user = {
            "name": secrets.reader,
            "password": secrets.reader_password,
            "databases": {DATABASE: [_GROUP]},
        }
        _ask(f"{http}/api/v1/server", secrets, {"command": f"create user {json.dumps(user)}"})


def _ask(url: str, secrets: Secrets, body: object = None) -> Any:
    login = base64.b64encode(f"{secrets.writer}:{secrets.writer_password}".encode()).decode()
    request = urllib.request.Request(  # a body makes it a POST
        url,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Basic {login}", "Content-Type": "application/json"},
    )
    # The system's proxy is for the world outside, never for our own server.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=_SECONDS) as answer:
        return json.load(answer)
