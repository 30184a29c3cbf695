"""The one palette, safe for colour-blind readers; `components/base.css` is checked against it."""

from __future__ import annotations

from collections.abc import Mapping

COLOURS: Mapping[str, str] = {
    # text
    "ink": "#1A2733",
    "second": "#465665",
    "caption": "#5C6B79",
    "zero": "#66737F",
    # ground
    "line": "#DDE3E9",
    "line-strong": "#B4BFCA",
    "ground": "#F2F5F8",
    "chosen": "#E1EAF1",
    "link": "#0F5C8C",
    "source-frame": "#9CC0D8",
    # verdicts: fill, then text
    "gap": "#F9DFCE",
    "gap-bar": "#B5490F",
    "gap-ink": "#8A340A",
    "thin": "#D6E6F2",
    "thin-ink": "#174A70",
    "adequate": "#8DBBDC",
    "adequate-ink": "#0D3552",
    "strong": "#2A6FA5",
    "strong-ink": "#FFFFFF",
    "notice": "#F5EFD9",
    "notice-bar": "#B9972B",
    "notice-ink": "#5E4C0B",
    "hatch": "#E7ECF0",
    # counts, from none to many
    "count-0": "#FFFFFF",
    "count-1": "#DCEAF4",
    "count-2": "#B9D5E9",
    "count-3": "#8DBBDC",
    "count-4": "#5C9AC8",
}


def count_step(count: int, most: int) -> int:
    """The step of the count ramp (0–4) for a count beside the largest one."""
    if count <= 0 or most <= 0:
        return 0
    return min(4, 1 + (4 * (count - 1)) // most)
