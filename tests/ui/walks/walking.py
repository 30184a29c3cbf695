"""A tab that goes from view to view as a person would, and tells what it sees there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from ..apps import Served

WATCHING = Path(__file__).with_name("watching.js")
_SECONDS = 30


@dataclass(frozen=True)
class Said:
    """A text of the page, the language it is marked with, and the element or attribute that says it."""

    text: str
    language: str
    where: str


class Walk:
    """One tab on one app; views are followed as the app's own links are, without loading the page again."""

    def __init__(self, page: Page, app: Served) -> None:
        self.page = page
        self._app = app
        self._loaded = False
        # Whom the page asked for something, and what the browser complained of.
        self.asked: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("websocket", lambda socket: self.asked.append(socket.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)

    def to(self, address: str, language: str = "zh") -> Page:
        """The tab once the view stands; fails when nothing is drawn."""
        whole = f"{address}{'&' if '?' in address else '?'}lang={language}"
        if self._loaded:
            taken = self.page.evaluate("(address) => liantu.follow(address)", f"/{whole}")
        else:
            self.page.goto(f"{self._app.url}/{whole}", wait_until="commit")
            taken = self.page.evaluate("(limit) => liantu.opened(limit)", _SECONDS)
            self._loaded = True
        assert taken is not None, f"nothing was drawn at {whole}: {self._stuck()}"
        return self.page

    def _stuck(self) -> str:
        self._loaded = False
        return self.page.locator("body").inner_text()[-600:]

    def click(self, link: Locator) -> None:
        """Clicks and waits until the page has been drawn again."""
        self.page.evaluate("() => { window.waiting = liantu.changed() }")
        link.click()
        assert self.page.evaluate("window.waiting") is not None, f"nothing came of a click at {self.page.url}"

    def back(self, url: str) -> None:
        """Back to where the page was before, as it stood there."""
        self.page.evaluate("() => { window.waiting = liantu.changed() }")
        self.page.go_back()
        assert self.page.evaluate("window.waiting") is not None, f"Back from {self.page.url} did nothing"
        assert self.page.url == url

    def each(self, views: Mapping[str, str], language: str = "zh") -> Iterator[str]:
        """Goes through views one by one; gives the name of each when it stands."""
        for name, address in views.items():
            self.to(address, language)
            yield name

    def words(self) -> list[Said]:
        """Everything that a person can read, or have read to them, as the page stands."""
        return [Said(*one) for one in self.page.evaluate("liantu.words()")]

    def count(self, selector: str) -> int:
        """How many elements there are, in shadow roots too."""
        return int(self.page.evaluate("(selector) => liantu.all(selector).length", selector))

    def resize(self, width: int) -> None:
        """Makes the window as wide, and waits until the page is laid out anew."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.evaluate("liantu.frame()")

    def cut(self) -> list[str]:
        """What is wider than its own box: words that are cut, or run into their neighbours."""
        return [str(one) for one in self.page.evaluate("liantu.cut()")]

    def spilling(self) -> list[str]:
        """What makes the page wider than the screen; nothing where it is not wider."""
        return [str(one) for one in self.page.evaluate("liantu.spilling()")]


@contextmanager
def walking(browser: Browser, app: Served, width: int = 1440) -> Iterator[Walk]:
    """A fresh tab on the app."""
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
    context.set_default_timeout(_SECONDS * 1000)
    page = context.new_page()
    page.add_init_script(path=WATCHING)
    try:
        yield Walk(page, app)
    finally:
        context.close()
