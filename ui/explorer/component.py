"""Puts the explorer on the page: a scene goes in, what a person does in it comes back as a typed event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from graph.text import Language, Text

from ..look.draw import sheet
from .colours import THEMES
from .engine import engine_address
from .events import Event, heard
from .scene import Scene

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

SHEETS = ("base.css", "explorer.css")
# One program in several files; the last holds what Streamlit calls.
SCRIPTS = (
    *("tree.js", "picture.js", "explorer_model.js", "explorer_names.js", "explorer_bends.js"),
    *("explorer_labels.js", "explorer_paint.js"),
    *("explorer_signs.js", "explorer_frame.js", "explorer_find.js", "explorer_camera.js"),
    *("explorer_hands.js", "explorer_keys.js", "explorer_picture.js", "explorer.js"),
)

WORDS: Mapping[str, Text] = {
    "picture": Text("网络图", "Network picture"),
    "find": Text("找节点：名称、简称、拼音", "Find a node"),
    "found": Text("第 {at} 个，共 {count} 个", "{at} of {count}"),
    "found_none": Text("没有找到", "none found"),
    "expand": Text("展开邻居", "Expand"),
    "hide": Text("隐藏", "Hide"),
    "pin": Text("固定", "Pin"),
    "unpin": Text("取消固定", "Unpin"),
    "path_from": Text("从这里找路径", "Path from here"),
    "choose_end": Text("从{name}出发：点选终点", "From {name}: choose where the path ends"),
    "cancel": Text("取消", "Cancel"),
    "undo": Text("撤销", "Undo"),
    "redo": Text("重做", "Redo"),
    "full": Text("全屏", "Full screen"),
    "leave_full": Text("退出全屏", "Leave full screen"),
    "take": Text("图片", "PNG"),
    "take_failed": Text("浏览器做不出图片", "the browser could not make it"),
    "nearer": Text("放大", "Zoom in"),
    "farther": Text("缩小", "Zoom out"),
    "fit": Text("看全图", "Fit"),
    "wheel": Text("按住 {key} 再转滚轮，可缩放", "Hold {key} and turn the wheel to zoom"),
    "groups": Text("节点类型：点一下不画，再点画出", "Kinds of nodes: click to leave out or draw"),
    "families": Text("连线类型：点一下不画，再点画出", "Kinds of lines: click to leave out or draw"),
    "inferred": Text("推断", "inferred"),
    "labels": Text("标签 {count} / {all}", "labels {count} / {all}"),
    "pinned": Text("已固定", "pinned"),
    "nothing": Text(
        "这样选，没有可画的节点。放宽年份、类型或联系，再看。",
        "Nothing to draw: widen the years, kinds or types.",
    ),
    "no_engine": Text(
        "图没有画出来：浏览器没有取到绘图程序。旁边的表与图同内容；刷新页面可再试。",
        "The picture could not be drawn: the browser did not get the drawing engine. "
        "The table holds the same; reload to try again.",
    ),
    "help": Text(
        "点选看来源，双击展开，拖动固定，{key} 加滚轮缩放。"
        "键盘：方向键走动，回车选中，E 展开，H 隐藏，P 固定，F 找，+ − 0 缩放，Esc 放开。",
        "Click: sources. Double-click: expand. Drag: pin. {key} + wheel: zoom. Keys: arrows, "
        "Enter picks, E expands, H hides, P pins, F finds, + − 0 zoom, Esc.",
    ),
    "help_small": Text("方向键走动，回车打开。", "Arrow keys walk, Enter opens."),
}


@cache
def _component() -> ComponentRenderer:
    # A line break in each text tells Streamlit that it is a text and no path.
    return st.components.v2.component(
        "liantu_explorer",
        html='<div class="view explorer"></div>\n',
        css="\n".join(map(sheet, SHEETS)) + "\n",
        js="\n".join(map(sheet, SCRIPTS)) + "\n",
    )


def explore(scene: Scene, key: str, on_event: Callable[[Event], None]) -> None:
    """Draws a scene in its place; `on_event` hears each event before the page is drawn anew."""

    counted = f"{key}-heard"

    def say() -> None:
        kept = st.session_state.get(key)
        sent = kept.get("events") if isinstance(kept, Mapping) else None
        for number, event in numbered(sent, after=st.session_state.get(counted, 0)):
            st.session_state[counted] = number
            on_event(event)

    data = shown(scene) | {"heard": st.session_state.get(counted, 0)}
    _component()(key=key, data=data, on_events_change=say)


def numbered(sent: object, after: int) -> Iterator[tuple[int, Event]]:
    """The events among what the browser sent that were not heard yet; it repeats the unanswered."""
    for one in sent if isinstance(sent, list) else ():
        number = one.get("n") if isinstance(one, Mapping) else None
        event = heard(one.get("event")) if isinstance(number, int) and number > after else None
        if isinstance(number, int) and event is not None:
            yield number, event


def shown(scene: Scene) -> dict[str, Any]:
    """All that the browser needs to draw a scene: it with our words, what it is painted with, the engine."""
    plain = scene.plain()
    plain["words"] = words(scene.language) | dict(scene.words)
    return {
        "scene": plain,
        "looks": {theme: looks.plain() for theme, looks in THEMES.items()},
        "engine": engine_address(),
    }


def words(language: Language) -> dict[str, str]:
    """The words of the explorer's own controls; what stands in braces is filled in by the browser."""
    return {name: text.in_(language) for name, text in WORDS.items()}
