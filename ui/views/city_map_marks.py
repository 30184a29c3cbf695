"""The marks of platforms on the map and beside it: shape by role, dashes when inferred."""

from __future__ import annotations

from analysis.city_map import Role

from ..look.tags import Tag, tag

HALF = 5.0
# Two dashes a side: of a square 10 px, of a diamond 8.5 px.
DASHES, DIAMOND_DASHES = "3 2", "2.8 1.44"


def mark(role: Role, stated: bool, x: float, y: float) -> Tag:
    """The mark about a point: a square for a member (dotted: of the system), a diamond for the unproven."""
    css = f"mark-{role.value.replace('_', '-')}{'' if stated else ' inferred'}"
    if role is Role.CONTACT:
        return tag("circle", css=css, cx=_px(x), cy=_px(y), r=3.6)
    dashes = None if stated else DASHES
    if role is Role.UNPROVEN:
        r = HALF + 1
        path = f"M{_px(x)} {_px(y - r)}l{_px(r)} {_px(r)} {_px(-r)} {_px(r)} {_px(-r)} {_px(-r)}z"
        return tag("path", css=css, d=path, stroke_dasharray=None if stated else DIAMOND_DASHES)
    square = tag(
        "rect",
        css=css,
        x=_px(x - HALF),
        y=_px(y - HALF),
        width=2 * HALF,
        height=2 * HALF,
        stroke_dasharray=dashes,
    )
    if role is not Role.OF_THE_SYSTEM:
        return square
    # A dot keeps it apart from a member that is inferred.
    return tag("g", square, tag("circle", css="mark-dot", cx=_px(x), cy=_px(y), r=1.8))


def sign(role: Role, stated: bool) -> Tag:
    """The same mark as a small picture beside a name."""
    return tag(
        "svg",
        mark(role, stated, 8, 8),
        css="sign",
        viewbox="0 0 16 16",
        aria_hidden="true",
        focusable="false",
    )


def _px(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
