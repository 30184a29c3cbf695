"""Words that stand on a screen, always in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

_WIDE = str.maketrans({",": "\uff0c", ":": "\uff1a", ";": "\uff1b", "?": "\uff1f", "!": "\uff01"})
_CJK = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u201c\u201d"
_BRACKETS = re.compile(rf"\(([^()]*[{_CJK}][^()]*)\)|(?<=[{_CJK}])\(([^()]*)\)")
_AFTER = re.compile(rf"(?<=[{_CJK}])[,:;?!](?!\d*//)[ ]?|[,:;?!](?=[{_CJK}])")


def chinese_punctuation(text: str) -> str:
    """The text with full-width punctuation where it stands beside Chinese characters."""
    text = _BRACKETS.sub(lambda match: f"\uff08{match[1] or match[2] or ''}\uff09", text)
    return _AFTER.sub(lambda match: match[0].strip().translate(_WIDE), text)


@dataclass(frozen=True)
class Text:
    """One wording in Chinese and in English; a missing one is an error at import.

    Chinese punctuation is made full-width here, so nobody has to type it.
    """

    zh: str
    en: str

    def __post_init__(self) -> None:
        if not self.zh.strip() or not self.en.strip():
            raise ValueError(f"a text needs both languages: zh={self.zh!r} en={self.en!r}")
        object.__setattr__(self, "zh", chinese_punctuation(self.zh))

    def in_(self, language: Language) -> str:
        """The wording in one language."""
        return self.zh if language == "zh" else self.en

    def format(self, **values: object) -> Text:
        """The same text with its `{placeholders}` filled, in both languages.

        A value that is itself a `Text` is filled in the matching language.
        """
        return Text(
            self.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in values.items()}),
            self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
        )
