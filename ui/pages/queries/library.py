"""The library: the questions at the left; at the right one of them, what it asks for, and its answer."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis.as_of import today
from graph.errors import EngineError, LiantuError, QueryError
from graph.settings import load_settings
from queries import Library, Param, load_library
from queries.picks import Pick
from queries.snippets import Snippet, snippets

from ... import answers, data
from ...answers import Found
from ...here import Here
from ...look.draw import draw
from ...look.tags import Tag, tag
from ...own_questions import OwnQuestions
from ...search_box import Box, typing
from ...views import queries_params as params
from ...views import queries_states as states
from ...views import queries_years as years
from ...views.answer_known import Known
from ...views.coverage_words import days
from ...views.empty import nothing_here
from ...views.queries_code import beside, statement
from ...views.queries_head import about
from ...views.queries_list import question_list
from ...views.queries_sentence import measure
from ...views.queries_state import OWN, PAGE, Asked, QueriesState
from ...views.search_results import panel
from .result import result

DEFAULT = "unserved_chains"
SHEETS = ("segments.css", "queries.css", "answer.css", "opened.css", "code.css")
OFFERED = 8
# A question that takes longer is not asked again for every year.
QUICK = 0.3


def library(here: Here, state: QueriesState) -> None:
    """Draws both sides; a question that the library does not have is said at the right."""
    if not data.fabric(here).nodes:
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    known = load_library()
    name = state.q or (DEFAULT if DEFAULT in known else next(iter(known)))
    left, right = st.columns([236, 900], gap="medium")
    with left, st.container(key="queries-list"):
        tree = question_list(known.questions(), name, _own(here, state), state)
        draw(tree, key="queries-list-view", language=here.language, sheets=("queries.css",))
    with right, st.container(key="queries-main"):
        if name in known:
            _question(here, Asked.of(state, known[name], st.query_params.to_dict()))
        else:
            draw(_no_such(name, known, state), key="queries-none", language=here.language, sheets=SHEETS)


def _own(here: Here, state: QueriesState) -> list[tuple[str, str]]:
    """A person's own questions, each with its address in the console; none while they cannot be read."""
    try:
        kept = OwnQuestions(load_settings().home).all()
    except LiantuError:
        return []
    said = {"lang": state.lang} if state.lang != "zh" else {}
    return [(one.name, f"{PAGE}?{urlencode({'tab': 'console', 'own': one.name, **said})}") for one in kept]


def _no_such(name: str, known: Library, state: QueriesState) -> Tag:
    near = difflib.get_close_matches(name, [one.name for one in known.questions()], n=4, cutoff=0.4)
    return states.no_such(name, [(key, known[key].title) for key in near], state)


def _question(here: Here, asked: Asked) -> None:
    """What the question is, its parameters, its answer, its statement."""
    known = Known(asked.state, data.fabric(here), data.facts(here), today())
    _say(here, about(asked, here.language), key="about")
    choices = {param.name: answers.picks(here, param) for param in asked.query.params if param.type == "id"}
    _boxes(here, asked, choices, known)
    missing = next((one for one in asked.query.params if one.required and not asked.value(one)), None)
    # Where the answer stands is kept while it is worked out, so that nothing below it moves twice.
    bar, place = st.container(key="queries-bar"), st.container(key="queries-place")
    found: Found | None = None
    try:
        with place:
            found = None if missing else answers.ask(here, asked.query, asked.arguments)
    except EngineError:
        raise  # the whole page is away with the engine, and comes back with it
    except QueryError as error:
        _bar(here, asked, choices, bar, params.wrong(error.text, asked))
    except LiantuError as error:
        _bar(here, asked, choices, bar, None)
        with place:
            _say(here, states.failed(error, asked, answers.SECONDS), key="failed")
    else:
        said = None
        if found is not None:
            said = measure(len(found.rows), found.more, found.seconds, asked)
        _bar(here, asked, choices, bar, _strangers(asked), said)
        with place:
            if missing is not None:
                _say(here, _wanting(here, asked, missing, choices), key="wanting")
            elif found is not None:
                result(here, asked, known, found)
    below = st.container(key="queries-years")
    _code(here, asked, answered=missing is None)
    if found is not None and found.seconds <= QUICK and any(one.type == "date" for one in asked.query.params):
        with below:
            _say(here, _by_year(here, asked), key="by-year")


