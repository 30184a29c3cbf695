"""The definition of coverage as the address says it, shared by every page that shows verdicts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Annotated

from pydantic import Field

from analysis.as_of import LATEST, AsOf
from analysis.definition import THRESHOLD_WORDS, Definition, Preset, Thresholds
from graph.text import Language

from . import words
from .address import HOME, State, href
from .look.parts import notice
from .look.tags import Tag, link

Members = Annotated[int, Field(ge=1, le=99)]
Count = Annotated[int, Field(ge=0, le=99)]


@dataclass(frozen=True, kw_only=True)
class Defined(State):
    """State of a page whose verdicts rest on a definition: the day, the preset, the thresholds."""

    as_of: str = LATEST
    inferred: bool = True
    preset: Preset = Preset.DEFAULT
    adequate_members: Members = 2
    adequate_stated: Count = 1
    strong_members: Members = 3
    strong_stated: Count = 2
    strong_high: Count = 1

    def definition(self) -> Definition:
        """The definition in force; raises LiantuError for a day that is none."""
        thresholds = Thresholds(**{name: getattr(self, name) for name in THRESHOLD_WORDS})
        return Definition(self.preset, thresholds, self.inferred, AsOf.parse(self.as_of))

    def shared(self) -> Defined:
        """What another page keeps of this one: the language and the definition."""
        return Defined(**{field.name: getattr(self, field.name) for field in fields(Defined)})


def departures(state: Defined, language: Language) -> list[str]:
    """In words, how the definition in force differs from the default."""
    said = []
    if state.as_of != LATEST:
        said.append(f"{words.AS_OF.in_(language)} {state.as_of}")
    if not state.inferred:
        said.append(words.STATED_ONLY.in_(language))
    if state.preset is not Preset.DEFAULT:
        said.append(state.preset.words.in_(language))
    default = Thresholds()
    for name, text in THRESHOLD_WORDS.items():
        if getattr(state, name) != getattr(default, name):
            said.append(f"{text.in_(language)} {getattr(state, name)}")
    return said


def not_default(state: Defined, language: Language, page: str = HOME, **more: str) -> Tag | None:
    """The sand line that says the definition is not the default, with the way back; None when it is."""
    said = departures(state, language)
    if not said:
        return None
    between = "、" if language == "zh" else "; "
    text = words.NOT_DEFAULT.format(settings=between.join(said)).in_(language)
    back = link(href(page, State(lang=language), **more), words.BACK_TO_DEFAULT.in_(language))
    return notice(text, " ", back)
