"""What a person did to the picture of a result: picked, opened, hid, moved; each step can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..explorer.events import Event, Expand, Hide, Legend, PathFrom, PathTo, Pick, Pin, Redo, Undo, Unpin


@dataclass(frozen=True, slots=True)
class Touched:
    """One state of the picture; `end` is where a path that begins at `start` leads."""

    picked: str = ""
    opened: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    pins: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Touches:
    """The states so far: those behind, this one, those that were taken back."""

    now: Touched = Touched()
    behind: tuple[Touched, ...] = ()
    ahead: tuple[Touched, ...] = ()

    def after(self, event: Event) -> Touches:
        """The states after an event."""
        if isinstance(event, Undo):
            return (
                Touches(self.behind[-1], self.behind[:-1], (self.now, *self.ahead)) if self.behind else self
            )
        if isinstance(event, Redo):
            return Touches(self.ahead[0], (*self.behind, self.now), self.ahead[1:]) if self.ahead else self
        following = _after(self.now, event)
        return self if following == self.now else Touches(following, (*self.behind, self.now))


def _after(now: Touched, event: Event) -> Touched:
    match event:
        case Pick():
            return replace(now, picked=event.id, end="")
        case Expand():
            return replace(now, picked=event.id, opened=tuple(dict.fromkeys((*now.opened, event.id))))
        case Hide():
            return replace(now, picked="", hidden=now.hidden | {event.id})
        case Pin():
            return replace(now, pins={**now.pins, event.id: (event.x, event.y)})
        case Unpin():
            return replace(now, pins={key: place for key, place in now.pins.items() if key != event.id})
        case Legend():
            return replace(now, off=now.off ^ {event.name})
        case PathFrom():
            return replace(now, start=event.id, end="")
        case PathTo():
            return replace(now, picked=event.id, end=event.id)
        case _:
            return now
