"""Proposals and rubrics small enough that what comes out is known in closed form."""

from __future__ import annotations

from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Words
from dxroi.models.proposal import CashSaving, CostItem, Proposal
from dxroi.models.quantity import Quantity, Series
from dxroi.models.rubric import Condition, Criterion, Discounting, LabourRate, Rubric, Rule
from dxroi.models.words import Staff, Timing, Verdict

YEARS = 5


def ranged(field: str, low: float, likely: float, high: float) -> Quantity:
    return Quantity(likely, low, high, field)


def saving(number: int, low: float, likely: float, high: float) -> CashSaving:
    """A budget line that falls by so much a year."""
    field = f"cash_saved.{number}"
    return CashSaving(field, "line", Series((ranged(f"{field}.annual", low, likely, high),)))


def proposal(*savings: CashSaving, cost: Quantity) -> Proposal:
    """Money once, nothing to run, and budget lines that fall."""
    item = CostItem("cost.0", "build", cost, Series((Quantity.of(0, "cost.0.annual"),)))
    return Proposal("name", "department", "id", 2027, costs=(item,), cash_savings=savings)


def rubric(measure: str = "city.net", horizon: int = YEARS, rate: float = 0.0) -> Rubric:
    """Justified where one measure is 0 or more, else not yet."""
    return Rubric(
        "built",
        "1",
        Words("見本", "built"),
        horizon,
        Discounting(rate, Timing.START, Timing.END),
        {staff: LabourRate(4000, cash_releasing=False) for staff in Staff},
        1860,
        2500,
        (Criterion("generality", 1),),
        (
            Rule("sound", Verdict.JUSTIFIED, (Condition("rubric.verdicts.sound.when.0", measure, ">=", 0),)),
            Rule("otherwise", Verdict.NOT_YET, ()),
        ),
        weights={"generality": 1.0},
    )


def case(of: Proposal, by: Rubric | None = None) -> Case:
    return Case(of, by or rubric(), AS_WRITTEN)
