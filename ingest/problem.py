"""What is wrong with a file that is to be loaded: where, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.errors import InputError
from graph.text import Language, Text

SHOWN = 50
_LONGEST_VALUE = 60

_FILE_ROW = Text("{file} 第 {row} 行", "{file}, row {row}")
_COLUMN = Text("“{column}”列", "column {column}")
_VALUE = Text("“{value}”", "“{value}”")
_MORE = Text("……另有 {count} 处", "… and {count} more")
_TOTAL = Text(
    "{count} 处问题,涉及 {files} 个文件;什么也没有写入",
    "{count} problem(s) in {files} file(s); nothing was written",
)


@dataclass(frozen=True)
class Problem:
    """One fault; `row` is the row a spreadsheet shows, `column` the heading as the file has it."""

    file: str
    what: Text
    remedy: Text
    row: int | None = None
    column: str | None = None
    value: str | None = None

    def in_(self, language: Language) -> str:
        """The fault on one line: place, value, what is wrong, what to do."""
        place = _FILE_ROW if self.row is not None else Text("{file}", "{file}")
        parts = [place.in_(language).format(file=visible(self.file), row=self.row)]
        if self.column is not None:
            parts.append(_COLUMN.in_(language).format(column=visible(self.column)))
        if self.value is not None:
            parts.append(_VALUE.in_(language).format(value=visible(self.value)))
        comma, colon, stop = ("，", "：", "；") if language == "zh" else (", ", ": ", "; ")
        return flat(comma.join(parts) + colon + self.what.in_(language) + stop + self.remedy.in_(language))

    def as_json(self) -> dict[str, object]:
        """The fault as plain values, its words in both languages."""
        return {
            "file": self.file,
            "row": self.row,
            "column": self.column,
            "value": None if self.value is None else shortened(self.value),
            "what": {"zh": self.what.zh, "en": self.what.en},
            "do": {"zh": self.remedy.zh, "en": self.remedy.en},
        }


@dataclass(frozen=True)
class Notice:
    """Something to know that stops nothing."""

    file: str
    text: Text

    def in_(self, language: Language) -> str:
        """The notice on one line."""
        return visible(self.file) + ("：" if language == "zh" else ": ") + self.text.in_(language)


class FilesError(InputError):
    """Files that cannot be loaded, with every problem found in them, by file and row."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.row or 0, p.column or "")))
        files = len({problem.file for problem in self.problems})
        super().__init__(_TOTAL.format(count=len(self.problems), files=files))

    def lines(self, language: Language) -> Iterator[str]:
        """One line a problem, the first 50, then how many more there are."""
        for problem in self.problems[:SHOWN]:
            yield problem.in_(language)
        if len(self.problems) > SHOWN:
            yield _MORE.format(count=len(self.problems) - SHOWN).in_(language)

    def in_(self, language: Language) -> str:
        """The problems and how many they are."""
        return "\n".join([*self.lines(language), self.text.in_(language)])


def shortened(value: str) -> str:
    """A value short enough to stand in a message."""
    return value if len(value) <= _LONGEST_VALUE else value[: _LONGEST_VALUE - 1] + "…"


def visible(value: str) -> str:
    """A short value on one line, with what cannot be seen spelled out."""
    return flat(shortened(value))


def flat(text: str) -> str:
    """The text on one line, with what cannot be seen spelled out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
