"""What a link of the picture rests on: every ground with what is said, who says it, and why if inferred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from analysis.elements import Citation
from analysis.entity import Tie
from analysis.network.choice import TOGETHER
from analysis.network.fabric import Node
from analysis.network.network import Bond, Fact
from graph.schema import Confidence
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from . import citation, reasons
from .entity_words import UNDATED, begun, detail, text_of
from .evidence import INFERRED_FROM, NO_SOURCE, NO_WORDS, OUR_NOTE
from .evidence import UNDATED as NO_START
from .names import entity_of, listed
from .network_bonds import cites_of, matter_kind, matters_of, way_words
from .network_parts import inferred, word_link
from .network_shown import Shown

SINCE = Text("始于 {day}", "since {day}")
SINCE_BY = Text("始于 {day}（{rule}）", "since {day} ({rule})")
NO_REASON = Text("推断，理由未写明", "inferred, no reason recorded")
PARTLY = Text("部分内容是推断：{reason}", "inferred in part: {reason}")
ROLE = Text("{name} {role}", "{name} ({role})")


def grounds(shown: Shown, bond: Bond, today: date) -> Tag:
    """Every ground of a link, one after another."""
    items = [tag("li", _ground(shown, bond, fact, today), css=_css(fact)) for fact in bond.facts]
    return tag("ul", items, css="grounds")


def cited(found: Iterable[Citation], shown: Shown, today: date) -> list[Tag]:
    """A line for each source: title, where in it, from when, how old."""
    state, lines = shown.state, list[Tag]()
    comma = "，" if shown.language == "zh" else ", "
    for one in found:
        old = citation.age(one.source, today)
        age: list[Child] = [comma, old.in_(shown.language)] if old else []
        lines.append(tag("li", reasons.brief(one, state), inferred(shown, not one.source.date_inferred), age))
    return lines or [tag("li", NO_SOURCE.in_(shown.language), css="none")]


def citations(shown: Shown, cites: Iterable[tuple[str, str]]) -> list[Citation]:
    """Sources with where in each, each once."""
    return [Citation(shown.facts.source_of(key), place) for key, place in dict.fromkeys(cites)]


def _css(fact: Fact) -> str:
    return "ground" if fact.stated else "ground inferred"


def _ground(shown: Shown, bond: Bond, fact: Fact, today: date) -> Iterator[Child]:
    language = shown.language
    nodes = matters_of(shown.fabric, bond, fact)
    yield tag("p", _title(shown, bond, fact), css="ground-head")
    if bond.kind == TOGETHER:
        yield tag("p", _roles(shown, fact), css="ground-roles")
    said = dict.fromkeys(says for says in (*(n.says for n in nodes), *(t.says for t in fact.ties)) if says)
    words = [tag("p", parts.data_words(says, language), css="ground-says") for says in said]
    yield words or tag("p", NO_WORDS.in_(language), css="ground-says second")
    yield [tag("p", line, css="caption") for line in _aside(shown, nodes, fact)]
    sources = citations(shown, cites_of(shown.fabric, bond, fact))
    yield tag("ul", cited(sources, shown, today), css="ground-sources")


def _title(shown: Shown, bond: Bond, fact: Fact) -> list[Child]:
    language = shown.language
    first: Child
    if fact.matter:
        named = shown.fabric.nodes[fact.matter]
        css = "name" if named.confidence != Confidence.INFERRED else "name dashed"
        first, basis = entity_of(named, shown.state, css=css), matter_kind(shown.fabric, fact)
    else:
        first, found = (
            way_words(bond, shown.state.picked).in_(language),
            detail(bond.kind, fact.ties[0].detail),
        )
        basis = text_of(found) if found else None
    dot = tag("span", " · ", css="second")
    said: list[Child] = [tag("b", first)]
    said += [dot, basis.in_(language)] if basis else []
    sure = parts.confidence("stated" if fact.stated else "inferred", language)
    return [*said, dot, tag("span", _since(shown, fact).in_(language), css="second"), " ", sure]


def _since(shown: Shown, fact: Fact) -> Text:
    """When the ground began, by the latest of its edges, and by which rule."""
    tie = max(fact.ties, key=lambda one: (one.begins_on is None, one.begins_on or "", one.id))
    sources = [shown.facts.source_of(key) for key in tie.sources]
    day, rule = begun(tie.valid_from, tie.begins_on, tie.begins_by, tie.valid_to, sources)
    if day is UNDATED:
        return NO_START
    return SINCE_BY.format(day=day, rule=rule) if rule else SINCE.format(day=day)


def _roles(shown: Shown, fact: Fact) -> list[Child]:
    """Who was there in which role; a role that is only inferred says so."""
    said: list[Child] = []
    for tie in _parties(fact):
        role = detail(tie.kind, tie.detail)
        name = word_link(shown, tie.origin)
        words: list[Child] = [name]
        if role:
            words = parts.filled(ROLE, shown.language, name=name, role=text_of(role).in_(shown.language))
        said.append([words, inferred(shown, tie.stated)])
    return listed(said, shown.language)


def _parties(fact: Fact) -> list[Tie]:
    """One edge for each who took part in each role: the same may be recorded in two places."""
    found: dict[tuple[str, str | None], Tie] = {}
    for tie in fact.ties:
        key = (tie.origin, tie.detail)
        if key not in found or (tie.stated and not found[key].stated):
            found[key] = tie
    return list(found.values())


def _aside(shown: Shown, nodes: Iterable[Node], fact: Fact) -> Iterator[list[Child]]:
    """Why it is inferred, and what we remark."""
    language = shown.language
    every: list[Node | Tie] = [*nodes, *fact.ties]
    told: dict[tuple[Text, str], None] = {}
    for one in every:
        if one.inferred_from:
            whole = one.confidence == Confidence.INFERRED
            told[INFERRED_FROM if whole else PARTLY, one.inferred_from] = None
    for text, reason in told:
        yield parts.filled(text, language, reason=parts.data_words(reason, language))
    if not fact.stated and not any(text is INFERRED_FROM for text, _ in told):
        yield [NO_REASON.in_(language)]
    for note in dict.fromkeys(one.note for one in every if one.note):
        yield parts.filled(OUR_NOTE, language, note=parts.data_words(note, language))
