"""One writer at a time: a load takes a lease in the graph itself, so two machines agree."""

from __future__ import annotations

import os
import secrets
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import psutil

from .errors import LeaseError
from .schema import META_ID
from .store import Graph
from .text import Text

SECONDS = 60.0
_PAUSE = 0.5

# The first SET takes the node's lock on Neo4j before the condition is read; without it two could both pass.
_TAKE = (
    "MATCH (m:Meta {id: $id}) SET m.lease_asked = $owner WITH m "
    "WHERE m.lease_owner IS NULL OR m.lease_expires < $now OR m.lease_owner IN $dead "
    "SET m.lease_owner = $owner, m.lease_expires = $until "
    "RETURN m.graph_version AS version"
)
# Every batch moves the version: who compared or cached before it knows that it is out of date.
_KEEP = (
    "MATCH (m:Meta {id: $id, lease_owner: $owner}) "
    "SET m.lease_expires = $until, m.graph_version = m.graph_version + 1 RETURN m.graph_version AS version"
)
_LEAVE = (
    "MATCH (m:Meta {id: $id, lease_owner: $owner}) "
    "SET m.lease_owner = null, m.lease_expires = null, m.graph_version = m.graph_version + 1 "
    "RETURN m.graph_version AS version"
)
_HOLDER = "MATCH (m:Meta {id: $id}) RETURN m.lease_owner AS owner, m.lease_expires AS until"


class Rows(Protocol):
    """What a managed transaction offers: a statement's rows."""

    def rows(self, statement: str, parameters: dict[str, object]) -> list[dict[str, Any]]:
        """Run one statement."""


@dataclass(frozen=True)
class Lease:
    """The right to write, ours until it expires; each batch proves and prolongs it."""

    owner: str

    def keep(self, transaction: Rows) -> None:
        """Prolong the lease inside a batch's own transaction; LeaseError when it is no longer ours."""
        until = time.time() + SECONDS
        if not transaction.rows(_KEEP, {"id": META_ID, "owner": self.owner, "until": until}):
            raise LeaseError(
                Text(
                    "写入权已被别的程序接管,本次导入停止;再导入一次即可接着完成",
                    "another program took over the right to write; load again to finish",
                )
            )

    def leave(self, transaction: Rows) -> None:
        """Give the lease back and move the graph's version."""
        transaction.rows(_LEAVE, {"id": META_ID, "owner": self.owner})


def take_lease(
    graph: Graph, *, wait: float = 10.0, on_taken: Callable[[Rows, int], None] | None = None
) -> Lease:
    """The lease, waiting up to `wait` seconds for another writer; LeaseError in words when it stays.

    `on_taken` runs in the same transaction, with the graph's version. A holder on this machine whose
    process is gone is passed over.
    """
    owner = _our_name()
    deadline = time.monotonic() + wait
    while True:
        holder = graph.reader.rows(_HOLDER, {"id": META_ID})
        held_by = str(holder[0]["owner"]) if holder and holder[0]["owner"] else ""

        def take(transaction: Rows, held_by: str = held_by) -> bool:
            now = time.time()
            dead = [held_by] if held_by and _is_gone(held_by) else []
            values = {"id": META_ID, "owner": owner, "now": now, "until": now + SECONDS, "dead": dead}
            taken = transaction.rows(_TAKE, values)
            if taken and on_taken is not None:
                on_taken(transaction, int(taken[0]["version"]))
            return bool(taken)

        if graph.writer.transaction(take):
            return Lease(owner)
        if time.monotonic() > deadline:
            host, pid, *_ = [*held_by.split("/"), "?"]
            raise LeaseError(
                Text(
                    f"另一个程序正在写入(主机 {host},进程 {pid}),请稍后再试",
                    f"another program is writing (host {host}, process {pid}); try again later",
                )
            )
        time.sleep(_PAUSE)


def _our_name() -> str:
    """host/pid/start of the process/nonce: tells a later program whether this one still lives."""
    started = psutil.Process().create_time()
    return f"{socket.gethostname()}/{os.getpid()}/{started:.0f}/{secrets.token_hex(4)}"


def _is_gone(owner: str) -> bool:
    host, pid, started, _ = owner.split("/")
    if host != socket.gethostname():
        return False
    try:
        return abs(psutil.Process(int(pid)).create_time() - float(started)) > 2
    except psutil.NoSuchProcess:
        return True
