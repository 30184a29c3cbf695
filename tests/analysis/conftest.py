"""What several tests of the analysis stand on."""

from __future__ import annotations

import pytest

from graph.store import Graph


@pytest.fixture
def at_city(city: Graph, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands find the bundled city, on whichever engine is under test."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
