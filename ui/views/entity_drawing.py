"""What every part of an entity's page is drawn with: names that lead on, source numbers, confidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from analysis.elements import Source, Thing
from analysis.entity import Profile, Tie
from analysis.facts import Facts
from graph.text import Language, Text

from ..address import href
from ..definition import Defined
from ..look import parts
from ..look.tags import Child, Tag, link, tag
from .citation import locator
from .entity_words import UNDATED, begun
from .names import entity_href, entity_of

Cites = Iterable[tuple[str, str]]
NOT_YET = Text("截至所选之日未开始或已结束", "not in force on the day chosen")
ALL = Text("全部 {count}", "all {count}")
SHOWN = Text("{shown} / {count}", "{shown} of {count}")
INFERRED_FROM = Text("推断理由:", "inferred from: ")
REMARK = Text("本图备注:", "our remark: ")


class Numbers:
    """The source numbers of one page, given as the page first cites each, with what each supports there."""

    def __init__(self) -> None:
        self.given: dict[str, int] = {}
        self.supports: dict[str, dict[Text, None]] = {}

    def number(self, source: str, what: Text) -> int:
        """The number of a source that supports this part of the page."""
        self.supports.setdefault(source, {})[what] = None
        return self.given.setdefault(source, len(self.given) + 1)


@dataclass(frozen=True)
class Drawing:
    """One drawing of one page."""

    profile: Profile
    facts: Facts
    state: Defined
    today: date
    numbers: Numbers = field(default_factory=Numbers)

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.state.lang

    def say(self, text: Text) -> str:
        """The words in the reader's language."""
        return text.in_(self.language)

    def worded(self, words: Text | str | None) -> Child:
        """Our words in the reader's language; the data's own as they are, marked as Chinese."""
        if isinstance(words, str):
            return parts.data_words(words, self.language)
        return self.say(words) if words else None

    def source(self, key: str) -> Source:
        """A source of the graph."""
        return self.facts.source_of(key)

    def name(self, thing: Thing, *, stated: bool = True) -> Tag:
        """A name that opens its page; the dashes mark one that is only inferred."""
        short = thing.short if thing.label in ("Platform", "Enterprise", "Institution") else ""
        return entity_of(thing, self.state, short=short, css="name" if stated else "name dashed")

    def other(self, tie: Tie) -> Tag:
        """The name at the other end of an edge."""
        return self.name(self.profile.other(tie), stated=tie.stated)

    def cites(self, cites: Cites, what: Text, *, places: bool = False) -> list[Child]:
        """The numbers of sources, each a link to its source; `places`: with where in it, if it says."""
        found: list[Child] = []
        for key, place in cites:
            source = self.source(key)
            where = locator(place, self.language) if place else None
            title = f"{source.title} · {where}" if where else source.title
            number = str(self.numbers.number(key, what))
            found.append(link(entity_href(key, self.state), number, css="source", title=title))
            found.append(" ")
            if places and where:
                found.append(tag("span", self.where(place), " ", css="caption"))
        return found

    def where(self, place: str) -> Child:
        """Where in a source: a section in the reader's language, else as the source has it."""
        said = locator(place, self.language)
        return parts.data_words(said, self.language) if place and said == place else said

    def sure(self, stated: bool) -> Tag:
        """明示 or 推断."""
        return parts.confidence("stated" if stated else "inferred", self.language)

    def in_force(self, tie: Tie) -> bool:
        """Whether an edge holds on the day of the address."""
        return tie.holds(self.state.definition().as_of)

    def when(self, tie: Tie) -> list[Child]:
        """Since when an edge holds, by which rule; that it does not hold on the day chosen."""
        sources = [self.source(key) for key in tie.sources]
        words, rule = begun(tie.valid_from, tie.begins_on, tie.begins_by, tie.valid_to, sources)
        css = "none" if words is UNDATED else "nowrap"
        said: list[Child] = [tag("span", self.say(words), css=css)]
        if rule:
            said += [" ", tag("span", self.say(rule), css="caption")]
        if not self.in_force(tie):
            said += [" ", tag("span", self.say(NOT_YET), css="caption below")]
        return said

    def says(self, tie: Tie) -> list[Child]:
        """What the source states, and from what an edge was concluded."""
        said: list[Child] = []
        if tie.says:
            said.append(parts.data_words(tie.says, self.language))
        if tie.inferred_from:
            reason = parts.data_words(tie.inferred_from, self.language)
            said.append(tag("span", self.say(INFERRED_FROM), reason, css="caption below"))
        if tie.note:
            remark = parts.data_words(tie.note, self.language)
            said.append(tag("span", self.say(REMARK), remark, css="caption below"))
        return said

    def heads(self, *texts: Text | None, numbers: Sequence[int] = ()) -> Tag:
        """The head of a table; columns in `numbers` stand to the right."""
        cells = [
            tag("th", self.say(text) if text else None, scope="col", css="number" if at in numbers else "")
            for at, text in enumerate(texts)
        ]
        return tag("thead", tag("tr", cells))

    def more(self, shown: int, count: int, key: str) -> list[Child]:
        """What is cut says so, with the way to all of it."""
        if shown >= count:
            return []
        address = href("entity", self.state.shared(), id=self.profile.id, open=key)
        said = self.say(SHOWN.format(shown=shown, count=count))
        return [said, " · ", link(address, self.say(ALL.format(count=count)))]


def section(title: str, note: Child, *children: Child, css: str = "") -> Tag:
    """A part of the page: its title with a note beside it, and what it holds."""
    small = tag("small", note) if note else None
    return tag("section", tag("h2", title, small), *children, css=f"part {css}".strip())
