"""The editor, Monaco: its files out of the installed package rocher, served once as static files."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from ..static_files import ADDRESS, FOLDER, put

PACKAGE = "rocher"


@dataclass(frozen=True, slots=True)
class EditorFiles:
    """Where a browser finds the editor, relative to the app's root; empty when it cannot be served."""

    program: str = ""
    style: str = ""
    words_zh: str = ""


@cache
def editor_files() -> EditorFiles:
    """The editor's addresses."""
    try:
        return publish(FOLDER)
    except OSError as error:
        print(f"the editor cannot be served: {error}", file=sys.stderr)
        return EditorFiles()


def publish(folder: Path) -> EditorFiles:
    """Puts program, style and Chinese words into a folder unless they are there."""
    stem = f"monaco-{version(PACKAGE)}"
    program, style, words = sources()
    return EditorFiles(
        f"{ADDRESS}/{put(folder, stem, program)}",
        f"{ADDRESS}/{put(folder, stem, style)}",
        f"{ADDRESS}/{put(folder, f'{stem}-zh', words)}",
    )


def sources() -> tuple[Path, Path, Path]:
    """The files in the package: the whole editor is one program, whose name holds a hash."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"{PACKAGE} is not installed")
    folder = Path(spec.submodule_search_locations[0]) / "vs"
    programs = sorted(folder.glob("editor.api-*.js"))
    found = (*programs[:1], folder / "editor" / "editor.main.css", folder / "nls.messages.zh-cn.js.js")
    if len(found) < 3 or not all(path.is_file() for path in found):
        raise FileNotFoundError(f"no editor in {folder}")
    return found[0], found[1], found[2]


if __name__ == "__main__":
    print(publish(FOLDER))
