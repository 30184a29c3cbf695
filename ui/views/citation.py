"""How a source is cited: its title, where in it, from when, how old."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from analysis.elements import Citation, Source
from analysis.evidence import Evidence
from graph.schema import interval, show_date
from graph.schema.words import BeginsBy
from graph.text import Language, Text, chinese_punctuation

from ..address import State
from ..look import parts, web
from ..look.tags import Child, Tag, outside, tag
from .names import entity

NOT_STATED = Text("未注明", "not stated")
SECTION = Text("第{number}部分", "part {number}")
ORIGINAL = Text("原文", "original")
MIRROR = Text("镜像或转载，地址不作链接：{host}", "mirror or repost, address not linked: {host}")
NO_ADDRESS = Text("无网址", "no address")
ABOUT = Text("约{when}", "about {when}")
AGE = Text("{years} 年前", "{years} years ago")
AGE_ONE = Text("1 年前", "1 year ago")
THIS_YEAR = Text("一年之内", "within a year")
NUMERALS = "一二三四五六七八九十"


def locator(text: str, language: Language) -> str:
    """Where in a source: a lone 一 reads 第一部分; in English Chinese numerals become figures."""
    if not text:
        return NOT_STATED.in_(language)
    if language == "zh":
        return SECTION.zh.format(number=text) if text in NUMERALS else chinese_punctuation(text)
    if text[0] not in NUMERALS:
        return text
    figures = "".join(str(NUMERALS.index(c) + 1) if c in NUMERALS else c for c in text)
    whole, _, inner = figures.rstrip(")）").replace("（", "(").partition("(")
    return SECTION.en.format(number=f"{whole} ({inner})" if inner else whole)


def when(source: Source) -> Text:
    """The date of a source; an inferred one is its year, with 约, for the day is nobody's word."""
    if not source.date:
        return NOT_STATED
    if source.date_inferred:
        first, last = interval(source.date).first, interval(source.date).last
        if last is None or first.year == last.year:
            return ABOUT.format(when=Text(f" {first.year} 年", str(first.year)))
        return ABOUT.format(when=Text(f" {first.year} 至 {last.year} 年", f"{first.year}–{last.year}"))
    return show_date(source.date)


def since(iso: str) -> Text:
    """The first day of a fact, no more exact than it surely is: the first of a year or month is just that."""
    if iso.endswith("-01-01"):
        return show_date(iso[:4])
    return show_date(iso[:7] if iso.endswith("-01") else iso)


def first_day(iso: str, rule: str | None, sources: Iterable[Source]) -> Text:
    """When a fact begins; where that is the inferred date of its earliest source, in the words of that."""
    for source in sources if rule in (BeginsBy.SOURCE, BeginsBy.DATE) else ():
        if source.date and source.date_inferred and interval(source.date).first.isoformat() == iso:
            return when(source)
    return since(iso)


def begun(piece: Evidence) -> Text | None:
    """When a piece of evidence begins; None without a day."""
    rule, citations = piece.begins_with
    day = piece.begins_on
    return first_day(day, rule, (one.source for one in citations)) if day else None


def years_old(source: Source, today: date) -> int | None:
    """Full calendar years between the end of a source's date and today; None without a date."""
    if not source.date:
        return None
    span = interval(source.date)
    return max(0, today.year - (span.last or span.first).year)


def age(source: Source, today: date) -> Text | None:
    """How old a source is, in words."""
    years = years_old(source, today)
    if years is None:
        return None
    return THIS_YEAR if years == 0 else AGE_ONE if years == 1 else AGE.format(years=years)


def title(source: Source, state: State, *, short: str = "") -> Tag:
    """Its title or a short one, which opens its page; beside it the way to the original, unless a mirror."""
    name = entity(source.id, source.title, source.name_en, state, short=short, css="")
    return tag("span", name, original(source, state.lang))


def original(source: Source, language: Language) -> list[Child] | None:
    """The small link to the text itself; None for a mirror and where there is no address."""
    if not source.url or source.is_mirror == "yes":
        return None
    return [" ", outside(source.url, ORIGINAL.in_(language), css="original")]


def published(source: Source, language: Language) -> Tag:
    """Under the title: the publisher; for a mirror its host as plain text."""
    said: list[Child] = []
    if source.publisher:
        said.append(parts.data_words(source.publisher, language))
    if not source.url:
        said.append(NO_ADDRESS.in_(language))
    elif source.is_mirror == "yes":
        said.append(MIRROR.format(host=web.host(source.url)).in_(language))
    return tag("span", _between(said), css="caption below")


def dated(source: Source, language: Language, today: date) -> list[Tag]:
    """The date, whether it is inferred, and the age."""
    old = age(source, today)
    lines = [tag("span", when(source).in_(language), css="nowrap")]
    if source.date and source.date_inferred:
        lines.append(parts.confidence("inferred", language))
    if old:
        lines.append(tag("span", old.in_(language), css="caption below"))
    return lines


def cited(citation: Citation, state: State) -> tuple[Tag, Tag]:
    """The two middle cells of a source: title with publisher, and where in it."""
    language = state.lang
    where = locator(citation.locator, language)
    css = "" if citation.locator else "caption"
    return (
        tag("td", title(citation.source, state), published(citation.source, language)),
        tag("td", tag("span", where, css=css)),
    )


def _between(children: list[Child]) -> list[Child]:
    joined: list[Child] = []
    for child in children:
        joined += [" · ", child] if joined else [child]
    return joined
