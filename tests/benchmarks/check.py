"""How fast `dxroi check` goes through a repository of proposals, and how much memory it takes.

    python tests/benchmarks/check.py [files] [rounds]

Run by name, never by the test-suite. It writes `files` (2,000) valid proposals of some sixty lines, no two alike, into
a temporary folder. Every round checks them in one call and parses the same files with PyYAML's CSafeLoader alone, as
whole processes held to one core, in turn; the medians of their processor time are compared, because a busy machine
lengthens the wall time of one and not of the other. Peak memory is that of a tenth of the files against all of them.
`--jobs 2` is timed by the clock.

Exit 1 where a ratio is above its limit, or where a file is not clean.
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

TIME_LIMIT = 2.0
"""Time of a check / time of CSafeLoader alone."""
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
import os, resource, subprocess, sys
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
_WORKS = (
    "申告データ入力",
    "異動届の受理通知",
    "口座振替の登録",
    "納付書の照合",
    "議事録の作成",
    "申込の受付",
    "台帳の更新",
)
_PLACES = ("窓口相談", "滞納整理", "現地調査", "企画立案", "訪問支援")
_EVIDENCE = ("estimate", "measured", "pilot", "peer")


def proposal(chance: random.Random, number: int) -> str:
    """One valid proposal of about sixty lines, without a finding at the stage of consultation."""
    year = chance.randint(2025, 2029)
    works = "".join(_work(chance, year, position) for position in range(3))
    annual = chance.randint(100, 400) * 1000
    return f"""\
# 提案 {number}
format: proposal/1
id: proposal-{number}
name: {chance.choice(_WORKS)}の自動化（第{number}号）
department: {chance.choice(_DEPARTMENTS)}
first_year: {year}
stage: consultation
summary: 手入力を減らし、{chance.choice(_PLACES)}に時間を回す
source: 担当課の試行 {year - 1}年
serves: [DX推進計画, 行財政改革プラン]
hours_saved:
{works}cost:
  - item: 構築委託
    initial: {chance.randint(800, 2500) * 1000}   # 円
    in: {year}
    tax: included
    evidence: quote
    source: 見積書 第{chance.randint(1, 999)}号
  - item: 利用料
    annual: {annual}
    from: {year}
    evidence: quote
    source: 見積書 第{chance.randint(1, 999)}号
  - {{item: 保守作業, hours_per_year: {chance.randint(5, 40)}, evidence: {chance.choice(_EVIDENCE)}, note: 担当2人}}
ratings:
  reusability: {{rating: {chance.randint(2, 5)}, because: 隣の課に同じ入力がある, evidence: estimate}}
  generality: {{rating: {chance.randint(2, 5)}, because: 市販の製品を設定して使う, evidence: estimate}}
  literacy_gain:
    rating: {chance.randint(2, 5)}
    because: 研修の後、担当が設定を変えられる
literacy: {{people: {chance.randint(2, 9)}, from: 1, to: 2, by: 研修}}
outcomes:
  - {{what: 通知が早まる, amount: {chance.randint(1, 9)}, unit: 日}}
review:
  by: 行政改革推進室
  on: {year - 1}-10-15
  decision: 条件付き
  because: 活用先を確かめる
"""


def _work(chance: random.Random, year: int, position: int) -> str:
    name, before = f"{chance.choice(_WORKS)}{position + 1}", chance.randint(250, 600)
    if position == 1:
        stated = f"    cases: {chance.randint(3000, 9000)}\n    minutes_before: 5\n    minutes_after: 1\n"
    else:
        stated = f"    before: {before}   # 時間/年\n    after: {chance.randint(10, before // 3)}\n"
    return (
        f"  - work: {name}\n{stated}    freed_for: {chance.choice(_PLACES)}\n    ramp: [0.5, 1]\n    from: {year}\n"
        f"    evidence: pilot\n    source: 試行の記録\n    note: {chance.randint(2, 6)}か月の試行\n"
    )


def write(folder: Path, files: int) -> None:
    """The proposals, in folders of a hundred; the same for every run."""
    chance = random.Random(3)  # noqa: S311  # no secret depends on it
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


def peak(command: list[str]) -> float:
    """Peak memory of one process in MiB."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], env=_environment(), capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[1]) / (1024 if sys.platform != "darwin" else 1024 * 1024)


def _environment() -> dict[str, str]:
    dropped = ("PYTHONDONTWRITEBYTECODE", "GITHUB_STEP_SUMMARY")
    return {name: value for name, value in os.environ.items() if name not in dropped} | {"PYTHONUTF8": "1"}


def _over(value: float, limit: float) -> str:
    return "" if value <= limit else "  ABOVE"


def main() -> int:
    """Print times, ratios and peak memory; 1 where one is above its limit."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        write(few, files // 10)
        write(many, files)
        check = [sys.executable, "-m", "dxroi", "check", "--fail-on", "note", "--lang", "en"]
        ours: list[Run] = []
        theirs: list[Run] = []
        both: list[Run] = []
        for number in range(rounds + 1):
            runs = (
                run([*check, str(many)]),
                run([sys.executable, "-c", PARSE, str(many)]),
                run([*check, "--jobs", "2", str(many)], cores=2),
            )
            for kept, each in zip((ours, theirs, both), runs, strict=True):
                kept += [each] if number else []
        small, large = peak([*check, str(few)]), peak([*check, str(many)])
    codes = {each.code for each in (*ours, *both)}
    ratio, growth = median(each.cpu for each in ours) / median(each.cpu for each in theirs), large / small
    faster = median(each.wall for each in ours) / median(each.wall for each in both)
    print(f"Python {sys.version.split()[0]}, {files} files, {rounds} rounds, medians, one core, whole processes")
    for title, of in (("dxroi check", ours), ("CSafeLoader alone", theirs), ("dxroi check --jobs 2, two cores", both)):
        print(f"  {median(e.cpu for e in of):6.2f} s CPU  {median(e.wall for e in of):6.2f} s wall  {title}")
    print(f"  {ratio:6.2f}        time of a check / CSafeLoader (limit {TIME_LIMIT}){_over(ratio, TIME_LIMIT)}")
    print(f"  {faster:6.2f}        times as fast with --jobs 2")
    print(f"  {small:6.1f} MiB    peak with {files // 10} files, {large:.1f} MiB with {files}")
    print(f"  {growth:6.2f}        peak / peak (limit {MEMORY_LIMIT}){_over(growth, MEMORY_LIMIT)}")
    if codes != {0}:
        print(f"  exits {sorted(codes)}: the files are not clean")
    return 0 if ratio <= TIME_LIMIT and growth <= MEMORY_LIMIT and codes == {0} else 1


if __name__ == "__main__":
    sys.exit(main())
