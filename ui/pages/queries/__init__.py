"""The queries page: the library of questions, and the console."""

from .page import TITLE, page

__all__ = ["TITLE", "page"]
