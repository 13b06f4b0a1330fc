"""Whatever a file holds, `dxroi check` neither crashes nor hangs, and says of every fault where in the file it is.

    python tests/benchmarks/fuzz.py [inputs] [processes] [seed]

Run by name, never by the test-suite. A tenth of the inputs are random bytes, a tenth are heaps of YAML pieces, the rest
are sound files (proposals, rubrics, inventories, budgets, ignores in their comments) with up to four slips. Each is
looked at as `dxroi check` does it: read, checked, its problems written out. It is a failure when anything is raised,
when it takes more than a second of processor time, when a place is not in the file, or when a file that cannot be
used has no error. The same seed gives the same inputs; a failing one is kept in a file.

Exit 1 where there is a failure.
"""

from __future__ import annotations

import itertools
import random
import re
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from dxroi.commands.inspection import Inspector, Question
from dxroi.loading.kinds import load_any
from dxroi.loading.sources import Source
from dxroi.texts import Lang

ROOT = Path(__file__).parents[2]
LIMIT = 1.0
"""Seconds of processor time for one file."""

LONG = """\
format: proposal/1
name: 申告データ入力のRPA化   # dxroi: ignore[DX401, DX403] 評点は審査側が付ける until=2027-03-31
department: 市民税課
first_year: 令和9年度
stage: budget-request
summary: |
  申告書の入力を自動化する # dxroi: ignore[DX302]
source: [申請書, "見積書 # 1"]
hours_saved:
  - {work: 登録, before: 424, after: {low: 80, likely: 88, high: 100}, freed_for: 窓口相談, reused: 0.8, ramp: [0.5, 1]}
  # dxroi: ignore[DX305] 決算で確かめる
  - {work: 受理通知, cases: [6000, 6500], minutes_before: 5, minutes_after: 1, staff: overtime, cash_releasing: true}
  - {work: 議事録, hours: unknown, from: 2027, until: 2031, evidence: pilot, note: 3か月の試行}
cost:
  - {item: 構築委託, initial: 2500000, in: 2027, tax: excluded, evidence: quote}
  - {item: 利用料, annual: [600000, 未定], from: 2027, until: 2031}
  - {item: 移行作業, hours: 120, staff: regular, yen_per_hour: 3000}
  - {item: 端末, contract: {form: lease, months: 60, starts: 2027-10, monthly: 50000, renewal: {monthly: unknown}}}
cash_saved: 120000
residents:
  - {procedure: 届出, cases: 1200, online: [0.2, 0.4], minutes_saved: 105, yen_saved: 400.5, visits_saved: 1}
ratings:
  reusability: {rating: 4, because: 同種の業務がある, reviewed: 3}
  generality: 2.5
literacy: {people: 8, from: 1, to: 2}
outcomes: [{what: 早まる, amount: -7, unit: 日}]
funding:
  - {source: national, share: 0.5, of: initial, until: 2027}
  - {source: other, amount: 100000}
  - {source: bond, share: 0.4, of: initial, term_years: 5, deferral_years: 1, interest_rate: 0.01, repayment: level,
     tax_allocation_share: 0.5, tax_allocation_of: principal, terms_source: 手引}
operates_from: 2027-10
obligation: end-of-support
stated: {hours_saved_per_year: 336}
ordinance: {needed: true, by: 2027-10}
surveys: [{name: 試行, cost: unknown, measures: [hours_saved.0, cost.0.annual]}]
options: [{id: a, set: {cost.0.annual: 1, cost.0.joint: {share: 0.5}}}]
review: {by: 推進室, on: 2026-10-15, decision: 条件付き}
actuals: {2027: {hours_saved: {登録: -3}, freed_for: {相談: 0}, cost: {annual: 3, hours: 4}, online: {届出: 0.1}}}
"""
SHORT = "name: 通知\ndepartment: 納税課\nfirst_year: 2027\nhours_saved: 336\ncost: {initial: 2500000, annual: 600000}\n"
RUBRIC = """\
format: rubric/1
id: sample
version: "1"
title: {ja: 見本, en: Sample}
horizon: {value: 5, source: x}
discounting: {rate: 0.04, timing: {initial: start, annual: end}}
labour: {regular: {yen_per_hour: 4200}, overtime: {yen_per_hour: 2700}, fixed-term: {yen_per_hour: 1700}}
hours_per_fte: 1860
resident_yen_per_hour: 2500
weighting: {method: ahp, pairs: {economy/generality: 1/2}}
criteria:
  - {id: economy, measure: city.benefit_cost_ratio, points: [[0, 0], [1, 60], [2, 100]]}
  - {id: generality, levels: {1: x, 5: y}, when_absent: drop}
gates: [{id: destination, require: undirected_share <= 0.2, cap: conditional, from: budget-request}]
mandatory_checks: [DX302]
verdicts:
  - {id: sound, verdict: justified, when: [score >= 60, {require: city.net > 0, from: idea}]}   # dxroi: ignore[DX530] x
  - {id: otherwise, verdict: not-yet, when: []}
"""
CHILD = 'format: rubric/1\nid: child\nversion: "2"\nextends: wibe\nhorizon: 7\ncriteria: [{id: new, importance: 3}]\n'
INVENTORY = """\
format: inventory/1
works:
  - {department: 市民税課, work: 入力, hours: 424, cases: 6000, kinds: [入力, 照合], systems: [税], difficulty: low}
  - {department: 納税課, work: 照合, hours: {low: 1, likely: 2, high: 3}, difficulty: high}
"""
BUDGET = """\
format: budget/1
counts: general_revenue
caps: {2027: 20000000, 令和10年度: 15000000}
staff_hours: {2027: 3000}
must: [a]
needs: [[a, b]]
excludes: [[a, b, c]]
verdict_at_least: conditional
"""
CALIBRATION = f"""\
format: calibration/1
made: 2026-10-15
library:
  - {{id: a, path: a.yaml, sha256: "{"0" * 64}"}}
  - {{id: b, path: b.yaml, sha256: "{"1" * 64}"}}
ratios:
  hours:
    - {{kind: RPA, evidence: estimate, n: 2, values: [0.5, 1], cases: [a, b],
       levels: [{{level: 0.5, k: 2, value: 0.5, covers: 0.6666666666666666}}]}}
  delay_months: [{{n: 1, values: [-2], cases: [b]}}]
record: {{inside: 1, of: 2, wilson: [0.09453120573423074, 0.9054687942657693]}}
"""
SOUND = (LONG, LONG, SHORT, RUBRIC, CHILD, INVENTORY, BUDGET, CALIBRATION)

