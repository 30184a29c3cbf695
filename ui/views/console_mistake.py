"""What went wrong with a text, in words: where, what, which names there are; the engine's words folded."""

from __future__ import annotations

from graph.errors import (
    LiantuError,
    MistakeError,
    Place,
    ReadOnlyError,
    RefusedError,
    StoppedError,
    TimeLimitError,
    WordingError,
)
from graph.text import Language, Text

from ..history import Outcome
from ..look.tags import Tag, tag

AT = Text("第 {line} 行第 {column} 字：", "Line {line}, character {column}: ")
NOT_RUN = Text("这段没有运行。", "This text was not run.")
THEIRS = Text("数据库原话", "the database's words")
FEWER = Text("可以缩小范围，或把时限放长。", "Narrow it down, or allow more time.")
NO_PLAN = Text("没有执行计划：", "There is no plan: ")


def outcome_of(error: LiantuError) -> Outcome:
    """What the history calls it."""
    if isinstance(error, MistakeError):
        return "mistake"
    if isinstance(error, RefusedError | ReadOnlyError):
        return "refused"
    if isinstance(error, TimeLimitError):
        return "limit"
    return "stopped" if isinstance(error, StoppedError) else "failed"


def place_of(error: LiantuError) -> Place | None:
    """Where in the text it is, if the text is to blame."""
    return error.place if isinstance(error, WordingError) else None


def said(error: LiantuError, language: Language) -> tuple[Tag, ...]:
    """The sentence, with the place before it where it has one."""
    place = place_of(error)
    at = AT.format(line=place.line, column=place.column).in_(language) if place else ""
    sentence = error.in_(language)
    end = "" if sentence.endswith(("。", ".", "？", "?")) else "。" if language == "zh" else ". "
    after = {"mistake": NOT_RUN, "refused": NOT_RUN, "limit": FEWER}.get(outcome_of(error))
    words = tag(
        "p",
        tag("b", at, capital(sentence) if not at else sentence, end),
        tag("span", after.in_(language)) if after else None,
    )
    theirs = tag(
        "details",
        tag("summary", THEIRS.in_(language)),
        tag("pre", error.details),
        data_keep="theirs",
    )
    return (words, theirs) if error.details else (words,)


def capital(sentence: str) -> str:
    """The sentence as one begins it."""
    return sentence[:1].upper() + sentence[1:]
