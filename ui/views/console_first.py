"""Before anything was run: three statements to begin with."""

from __future__ import annotations

from collections.abc import Sequence

from graph.text import Language, Text
from queries import Query

from ..look.tags import Tag, tag
from .console_frame import send

TITLE = Text("从这里开始", "Begin here")
HOW = Text(
    "点一个，放进编辑框再运行;改几个字就是新问题。",
    "A click puts one into the editor: run it, change a few words, and it is another question.",
)


def first(examples: Sequence[Query], language: Language) -> Tag:
    """The statements with what each shows."""
    rows = [
        tag(
            "li",
            tag(
                "button",
                tag("b", query.title.in_(language)),
                tag("span", query.purpose.in_(language), css="second"),
                type="button",
                data_send=send("load", of="example", name=query.name),
            ),
        )
        for query in examples
    ]
    heading = tag("h2", TITLE.in_(language), tag("small", HOW.in_(language)))
    return tag("section", heading, tag("ol", rows), css="first-steps")
