"""Small parts that several pages show in the same way: verdicts, confidence, sources, notices."""

from __future__ import annotations

import re

from graph.schema import Choice, Confidence
from graph.text import Language, Text, chinese_punctuation

from .signs import level_verdict, sign
from .tags import Child, Tag, tag

NONE = Text("无", "none")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
PHRASE = re.compile(r"(?<=[及与和等、])(?=..)")
LIKE_THEIR_LEVEL = ("conflict", "closed_since")


def verdict(value: str, words: Text, language: Language, *, level: int | None = None) -> Tag:
    """A verdict as a filled label: sign and word; conflict and closed since look like their level."""
    if value not in LIKE_THEIR_LEVEL:
        return tag("span", sign(value), words.in_(language), css=f"verdict v-{value}")
    as_level = level_verdict(level or 0)
    css = f"verdict v-{as_level} conflict" if value == "conflict" else f"verdict v-{as_level}"
    return tag("span", sign(as_level), words.in_(language), css=css)


def confidence(value: Confidence | str, language: Language) -> Tag:
    """明示 in a solid frame, 推断 in a dashed one."""
    if value == Confidence.INFERRED:
        return tag("span", Confidence.INFERRED.words.in_(language), css="chip inferred")
    return tag("span", Confidence.STATED.words.in_(language), css="chip")


def choice(value: Choice, language: Language) -> str:
    """The word of a closed list."""
    return value.words.in_(language)


def data_name(zh: str, en: str | None, language: Language, *, short: str = "", css: str = "name") -> Tag:
    """A name from the data: English where there is one, else the Chinese one, marked as Chinese.

    A Chinese name wraps between its phrases (打印设备及 / 智能服务终端), not inside a word.
    """
    if language == "en" and en:
        return tag("span", en, css=css)
    shown = [tag("span", part, css="phrase") for part in PHRASE.split(chinese_punctuation(short or zh))]
    return tag(
        "span", shown, css=css, lang="zh-CN" if language == "en" else None, title=zh if short else None
    )


def data_words(words: str, language: Language, *, css: str = "") -> Tag:
    """A sentence from the data (`says`, `note`): always Chinese, marked so in the English interface."""
    return tag("span", chinese_punctuation(words), css=css, lang="zh-CN" if language == "en" else None)


def filled(text: Text, language: Language, **values: Child) -> list[Child]:
    """A sentence whose `{placeholders}` are tags: names that lead somewhere."""
    pieces = PLACEHOLDER.split(text.in_(language))
    return [values[piece] if number % 2 else piece for number, piece in enumerate(pieces) if piece]


def source_number(number: int) -> Tag:
    """The framed number of a source that the same page lists."""
    return tag("span", str(number), css="source")


def nothing(language: Language) -> Tag:
    """The word that stands where an answer is none."""
    return tag("span", NONE.in_(language), css="none")


def notice(*children: Child) -> Tag:
    """A sentence on sand: what moved, what is not as usual."""
    return tag("p", *children, css="notice", role="status")
