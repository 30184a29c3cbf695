"""What the explorer draws: everything placed and worded here, so that the browser only draws and listens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from graph.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeDrawn:
    """A node in its place (px at zoom 1); `group` gives it form and colour, `size` is its radius in px."""

    id: str
    label: str  # the short name beside the node
    name: str  # the whole name
    group: str  # of analysis.network.groups; "community" for many nodes drawn as one
    x: float
    y: float
    size: float
    about: str = ""  # one line for hover and screen readers: type, neighbours
    finds: tuple[str, ...] = ()  # by what it is found: names, aliases, pinyin, initials
    inferred: bool = False  # the node itself was concluded
    pinned: bool = False
    holds: bool = False  # one of the few who hold the network together: ringed, its name bold
    first: bool = False  # named before others
    inside: int = 0  # how many nodes a community stands for
    foreign: bool = False  # a Chinese name in the English interface


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeDrawn:
    """An edge; `family` gives it its line: service, together, hosting, contact, other."""

    id: str
    start: str
    end: str
    kind: str
    family: str
    inferred: bool  # drawn dashed: no ground of it is stated
    weight: int
    why: str  # why the two are linked, in one sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the legend: a group of nodes with how many, or lines; clicking turns it off.

    `look` is the family that lines are painted as, where `name` is not a family itself.
    """

    name: str
    words: str
    count: int
    off: bool = False
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """The rule between the main part and what is not joined to it, in px at zoom 1."""

    y: float
    left: float
    right: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture. `key` names the choice behind it: when it changes the camera fits the whole anew."""

    key: str
    language: Language
    nodes: tuple[NodeDrawn, ...]
    edges: tuple[EdgeDrawn, ...]
    groups: tuple[Entry, ...] = ()
    families: tuple[Entry, ...] = ()
    picked: str = ""  # id of a node, or of an edge (`EdgeDrawn.id`)
    path: tuple[str, ...] = ()  # ids of the nodes on the path shown
    path_from: str = ""  # where a path shall begin; the next node clicked is its end
    apart: Apart | None = None
    drawn: str = ""  # "画出 109 / 131": already worded
    note: str = ""  # what else the foot says
    can_undo: bool = False
    can_redo: bool = False
    small: bool = False  # the small network of the entity page: no tools, a click opens
    title: str = ""  # above the picture that is saved
    notes: tuple[str, ...] = ()  # below it: filters, data date, sources
    words: Mapping[str, str] = field(default_factory=dict)  # of the component's own controls, by name

    def plain(self) -> dict[str, Any]:
        """As JSON takes it; of a node what is not so is left out, for hundreds of them go to the browser."""
        plain = asdict(self)
        return plain | {"nodes": [_only_what_is(node) for node in plain["nodes"]]}


def _only_what_is(node: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value for name, value in node.items() if value is not False and (name, value) != ("inside", 0)
    }
