"""What the console's component reports: one typed event for each thing a person does in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

Words = Annotated[str, Field(max_length=1_000_000)]
Short = Annotated[str, Field(max_length=10_000)]


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Typed(_Event):
    """The text is another one; sent when typing rests."""

    do: Literal["typed"]
    text: Words


class Run(_Event):
    """Run the text."""

    do: Literal["run"]
    text: Words


class More(_Event):
    """Run what the result shown is of once more, up to another cap."""

    do: Literal["more"]
    cap: Literal[10, 100, 1000]


class Plan(_Event):
    """Show how the server would carry the text out."""

    do: Literal["plan"]
    text: Words


class Halt(_Event):
    """End the running statement."""

    do: Literal["stop"]


class Save(_Event):
    """Keep the text by a name."""

    do: Literal["save"]
    text: Words
    value: Short


class Seconds(_Event):
    """The time limit."""

    do: Literal["seconds"]
    value: Literal["5", "10", "30"]


class Cap(_Event):
    """How many rows are taken at most."""

    do: Literal["cap"]
    value: Literal["10", "100", "1000"]


class Parameter(_Event):
    """A parameter's value as typed."""

    do: Literal["parameter"]
    name: Short
    value: Short


class Choose(_Event):
    """A label or kind of the schema, whose properties are wanted."""

    do: Literal["choose"]
    name: Short


class Load(_Event):
    """Put a kept text into the editor: an own question or an example by name, a run by its time."""

    do: Literal["load"]
    of: Literal["own", "history", "example"]
    name: Short


class Rename(_Event):
    """Give an own question another name."""

    do: Literal["rename"]
    name: Short
    value: Short


class Remove(_Event):
    """Forget an own question."""

    do: Literal["remove"]
    name: Short


class Forget(_Event):
    """Forget every run."""

    do: Literal["forget"]


class Look(_Event):
    """Another way to look at the result."""

    do: Literal["look"]
    name: Literal["table", "network", "json"]


class Back(_Event):
    """From the plan back to the result."""

    do: Literal["back"]


Event = Annotated[
    Typed
    | Run
    | More
    | Plan
    | Halt
    | Save
    | Seconds
    | Cap
    | Parameter
    | Choose
    | Load
    | Rename
    | Remove
    | Forget
    | Look
    | Back,
    Field(discriminator="do"),
]


def heard(said: object) -> Event | None:
    """The event that the browser reported; what is none is not heard."""
    try:
        return TypeAdapter[Event](Event).validate_python(said)
    except ValidationError:
        return None


def numbered(sent: object, after: int) -> Iterator[tuple[int, Event]]:
    """The events among what the browser sent that were not heard yet; it repeats the unanswered."""
    for one in sent if isinstance(sent, list) else ():
        number = one.get("n") if isinstance(one, Mapping) else None
        event = heard(one.get("event")) if isinstance(number, int) and number > after else None
        if isinstance(number, int) and event is not None:
            yield number, event
