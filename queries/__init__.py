"""The library of questions: one `.cypher` file, one question, checked against its own head."""

from __future__ import annotations

from .as_of import AsOf
from .head import Column, Param
from .library import Library, Query, load_library
from .run import Answer, run, stream

__all__ = ["Answer", "AsOf", "Column", "Library", "Param", "Query", "load_library", "run", "stream"]
