"""Which node or edge a property of a statement is read from, and which labels or kinds the text gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .columns import split
from .patterns import begins_call, begins_subquery, is_pattern
from .tokens import Token

# Words at which a clause begins, whose brackets are no patterns that bind variables; MATCH alone does.
_CLAUSES = (
    *("WHERE", "RETURN", "WITH", "UNWIND", "CALL", "YIELD", "ORDER", "SKIP", "OFFSET", "LIMIT", "UNION"),
    *("USING", "OPTIONAL", "FILTER", "LET", "FINISH", "FOREACH", "LOAD", "CREATE", "MERGE", "SET", "DELETE"),
)


@dataclass(frozen=True, slots=True)
class Element:
    """A node or an edge; `types` are the labels or kinds that the text gives it, empty when it gives none."""

    node: bool
    types: frozenset[str] = frozenset()


_Scope = dict[str, Element | None]  # None: something else, or nobody can tell from the text


@dataclass(slots=True)
class _Bracket:
    """What an open bracket is, and what holds again once it is closed."""

    matching: bool
    pattern: Element | None = None
    scope: _Scope | None = None
    base: _Scope | None = None


def owners(words: Sequence[Token]) -> Mapping[int, Element]:
    """What stands at a token: the variable `c` of `c.name`, or the pattern around the brace of a map.

    Left out is what may be something else: what WITH, UNWIND or a list made, or another thing of that name.
    """
    return _Reading(words).read()


@dataclass
class _Reading:
    """One walk through the words, with what every variable is at the word that is read."""

    words: Sequence[Token]
    matching: bool = False
    scope: _Scope = field(default_factory=dict)
    base: _Scope = field(default_factory=dict)
    brackets: list[_Bracket] = field(default_factory=list)
    coming: dict[int, _Scope] = field(default_factory=dict)
    found: dict[int, Element] = field(default_factory=dict)

    def read(self) -> Mapping[int, Element]:
        counted = {one.text for one, other in pairwise(self.words) if other.says("IN")}
        for number, token in enumerate(self.words):
            self.scope = self.coming.pop(number, self.scope)
            if token.is_("(", "[", "{"):
                self._open(number)
            elif token.is_(")", "]", "}") and self.brackets:
                self._close(self.brackets.pop())
            elif token.kind == "name" and not self._is_property(number):
                self._clause(number)
                owner = self.scope.get(token.text)
                if owner is not None and token.text not in counted and self._has_property(number):
                    self.found[number] = owner
        return self.found

    def _open(self, number: int) -> None:
        bracket = _Bracket(self.matching)
        if self.words[number].is_("{") and begins_subquery(self.words, number):
            bracket.scope, bracket.base = self.scope, self.base
            call = begins_call(self.words, number)
            self.scope = {} if call else dict(self.scope)
            self.base, self.matching = dict(self.scope), not call
        elif self.words[number].is_("{"):
            around = self.brackets[-1].pattern if self.brackets else None
            if around is not None:
                self.found[number] = around
            self.matching = False
        elif is_pattern(self.words, number):
            bracket.pattern = self._pattern(number)
        self.brackets.append(bracket)

    def _close(self, bracket: _Bracket) -> None:
        self.matching = bracket.matching
        if bracket.scope is not None and bracket.base is not None:
            self.scope, self.base = bracket.scope, bracket.base

    def _pattern(self, opened: int) -> Element:
        """The element of a pattern; in a MATCH its variable stands for it from here on."""
        words, at = self.words, opened + 1
        named = at + 1 < len(words) and words[at].kind == "name" and not words[at + 1].is_(".", "(")
        named = named and not words[at].says("WHERE", "IS")
        variable = words[at].text if named else None
        element = Element(words[opened].is_("("), _types(words, at + named))
        before = self.scope.get(variable, element) if variable else element
        if before is None or before.node != element.node:
            return element
        element = Element(element.node, element.types | before.types)
        if variable and self.matching:
            self.scope[variable] = element
        return element

    def _clause(self, number: int) -> None:
        token, before = self.words[number], self.words[number - 1] if number else None
        if token.says("MATCH"):
            self.matching = True
        elif token.says("WITH") and not (before is not None and before.says("STARTS", "ENDS")):
            self.matching = False
            self._project(number)
        elif token.says("AS") and number + 1 < len(self.words):
            self.scope[self.words[number + 1].text] = None
        elif token.says("UNION"):
            self.scope, self.matching = dict(self.base), False
        elif token.says(*_CLAUSES):
            self.matching = False
            if self.brackets:
                self.brackets[-1].pattern = None

    def _project(self, number: int) -> None:
        """After a WITH only what it lists is known, and under a new name nothing is known of it."""
        end, depth = number + 1, 0
        while end < len(self.words) and depth >= 0:
            token = self.words[end]
            depth += token.is_("(", "[", "{") - token.is_(")", "]", "}")
            if depth < 0 or (depth == 0 and token.says("MATCH", *_CLAUSES) and not self._is_property(end)):
                break
            end += 1
        kept: _Scope = {}
        for item in split(list(self.words[number + 1 : end])):
            bare = item[1:] if item and item[0].says("DISTINCT") else item
            if bare and bare[0].is_("*"):
                kept.update(self.scope)
            elif len(bare) == 1:
                kept[bare[0].text] = self.scope.get(bare[0].text)
            elif bare:
                kept[bare[-1].text] = None
        self.coming[end] = kept

    def _is_property(self, number: int) -> bool:
        """Whether a name is a property, a label or a key, so that it is neither a variable nor a keyword."""
        before = self.words[number - 1] if number else None
        after = self.words[number + 1] if number + 1 < len(self.words) else None
        key = after is not None and after.is_(":") and before is not None and before.is_("{", ",")
        return key or (before is not None and before.is_(".", ":"))

    def _has_property(self, number: int) -> bool:
        after = self.words[number + 1 : number + 3]
        return len(after) == 2 and after[0].is_(".") and after[1].kind == "name"


def _types(words: Sequence[Token], colon: int) -> frozenset[str]:
    """The names after a colon; none where they are combined in a way that leaves it open."""
    if colon >= len(words) or not words[colon].is_(":"):
        return frozenset()
    names: set[str] = set()
    for before, token in pairwise(words[colon:]):
        if token.kind == "name" and before.kind == "sign":
            names.add(token.text)
        elif token.is_("!", "(", "%", "$") or token.kind == "parameter":
            return frozenset()
        elif not token.is_(":", "|", "&"):
            break
    return frozenset(names)