def _boxes(here: Here, asked: Asked, choices: Mapping[str, Sequence[Pick]], known: Known) -> None:
    """A box to type names into for each parameter that can be more than a list holds."""
    typed = [
        one for one in asked.query.params if one.type == "id" and params.is_typed(one, choices[one.name])
    ]
    if not typed:
        return
    with st.container(horizontal=True, key="queries-boxes"):
        for param in typed:
            key = str(asked.value(param) or "")
            with st.container(key=f"queries-box-{param.name}"):
                typing(here, _box(here, asked, param, choices[param.name]))
            if key:
                _say(here, params.chosen(asked, param, key, known), key=f"chosen-{param.name}")


def _box(here: Here, asked: Asked, param: Param, picks: Sequence[Pick]) -> Box:
    allowed = {pick.id for pick in picks}
    return Box(
        key=f"query-{asked.query.name}-{param.name}",
        label=param.title,
        placeholder=params.TYPE_NAME.format(title=param.title),
        find=lambda typed: [
            hit for hit in data.index(here).find(typed) if not allowed or hit.name.id in allowed
        ],
        show=lambda typed, found: panel(
            typed, found, data.facts(here), asked.state, lambda key: asked.asking(param, key)
        ),
        css="within",
    )


def _bar(
    here: Here,
    asked: Asked,
    choices: Mapping[str, Sequence[Pick]],
    place: DeltaGenerator,
    notice: Tag | None,
    said: Tag | None = None,
) -> None:
    offered = days(data.facts(here), today().year, asked.state.as_of)
    controls = params.controls(asked, offered, choices, said)
    with place:
        draw(
            *(part for part in (controls, notice) if part is not None),
            key="queries-controls",
            language=here.language,
            sheets=("network_bar.css", *SHEETS),
        )


def _strangers(asked: Asked) -> Tag | None:
    """Parameters in the address that the question does not have."""
    own = {param.name for param in asked.query.params} | OWN
    names = [name for name in st.query_params.to_dict() if name not in own]
    return params.unknown(names, asked.state.lang) if names else None


def _wanting(here: Here, asked: Asked, param: Param, choices: Mapping[str, Sequence[Pick]]) -> Tag:
    """What must be chosen first, with those that have most to do with others."""
    if param.type != "id":
        return states.wanting(asked, param, (), typed=False)
    picks = choices[param.name]
    names = {name.id: name for name in data.index(here).names}
    allowed = [names[pick.id] for pick in picks if pick.id in names] if picks else names.values()
    best = sorted(allowed, key=lambda name: (-name.degree, name.id))[:OFFERED]
    offered = states.offered(best, asked) or states.first_of(picks[:OFFERED], asked)
    return states.wanting(asked, param, offered, typed=params.is_typed(param, picks))


def _by_year(here: Here, asked: Asked) -> Tag:
    """The same question at the ends of years; what is asked for last, for the page stands without it."""
    found = []
    for day in years.days(today().year):
        rows = answers.ask(here, asked.query, {**asked.arguments, "as_of": day}).rows
        found.append((day, years.counted(asked.query, rows)))
    return years.by_year(asked, found)


def _code(here: Here, asked: Asked, *, answered: bool) -> None:
    scripts = _scripts(here, asked) if answered else ()
    tree = tag("div", statement(asked), beside(asked, scripts), css="codes")
    draw(tree, key="queries-code", language=here.language, sheets=SHEETS)


def _scripts(here: Here, asked: Asked) -> Sequence[Snippet]:
    try:
        return snippets(asked.query, answers.ids(here, asked.query, asked.arguments), here.language)
    except QueryError:
        return ()  # what is wrong with the parameters is said above


def _say(here: Here, *tree: Tag, key: str) -> None:
    draw(*tree, key=f"queries-{key}", language=here.language, sheets=("network_bar.css", *SHEETS))
