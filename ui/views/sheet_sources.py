"""The sources of a sheet, numbered as it cites them, and listed at its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.elements import Citation, Source
from graph.text import Text

from ..definition import Defined
from ..look import parts, web
from ..look.tags import Child, Tag, link, outside, tag
from .citation import NO_ADDRESS, locator, when
from .names import entity, entity_href

TITLE = Text("来源", "Sources")
NOTE = Text(
    "转载只写站名；“约”是推断的日期",
    "of reposts only the site is given; an 'about' date is inferred",
)
MIRROR = Text("转载 {host}", "repost, {host}")
SAME = Text("同一来源", "the same source")


class Numbered:
    """Gives each source its number when a sheet first cites it."""

    def __init__(self, state: Defined) -> None:
        self.state = state
        self._numbers: dict[str, int] = {}
        self._sources: list[Source] = []
        self._titled: set[str] = set()

    def mark(self, citations: Iterable[Citation]) -> list[Tag]:
        """The numbers of these sources, raised; each opens the page of its source."""
        keys = list(dict.fromkeys(self._number(citation.source) for citation in citations))
        return [self._mark(number) for number in keys]

    def cited(self, citation: Citation) -> list[Child]:
        """A source by its title when it comes first, its number and where in it."""
        source, language = citation.source, self.state.lang
        again = source.id in self._titled
        self._titled.add(source.id)
        whole = entity(source.id, source.title, source.name_en, self.state, css="")
        title = SAME.in_(language) if again else whole
        where = f" {locator(citation.locator, language)}" if citation.locator else None
        return [title, self.mark([citation]), where]

    def table(self) -> Tag | None:
        """Every source cited so far, in the order of its number; None before the first."""
        if not self._sources:
            return None
        items = [self._item(number, source) for number, source in enumerate(self._sources, 1)]
        note = NOTE.in_(self.state.lang)
        return section(TITLE, note, tag("ol", items, css="sheet-sources"), state=self.state)

    def _number(self, source: Source) -> int:
        if source.id not in self._numbers:
            self._sources.append(source)
            self._numbers[source.id] = len(self._sources)
        return self._numbers[source.id]

    def _mark(self, number: int) -> Tag:
        to = entity_href(self._sources[number - 1].id, self.state)
        return tag("sup", link(to, f"[{number}]", css="cite"))

    def _item(self, number: int, source: Source) -> Tag:
        """Title, publisher, date and where it is on the web."""
        language = self.state.lang
        comma = "，" if language == "zh" else ", "
        said: list[Child] = [entity(source.id, source.title, source.name_en, self.state, css=""), comma]
        if source.publisher:
            said += [parts.data_words(source.publisher, language), comma]
        said.append(when(source).in_(language))
        return tag("li", tag("span", f"[{number}] ", css="no"), said, comma, _nature(source, self.state))


def _nature(source: Source, state: Defined) -> list[Child]:
    """Its address or that it has none; of a mirror the site alone."""
    if not source.url:
        return [NO_ADDRESS.in_(state.lang)]
    host = web.host(source.url)
    if source.is_mirror == "yes":
        return [MIRROR.format(host=host).in_(state.lang)]
    return [outside(source.url, host)]


def heads(texts: Sequence[Text], state: Defined) -> Tag:
    """The head of a table of a sheet."""
    return tag("thead", tag("tr", [tag("th", text.in_(state.lang), scope="col") for text in texts]))


def section(title: Text, note: str | None, *children: Child, state: Defined) -> Tag:
    """A part of a sheet under its heading."""
    small = tag("small", note) if note else None
    return tag("section", tag("h2", title.in_(state.lang), small), *children)


def of(shown: int, every: int) -> str | None:
    """How many of how many; nothing where all are shown."""
    return f"{shown} / {every}" if shown < every else None
