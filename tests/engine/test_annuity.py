"""Equivalent annual cost: published cases, and what makes it one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.engine.annuity import equivalent_annual_cost
from dxroi.engine.cash_flow import net_present_value

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "reference_cases.json").read_text("utf-8"))


def case(id_: str) -> dict[str, Any]:
    """A case of the collection."""
    found = next(each for each in REFERENCE["cases"] if each["id"] == id_)
    assert isinstance(found, dict)
    return found


class TestPublished:
    def test_scim_two_boilers(self) -> None:
        """Scottish Capital Investment Manual, Option Appraisal Guide, A4.9 and A4.10: lives of 7 and 10 years, 3.5 %.

        It prints 0.1203 for the second factor, which is 0.12024.
        """
        factors = [equivalent_annual_cost(1, 0.035, years) for years in (7, 10)]
        assert factors == pytest.approx([0.1635, 0.1203], abs=0.0001)
        assert [round(price * factor) for price, factor in zip((2000, 2500), factors, strict=True)] == [327, 301]

    def test_brealey_myers_allen_machines_a_and_b(self) -> None:
        found = case("fin-eac-bma")
        rate, expected, within = found["inputs"]["rate"], found["expected"], found["abs_tolerance"]
        for machine in ("A", "B"):
            flows = found["inputs"][machine]
            present = net_present_value(rate, enumerate(flows))
            assert present == pytest.approx(expected[f"pv_{machine}"], abs=within)
            annual = equivalent_annual_cost(present, rate, len(flows) - 1)
            assert annual == pytest.approx(expected[f"eac_{machine}"], abs=within)

    def test_numpy_financial_payment(self) -> None:
        """`test_pmt_simple` of numpy-financial: 60 months of a loan of 15,000 at 8 % a year."""
        assert -equivalent_annual_cost(15000, 0.08 / 12, 60) == pytest.approx(-304.145914, abs=1e-6)


RATES = st.sampled_from((0, 0.01, 0.035, 0.04, 0.3))


class TestLaws:
    """Equal payments of that amount, at the same moments, are worth the present value."""

    @settings(max_examples=60)
    @given(st.integers(0, 10**9), RATES, st.integers(1, 50), st.sampled_from((0, 0.5, 1)))
    def test_worth_the_same(self, present: int, rate: float, years: int, offset: float) -> None:
        annual = equivalent_annual_cost(present, rate, years, offset)
        flows = [(year + offset, annual) for year in range(years)]
        assert net_present_value(rate, flows) == pytest.approx(present, rel=1e-9)

    @settings(max_examples=60)
    @given(st.integers(0, 10**9), st.sampled_from((0.01, 0.04, 0.3)), st.integers(1, 50))
    def test_the_formula_of_textbooks(self, present: int, rate: float, years: int) -> None:
        formula = present * rate / (1 - (1 + rate) ** -years)
        assert equivalent_annual_cost(present, rate, years) == pytest.approx(formula, rel=1e-9)
