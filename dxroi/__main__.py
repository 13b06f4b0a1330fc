"""`python -m dxroi`, and what the `dxroi` command starts."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Start the command line; the version alone needs none of it.

    The collector of reference cycles rests: a run is short, its answers are tuples without cycles, and looking through
    what the imports made costs a sixth of the whole time (`tests/benchmarks/start_up.py`).
    """
    if sys.argv[1:] == ["--version"]:
        from dxroi import __version__

        sys.stdout.write(f"dxroi {__version__}\n")
        return 0
    gc.disable()
    from dxroi.cli import main as run

    code = run()
    gc.freeze()  # the process ends: nothing is worth collecting any more
    return code


if __name__ == "__main__":
    sys.exit(main())
