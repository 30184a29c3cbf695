"""Plans of both engines as one tree of steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .answer import Plan, PlanStep
from .guard import operator


def neo4j_plan(plan: Mapping[str, Any]) -> Plan:
    """The tree that Neo4j plans."""
    root = _step(plan)
    return Plan(root, _lines(root))


def _step(plan: Mapping[str, Any]) -> PlanStep:
    arguments = plan.get("args", {})
    details = str(arguments.get("Details", ""))
    rows = arguments.get("EstimatedRows")
    if rows is not None:
        details = f"{details} (~{rows:.0f})".strip()
    return PlanStep(operator(plan), details, tuple(_step(child) for child in plan.get("children", ())))


def _lines(step: PlanStep, depth: int = 0) -> str:
    line = f"{'  ' * depth}{step.name}  {step.details}".rstrip()
    return "\n".join((line, *(_lines(child, depth + 1) for child in step.children)))


def embedded_plan(rows: list[dict[str, Any]]) -> Plan:
    """The words of the embedded engine; its steps follow each other, so the last one is the root."""
    text = str(rows[0].get("executionPlanAsString", "")) if rows else ""
    root: PlanStep | None = None
    for line in text.splitlines():
        if line.startswith("+ "):
            name, details = _named(line[2:].strip())
            root = PlanStep(name, details, () if root is None else (root,))
    return Plan(root, text.strip())


def _named(line: str) -> tuple[str, str]:
    """The name of a step (words in capitals, or up to a bracket), and the rest."""
    words = line.split(" ")
    capitals = 0
    while capitals < len(words) and words[capitals].isupper() and words[capitals].isalpha():
        capitals += 1
    if capitals:
        return " ".join(words[:capitals]), " ".join(words[capitals:])
    name, bracket, rest = line.partition("(")
    return (name, bracket + rest) if bracket else (line, "")
