"""The day a question is asked for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from graph.errors import QueryError
from graph.text import Text

LATEST = "latest"
ZONE = ZoneInfo("Asia/Shanghai")
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def today() -> date:
    """Today where the city is."""
    return datetime.now(ZONE).date()


@dataclass(frozen=True, slots=True)
class AsOf:
    """A day; `latest` means today, and undated things count then only."""

    day: date
    latest: bool = False

    @classmethod
    def parse(cls, text: str) -> AsOf:
        """`latest`, or a year, month or day, which mean their last day; QueryError otherwise."""
        if text.strip() == LATEST:
            return cls(today(), latest=True)
        match = _DAY.fullmatch(text.strip())
        try:
            if match:
                return cls(_last_day(match))
        except ValueError:
            pass  # no such month or day: said below with the text
        raise QueryError(
            Text(
                f"{text!r} 不是日期;请写 latest、2021、2021-06 或 2021-06-30",
                f"{text!r} is no date; write latest, 2021, 2021-06 or 2021-06-30",
            )
        )

    @property
    def iso(self) -> str:
        """The day as an ISO text, as the graph holds days."""
        return self.day.isoformat()

    def __str__(self) -> str:
        return LATEST if self.latest else self.iso


def _last_day(match: re.Match[str]) -> date:
    year, month, day = (int(part) if part else None for part in match.groups())
    month = month or 12
    return date(year or 0, month, day or calendar.monthrange(year or 0, month)[1])
