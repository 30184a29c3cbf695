"""Which tests run in which of two processes side by side: each engine is one process's alone."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

from .engines import ENGINES

# Tests that name their engine themselves, or need any one, go where it already runs.
OWN = {
    "tests/graph/test_connections.py": "neo4j",
    "tests/graph/test_engine_commands.py": "neo4j",
    "tests/ui/test_browser.py": "neo4j",
    "tests/ui/test_browser_console.py": "embedded",
    "tests/ui/test_browser_coverage.py": "neo4j",
    "tests/ui/test_browser_network.py": "neo4j",
    "tests/ui/test_browser_search.py": "neo4j",
    "tests/ui/test_chain_page.py": "neo4j",
    "tests/ui/test_coverage_page.py": "neo4j",
    "tests/ui/test_entity_network.py": "neo4j",
    "tests/ui/test_failing.py": "neo4j",
    "tests/ui/test_kept.py": "embedded",
    "tests/ui/test_picture.py": "neo4j",
    "tests/ui/test_resources.py": "neo4j",
    "tests/ui/walks/": "embedded",
}


class ByEngine(LoadScopeScheduling):
    """Tests of one engine stay together; those of a file without an engine do, too."""

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


def scope_of(nodeid: str) -> str:
    """The group of a test by its id: its engine, or else its file."""
    path, _, name = nodeid.partition("::")
    parameters = name.partition("[")[2].rstrip("]").split("-")
    named = [engine for engine in ENGINES if engine in parameters]
    return next(iter([*named, *_own(path)]), path)


def engine_for(nodeid: str) -> str:
    """The engine that serves a test which needs any one."""
    return next(iter(_own(nodeid)), ENGINES[0])


def _own(path: str) -> list[str]:
    return [engine for start, engine in OWN.items() if path.startswith(start)]
