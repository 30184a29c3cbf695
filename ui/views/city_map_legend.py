"""The legend of the map: what the colours count, what the marks are; a line more where they need it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.city_map import Role
from graph.text import Language, Text

from ..look.palette import count_step
from ..look.tags import Tag, tag
from .city_map_ground import WIDTH
from .city_map_marks import mark
from .city_map_room import width_of

COLOUR = Text("颜色 {what}", "Colour: {what}")
ZONE = Text("功能区", "zone")
NO_DATA = Text("图中无资料", "no data")
MARKS: Mapping[tuple[Role, bool], Text] = {
    (Role.MEMBER, True): Text("成员，明示", "member, stated"),
    (Role.MEMBER, False): Text("成员，身份、服务或所在为推断", "member; standing, service or place inferred"),
    (Role.LEFT_OUT, True): Text("成员，推断现不计入", "member, inferred, not counted now"),
    (Role.LEFT_OUT, False): Text("成员，推断现不计入", "member, inferred, not counted now"),
    (Role.OF_THE_SYSTEM, True): Text("体系所属", "of the system"),
    (Role.OF_THE_SYSTEM, False): Text("体系所属，推断", "of the system, inferred"),
    (Role.UNPROVEN, True): Text("未证实为成员", "not shown to be a member"),
    (Role.UNPROVEN, False): Text("未证实为成员，推断", "not shown to be a member, inferred"),
    (Role.CONTACT, True): Text("只接触", "contact only"),
    (Role.CONTACT, False): Text("只接触", "contact only"),
}
SIZE, LINE, EDGE, APART, SWATCH = 12.0, 22.0, 12.0, 14.0, 16.0


def steps(most: int) -> list[tuple[int, int, int]]:
    """Each step of the ramp that occurs for a largest count: the step, its first and last count."""
    found: dict[int, tuple[int, int]] = {}
    for count in range(1, most + 1):
        step = count_step(count, most)
        found[step] = (found.get(step, (count, count))[0], count)
    return [(step, first, last) for step, (first, last) in found.items()]


def legend(
    what: Text, most: int, kinds: Sequence[tuple[Role, bool]], language: Language, top: float
) -> tuple[Tag, float]:
    """The legend from `top` down, and how high it is."""
    items = [*_colours(what, most, language), *_marks(kinds, language)]
    x, y, drawn = EDGE, top + LINE / 2 + 5, []
    for swatch, words in items:
        wide = (SWATCH + 4 if swatch else 0) + width_of(words, SIZE)
        if x > EDGE and x + wide > WIDTH - EDGE:
            x, y = EDGE, y + LINE
        if swatch:
            drawn.append(_swatch(swatch, x, y))
        start = x + (SWATCH + 4 if swatch else 0)
        drawn.append(
            tag("text", words, css="small" if swatch else "small strong", x=f"{start:.1f}", y=f"{y + 4:.1f}")
        )
        x += wide + APART
    height = y + LINE / 2 + 5 - top
    frame = tag("rect", css="legend-frame", x=0.5, y=top + 0.5, width=WIDTH - 1, height=f"{height - 1:.1f}")
    return tag("g", frame, drawn, css="legend"), height


Swatch = str | tuple[Role, bool] | None


def _colours(what: Text, most: int, language: Language) -> Iterator[tuple[Swatch, str]]:
    yield None, COLOUR.format(what=what).in_(language)
    yield "c0", "0"
    for step, first, last in steps(most):
        yield f"c{step}", str(first) if first == last else f"{first}–{last}"
    yield "no-data", NO_DATA.in_(language)
    yield "ring", ZONE.in_(language)


def _marks(kinds: Sequence[tuple[Role, bool]], language: Language) -> Iterator[tuple[Swatch, str]]:
    said = set()
    for kind in kinds:
        words = MARKS[kind].in_(language)
        if words not in said:
            said.add(words)
            yield kind, words


def _swatch(swatch: str | tuple[Role, bool], x: float, y: float) -> Tag:
    if isinstance(swatch, tuple):
        return mark(*swatch, x + 8, y)
    if swatch == "ring":
        return tag("circle", css="zone c0", cx=f"{x + 8:.1f}", cy=f"{y:.1f}", r=7)
    fill = "url(#no-data)" if swatch == "no-data" else None
    return tag(
        "rect", css=f"swatch {swatch}", x=f"{x + 0.5:.1f}", y=f"{y - 6.5:.1f}", width=15, height=13, fill=fill
    )