PIECES = (
    "name", "hours_saved", "cost", "ratings", "residents", "funding", "initial", "annual", "low", "likely", "high",
    "work", "before", "after", "from", "until", "share", "ramp", "unknown", "未定", "2027", "令和9年度", "1e400", "-3",
    "0.5", "1,200千円", "５％", ": ", "：", "　", "\n", "\n  ", "\n  - ", "- ", "[", "]", "{", "}", ", ", '"', "'", "#",
    "&a ", "*a", "<<: ", "!x ", "|\n  ", ">\n", "---\n", "%", "\t", "\r\n", "\r", "~", "null", "true", "? ", "criteria",
    "points", "levels", "when", "verdicts", "weighting", "method", "pairs", "extends", "horizon", "value", "labour",
    "format: ", "rubric/1", "budget/1", "inventory/1", "caps", "works", "must", "# dxroi: ignore[DX302] x", "DX401",
    " # dxroi:", "until=2026-13-01", "\u202e", "\ufeff", "\x85", "\U0001f600", "9" * 40, "[" * 70, "a: " * 9, "stated",
    "ordinance", "surveys", "actuals", "measures", "9999", "0", "1989", "2200", "-0", "1e14", "idea", "kinds",
    "systems", "paper", "rules", "seal", "status", "ceiling", "first", "curve", "minutes_visit", "minutes_online",
    "yen_per_visit_case", "budget-request", "operating", "options", "set", "joint", "exit", "contract", "renewal",
    "monthly", "total", "months", "same", "term_years", "interest_rate", "2027-10",
)  # fmt: skip


class Failure(NamedTuple):
    """One input that was not taken as it should be."""

    number: int
    why: str
    data: bytes


class Tally(NamedTuple):
    """What one process saw."""

    inputs: int
    rejected: int
    slowest: float
    failures: list[Failure]
    codes: Counter[str]


class HangError(Exception):
    """More than a second of processor time."""


def inputs(seed: int, numbers: range) -> Iterator[tuple[int, bytes]]:
    """Each input by its number, so that any of them can be made again."""
    for number in numbers:
        chance = random.Random(seed * 1_000_003 + number)  # noqa: S311  # no secret depends on it
        kind = number % 10
        if kind == 0:
            yield number, chance.randbytes(chance.randint(0, 300))
        elif kind == 1:
            yield number, "".join(_piece(chance) for _ in range(chance.randint(0, 50))).encode("utf-8", "replace")
        else:
            yield number, _slipped(chance, chance.choice(SOUND))


def _piece(chance: random.Random) -> str:
    return chance.choice(PIECES) if chance.random() < 0.9 else chr(chance.randint(1, 0xD7FF))


