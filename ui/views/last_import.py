"""The foot of the overview: the last import and what it left for a person to look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from graph.schema import Run
from graph.text import Language, Text
from queries.as_of import ZONE

from ..here import Standing
from ..look.tags import Tag, tag

TITLE = Text("最近导入", "Last import")
NONE_YET = Text("还没有导入过", "nothing was imported yet")
NUMBERED = Text("第 {number} 次:{dataset}", "number {number}: {dataset}")
WHEN = Text("{day}", "{day}")
COUNTS = Text("新建 {created}、改动 {changed}", "{created} created, {changed} changed")
SOURCES = Text("来源 {count} 条,最新一条 {day}", "{count} sources, the newest of {day}")
MEMBERS = Text("推断的成员身份 {count} 家,待确认", "{count} inferred memberships await a person")
UNFINISHED = Text("没有做完,可以再导入一次", "not finished; import again")


def last_import(runs: Sequence[Run], standing: Standing, inferred_members: int, language: Language) -> Tag:
    """One line: which import, when, what it did, how recent its sources are."""
    between = " · " if language == "zh" else "; "
    said = between.join(text.in_(language) for text in _said(runs, standing, inferred_members))
    return tag("p", tag("b", TITLE.in_(language)), tag("span", said, css="second"), css="last")


def _said(runs: Sequence[Run], standing: Standing, inferred_members: int) -> list[Text]:
    if not runs:
        return [NONE_YET]
    last = runs[0]
    dataset = standing.origin if len({run.dataset for run in runs}) == 1 else Text(last.dataset, last.dataset)
    said = [
        NUMBERED.format(number=len(runs), dataset=dataset),
        WHEN.format(day=f"{datetime.fromisoformat(last.started_at).astimezone(ZONE):%Y-%m-%d %H:%M}"),
        COUNTS.format(created=last.created, changed=last.changed) if last.status == "done" else UNFINISHED,
    ]
    if standing.latest:
        said.append(SOURCES.format(count=standing.sources, day=standing.latest))
    if inferred_members:
        said.append(MEMBERS.format(count=inferred_members))
    return said
