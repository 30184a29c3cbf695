"""A tiny folder of tables without a fault, and copies of it with one thing changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graph.text import Language
from ingest.check import check
from ingest.problem import FilesError, Problem

SOURCES = """\
id,name_zh,title,date,date_status,kind,is_mirror,confidence
source:a,晚报,晚报,2021-05-01,exact,news,no,stated
source:b,公报,公报,2019,year,official,no,stated
"""
CHAINS = """\
id,name_zh,aliases,declared,named,sources,confidence
chain:C1,染料,染料链;颜料,yes,yes,source:a,stated
chain:C2,玻璃,,no,yes,source:a,stated
"""
CLUSTERS = """\
id,name_zh,order,sources,confidence
cluster:L1,玻璃,1,source:b,stated
"""
PLATFORMS = """\
id,name_zh,standing,level,founded,sources,locators,confidence
platform:P1,染料院,member,provincial,2018,source:a;source:b,三;,stated
platform:P2,玻璃院,unproven,unknown,,source:a,,stated
"""
SERVES = """\
id,start,end,basis,sources,confidence,inferred_from
serves:V1,platform:P1,chain:C1,mission,source:a,stated,
serves:V2,platform:P2,chain:C2,name,source:a,inferred,由名称推断
"""
TINY: Mapping[str, str] = {
    "sources.csv": SOURCES,
    "chains.csv": CHAINS,
    "clusters.csv": CLUSTERS,
    "platforms.csv": PLATFORMS,
    "serves.csv": SERVES,
}
ELEMENTS = 9


def folder(path: Path, changed: Mapping[str, str | bytes | None] | None = None) -> Path:
    """The tiny folder written to `path`, some files replaced (None: left away)."""
    path.mkdir(parents=True, exist_ok=True)
    for name, text in {**TINY, **(changed or {})}.items():
        if text is not None:
            (path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def problems(path: Path, changed: Mapping[str, str | bytes | None]) -> tuple[Problem, ...]:
    """What is found wrong with the tiny folder once it is changed."""
    try:
        check(folder(path / "tiny", changed))
    except FilesError as error:
        return error.problems
    return ()


def only_problem(path: Path, changed: Mapping[str, str | bytes | None]) -> Problem:
    """The one problem of a folder with one fault."""
    found = problems(path, changed)
    assert len(found) == 1, [problem.in_("en") for problem in found]
    return found[0]


def place(problem: Problem) -> tuple[str, int | None, str | None, str | None]:
    """File, row, column and value of a problem."""
    return problem.file, problem.row, problem.column, problem.value


def says(problem: Problem, *parts: str, language: Language = "en") -> bool:
    """Whether the problem's line holds all of these."""
    return all(part in problem.in_(language) for part in parts)
