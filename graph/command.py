"""What every command of ours shares: its language, and how its errors reach a person."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from .errors import LiantuError, SettingsError, StoppedError
from .settings import load_settings
from .text import LANGUAGES, Language

INTERRUPTED = 130


def add_common(parser: argparse.ArgumentParser) -> None:
    """The options that every command takes: `--lang` and `--debug`."""
    parser.add_argument("--lang", choices=LANGUAGES, help="语言 / language of what is printed")
    parser.add_argument(
        "--debug", action="store_true", help="出错时给出完整堆栈 / show the traceback of an error"
    )


def language(asked: Language | None) -> Language:
    """The language asked for, else `LIANTU_LANGUAGE`, else the locale's: Chinese where it begins with zh."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return asked or _set_language() or ("zh" if locale.lower().startswith("zh") else "en")


def _set_language() -> Language | None:
    try:
        return load_settings().language
    except SettingsError:  # it is told by whoever needs the settings; telling it needs a language
        return None


@contextmanager
def stopped_by_ctrl_c(stop: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C ends the statement on the server, which then ends this; a second one ends this at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupted(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        # In a thread: the driver must not be entered twice, and here it is in the middle of a message.
        threading.Thread(target=stop, daemon=True).start()

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    except StoppedError:
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGINT, before)


def carry_out(work: Callable[[], int], arguments: argparse.Namespace) -> int:
    """The exit code of `work`; an error of ours becomes one line on stderr, its traceback only on --debug."""
    try:
        return work()
    except LiantuError as error:
        if arguments.debug:
            traceback.print_exc()
        print(error.in_(language(arguments.lang)), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
