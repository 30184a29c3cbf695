"""The foot of an answer's table: how many rows of how many, the way to the rest, the date of the data."""

from __future__ import annotations

from graph.text import Text

from .. import words
from ..here import Standing
from ..look.tags import Tag, link, tag
from .queries_state import FIRST_ROWS, Asked

SHOWN = Text("{shown} / {all} 行", "{shown} of {all} rows")
ALL = Text("全部 {all} 行", "all {all} rows")
FEWER = Text("只看前 {count} 行", "only the first {count}")
CUT = Text(
    "答案超过 {cap} 行，这里是前 {cap} 行；更多的用“导出”取，或收窄参数。",
    "The answer has more than {cap} rows; these are the first {cap}. Export it, or narrow the parameters.",
)
SAMPLE = Text("入图企业是样本，非统计", "firms here are a sample, no statistics")


def more(asked: Asked, count: int, cut: bool, standing: Standing) -> Tag:
    """One line; nothing is left out without a word."""
    language, shown = asked.state.lang, min(asked.state.rows, count)
    said: list[Tag] = []
    if shown < count:
        said.append(tag("span", SHOWN.format(shown=shown, all=count).in_(language)))
        said.append(link(asked.to(rows=count), ALL.format(all=count).in_(language)))
    elif count > FIRST_ROWS:
        said.append(link(asked.to(rows=FIRST_ROWS), FEWER.format(count=FIRST_ROWS).in_(language)))
    if cut:
        said.append(tag("span", CUT.format(cap=count).in_(language)))
    if standing.latest:
        said.append(tag("span", words.DATA_UNTIL.format(day=standing.latest).in_(language)))
    if any(column.name == "firms" for column in asked.query.returns):
        said.append(tag("span", SAMPLE.in_(language)))
    return tag("p", said, css="caption answer-foot")
