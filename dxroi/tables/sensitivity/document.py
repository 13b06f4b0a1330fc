"""The answer for machines: `dxroi.sensitivity/1`, keys in the contract's order, unrounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import TYPE_CHECKING

from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.inputs import certain
from dxroi.engine.uncertainty.study import Adjusted, Study
from dxroi.finding import Finding
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Bar, Change, Flip, Input, Member, Switch
from dxroi.models.words import Verdict
from dxroi.tables.document import Value, enveloped, number, proposal_entry
from dxroi.tables.sensitivity.risk import Bias
from dxroi.tables.sensitivity.written import as_written
from dxroi.texts import Lang

if TYPE_CHECKING:
    from dxroi.engine.learning.experience import Experienced
    from dxroi.engine.uncertainty.summaries import HorizonSummary, MeasureSummary

FORMAT = "dxroi.sensitivity/1"
Entry = Mapping[str, Value]


def sensitivity_document(
    rubric: Rubric,
    studies: Sequence[tuple[Study, Sequence[Bias]]],
    findings: Sequence[Finding],
    lang: Lang,
    *,
    drawn: bool = True,
    beside: Sequence[Experienced] = (),
) -> Entry:
    """The whole document; what would have to be drawn is null or empty where NumPy is not there."""
    body = {
        "results": [
            {**_result(study, biases, drawn=drawn), **_calibrated(beside[n : n + 1])}
            for n, (study, biases) in enumerate(studies)
        ],
    }
    return enveloped(FORMAT, rubric, body, findings, lang)


def _calibrated(found: Sequence[Experienced]) -> Entry:
    """The last key of a result, only where it is asked for."""
    if not found:
        return {}
    from dxroi.tables.calibration.document import calibrated_entry

    return {"calibrated": calibrated_entry(found[0])}


def _result(study: Study, biases: Sequence[Bias], *, drawn: bool) -> Entry:
    drawn, proposal = drawn and study.judgement.verdict is not Verdict.WITHHELD, study.case.proposal
    return {
        **proposal_entry(proposal),
        "verdict": study.judgement.verdict.value,
        "unknowns": list(study.judgement.unknowns),
        "draws": study.plan.draws if drawn else None,
        "seed": study.seed if drawn else None,
        "measures": _measures(study.whole) if drawn else {},
        "verdicts": _verdicts(study.whole) if drawn else {},
        "tornado": [_bar(proposal, bar) for bar in study.tornado],
        "switching": [_switch(switch) for switch in study.switching],
        "flips": [_flip(proposal, flip) for flip in study.flips],
        "variance": list(_variance(study)) if drawn else [],
        "information": list(_information(study)) if drawn else [],
        "measure": study.measure,
        "stated": number(study.stated.value, study.stated.scale),
        "undecided": study.is_undecided if drawn else None,
        "inputs": [_input(proposal, each) for each in study.inputs],
        "certain": list(certain(proposal, study.inputs)),
        "horizons": [_horizon(each) for each in study.summary.horizons] if drawn else [],
        "shapes": _shapes(study) if drawn else {},
        "adjusted": _adjusted(study.adjusted) if drawn else None,
        "optimism_bias": [_biased(each) for each in biases],
    }


def _measures(of: HorizonSummary) -> Entry:
    return {name: _measure(found) for name, found in of.measures.items()}


def _measure(of: MeasureSummary) -> Entry:
    return {
        "mean": _value(of.mean),
        "p10": _value(of.p10),
        "p50": _value(of.p50),
        "p90": _value(of.p90),
        "share_not_negative": _value(of.not_negative),
        "standard_error": _error(of.mean),
        "standard_errors": {
            name: _error(each)
            for name, each in (("p10", of.p10), ("p50", of.p50), ("p90", of.p90), ("share", of.not_negative))
        },
        "null": {reason.value: share.value for reason, share in of.null.items()},
        "histogram": None if of.histogram is None else of.histogram._asdict(),
    }


def _value(of: Estimate | None) -> float | None:
    """A payback that is never has no number that JSON could hold."""
    return None if of is None or not isfinite(of.value) else of.value


def _error(of: Estimate | None) -> float | None:
    return None if of is None or not isfinite(of.standard_error) else of.standard_error


def _verdicts(of: HorizonSummary) -> Entry:
    return {verdict.value: share.value for verdict, share in of.verdicts.items()}


def _horizon(of: HorizonSummary) -> Entry:
    return {
        "years": of.years,
        "verdicts": _verdicts(of),
        "standard_errors": {verdict.value: share.standard_error for verdict, share in of.verdicts.items()},
        "measures": _measures(of),
    }


def _shapes(study: Study) -> Entry:
    """The measure in question and the verdicts by shape, and with all inputs moving together."""
    if not study.inputs:
        return {}
    named = (("triangular", study.band[0]), ("severe", study.band[1]), ("together", study.together))
    return {
        name: {"measures": _measures(found.horizons[-1]), "verdicts": _verdicts(found.horizons[-1])}
        for name, found in named
    }


def _bar(proposal: Proposal, bar: Bar) -> Entry:
    first = bar.input.members[0]
    return {
        "field": bar.input.field,
        "low": number(as_written(proposal, first.field, first.low)),
        "high": number(as_written(proposal, first.field, first.high)),
        "at_low": number(bar.at_low),
        "at_high": number(bar.at_high),
        "verdict_low": bar.verdict_low.value,
        "verdict_high": bar.verdict_high.value,
        "is_factor": first.is_factor,
    }


def _switch(switch: Switch) -> Entry:
    return {
        "field": switch.field,
        "now": number(switch.now),
        "at_switch": number(switch.at),
        "from": switch.standing.value,
        "to": switch.then.value,
        "inside_range": switch.inside,
        "beyond": number(switch.beyond),
        "distance": switch.distance,
    }


def _flip(proposal: Proposal, flip: Flip) -> Entry:
    return {
        "to": flip.to.value,
        "changes": [_change(proposal, change) for change in flip.changes],
        "from": flip.standing.value,
        "size": flip.size,
    }


def _change(proposal: Proposal, change: Change) -> Entry:
    """As the file would write it, so that it can be put back."""
    towards = 1 if change.to > change.now else -1
    return {
        "field": change.field,
        "from": number(as_written(proposal, change.field, change.now)),
        "to": number(as_written(proposal, change.field, change.to, towards)),
        "is_factor": change.is_factor,
        "units": change.units,
    }


def _input(proposal: Proposal, each: Input) -> Entry:
    return {
        "field": each.field,
        "origin": each.origin.value,
        "evidence": each.evidence.value if each.evidence else None,
        "shape": each.shape.value,
        "source": each.source,
        "members": [
            {"field": m.field}
            | {name: number(as_written(proposal, m.field, value)) for name, value in _ends(m).items()}
            | {"is_factor": m.is_factor}
            for m in each.members
        ],
    }


def _ends(of: Member) -> dict[str, Number]:
    return {"low": of.low, "likely": of.likely, "high": of.high}


def _variance(study: Study) -> Iterator[Entry]:
    for each, index in zip(study.inputs, study.variance, strict=False):
        yield {
            "field": each.field,
            "first_order": index.first_order.value,
            "total": index.total.value,
            "standard_errors": {"first_order": index.first_order.standard_error, "total": index.total.standard_error},
        }


def _information(study: Study) -> Iterator[Entry]:
    for each, worth in zip(study.inputs, study.information, strict=False):
        yield {"field": each.field, "value": worth.value, "standard_error": worth.standard_error}


def _adjusted(of: Adjusted) -> Entry:
    return {"verdict": of.judgement.verdict.value, "value": number(of.net.value, of.net.scale)}


def _biased(of: Bias) -> Entry:
    return {
        **_adjusted(of.adjusted),
        "capital": of.biased.rates.capital,
        "operating": of.biased.rates.operating,
        "uplifts": dict(of.biased.uplifts),
        "build_months": of.biased.months,
        "later_years": of.biased.later,
        "managed": of.managed,
    }
