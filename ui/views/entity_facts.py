"""The facts of a node: its properties and what it hangs on, each with confidence and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from analysis.entity import Bundle, Tie
from graph.schema import Prop
from graph.text import Text

from ..look import parts
from ..look.tags import Child, Tag, outside, tag
from .entity_drawing import Drawing, section
from .entity_words import detail, heading, value

TITLE = Text("事实", "Facts")
UNSTATED = Text("未写明", "Not stated")
SITE = Text("所在区市", "district")
SAYS = Text("大意", "What it says")
NOTE = Text("备注", "Remark")
OURS = Text("本图编者的说明,不是来源所述", "ours, not the source's")
WHY = Text("推断理由", "Inferred from")
# Edges that say what a thing is: they read as facts; the others stand in tables of their own.
READ_AS_FACTS = frozenset(
    {("MEMBER_OF", True), ("HOSTS", False), ("PART_OF", True), ("LOCATED_IN", True), ("WORKS_AT", True)}
    | {("OWNS", False), ("ABOUT", True), ("INCUBATES", False)}
)
LOCATED = frozenset({"Platform", "Enterprise", "Institution"})
# A list of parts that is short enough reads as a fact too.
FEW = 6
UNKNOWN = "unknown"
ADDRESSES = frozenset({"website", "url"})
WHEN = frozenset({"valid_from", "valid_to"})


def read_as_fact(bundle: Bundle) -> bool:
    """Whether these edges stand among the facts."""
    own = (bundle.kind, bundle.outgoing) in READ_AS_FACTS
    parts_of_it = bundle.kind == "PART_OF" and bundle.label in ("Platform", "System")
    return (own or parts_of_it) and len(bundle.ties) <= FEW


def facts(drawing: Drawing, bundles: Sequence[Bundle]) -> Tag:
    """Properties in the order of the class, then edges that read as facts, then what nobody states."""
    node, language = drawing.profile.node, drawing.language
    rows = [
        _property(drawing, name, prop, node.get(name)) for name, prop in node.facts if _stated(node.get(name))
    ]
    for bundle in bundles:
        rows += [_edge(drawing, bundle, tie, number == 0) for number, tie in enumerate(bundle.ties)]
    if missing := list(_missing(drawing)):
        between = "、" if language == "zh" else ", "
        said = between.join(text.in_(language) for text in missing)
        hatched = tag("span", said, css="hatched unstated")
        rows.append(tag("tr", _head(drawing, UNSTATED), tag("td", hatched, colspan=3)))
    rows += list(_words(drawing))
    return section(drawing.say(TITLE), None, tag("table", tag("tbody", rows), css="facts"))


def _stated(given: Any) -> bool:
    return given is not None and given != UNKNOWN


def _head(drawing: Drawing, text: Text | None) -> Tag:
    return tag("th", drawing.say(text) if text else None, scope="row")


def _property(drawing: Drawing, name: str, prop: Prop, given: Any) -> Tag:
    node = drawing.profile.node
    inferred = name in node.inferred_fields or node.get("confidence") == "inferred"
    cites = node.cites or ([(node.id, "")] if node.label == "Source" else [])
    return tag(
        "tr",
        _head(drawing, prop.title),
        tag("td", _value(drawing, name, given)),
        tag("td", drawing.sure(not inferred)),
        tag("td", drawing.cites(cites, prop.title, places=True)),
    )


def _value(drawing: Drawing, name: str, given: Any) -> Child:
    node = drawing.profile.node
    if name in ADDRESSES:
        if node.get("is_mirror") == "yes":
            return tag("span", str(given), css="address")
        address = str(given) if "://" in str(given) else f"http://{given}"
        return outside(address, str(given), css="address")
    return drawing.worded(value(node.label, name, given))


def _edge(drawing: Drawing, bundle: Bundle, tie: Tie, first: bool) -> Tag:
    text = heading(bundle.kind, outgoing=bundle.outgoing)
    words = detail(tie.kind, tie.detail)
    said: list[Child] = [drawing.other(tie), [" ", drawing.worded(words)] if words else None]
    said += [" ", tag("span", drawing.when(tie), css="second when")]
    said += [tag("span", drawing.says(tie), css="caption below")] if drawing.says(tie) else []
    return tag(
        "tr",
        _head(drawing, text if first else None),
        tag("td", said),
        tag("td", drawing.sure(tie.stated)),
        tag("td", drawing.cites(tie.cites, text, places=True)),
        css="" if drawing.in_force(tie) else "past",
    )


def _missing(drawing: Drawing) -> Iterator[Text]:
    """Properties without a value, by their titles; a start or an end is missed by nobody."""
    node = drawing.profile.node
    for name, prop in node.facts:
        if name not in WHEN and not _stated(node.get(name)):
            yield prop.title
    if node.label in LOCATED and not drawing.profile.of("LOCATED_IN", outgoing=True):
        yield SITE


def _words(drawing: Drawing) -> Iterator[Tag]:
    """What the source says of it, from what it was concluded, and our own remark, told apart."""
    node, language = drawing.profile.node, drawing.language
    for name, text in (("says", SAYS), ("inferred_from", WHY)):
        if given := node.get(name):
            yield tag(
                "tr", _head(drawing, text), tag("td", parts.data_words(str(given), language), colspan=3)
            )
    if note := node.get("note"):
        ours = tag("span", drawing.say(OURS), css="caption below")
        said = tag("td", parts.data_words(str(note), language), ours, colspan=3)
        yield tag("tr", _head(drawing, NOTE), said, css="remark")
