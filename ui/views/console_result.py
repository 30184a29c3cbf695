"""The result: whose it is, how much of it was taken, what to be careful about, and the rows as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.free import FreeAnswer, json_text
from graph.text import Language, Text

from ..export import Sheet, Takeaway, Value
from ..look.tags import Child, Tag, tag
from .console_frame import CAPS, send
from .console_lists import counted
from .console_mistake import capital

RESULT = Text("结果", "Result")
LAST = Text("上一次成功的结果", "The last good result")
NOT_OF_THIS = Text("{ago}，{title};不是上面这段文字的结果", "{ago}, {title}; not of the text above")
VIEWS: Mapping[str, Text] = {
    "table": Text("表格", "Table"),
    "network": Text("网络", "Network"),
    "json": Text("JSON", "JSON"),
}
HOW = Text("怎么看", "How to look at it")
STOPPED_AT = Text("取到上限就停，总数没有数", "taken up to the limit; nobody counted the rest")
TAKE_MORE = Text("取到 {count} 行", "Take up to {count} rows")
NO_MORE = Text(
    "更多的行，用命令行取：python -m queries ask", "For more rows use the terminal: python -m queries ask"
)
NO_ROWS = Text("没有一行符合。语句里没有看出错误。", "No row fits. No fault was found in the text.")
NO_ROWS_WARNED = Text("没有一行符合，原因可能在上面的提醒里。", "No row fits; the note above may say why.")
MILLISECONDS = Text("{count} 毫秒", "{count} ms")
IN_SECONDS = Text("{count} 秒", "{count} s")
WAITED = Text("，排队 {count} 秒", ", waited {count} s")
COPY = Text("复制", "Copy")
COPIED = Text("已复制", "Copied")
ASKED = Text("语句", "Statement")
PARAMETERS = Text("参数", "Parameters")
TAKEN = Text("行数", "Rows")
UNTIL = Text("资料截至", "Data to")
EVERYTHING = Text("全部 {count} 行", "all {count} rows")
CUT = Text("{count} 行，还有更多", "{count} rows of more")
NOTHING = Text(
    "这个结果里没有节点、关系、路径，也没有编号，没有可画的。",
    "This result holds no nodes, edges, paths or ids: there is nothing to draw.",
)
HOW_TO_DRAW = Text(
    "返回节点和关系就能画，例如把 RETURN 改成返回整条路径：",
    "Return nodes and edges to draw them, a whole path for example:",
)
EXAMPLE = "MATCH path = (p:Platform)-[:SERVES]->(c:Chain) RETURN path"
LONGEST_TITLE = 36
_TOKEN = re.compile(r'("(?:\\.|[^"\\])*")(\s*:)?|(\b(?:true|false|null)\b|-?\d[\d.eE+-]*)')


def head(note: str, view: str, language: Language, *, last: bool) -> Tag:
    """The heading with whose result it is, and the ways to look at it."""
    ways = [
        tag(
            "button",
            words.in_(language),
            type="button",
            data_send=send("look", name=name),
            aria_pressed="true" if name == view else "false",
        )
        for name, words in VIEWS.items()
    ]
    return tag(
        "div",
        tag("h2", (LAST if last else RESULT).in_(language)),
        tag("span", note, css="not-of-this") if note else None,
        tag("div", ways, css="caps", role="group", aria_label=HOW.in_(language)),
        css="result-head",
    )


def foot(answer: FreeAnswer, cap: int, language: Language) -> tuple[Tag, ...]:
    """How much was taken, the way to more, how long it took."""
    said: list[Child] = [tag("b", counted(len(answer.rows), answer.more, language))]
    if answer.more:
        said.append(tag("span", STOPPED_AT.in_(language)))
        more = next((one for one in CAPS if one > cap), None)
        if more is None:
            said.append(tag("span", NO_MORE.in_(language), css="second"))
        else:
            shown = f"{more:,}".replace(",", "\u2009")
            words = TAKE_MORE.format(count=shown).in_(language)
            said.append(tag("button", words, type="button", data_send=send("more", cap=more)))
    waited = WAITED.format(count=f"{answer.waited:.1f}").in_(language) if answer.waited >= 0.1 else ""
    time = tag("span", f"{_took(answer.seconds, language)}{waited}", css="second time")
    return (tag("div", tag("span", said, css="cut"), time, css="foot"),)


def _took(seconds: float, language: Language) -> str:
    if seconds < 1:
        return MILLISECONDS.format(count=max(1, round(seconds * 1000))).in_(language)
    return IN_SECONDS.format(count=f"{seconds:.1f}").in_(language)


def warnings(answer: FreeAnswer, language: Language) -> Tag | None:
    """What may be wrong though it ran."""
    lines = [tag("li", capital(one.in_(language))) for one in answer.warnings]
    return tag("ul", lines, css="warnings", role="status") if lines else None


def as_json(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as one JSON text."""
    return (
        "[\n" + ",\n".join(_indented(json_text(row, indent=2)) for row in rows) + "\n]\n" if rows else "[]\n"
    )


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def json_view(rows: Sequence[Mapping[str, Any]], language: Language) -> Tag:
    """The same to read and to copy."""
    text = as_json(rows)
    copy = tag(
        "button",
        COPY.in_(language),
        css="copy",
        type="button",
        data_copy=text,
        data_done=COPIED.in_(language),
    )
    return tag("div", copy, tag("pre", list(_coloured(text)), css="json", tabindex=0), css="json-box")


def _coloured(text: str) -> Iterable[Child]:
    """Names as they are, values in the colour of strings."""
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()]
        css = "key" if found[2] else "text" if found[1] else "literal"
        yield tag("span", found[1] or found[3], css=css)
        if found[2]:
            yield found[2]
        at = found.end()
    yield text[at:]


def nothing_to_draw(language: Language) -> Tag:
    """Why there is no picture, and how one comes about."""
    return tag(
        "div",
        tag("p", NOTHING.in_(language)),
        tag("p", HOW_TO_DRAW.in_(language), " ", tag("code", EXAMPLE), css="second"),
        css="nothing",
    )


def shortened(title: str) -> str:
    """A title that fits on the line of the heading."""
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"


def taken(
    answer: FreeAnswer, text: str, parameters: Mapping[str, Any], day: str, language: Language
) -> Takeaway:
    """The rows as a table to take away; what is no single value is JSON."""
    rows = tuple(tuple(_value(row[name]) for name in answer.columns) for row in answer.rows)
    count = CUT if answer.more else EVERYTHING
    notes = [
        (TAKEN.in_(language), count.format(count=len(answer.rows)).in_(language)),
        (ASKED.in_(language), text),
        *(
            [(PARAMETERS.in_(language), json.dumps(dict(parameters), ensure_ascii=False))]
            if parameters
            else []
        ),
        (UNTIL.in_(language), day),
    ]
    return Takeaway(Sheet(RESULT.in_(language), answer.columns, rows), (), tuple(notes), language)


def _value(value: Any) -> Value:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None or isinstance(value, str | int | float):
        return value
    return json.dumps(json.loads(json_text({"value": value}))["value"], ensure_ascii=False)
