"""`python -m dxroi`, and what the `dxroi` command starts."""

from __future__ import annotations

import gc
import os
import sys


def main() -> int:
    """Start the command line; the version alone needs none of it.

    The collector of reference cycles rests: a run is short, its answers are tuples without cycles, and looking through
    what the imports made costs a sixth of the whole time (`tests/benchmarks/start_up.py`).
    """
    if sys.argv[1:] == ["--version"]:
        return _version()
    gc.disable()
    from dxroi.cli import main as run

    code = run()
    gc.freeze()  # the process ends: nothing is worth collecting any more
    return code


def _version() -> int:
    """Print the version; whoever does not listen any more is no fault."""
    from dxroi import __version__

    try:
        sys.stdout.write(f"dxroi {__version__}\n")
        sys.stdout.flush()
    except (AttributeError, OSError):  # closed before it began, or while writing
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # for the flush at the end of the process
    return 0


if __name__ == "__main__":
    sys.exit(main())
