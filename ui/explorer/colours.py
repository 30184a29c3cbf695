"""Forms, lines and colours of a network: what the explorer and the file to send around draw alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Form = Literal["dot", "triangle", "square", "diamond"]
Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class NodeLook:
    """A group's form; `fill` None is hollow: the ground shows through."""

    form: Form
    fill: str | None
    line: str
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class LineLook:
    """A family's line, px wide; dashes are no part of it: they mean inferred and nothing else."""

    colour: str
    width: float
    strong: str  # where it leads to the picked node


@dataclass(frozen=True, slots=True)
class Looks:
    """Everything a theme paints with."""

    ground: str
    ink: str
    second: str
    strong: str  # names of the picked node and its neighbours, its ring
    groups: Mapping[str, NodeLook]
    families: Mapping[str, LineLook]

    def plain(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


LIGHT = Looks(
    ground="#FFFFFF",
    ink="#1A2733",
    second="#465665",
    strong="#0D4A73",
    groups={
        "member": NodeLook("dot", "#1D5F93", "#174A70"),
        "platform": NodeLook("dot", None, "#1D5F93", 1.6),
        "firm": NodeLook("dot", "#9AA7B3", "#66737F"),
        "university": NodeLook("triangle", "#D9A441", "#8A6414"),
        "government": NodeLook("square", "#8B7AA8", "#5D4E79"),
        "chain": NodeLook("diamond", "#1A2733", "#1A2733"),
        "subject": NodeLook("diamond", None, "#1A2733", 1.4),
        "matter": NodeLook("square", None, "#66737F", 1.4),
        "person": NodeLook("dot", None, "#66737F", 1.2),
        "place": NodeLook("dot", "#C6CFD8", "#7D8A96"),
        "other": NodeLook("dot", "#C6CFD8", "#7D8A96"),
        "community": NodeLook("dot", "#E1EAF1", "#7FA6C4", 1.4),
    },
    families={
        "service": LineLook("#0F5C8C", 1.3, "#0F5C8C"),
        "together": LineLook("#465665", 1.3, "#1A2733"),
        "hosting": LineLook("#C3CDD7", 3.4, "#8EA3B6"),
        "contact": LineLook("#7D8A96", 0.8, "#465665"),
        "other": LineLook("#A3AEB9", 0.8, "#66737F"),
    },
)
DARK = Looks(
    ground="#10161D",
    ink="#E6EBF0",
    second="#AEBAC5",
    strong="#A5D2EE",
    groups={
        "member": NodeLook("dot", "#5C9AC8", "#9CC4E0"),
        "platform": NodeLook("dot", None, "#82B4D8", 1.6),
        "firm": NodeLook("dot", "#7D8A96", "#B4BFCA"),
        "university": NodeLook("triangle", "#D9A441", "#F0D39A"),
        "government": NodeLook("square", "#9D8CBB", "#C9BCE0"),
        "chain": NodeLook("diamond", "#E6EBF0", "#E6EBF0"),
        "subject": NodeLook("diamond", None, "#E6EBF0", 1.4),
        "matter": NodeLook("square", None, "#AEBAC5", 1.4),
        "person": NodeLook("dot", None, "#AEBAC5", 1.2),
        "place": NodeLook("dot", "#56636F", "#8C98A4"),
        "other": NodeLook("dot", "#56636F", "#8C98A4"),
        "community": NodeLook("dot", "#223240", "#5C84A3", 1.4),
    },
    families={
        "service": LineLook("#5FA8DA", 1.3, "#82C4F0"),
        "together": LineLook("#9BA8B4", 1.3, "#E6EBF0"),
        "hosting": LineLook("#3C4956", 3.4, "#6F8598"),
        "contact": LineLook("#6B7885", 0.8, "#AEBAC5"),
        "other": LineLook("#515D69", 0.8, "#8C98A4"),
    },
)
THEMES: Mapping[Theme, Looks] = {"light": LIGHT, "dark": DARK}
