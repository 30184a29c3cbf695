"""What the address of the queries page says: which question, with which parameters, what of it is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal

from pydantic import Field

from queries import Param, Query
from queries.as_of import LATEST
from queries.snippets import Kind

from ..address import href
from ..definition import Defined

PAGE = "queries"
Tab = Literal["library", "console"]
FIRST_ROWS = 50
SHARED = frozenset(field.name for field in fields(Defined))


@dataclass(frozen=True, kw_only=True)
class QueriesState(Defined):
    """Which question, how its answer is shown; its parameters stand beside this under their own names.

    `sort` is a column, with `-` before it downwards; `open` names the row whose evidence is open, or the
    node that is chosen in a network; `code` is the way to ask from Python; `text` is the console's.
    """

    tab: Tab = "library"
    q: str = ""
    sort: str = ""
    rows: Annotated[int, Field(ge=1, le=100_000)] = FIRST_ROWS
    view: str = ""
    open: str = ""
    code: Kind = "driver"
    text: str = ""


OWN = frozenset(field.name for field in fields(QueriesState))


@dataclass(frozen=True)
class Asked:
    """A question as the address asks it; `given` are the parameters that not every page has."""

    state: QueriesState
    query: Query
    given: Mapping[str, str]

    @classmethod
    def of(cls, state: QueriesState, query: Query, said: Mapping[str, str]) -> Asked:
        """The question under what the address says; what it has no parameter for is left out."""
        own = {param.name for param in query.params} - OWN
        return cls(
            replace(state, q=query.name),
            query,
            {name: word for name, word in said.items() if name in own and word != ""},
        )

    @property
    def arguments(self) -> dict[str, object]:
        """What is given for its parameters; those left out have their defaults."""
        shared = {
            param.name: getattr(self.state, param.name) for param in self.query.params if param.name in SHARED
        }
        return {**shared, **self.given}

    def value(self, param: Param) -> object:
        """What holds for one parameter; None where it must be given and is not."""
        return self.arguments.get(param.name, param.default)

    def to(self, **changes: Any) -> str:
        """The address of the same question shown otherwise."""
        return href(PAGE, replace(self.state, **changes), **self.given)

    def asking(self, param: Param, value: str) -> str:
        """The address of the same question with another value of one parameter; "" is its default."""
        state = replace(self.state, open="", rows=FIRST_ROWS)
        if param.name in SHARED:
            held: Any = value or LATEST if param.name == "as_of" else value != "0"
            return href(PAGE, replace(state, **{param.name: held}), **self.given)
        given = {name: word for name, word in self.given.items() if name != param.name}
        return href(PAGE, state, **given, **({param.name: value} if value else {}))

    def console(self) -> str:
        """The address of the console with this question in it."""
        state = QueriesState(**{name: getattr(self.state, name) for name in SHARED})
        return href(PAGE, replace(state, tab="console", q=self.query.name), **self.given)


def question_href(name: str, state: Defined) -> str:
    """The address of a question; language, day and definition go with it."""
    return href(PAGE, state.shared(), q=name)
