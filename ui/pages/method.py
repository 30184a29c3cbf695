"""The method: what counts, how verdicts come about, which engine answers."""

from __future__ import annotations

from graph.text import Text

from .. import address, frame
from ..definition import Defined, not_default
from ..here import Here
from ..look.draw import draw
from ..views.method import method

TITLE = Text("方法", "Method")
LEAD = Text(
    "报告自己的话前后不一,所以这里写明“覆盖”是什么意思;每个判定都能点开看依据。",
    'The report\'s own words conflict, so this page says what "covered" means. '
    "Every verdict opens its evidence.",
)


def page(here: Here) -> None:
    """Draws the method."""
    state = address.read(Defined)
    frame.head(here, TITLE, here.say(LEAD))
    changed = not_default(state, here.language, "method")
    tables = method(state, here.graph.engine, here.graph.database, here.version)
    draw(
        *([changed] if changed else []), *tables, key="method", language=here.language, sheets=("method.css",)
    )
