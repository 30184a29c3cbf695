"""How the server would carry a statement out, as a tree of its steps."""

from __future__ import annotations

from graph.free import Plan, PlanStep
from graph.text import Language, Text

from ..look.tags import Tag, tag
from .console_frame import send

TITLE = Text("执行计划", "Plan")
NOT_RUN = Text("语句没有运行;先做最里面的一步", "the text was not run; the innermost step comes first")
OPAQUE = Text(
    "内置引擎不分步说明，这是它的原话。",
    "The embedded engine does not tell single steps; these are its words.",
)
BACK = Text("回到结果", "Back to the result")


def plan(found: Plan, language: Language, *, back: bool) -> Tag:
    """The tree, or the engine's own words where it tells no steps."""
    heading = tag("h2", TITLE.in_(language), tag("small", NOT_RUN.in_(language)))
    way = tag("button", BACK.in_(language), type="button", data_send=send("back")) if back else None
    steps = found.operators
    many = steps is not None and (steps.children or not found.text)
    body = (
        tag("ul", _step(steps), css="plan")
        if steps is not None and many
        else tag(
            "div", tag("p", OPAQUE.in_(language), css="caption"), tag("pre", found.text, css="plan-text")
        )
    )
    return tag("section", tag("div", heading, way, css="result-head"), body, css="result")


def _step(step: PlanStep) -> Tag:
    inside = tag("ul", [_step(child) for child in step.children]) if step.children else None
    return tag("li", tag("b", step.name), " ", tag("span", step.details, css="second"), inside)
