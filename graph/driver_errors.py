"""The driver's errors as our own, with the engine's words kept apart."""

from __future__ import annotations

import re

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConnectionAcquisitionTimeoutError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from .errors import (
    AccessDenied,
    CommitUnknown,
    EngineError,
    EngineUnavailable,
    LiantuError,
    ReadOnlyError,
    SettingsError,
    StatementError,
    TimeLimitError,
)
from .running import MARK
from .text import Text

LOST = (ServiceUnavailable, SessionExpired, ConnectionAcquisitionTimeoutError)

_DENIED = re.compile(r"Neo\.ClientError\.Security\.(?!Forbidden)")
_READ_ONLY = {"Neo.ClientError.Security.Forbidden", "Neo.ClientError.Statement.AccessMode"}
_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"
_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_NO_SPACE = re.compile(r"no space left|not enough space|disk (is )?full", re.IGNORECASE)


def our_error(error: DriverError | Neo4jError, *, address: str) -> LiantuError:
    """The error of our tree that says the same; `details` holds the engine's words."""
    details = words_of(error)
    if isinstance(error, Neo4jError):
        return _from_server(error, details, address)
    if isinstance(error, IncompleteCommit):
        return CommitUnknown(
            Text(
                "提交时与数据库的连接断开,不知道是否已写入;请再比对一次",
                "the connection to the database died during a commit, which may or may not have been "
                "written; compare again",
            ),
            details=details,
        )
    if isinstance(error, LOST):
        return EngineUnavailable(
            Text(f"数据库 {address} 没有应答", f"the database at {address} does not answer"), details=details
        )
    if isinstance(error, ConfigurationError):
        return SettingsError(
            Text(f"数据库地址 {address} 不对", f"the database address {address} is wrong"), details=details
        )
    first = _first_line(details)
    return StatementError(
        Text(f"语句没有执行:{first}", f"the statement was not carried out: {first}"), details=details
    )


def _from_server(error: Neo4jError, details: str, address: str) -> LiantuError:
    code, first = error.code or "", _first_line(details)
    if isinstance(error, AuthError) or _DENIED.match(code):
        return AccessDenied(
            Text(f"数据库 {address} 不接受这个用户名或密码", f"{address} refuses this user or password"),
            details=details,
        )
    if code in _READ_ONLY:
        return ReadOnlyError(
            Text("此处只能读,不能写入", "only reading is allowed here, nothing was written"), details=details
        )
    if code.startswith(_TIMED_OUT):
        return time_limit(None, details)
    if code == _NO_DATABASE:
        return EngineError(
            Text(f"没有这个数据库:{first}", f"there is no such database: {first}"), details=details
        )
    if _NO_SPACE.search(details):
        return disk_full(details)
    return StatementError(
        Text(f"数据库拒绝了这条语句:{first}", f"the database refused the statement: {first}"), details=details
    )


def disk_full(details: str) -> StatementError:
    """A write found no room on the disk."""
    return StatementError(Text("磁盘已满,没有写入", "the disk is full, nothing was written"), details=details)


def time_limit(seconds: float | None, details: str = "") -> TimeLimitError:
    """A statement ran longer than `seconds`."""
    zh, en = (f"({seconds:g} 秒)", f" of {seconds:g} s") if seconds is not None else ("", "")
    return TimeLimitError(
        Text(f"语句超过了时间限制{zh},已停止", f"the statement was ended at its time limit{en}"),
        details=details,
    )


def words_of(error: DriverError | Neo4jError) -> str:
    """What the engine said, without the mark that we put on its statement."""
    said = (error.message or "") if isinstance(error, Neo4jError) else str(error)
    return MARK.sub("", said).strip()


def _first_line(details: str) -> str:
    return (details.splitlines() or ["?"])[0]
