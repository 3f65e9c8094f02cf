"""The entry point: the command line, imported where an interrupt is caught already."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit; see ``translator.cli``."""
    try:
        from translator import cli

        cli.main()
    except KeyboardInterrupt:
        print("translator: interrupted; existing files are as they were", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    main()
