"""The shape of the code: which way imports point, who may import what, how long things are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 300
LONGEST_FUNCTION = 60

# Who may import whom: app.py → ui → {analysis → queries, ingest} → graph.
ALLOWED = {
    "graph": set(),
    "queries": {"graph"},
    "ingest": {"graph"},
    "analysis": {"graph", "queries"},
    "ui": {"graph", "queries", "ingest", "analysis"},
    "app": {"graph", "queries", "ingest", "analysis", "ui"},
}
# Packages with one door: who else than these may not import them. Tests, examples and benchmarks are outside.
DOORS = {
    "neo4j": {"graph"},
    "py2neo": set(),
    "arcadedb_embedded": {"graph"},
    "streamlit": {"ui", "app"},
}
OUTSIDE = ("tests", "examples", "benchmarks")


def source_files(root: Path) -> list[Path]:
    """Every Python file of ours below `root`: the packages, app.py, and what stands outside the house."""
    folders = [root / name for name in (*ALLOWED, *OUTSIDE)]
    files = [path for folder in folders if folder.is_dir() for path in folder.rglob("*.py")]
    return sorted([*files, *root.glob("*.py")])


def room_of(path: Path, root: Path) -> str:
    return path.relative_to(root).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and top-level name of everything a file imports from outside its own package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.lineno, node.module.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level > 1:
            yield from _climbed(node)


def _climbed(node: ast.ImportFrom) -> Iterator[tuple[int, str]]:
    """A relative import that might leave its package says so by naming another room."""
    names = [node.module] if node.module else [alias.name for alias in node.names]
    yield from ((node.lineno, name.split(".")[0]) for name in names if name.split(".")[0] in ALLOWED)


def faults_of_imports(root: Path) -> list[str]:
    faults = []
    for path in source_files(root):
        room = room_of(path, root)
        if room not in ALLOWED:
            continue
        for line, name in imported(ast.parse(path.read_text(encoding="utf-8"))):
            place = f"{path.relative_to(root)}:{line}"
            wrong_way = name in ALLOWED and name != room and name not in ALLOWED[room]
            if wrong_way and path.name != "__main__.py":
                faults.append(f"{place}: {room} imports {name}")
            if name in (*OUTSIDE,):
                faults.append(f"{place}: {room} imports {name}, which stands outside the house")
            if name in DOORS and room not in DOORS[name]:
                faults.append(f"{place}: {name} has another door than {room}")
    return faults


def faults_of_length(root: Path) -> list[str]:
    faults = []
    for path in source_files(root):
        text = path.read_text(encoding="utf-8")
        place = path.relative_to(root)
        if (lines := len(text.splitlines())) > LONGEST_FILE:
            faults.append(f"{place}: {lines} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    faults.append(f"{place}:{node.lineno}: {node.name} has {length} lines")
    return faults


def faults_of_words(root: Path) -> list[str]:
    """Every module says in one sentence what it is; every file annotates without evaluating."""
    faults = []
    for path in source_files(root):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if tree.body and ast.get_docstring(tree) is None:
            faults.append(f"{path.relative_to(root)}: no docstring")
    return faults


def test_imports_point_one_way_and_each_door_has_one_keeper() -> None:
    assert faults_of_imports(ROOT) == []


def test_files_and_functions_stay_short() -> None:
    assert faults_of_length(ROOT) == []


def test_every_module_says_what_it_is() -> None:
    assert faults_of_words(ROOT) == []


def test_this_test_can_fail(tmp_path: Path) -> None:
    bad = {
        "graph/store.py": "import neo4j\nimport analysis.coverage\n",
        "ingest/rows.py": "from neo4j import Driver\nfrom analysis import levels\n",
        "ingest/__main__.py": "from analysis import levels\n",
        "analysis/levels.py": "from ..ingest import load\n",
        "queries/run.py": "def f():\n    import streamlit\n    from tests import engines\n",
        "ui/long.py": "def long():\n" + "    pass\n" * LONGEST_FUNCTION + "\n" * LONGEST_FILE,
    }
    for name, text in bad.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert faults_of_imports(tmp_path) == [
        "analysis/levels.py:1: analysis imports ingest",
        "graph/store.py:2: graph imports analysis",
        "ingest/rows.py:1: neo4j has another door than ingest",
        "ingest/rows.py:2: ingest imports analysis",
        "queries/run.py:2: streamlit has another door than queries",
        "queries/run.py:3: queries imports tests, which stands outside the house",
    ]
    assert faults_of_length(tmp_path) == [
        f"ui/long.py: {LONGEST_FILE + LONGEST_FUNCTION + 1} lines",
        f"ui/long.py:1: long has {LONGEST_FUNCTION + 1} lines",
    ]
    assert len(faults_of_words(tmp_path)) == len(bad)
