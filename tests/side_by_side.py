"""Which tests run in which of two processes side by side: each engine is one process's alone."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

from .engines import ENGINES

# Tests that name their engine themselves go where it already runs.
OWN = {
    "tests/graph/test_connections.py": "neo4j",
    "tests/graph/test_engine_commands.py": "neo4j",
    "tests/ui/test_failing.py": "neo4j",
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
    own = [engine for start, engine in OWN.items() if path.startswith(start)]
    return next(iter([*named, *own]), path)
