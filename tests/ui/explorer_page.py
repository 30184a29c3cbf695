"""A page of Streamlit's with nothing but the explorer on it, for the tests of the component in a browser."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from ui.explorer.component import explore
from ui.explorer.events import Event
from ui.explorer.scene import EdgeDrawn, Entry, NodeDrawn, Scene

LONG_NAME = "威" * 60
HTML_NAME = "<img src=x onerror=\"document.body.dataset.broken='1'\">"
# What the browser may show of it beside its node: cut, and never read as HTML.
_PLACES: dict[str, tuple[str, str, float, float, tuple[str, ...]]] = {
    "platform:hub": ("市产业技术研究院", "member", 0, 0, ("市产研院", "shichanyanyuan", "scyy")),
    "firm:one": ("威高集团", "firm", 160, -20, ("weigaojituan", "wgjt")),
    "firm:two": ("光威复材", "firm", -150, 60, ("guangweifucai", "gwfc")),
    "university:one": ("哈工大(威海)", "university", 20, 150, ("hagongda", "hgdwh")),
    "chain:one": ("碳纤维", "chain", 320, 60, ("tanxianwei", "txw")),
    "firm:long": (LONG_NAME, "firm", -170, -130, ()),
    "firm:html": (HTML_NAME, "firm", 180, -150, ()),
}
_LINES = (
    ("platform:hub", "firm:one", "TOGETHER", "together", False),
    ("platform:hub", "firm:one", "INCUBATES", "hosting", False),
    ("platform:hub", "firm:two", "TOGETHER", "together", True),
    ("platform:hub", "university:one", "HOSTS", "hosting", True),
    ("firm:one", "chain:one", "BELONGS_TO", "other", False),
    ("platform:hub", "firm:html", "TOGETHER", "together", False),
)


# Three names that begin alike, and a line from the first to the third past the second.
_ALIKE = {
    "firm:a": ("Weihai Research Institute of Industrial Technology", -200, 0),
    "firm:b": ("Weihai Research Institute of Marine Biology", 0, 2),
    "firm:c": ("Weihai Research Institute", 200, 0),
}


def page() -> None:
    """Draws the scene and, below it, what was heard; a node that was expanded brings one more."""
    heard: list[Event] = st.session_state.setdefault("heard", [])
    explore(_scene(heard), "explorer", heard.append)
    st.text("\n".join(event.model_dump_json() for event in heard))


def _scene(heard: list[Event]) -> Scene:
    if "alike" in st.query_params:
        return _alike()
    empty = "empty" in st.query_params
    scene = Scene(
        key="all",
        language="zh",
        nodes=() if empty else tuple(map(_node, _PLACES)),
        edges=() if empty else tuple(_edge(*line) for line in _LINES),
        groups=(Entry(name="firm", words="企业", count=4), Entry(name="member", words="成员平台", count=1)),
        families=(Entry(name="together", words="协作", count=3),),
        drawn="画出 7 / 9",
        title="协作网络",
        notes=("资料截至 2026-02-27",),
        can_undo=bool(heard),
    )
    for event in heard:
        scene = _after(scene, event)
    return scene


def _alike() -> Scene:
    nodes = tuple(
        NodeDrawn(
            id=key,
            label=f"{name[:25]}…" if len(name) > 26 else name,
            name=name,
            group="firm",
            x=x,
            y=y,
            size=8,
        )
        for key, (name, x, y) in _ALIKE.items()
    )
    edges = (_edge("firm:a", "firm:c", "TOGETHER", "together", False),)
    return Scene(key="alike", language="en", nodes=nodes, edges=edges)


def _after(scene: Scene, event: Event) -> Scene:
    if event.do == "pick":
        return replace(scene, picked=event.id)
    if event.do == "expand" and not any(node.id == "firm:more" for node in scene.nodes):
        more = NodeDrawn(id="firm:more", label="新增", name="新增", group="firm", x=-60, y=-160, size=6)
        return replace(scene, nodes=(*scene.nodes, more))
    if event.do == "path_from":
        return replace(scene, path_from=event.id)
    if event.do == "path_to":
        return replace(scene, path_from="")
    return scene


def _node(key: str) -> NodeDrawn:
    name, group, x, y, finds = _PLACES[key]
    return NodeDrawn(
        id=key,
        label=name,
        name=name,
        group=group,
        x=x,
        y=y,
        size=8,
        about="企业，3 个联系",
        finds=(name, *finds),
    )


def _edge(start: str, end: str, kind: str, family: str, inferred: bool) -> EdgeDrawn:
    return EdgeDrawn(
        id=f"{kind}|{start}|{end}",
        start=start,
        end=end,
        kind=kind,
        family=family,
        inferred=inferred,
        weight=1,
        why="两家共同牵头一个项目",
    )
