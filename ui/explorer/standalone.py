"""A network as one HTML file that opens anywhere: made by pyvis, drawn by the explorer, asking nobody."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from graph.text import Text

from ..look.draw import FILES, sheet
from .colours import LIGHT
from .component import SCRIPTS, SHEETS, shown
from .engine import engine_file
from .scene import Scene

TEMPLATE = "standalone.html"
HELP = Text(
    "指向看名称与缘由，点选列出它的联系，点图例可不画一类，{key} 加滚轮缩放，拖动移动。",
    "Point at a node or line for its name and reason, click to list its links, click the legend to "
    "leave a kind out, {key} + wheel to zoom, drag to move.",
)


def standalone(scene: Scene) -> str:
    """The page: title, picture, legend, search, what is picked, and the scene's notes; all of it inside."""
    # Slow to import, and needed only by whoever takes a file away.
    from jinja2 import Environment, FileSystemLoader
    from pyvis.network import Network

    scene = _alone(scene)
    # An undirected network of pyvis drops the second kind of edge between a pair.
    made = Network(directed=True, heading=scene.title, cdn_resources="in_line")
    made.toggle_physics(False)
    for node in scene.nodes:
        look = LIGHT.groups.get(node.group, LIGHT.groups["other"])
        fields = {key: value for key, value in asdict(node).items() if key not in ("id", "label", "size")}
        colour = {"background": look.fill or LIGHT.ground, "border": look.line}
        made.add_node(node.id, node.label, shape=look.form, color=colour, size=node.size, **fields)
    for edge in scene.edges:
        fields = {key: value for key, value in asdict(edge).items() if key not in ("start", "end")}
        line = LIGHT.families.get(edge.family, LIGHT.families["other"])
        made.add_edge(edge.start, edge.end, color=line.colour, dashes=edge.inferred, **fields)
    # pyvis' own template asks two servers for what this page does not need; names are escaped in ours.
    made.path = TEMPLATE
    made.templateEnv = Environment(loader=FileSystemLoader(FILES), autoescape=True)
    made.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    made.templateEnv.globals.update(_parts(scene))
    return str(made.generate_html())


def _alone(scene: Scene) -> Scene:
    """The scene without what only the app can do, and without what is off."""
    return replace(
        scene,
        groups=tuple(one for one in scene.groups if not one.off),
        families=tuple(one for one in scene.families if one.count),
        can_undo=False,
        can_redo=False,
        small=False,
        path_from="",
        picked="",
        words={**scene.words, "help": HELP.in_(scene.language)},
    )


def _parts(scene: Scene) -> dict[str, Any]:
    """What the page holds besides nodes and edges."""
    plain = shown(replace(scene, nodes=(), edges=()))
    program = "\n".join(map(sheet, SCRIPTS)).replace("export default function", "function explorer")
    return {
        "lang": "zh-CN" if scene.language == "zh" else "en",
        "notes": scene.notes,
        "style": "\n".join(map(sheet, (*SHEETS, "standalone.css"))),
        "engine": engine_file().read_text(encoding="utf-8"),
        "program": f"{program}\n{sheet('standalone.js')}",
        "rest": {
            "scene": plain["scene"],
            "looks": {"light": plain["looks"]["light"], "dark": plain["looks"]["dark"]},
        },
    }
