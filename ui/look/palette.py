"""Steps of the ramp that counts are coloured by; the colours themselves stand in `components/base.css`."""

from __future__ import annotations


def count_step(count: int, most: int) -> int:
    """The step of the count ramp (0–4) for a count beside the largest one."""
    if count <= 0 or most <= 0:
        return 0
    return min(4, 1 + (4 * (count - 1)) // most)
