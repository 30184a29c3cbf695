"""Small parts of the resources page: names with their marks, counts as blocks, members as dots, dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.assessment import Assessment, Entry
from analysis.elements import Place, Source, Thing
from analysis.facts import Facts
from analysis.resource_rows import Ground, Party
from analysis.resources import Resource, Tie
from analysis.verdicts import GAPS
from graph.schema import Confidence
from graph.text import Language, Text

from ..address import href
from ..look.signs import sign
from ..look.tags import Child, Tag, link, tag
from .citation import when
from .names import entity
from .resources_state import ResourcesState

NOT_STATED = Text("未写明", "not stated")
MEMBER = Text("成员", "member")
PART = Text("成员下属", "part of a member")
NAMED = Text("{name}，{sure}", "{name}, {sure}")
FURTHER = Text("另 {count} 个来源", "{count} more sources")
FURTHER_ONE = Text("另 1 个来源", "1 more source")
CLUSTER = Text("集群", "cluster")
SHORTENED = ("Platform", "Enterprise", "Institution", "Place", "System")
# More blocks than this in a row are drawn as blocks of several.
MOST_BLOCKS = 16
LIKELY = Text("是否十强", "one of the ten?")


@dataclass(frozen=True)
class Shown:
    """What every part of the page draws from."""

    ground: Ground
    judged: Mapping[str, Assessment]
    state: ResourcesState

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.state.lang

    @property
    def facts(self) -> Facts:
        """What coverage rests on."""
        return self.ground.facts

    def say(self, text: Text) -> str:
        """Words in the reader's language."""
        return text.in_(self.state.lang)


def not_stated(shown: Shown) -> Tag:
    """未写明, hatched: not known is not none."""
    return tag("span", shown.say(NOT_STATED), css="unstated")


def between(children: Sequence[Child], language: Language) -> list[Child]:
    """A list in a sentence."""
    mark = "、" if language == "zh" else ", "
    return [part for at, child in enumerate(children) for part in ((mark, child) if at else (child,))]


def thing(found: Thing, shown: Shown, *, css: str = "name") -> Tag:
    """A name that opens its page, short where the data have a shorter one."""
    return entity(
        found.id, found.name_zh, found.name_en, shown.state, short=short_of(found), css=css, link_css="to"
    )


def short_of(found: Thing) -> str:
    """The short name of an organisation or place; another wording of a chain or project is not its name."""
    return found.short if found.label in SHORTENED and found.short != found.name_zh else ""


def verdict_sign(one: Assessment, language: Language) -> Tag:
    """The sign of a verdict beside a name; its word is told to whoever points at it or has it read aloud."""
    words = one.verdict.words.in_(language)
    drawn = sign(one.sign)
    return tag("span", drawn, css=f"mark m-{one.sign}", title=words, role="img", aria_label=words)


def coverage_href(key: str, state: ResourcesState, platform: str = "") -> str:
    """Where the evidence of a chain or cluster stands, or of one platform for it."""
    chain = not key.startswith("cluster:")
    more = {"chain": key} if chain else {"of": "clusters", "cluster": key}
    return href("coverage", state.shared(), **more, **({"platform": platform} if platform else {}))


def map_href(key: str, place: str, state: ResourcesState) -> str:
    """The map with the firms of a chain, opened at a district."""
    return href("coverage", state.shared(), view="map", chain=key, district=place)


def verdict_href(one: Assessment, state: ResourcesState) -> str:
    """Where a verdict is argued: a gap among the gaps, anything else on the coverage page."""
    if one.type == "Chain" and one.verdict in GAPS:
        return href("gaps", state.shared(), chain=one.id)
    return coverage_href(one.id, state)


def members(one: Assessment, shown: Shown) -> Tag:
    """The counted members as dots that open their evidence; no member shows the sign and a nought."""
    if not one.members:
        inner = (verdict_sign(one, shown.language), tag("span", "0", css="nought"))
        return tag("span", link(verdict_href(one, shown.state), inner, css="no-member"))
    return tag("span", [_dot(entry, one, shown) for entry in one.members], css="dots")


def _dot(entry: Entry, one: Assessment, shown: Shown) -> Tag:
    platform = entry.platform
    sure = Confidence.STATED if entry.stated else Confidence.INFERRED
    words = shown.say(NAMED.format(name=platform.short_name, sure=sure.words))
    inside = tag("span", css="dot" if entry.stated else "dot inferred")
    return link(
        coverage_href(one.id, shown.state, entry.id), inside, css="dot-link", title=words, aria_label=words
    )


def blocks(count: int, per: int) -> Tag:
    """A count as blocks, each worth `per`; the number itself stands beside it."""
    return tag("span", [tag("i") for _ in range(-(-count // per))], css="blocks", aria_hidden="true")


def block_worth(most: int) -> int:
    """How much a block is worth so that the longest row of them has its room."""
    return max(1, -(-most // MOST_BLOCKS))


def party(found: Party, shown: Shown, *, words: str = "") -> Tag:
    """Who takes part, dashed where inferred, with 成员 where it is one; `words` say in which role."""
    css = "name" if found.tie.stated else "name dashed"
    chip = MEMBER if found.is_member else PART if found.member else None
    return tag(
        "span",
        f"{words} " if words else None,
        thing(found.end, shown, css=css),
        [" ", tag("span", shown.say(chip), css="chip")] if chip else None,
        css="party",
    )


def places(ties: Sequence[Tie], shown: Shown) -> list[Child]:
    """Districts, an inferred one dashed."""
    if not ties:
        return [not_stated(shown)]
    named = [thing(place_of(tie, shown), shown, css="name" if tie.stated else "name dashed") for tie in ties]
    return between(named, shown.language)


def place_of(tie: Tie, shown: Shown) -> Place | Thing:
    """The place at the end of an edge, with its short name."""
    return shown.facts.place.get(tie.target) or tie.end


def dated(found: Resource, shown: Shown) -> Tag:
    """The date of the latest source, which opens it; how many sources there are besides."""
    sources = sources_of(found, shown.facts)
    if not sources:
        return not_stated(shown)
    first, rest = sources[0], len(sources) - 1
    date = entity_date(first, shown, "dashed" if first.date_inferred else "nowrap")
    further = FURTHER_ONE if rest == 1 else FURTHER.format(count=rest)
    more = tag("span", shown.say(further), css="caption line") if rest else None
    return tag("span", date, more)


def entity_date(source: Source, shown: Shown, css: str = "nowrap") -> Tag:
    """The date of a source; it opens the page of the source, whose title is told on pointing."""
    name = source.title or source.name_zh
    return link(
        href("entity", shown.state.shared(), id=source.id),
        tag("span", shown.say(when(source)), css=css),
        title=name,
    )


def sources_of(found: Resource, facts: Facts) -> list[Source]:
    """The sources of a resource, the latest first, undated ones last."""
    return latest(facts.source_of(key) for key in found.sources)


def latest(sources: Iterable[Source]) -> list[Source]:
    """Sources by date, the latest first."""
    dated_first = sorted(sources, key=lambda part: part.id)
    return sorted(dated_first, key=lambda part: part.date or "", reverse=True)
