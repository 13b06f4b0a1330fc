"""The answers for machines: `dxroi.calibration/1`, and `calibrated` of a result, keys in order, unrounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import dxroi
from dxroi.engine.learning.cases import Taught
from dxroi.engine.learning.experience import Experienced, Factor, Outcome
from dxroi.engine.learning.intervals import wilson
from dxroi.engine.learning.levels import SHOWN, level_of, median, needed, outliers
from dxroi.engine.learning.library import Learned
from dxroi.finding import Finding
from dxroi.models.calibration import SIDE, Ratio, ReferenceClass
from dxroi.tables.document import Value, finding_entry, number
from dxroi.texts import Lang

FORMAT = "dxroi.calibration/1"
Entry = Mapping[str, Value]


def calibration_document(
    learned: Learned | None, silent: Sequence[str], findings: Sequence[Finding], lang: Lang
) -> Entry:
    """The whole document; `silent` are the paths of proposals without actuals."""
    of = None if learned is None else learned.calibration
    return {
        "format": FORMAT,
        "tool_version": dxroi.__version__,
        "made": None if of is None else of.made,
        "library": []
        if of is None
        else [{"id": each.id, "path": each.path, "sha256": each.sha256} for each in of.library],
        "ratios": [] if of is None else [_ratio(ratio, of.ratios.get(ratio, ())) for ratio in Ratio],
        "record": None if of is None or of.record is None else _record(of.record.inside, of.record.of),
        "cases": [] if learned is None else [_case(each) for each in learned.taught],
        "without_actuals": list(silent),
        "findings": [finding_entry(found, lang) for found in findings],
    }


def _ratio(ratio: Ratio, classes: Sequence[ReferenceClass]) -> Entry:
    return {"ratio": ratio.value, "side": SIDE[ratio].value, "classes": [_class(ratio, each) for each in classes]}


def _class(ratio: Ratio, of: ReferenceClass) -> Entry:
    return {
        "kind": of.kind,
        "evidence": of.evidence.value if of.evidence else None,
        "n": len(of.values),
        "values": [number(value) for value in of.values],
        "cases": list(of.cases),
        "median": number(float(median(of.values))),
        "levels": [_level(ratio, of, level) for level in SHOWN],
        "outliers": [of.cases[n] for n in outliers(of.values)],
    }


def _level(ratio: Ratio, of: ReferenceClass, level: Fraction) -> Entry:
    """A level that wants more cases is null, and says how many it wants."""
    at = level_of(of.values, level, SIDE[ratio])
    return {
        "level": float(level),
        "k": None if at is None else at.k,
        "value": None if at is None else number(at.value),
        "covers": None if at is None else float(at.covers),
        "needs": needed(level),
    }


def _record(inside: int, of: int) -> Entry:
    return {"inside": inside, "of": of, "share": inside / of, "wilson": list(wilson(inside, of))}


def _case(of: Taught) -> Entry:
    """What one project came to, and what it does not say."""
    return {
        "id": of.proposal.id,
        "path": of.proposal.path,
        "kinds": list(of.proposal.kinds),
        "ratios": [
            {
                "ratio": each.ratio.value,
                "value": number(each.value),
                "planned": number(each.planned),
                "actual": number(each.actual),
                "evidence": each.evidence.value if each.evidence else None,
                "years_left_out": list(each.left_out),
            }
            for each in of.lessons
        ],
        "without": [{"ratio": each.ratio.value, "why": each.why.value} for each in of.gaps],
        "ranges": [
            {
                "ratio": each.ratio.value,
                "low": number(each.low),
                "high": number(each.high),
                "actual": number(each.actual),
                "inside": each.inside,
            }
            for each in of.ranges
        ],
    }


def calibrated_entry(of: Experienced) -> Entry:
    """What experience would have it, beside a result as stated."""
    file = of.calibration
    return {
        "calibration": {"path": file.path, "sha256": file.sha256, "made": file.made, "tool_version": file.tool_version},
        "level": float(of.level),
        "factors": [dict(_factor(each, of.level)) for each in of.factors],
        **_outcome(of.calibrated),
    }


def _outcome(of: Outcome) -> Entry:
    measures = {name: number(measure.value, measure.scale) for name, measure in of.measures.items()}
    return {
        "verdict": of.judgement.verdict.value,
        "rule": of.judgement.rule,
        "unknowns": list(of.judgement.unknowns),
        "measures": measures,
    }


def _factor(of: Factor, level: Fraction) -> Iterator[tuple[str, Value]]:
    at, known = of.level, of.published
    yield "ratio", of.ratio.value
    yield "value", number(of.value)
    yield "from", "class" if of.taken is not None else "published" if known is not None else "plan"
    yield "kind", None if of.taken is None else of.taken.kind
    yield "evidence", None if of.taken is None or of.taken.evidence is None else of.taken.evidence.value
    yield "n", None if at is None else at.n
    yield "k", None if at is None else at.k
    yield "side", SIDE[of.ratio].value
    covers = at.covers if at is not None else known.covers if known is not None else None
    yield "covers", None if covers is None else float(covers)
    yield "cases", [] if of.taken is None else list(of.taken.cases)
    yield "publication", None if known is None else known.publication.value
    yield "fields", [] if known is None else list(known.fields)
    yield "why", None if of.why is None else of.why.value
    yield (
        "too_small",
        [
            {"kind": each.kind, "evidence": each.evidence.value if each.evidence else None, "n": each.n}
            for each in of.too_small
        ],
    )
    yield "needs", needed(level)
