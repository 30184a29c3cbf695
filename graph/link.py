"""How a graph reaches its engine: drivers for reading and writing, renewed when the embedded one moved."""

from __future__ import annotations

import logging
import re
import shutil
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, Session
from neo4j.exceptions import DriverError, Neo4jError

from .driver_errors import our_error
from .embedded import Membership, join
from .errors import SettingsError
from .settings import Settings
from .text import Text

Engine = Literal["embedded", "neo4j"]
Parameters = Mapping[str, Any] | None

_SCHEME = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://")
_NO_ROOM = 8 * 1024 * 1024
_GOING_SECONDS = 1.0
_CONNECT_SECONDS = 10.0
_RETRY_SECONDS = {"embedded": 5.0, "neo4j": 30.0}


@dataclass(frozen=True)
class Door:
    """Drivers to one running server: one that reads, one that writes."""

    engine: Engine
    address: str
    database: str | None
    reading: Driver
    writing: Driver
    folder: Path | None = None

    def read_session(self, fetch_size: int) -> Session:
        """A session that the server keeps from writing."""
        return self.reading.session(
            database=self.database, default_access_mode=READ_ACCESS, fetch_size=fetch_size
        )

    def write_session(self) -> Session:
        """A session that may write."""
        return self.writing.session(database=self.database, default_access_mode=WRITE_ACCESS)

    def disk_is_full(self) -> bool:
        """Whether the embedded database's disk has no room left; the engine's own words do not say so."""
        return self.folder is not None and shutil.disk_usage(self.folder).free < _NO_ROOM

    def close(self) -> None:
        """Close both drivers."""
        self.reading.close()
        self.writing.close()


class Link(Protocol):
    """Where the door to the engine is, now."""

    engine: Engine

    def door(self, *, checked: bool = False) -> Door:
        """The door; `checked`: one to a server that went away is replaced first."""

    def renew(self, broken: Door) -> Door:
        """Another door in place of one that led nowhere."""

    def close(self) -> None:
        """Close the door and leave the engine."""


class ServerLink:
    """A Neo4j server, single or a cluster, that somebody else runs."""

    engine: Engine = "neo4j"

    def __init__(self, settings: Settings) -> None:
        uri = settings.neo4j_uri or ""
        password = settings.neo4j_password
        auth = (settings.neo4j_username, password.get_secret_value()) if password else None
        # The driver also takes http addresses, as a preview.
        if not _SCHEME.match(uri):
            raise _wrong_address(uri)
        try:
            driver = open_driver("neo4j", uri, auth)
        except (ValueError, DriverError) as error:
            raise _wrong_address(uri, str(error)) from error
        self._door = Door("neo4j", uri, settings.neo4j_database, driver, driver)
        verify(self._door)

    def door(self, *, checked: bool = False) -> Door:
        """The one door there is; its driver renews its own connections."""
        return self._door

    def renew(self, broken: Door) -> Door:
        """The same door: the server is not ours to start."""
        return broken

    def close(self) -> None:
        """Close the driver."""
        self._door.close()


class EmbeddedLink:
    """The embedded server, found or started; found or started again whenever it has gone."""

    engine: Engine = "embedded"

    def __init__(self, settings: Settings) -> None:
        self._lock = threading.Lock()
        self._membership = join(settings)
        self._door = embedded_door(self._membership)
        self._left: list[Door] = []

    def door(self, *, checked: bool = False) -> Door:
        """The door; `checked` makes sure that it leads to a living process."""
        door = self._door
        return self.renew(door) if checked and not self._membership.server_lives() else door

    def renew(self, broken: Door) -> Door:
        """Find or start a server again, once for all threads that met the broken door; not while it lives."""
        with self._lock:
            if self._door is broken and self._has_gone():
                # Another thread may be about to use it: it leads nowhere, but it is closed at the end only.
                self._left.append(broken)
                self._membership.rejoin()
                self._door = embedded_door(self._membership)
            return self._door

    def close(self) -> None:
        """Close the drivers and leave the server, which stops when nobody is left."""
        for door in (*self._left, self._door):
            door.close()
        self._membership.leave()

    def _has_gone(self) -> bool:
        # A process that is killed loses its connections a moment before it is gone.
        until = time.monotonic() + _GOING_SECONDS
        while self._membership.server_lives():
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        return True


def embedded_door(membership: Membership) -> Door:
    """Drivers with the two users of the embedded server."""
    address, secrets = membership.server.address, membership.secrets
    return Door(
        "embedded",
        address,
        membership.database,
        open_driver("embedded", address, (secrets.reader, secrets.reader_password)),
        open_driver("embedded", address, (secrets.writer, secrets.writer_password)),
        membership.folder,
    )


def open_driver(engine: Engine, address: str, auth: tuple[str, str] | None) -> Driver:
    """A quiet driver: no notifications, no telemetry, and no log lines on stderr beside our own words."""
    log = logging.getLogger("neo4j")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    return GraphDatabase.driver(
        address,
        auth=auth,
        connection_timeout=_CONNECT_SECONDS,
        max_transaction_retry_time=_RETRY_SECONDS[engine],
        liveness_check_timeout=60.0,
        notifications_min_severity="OFF",
        telemetry_disabled=True,
        user_agent="liantu",
    )


def verify(door: Door) -> None:
    """Ask the server something; errors of our tree when it does not answer or lets us not in."""
    try:
        with door.read_session(fetch_size=1) as session:
            session.run("RETURN 1").consume()
    except (DriverError, Neo4jError) as error:
        door.close()
        raise our_error(error, address=door.address) from error


def _wrong_address(uri: str, details: str = "") -> SettingsError:
    return SettingsError(
        Text(
            f"NEO4J_URI 不对:{uri};应写成 bolt://主机:端口 或 neo4j://主机:端口",
            f"NEO4J_URI is wrong: {uri}; it is written bolt://host:port or neo4j://host:port",
        ),
        details=details,
    )
