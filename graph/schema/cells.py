"""What a property is called, the words it may take, and how the text of a cell is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from ..text import Text

SEPARATORS = ";\uff1b"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")


@dataclass(frozen=True)
class Prop:
    """What a property is called and means; `index` asks for a database index on it."""

    zh: str
    en: str
    meaning: Text | None = None
    index: bool = False

    @property
    def title(self) -> Text:
        """The property's name in both languages."""
        return Text(self.zh, self.en)


class Choice(StrEnum):
    """A closed list of words; each member is `value, 中文, English`."""

    words: Text

    def __new__(cls, value: str, zh: str, en: str) -> Self:
        """A member whose text is its value and which knows its words."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = Text(zh, en)
        return member

    @classmethod
    def of(cls, word: str) -> Self | str:
        """The member whose value, Chinese or English word this is; else the word itself."""
        for member in cls:
            if word in (member.value, member.words.zh, member.words.en):
                return member
        return word

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        found = cls.of(value) if isinstance(value, str) else None
        return found if isinstance(found, cls) else None


class Confidence(Choice):
    """Whether a source says so, or someone concluded it."""

    STATED = "stated", "明示", "stated"
    INFERRED = "inferred", "推断", "inferred"


def fault(column: str, text: Text) -> PydanticCustomError:
    """An error of one row that knows its column and speaks both languages."""
    return PydanticCustomError("liantu", "{en}", {"column": column, "zh": text.zh, "en": text.en})


def split_list(value: object) -> object:
    """A cell `a;b` as a list; what is no text is left alone. Empty parts stay (locators need them)."""
    return _split(value) if isinstance(value, str) else value


@lru_cache(maxsize=65536)
def _split(value: str) -> tuple[str, ...]:
    for separator in SEPARATORS[1:]:
        value = value.replace(separator, SEPARATORS[0])
    return tuple(part.strip() for part in value.split(SEPARATORS[0]))


def without_blanks(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts if all(parts) else tuple(part for part in parts if part)


def _no_control(value: str) -> str:
    if not value.isprintable() and _CONTROL.search(value):
        raise ValueError("control character in the text")
    return value


Line = Annotated[str, AfterValidator(_no_control)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(split_list), AfterValidator(without_blanks)]
Places = Annotated[tuple[Line, ...], BeforeValidator(split_list)]
