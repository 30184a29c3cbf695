"""What the explorer reports: one typed event for each thing a person does in the picture."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

Id = Annotated[str, Field(min_length=1, max_length=400)]


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pick(_Event):
    """A node or an edge was clicked; an empty id lets go."""

    do: Literal["pick"]
    id: Annotated[str, Field(max_length=400)]


class Expand(_Event):
    """A node was double-clicked: its neighbours are wanted (of a community: what is inside)."""

    do: Literal["expand"]
    id: Id


class Hide(_Event):
    """A node is not wanted."""

    do: Literal["hide"]
    id: Id


class Pin(_Event):
    """A node was dragged, or fixed where it is."""

    do: Literal["pin"]
    id: Id
    x: Annotated[float, Field(ge=-1e6, le=1e6)]
    y: Annotated[float, Field(ge=-1e6, le=1e6)]


class Unpin(_Event):
    """A node goes back to its own place."""

    do: Literal["unpin"]
    id: Id


class PathFrom(_Event):
    """Path mode: from this node (empty: leave the mode)."""

    do: Literal["path_from"]
    id: Annotated[str, Field(max_length=400)]


class PathTo(_Event):
    """Path mode: to this node."""

    do: Literal["path_to"]
    id: Id


class Legend(_Event):
    """An entry of the legend was clicked: a group of nodes, or a family of lines, goes off or on."""

    do: Literal["legend"]
    of: Literal["groups", "families"]
    name: Id


class Undo(_Event):
    """One step back."""

    do: Literal["undo"]


class Redo(_Event):
    """One step on again."""

    do: Literal["redo"]


Event = Annotated[
    Pick | Expand | Hide | Pin | Unpin | PathFrom | PathTo | Legend | Undo | Redo, Field(discriminator="do")
]


def heard(said: object) -> Event | None:
    """The event that the browser reported; what is none is not heard."""
    try:
        return TypeAdapter[Event](Event).validate_python(said)
    except ValidationError:
        return None
