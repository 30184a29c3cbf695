"""A drawing that the reader can take away as a picture, made by the reader's own browser."""

from __future__ import annotations

from collections.abc import Sequence

from graph.text import Language, Text

from .tags import Child, Tag, tag

PICTURE = Text("图片", "Picture")
TAKE = Text("存为 {kind} 图片: {title}", "Save as a {kind} picture: {title}")
FAILED = Text("浏览器没能作图", "the browser could not draw it")


def pictured(
    *children: Child, name: str, title: str, notes: Sequence[str], language: Language, svg: bool = False
) -> Tag:
    """A drawing with the buttons that save it; `title` stands above it in the picture, `notes` below.

    `svg`: the first <svg> of the drawing can be had as SVG too. What is marked `data_unpictured`, and every
    control that is no link, stays out of the picture. `name` is the file's.
    """
    buttons = [
        tag(
            "button",
            kind.upper(),
            data_take=kind,
            data_failed=FAILED.in_(language),
            aria_label=TAKE.format(kind=kind.upper(), title=title).in_(language),
        )
        for kind in ("png", "svg")
        if kind == "png" or svg
    ]
    return tag(
        "div",
        tag("div", *children, css="picture-drawing"),
        tag("p", PICTURE.in_(language), buttons, css="picture-actions"),
        css="pictured",
        data_picture=name,
        data_title=title,
        data_notes="\n".join(note.replace("\n", " ") for note in notes),
    )
