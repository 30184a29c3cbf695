"""How another program reaches the graph for reading: names in its environment, and lines that set them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

# Names of their own: under NEO4J_* every command of ours in that shell would take the embedded engine for a
# Neo4j that somebody else runs.
URI = "LIANTU_READ_URI"
USER = "LIANTU_READ_USER"
PASSWORD = "LIANTU_READ_PASSWORD"
DATABASE = "LIANTU_READ_DATABASE"

# A password from a person's settings is never printed; where the shell has it, it is taken from there.
_THEIRS = f'"${{NEO4J_PASSWORD-${{{PASSWORD}-}}}}"'


def shell_lines(address: str, database: str, user: str, password: str | None) -> Iterator[str]:
    """`export` lines for a POSIX shell, quoted so that `eval` takes them whatever the values hold."""
    for name, value in ((URI, address), (USER, user), (DATABASE, database)):
        yield f"export {name}={shlex.quote(value)}"
    yield f"export {PASSWORD}={_THEIRS if password is None else shlex.quote(password)}"
