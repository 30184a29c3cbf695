"""The page of one node, part by part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.assessment import Assessment
from analysis.districts import District
from analysis.entity import MATTERS, Bundle, Tie
from analysis.given import given
from analysis.supports import Support
from graph.schema import NODE_TYPES, Run
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, tag
from . import entity_beside as beside
from .entity_coverage import ALL_OF_IT, gets, gives
from .entity_drawing import Drawing
from .entity_facts import facts, read_as_fact
from .entity_lead import lead
from .entity_links import links
from .entity_matters import KEY, matters
from .entity_others import ABOUT, INDUSTRY, district, industries, supports
from .entity_sources import sources

ALSO = Text("又名 {names}", "also {names}")
TRANSLATED = Text("译名", "our translation")


@dataclass(frozen=True)
class Around:
    """What the analysis found for the page, besides the profile itself."""

    assessments: Sequence[Assessment]
    origin: Text
    district: District | None = None
    supports: Sequence[Support] = ()
    runs: Sequence[Run] = ()

    @property
    def verdicts(self) -> Mapping[str, Assessment]:
        """Assessments by what they are of."""
        return {one.id: one for one in self.assessments}


def title(drawing: Drawing) -> Tag:
    """Its name; a Chinese one is marked so in the English interface."""
    node = drawing.profile.node
    return parts.data_name(node.name_zh, node.name_en, drawing.language)


def subtitle(drawing: Drawing) -> Tag:
    """The type, the other names, the English name; a name that is our translation says so."""
    node, language = drawing.profile.node, drawing.language
    names: list[Child] = [parts.data_words(alias, language) for alias in node.aliases]
    other = node.name_en if language == "zh" else node.name_zh if node.name_en else None
    if other:
        ours = "name_en" in node.inferred_fields
        mark: Child = [" ", tag("span", drawing.say(TRANSLATED), css="chip inferred")] if ours else None
        names.append(tag("span", other, mark, lang="en" if language == "zh" else "zh-CN"))
    between = "、" if language == "zh" else ", "
    joined = [part for at, name in enumerate(names) for part in ((between, name) if at else (name,))]
    also = parts.filled(ALSO, language, names=joined) if joined else None
    return tag(
        "p",
        drawing.say(NODE_TYPES[node.label].TITLE),
        [" · ", also] if also else None,
        css="caption subtitle",
    )


def opening(drawing: Drawing, around: Around) -> list[Child]:
    """The sentence that leads the page, where the data say something."""
    found = given(drawing.profile.id, around.assessments) if drawing.profile.label == "Platform" else ()
    return lead(drawing, found, around.verdicts.get(drawing.profile.id), around.supports)


@dataclass(frozen=True, slots=True)
class Columns:
    """Facts, coverage, matters and links at the left, what stands beside at the right, sources below."""

    main: Tag
    side: Tag
    below: Tag | None


def page(drawing: Drawing, around: Around, opened: str, part: int) -> Tag:
    """The whole page, for a node without a picture."""
    found = columns(drawing, around, opened, part)
    return tag("div", tag("div", found.main, found.side, css="columns"), found.below, css="entity")


def columns(drawing: Drawing, around: Around, opened: str, part: int) -> Columns:
    """The page in its parts, between which a picture can stand."""
    profile, whole = drawing.profile, opened
    day = drawing.state.definition().as_of
    every = profile.bundles(day)
    as_facts = [bundle for bundle in every if read_as_fact(bundle)]
    people = _ties(drawing, "WORKS_AT")
    owned, published = _ties(drawing, "OWNS", outgoing=True), _ties(drawing, "ABOUT")
    left = [facts(drawing, as_facts), *_coverage(drawing, around, opened)]
    if profile.label not in MATTERS:
        left.append(matters(drawing, profile.matters(), whole in (KEY, "all")))
    told = {tie.id for bundle in as_facts for tie in bundle.ties}
    told |= {tie.id for tie in (*people, *owned, *published)} | _told_elsewhere(drawing, around)
    left.append(links(drawing, _rest(every, told), opened, part))
    right = [
        beside.people(drawing, people, whole in ("people", "all")),
        beside.figures(drawing, published, whole in ("figures", "all")),
        beside.equipment(drawing, owned, whole in ("equipment", "all")),
        beside.changes(drawing, around.runs, around.origin),
    ]
    if profile.label == "Source":
        left.append(supports(drawing, around.supports, opened))
    return Columns(tag("div", left, css="main"), tag("div", right, css="side"), sources(drawing))


def _ties(drawing: Drawing, kind: str, *, outgoing: bool = False) -> list[Tie]:
    day = drawing.state.definition().as_of
    return sorted(drawing.profile.of(kind, outgoing=outgoing), key=lambda tie: (not tie.holds(day), tie.id))


def _coverage(drawing: Drawing, around: Around, opened: str) -> list[Tag | None]:
    profile, verdicts = drawing.profile, around.verdicts
    if profile.label == "Platform":
        return [gives(drawing, around.assessments)]
    if profile.id in verdicts:
        return [gets(drawing, verdicts[profile.id], opened in (ALL_OF_IT, "all"))]
    if around.district is not None:
        return [district(drawing, around.district, verdicts)]
    if profile.label == "Enterprise":
        return [industries(drawing, profile.of("BELONGS_TO", outgoing=True), verdicts, INDUSTRY)]
    if profile.label in MATTERS:
        return [industries(drawing, profile.of("TARGETS", outgoing=True), verdicts, ABOUT)]
    return []


def _told_elsewhere(drawing: Drawing, around: Around) -> set[str]:
    """Edges that the coverage part and the table of matters tell already."""
    profile = drawing.profile
    told: set[str] = set()
    if profile.label not in MATTERS:
        told |= {tie.id for matter in profile.matters() for tie in matter.own}
    else:
        told |= {tie.id for tie in profile.of("TARGETS", outgoing=True)}
    if profile.label == "Enterprise":
        told |= {tie.id for tie in profile.of("BELONGS_TO", outgoing=True)}
    for one in around.assessments:
        if profile.label == "Platform" or one.id == profile.id:
            for entry in (
                *one.members,
                *one.left_out,
                *one.contact,
                *one.ties,
                *one.unproven,
                *one.of_the_system,
            ):
                pieces = (*entry.evidence, *entry.left_out, *entry.contact)
                told |= {piece.id for piece in pieces if not piece.subject_path}
    return told


def _rest(bundles: Sequence[Bundle], told: set[str]) -> list[Bundle]:
    left = []
    for bundle in bundles:
        ties = tuple(tie for tie in bundle.ties if tie.id not in told)
        if ties:
            left.append(Bundle(bundle.kind, bundle.outgoing, bundle.label, ties))
    return left
