"""A small tree of tags, built in Python and drawn by `components/tree.js`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .web import scheme

SCHEMES = ("", "http", "https")
ALLOWED = frozenset(
    [
        "a",
        "b",
        "bdi",
        "br",
        "button",
        "caption",
        "circle",
        "code",
        "col",
        "colgroup",
        "dd",
        "defs",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "form",
        "g",
        "h1",
        "h2",
        "h3",
        "header",
        "hr",
        "i",
        "input",
        "ins",
        "label",
        "li",
        "line",
        "main",
        "mark",
        "nav",
        "ol",
        "option",
        "p",
        "path",
        "pattern",
        "polygon",
        "polyline",
        "pre",
        "rect",
        "section",
        "select",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "tspan",
        "ul",
        "use",
    ]
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its name, its attributes, and what stands inside."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Tag | str, ...]

    def plain(self) -> dict[str, Any]:
        """The tag as the component takes it."""
        inside = [child if isinstance(child, str) else child.plain() for child in self.children]
        return {"t": self.name, "a": dict(self.attributes), "c": inside}

    def words(self) -> str:
        """Its text alone, for tests and for people who read aloud."""
        return "".join(child if isinstance(child, str) else child.words() for child in self.children)


Child = Tag | str | None | Iterable["Child"]


def tag(name: str, *children: Child, css: str = "", **attributes: str | int | float | bool | None) -> Tag:
    """A tag; `css` is its class, `data_go` becomes `data-go`, None and False leave an attribute out.

    Only known tags, no event attributes, no addresses that could run a script.
    """
    if name not in ALLOWED:
        raise ValueError(f"tag {name} is not drawn here")
    named = {"class": css or None} | {_attribute(key): value for key, value in attributes.items()}
    kept = {key: "" if value is True else str(value) for key, value in named.items() if _stands(value)}
    return Tag(name, tuple(kept.items()), tuple(_flat(children)))


def _stands(value: object) -> bool:
    return value is not None and value is not False


def _attribute(key: str) -> str:
    name = key.rstrip("_").replace("_", "-")
    if name.startswith("on") or name in ("style", "srcdoc"):
        raise ValueError(f"attribute {name} is not drawn here")
    # SVG alone has attributes with a capital in them.
    return {"viewbox": "viewBox"}.get(name, name)


def _flat(children: Iterable[Child]) -> Iterable[Tag | str]:
    for child in children:
        if child is None:
            continue
        if isinstance(child, Tag | str):
            yield child
        else:
            yield from _flat(child)


def link(href: str, *children: Child, css: str = "", **attributes: str | int | bool | None) -> Tag:
    """A link to a view of this app (an address made by `ui.address.href`)."""
    return tag("a", *children, css=css, href=href, data_go=href, **attributes)


def outside(url: str, *children: Child, css: str = "") -> Tag:
    """A link to a source on the web, opened in a tab of its own; other schemes become plain text."""
    if scheme(url) not in SCHEMES[1:]:
        return tag("span", *children, css=css)
    return tag("a", *children, css=css, href=url, target="_blank", rel="noopener noreferrer")
