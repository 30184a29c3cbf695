"""While a statement runs: for how long, whether it waits for its turn; drawn again by itself."""

from __future__ import annotations

import streamlit as st

from graph.text import Text

from ..here import Here
from ..look.draw import draw
from ..look.tags import tag
from .desk import Desk

EVERY = 0.4
# Most statements are over before anybody could read that they run.
AT_ONCE = 0.25
RUNNING = Text("正在运行，{now} 秒，最多 {most} 秒", "Running for {now} s, at most {most} s")
LINE = Text("{said};{running} 条在运行，{waiting} 条在排队", "{said}; {running} running, {waiting} waiting")
STOPPING = Text("正在停止……", "Stopping …")


def progress(here: Here, desk: Desk) -> None:
    """Says it as long as there is something to say; the page is drawn anew when the run is over."""
    if desk.job is not None:
        _looking(here, desk)


@st.fragment(run_every=EVERY)
def _looking(here: Here, desk: Desk) -> None:
    job = desk.job
    if job is None or job.done.is_set():
        st.rerun()
    job.seen()
    words = RUNNING.format(now=int(job.seconds), most=f"{job.statement.seconds:g}")
    line = here.graph.places.line()
    if line.waiting:
        words = LINE.format(said=words, running=line.running, waiting=line.waiting)
    said = here.say(STOPPING if job.halting else words)
    draw(
        tag("p", tag("span", css="running"), said, css="progress", role="status"),
        key="console-progress",
        language=here.language,
        sheets=("console_progress.css",),
    )
