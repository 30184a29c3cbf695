"""The network page: what is drawn, the picture, and the table in step with it."""

from .page import TITLE, page

__all__ = ["TITLE", "page"]
