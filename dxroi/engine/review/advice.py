"""Continue, improve or stop: what the figures suggest, with the figures.

The three marks below belong to no rubric, because a rubric judges a plan and these ask whether it came true. Each is
taken from what the plan was tested against before, so that nobody learns of a new yardstick afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxroi.engine.review.plan import Plan
from dxroi.engine.ties import holds, is_negative
from dxroi.engine.totals import totals
from dxroi.models.appraisal import Measure
from dxroi.models.quantity import Number
from dxroi.models.review import Advice, Because, Ground, Reviewed, ReviewYear
from dxroi.models.words import Obligation, Verdict

ENOUGH = 0.8
"""Of hours, budget lines, uptake and literacy planned: below it an effect fell short by more than the strain of 20 %
less effect under which every appraisal shows its verdict (`engine.stress`)."""
DEARER = 1.2
"""Of the cost planned: above it the cost rose by more than the same appraisal's strain of 20 % more cost."""
ADRIFT = 0.2
"""Of the hours gained: more than this without a destination, and the gate `destination` of the standard rubric (方針1)
would not be passed."""


def advise(plan: Plan, reviewed: Reviewed) -> tuple[Advice, tuple[Ground, ...]]:
    """What to consider, and why: the gravest that any ground calls for."""
    open_ = tuple(_open(reviewed))
    if open_:
        return Advice.WITHHELD, open_
    short = tuple(_short(plan, reviewed))
    if plan.proposal.obligation is not Obligation.NONE:
        bound = Ground(Because.OBLIGATORY, {"obligation": plan.proposal.obligation.value})
        return (Advice.IMPROVE if short else Advice.CONTINUE), (bound, *short)
    ahead = tuple(_ahead(reviewed))
    if any(ground.because in (Because.REMAINING_NEGATIVE, Because.RUNNING_NEGATIVE) for ground in ahead):
        return Advice.STOP, (*ahead, *short)
    if short:
        return Advice.IMPROVE, (*short, *ahead)
    return Advice.CONTINUE, (Ground(Because.AS_PLANNED, _hours(plan, reviewed)), *ahead)


def _open(reviewed: Reviewed) -> Iterator[Ground]:
    """What is not known and would decide."""
    needed = [*reviewed.standing.judgement.unknowns]
    if reviewed.standing.net.value is None:
        needed += [path for path in reviewed.to_measure if path not in needed]
    ahead = reviewed.remaining_at_plan
    if ahead is not None and ahead.net.value is None:
        needed += [path for path in sorted(ahead.net.missing) if path not in needed]
    elif ahead is not None and _negative(ahead.net):  # whether other effects carry it may hang on what is not known
        needed += [path for path in ahead.judgement.unknowns if path not in needed]
    for path in needed:
        yield Ground(Because.NOT_MEASURED, {"path": path})


def _ahead(reviewed: Reviewed) -> Iterator[Ground]:
    """What the years to come bring; what is spent already is left out."""
    ahead, reached = reviewed.remaining_at_plan, reviewed.remaining
    if ahead is None or reached is None:
        last = reviewed.years[-1]
        running = _running_net(last)
        if running is not None and running < 0 and reviewed.standing.judgement.verdict is Verdict.NOT_YET:
            yield Ground(Because.RUNNING_NEGATIVE, {"year": last.year, "net": running})
        return
    values = {"years": ahead.years, "at_plan": ahead.net.value, "at_level": reached.net.value}
    if not _negative(ahead.net):
        yield Ground(Because.REMAINING_POSITIVE, values)
    elif ahead.judgement.verdict in (Verdict.JUSTIFIED, Verdict.CONDITIONAL):
        yield Ground(Because.CARRIED, {**values, "rule": ahead.judgement.rule})
    else:
        yield Ground(Because.REMAINING_NEGATIVE, values)


def _negative(net: Measure) -> bool:
    return net.value is not None and is_negative(net.value, net.scale)


def _running_net(year: ReviewYear) -> Number | None:
    """The balance of a year without what was paid once in it."""
    net = year.actual.row.net
    if net is None or year.stated is None:
        return net
    return net + (year.stated.initial or 0)


def _hours(plan: Plan, reviewed: Reviewed) -> Mapping[str, Number | None]:
    """Hours of the last year measured beside those of the plan, moved to the month in which it really began."""
    last, moved = reviewed.years[-1], totals(plan.moved).hours.known(plan.measured - 1)
    actual, planned = last.actual.row.hours_saved, last.plan.row.hours_saved
    figures = {"year": last.year, "share": reviewed.level.value, "actual": actual, "plan": moved}
    return figures if moved == planned else {**figures, "plan_as_written": planned}


def _short(plan: Plan, reviewed: Reviewed) -> Iterator[Ground]:
    """Where the last year measured lies below the plan by more than the plan was tested for."""
    last = reviewed.years[-1]
    of_last = {"year": last.year}
    if reviewed.level.value is not None and holds(reviewed.level.value, "<", ENOUGH):
        yield Ground(Because.HOURS_SHORT, _hours(plan, reviewed))
    yield from _adrift(last)
    for name, realised in last.realised.items():
        kind, _, of = name.partition(".")
        values = {**of_last, "share": realised.value}
        if realised.value is None:
            continue
        if kind == "cost" and holds(realised.value, ">", DEARER):
            yield Ground(Because.COST_OVER, {**values, "actual": last.actual.row.cost, "plan": last.plan.row.cost})
        elif holds(realised.value, "<", ENOUGH):
            if kind == "cash" and last.plan.row.cash is not None and last.plan.row.cash > 0:
                yield Ground(Because.CASH_SHORT, {**values, "actual": last.actual.row.cash, "plan": last.plan.row.cash})
            elif kind == "online":
                figures = {"actual": last.actual.online.get(of), "plan": last.plan.online[of]}
                yield Ground(Because.UPTAKE_SHORT, {**values, "procedure": of, **figures})
            elif kind == "literacy_steps":
                figures = {"actual": last.actual.literacy_steps, "plan": last.plan.literacy_steps}
                yield Ground(Because.LITERACY_SHORT, {**values, **figures})
    then, now = reviewed.planned.judgement.verdict, reviewed.forecast.judgement.verdict
    if now.rank > then.rank:
        yield Ground(Because.VERDICT_FALLS, {"planned": then.value, "forecast": now.value})


def _adrift(last: ReviewYear) -> Iterator[Ground]:
    """Hours that were gained and went nowhere."""
    adrift = last.actual.undirected
    went = sum(last.actual.freed_for.values())
    if adrift is not None and adrift > 0 and holds(adrift / (adrift + went), ">", ADRIFT):
        yield Ground(Because.UNDIRECTED, {"year": last.year, "hours": adrift, "share": adrift / (adrift + went)})
