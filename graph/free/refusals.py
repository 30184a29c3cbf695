"""What is said of a statement that is refused, with the word it was refused for and its place."""

from __future__ import annotations

from ..errors import Place, ReadOnlyError, RefusedError
from ..text import Text
from .blamed import called_in, command_in, load_csv_in, plan_asked_in, write_in
from .tokens import Token, place_of, tokens

_DELETES = {"DETACH": "DETACH DELETE", "NODETACH": "NODETACH DELETE"}
_READ_ONLY = Text("此处只能读,不能写入", "only reading is allowed here, nothing was written")
_WRITES = Text(
    "{word} 会写入;此处只能读,没有写入任何内容",
    "{word} would write; only reading is allowed here, nothing was written",
)
_QUESTIONS_ONLY = Text(
    "这里只能查询图谱,不能运行管理命令", "only questions to the graph may be asked here, no commands"
)
_COMMAND = Text(
    "{word} 是管理命令;这里只能查询图谱",
    "{word} is a command to the server; only questions to the graph may be asked here",
)
_PLAN = Text("请去掉 {word};执行计划用“计划”查看", "leave out {word}: the plan is shown beside the answer")
_EITHER = Text("EXPLAIN 或 PROFILE", "EXPLAIN or PROFILE")
_PROCEDURE = Text(
    "这里不能调用过程 {name};可用的有 db.labels、db.relationshipTypes、db.propertyKeys、db.schema.*",
    "the procedure {name} may not be called here; db.labels, db.relationshipTypes, db.propertyKeys "
    "and db.schema.* may",
)
_LOAD_CSV = Text("这里不能用 LOAD CSV 读取文件或网址", "LOAD CSV may not read files or addresses here")


def read_only(text: str, details: str = "") -> ReadOnlyError:
    """It would write."""
    words = tokens(text)
    blamed = write_in(words) or command_in(words)
    said = _WRITES.format(word=_named(blamed)) if blamed else _READ_ONLY
    return ReadOnlyError(said, details=details, place=_place(text, blamed))


def command(text: str, details: str = "") -> RefusedError:
    """It is a command to the server, or begins like one."""
    words = tokens(text)
    blamed = command_in(words)
    said = _COMMAND.format(word=_named(blamed)) if blamed else _QUESTIONS_ONLY
    return RefusedError(said, details=details, place=_place(text, blamed or next(iter(words), None)))


def plan_asked(text: str, details: str = "") -> RefusedError:
    """It asks for its own plan, or to be carried out and measured."""
    blamed = plan_asked_in(tokens(text))
    said = _PLAN.format(word=_named(blamed) if blamed else _EITHER)
    return RefusedError(said, details=details, place=_place(text, blamed))


def procedure(text: str, name: str) -> RefusedError:
    """It calls a procedure that is not on our list."""
    calls = (call for call, called in called_in(tokens(text)) if called == name)
    return RefusedError(_PROCEDURE.format(name=name), place=_place(text, next(calls, None)))


def load_csv(text: str, details: str = "") -> RefusedError:
    """It would read a file or an address."""
    return RefusedError(_LOAD_CSV, details=details, place=_place(text, load_csv_in(tokens(text))))


def _named(blamed: Token) -> str:
    word = blamed.text.upper()
    return _DELETES.get(word, word)


def _place(text: str, blamed: Token | None) -> Place | None:
    return place_of(text, blamed.at) if blamed else None
