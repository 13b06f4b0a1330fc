"""A calibration as the text of a file: for people to read, and the same bytes for the same input in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxroi.engine.learning.intervals import wilson
from dxroi.engine.learning.levels import SHOWN, level_of
from dxroi.loading.drafts import text_value
from dxroi.models.calibration import SIDE, Calibration, Ratio, Record, ReferenceClass
from dxroi.models.quantity import Number

_HEAD = """\
# 終わった案件の実績÷計画（delay_months は稼働の遅れ・月）。dxroi calibrate が作る。手で直さず作り直す。
# levels は順序統計量：value は values の悪くない側から k 番目。次の1件がこれより悪くない確率は covers 以上。
# Actual / plan of finished projects (delay_months: months late), made by dxroi calibrate; run it again, do not edit.
# levels are order statistics: the next case is no worse than value with a probability of covers or more.
format: calibration/1
"""


def calibration_text(of: Calibration) -> str:
    """The whole file."""
    return _HEAD + "\n".join(_lines(of)) + "\n"


def _lines(of: Calibration) -> Iterator[str]:
    if of.made is not None:
        yield f"made: {of.made}"
    if of.tool_version is not None:
        yield f"tool_version: {text_value(of.tool_version)}"
    yield "library:"
    for case in of.library:
        yield f"  - id: {text_value(case.id)}"
        yield f"    path: {text_value(case.path)}"
        yield f'    sha256: "{case.sha256}"'
    yield "ratios:"
    for ratio, classes in of.ratios.items():
        yield f"  {ratio.value}:"
        for each in classes:
            yield from _class(each, ratio)
    if of.record is not None:
        yield from _record(of.record)


def _class(of: ReferenceClass, ratio: Ratio) -> Iterator[str]:
    """One class, its name first."""
    lines = [f"kind: {text_value(of.kind)}"] if of.kind is not None else []
    lines += [f"evidence: {of.evidence.value}"] if of.evidence is not None else []
    lines += [f"n: {len(of.values)}", f"values: [{_joined(map(_number, of.values))}]"]
    lines += [f"cases: [{_joined(map(text_value, of.cases))}]"]
    found = [at for level in SHOWN if (at := level_of(of.values, level, SIDE[ratio])) is not None]
    lines += ["levels:"] if found else []
    for at in found:
        level, covers = _number(float(at.level)), _number(float(at.covers))
        lines.append(f"  - {{level: {level}, k: {at.k}, value: {_number(at.value)}, covers: {covers}}}")
    for number, line in enumerate(lines):
        yield f"    {'  ' if number else '- '}{line}"


def _record(of: Record) -> Iterator[str]:
    """The ranges that held."""
    yield "record:"
    yield f"  inside: {of.inside}"
    yield f"  of: {of.of}"
    yield f"  wilson: [{_joined(map(_number, wilson(*of)))}]"


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(texts)


def _number(value: Number) -> str:
    """The shortest number that is read back as the same one."""
    return repr(value)
