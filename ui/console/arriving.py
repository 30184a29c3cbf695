"""The console's address: a text with parameters and limits, an own question, or one of the library."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from graph.errors import LiantuError
from graph.text import Text
from queries import load_library
from queries.arguments import bind
from queries.picks import by_id

from ..own_questions import OwnQuestions
from ..views.console_frame import CAPS
from ..views.console_frame import SECONDS as LIMITS
from ..views.queries_state import Asked, QueriesState
from .desk import CAP, LONGEST_LINK, SECONDS, Desk
from .examples import as_text
from .hearing import Hearing
from .values import names_in, typed_as

PARAMETER = "p."
TOO_LONG = Text(
    "语句太长，链接里放不下;存为我的问题，就能再打开",
    "the text is too long for a link; save it as your question to open it again",
)
NO_SUCH = Text(
    "没有名为“{name}”的问题，可能已改名或删除",
    "there is no question named “{name}”; it may be renamed or deleted",
)


def arrive(hearing: Hearing, state: QueriesState, said: Mapping[str, str]) -> None:
    """Takes what a new address says onto the desk; a text is run, a question only put there to be changed."""
    desk = hearing.desk
    now = arrived_at(state, said)
    if now == desk.arrived:
        return
    desk.arrived = now
    try:
        _take(hearing, state, said)
    except LiantuError as error:
        desk.told = error.text


def _take(hearing: Hearing, state: QueriesState, said: Mapping[str, str]) -> None:
    desk, own = hearing.desk, said.get("own", "")
    if own:
        found = OwnQuestions(hearing.home).find(own)
        if found is None:
            desk.told = NO_SUCH.format(name=own)
        else:
            hearing.open(found)
    elif state.q:
        query = load_library()[state.q]
        asked = Asked.of(state, query, said)
        desk.put(as_text(query, state.lang), _typed(hearing, asked))
    elif state.text:
        typed = {
            name.removeprefix(PARAMETER): value for name, value in said.items() if name.startswith(PARAMETER)
        }
        desk.put(state.text, typed)
        desk.seconds, desk.cap = (
            _one_of(LIMITS, said.get("seconds"), SECONDS),
            _one_of(CAPS, said.get("cap"), CAP),
        )
        hearing.run(desk.statement())


def _typed(hearing: Hearing, asked: Asked) -> dict[str, str]:
    """The values that the question of the library would be asked with."""
    try:
        bound = bind(asked.query, by_id(hearing.graph.reader, asked.query, asked.arguments))
    except LiantuError:  # one is missing still: it is asked for beside the text
        bound = {param.name: asked.value(param) for param in asked.query.params}
    return {name: typed_as(value) for name, value in bound.items() if value is not None}


def _one_of(choices: tuple[int, ...], said: str | None, default: int) -> int:
    return next((one for one in choices if str(one) == said), default)


def arrived_at(state: QueriesState, said: Mapping[str, str]) -> tuple[str, ...]:
    """What decides which text it is."""
    own = {
        name: value
        for name, value in said.items()
        if name.startswith(PARAMETER) or name in ("own", "seconds", "cap")
    }
    return (state.text, state.q, urlencode(sorted(own.items())))


def extra(desk: Desk) -> dict[str, str] | None:
    """What the address says of a run beside the page's own state; None where that is too long for a link."""
    said = {f"{PARAMETER}{name}": desk.typed[name] for name in names_in(desk.text) if desk.typed.get(name)}
    if desk.seconds != SECONDS:
        said["seconds"] = str(desk.seconds)
    if desk.cap != CAP:
        said["cap"] = str(desk.cap)
    return said if len(urlencode({"text": desk.text} | said)) <= LONGEST_LINK else None
