"""Dates as sources write them (EDTF, ISO 8601-2), read as intervals of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from pydantic import AfterValidator

from ..text import Text

_SEASONS: dict[int, tuple[int, int, Text]] = {
    21: (3, 5, Text("春", "spring")),
    22: (6, 8, Text("夏", "summer")),
    23: (9, 11, Text("秋", "autumn")),
    24: (12, 12, Text("冬", "winter")),
    33: (1, 3, Text("一季度", "Q1")),
    34: (4, 6, Text("二季度", "Q2")),
    35: (7, 9, Text("三季度", "Q3")),
    36: (10, 12, Text("四季度", "Q4")),
    40: (1, 6, Text("上半年", "first half")),
    41: (7, 12, Text("下半年", "second half")),
}
_PART_OF_YEAR = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])([~?%]?)")
_PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)")


class DateError(ValueError):
    """A text is not a date we can read; `args[0]` says why, in English."""


@dataclass(frozen=True)
class Interval:
    """First and last day a date may mean, both included; `last` is None when it has no end."""

    first: date
    last: date | None

    @property
    def first_day(self) -> str:
        """The first day as an ISO text, which sorts as the days do."""
        return self.first.isoformat()

    @property
    def last_day(self) -> str | None:
        """The last day as an ISO text."""
        return None if self.last is None else self.last.isoformat()


@lru_cache(maxsize=65536)
def interval(text: str) -> Interval:
    """Read an EDTF text by its strict bounds: `2022~` is the year 2022; open starts are refused."""
    text = text.strip()
    if "/" in text:
        return _range(text)
    if text == "..":
        raise DateError("a date cannot be wholly open")
    if match := _PART_OF_YEAR.fullmatch(text):
        first_month, last_month, _ = _SEASONS[int(match[2])]
        return _months(int(match[1]), first_month, last_month)
    return _single(text)


def _range(text: str) -> Interval:
    begin, _, end = text.partition("/")
    if begin in ("", ".."):
        raise DateError("a date needs a beginning")
    if end == "":
        raise DateError("an open end is written '..'")
    first = interval(begin).first
    last = None if end == ".." else interval(end).last
    if last is not None and last < first:
        raise DateError("the end lies before the beginning")
    return Interval(first, last)


def _months(year: int, first: int, last: int) -> Interval:
    return Interval(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _single(text: str) -> Interval:
    try:
        if len(text) == 10:  # a plain day, by far the commonest; the EDTF parser takes 6 ms a text
            day = date.fromisoformat(text)
            return Interval(day, day)
        parsed = parse_edtf(text)
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
        return Interval(date(*lower[:3]), date(*upper[:3]))
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError) as error:
        raise DateError("not a date of the form 2022, 2022-04, 2022-04-30 or 2021/2022") from error


def check_date(text: str) -> str:
    """The text itself when it is a date; ValueError otherwise."""
    interval(text)
    return text.strip()


Edtf = Annotated[str, AfterValidator(check_date)]


@lru_cache(maxsize=65536)
def show_date(text: str) -> Text:
    """A date in words: `2022-04/2022-05` → 2022年4月至5月, Apr–May 2022."""
    if "/" in text:
        return _show_range(*text.split("/", 1))
    if match := _PART_OF_YEAR.fullmatch(text):
        part = _SEASONS[int(match[2])][2]
        return _approximate(match[3], Text(f"{match[1]}年{part.zh}", f"{part.en} {match[1]}"))
    if match := _PLAIN.fullmatch(text):
        year, month, day, mark = match.groups()
        if day:
            return _approximate(mark, Text(f"{year}-{month}-{day}", f"{year}-{month}-{day}"))
        if month:
            english = f"{calendar.month_abbr[int(month)]} {year}"
            return _approximate(mark, Text(f"{year}年{int(month)}月", english))
        return _approximate(mark, Text(f"{year}年", year))
    return Text(text, text)


def _show_range(begin: str, end: str) -> Text:
    first = show_date(begin)
    if end == "..":
        return Text(f"{first.zh}起", f"since {first.en}")
    last = show_date(end)
    months = [_PLAIN.fullmatch(part) for part in (begin, end)]
    if all(m and m[2] and not m[3] for m in months) and begin[:4] == end[:4]:
        a, b = int(begin[5:7]), int(end[5:7])
        return Text(
            f"{begin[:4]}年{a}月至{b}月", f"{calendar.month_abbr[a]}–{calendar.month_abbr[b]} {begin[:4]}"
        )
    return Text(f"{first.zh}至{last.zh}", f"{first.en}–{last.en}")


def _approximate(mark: str | None, text: Text) -> Text:
    return Text(f"约{text.zh}", f"about {text.en}") if mark else text
