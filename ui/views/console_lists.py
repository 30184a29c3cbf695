"""Below the result: what was run, what is kept, and the properties of the label that was chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from graph.text import Language, Text

from ..history import Ran
from ..look.tags import Child, Tag, tag
from ..own_questions import OwnQuestion
from .console_frame import send

HISTORY = Text("历史", "History")
LOCAL = Text("只在本机", "on this machine only")
OWN = Text("我的问题", "My questions")
NO_HISTORY = Text("还没有运行过语句。", "Nothing was run yet.")
NO_OWN = Text(
    "还没有。写好一段语句，点“存为我的问题”。", "None yet. Write a text, then “Save as my question”."
)
JUST_NOW = Text("刚才", "just now")
MINUTES = Text("{count} 分钟前", "{count} min ago")
HOURS = Text("{count} 小时前", "{count} h ago")
DAYS = Text("{count} 天前", "{count} d ago")
ROWS = Text("{count} 行", "{count} rows")
ONE_ROW = Text("1 行", "1 row")
MORE = Text("{count} / 更多", "{count} / more")
MISTAKE = Text("没有运行", "not run")
AT_LINE = Text("没有运行，第 {line} 行", "not run, line {line}")
ENDED: Mapping[str, Text] = {
    "refused": Text("被拒绝", "refused"),
    "limit": Text("到时限停止", "ended at the limit"),
    "stopped": Text("已停止", "stopped"),
    "failed": Text("没有执行完", "not finished"),
}
NOT_ANSWERED = Text("还没有运行", "not run yet")
EARLIER = Text("更早的 {count} 条", "{count} earlier")
FORGET = Text("清空历史", "Clear the history")
FORGET_SURE = Text("再点一次，清空全部历史", "Click again to clear all of it")
RENAME = Text("改名", "Rename")
NEW_NAME = Text("新名字", "New name")
REMOVE = Text("删除", "Delete")
REMOVE_SURE = Text("再点一次，删除", "Click again to delete")
REMOVE_IT = Text("删除“{name}”", "Delete “{name}”")
RENAME_IT = Text("给“{name}”改名", "Rename “{name}”")
SHOWN = 8
_COMMENT = re.compile(r"\s*(?://[ \t]*(.*)|/\*\s*(.*?)\s*(?:\*/|\n))")
MINUTE, HOUR, DAY = 60, 3600, 86400


def frame() -> Tag:
    """Three columns."""
    return tag("div", *(tag("div", data_slot=name) for name in ("history", "own", "label")), css="columns")


def title_of(text: str, own: Sequence[OwnQuestion] = ()) -> str:
    """What a text is called: its name among the own ones, its first comment, or its words on one line."""
    kept = next((one.name for one in own if one.text.strip() == text.strip()), None)
    if kept:
        return kept
    comment = _COMMENT.match(text)
    words = (comment[1] or comment[2] or "").strip() if comment else ""
    return words or " ".join(text.split())


def ago(at: datetime, now: datetime, language: Language) -> str:
    """How long ago, roughly."""
    seconds = max(0.0, (now - at).total_seconds())
    if seconds < MINUTE:
        return JUST_NOW.in_(language)
    for size, below, words in ((MINUTE, HOUR, MINUTES), (HOUR, DAY, HOURS)):
        if seconds < below:
            return words.format(count=int(seconds // size)).in_(language)
    return DAYS.format(count=int(seconds // DAY)).in_(language)


def counted(rows: int, more: bool, language: Language) -> str:
    """How many rows; of more nobody knows how many."""
    if more:
        return MORE.format(count=rows).in_(language)
    return (ONE_ROW if rows == 1 else ROWS.format(count=rows)).in_(language)


def outcome(ran: Ran, language: Language) -> str:
    """What came of a run."""
    if ran.outcome == "rows":
        return counted(ran.rows, ran.more, language)
    if ran.outcome == "mistake":
        return (AT_LINE.format(line=ran.line) if ran.line else MISTAKE).in_(language)
    return ENDED[ran.outcome].in_(language)


def history(
    runs: Sequence[Ran], own: Sequence[OwnQuestion], now: datetime, current: str, language: Language
) -> tuple[Tag, ...]:
    """The newest runs; a click puts the text back into the editor."""
    now_current = next((ran for ran in runs if ran.text == current), None)
    rows = [
        tag(
            "li",
            tag(
                "button",
                tag("time", ago(datetime.fromisoformat(ran.at), now, language), datetime=ran.at),
                tag("span", title_of(ran.text, own), css="title", lang="zh-CN" if language == "en" else None),
                tag(
                    "span",
                    outcome(ran, language),
                    css="outcome" if ran.outcome == "rows" else "outcome wrong",
                ),
                type="button",
                title=ran.text,
                data_send=send("load", of="history", name=ran.at),
            ),
            css="current" if ran is now_current else "",
        )
        for ran in runs
    ]
    heading = tag("h2", HISTORY.in_(language), tag("small", LOCAL.in_(language)))
    if not rows:
        return (heading, tag("p", NO_HISTORY.in_(language), css="caption"))
    rest = rows[SHOWN:]
    more = (
        tag(
            "details",
            tag("summary", EARLIER.format(count=len(rest)).in_(language)),
            tag("ul", rest),
            data_keep="rest",
        )
        if rest
        else None
    )
    forget = tag(
        "button",
        FORGET.in_(language),
        css="quiet",
        type="button",
        data_send=send("forget"),
        data_sure=FORGET_SURE.in_(language),
    )
    return (heading, tag("ul", rows[:SHOWN]), *((more,) if more else ()), forget)


def own_questions(own: Sequence[OwnQuestion], current: str, language: Language) -> tuple[Tag, ...]:
    """The kept questions, each with its name to be changed and the way to forget it."""
    heading = tag("h2", OWN.in_(language), tag("small", LOCAL.in_(language)))
    if not own:
        return (heading, tag("p", NO_OWN.in_(language), css="caption"))
    return (heading, tag("ul", [_own(one, one.text == current, language) for one in own]))


def _own(one: OwnQuestion, current: bool, language: Language) -> Tag:
    rows = NOT_ANSWERED.in_(language) if one.rows is None else counted(one.rows, one.more, language)
    opens = tag(
        "button",
        tag("span", one.name, css="title", lang="zh-CN" if language == "en" else None),
        tag("span", rows, css="outcome"),
        type="button",
        title=one.text,
        data_send=send("load", of="own", name=one.name),
    )
    changes: list[Child] = [
        tag(
            "form",
            tag(
                "label",
                NEW_NAME.in_(language),
                tag(
                    "input",
                    type="text",
                    value=one.name,
                    maxlength=60,
                    required=True,
                    data_keep=f"name-{one.name}",
                    autocomplete="off",
                ),
            ),
            tag(
                "button",
                RENAME.in_(language),
                css="act",
                aria_label=RENAME_IT.format(name=one.name).in_(language),
            ),
            data_send=send("rename", name=one.name),
        ),
        tag(
            "button",
            REMOVE.in_(language),
            css="quiet",
            type="button",
            data_send=send("remove", name=one.name),
            data_sure=REMOVE_SURE.in_(language),
            aria_label=REMOVE_IT.format(name=one.name).in_(language),
        ),
    ]
    menu = tag(
        "details",
        tag("summary", "…", aria_label=RENAME_IT.format(name=one.name).in_(language)),
        tag("div", changes, css="changes"),
        css="menu",
        data_keep=f"own-{one.name}",
    )
    return tag("li", opens, menu, css="current" if current else "")
