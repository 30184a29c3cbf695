"""Why something is said, with how sure it is and where it is said."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.elements import Citation
from analysis.wording import Reason
from graph.text import Text

from ..address import State
from ..look import parts
from ..look.tags import Child, Tag, tag
from .citation import locator, title, when
from .names import sentence

ITSELF = Text("按名称与任务的用词比对", "by comparing the wording of names and tasks")
SHOWN = 3
AND_MORE = Text("另有 {count} 个来源", "and {count} more sources")


def reason_rows(reasons: Sequence[Reason], state: State) -> list[tuple[Tag, Tag]]:
    """Each reason with its confidence, and beside it its sources: two cells a row."""
    return [
        (
            tag("td", sentence(reason.said, state), " ", sure(reason, state)),
            tag("td", sources(reason.citations, state)),
        )
        for reason in reasons
    ]


def sure(reason: Reason, state: State) -> Tag:
    """明示 or 推断."""
    return parts.confidence("stated" if reason.stated else "inferred", state.lang)


def sources(citations: Sequence[Citation], state: State) -> list[Child]:
    """Each source on a line: title, where in it, from when."""
    if not citations:
        return [tag("span", ITSELF.in_(state.lang), css="caption")]
    lines: list[Child] = [tag("span", brief(one, state), css="line") for one in citations[:SHOWN]]
    if len(citations) > SHOWN:
        more = AND_MORE.format(count=len(citations) - SHOWN).in_(state.lang)
        lines.append(tag("span", more, css="caption line"))
    return lines


def brief(citation: Citation, state: State) -> list[Child]:
    """One source in a line."""
    comma = "，" if state.lang == "zh" else ", "
    where = [comma, locator(citation.locator, state.lang)] if citation.locator else []
    return [title(citation.source, state), *where, comma, when(citation.source).in_(state.lang)]
