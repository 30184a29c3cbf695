"""What a person keeps in the app, in a file of its own beside the graph: the file, and views by name."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph.errors import SavedError
from graph.text import Text

FILE = "app.sqlite"
LONGEST_NAME = 60
WAIT_SECONDS = 5.0
# Each step brings the file from one version to the next; an older file is brought up step by step.
STEPS: tuple[str, ...] = (
    """
    CREATE TABLE views (
      page TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, saved_at TEXT NOT NULL,
      PRIMARY KEY (page, name)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE questions (
      name TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, parameters TEXT NOT NULL, seconds REAL NOT NULL,
      cap INTEGER NOT NULL, saved_at TEXT NOT NULL, rows INTEGER, more INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE history (
      number INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, parameters TEXT NOT NULL,
      at TEXT NOT NULL, outcome TEXT NOT NULL, rows INTEGER NOT NULL, more INTEGER NOT NULL,
      seconds REAL NOT NULL, line INTEGER
    )
    """,
)

# The step that brought each table.
VIEWS, QUESTIONS, HISTORY = 1, 2, 3

NO_NAME = Text("请起个名字", "give it a name")
LONG_NAME = Text(
    "名字最长 {longest} 个字，这个有 {length} 个",
    "a name has at most {longest} characters; this one has {length}",
)
BUSY = Text("{path} 正在被别人写入,请再试一次", "somebody else is writing {path}: try again")
READ_ONLY = Text("不能写入 {path}:只读", "{path} cannot be written: it is read-only")
FULL = Text("不能写入 {path}:磁盘已满", "{path} cannot be written: the disk is full")
DAMAGED = Text(
    "{path} 已损坏，读不出保存的东西;把它移开后即可重新保存",
    "{path} is damaged, so what was saved cannot be read; move it away to begin anew",
)
NOT_OURS = Text("{path} 不是链图的文件", "{path} is not a file of Liantu")
NEWER = Text(
    "{path} 由更新版本的链图写成(版本 {found}，这里最高 {known})",
    "{path} was written by a newer Liantu (version {found}, known here up to {known})",
)
UNUSABLE = Text(
    "打不开 {path};请检查它所在的目录能否读写",
    "{path} cannot be opened; check that its folder can be read and written",
)
_BY_CODE = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
_PRIMARY = 0xFF


@dataclass(frozen=True, slots=True)
class View:
    """A page as saved: `query` is what its address says after the `?`, `saved_at` an ISO time in UTC."""

    name: str
    page: str
    query: str
    saved_at: str


def read_name(typed: str) -> str:
    """The name as one line without invisible signs; raises SavedError when it is empty or too long."""
    name = one_line(typed)
    if not name:
        raise SavedError(NO_NAME)
    if len(name) > LONGEST_NAME:
        raise SavedError(LONG_NAME.format(longest=LONGEST_NAME, length=len(name)))
    return name


def one_line(typed: str) -> str:
    """What was typed as one line without invisible signs, in one spelling."""
    kinds = ((sign, unicodedata.category(sign)) for sign in typed)
    seen = "".join(" " if kind == "Cc" else sign for sign, kind in kinds if kind not in ("Cf", "Cs"))
    return unicodedata.normalize("NFC", " ".join(seen.split()))


def now() -> str:
    """The time as it is kept: ISO, in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class SavedFile:
    """The file in one folder; every call opens it anew, so any thread or session may call."""

    def __init__(self, home: Path) -> None:
        self._path = home / FILE

    @contextmanager
    def _written(self) -> Iterator[sqlite3.Connection]:
        """The file in a transaction, at the version known here; all of it is kept or nothing."""
        with self._opened("rwc") as file:
            file.execute("BEGIN IMMEDIATE")
            for version in range(self._version(file), len(STEPS)):
                file.execute(STEPS[version])
                file.execute(f"PRAGMA user_version = {version + 1}")
            yield file
            file.execute("COMMIT")

    @contextmanager
    def _read(self, step: int) -> Iterator[sqlite3.Connection | None]:
        """The file to read from; None where nothing was ever saved in what this step brought."""
        if not self._exists():
            yield None
            return
        with self._opened("rw") as file:
            yield file if self._version(file) >= step else None

    @contextmanager
    def _opened(self, mode: str) -> Iterator[sqlite3.Connection]:
        try:
            if mode == "rwc":
                self._path.parent.mkdir(parents=True, exist_ok=True)
            address = f"{self._path.absolute().as_uri()}?mode={mode}"
            # Closing without a commit takes back what was begun.
            with closing(
                sqlite3.connect(address, uri=True, timeout=WAIT_SECONDS, isolation_level=None)
            ) as file:
                yield file
        except sqlite3.Error as error:
            text = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY, UNUSABLE)
            raise SavedError(text.format(path=self._path), details=str(error)) from error
        except OSError as error:
            raise SavedError(UNUSABLE.format(path=self._path), details=str(error)) from error

    def _exists(self) -> bool:
        try:
            return self._path.exists()
        except OSError as error:
            raise SavedError(UNUSABLE.format(path=self._path), details=str(error)) from error

    def _version(self, file: sqlite3.Connection) -> int:
        """The version of the file, 0 for an empty one; refuses what others or a newer Liantu wrote."""
        found = int(file.execute("PRAGMA user_version").fetchone()[0])
        if found > len(STEPS):
            raise SavedError(NEWER.format(path=self._path, found=found, known=len(STEPS)))
        if not found and file.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise SavedError(NOT_OURS.format(path=self._path))
        return found


class Saved(SavedFile):
    """The views kept in the file, by page and name."""

    def views(self, page: str) -> list[View]:
        """The saved views of a page, the latest first; none where nothing was ever saved."""
        with self._read(VIEWS) as file:
            if file is None:
                return []
            rows = file.execute(
                "SELECT name, page, query, saved_at FROM views WHERE page = ? ORDER BY saved_at DESC, name",
                (page,),
            )
            return [View(*row) for row in rows]

    def save(self, page: str, name: str, query: str) -> View:
        """Keeps a view; one of the same name on the same page is replaced."""
        view = View(read_name(name), page, query, now())
        with self._written() as file:
            file.execute(
                "INSERT OR REPLACE INTO views (name, page, query, saved_at) VALUES (?, ?, ?, ?)",
                (view.name, view.page, view.query, view.saved_at),
            )
        return view

    def remove(self, page: str, name: str) -> None:
        """Forgets a view; one that is not there is no error."""
        if self._exists():
            with self._written() as file:
                file.execute("DELETE FROM views WHERE page = ? AND name = ?", (page, one_line(name)))
