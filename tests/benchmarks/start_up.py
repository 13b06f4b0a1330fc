"""How long dxroi takes to start, as ratios to what its own libraries take.

    python tests/benchmarks/start_up.py [rounds]

Run by name, never by the test-suite: a machine that is busy with something else must not fail a test. Every round times
each program once, in turn, so that a busy moment meets all of them alike; the medians are compared. Bytecode caches are
warm: PYTHONDONTWRITEBYTECODE is taken out of the environment and the first round is not counted.

Exit 1 where a limit is passed, or where NumPy or the search for plug-ins (importlib.metadata) is imported.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

EXAMPLE = Path(__file__).parents[2] / "examples" / "tsukuba-rpa.yaml"
SCRIPT = Path(sys.executable).with_name("dxroi")
DXROI = [str(SCRIPT)] if SCRIPT.is_file() else [sys.executable, "-m", "dxroi"]
IMPORT = [sys.executable, "-c"]

PROGRAMS = {
    "dxroi evaluate": [*DXROI, "evaluate", str(EXAMPLE)],
    "import typer, pydantic, rich.table, yaml": [*IMPORT, "import typer, pydantic, rich.table, yaml"],
    "dxroi --version": [*DXROI, "--version"],
    "import typer": [*IMPORT, "import typer"],
}
LIMITS = (
    ("dxroi evaluate", "import typer, pydantic, rich.table, yaml", 1.3),
    ("dxroi --version", "import typer", 1.5),
)
UNWANTED = ("numpy", "importlib.metadata")


def environment() -> dict[str, str]:
    """This environment, with bytecode caches allowed and nothing that changes what is printed."""
    dropped = ("PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "DXROI_TRACEBACK")
    return {name: value for name, value in os.environ.items() if name not in dropped} | {"PYTHONUTF8": "1"}


def seconds(command: list[str], folder: str) -> float:
    """The wall time of one run from another folder, its output thrown away."""
    start = perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True
    )
    return perf_counter() - start


def timings(rounds: int) -> dict[str, list[float]]:
    """Name -> wall time of each round but the first."""
    taken: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds + 1):
            for name, command in PROGRAMS.items():
                time = seconds(command, folder)
                if number:
                    taken[name].append(time)
    return taken


def unwanted(arguments: list[str]) -> list[str]:
    """What a run imports and should not, by the interpreter's own account."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "dxroi", *arguments],
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    return [name for name in UNWANTED if name in imported]


def main() -> int:
    """Print medians and ratios; 1 where one is above its limit."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    medians = {name: median(taken) for name, taken in timings(rounds).items()}
    print(f"Python {sys.version.split()[0]}, {rounds} rounds, medians")
    for name, middle in medians.items():
        print(f"  {middle * 1000:7.1f} ms  {name}")
    passed = True
    for ours, theirs, limit in LIMITS:
        ratio = medians[ours] / medians[theirs]
        passed &= ratio <= limit
        print(f"  {ratio:7.2f}     {ours} / {theirs} (limit {limit}){'' if ratio <= limit else '  TOO SLOW'}")
    for arguments in (["--version"], ["evaluate", str(EXAMPLE)]):
        found = unwanted(arguments)
        passed &= not found
        print(f"  dxroi {arguments[0]} imports {' and '.join(found) or 'neither ' + ' nor '.join(UNWANTED)}")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