def _slipped(chance: random.Random, text: str) -> bytes:
    """A sound file with slips: something cut, put in, replaced, doubled or moved, or a byte changed."""
    for _ in range(chance.choice((0, 1, 1, 2, 3, 4))):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 0, 1, 1, 2, 5, 12, 80)))
        way = chance.random()
        if way < 0.6:
            text = text[:start] + (_piece(chance) if way < 0.45 else "") + text[end:]
        elif way < 0.8:
            words = list(re.finditer(r"[^\s:{}\[\],]+", text))
            if words:
                word = chance.choice(words)
                text = text[: word.start()] + _piece(chance) + text[word.end() :]
        else:
            lines = text.splitlines(keepends=True) or [""]
            lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
            text = "".join(lines)
    data = bytearray(text.encode("utf-8", "replace"))
    if data and chance.random() < 0.1:
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def fault_of(inspector: Inspector, data: bytes, codes: Counter[str]) -> tuple[str | None, bool]:
    """What is wrong with how an input was taken, and whether it was rejected."""
    source = Source("f.yaml", True, partial(bytes, data))
    loaded = load_any(source)
    inspected = inspector.inspect(source)
    codes.update(each.code for each in inspected.problems)
    lines = _lines(data)
    for each in inspected.problems:
        if each.path != "f.yaml":
            continue  # a rubric that this one extends
        if not 1 <= each.line <= len(lines):
            return f"{each.code} at line {each.line} of {len(lines)}", True
        if not 1 <= each.column <= len(lines[each.line - 1]) + 1:
            return f"{each.code} at column {each.column} of {len(lines[each.line - 1])}", True
    usable = bool(
        loaded.contents or (loaded.proposal and loaded.proposal.proposal) or (loaded.rubric and loaded.rubric.rubric)
    )
    if not usable and not inspected.problems:
        return "rejected without a word", True
    return None, not usable


def _lines(data: bytes) -> list[str]:
    """The lines as an editor shows them; bytes that are not UTF-8 count one each."""
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    return re.split("\r\n|\r|\n", text)


def run(seed: int, numbers: range) -> Tally:
    """Every input of one process."""
    inspector = Inspector(Question("chigasaki-dx-2", Lang.JA, today="2026-10-15"))
    rejected, slowest, failures, codes = 0, 0.0, [], Counter[str]()

    def stop(*_: object) -> None:
        raise HangError

    signal.signal(signal.SIGPROF, stop)
    for number, data in inputs(seed, numbers):
        start = process_time()
        signal.setitimer(signal.ITIMER_PROF, 2 * LIMIT)  # looked at twice
        try:
            fault, was_rejected = fault_of(inspector, data, codes)
        except HangError:
            fault, was_rejected = "hangs", True
        except Exception:  # noqa: BLE001  # any is what is looked for
            fault, was_rejected = traceback.format_exc(limit=-3), True
        signal.setitimer(signal.ITIMER_PROF, 0)
        rejected += was_rejected
        slowest = max(slowest, process_time() - start)
        if fault is not None:
            failures.append(Failure(number, fault, data))
    return Tally(len(numbers), rejected, slowest, failures, codes)


def main() -> int:
    """Print the figures; 1 where an input was not taken as it should be."""
    total, processes, seed = _arguments()
    start = perf_counter()
    bounds = [total * number // processes for number in range(processes + 1)]
    parts = [range(first, last) for first, last in itertools.pairwise(bounds)]
    with ProcessPoolExecutor(processes) as pool:
        tallies = list(pool.map(partial(run, seed), parts))
    failures = [failure for tally in tallies for failure in tally.failures]
    codes = sum((tally.codes for tally in tallies), Counter[str]())
    print(f"Python {sys.version.split()[0]}, seed {seed}, {processes} processes, {perf_counter() - start:.0f} s")
    print(
        f"  {sum(tally.inputs for tally in tallies):8,} inputs, {sum(tally.rejected for tally in tallies):,} rejected"
    )
    print(f"  {len(codes):8} codes seen, {sum(codes.values()):,} problems")
    print(f"  {max(tally.slowest for tally in tallies):8.3f} s CPU for the slowest, looked at twice")
    print(f"  {len(failures):8} failures")
    for failure in failures[:10]:
        with tempfile.NamedTemporaryFile(prefix="dxroi-fuzz-", suffix=".yaml", delete=False) as kept:
            kept.write(failure.data)
        print(f"input {failure.number}, kept in {kept.name}: {failure.why}")
    return 1 if failures else 0


def _arguments() -> tuple[int, int, int]:
    given = [int(each) for each in sys.argv[1:]]
    total, processes, seed = [*given, *(200_000, 1, 1)[len(given) :]]
    return total, processes, seed


if __name__ == "__main__":
    sys.exit(main())
