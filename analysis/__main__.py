"""`python -m analysis coverage | network`: verdicts with their evidence, and networks as files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from graph.command import carry_out

from .coverage_command import add_coverage, coverage
from .network.export_rows import Export
from .network_command import add_network, network


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 1 the graph is at fault, 2 the call is wrong."""
    arguments = _parser().parse_args(argv)
    if arguments.verb == "network":
        return carry_out(lambda: network(arguments, _html), arguments)
    return carry_out(lambda: coverage(arguments), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analysis", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    add_coverage(verbs)
    add_network(verbs)
    return parser


def _html(export: Export) -> str:
    """The file that opens in any browser; what draws it belongs to the app, and is slow to import."""
    from ui.network_file import as_html

    return as_html(export)


if __name__ == "__main__":
    sys.exit(main())
