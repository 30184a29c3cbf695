"""A folder of tables into the graph: checked, compared, and only then written."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from pathlib import Path

from graph.apply import Progress, apply_change
from graph.change import Change
from graph.compare import compare
from graph.errors import StaleChangeError
from graph.schema import Run
from graph.setup import set_up
from graph.store import Graph

from .check import Checked, check, no_collecting


@dataclass(frozen=True)
class Plan:
    """What a load would do, before it is done."""

    checked: Checked
    change: Change


def plan(graph: Graph, path: Path | str, *, dataset: str | None = None) -> Plan:
    """Check a folder and hold it against the graph; nothing is written."""
    with no_collecting():
        checked = check(path, graph)
        return Plan(checked, compare(graph, checked.elements, dataset or checked.name))


def carry_out(
    graph: Graph,
    planned: Plan,
    *,
    author: str | None = None,
    comment: str | None = None,
    progress: Progress | None = None,
) -> Run:
    """Write what a plan says, as one run; where nothing changes nothing is written."""
    with no_collecting():
        return apply_change(
            graph,
            planned.change,
            author=author or _user(),
            comment=comment,
            file_hash=planned.checked.file_hash,
            progress=progress,
        )


def load(
    graph: Graph,
    path: Path | str,
    *,
    dataset: str | None = None,
    author: str | None = None,
    comment: str | None = None,
    progress: Progress | None = None,
) -> Run:
    """Load a folder as one dataset (default: its name); one row at fault: FilesError, nothing is written.

    What an earlier load of the dataset made and this one lacks is counted, never deleted.
    """
    return load_as_planned(graph, path, dataset=dataset, author=author, comment=comment, progress=progress)[1]


def load_as_planned(
    graph: Graph,
    path: Path | str,
    *,
    dataset: str | None = None,
    author: str | None = None,
    comment: str | None = None,
    progress: Progress | None = None,
) -> tuple[Plan, Run]:
    """As `load`, with what was planned; compares again when somebody else wrote in between."""
    set_up(graph)
    for last in (False, False, True):
        planned = plan(graph, path, dataset=dataset)
        try:
            return planned, carry_out(graph, planned, author=author, comment=comment, progress=progress)
        except StaleChangeError:
            if last:
                raise
    raise AssertionError("the loop returns or raises")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user id without a name, as in a container
        return "unknown"
