"""Free Cypher that a person typed: asked safely, explained, its mistakes told in words with their place."""

from __future__ import annotations

from .answer import FreeAnswer, Plan, PlanStep
from .as_json import json_text, plain_json
from .asking import CAP, SECONDS, ask, explain
from .names import unknown_names

__all__ = [
    "CAP",
    "SECONDS",
    "FreeAnswer",
    "Plan",
    "PlanStep",
    "ask",
    "explain",
    "json_text",
    "plain_json",
    "unknown_names",
]
