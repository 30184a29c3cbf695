"""Names and days as they stand in a sentence."""

from __future__ import annotations

from graph.schema import show_date
from graph.text import Text

from .elements import Platform, Source, Thing
from .evidence import Evidence


def name_of(thing: Thing) -> Text:
    """Its short Chinese name and its English one, where the data have it."""
    short = thing.short if isinstance(thing, Platform) else thing.name_zh
    return Text(short, thing.name_en or short)


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
