"""The three lanes of a node of the tree: members that count, platforms that do not, members in touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis.assessment import Assessment, Entry
from analysis.tree import Lanes
from analysis.verdicts import GAPS
from graph.text import Language, Text

from ..address import State
from ..look.signs import sign
from ..look.tags import Child, Tag, link, tag
from .names import entity_of

Open = Callable[[Assessment, str], str]
"""A chain, cluster or field and a member (or nothing: all of it) to the address that opens the evidence."""

COUNTED = Text("成员平台，计入", "Members, counted")
BESIDE = Text("未证实或体系所属，不计", "Unproven or of the system, not counted")
CONTACT = Text("成员只有接触，不计", "Members in contact only, not counted")
NO_MEMBER = Text("没有成员", "no member")
NO_MEMBER_HERE = Text("图中没有成员", "no member here")
OF_PART = Text("下属", "part:")
OF_SYSTEM = Text("体系所属", "of the system")
HIDDEN = Text("{count} 家未显示", "{count} not shown")
MORE = Text("共 {count} 家，全部列出", "{count} in all: list them")
EVIDENCE = Text("打开依据：{name}", "open what it rests on: {name}")
AT_MOST = 8
MARKS = {
    "member": Text("成员，明示", "member, stated"),
    "member inferred": Text("成员，推断", "member, inferred"),
    "off": Text("推断，现不计入", "inferred, not counted now"),
    "outside": Text("未证实为成员", "not shown to be a member"),
    "outside inferred": Text("未证实，依据也是推断", "unproven, and its evidence inferred"),
    "system": Text("体系所属", "of the system itself"),
}


def lanes_of(one: Assessment, lanes: Lanes, state: State, open_at: Open, *, beside: str | None) -> list[Tag]:
    """The cells of the three lanes; `beside` is the address that shows the unproven, None when they show."""
    return [
        tag("div", *_counted(one, lanes, state, open_at), css="lane counted"),
        tag("div", *_beside(one, lanes, state, open_at, beside), css="lane beside"),
        tag("div", *_contact(one, lanes, state, open_at), css="lane contact"),
    ]


def heads(language: Language) -> list[Tag]:
    """The heads of the lanes."""
    return [tag("span", text.in_(language)) for text in (COUNTED, BESIDE, CONTACT)]


def key(language: Language, *, inferred: bool) -> list[Tag]:
    """What the marks mean, as the switch stands."""
    left_out = "off" if inferred else "member inferred"
    return [tag("span", mark(kind), words.in_(language)) for kind, words in MARKS.items() if kind != left_out]


def mark(kind: str) -> Tag:
    """A dot for a member, a ring for what is not shown to be one, a square for the system's own."""
    dashes = "2 1.6" if "inferred" in kind or kind == "off" else None
    line = {"fill": "none", "stroke": "currentColor", "stroke_width": "1.5"}
    if kind == "system":
        shapes = [tag("rect", x=2.5, y=2.5, width=7, height=7, **line)]
    elif kind == "member":
        shapes = [tag("circle", cx=6, cy=6, r=4.6, fill="currentColor")]
    else:
        shapes = [tag("circle", cx=6, cy=6, r=4.2, stroke_dasharray=dashes, **line)]
    if kind == "member inferred":
        shapes.append(tag("circle", cx=6, cy=6, r=1.9, fill="currentColor"))
    return tag("svg", shapes, css="dot", viewbox="0 0 12 12", aria_hidden="true", focusable="false")


def _counted(one: Assessment, lanes: Lanes, state: State, open_at: Open) -> list[Child]:
    found: list[Child] = []
    if one.verdict in GAPS:
        words = NO_MEMBER.in_(state.lang)
        found.append(link(open_at(one, ""), sign(str(one.verdict)), words, css=f"ends v-{one.verdict}"))
    elif one.level == 0 and not lanes.left_out:
        found.append(tag("span", NO_MEMBER_HERE.in_(state.lang), css="second"))
    found += _listed(
        lanes.counted, one, state, open_at, lambda entry: "member" if entry.stated else "member inferred"
    )
    return found + _listed(lanes.left_out, one, state, open_at, lambda entry: "off")


def _beside(one: Assessment, lanes: Lanes, state: State, open_at: Open, shown_at: str | None) -> list[Child]:
    count = len(lanes.beside) + len(lanes.of_the_system)
    if shown_at is not None:
        return [link(shown_at, HIDDEN.format(count=count).in_(state.lang), css="caption")] if count else []
    found = _listed(
        lanes.beside, one, state, open_at, lambda entry: "outside" if entry.stated else "outside inferred"
    )
    return [*found, *_listed(lanes.of_the_system, one, state, open_at, lambda entry: "system")]


def _contact(one: Assessment, lanes: Lanes, state: State, open_at: Open) -> list[Child]:
    shown = [
        tag(
            "div",
            _name(entry, state, sure=True),
            " ",
            _basis(entry, state, open_at(one, entry.id)),
            css="platform",
        )
        for entry in lanes.contact[:AT_MOST]
    ]
    return [*shown, _more(lanes.contact, one, state, open_at)]


def _listed(
    entries: Sequence[Entry], one: Assessment, state: State, open_at: Open, kind_of: Callable[[Entry], str]
) -> list[Child]:
    found: list[Child] = []
    for entry in entries[:AT_MOST]:
        kind = kind_of(entry)
        # Evidence of platforms that are no members stands in the whole row, not in a cell of its own.
        to = open_at(one, entry.id if kind.startswith(("member", "off")) else "")
        below = _parts(entry, state) if entry.membership else None
        whose = tag("span", OF_SYSTEM.in_(state.lang), " · ", css="second") if kind == "system" else None
        name = _name(entry, state, sure=entry.stated)
        basis = _basis(entry, state, to)
        found.append(
            tag("div", mark(kind), tag("span", name, " ", whose, basis, below), css=f"platform {kind}")
        )
    return [*found, _more(entries, one, state, open_at)]


def _parts(entry: Entry, state: State) -> Tag | None:
    """The parts of a member that some of its evidence is about."""
    found = {piece.via_part.id: piece.via_part for piece in entry.evidence if piece.via_part}
    if not found:
        return None
    named = [(" ", entity_of(part, state, short=part.short)) for part in found.values()]
    return tag("span", OF_PART.in_(state.lang), named, css="of-part")


def _more(entries: Sequence[Entry], one: Assessment, state: State, open_at: Open) -> Tag | None:
    if len(entries) <= AT_MOST:
        return None
    return link(open_at(one, ""), MORE.format(count=len(entries)).in_(state.lang), css="caption")


def _name(entry: Entry, state: State, *, sure: bool) -> Tag:
    platform = entry.platform
    return entity_of(platform, state, short=platform.short, css="name" if sure else "name dashed")


def _basis(entry: Entry, state: State, to: str) -> Tag | None:
    """Its basis (and for contact the year), which opens the evidence."""
    best = entry.best
    if best is None:
        return None
    words = best.basis_words.in_(state.lang)
    year = f" {best.begins_on[:4]}" if not best.counts and best.begins_on else ""
    label = EVIDENCE.format(name=entry.platform.short).in_(state.lang)
    return link(to, f"{words}{year}", css="basis", title=label)
