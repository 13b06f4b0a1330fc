"""The contract's worked examples once more, built in Python: what no file is needed for."""

from __future__ import annotations

import pytest

import dxroi
from dxroi.models.appraisal import Appraisal, Measure, Reason, View
from dxroi.models.proposal import CashSaving, CostItem, Proposal, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Rubric


def series(field: str, *numbers: Number) -> Series:
    """Numbers by year."""
    return Series(tuple(Quantity.of(number, f"{field}.{n}") for n, number in enumerate(numbers)))


def cost(initial: int, annual: int = 0) -> tuple[CostItem, ...]:
    """An initial and a running cost."""
    return (CostItem("cost", None, Quantity.of(initial, "cost.initial"), series("cost.annual", annual)),)


def saving(initial: int, *cash: int) -> Proposal:
    """A project that lowers a budget line."""
    lines = (CashSaving("cash_saved.0", "line", series("cash_saved.0.annual", *cash)),)
    return Proposal("name", "department", "id", 2027, costs=cost(initial), cash_savings=lines)


def freeing(initial: int, hours: Number, rate: Number, annual: int = 0) -> Proposal:
    """A project that frees hours of regular staff."""
    work = Work(
        "hours_saved.0",
        "work",
        before=Quantity.of(88 + hours, "hours_saved.0.before"),
        after=Quantity.of(88, "hours_saved.0.after"),
        yen_per_hour=Quantity.of(rate, "hours_saved.0.yen_per_hour"),
    )
    return Proposal("name", "department", "id", 2027, works=(work,), costs=cost(initial, annual))


def city(appraisal: Appraisal, name: str) -> Measure:
    """A measure of the city view."""
    return appraisal.views[View.CITY][name]


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    """5 years, 4 %, initial at start, annual at end."""
    return dxroi.load_rubric()


@pytest.fixture(scope="module")
def decade(rubric: Rubric) -> Rubric:
    """10 years, 3.5 %."""
    return rubric._replace(horizon=10, discounting=rubric.discounting._replace(rate=0.035))


def test_green_book_2003_box_15(decade: Rubric) -> None:
    appraisal = dxroi.appraise(saving(1_000_000, 150_000), decade)
    assert city(appraisal, "net_present_value").value == pytest.approx(247_491, abs=0.5)
    assert city(appraisal, "payback_years").value == pytest.approx(6.667, abs=5e-4)


def test_green_book_2003_box_15_with_100_000_a_year(decade: Rubric) -> None:
    appraisal = dxroi.appraise(saving(1_000_000, 100_000), decade)
    assert city(appraisal, "net_present_value").value == pytest.approx(-168_339, abs=0.5)
    assert city(appraisal, "payback_years").value == 10
    assert city(appraisal, "discounted_payback_years").reason is Reason.NEVER


def test_oyama_electronic_payments(rubric: Rubric) -> None:
    appraisal = dxroi.appraise(saving(5_000_000, 3_380_000), rubric)
    assert city(appraisal, "net").value == 11_900_000
    assert city(appraisal, "payback_years").value == pytest.approx(1.479, abs=5e-4)
    assert city(appraisal, "benefit_cost_ratio").value == pytest.approx(3.38)
    assert city(appraisal, "net_present_value").value == pytest.approx(10_047_159, abs=0.5)
    assert city(appraisal, "discounted_benefit_cost_ratio").value == pytest.approx(3.009, abs=5e-4)


def test_tsukuba_municipal_tax_rpa(rubric: Rubric) -> None:
    appraisal = dxroi.appraise(freeing(2_500_000, 336, 2_643), rubric)
    assert city(appraisal, "net").value == 1_940_240
    assert city(appraisal, "payback_years").value == pytest.approx(2.815, abs=5e-4)
    assert city(appraisal, "benefit_cost_ratio").value == pytest.approx(1.776, abs=5e-4)
    assert city(appraisal, "net_present_value").value == pytest.approx(1_453_432, abs=0.5)


def test_tsukuba_with_the_running_cost_that_makes_the_net_zero(rubric: Rubric) -> None:
    appraisal = dxroi.appraise(freeing(2_500_000, 336, 2_643, annual=388_048), rubric)
    assert city(appraisal, "net").value == 0
    assert appraisal.break_even.yen_per_hour == 2_643


def test_okayama_paperless_meetings(rubric: Rubric) -> None:
    appraisal = dxroi.appraise(saving(8_000_000, 330_000), rubric)
    assert city(appraisal, "net").value == -6_350_000
    assert city(appraisal, "payback_years").reason is Reason.NEVER
    assert city(appraisal, "net_present_value").value == pytest.approx(-6_530_899, abs=0.5)


def test_numpy_financial_net_present_value(rubric: Rubric) -> None:
    five = rubric._replace(discounting=rubric.discounting._replace(rate=0.05))
    appraisal = dxroi.appraise(saving(15_000, 1_500, 2_500, 3_500, 4_500, 6_000), five)
    assert city(appraisal, "net_present_value").value == pytest.approx(122.89, abs=5e-3)
