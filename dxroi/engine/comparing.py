"""Proposals side by side: each judged once by the rubric, and put in an order by one measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dxroi.engine.after_horizon import after_horizon
from dxroi.engine.costs import RUNNING_COST
from dxroi.engine.flows import Flow, summed
from dxroi.engine.funding import funding
from dxroi.engine.judging import judged
from dxroi.engine.near import steps
from dxroi.engine.ranking import ranks
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.scoring import refuse_off_scale, weights_without
from dxroi.engine.ties import settled
from dxroi.models.appraisal import Judgement, Measure, Reason
from dxroi.models.comparison import GENERAL_REVENUE, SHOWN, Candidate, Comparison, Lack, Value
from dxroi.models.measures import SCORE
from dxroi.models.proposal import Proposal, item_name
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.models.words import Obligation

_BETTER_LOW = frozenset(
    ("cost", "payback_years", "discounted_payback_years", "undirected_hours", "undirected_share", "unknowns",
     "unstated_ratings", GENERAL_REVENUE)
)  # fmt: skip
"""Measures, without their view, of which less is better."""
_WHOLE = {int}


def compare(
    proposals: Iterable[Proposal], rubric: Rubric, measures: Sequence[str] = SHOWN, sort: str = SCORE
) -> Comparison:
    """Every proposal judged by the rubric, best first by the measure `sort`.

    The same for the same proposals, in whatever order they come. Obligatory ones have no rank, nor have those for which
    the measure has no value. Raises ValueError where a rating lies outside the scale of its criterion, KeyError for a
    measure that there is not.
    """
    candidates = []
    for proposal in proposals:
        refuse_off_scale(proposal, rubric)
        candidates.append(candidate(proposal, rubric, measures, sort))
    return ranked(candidates, rubric, measures, sort)


def candidate(proposal: Proposal, rubric: Rubric, measures: Sequence[str], sort: str = SCORE) -> Candidate:
    """One proposal under one rubric; beside what judging needs, only the measures asked for are computed."""
    case = Case(proposal, rubric, AS_WRITTEN)
    reader = MeasureReader(case, case.totals(), rubric.horizon)
    return with_late(candidate_of(reader, judged(reader), measures, sort), reader)


def with_late(of: Candidate, reader: MeasureReader) -> Candidate:
    """The candidate with what its file states for years after the horizon: looked for only where it is shown."""
    late = after_horizon(reader.case.proposal, reader.case.rubric)
    return of if late is None else of._replace(late=late)


def candidate_of(reader: MeasureReader, judgement: Judgement, measures: Sequence[str], sort: str = SCORE) -> Candidate:
    """The same of a reader over the whole horizon and its judgement, without what comes after it."""
    proposal = reader.case.proposal
    revenue = funding(proposal, reader.totals).general_revenue
    by_year = _by_year(revenue, reader.years)
    read = {name: _of(name, reader, revenue) for name in (*measures, sort)}
    return Candidate(
        proposal.path,
        proposal.id,
        proposal.name,
        proposal.department,
        proposal.stage,
        proposal.obligation,
        proposal.serves,
        judgement.verdict,
        judgement.rule,
        judgement.score.value,
        tuple([c.points if c.applies else None for c in judgement.criteria]),
        tuple([_value(read[name]) for name in measures]),
        _value(read[sort]),
        read[sort].scale,
        proposal.first_year,
        by_year,
        _lacks(proposal, judgement) if judgement.unknowns else (),
        steps(judgement, reader) if proposal.obligation is Obligation.NONE else (),
        None if proposal.review is None else proposal.review.decision,
        None,
        _excess(by_year) if proposal.funding else 0,
    )


def _of(name: str, reader: MeasureReader, revenue: Flow) -> Measure:
    if name != GENERAL_REVENUE:
        return reader.read(name)
    missing = revenue.unknowns(reader.years)
    if missing:
        return Measure(None, Reason.UNKNOWN, missing=missing)
    return Measure(revenue.total(reader.years), scale=revenue.size(reader.years))


def _value(measure: Measure) -> Value:
    """The number, a whole one where it is tied with one; else why there is none."""
    if measure.value is None:
        return measure.reason or Reason.UNKNOWN
    return settled(measure.value, measure.scale)


def _by_year(revenue: Flow, years: int) -> tuple[float | None, ...]:
    known = [revenue.known(year) for year in range(years)] if revenue.missing else revenue.amounts[:years]
    if set(map(type, known)) == _WHOLE:  # as most amounts are
        return tuple(known)
    return tuple([amount if amount is None or type(amount) is int else settled(amount) for amount in known])


def _excess(by_year: Sequence[Number | None]) -> Number:
    return -summed(amount for amount in by_year if amount is not None and amount < 0)


def _lacks(proposal: Proposal, judgement: Judgement) -> tuple[Lack, ...]:
    stated = any(cost.annual and not cost.contract for cost in proposal.costs)
    return tuple(Lack(path, item_name(proposal, path), path != RUNNING_COST or stated) for path in judgement.unknowns)


def ranked(candidates: Iterable[Candidate], rubric: Rubric, measures: Sequence[str], sort: str) -> Comparison:
    """The candidates best first, ties in the order of their paths; then those without a rank."""
    ordered = sorted(candidates, key=lambda each: (each.path, each.id))
    sign = -1 if better_low(sort) else 1
    keys = [sign * each.key if each.competes and not isinstance(each.key, Reason) else None for each in ordered]
    found = ranks(keys, [each.gross for each in ordered])
    order = sorted(range(len(ordered)), key=lambda position: _place(found[position], ordered[position]))
    return Comparison(
        rubric, tuple(measures), sort, tuple(ordered[each] for each in order), tuple(found[each] for each in order)
    )


def by_score(of: Comparison) -> Comparison:
    """The same candidates ranked by their scores."""
    if of.sort == SCORE:
        return of
    keyed = [each._replace(key=Reason.UNKNOWN if each.score is None else each.score, gross=0) for each in of.candidates]
    return ranked(keyed, of.rubric, of.measures, SCORE)


def _place(rank: int | None, of: Candidate) -> tuple[bool, int, bool]:
    """Those with a rank first; the obligatory ones last."""
    return rank is None, rank or 0, not of.competes


def better_low(measure: str) -> bool:
    """Whether less of a measure is better: costs, years until payback, what is undirected or missing.

    >>> better_low("city.cost"), better_low("city.net")
    (True, False)
    """
    return measure.rpartition(".")[2] in _BETTER_LOW


def contributions(of: Candidate, rubric: Rubric) -> tuple[float, ...]:
    """Weight × points by criterion; 0 for one that does not apply, whose weight goes to the others, or is unknown."""
    ids = [criterion.id for criterion in rubric.criteria]
    dropped = frozenset(id_ for id_, points in zip(ids, of.points, strict=True) if points is None)
    weights = weights_without(rubric.weights, dropped)
    return tuple(weights[id_] * (points or 0) for id_, points in zip(ids, of.points, strict=True))
