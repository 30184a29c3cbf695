"""What stands on a page when the graph holds no city: what happened, what to do next."""

from __future__ import annotations

from graph.text import Language, Text

from ..look.tags import Tag, tag

EMPTY = Text("图里还没有产业链", "The graph holds no industry chain yet")
WHY = Text(
    "数据库是空的,或者导入的数据里没有重点产业链(declared 为 yes 或 likely)。",
    "The database is empty, or what was imported names no leading chain (declared: yes or likely).",
)
NEXT = Text("装入内置的威海数据,或自己的文件夹:", "Load the bundled city of Weihai, or a folder of your own:")
COMMANDS = ("python -m ingest load data/weihai", "python -m ingest check PATH", "python -m ingest load PATH")
AT_ONCE = Text("导入后本页会自己更新。", "This page follows by itself once the data are in.")


def nothing_here(language: Language) -> Tag:
    """The message as tags."""
    return tag(
        "section",
        tag("h2", EMPTY.in_(language)),
        tag("p", WHY.in_(language), css="second"),
        tag("p", NEXT.in_(language)),
        tag("pre", "\n".join(COMMANDS)),
        tag("p", AT_ONCE.in_(language), css="second"),
        css="failing",
    )
