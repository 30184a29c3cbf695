"""Statements that ask for more memory than the database has, in words."""

from __future__ import annotations

import re

from ..errors import EngineUnavailable, LiantuError, StatementError, TooLargeError
from ..text import Text
from ..wire import LIMIT_VALUES

_MEMORY = re.compile(
    r"Java heap space|heap budget exceeded|OutOfMemory|out of memory|GC overhead|memory\.transaction|"
    r"MemoryPool|would use more than the limit|queryMax(RangeSize|HeapElements|HeapRAM)|"
    r"Requested array size exceeds|"
    r"elements in heap|Overflow: String length out of range",
    re.IGNORECASE,
)


def memory_of(error: StatementError) -> TooLargeError | None:
    """The same error when it tells of memory."""
    return _too_much(error.details) if _MEMORY.search(error.details) else None


def connection_dropped(details: str) -> TooLargeError:
    """A server of somebody else's dropped the connection in the middle, and answers all the same."""
    return TooLargeError(
        Text(
            "数据库在执行这条语句时断开了连接,现在又能应答,多半是内存不够;"
            "请缩小范围(加条件或 LIMIT,少用 collect)再试",
            "the database dropped the connection while it carried this statement out and answers again, most "
            "likely for want of memory: narrow it (a condition, a LIMIT, less collect) and try again",
        ),
        details=details,
    )


def server_lost(details: str, *, restarted: bool) -> LiantuError:
    """The embedded server dropped the connection in the middle, and lives on or was started again."""
    if not restarted:
        return _too_much(details)
    return EngineUnavailable(
        Text(
            "数据库在执行这条语句时退出,已自动重新启动,已提交的数据都在;请把语句改小再试",
            "the database ended while it carried this statement out; it is running again and holds "
            "everything that was committed: try a smaller statement",
        ),
        details=details,
    )


def too_large(limit_bytes: int) -> TooLargeError:
    """The answer has more bytes or values than it may have."""
    size = f"{limit_bytes / 1024 / 1024:g} MiB"
    return TooLargeError(
        Text(
            f"结果太大(超过 {size} 或 {LIMIT_VALUES // 10_000} 万个值),已停止;请少取几列,或加上 LIMIT",
            f"the answer is too large (over {size} or {LIMIT_VALUES:,} values) and was ended: return fewer "
            "columns, or add a LIMIT",
        )
    )


def _too_much(details: str) -> TooLargeError:
    return TooLargeError(
        Text(
            "语句需要的内存超过数据库的上限,已停止;请缩小范围(加条件或 LIMIT,少用 collect)",
            "the statement needs more memory than the database allows and was ended: narrow it "
            "(a condition, a LIMIT, less collect)",
        ),
        details=details,
    )
