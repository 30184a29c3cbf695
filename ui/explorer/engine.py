"""The drawing engine: vis-network's file out of the installed pyvis package, served once as a static file."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..static_files import ADDRESS, FOLDER, put

_VERSION = re.compile(r"vis-(\d+(?:\.\d+)*)$")


@cache
def engine_address() -> str:
    """Where a browser finds the engine, relative to the app's root; empty when it cannot be served."""
    try:
        return f"{ADDRESS}/{publish(FOLDER)}"
    except OSError as error:
        print(f"the drawing engine cannot be served: {error}", file=sys.stderr)
        return ""


def publish(folder: Path) -> str:
    """Puts the engine into a folder unless it is there; its name says its version and its content."""
    source = engine_file()
    return put(folder, f"vis-network-{source.parent.name.removeprefix('vis-')}", source)


def engine_file() -> Path:
    """The newest vis-network that pyvis carries; the package itself is not imported, it is slow to."""
    spec = find_spec("pyvis")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("pyvis is not installed")
    library = Path(spec.submodule_search_locations[0]) / "lib"
    found = [
        path for path in library.glob("vis-*/vis-network.min.js") if _VERSION.fullmatch(path.parent.name)
    ]
    if not found:
        raise FileNotFoundError(f"no vis-network in {library}")
    return max(found, key=_version)


def _version(path: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in path.parent.name.removeprefix("vis-").split("."))


if __name__ == "__main__":
    print(publish(FOLDER))
