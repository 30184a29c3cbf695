"""Names and days as they stand in a sentence, and sentences that still know what they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from graph.schema import show_date
from graph.text import Text

from .elements import Citation, Platform, Source
from .evidence import Evidence

ALIKE = Text("{first}、{second}", "{first}, {second}")


class Named(Protocol):
    """Anything with an id and names."""

    @property
    def id(self) -> str: ...

    @property
    def name_zh(self) -> str: ...

    @property
    def name_en(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Ref:
    """What a sentence names: its id, its names, and the short Chinese name it goes by."""

    id: str
    name_zh: str
    name_en: str | None = None
    short: str = ""

    @property
    def text(self) -> Text:
        """The name it goes by, in both languages."""
        return Text(self.short or self.name_zh, self.name_en or self.short or self.name_zh)


# A text alone is words of the data, as they stand there.
Value = Ref | tuple[Ref, ...] | Text | str | int


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with the values of its placeholders, so that a page can link the names in it."""

    template: Text
    values: tuple[tuple[str, Value], ...] = ()

    @property
    def text(self) -> Text:
        """The sentence in plain words."""
        return self.template.format(**{name: _plain(value) for name, value in self.values})


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is said: the sentence, its sources, and whether a source says so itself."""

    said: Said
    citations: tuple[Citation, ...] = ()
    stated: bool = True

    @property
    def text(self) -> Text:
        """The sentence in plain words."""
        return self.said.text


def say(template: Text, **values: Value) -> Said:
    """A sentence with its placeholders filled."""
    return Said(template, tuple(values.items()))


def ref(thing: Named) -> Ref:
    """The thing as a sentence names it: a platform by its short name."""
    return Ref(thing.id, thing.name_zh, thing.name_en, thing.short if isinstance(thing, Platform) else "")


def source_date(source: Source) -> Text:
    """When a source is from: about when, if that was concluded."""
    if source.date is None:
        return Text("日期未注明", "date not stated")
    if source.date_inferred:
        return Text(f"约{source.date[:4]}年", f"about {source.date[:4]}")
    return show_date(source.date)


def year_of(piece: Evidence) -> Text:
    """The year a piece of evidence begins."""
    if piece.begins_on is None:
        return Text("年份未注明", "year not stated")
    return Text(f"{piece.begins_on[:4]}年", piece.begins_on[:4])


def _plain(value: Value) -> object:
    if isinstance(value, Ref):
        return value.text
    if isinstance(value, tuple):
        whole = value[0].text
        for one in value[1:]:
            whole = ALIKE.format(first=whole, second=one.text)
        return whole
    return value
