"""Cost items: money once and a year, own hours, and the running cost that nobody stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.flows import Flow, flow
from dxroi.engine.lines import CostLine
from dxroi.engine.periods import Period, period
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.engine.yearly import by_year
from dxroi.models.proposal import CostItem, Proposal
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Rubric
from dxroi.models.words import ContractForm

_AT_ONCE = Period(0, 0)
"""The first year, whichever it is."""

WHOLE_COST = "cost"
"""The path of the cost of which nothing is stated."""
RUNNING_COST = "cost.annual"
"""The path of the running cost that nobody stated."""
REUSE = "reuse."
"""How the paths of what works elsewhere cost begin (`engine.reuse`)."""


def cost_lines(item: CostItem, proposal: Proposal, rubric: Rubric, scenario: Scenario) -> Iterator[CostLine]:
    """One line for each part of an item under a scenario."""
    years = rubric.horizon
    once = _AT_ONCE if item.paid_in is None else period(proposal, item.paid_in, item.paid_in, years)
    yearly = period(proposal, item.first, item.until, years)
    own = scenario.factors.get(item.field, 1) * item.chance if scenario.factors else item.chance
    money = scenario.money_cost * own
    if item.initial is not None:
        amounts, missing = by_year(Series((item.initial,)), once, years, scenario)
        yield CostLine(item, item.field, "initial", True, _money(amounts, missing, money))
    if item.annual is not None:
        amounts, missing = _yearly(item, item.annual, yearly, years, scenario)
        yield CostLine(item, item.field, "annual", True, _money(amounts, missing, money * scenario.annual_cost))
    for hours, when in ((item.hours, once), (item.hours_per_year, yearly)):
        if hours is not None:
            amounts, missing = by_year(Series((hours,)), when, years, scenario)
            yield _own_hours(item, _money(amounts, missing, own), rubric, scenario)


def _yearly(
    item: CostItem, annual: Series, when: Period, years: int, scenario: Scenario
) -> tuple[list[Number], list[frozenset[str]]]:
    """What is paid every year: amounts as stated, or those of a contract month by month."""
    if item.contract is None:
        return by_year(annual, when, years, scenario)
    from dxroi.engine.contracts import contract_years  # few proposals have one

    return contract_years(item, when, years, scenario)


def _money(amounts: Sequence[Number], missing: Sequence[frozenset[str]], factor: Number) -> Flow:
    return flow(amounts if factor == 1 else [a * factor for a in amounts], missing)


def _own_hours(item: CostItem, hours: Flow, rubric: Rubric, scenario: Scenario) -> CostLine:
    labour = rubric.labour[item.staff]
    rate: Number = labour.yen_per_hour if item.yen_per_hour is None else scenario.number(item.yen_per_hour)
    open_rate = scenario.missing(item.yen_per_hour)
    gaps = [hours.missing_in(t) for t in range(len(hours.amounts))]
    missing = [m | open_rate if m or h else NOTHING for h, m in zip(hours.amounts, gaps, strict=True)]
    yen = _money([h * rate for h in hours.amounts], missing, scenario.money_cost if labour.cash_releasing else 1)
    return CostLine(item, item.field, "hours", labour.cash_releasing, yen, hours, rate)


def is_unknown_as_a_whole(proposal: Proposal) -> bool:
    """Whether the file, at stage `idea`, says nothing of cost: one unknown, `cost`, in every year."""
    stated = [c.initial for c in proposal.costs if c.initial is not None]
    return bool([initial for initial in stated if initial.unknown and initial.field == WHOLE_COST])


def states_running_cost(proposal: Proposal) -> bool:
    """Whether the file says anything of running cost, be it that it is unknown; not of works elsewhere."""
    own = proposal.costs if not proposal.reuse_counted else [c for c in proposal.costs if not c.field.startswith(REUSE)]
    return bool([c for c in own if (c.annual is not None and not _is_purchase(c)) or c.hours_per_year is not None])


def _is_purchase(item: CostItem) -> bool:
    """Whether its amounts are instalments of a purchase, which say nothing of what running the thing costs."""
    return item.contract is not None and item.contract.form is ContractForm.PURCHASE


def remaining_cost(years: int, scenario: Scenario) -> CostLine:
    """What the years after the first may hold of a cost that is unknown as a whole.

    A total that is tried for it stands in the first year (`initial`), and these years then hold nothing.
    """
    missing = scenario.missing(Quantity.not_known(WHOLE_COST))
    return CostLine(None, WHOLE_COST, "annual", True, _money([0] * years, [missing] * years, 1))


def unstated_running_cost(effects: Flow, scenario: Scenario) -> Iterator[CostLine]:
    """The running cost that nobody stated: unknown in every year in which an effect runs, never 0.

    Bad: `cost: {initial: 2500000}` taken as free to run. Its path is `cost.annual`, in both written forms.
    """
    runs = [bool(g or effects.missing_in(t)) for t, g in enumerate(effects.gross)]
    if not any(runs):
        return
    unknown = Quantity.not_known(RUNNING_COST)
    amount, missing = scenario.number(unknown), scenario.missing(unknown)
    factor = scenario.money_cost * scenario.annual_cost
    yen = _money([amount if run else 0 for run in runs], [missing if run else NOTHING for run in runs], factor)
    yield CostLine(None, RUNNING_COST, "annual", True, yen)
