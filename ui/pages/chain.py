"""The sheet of one chain, to read, to print on one or two pages, and to take away."""

from __future__ import annotations

import re
from dataclasses import dataclass

import streamlit as st

from analysis.as_of import today
from analysis.gaps import around
from analysis.order import page_order
from graph.text import Text, chinese_punctuation

from .. import address, data, frame
from ..address import href
from ..definition import Defined, not_default
from ..export import Takeaway
from ..here import Here
from ..look.draw import draw, sheet
from ..look.tags import link, tag
from ..takeaway import takeaway
from ..views import comparison_table, tables
from ..views.chain_choice import chain_choice
from ..views.chain_sheet import chain_sheet
from ..views.empty import nothing_here
from ..views.sheet_file import standalone

TITLE = Text("链页", "Chain sheet")
PRINT = Text("打印", "Print")
HTML = Text("网页文件", "HTML file")
HTML_HELP = Text("一个文件，不联网也能打开和打印", "one file that opens and prints without a network")
BACK = Text("回到缺口", "Back to the gaps")
SHEETS = ("sheet.css",)
NOT_IN_A_NAME = re.compile(r"[^\w.]+")


@dataclass(frozen=True, kw_only=True)
class ChainState(Defined):
    """Which chain the sheet is of."""

    id: str = ""


def page(here: Here) -> None:
    """Draws the sheet, or the choice of chains where the address names none."""
    state = address.read(ChainState)
    facts, definition = data.facts(here), state.definition()
    gap = around(facts, definition, state.id)
    if gap is None:
        _no_such_chain(here, state)
        return
    standing = data.standing(here)
    st.html(f"<style>{sheet('sheet_paper.css')}{sheet('sheet_page.css')}</style>")
    press = tag("button", here.say(PRINT), data_print=True)
    back = link(href("gaps", state.shared(), chain=state.id), here.say(BACK))
    frame.head(here, TITLE, actions=(back, press))
    paper = chain_sheet(gap, facts, state, standing, today())
    tree = [not_default(state, here.language, "chain"), tag("div", paper, css="desk")]
    with st.container(key="sheet-paper"):
        draw(*[part for part in tree if part], key="sheet", language=here.language, sheets=SHEETS)
    one = gap.assessment
    takeaway(
        lambda: Takeaway(
            tables.gaps_sheet([gap], state.lang),
            (tables.evidence_sheet([one], state.lang), comparison_table.nearest_sheet([gap], state.lang)),
            tables.notes(state, standing, [one]),
            state.lang,
        ),
        _file(one.id),
        here.language,
    )
    with st.container(key="take-sheet"):
        st.download_button(
            here.say(HTML),
            data=lambda: standalone(_name(one.name, one.name_en, state), paper, state.lang).encode("utf-8"),
            file_name=f"{_file(one.id)}.html",
            mime="text/html",
            key="take-html",
            on_click="ignore",
            type="tertiary",
            help=here.say(HTML_HELP),
        )


def _name(zh: str, en: str | None, state: ChainState) -> str:
    return en if state.lang == "en" and en else chinese_punctuation(zh)


def _file(key: str) -> str:
    """What a file of the chain is called, by its id: `chain-CH2`."""
    return "-".join(part for part in NOT_IN_A_NAME.split(key) if part)


def _no_such_chain(here: Here, state: ChainState) -> None:
    """What the address asks for is not there: the chains that are."""
    frame.head(here, TITLE)
    chains = page_order(data.assessed(here, state.definition()))
    if not chains:
        draw(nothing_here(here.language), key="empty", language=here.language, sheets=("failing.css",))
        return
    draw(chain_choice(state.id, chains, state), key="choice", language=here.language, sheets=SHEETS)
