"""What a typed statement may do, told by the server's own plan or parser, never by looking for words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from ..errors import ReadOnlyError, RefusedError, StatementError
from ..text import Text
from .tokens import Token, tokens

PROCEDURES = frozenset(
    {"db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization"}
    | {"db.schema.nodeTypeProperties", "db.schema.relTypeProperties"}
)

# The embedded engine's EXPLAIN tells nothing of a write, and carries a command out. But its parser takes
# only a question in CALL {}, and in COUNT {} none that writes at any depth or calls a procedure that may;
# being explained, neither is carried out. Only in CALL {} it tells where a mistake is.
READS_ONLY = ("EXPLAIN RETURN COUNT { CALL {\n", "\n} RETURN 1 AS n } AS n")
IS_QUESTION = ("EXPLAIN CALL {\n", "\n} RETURN 1 AS n")
_WRITES_INSIDE = "cannot contain update clauses"

# Only chooses the words of a refusal; the statement was refused before.
_COMMANDS = (
    *("SHOW", "TERMINATE", "CREATE", "DROP", "ALTER", "GRANT", "REVOKE", "DENY", "RENAME", "START", "STOP"),
    *("BEGIN", "COMMIT", "ROLLBACK", "SESSION", "ENABLE", "DRYRUN"),
)
_PLANS = ("EXPLAIN", "PROFILE")
_WRITE_WORDS = ("CREATE", "INSERT", "MERGE", "SET", "REMOVE", "DELETE", "FOREACH")


def refuse_plan(plan: Mapping[str, Any], query_type: str | None) -> None:
    """RefusedError or ReadOnlyError when a plan of Neo4j holds anything but reading the graph."""
    steps = list(_steps(plan))
    for name, details in steps:
        if "ProcedureCall" in name and (called := details.partition("(")[0].strip()) not in PROCEDURES:
            raise _procedure(called)
        if name == "LoadCSV":
            raise load_csv()
        if name.startswith(("Show", "Terminate", "AdministrationCommand")):
            raise command()
    if query_type in ("w", "rw"):
        raise read_only()
    if query_type != "r" or steps[0][0] != "ProduceResults":
        raise read_only() if steps[0][0].startswith(("Create", "Drop")) else command()


def refuse_parsed(text: str, details: str) -> None:
    """The same on the embedded engine, from what its parser said about the text inside COUNT {}."""
    refuse_writes(text, details)
    first = next(iter(tokens(text)), None)
    if first is not None and first.says(*_PLANS):
        raise plan_asked(details)
    if first is not None and first.says(*_COMMANDS):
        raise command(details)


def refuse_writes(text: str, details: str) -> None:
    """ReadOnlyError, or RefusedError for a procedure, when the embedded engine's parser tells of either."""
    if _WRITES_INSIDE in details:
        words = tokens(text)
        called = list(_called(words))
        writes = any(token.says(*_WRITE_WORDS) for token in words)
        raise _procedure(called[0], details) if called and not writes else read_only(details)


def _called(words: Sequence[Token]) -> Iterator[str]:
    """The procedures that a text names outside our list."""
    for number, token in enumerate(words[:-1]):
        if token.says("CALL") and words[number + 1].kind == "name":
            end = number + 1
            while end + 2 < len(words) and words[end + 1].is_(".") and words[end + 2].kind == "name":
                end += 2
            name = "".join(word.text for word in words[number + 1 : end + 1])
            if name not in PROCEDURES:
                yield name


def command(details: str = "") -> RefusedError:
    """It is a command to the server."""
    return RefusedError(
        Text(
            "这里只能查询图谱,不能运行管理命令", "only questions to the graph may be asked here, no commands"
        ),
        details=details,
    )


def plan_asked(details: str = "") -> RefusedError:
    """It asks for its own plan, or to be carried out and measured."""
    return RefusedError(
        Text(
            "请去掉 EXPLAIN 或 PROFILE;执行计划用“计划”查看",
            "leave out EXPLAIN or PROFILE: the plan is shown beside the answer",
        ),
        details=details,
    )


def read_only(details: str = "") -> ReadOnlyError:
    """It would write."""
    return ReadOnlyError(
        Text("此处只能读,不能写入", "only reading is allowed here, nothing was written"), details=details
    )


def _procedure(name: str, details: str = "") -> RefusedError:
    return RefusedError(
        Text(
            f"这里不能调用过程 {name};可用的有 db.labels、db.relationshipTypes、db.propertyKeys、db.schema.*",
            f"the procedure {name} may not be called here; db.labels, db.relationshipTypes, db.propertyKeys "
            "and db.schema.* may",
        ),
        details=details,
    )


def _steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield operator(plan), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _steps(child)


def operator(plan: Mapping[str, Any]) -> str:
    """The operator's name without the database it runs on."""
    return str(plan["operatorType"]).partition("@")[0]


def refuse_unplanned(details: str) -> None:
    """What Neo4j does not even plan: commands of another edition or another database, PROFILE."""
    if "conflicting values for execution mode" in details:
        raise plan_asked(details)
    if any(said in details for said in ("dministration command", "dministration Command", "system command")):
        raise command(details)


def refused_by_server(text: str, error: ReadOnlyError) -> StatementError:
    """A refusal while it ran, in words; the embedded engine says the same of a write and of LOAD CSV."""
    words = tokens(text)
    if any(one.says("LOAD") and other.says("CSV") for one, other in pairwise(words)):
        return load_csv(error.details)
    return error


def load_csv(details: str = "") -> RefusedError:
    """It would read a file or an address."""
    return RefusedError(
        Text("这里不能用 LOAD CSV 读取文件或网址", "LOAD CSV may not read files or addresses here"),
        details=details,
    )
