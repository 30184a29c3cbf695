"""The tests write into a database of their own and into no other."""

from __future__ import annotations

import pytest

from graph.schema import META_ID
from graph.settings import load_settings
from graph.store import Graph
from tests.engines import Bench, ForeignTestDatabase


def test_a_database_that_no_test_wrote_is_refused(bench: Bench, graph: Graph) -> None:
    graph.writer.transaction(lambda tx: tx.rows("MATCH (m:Meta {id: $id}) REMOVE m.test", {"id": META_ID}))
    try:
        with pytest.raises(ForeignTestDatabase, match="no test wrote"):
            Bench(bench.settings, {})
    finally:
        bench.empty()
    Bench(bench.settings, {}).graph.close()


def test_no_setting_of_the_person_reaches_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_settings()
    assert settings.embedded and settings.neo4j_password is None and settings.language is None
