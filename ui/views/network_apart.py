"""The rule in the picture between the main part and the groups that nothing joins to it."""

from __future__ import annotations

from graph.text import Text

from ..explorer.scene import Apart
from .network_shown import Shown

WORDS = Text(
    "以下与主图不相连：{groups} 组，{count} 个", "Not joined to the main part: {count}, groups: {groups}"
)
# The words stand so far over the topmost of the groups, px.
ABOVE = 46.0


def apart(shown: Shown) -> Apart | None:
    """None where all is joined, or where somebody moved or added nodes across the rule."""
    main = set(shown.measures.components[0]) if shown.measures.components else set()
    inside = [shown.positions[key][1] for key in shown.drawn.nodes if key in main]
    outside = [key for key in shown.drawn.nodes if key not in main]
    if not outside or len(inside) <= len(outside):
        return None
    top = min(shown.positions[key][1] for key in outside)
    if top - max(inside) < 1.5 * ABOVE:
        return None
    groups = {shown.measures.of[key].component if key in shown.measures.of else key for key in outside}
    words = WORDS.format(groups=len(groups), count=len(outside)).in_(shown.language)
    across = [shown.positions[key][0] for key in shown.drawn.nodes]
    return Apart(y=round(top - ABOVE, 1), left=min(across), right=max(across), words=words)
