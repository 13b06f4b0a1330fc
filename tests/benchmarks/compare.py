"""How fast `dxroi compare` reads ten thousand short proposals, and how much memory it takes.

    python tests/benchmarks/compare.py [files] [rounds]

Run by name, never by the test-suite. It writes `files` (10,000) valid proposals of seven lines, no two alike, into a
temporary folder. Every round compares them with two processes on two cores (`--jobs 2 --top 20`, and again with
`--sort score`) and parses the same files with PyYAML's CSafeLoader alone on one core, as whole processes in turn. The
ratio is that of the wall times' medians. Where other work keeps the cores busy, wall time says little of us: beside it
stands what the processor time would come to if it were shared evenly by two idle cores, and what a core loses while the
other one works: CSafeLoader twice at once, once on each. Peak memory is that of the largest process with all files
against that with a tenth of them.

Exit 1 where a ratio is above its limit, or where a file cannot be used.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

TIME_LIMIT = 1.2
"""Time of a comparison on two cores / time of CSafeLoader alone on one."""
MEMORY_LIMIT = 1.1
"""Peak memory with all files / with a tenth of them."""

PARSE = """
import gc, sys
from pathlib import Path
import yaml
gc.disable()
for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
MEASURED = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""

_DEPARTMENTS = (
    "市民税課",
    "資産税課",
    "納税課",
    "保育課",
    "環境政策課",
    "建築指導課",
    "議会事務局",
    "職員課",
    "図書館",
)
_WORKS = ("申告データ入力", "異動届の受理通知", "口座振替の登録", "納付書の照合", "議事録の作成", "申込の受付")
_PLACES = ("窓口相談", "滞納整理", "現地調査", "企画立案", "訪問支援")


def proposal(chance: random.Random, number: int) -> str:
    """One valid proposal in the short form."""
    return f"""\
name: {chance.choice(_WORKS)}の自動化（第{number}号）
department: {chance.choice(_DEPARTMENTS)}
first_year: {chance.randint(2025, 2029)}
hours_saved: {chance.randint(50, 900)}
freed_for: {chance.choice(_PLACES)}
cost: {{initial: {chance.randint(5, 60) * 100_000}, annual: {chance.randint(1, 12) * 60_000}}}
ratings: {{reusability: {_rating(chance)}, generality: {_rating(chance)}, literacy_gain: {_rating(chance)}}}
"""


def _rating(chance: random.Random) -> int:
    return chance.randint(1, 5)


def write(folder: Path, files: int) -> None:
    """The proposals, in folders of a hundred; the same for every run."""
    chance = random.Random(4)  # noqa: S311  # no secret depends on it
    for number in range(files):
        place = folder / f"{number // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05}.yaml").write_text(proposal(chance, number), encoding="utf-8")


class Run(NamedTuple):
    """What one process took, its children included."""

    wall: float
    cpu: float
    code: int


def run(command: list[str], cores: int = 1) -> Run:
    """One process on so many cores."""
    held = ["taskset", "-c", ",".join(map(str, range(cores)))] if shutil.which("taskset") else []
    start, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*held, *command], env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(perf_counter() - start, cpu, done.returncode)


def twice(command: list[str]) -> Run:
    """Two processes at once, one on each of two cores."""
    held = [["taskset", "-c", str(core)] if shutil.which("taskset") else [] for core in range(2)]
    start = perf_counter()
    both = [subprocess.Popen([*each, *command], env=_environment(), stdout=subprocess.DEVNULL) for each in held]
    codes = [each.wait() for each in both]
    return Run(perf_counter() - start, 0, max(codes))


def peak(command: list[str]) -> float:
    """Peak memory in MiB of the largest process that a command starts."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], env=_environment(), capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[1]) / (1024 if sys.platform != "darwin" else 1024 * 1024)


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONUTF8": "1"}


def _line(title: str, ours: list[Run], theirs: list[Run]) -> float:
    """Print one row; the ratio of the wall times."""
    wall, cpu = median(each.wall for each in ours), median(each.cpu for each in ours)
    ratio = wall / median(each.wall for each in theirs)
    shared = cpu / 2 / median(each.cpu for each in theirs)
    print(f"  {wall:6.2f} s wall  {cpu:6.2f} s CPU   {ratio:5.2f}   {shared:5.2f}   {title}")
    return ratio


def main() -> int:
    """Print times, ratios and peak memory; 1 where one is above its limit."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        write(few, files // 10)
        write(many, files)
        whole = [sys.executable, "-m", "dxroi", "compare", "--jobs", "2", "--lang", "en"]
        compare = [*whole, "--top", "20"]
        plain: list[Run] = []
        ranked: list[Run] = []
        theirs: list[Run] = []
        crowded: list[Run] = []
        for number in range(rounds + 1):
            runs = (
                run([*compare, str(many)], cores=2),
                run([sys.executable, "-c", PARSE, str(many)]),
                run([*compare, "--sort", "score", str(many)], cores=2),
                twice([sys.executable, "-c", PARSE, str(many)]),
            )
            for kept, each in zip((plain, theirs, ranked, crowded), runs, strict=True):
                kept += [each] if number else []
        small, large = peak([*compare, str(few)]), peak([*compare, str(many)])
        lines = [peak([*whole, "--format", "jsonl", str(folder)]) for folder in (few, many)]
    codes = {each.code for each in (*plain, *ranked)}
    print(f"Python {sys.version.split()[0]}, {files} files, {rounds} rounds, medians, whole processes")
    print("                                 wall    CPU/2   (ratios to CSafeLoader alone)")
    _line("CSafeLoader alone, one core", theirs, theirs)
    ratio = _line("dxroi compare --jobs 2 --top 20, two cores", plain, theirs)
    _line("the same with --sort score", ranked, theirs)
    loss = median(each.wall for each in crowded) / median(each.wall for each in theirs)
    growth = large / small
    print(f"  {loss:6.2f}      CSafeLoader twice at once / alone: what a core loses while the other one works")
    print(f"  {ratio:6.2f}      time / CSafeLoader (limit {TIME_LIMIT}){'  ABOVE' if ratio > TIME_LIMIT else ''}")
    print(f"  {small:6.1f} MiB  peak with {files // 10} files, {large:.1f} MiB with {files}")
    print(f"  {growth:6.2f}      peak / peak (limit {MEMORY_LIMIT}){'  ABOVE' if growth > MEMORY_LIMIT else ''}")
    print(f"  {lines[1] / lines[0]:6.2f}      the same with --format jsonl ({lines[0]:.1f} and {lines[1]:.1f} MiB)")
    if codes != {0}:
        print(f"  exits {sorted(codes)}: some file could not be used")
    return 0 if ratio <= TIME_LIMIT and growth <= MEMORY_LIMIT and codes == {0} else 1


if __name__ == "__main__":
    sys.exit(main())
