"""Files of installed packages that browsers fetch: put once into the folder that Streamlit serves."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from graph.settings import ROOT

# Streamlit serves the folder beside the app's script under this address.
FOLDER = ROOT / "static"
ADDRESS = "app/static"


def put(folder: Path, stem: str, source: Path) -> str:
    """Puts a file into a folder unless it is there; its name: `stem`, its content's hash, its ending.

    Whoever else does so at the same time writes the same bytes under the same name, whole or not at all.
    """
    content = source.read_bytes()
    target = folder / f"{stem}-{hashlib.sha256(content).hexdigest()[:12]}{source.suffix}"
    if not target.is_file() or target.stat().st_size != len(content):
        folder.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=folder, suffix=".part")
        part = Path(made)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(content)
            part.chmod(0o644)
            part.replace(target)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    return target.name
