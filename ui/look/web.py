"""Addresses on the web as the data hold them: any text, some of them no address at all."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def scheme(url: str) -> str:
    """`https` and the like; empty for what is no address."""
    found = _split(url)
    return found.scheme if found else ""


def host(url: str) -> str:
    """The host of an address; the whole text where it has none."""
    found = _split(url)
    return (found.netloc if found else "") or url


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:  # brackets that enclose no address of the sixth version
        return None
