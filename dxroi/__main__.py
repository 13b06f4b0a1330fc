"""`python -m dxroi`, and what the `dxroi` command starts."""

from __future__ import annotations

import sys


def main() -> int:
    """Start the command line; the version alone needs none of it."""
    if sys.argv[1:] == ["--version"]:
        from dxroi import __version__

        sys.stdout.write(f"dxroi {__version__}\n")
        return 0
    from dxroi.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
