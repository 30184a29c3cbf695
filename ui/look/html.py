"""The same tree of tags as text: for files to take away and for paper."""

from __future__ import annotations

from html import escape

from graph.text import Language

from .tags import Tag

VOID = frozenset(["br", "col", "hr", "input"])


def as_html(*tree: Tag | str) -> str:
    """The tags as HTML (or SVG) text; everything from the data is escaped."""
    return "".join(escape(part) if isinstance(part, str) else _element(part) for part in tree)


def _element(tag: Tag) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in tag.attributes)
    if tag.name in VOID:
        return f"<{tag.name}{attributes}>"
    return f"<{tag.name}{attributes}>{as_html(*tag.children)}</{tag.name}>"


def document(title: str, style: str, *tree: Tag, language: Language) -> str:
    """A whole page that stands alone: no script, no address asked."""
    lang = "zh-CN" if language == "zh" else "en"
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}</style></head>\n"
        f'<body><div class="view" lang="{lang}">{as_html(*tree)}</div></body></html>\n'
    )


def detached(part: Tag) -> Tag:
    """The same tree without its links into the app; links to the web stay."""
    children = tuple(child if isinstance(child, str) else detached(child) for child in part.children)
    attributes = dict(part.attributes)
    if part.name == "a" and "data-go" in attributes:
        kept = tuple((name, value) for name, value in part.attributes if name in ("class", "lang", "title"))
        return Tag("span", kept, children)
    return Tag(part.name, part.attributes, children)
