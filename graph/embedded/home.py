"""The folder that holds the embedded database: its files, and the passwords of its two users."""

from __future__ import annotations

import errno
import json
import secrets as random
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import EngineStartError
from ..text import Text

DATABASE = "liantu"


@dataclass(frozen=True)
class Secrets:
    """The two users of the embedded database."""

    writer: str
    writer_password: str
    reader: str
    reader_password: str


@dataclass(frozen=True)
class Home:
    """Where everything of the embedded engine lies, below `LIANTU_HOME`."""

    path: Path

    @property
    def data(self) -> Path:
        """The server's own root: databases, its users."""
        return self.path / "data"

    @property
    def server_users(self) -> Path:
        """Where the server keeps its users; without our passwords it is of no use."""
        return self.data / "config" / "server-users.jsonl"

    @property
    def log(self) -> Path:
        """What the server prints."""
        return self.path / "log" / "server.log"

    @property
    def temporary(self) -> Path:
        """Scratch files of the server."""
        return self.path / "tmp"

    @property
    def passwords(self) -> Path:
        """The passwords, readable by their owner only."""
        return self.path / "passwords.json"

    @property
    def state(self) -> Path:
        """Where the running server answers."""
        return self.path / "server.json"

    @property
    def pin(self) -> Path:
        """Present: the server stays when its last user leaves."""
        return self.path / "pinned"

    @property
    def stop_request(self) -> Path:
        """Present: the server is asked to stop."""
        return self.path / "stop"

    @property
    def start_lock(self) -> Path:
        """Held while a server is looked for and started."""
        return self.path / "start.lock"

    @property
    def users_lock(self) -> Path:
        """Held shared by every program that uses the server."""
        return self.path / "users.lock"

    @property
    def server_lock(self) -> Path:
        """Held by the one server of this folder as long as it lives."""
        return self.path / "server.lock"

    def prepare(self) -> None:
        """Make the folders; EngineStartError when this user cannot write there or the disk is full."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for folder in (self.data, self.log.parent, self.temporary):
                folder.mkdir(exist_ok=True)
            with tempfile.TemporaryFile(dir=self.path) as probe:
                probe.write(b"liantu")
        except OSError as error:
            raise cannot_write(self.path, error) from error

    def secrets(self) -> Secrets:
        """The users and passwords, made on first need."""
        try:
            return Secrets(**json.loads(self.passwords.read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError):
            made = Secrets("root", random.token_urlsafe(24), "reader", random.token_urlsafe(24))
            write_private(self.passwords, json.dumps(asdict(made)))
            # Users made with passwords that are lost would lock us out; the server makes them anew.
            self.server_users.unlink(missing_ok=True)
            return made
        except OSError as error:
            raise cannot_write(self.path, error) from error


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    try:
        with tempfile.NamedTemporaryFile(  # its mode is 0600
            "w", encoding="utf-8", dir=path.parent, prefix=path.name, delete=False
        ) as file:
            file.write(text)
        Path(file.name).replace(path)
    except OSError as error:
        raise cannot_write(path.parent, error) from error


def cannot_write(path: Path, error: OSError) -> EngineStartError:
    """Why nothing can be written there, in words."""
    if error.errno == errno.ENOSPC:
        text = Text(
            f"磁盘已满,数据目录 {path} 写不进去",
            f"the disk is full: nothing can be written to the data folder {path}",
        )
    else:
        text = Text(
            f"数据目录 {path} 不可写({error.strerror});请用 LIANTU_HOME 指定一个可写的目录",
            f"the data folder {path} cannot be written ({error.strerror}); name another one with LIANTU_HOME",
        )
    return EngineStartError(text, details=str(error))
