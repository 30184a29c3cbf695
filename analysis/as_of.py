"""The day an analysis is asked for: the same as the one a question of the library takes."""

from __future__ import annotations

from queries.as_of import LATEST, AsOf, today

__all__ = ["LATEST", "AsOf", "today"]
