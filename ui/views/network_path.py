"""How two nodes are joined: the shortest ways step by step, each step with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from analysis.network.choice import TOGETHER, kind_words
from analysis.network.network import Bond
from analysis.network.paths import Path, paths
from graph.text import Text

from ..look.tags import Child, Tag, link, tag
from .network_bonds import SEPARATE, sources_of, worked
from .network_edge_card import dashes
from .network_grounds import grounds
from .network_no_path import no_path
from .network_parts import actions, folded, heading, inferred, node_link, short_name
from .network_shown import Shown
from .network_state import to

STEPS = Text("隔 {count} 步；每一步凭什么，点开看", "{count} steps; open a step to see what it rests on")
ONE_STEP = Text("直接相连", "Linked directly")
OTHERS = Text("同样短的另外 {count} 条", "{count} more ways as short")
AT_LEAST = Text("同样短的另外至少 {count} 条", "At least {count} more ways as short")
EVIDENCE = Text("依据 {grounds} 条，来源 {sources} 个", "grounds: {grounds}, sources: {sources}")
BACK = Text("反过来", "The other way round")
CLOSE = Text("收起路径", "Close the path")
SEE = Text("看这条联系", "This link alone")
SHOWN_WAYS = 4
# So many steps with so little evidence are read without opening them.
OPEN_UP_TO = 4


def path(shown: Shown, today: date) -> Tag | None:
    """The way from the picked node to the end of the address; None where no path is asked for."""
    ends = shown.state.path_ends
    if ends is None:
        return None
    start, end = ends
    found = paths(shown.known, start, end, most=SHOWN_WAYS)
    drawn = _found(shown, found, today) if found else no_path(shown, start, end)
    return tag("section", drawn, css="card path")


def _found(shown: Shown, found: tuple[Path, ...], today: date) -> list[Child]:
    first, language = found[0], shown.language
    count = len(first.steps)
    said = (ONE_STEP if count == 1 else STEPS.format(count=count)).in_(language)
    few = sum(bond.weight for step in first.steps for bond in step) <= OPEN_UP_TO
    return [
        _head(shown, first.nodes[0], first.nodes[-1], said),
        tag("ol", list(_steps(shown, first, few, today)), css="steps"),
        _others(shown, found, today),
        _actions(shown, first.nodes[0], first.nodes[-1]),
    ]


def _head(shown: Shown, start: str, end: str, said: str) -> Tag:
    name: list[Child] = [short_name(shown, start, css=""), " → ", short_name(shown, end, css="")]
    return heading(name, tag("p", said, css="second about"))


def _steps(shown: Shown, way: Path, opened: bool, today: date) -> Iterator[Tag]:
    yield tag("li", node_link(shown, way.nodes[0]), css="stop")
    for key, bonds in zip(way.nodes[1:], way.steps, strict=True):
        yield tag("li", _step(shown, bonds, opened, today), css="step" if _stated(bonds) else "step dashed")
        yield tag("li", node_link(shown, key), css="stop")


def _step(shown: Shown, bonds: tuple[Bond, ...], opened: bool, today: date) -> Tag:
    language = shown.language
    words = [part for at, bond in enumerate(bonds) for part in _way(shown, bond, at)]
    counts = EVIDENCE.format(
        grounds=sum(bond.weight for bond in bonds), sources=len(sources_of(shown.fabric, bonds))
    )
    title = tag("span", words, inferred(shown, _stated(bonds)), " ", tag("small", counts.in_(language)))
    inside = [
        (
            tag("p", note.in_(language), css="caption") if (note := dashes(bond)) else None,
            grounds(shown, bond, today),
            tag("p", link(to(shown.state.picking(bond.key)), SEE.in_(language)), css="caption"),
        )
        for bond in bonds
    ]
    return folded(title, tag("div", inside, css="evidence-of"), opened=opened)


def _way(shown: Shown, bond: Bond, at: int) -> list[Child]:
    """One link of a step in words: who does it to whom, where it has a direction."""
    language = shown.language
    before: list[Child] = [SEPARATE[language]] if at else []
    if bond.kind == TOGETHER:
        words = worked(shown.fabric, bond)
        plain = kind_words(TOGETHER)
        said = words if plain.zh in words.zh else Text(f"{plain.zh}：{words.zh}", f"{plain.en}: {words.en}")
        return [*before, said.in_(language)]
    names = [short_name(shown, key, css="") for key in (bond.start, bond.end)]
    return [*before, names[0], " ", tag("b", kind_words(bond.kind).in_(language)), " ", names[1]]


def _stated(bonds: tuple[Bond, ...]) -> bool:
    return any(bond.stated for bond in bonds)


def _others(shown: Shown, found: tuple[Path, ...], today: date) -> Tag | None:
    """The other ways by names; each opens with its own steps."""
    rest = found[1:]
    if not rest:
        return None
    words = (AT_LEAST if len(found) == SHOWN_WAYS else OTHERS).format(count=len(rest))
    ways = [
        tag("li", folded(_named(shown, way), tag("ol", list(_steps(shown, way, False, today)), css="steps")))
        for way in rest
    ]
    return tag("div", tag("h3", words.in_(shown.language)), tag("ul", ways, css="ways"))


def _named(shown: Shown, way: Path) -> list[Child]:
    named: list[Child] = [short_name(shown, way.nodes[0], css="")]
    for one, other in pairwise(way.nodes):
        stated = _stated(shown.known.between(one, other))
        named += [tag("span", " → ", css="" if stated else "way dashed"), short_name(shown, other, css="")]
    return named


def _actions(shown: Shown, start: str, end: str) -> Tag:
    state = shown.state
    return actions(
        link(to(replace(state, picked=end, end=start)), BACK.in_(shown.language)),
        link(to(replace(state, end="")), CLOSE.in_(shown.language)),
    )
