"""Around the editor: what protects the data, the limits, the parameters, what can be done with the text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from graph.text import Language, Text

from ..look.tags import Tag, tag

SECONDS = (5, 10, 30)
CAPS = (10, 100, 1000)

READ_ONLY = Text("只读", "Read only")
REFUSED = Text("写入由数据库拒绝", "the database refuses writes")
LIMIT = Text("时限", "Time limit")
OF_SECONDS = Text("{count} 秒", "{count} s")
MOST = Text("最多取", "At most")
OF_ROWS = Text("{count} 行", "{count} rows")
RUN = Text("运行", "Run")
STOP = Text("停止", "Stop")
PLAN = Text("看执行计划", "Show the plan")
RUNNING = Text("正在运行，{now} 秒，最多 {most} 秒", "Running for {now} s, at most {most} s")
STOPPING = Text("正在停止……", "Stopping …")
KEEP = Text("存为我的问题", "Save as my question")
NAME = Text("名字", "Name")
SAVE = Text("保存", "Save")
KEYS = Text("运行 Ctrl+Enter · 补全 Tab · 离开 Esc、Tab", "Run Ctrl+Enter · complete Tab · leave Esc, Tab")
PARAMETERS = Text("参数", "Parameters")
LABEL = Text(
    "Cypher 编辑框。Ctrl+Enter 运行;Esc 之后按 Tab 离开",
    "Cypher editor. Ctrl+Enter runs; Esc, then Tab leaves",
)
NO_EDITOR = Text(
    "浏览器没有取到编辑器，这里是普通文本框;照样能运行。",
    "The browser did not get the editor; this is a plain box, which runs all the same.",
)
SCHEMA = Text("图里有什么", "What the graph holds")


@dataclass(frozen=True, slots=True)
class Running:
    """What runs: for how many seconds so far, how many it may take, whether it is being stopped."""

    seconds: float
    most: float
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class Bench:
    """What stands around the editor."""

    language: Language
    seconds: int
    cap: int
    running: Running | None = None
    parameters: tuple[tuple[str, str, Text], ...] = ()  # name, as typed, what it is read as
    told: str = ""
    wrong: tuple[Tag, ...] = ()


def send(do: str, **values: object) -> str:
    """What a click reports."""
    return json.dumps({"do": do, **values}, ensure_ascii=False)


def frame(language: Language) -> Tag:
    """Where the parts of the upper half stand."""
    left = tag(
        "div",
        tag("div", css="bar", data_slot="bar"),
        tag("div", css="paper"),
        tag("div", css="under", data_slot="under"),
        tag("div", css="acts", data_slot="acts"),
        css="desk",
    )
    schema = tag("section", css="schema", data_slot="schema", aria_label=SCHEMA.in_(language))
    return tag("div", left, schema, css="bench")


def words(language: Language) -> Mapping[str, str]:
    """The words of the editor itself."""
    return {"label": LABEL.in_(language), "no_editor": NO_EDITOR.in_(language)}


def bar(bench: Bench) -> tuple[Tag, ...]:
    """What protects the data, and the two limits."""
    language = bench.language
    seconds = [
        tag("option", OF_SECONDS.format(count=one).in_(language), value=one, selected=one == bench.seconds)
        for one in SECONDS
    ]
    limit = tag(
        "label",
        tag("span", LIMIT.in_(language)),
        tag("select", seconds, data_send=send("seconds")),
    )
    caps = [
        tag(
            "button",
            _rows(one, language) if one == bench.cap else f"{one:,}".replace(",", "\u2009"),
            type="button",
            data_send=send("cap", value=str(one)),
            aria_pressed="true" if one == bench.cap else "false",
            aria_label=_rows(one, language),
        )
        for one in CAPS
    ]
    most = tag(
        "span",
        MOST.in_(language),
        " ",
        tag("span", caps, css="caps", role="group", aria_label=MOST.in_(language)),
    )
    guard = tag(
        "span", tag("b", READ_ONLY.in_(language), css="read-only"), REFUSED.in_(language), css="guard"
    )
    return (guard, tag("span", limit, most, css="limits"))


def _rows(count: int, language: Language) -> str:
    return OF_ROWS.format(count=f"{count:,}".replace(",", "\u2009")).in_(language)


def under(bench: Bench) -> tuple[Tag, ...]:
    """What is wrong where no place of the text is to blame, and the parameters that the text names."""
    language = bench.language
    fields = [
        tag(
            "label",
            tag("code", f"${name}"),
            tag(
                "input",
                type="text",
                value=typed,
                data_send=send("parameter", name=name),
                spellcheck="false",
                autocomplete="off",
            ),
            tag("small", kind.in_(language)),
        )
        for name, typed, kind in bench.parameters
    ]
    given = tag("div", tag("b", PARAMETERS.in_(language)), fields, css="parameters") if fields else None
    wrong = tag("div", bench.wrong, css="wrong-below", role="alert") if bench.wrong else None
    return tuple(part for part in (wrong, given) if part is not None)


def acts(bench: Bench) -> tuple[Tag, ...]:
    """Run, stop, plan, keep."""
    language = bench.language

    def button(words: Text, do: str, css: str = "", off: bool = False) -> Tag:
        return tag(
            "button",
            words.in_(language),
            css=f"act {css}".strip(),
            type="button",
            data_send=send(do),
            disabled=off,
        )

    keep = tag(
        "details",
        tag("summary", KEEP.in_(language), css="act"),
        tag(
            "form",
            tag(
                "label",
                NAME.in_(language),
                tag("input", type="text", maxlength=60, required=True, data_keep="name", autocomplete="off"),
            ),
            tag("button", SAVE.in_(language), css="act main"),
            data_send=send("save"),
        ),
        css="keep menu",
        data_keep="keep",
    )
    return (
        button(RUN, "run", "main", bench.running is not None),
        button(STOP, "stop", off=bench.running is None or bench.running.stopping),
        button(PLAN, "plan"),
        keep,
        _said(bench),
    )


def _said(bench: Bench) -> Tag:
    """What runs, what was just done, or which keys there are."""
    if bench.running is not None:
        return _running(bench.running, bench.language)
    if bench.told:
        return tag("span", bench.told, css="told", role="status")
    return tag("span", KEYS.in_(bench.language), css="keys")


def _running(now: Running, language: Language) -> Tag:
    if now.stopping:
        return tag("span", tag("span", css="strip"), STOPPING.in_(language), css="runs", role="status")
    words = RUNNING.format(now="{now}", most=f"{now.most:g}").in_(language)
    timer = tag("span", role="timer", data_since=f"{now.seconds:.1f}", data_words=words)
    return tag("span", tag("span", css="strip"), timer, css="runs")
