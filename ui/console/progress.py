"""While a statement runs: the page looks by itself whether it is over, and says when others wait."""

from __future__ import annotations

import streamlit as st

from graph.text import Text

from ..here import Here
from ..look.draw import draw
from ..look.tags import tag
from ..views.console_frame import Running
from .desk import Desk

EVERY = 0.4
# Most statements are over before anybody could read that they run.
AT_ONCE = 0.25
LINE = Text("{running} 条语句在运行，{waiting} 条在排队", "{running} statements running, {waiting} waiting")


def now(desk: Desk) -> Running | None:
    """What runs at this moment."""
    job = desk.job
    return None if job is None else Running(job.seconds, job.statement.seconds, job.halting)


def progress(here: Here, desk: Desk) -> None:
    """Looks as long as something runs; the page is drawn anew when the run is over."""
    if desk.job is not None:
        _looking(here, desk)


@st.fragment(run_every=EVERY)
def _looking(here: Here, desk: Desk) -> None:
    job = desk.job
    if job is None or job.done.is_set():
        st.rerun()
    job.seen()
    line = here.graph.places.line()
    if line.waiting:
        said = here.say(LINE.format(running=line.running, waiting=line.waiting))
        draw(
            tag("p", said, css="second", role="status"),
            key="console-progress",
            language=here.language,
        )
