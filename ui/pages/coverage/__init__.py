"""Coverage: one question in three views, under a definition the reader can move."""

from .page import TITLE, page

__all__ = ["TITLE", "page"]
