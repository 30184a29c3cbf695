"""What a typed statement may do, told by the server's own plan or parser, never by looking for words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..errors import ReadOnlyError, WordingError
from .blamed import COMMANDS, PLANS, PROCEDURES, called_in, load_csv_in, write_in
from .mistakes import as_typed
from .refusals import command, load_csv, plan_asked, procedure, read_only
from .tokens import tokens

# The embedded engine's EXPLAIN tells nothing of a write, and carries a command out. But its parser takes
# only a question in CALL {}, and in COUNT {} none that writes at any depth or calls a procedure that may;
# being explained, neither is carried out. Only in CALL {} it tells where a mistake is.
READS_ONLY = ("EXPLAIN RETURN COUNT { CALL {\n", "\n} RETURN 1 AS n } AS n")
IS_QUESTION = ("EXPLAIN CALL {\n", "\n} RETURN 1 AS n")
_WRITES_INSIDE = "cannot contain update clauses"


def refuse_plan(text: str, plan: Mapping[str, Any], query_type: str | None) -> None:
    """RefusedError or ReadOnlyError when a plan of Neo4j holds anything but reading the graph."""
    steps = list(_steps(plan))
    for name, details in steps:
        if "ProcedureCall" in name and (called := details.partition("(")[0].strip()) not in PROCEDURES:
            raise procedure(text, called)
        if name == "LoadCSV":
            raise load_csv(text)
        if name.startswith(("Show", "Terminate", "AdministrationCommand")):
            raise command(text)
    if query_type in ("w", "rw"):
        raise read_only(text)
    if query_type != "r" or steps[0][0] != "ProduceResults":
        raise read_only(text) if steps[0][0].startswith(("Create", "Drop")) else command(text)


def refuse_parsed(text: str, details: str) -> None:
    """The same on the embedded engine, from what its parser said about the text inside COUNT {}."""
    refuse_writes(text, details)
    first = next(iter(tokens(text)), None)
    if first is not None and first.says(*PLANS):
        raise plan_asked(text, as_typed(details))
    if first is not None and first.says(*COMMANDS):
        raise command(text, as_typed(details))


def refuse_writes(text: str, details: str) -> None:
    """ReadOnlyError, or RefusedError for a procedure, when the embedded engine's parser tells of either.

    It tells of the COUNT {} that we put around the text, which nobody typed: its words are not handed on.
    """
    if _WRITES_INSIDE in details:
        words = tokens(text)
        called = next(called_in(words), None)
        if called is not None and write_in(words) is None:
            raise procedure(text, called[1])
        raise read_only(text)


def _steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield operator(plan), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _steps(child)


def operator(plan: Mapping[str, Any]) -> str:
    """The operator's name without the database it runs on."""
    return str(plan["operatorType"]).partition("@")[0]


def refuse_unplanned(text: str, details: str) -> None:
    """What Neo4j does not even plan: commands of another edition or another database, PROFILE."""
    if "conflicting values for execution mode" in details:
        raise plan_asked(text, details)
    if any(said in details for said in ("dministration command", "dministration Command", "system command")):
        raise command(text, details)


def refused_by_server(text: str, error: ReadOnlyError) -> WordingError:
    """A refusal while it ran, in words; the embedded engine says the same of a write and of LOAD CSV."""
    if load_csv_in(tokens(text)) is not None:
        return load_csv(text, error.details)
    return error if error.place is not None else read_only(text, error.details)
