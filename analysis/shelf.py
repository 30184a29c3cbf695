"""Many short texts kept as one long one, so that a search through all of them is a search in one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from .readings import Form, is_chinese

# Key of the text, how good the match is (0 best; the place in the text for `find`), length of the text.
Match = tuple[int, int, int]
_WIDE = 4
_ALIKE = 60
_MOST_ALIKE = 20


class Shelf:
    """Texts with their keys; every answer comes in the order of the texts."""

    def __init__(self, keys: list[int], texts: list[str], begins: list[frozenset[int]]) -> None:
        self._keys, self._texts, self._begins = keys, texts, begins
        self._whole = "\n".join(["", *texts, ""])
        self._starts, at = [], 1
        for text in texts:
            self._starts.append(at)
            at += len(text) + 1

    def find(self, typed: str, *, inside: bool) -> Iterator[Match]:
        """Texts that begin with it; with `inside` also those where a later word or syllable does."""
        needle = typed if inside else f"\n{typed}"
        at = self._whole.find(needle)
        while at >= 0:
            start = at if inside else at + 1
            number = bisect_right(self._starts, start) - 1
            place = start - self._starts[number]
            if place in self._begins[number]:
                yield self._keys[number], place, len(self._texts[number])
            at = self._whole.find(needle, at + 1)

    def threaded(self, typed: str) -> Iterator[Match]:
        """Texts that hold its characters in this order, not too far apart: 产研院 in 产业技术研究院."""
        if len(typed) < 2:
            return
        # Each step stops at the next wanted character, so no text is walked through twice from one place.
        steps = "".join(f"[^{re.escape(char)}\n]*{re.escape(char)}" for char in typed[1:])
        for match in re.finditer(re.escape(typed[0]) + steps, self._whole):
            number = bisect_right(self._starts, match.start()) - 1
            if len(match[0]) <= _WIDE * len(typed):
                yield self._keys[number], len(match[0]), len(self._texts[number])

    def nearly(self, typed: str) -> Iterator[Match]:
        """Texts whose beginning is it but for one slip, or two in a long one."""
        slips = _slips(typed)
        if not slips:
            return
        for length in (len(typed), len(typed) - 1, len(typed) + 1):
            heads = [text[:length] for text in self._texts]
            near = process.extract(typed, heads, scorer=OSA.distance, score_cutoff=slips, limit=None)
            for _, distance, number in near:
                yield self._keys[number], int(distance), len(self._texts[number])

    def alike(self, typed: str) -> Iterator[Match]:
        """The texts most like it, whatever they begin with."""
        near = process.extract(typed, self._texts, scorer=ratio, score_cutoff=_ALIKE, limit=_MOST_ALIKE)
        for _, score, number in near:
            yield self._keys[number], 100 - int(score), len(self._texts[number])


def shelved(forms: Iterable[tuple[int, Form]]) -> Shelf:
    """A shelf of forms, each with the key it is found by; empty ones are left out."""
    kept = [(key, form) for key, form in forms if form.text]
    return Shelf(
        [key for key, _ in kept],
        [form.text for _, form in kept],
        [frozenset(form.begins) for _, form in kept],
    )


def _slips(typed: str) -> int:
    """How many slips are within reason for what was typed."""
    least = (3, 6) if is_chinese(typed) else (4, 8)
    return sum(len(typed) >= length for length in least)
