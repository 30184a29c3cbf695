"""What was found, kept by engine, database and graph version, so that an import shows at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from .here import Here

T = TypeVar("T")


class Kept:
    """Room for so many findings; where it is full, the one asked for longest ago makes way."""

    def __init__(self, name: str, most: int) -> None:
        def find(
            _make: Callable[[], Any], what: object, engine: str, address: str, database: str, version: int
        ) -> Any:
            return _make()

        # Streamlit knows a function by its name and text: without a name of its own, all of these were one.
        find.__qualname__ = f"kept {name}"
        self._find = st.cache_resource(show_spinner=False, max_entries=most)(find)

    def get(self, here: Here, make: Callable[[], T], *what: object) -> T:
        """What `make` finds, made once for each version of the graph; `what` tells it from others here."""
        graph = here.graph
        found: T = self._find(make, what, graph.engine, graph.address, graph.database, here.version)
        return found
