"""Embedded servers of a test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import embedded
from graph.settings import Settings
from tests.programs import settings_in


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Settings]:
    """Settings for a folder of the test's own; its server is stopped afterwards."""
    made = settings_in(tmp_path / "home")
    yield made
    embedded.stop(made, now=True)
