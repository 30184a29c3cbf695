"""What "covered" means this time: preset, thresholds, whether inferred links count, and the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from graph.errors import AnalysisError
from graph.schema import Choice
from graph.text import Text

from .as_of import LATEST, AsOf


class Preset(Choice):
    """Which levels there are."""

    DEFAULT = "default", "默认口径", "default"
    ONE_PER_INDUSTRY = "one_per_industry", "一业一平台", "one industry, one platform"


THRESHOLD_WORDS: Mapping[str, Text] = {
    "adequate_members": Text("基本覆盖:成员至少几家", "adequate: members at least"),
    "adequate_stated": Text("基本覆盖:其中明示至少几家", "adequate: of them stated at least"),
    "strong_members": Text("充分覆盖:成员至少几家", "strong: members at least"),
    "strong_stated": Text("充分覆盖:其中明示至少几家", "strong: of them stated at least"),
    "strong_high": Text("充分覆盖:其中国家或省级至少几家", "strong: of them national or provincial at least"),
}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How many members a level takes; one member that fits nothing else is thin."""

    adequate_members: int = 2
    adequate_stated: int = 1
    strong_members: int = 3
    strong_stated: int = 2
    strong_high: int = 1

    def __post_init__(self) -> None:
        for part in fields(self):
            least = 1 if part.name.endswith("_members") else 0
            if getattr(self, part.name) < least:
                raise AnalysisError(
                    Text(
                        f"阈值 {part.name} 不能小于 {least}", f"threshold {part.name} must be {least} or more"
                    )
                )

    @classmethod
    def of(cls, given: Mapping[str, int]) -> Thresholds:
        """The defaults with some replaced; AnalysisError names an unknown one."""
        for name in given:
            if name not in THRESHOLD_WORDS:
                names = ", ".join(THRESHOLD_WORDS)
                raise AnalysisError(
                    Text(
                        f"没有名为 {name} 的阈值;可用:{names}", f"no threshold is called {name}; use {names}"
                    )
                )
        return cls(**given)


@dataclass(frozen=True, slots=True)
class Definition:
    """Everything a verdict depends on besides the facts."""

    preset: Preset = Preset.DEFAULT
    thresholds: Thresholds = Thresholds()
    inferred: bool = True
    as_of: AsOf = field(default_factory=lambda: AsOf.parse(LATEST))
