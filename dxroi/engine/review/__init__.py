"""Plan and actual side by side (計画と実績の比較), and what follows for the years to come.

The measured years take the place of the planned ones in the input of the one engine; nothing is computed twice. Later
years are forecast at the share of the plan that was last reached (`levels`), and once more as planned. What is spent
already decides nothing: whether to go on is a question of the years to come alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxroi.engine.appraise import year_rows
from dxroi.engine.break_even import break_even
from dxroi.engine.judging import judge
from dxroi.engine.ledgers import ledgers
from dxroi.engine.lines import Ledgers
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.review.advice import advise
from dxroi.engine.review.costs import own_lines
from dxroi.engine.review.levels import AT_PLAN, share
from dxroi.engine.review.plan import Plan, plan_of
from dxroi.engine.review.reached import levels_reached
from dxroi.engine.review.replaced import later, replaced, unfolded
from dxroi.engine.review.works import went_to
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.scoring import refuse_off_scale
from dxroi.engine.starts import months_between, planned_start, real_start
from dxroi.engine.totals import totals
from dxroi.models.appraisal import View, YearRow
from dxroi.models.cycle import NO_DESTINATION, Actual
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Number
from dxroi.models.review import Advice, Assessed, Realised, Reckoning, Reviewed, ReviewYear, YearSide
from dxroi.models.rubric import Rubric


def assess(proposal: Proposal, rubric: Rubric) -> Assessed:
    """Hold a proposal against what came of it.

    Raises ValueError where a rating lies outside the scale of its criterion.
    """
    refuse_off_scale(proposal, rubric)
    plan, planned = plan_of(proposal, rubric), reckoning(proposal, rubric, rubric.horizon)
    return Assessed(proposal, None if plan is None else _reviewed(plan, planned), planned)


def forecast_of(proposal: Proposal, rubric: Rubric) -> Proposal:
    """What the forecast judges: measured years as measured, later ones at the level last reached; else the plan."""
    plan = plan_of(proposal, rubric)
    return proposal if plan is None else replaced(plan, levels_reached(plan))


def reckoning(proposal: Proposal, rubric: Rubric, years: int) -> Reckoning:
    """Verdict and balance over the first `years`."""
    over = rubric._replace(horizon=years)
    case, lines = Case(proposal, over, AS_WRITTEN), ledgers(proposal, over)
    found = totals(lines)
    reader = MeasureReader(case, found, years)
    city, cash = reader.view(View.CITY), reader.view(View.CASH)
    even, ratio = break_even(lines, found), city.benefit_cost_ratio()
    judgement = judge(case, years, found)
    return Reckoning(years, judgement, city.net(), ratio, cash.net(), even.yen_per_hour, even.reason)


def _reviewed(plan: Plan, planned: Reckoning) -> Reviewed:
    proposal, rubric, done = plan.proposal, plan.rubric, plan.measured
    levels = levels_reached(plan)
    reached, at_plan, to_date = (
        replaced(plan, levels),
        replaced(plan, AT_PLAN),
        replaced(plan, AT_PLAN, to_date=True),
    )
    first, left = plan.year(done), rubric.horizon - done
    start = real_start(proposal)
    reviewed = Reviewed(
        tuple(_years(plan, unfolded(plan), at_plan)),
        planned,
        reckoning(proposal, rubric, done),
        reckoning(to_date, rubric, done),
        reckoning(reached, rubric, rubric.horizon),
        reckoning(at_plan, rubric, rubric.horizon),
        reckoning(later(reached, first), rubric, left) if left else None,
        reckoning(later(at_plan, first), rubric, left) if left else None,
        None if start is None else months_between(planned_start(proposal), start),
        proposal.operates_from is not None,
        _level(plan, at_plan),
        levels,
        Advice.WITHHELD,
        (),
        _to_measure(plan, to_date),
        tuple(a.year for a in proposal.actuals if a.year >= plan.year(rubric.horizon)),
    )
    advice, grounds = advise(plan, reviewed)
    return reviewed._replace(advice=advice, grounds=grounds)


def _to_measure(plan: Plan, to_date: Proposal) -> tuple[str, ...]:
    """The paths of actuals that are not known and that the plan counts."""
    last = plan.year(plan.measured)
    items = to_date._replace(
        works=tuple(w for w in to_date.works if (w.first or 0) < last),
        costs=tuple(c for c in to_date.costs if (c.first or c.paid_in or 0) < last),
    )
    paths = [q.field for q in quantities(items) if q.unknown and q.field.startswith("actuals.")]
    return tuple(dict.fromkeys(paths))


def _level(plan: Plan, at_plan: Proposal) -> Realised:
    """The share of the planned hours that was last reached."""
    t = plan.measured - 1
    hours = totals(ledgers(at_plan, plan.rubric)).hours.known(t)
    return _realised(hours, totals(plan.moved).hours.known(t))


def _realised(actual: Number | None, planned: Number | None) -> Realised:
    """Actual / plan, or why there is none."""
    if actual is None or planned is None:
        return Realised(None, "unknown")
    reached = share(actual, planned)
    return Realised(None, "no-plan") if reached is None else Realised(reached)


def _years(plan: Plan, unfolded_plan: Proposal, at_plan: Proposal) -> Iterator[ReviewYear]:
    """From the first year to the last one measured."""
    rubric = plan.rubric
    real = ledgers(at_plan, rubric)
    rows = [
        tuple(year_rows(Case(of, rubric, AS_WRITTEN), totals(lines)))
        for of, lines in ((plan.proposal, plan.lines), (at_plan, real))
    ]
    for t in range(plan.measured):
        actual = plan.actuals.get(t)
        planned = _even(_planned_side(plan, rows[0][t], t), unfolded_plan, plan, t)
        came = _even(_actual_side(plan, rows[1][t], t, real), at_plan, plan, t)
        yield ReviewYear(plan.year(t), planned, came, actual, dict(_realised_by_name(planned, came)))


def _even(side: YearSide, of: Proposal, plan: Plan, t: int) -> YearSide:
    """The side with the rate at which that year alone breaks even."""
    year = plan.year(t)
    alone = reckoning(later(of, year)._replace(first_year=year), plan.rubric, 1)
    return side._replace(even_rate=alone.even_rate, even_reason=alone.even_reason)


def _own_hours(lines: Ledgers, t: int) -> Number | None:
    known = [line.hours.known(t) for line in lines.costs if line.hours is not None]
    return None if None in known else sum(hours for hours in known if hours is not None)


def _planned_side(plan: Plan, row: YearRow, t: int) -> YearSide:
    online = {}
    for line in plan.lines.procedures:
        position = t - ((line.procedure.first or plan.first_year) - plan.first_year)
        uptake = line.procedure.online.at(max(position, 0))
        covered = line.online_cases.amounts[t] or line.online_cases.missing_in(t)
        online[line.procedure.procedure] = None if uptake.unknown else uptake.likely if covered else 0
    literacy = plan.proposal.literacy
    steps = None
    if literacy is not None and not literacy.people.unknown:
        steps = literacy.people.likely * (literacy.level_to - literacy.level_from)
    adrift = totals(plan.lines).undirected.known(t)
    return YearSide(row, went_to(plan.lines.works, t), adrift, online, None, _own_hours(plan.lines, t), steps)


def _actual_side(plan: Plan, row: YearRow, t: int, real: Ledgers) -> YearSide:
    actual = plan.actuals.get(t)
    if actual is None:
        return YearSide(row, {}, None, {}, None, None, None)
    went = {name: hours for name, hours in actual.freed_for.items() if name != NO_DESTINATION}
    adrift = totals(real).undirected.known(t) if actual.freed_for else None
    names = [line.procedure.procedure for line in plan.lines.procedures]
    online: Mapping[str, Number | None] = {name: actual.online.get(name) for name in names}
    own = _own_hours(real, t) if own_lines(plan) or actual.hours_spent is not None else 0
    return YearSide(row, went, adrift, online, None, own, _steps(plan, actual))


def _steps(plan: Plan, actual: Actual) -> Number | None:
    """People × levels, counted from where the plan began."""
    planned = plan.proposal.literacy
    if planned is None or actual.literacy_people is None or actual.literacy_to is None:
        return None
    return actual.literacy_people * (actual.literacy_to - planned.level_from)


def _realised_by_name(planned: YearSide, came: YearSide) -> Iterator[tuple[str, Realised]]:
    for name in ("hours_saved", "cost", "cash", "capacity", "residents"):
        yield name, _realised(getattr(came.row, name), getattr(planned.row, name))
    for procedure, uptake in planned.online.items():
        yield f"online.{procedure}", _realised(came.online.get(procedure), uptake)
    if planned.literacy_steps is not None:
        yield "literacy_steps", _realised(came.literacy_steps, planned.literacy_steps)
