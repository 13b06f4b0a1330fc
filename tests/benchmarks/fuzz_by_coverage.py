"""The same questions as `fuzz.py`, with inputs that Atheris finds by the branches of the code that they reach.

    python -m pip install atheris     # Linux and macOS only, no part of the project's own tests
    python tests/benchmarks/fuzz_by_coverage.py [-atheris_runs=200000] [corpus folder]

Starts from the sound texts of `fuzz.py` and the files of `tests/data/bad`. Stops with a traceback at the first input
that raises, hangs, is rejected without a word, or has a finding outside the file; Atheris then keeps the input.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["dxroi"]):
    from dxroi.commands.inspection import Inspector, Question
    from dxroi.texts import Lang

from fuzz import PIECES, ROOT, SOUND, fault_of  # type: ignore[import-not-found]  # beside this file


class BadlyTakenError(Exception):
    """An input that was not taken as it should be."""


def main() -> None:
    """Run until the runs are over or an input fails."""
    inspector = Inspector(Question("chigasaki-dx-2", Lang.JA, today="2026-10-15"))

    def take(data: bytes) -> None:
        fault, _ = fault_of(inspector, data, Counter())
        if fault is not None:
            raise BadlyTakenError(fault)

    with tempfile.TemporaryDirectory() as folder:
        seeds, words = Path(folder) / "seeds", Path(folder) / "words"
        _sow(seeds)
        words.write_text("".join(f'"{_escaped(piece)}"\n' for piece in PIECES), encoding="ascii")
        options = [f"-dict={words}", "-timeout=2", "-max_len=6000", *sys.argv[1:]]
        atheris.Setup([sys.argv[0], *options, str(seeds)], take)
        atheris.Fuzz()


def _sow(folder: Path) -> None:
    """The texts to start from."""
    folder.mkdir()
    for number, text in enumerate(SOUND):
        (folder / f"sound-{number}").write_text(text, encoding="utf-8")
    for path in (ROOT / "tests" / "data" / "bad").glob("*.yaml"):
        shutil.copy(path, folder / path.name)


def _escaped(piece: str) -> str:
    """A piece as a dictionary of libFuzzer writes it."""
    return "".join(f"\\x{byte:02x}" for byte in piece.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
