"""The sign of a node beside its name: the form and colour that the picture gives its group."""

from __future__ import annotations

from ..explorer.colours import LIGHT, Form
from ..look.tags import Tag, tag

# Outlines in a box of 16 px that look about equally large.
OUTLINES: dict[Form, str] = {
    "dot": "M2.8 8a5.2 5.2 0 1 1 10.4 0a5.2 5.2 0 1 1 -10.4 0z",
    "square": "M3.2 3.2h9.6v9.6h-9.6z",
    "diamond": "M8 1.8l6.2 6.2l-6.2 6.2l-6.2 -6.2z",
    "triangle": "M8 2l6.4 11h-12.8z",
}


def mark(group: str, *, inferred: bool = False) -> Tag:
    """The sign of a group as inline SVG; the dashes say that the node itself was concluded."""
    look = LIGHT.groups[group]
    drawn = tag(
        "path",
        d=OUTLINES[look.form],
        fill=look.fill or LIGHT.ground,
        stroke=look.line,
        stroke_width=look.width,
        stroke_dasharray="2 1.6" if inferred else None,
    )
    return tag("svg", drawn, css="mark-sign", viewbox="0 0 16 16", aria_hidden="true", focusable="false")
