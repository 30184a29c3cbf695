"""The signs of verdicts and confidence, as small inline SVG; each stands beside its word."""

from __future__ import annotations

from .tags import Tag, tag

GAP = ("gap", "gap_by_list")


def sign(verdict: str) -> Tag:
    """The sign of a verdict or a level, 15 px, in the colour of the text around it."""
    return _svg(*_shapes(verdict))


def level_verdict(level: int) -> str:
    """The verdict whose sign a bare level has."""
    return ("no_record", "thin", "adequate", "strong")[level]


def _svg(*shapes: Tag) -> Tag:
    return tag("svg", *shapes, css="sign", viewbox="0 0 16 16", aria_hidden="true", focusable="false")


def _shapes(verdict: str) -> tuple[Tag, ...]:
    ring = _ring()
    if verdict in GAP:
        cross = tag("path", d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8", stroke="currentColor", stroke_width=1.5)
        return (ring, cross)
    if verdict == "thin":
        return (ring, _filled("M8 8V1.8A6.2 6.2 0 0 1 14.2 8z"))
    if verdict == "adequate":
        return (ring, _filled("M8 1.8a6.2 6.2 0 0 1 0 12.4z"))
    if verdict == "strong":
        return (tag("circle", cx=8, cy=8, r=6.9, fill="currentColor"),)
    if verdict == "unnamed":
        dashed = _ring("1.6 2.3")
        return (dashed, tag("text", "?", x=8, y=11.3, text_anchor="middle", css="asks"))
    if verdict == "reported_covered":
        dotted = _ring("0.1 3.14")
        return (dotted, tag("circle", cx=8, cy=8, r=1.8, fill="currentColor"))
    return (tag("path", d="M3 8h10", stroke="currentColor", stroke_width=1.6),)


def _filled(path: str) -> Tag:
    return tag("path", d=path, fill="currentColor")


def _ring(dashes: str | None = None) -> Tag:
    return tag(
        "circle",
        cx=8,
        cy=8,
        r=6.2,
        fill="none",
        stroke="currentColor",
        stroke_width=1.5,
        stroke_dasharray=dashes,
        stroke_linecap="round" if dashes else None,
    )
