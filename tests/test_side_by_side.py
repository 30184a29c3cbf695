"""Two processes side by side: what needs an engine runs where that engine runs."""

from __future__ import annotations

import pytest

from .engines import ENGINES
from .side_by_side import scope_of


def test_whoever_needs_one_engine_goes_where_it_runs(request: pytest.FixtureRequest) -> None:
    fixtures = {item.nodeid: getattr(item, "fixturenames", ()) for item in request.session.items}
    needy = {nodeid for nodeid, names in fixtures.items() if "benches" in names and "bench" not in names}
    stray = {nodeid.partition("::")[0] for nodeid in needy if scope_of(nodeid) not in ENGINES}
    assert not stray, "name these files in side_by_side.OWN"


def test_a_test_goes_by_its_engine_or_by_its_file() -> None:
    assert scope_of("tests/graph/test_store.py::test_x[neo4j-1024]") == "neo4j"
    assert scope_of("tests/ui/walks/test_sizes.py::test_x[neo4j-zh]") == "neo4j"
    assert scope_of("tests/ui/walks/test_sizes.py::test_x") == "embedded"
    assert scope_of("tests/ui/test_tags.py::test_x[a-b]") == "tests/ui/test_tags.py"
