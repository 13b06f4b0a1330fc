"""The options of a proposal, the proposal as written and doing nothing: each judged once, then put beside the others.

Present values are those of the start of the proposal's own first year: an option that begins in another year is carried
there at the rate of the rubric. Its equivalent annual cost is that of its own years.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.engine.annuity import equivalent_annual_cost
from dxroi.engine.appraise import appraise
from dxroi.engine.cash_flow import TIMING_OFFSET
from dxroi.engine.flows import Flow
from dxroi.engine.funding import funding
from dxroi.engine.increments import Point, placed
from dxroi.engine.ledgers import ledgers
from dxroi.engine.measures import ViewReader
from dxroi.engine.periods import MONTHS, operating_share
from dxroi.engine.ties import equal, holds
from dxroi.engine.totals import Totals, totals
from dxroi.models.appraisal import Appraisal, Measure, Reason, View
from dxroi.models.options import BASE, Increment, OptionFigures, OptionsStudy, OptionYear, Standing
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric

_NOTHING = Measure(0)
_VIEWS = ("city.net", "net_present_value", "cash.net", "society.net")
"""Where more is better."""
_COSTS = ("present_value", "general_revenue")
"""Where less is better, among what does anything: doing nothing costs nothing."""


def options_study(proposal: Proposal, rubric: Rubric, appraisal: Appraisal | None = None) -> OptionsStudy:
    """Everything that there is to say of the options of a proposal; `appraisal` is that of the proposal as written."""
    written = _figures(OptionFigures(proposal.id, proposal.name, "", proposal, appraisal, {}, _NOTHING, ()), rubric)
    others = [
        _figures(
            OptionFigures(o.id, o.name, o.field, o.proposal, None, {}, _NOTHING, (), o.summary, o.fields),
            rubric,
            proposal.first_year,
        )
        for o in proposal.options
    ]
    *options, base = _beside_each_other([written, *others, _doing_nothing(written)])
    every = (*options, base)
    ranked = sorted((e for e in every if not e.missing), key=lambda e: (e.measures["present_value"].value or 0, e.id))
    compared = {**dict.fromkeys(_VIEWS, every), **dict.fromkeys(_COSTS, tuple(options))}
    standings = {name: found for name, among in compared.items() if (found := _standing(name, among)) is not None}
    parts = _parts(standings.get("city.net"), {each.id: each for each in every})
    return OptionsStudy(tuple(options), base, tuple(each.id for each in ranked), standings, parts)


def _figures(of: OptionFigures, rubric: Rubric, first_year: int | None = None) -> OptionFigures:
    """What one comes to; `first_year` is the one at whose start present values are."""
    proposal = of.proposal
    if proposal is None:
        return of
    appraisal = of.appraisal or appraise(proposal, rubric)
    found = totals(ledgers(proposal, rubric))
    reader = ViewReader(found, View.CITY, rubric.horizon, rubric.discounting)
    later = 0 if first_year is None or proposal.first_year is None else proposal.first_year - first_year
    factor = (1 + rubric.discounting.rate) ** -later
    cost, benefit = reader.discounted_cost(), reader.discounted_benefit()
    city, revenue = appraisal.views[View.CITY], funding(proposal, found).general_revenue
    leaving, whole = _exit(proposal), city["cost"]
    measures = {
        "score": appraisal.judgement.score,
        "total_cost": whole,
        "equivalent_annual_cost": _annual(cost, rubric),
        "present_value": _times(cost, factor),
        "general_revenue": _total(revenue, rubric.horizon),
        "exit_cost": leaving,
        "total_cost_with_exit": leaving if _is_not_stated(leaving) else _sum(whole, leaving),
        "city.net": city["net"],
        "cash.net": appraisal.views[View.CASH]["net"],
        "society.net": appraisal.views[View.SOCIETY]["net"],
        "net_present_value": _times(city["net_present_value"], factor),
        "benefit_cost_ratio": city["benefit_cost_ratio"],
        "discounted_benefit_cost_ratio": city["discounted_benefit_cost_ratio"],
    }
    years = tuple(_years(appraisal, found))
    months = round(MONTHS * sum(operating_share(proposal, t) for t in range(rubric.horizon)))
    return of._replace(
        appraisal=appraisal, measures=measures, present_benefit=_times(benefit, factor), years=years, months=months
    )


def _years(appraisal: Appraisal, found: Totals) -> Iterator[OptionYear]:
    money = found.cost(View.CASH)
    for t, row in enumerate(appraisal.years):
        yield OptionYear(row.year, row.cost, row.general_revenue, money.known(t))


def _doing_nothing(written: OptionFigures) -> OptionFigures:
    """No cost and no effect in the years of the proposal as written."""
    measures = dict.fromkeys(written.measures, _NOTHING)
    no_cost = Measure(None, Reason.NO_COST, stands_for=0)
    measures |= {"benefit_cost_ratio": no_cost, "discounted_benefit_cost_ratio": no_cost, "score": Measure(None)}
    years = tuple(OptionYear(each.year, 0, 0, 0) for each in written.years)
    return OptionFigures(BASE, "", "", None, None, measures, _NOTHING, years)


def _exit(proposal: Proposal) -> Measure:
    """What leaving costs, of the items that say so; neither a value nor a reason where none does."""
    stated = [item.exit.cost for item in proposal.costs if item.exit is not None]
    missing = frozenset(each.field for each in stated if each.unknown)
    if missing:
        return Measure(None, Reason.UNKNOWN, missing=missing)
    return Measure(_added(stated)) if stated else Measure(None)


def _added(amounts: Sequence[Quantity]) -> float:
    total: float = 0
    for each in amounts:
        total = total + each.likely
    return total


def _is_not_stated(of: Measure) -> bool:
    return of.value is None and of.reason is None


def _annual(cost: Measure, rubric: Rubric) -> Measure:
    """The equivalent annual cost at the annual timing of the rubric."""
    if cost.value is None:
        return cost
    rate, offset = rubric.discounting.rate, TIMING_OFFSET[rubric.discounting.annual]
    one = equivalent_annual_cost(1, rate, rubric.horizon, offset)
    return Measure(equivalent_annual_cost(cost.value, rate, rubric.horizon, offset), scale=cost.scale * one)


def _times(of: Measure, factor: float) -> Measure:
    if of.value is None or factor == 1:
        return of
    return of._replace(value=of.value * factor, scale=of.scale * factor)


def _total(flow: Flow, years: int) -> Measure:
    missing = flow.unknowns(years)
    if missing:
        return Measure(None, Reason.UNKNOWN, missing=missing)
    return Measure(flow.total(years), scale=flow.size(years))


def _sum(a: Measure, b: Measure) -> Measure:
    if a.value is None or b.value is None:
        return Measure(None, Reason.UNKNOWN, missing=a.missing | b.missing)
    return Measure(a.value + b.value, scale=a.scale + b.scale)


def _less(a: Measure, b: Measure) -> Measure:
    if a.value is None or b.value is None:
        return Measure(None, Reason.UNKNOWN, missing=a.missing | b.missing)
    scale = a.scale + b.scale
    return Measure(0 if equal(a.value, b.value, scale) else a.value - b.value, scale=scale)


def _beside_each_other(every: Sequence[OptionFigures]) -> list[OptionFigures]:
    """Each with its place in the order of rising cost; what is unknown has none."""
    known = [each for each in every if not each.missing]
    found = placed([_point(each) for each in known])
    places = {each.id: (each, place) for each, place in zip(known, found, strict=True)}
    beside = []
    for each in every:
        if each.id not in places:
            beside.append(each)
            continue
        _, place = places[each.id]
        beside.append(
            each._replace(
                dominated_by=None if place.dominated_by is None else known[place.dominated_by].id,
                between=None if place.between is None else (known[place.between[0]].id, known[place.between[1]].id),
                increment=None if place.against is None else _increment(each, known[place.against]),
            )
        )
    return beside


def _point(of: OptionFigures) -> Point:
    cost, benefit = of.measures["present_value"], of.present_benefit
    return Point(cost.value or 0, benefit.value or 0, cost.scale, benefit.scale)


def _increment(of: OptionFigures, cheaper: OptionFigures) -> Increment:
    benefit = _less(of.present_benefit, cheaper.present_benefit)
    cost = _less(of.measures["present_value"], cheaper.measures["present_value"])
    if not cost.value or benefit.value is None:
        return Increment(cheaper.id, benefit, cost, Measure(None, Reason.NO_COST))
    return Increment(cheaper.id, benefit, cost, Measure(benefit.value / cost.value))


def _standing(name: str, every: Sequence[OptionFigures]) -> Standing | None:
    """Which is best by one measure; none where no two can be compared."""
    found = {each.id: each.measures[name] for each in every}
    known = {
        id_: (of.value if name in _VIEWS else -of.value, of.scale) for id_, of in found.items() if of.value is not None
    }
    if len(known) < 2:
        return None
    most = max(value for value, _ in known.values())
    best = tuple(id_ for id_, (value, scale) in known.items() if not holds(value, "<", most, scale))
    rest = {id_: value for id_, (value, _) in known.items() if id_ not in best}
    second = max(rest, key=lambda id_: rest[id_]) if rest else None
    if second is None:
        return Standing(name, best, None, Measure(0))
    ends = (found[best[0]], found[second]) if name in _VIEWS else (found[second], found[best[0]])
    return Standing(name, best, second, _less(*ends))


def _parts(standing: Standing | None, by_id: Mapping[str, OptionFigures]) -> Mapping[str, Measure]:
    """What the difference between best and second rests on: less cost, more cash, more capacity."""
    if standing is None or standing.second is None:
        return {}
    best, second = (_ledgers(by_id[id_]) for id_ in (standing.best[0], standing.second))
    return {name: _less(best[name], second[name]) for name in best if name != "cost"} | {
        "cost": _less(second["cost"], best["cost"])
    }


def _ledgers(of: OptionFigures) -> Mapping[str, Measure]:
    """Cost, budget that falls, and staff time valued, over the horizon."""
    if of.appraisal is None:
        return dict.fromkeys(("cost", "cash", "capacity"), _NOTHING)
    views = of.appraisal.views
    cash = views[View.CASH]["benefit"]
    return {
        "cost": views[View.CITY]["cost"],
        "cash": cash,
        "capacity": _less(views[View.CITY]["benefit"], cash),
    }
