"""The same question as a Python script to copy: for the neo4j driver, py2neo and pandas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.connection import DATABASE, PASSWORD, URI, USER
from graph.text import Language, Text

from .arguments import bind
from .as_of import LATEST
from .head import Param
from .library import Query
from .literals import comment, literal, long_text

Kind = Literal["driver", "py2neo", "pandas"]
TITLES: Mapping[Kind, Text] = {
    "driver": Text("neo4j 驱动", "neo4j driver"),
    "py2neo": Text("py2neo", "py2neo"),
    "pandas": Text("pandas", "pandas"),
}
_PACKAGES: Mapping[Kind, str] = {"driver": "neo4j", "py2neo": "py2neo==2021.2.4", "pandas": "neo4j pandas"}
_CONNECT = 'eval "$(python -m graph connect --format env)"'
_FIRST = Text(
    "先在项目目录的终端里运行(地址、用户和密码由此而来):",
    "First, in a shell in the project's folder (address, user and password come from it):",
)
_NEEDS = Text("需要:pip install", "Needs: pip install")
_ENDED = Text(
    "py2neo 已停止维护,新写的程序请用 neo4j 驱动",
    "py2neo is at its end of life; new programs take the driver",
)
_TODAY = Text("{title}:最新,即今天", "{title}: latest, that is today")
_UNDATED = Text("没有日期的也计入", "what has no date counts too")
_DATED = Text("没有日期的不计入", "what has no date does not count")
_QUIET = Text(
    "图里还没有的属性,Neo4j 会警告;在这里不算错",
    "Neo4j warns of properties that the graph does not hold yet; here they are no mistake",
)
_ANY = Text("{title}:不限", "{title}: any")
_CHOSEN = Text("{title}:{words}", "{title}: {words}")


@dataclass(frozen=True, slots=True)
class Snippet:
    """One whole script; `title` names what it uses."""

    kind: Kind
    title: Text
    text: str


@dataclass(frozen=True, slots=True)
class _Call:
    """What all scripts of one question share; `remarks` stand beside the parameters."""

    title: str
    text: str
    parameters: Mapping[str, object]
    remarks: Mapping[str, str]
    columns: Sequence[str]
    language: Language

    @property
    def quiet(self) -> bool:
        """A question of the library is known to be right; in a person's own text a warning helps."""
        return bool(self.columns)


def snippets(query: Query, arguments: Mapping[str, object], language: Language) -> tuple[Snippet, ...]:
    """The question with these arguments (as `run` takes them), in each way; QueryError as `bind`."""
    bound = bind(query, arguments)
    remarks = {
        param.name: _remark(param, arguments.get(param.name, param.default)).in_(language)
        for param in query.params
    }
    if "latest" in bound:
        remarks["latest"] = (_UNDATED if bound["latest"] else _DATED).in_(language)
    columns = tuple(column.name for column in query.returns)
    return _scripts(_Call(query.title.in_(language), query.text, bound, remarks, columns, language))


def snippets_of(
    text: str, parameters: Mapping[str, object], title: str, language: Language
) -> tuple[Snippet, ...]:
    """A statement of a person's own in each way, its parameters as they are sent."""
    return _scripts(_Call(title, text, parameters, {}, (), language))


def _remark(param: Param, given: object) -> Text:
    if param.type == "date" and str(given) == LATEST:
        return _TODAY.format(title=param.title)
    if param.type == "id" and given == "":
        return _ANY.format(title=param.title)
    words = param.choices.get(str(given))
    return _CHOSEN.format(title=param.title, words=words) if words else param.title


def _scripts(call: _Call) -> tuple[Snippet, ...]:
    bodies = {"driver": _driver(call), "py2neo": _py2neo(call), "pandas": _pandas(call)}
    return tuple(Snippet(kind, TITLES[kind], "\n".join(bodies[kind]) + "\n") for kind in TITLES)


def _driver(call: _Call) -> Iterator[str]:
    yield from _opening(call, "driver", "from neo4j import GraphDatabase")
    yield from _asked_by_driver(call)
    yield "rows = [dict(record) for record in records]"
    yield from ("for row in rows:", "    print(row)")


def _pandas(call: _Call) -> Iterator[str]:
    yield from _opening(call, "pandas", "import pandas as pd", "from neo4j import GraphDatabase")
    yield from _asked_by_driver(call)
    yield "rows = [dict(record) for record in records]"
    if call.columns:
        # The embedded engine names no columns when there is no row.
        yield from ("columns = [", *(f"    {literal(name)}," for name in call.columns), "]")
        yield "frame = pd.DataFrame(rows, columns=columns).convert_dtypes()"
    else:
        yield "frame = pd.DataFrame(rows).convert_dtypes()"
    yield "print(frame.to_string())"


def _asked_by_driver(call: _Call) -> Iterator[str]:
    if call.quiet:
        yield f"# {_QUIET.in_(call.language)}"
        yield 'quiet = {"notifications_min_severity": "OFF"}'
        yield "with GraphDatabase.driver(uri, auth=(user, password), **quiet) as driver:"
    else:
        yield "with GraphDatabase.driver(uri, auth=(user, password)) as driver:"
    yield "    records, _, _ = driver.execute_query("
    yield '        QUERY, PARAMETERS, database_=database, routing_="r"'
    yield "    )"
    yield ""


def _py2neo(call: _Call) -> Iterator[str]:
    yield from _opening(call, "py2neo", "from py2neo import Graph")
    yield "graph = Graph(uri, auth=(user, password), name=database)"
    yield "rows = graph.query(QUERY, PARAMETERS).data()"
    yield from ("for row in rows:", "    print(row)")


def _opening(call: _Call, kind: Kind, *imports: str) -> Iterator[str]:
    """Comments, imports, the statement with its parameters, and where the graph is."""
    yield from comment(call.title)
    if kind == "py2neo":
        yield f"# {_ENDED.in_(call.language)}"
    yield f"# {_FIRST.in_(call.language)}"
    yield f"#   {_CONNECT}"
    yield f"# {_NEEDS.in_(call.language)} {_PACKAGES[kind]}"
    yield from ("import os", "from getpass import getpass", "", *imports, "")
    yield from long_text("QUERY", call.text)
    yield from ("", *_parameters(call), "")
    yield f'uri = os.environ["{URI}"]'
    yield f'user = os.environ["{USER}"]'
    yield f'password = os.environ.get("{PASSWORD}") or getpass()'
    yield f'database = os.environ.get("{DATABASE}") or None'
    yield ""


def _parameters(call: _Call) -> Iterator[str]:
    if not call.parameters:
        yield "PARAMETERS = {}"
        return
    yield "PARAMETERS = {"
    for name, value in call.parameters.items():
        remark = f"  # {call.remarks[name]}" if name in call.remarks else ""
        yield f"    {literal(name)}: {literal(value)},{remark}"
    yield "}"
