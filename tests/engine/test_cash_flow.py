"""Cash flow: published cases named after their source, then the laws."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from math import fsum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dxroi.engine.cash_flow import (
    TIMING_OFFSET,
    discount_factor,
    internal_rates_of_return,
    net_present_value,
    payback_years,
    rises_through,
)
from dxroi.models.words import Timing

CASES = {
    case["id"]: case
    for case in json.loads((Path(__file__).parent.parent / "data" / "reference_cases.json").read_text("utf-8"))["cases"]
}


def year_ends(amounts: Iterable[float]) -> list[tuple[float, float]]:
    """The first amount at the start, the others at the end of each year."""
    return list(enumerate(amounts))


def after(initial: float, annual: float, years: int) -> list[tuple[float, float]]:
    """A cost at the start and the same net amount at the end of each year."""
    return year_ends([-initial, *[annual] * years])


def payback(initial: float, annual: Sequence[float], rate: float = 0) -> float | None:
    """Payback of a cost at the start and amounts of each year, discounted as at its end."""
    accruing = [amount * discount_factor(rate, year + 1) for year, amount in enumerate(annual)]
    return payback_years([initial, *[0] * (len(annual) - 1)], accruing)


class TestPublishedCases:
    """The contract's worked examples, to the last digit shown."""

    def test_green_book_2003_box_15(self) -> None:
        assert round(net_present_value(0.035, after(1_000_000, 150_000, 10))) == 247_491
        assert payback(1_000_000, [150_000] * 10) == pytest.approx(6.667, abs=5e-4)

    def test_green_book_2003_box_15_with_100_000_a_year(self) -> None:
        assert round(net_present_value(0.035, after(1_000_000, 100_000, 10))) == -168_339
        assert payback(1_000_000, [100_000] * 10) == 10
        assert payback(1_000_000, [100_000] * 10, rate=0.035) is None

    def test_oyama_electronic_payments(self) -> None:
        flows = after(5_000_000, 3_380_000, 5)
        assert sum(amount for _, amount in flows) == 11_900_000
        assert payback(5_000_000, [3_380_000] * 5) == pytest.approx(1.479, abs=5e-4)
        assert round(net_present_value(0.04, flows)) == 10_047_159
        assert net_present_value(0.04, flows[1:]) / 5_000_000 == pytest.approx(3.009, abs=5e-4)

    def test_tsukuba_municipal_tax_rpa(self) -> None:
        flows = after(2_500_000, 336 * 2_643, 5)
        assert sum(amount for _, amount in flows) == 1_940_240
        assert payback(2_500_000, [336 * 2_643] * 5) == pytest.approx(2.815, abs=5e-4)
        assert round(net_present_value(0.04, flows)) == 1_453_432

    def test_tsukuba_with_the_running_cost_that_makes_the_net_zero(self) -> None:
        flows = after(2_500_000, 336 * 2_643 - 388_048, 5)
        assert sum(amount for _, amount in flows) == 0
        assert payback(2_500_000, [500_000] * 5) == 5
        assert internal_rates_of_return(flows) == (0,)

    def test_okayama_paperless_meetings(self) -> None:
        flows = after(8_000_000, 330_000, 5)
        assert sum(amount for _, amount in flows) == -6_350_000
        assert payback(8_000_000, [330_000] * 5) is None
        assert round(net_present_value(0.04, flows)) == -6_530_899

    def test_numpy_financial_npv(self) -> None:
        flows = year_ends([-15000, 1500, 2500, 3500, 4500, 6000])
        assert round(net_present_value(0.05, flows), 2) == 122.89


class TestReferenceCases:
    """Published figures, each with its source in the data file."""

    @pytest.mark.parametrize("case", [CASES["fin-npv-1"], CASES["fin-npv-2"]], ids=lambda case: case["id"])
    def test_net_present_value(self, case: dict[str, Any]) -> None:
        value = net_present_value(case["inputs"]["rate"], year_ends(case["inputs"]["cashflows"]))
        assert value == pytest.approx(case["expected"], abs=case["abs_tolerance"])

    def test_fin_npv_excel_discounts_its_first_value(self) -> None:
        case = CASES["fin-npv-excel"]
        rate, values = case["inputs"]["rate"], case["inputs"]["values"]
        assert net_present_value(rate, year_ends([0, *values])) == pytest.approx(
            case["expected"], abs=case["abs_tolerance"]
        )
        assert net_present_value(rate, year_ends(values)) == pytest.approx(1307.2878, abs=5e-5)

    @pytest.mark.parametrize(
        "case",
        [CASES[f"fin-irr-{name}"] for name in ("1", "2", "3", "5", "multi-1", "multi-3", "none")],
        ids=lambda case: case["id"],
    )
    def test_internal_rates_of_return(self, case: dict[str, Any]) -> None:
        rates = internal_rates_of_return(year_ends(case["inputs"]["cashflows"]))
        expected = case["expected"] if isinstance(case["expected"], list) else [case["expected"]]
        assert rates == pytest.approx(expected, abs=case["abs_tolerance"])

    @pytest.mark.parametrize(
        ("case", "every_rate"),
        [(CASES["fin-irr-4"], [-0.678894, -0.0833]), (CASES["fin-irr-6"], [-0.870201, 0.088598, 0.70956])],
        ids=["fin-irr-4", "fin-irr-6"],
    )
    def test_the_published_rate_is_one_of_several(self, case: dict[str, Any], every_rate: list[float]) -> None:
        rates = internal_rates_of_return(year_ends(case["inputs"]["cashflows"]))
        assert any(rate == pytest.approx(case["expected"], abs=case["abs_tolerance"]) for rate in rates)
        assert rates == pytest.approx(every_rate, abs=1e-6)

    def test_fin_brigham_s(self) -> None:
        case = CASES["fin-brigham-S"]
        rate, (outlay, *annual) = case["inputs"]["rate"], case["inputs"]["cashflows"]
        flows = year_ends([outlay, *annual])
        computed = {
            "npv": net_present_value(rate, flows),
            "irr": internal_rates_of_return(flows)[0],
            "payback": payback(-outlay, annual),
            "discounted_payback": payback(-outlay, annual, rate),
            "pi": net_present_value(rate, flows[1:]) / -outlay,
        }
        published = {name: case["expected"][name] for name in computed}
        assert computed == pytest.approx(published, abs=case["abs_tolerance"])

    @pytest.mark.parametrize("machine", ["A", "B"])
    def test_fin_eac_bma_present_values(self, machine: str) -> None:
        case = CASES["fin-eac-bma"]
        value = net_present_value(case["inputs"]["rate"], year_ends(case["inputs"][machine]))
        assert value == pytest.approx(case["expected"][f"pv_{machine}"], abs=case["abs_tolerance"])

    def test_fin_real_nominal(self) -> None:
        case = CASES["fin-real-nominal"]
        real, inflation = case["inputs"]["real_flows"], case["inputs"]["inflation"]
        nominal = [amount * (1 + inflation) ** year for year, amount in enumerate(real)]
        for rate, amounts in ((case["inputs"]["real_rate"], real), (case["inputs"]["nominal_rate"], nominal)):
            assert net_present_value(rate, year_ends(amounts)) == pytest.approx(case["expected"], abs=1e-9)


RATES = st.floats(min_value=0, max_value=0.99)
YEN = st.integers(min_value=-(10**7), max_value=10**7)
FLOWS = st.lists(st.tuples(st.integers(0, 50).map(lambda half_years: half_years / 2), YEN), max_size=30)


class TestDiscountFactor:
    """Discount factor 1/(1+rate)^(t+d), d = 0 start, 0.5 mid, 1 end."""

    def test_the_timing_says_when_in_its_year_an_amount_falls(self) -> None:
        assert TIMING_OFFSET == {Timing.START: 0, Timing.MID: 0.5, Timing.END: 1}

    @given(RATES, st.integers(0, 50))
    def test_each_further_year_divides_by_one_plus_the_rate(self, rate: float, years: int) -> None:
        assert discount_factor(rate, years + 1) == pytest.approx(discount_factor(rate, years) / (1 + rate))

    @given(RATES, st.integers(0, 50))
    def test_two_half_years_are_a_year(self, rate: float, years: int) -> None:
        halfway = discount_factor(rate, years + 0.5)
        assert halfway * halfway == pytest.approx(discount_factor(rate, years) * discount_factor(rate, years + 1))


class Draws:
    """As much of an array as plain arithmetic needs."""

    def __init__(self, values: Iterable[float]) -> None:
        self.values = tuple(values)

    def __mul__(self, factor: float) -> Draws:
        return Draws(value * factor for value in self.values)

    def __add__(self, other: Draws) -> Draws:
        return Draws(a + b for a, b in zip(self.values, other.values, strict=True))

    def __radd__(self, number: float) -> Draws:
        return Draws(number + value for value in self.values)


class TestNetPresentValue:
    """Σ amount × discount factor."""

    @given(FLOWS)
    def test_at_rate_zero_it_is_the_sum(self, flows: list[tuple[float, int]]) -> None:
        assert net_present_value(0, flows) == sum(amount for _, amount in flows)

    @given(RATES, FLOWS, FLOWS, st.integers(-5, 5))
    def test_it_is_linear_in_the_flows(
        self, rate: float, one: list[tuple[float, int]], other: list[tuple[float, int]], times: int
    ) -> None:
        both = [*one, *((years, times * amount) for years, amount in other)]
        expected = net_present_value(rate, one) + times * net_present_value(rate, other)
        size = 1 + sum(abs(amount) for _, amount in both)
        assert net_present_value(rate, both) == pytest.approx(expected, abs=1e-12 * size)

    @given(RATES, FLOWS)
    def test_half_a_year_later_is_half_a_years_factor_less(self, rate: float, flows: list[tuple[float, int]]) -> None:
        later = [(years + 0.5, amount) for years, amount in flows]
        expected = net_present_value(rate, flows) * discount_factor(rate, 0.5)
        assert net_present_value(rate, later) == pytest.approx(expected, rel=1e-9, abs=1e-3)

    @given(RATES, st.lists(st.tuples(YEN, YEN), min_size=1, max_size=10))
    def test_an_array_of_draws_gives_each_draws_own_number(self, rate: float, draws: list[tuple[int, int]]) -> None:
        arrays: Any = [(year, Draws(pair)) for year, pair in enumerate(draws)]
        together: Any = net_present_value(rate, arrays)
        alone = tuple(net_present_value(rate, year_ends(column)) for column in zip(*draws, strict=True))
        assert together.values == alone


class TestPayback:
    """Years from the start of first_year; initial amounts fall at the start of their year, all else accrues evenly
    through it; the first moment from which the cumulative balance is never negative again within the horizon."""

    @pytest.mark.parametrize(
        ("initial", "accruing", "years"),
        [
            ([], [], 0),
            ([0, 0], [0, 0], 0),
            ([0, 0], [5, 5], 0),  # no cost at all
            ([100, 0], [100, 0], 1),  # at the very end of a year
            ([100, 0], [0, 100], 2),  # at the very end of the horizon
            ([100, 0], [0, 99], None),
            ([100, 100], [150, 100], 1.5),  # paid back at 2/3, in the red again from the second year
            ([100, 0, 100], [100, 50, 50], 3),
            ([100, 0, 100], [200, 0, 50], 0.5),  # the second cost finds just enough
            ([0, 0, 0], [-10, 5, 5], 3),  # a running loss comes first
            ([0, 0], [10, -20], None),  # in the red at the end
            ([100, 0], [0, 0], None),
        ],
    )
    def test_the_last_moment_of_a_negative_balance(
        self, initial: list[float], accruing: list[float], years: float | None
    ) -> None:
        assert payback_years(initial, accruing) == years

    def test_residue_of_adding_up_is_not_negative(self) -> None:
        assert payback_years([0.3, 0, 0], [0.1, 0.1, 0.1 - 1e-12]) == 3
        assert payback_years([1_000_000, 0], [999_999.9999, 0]) == 1

    def test_residue_is_measured_against_all_that_was_added_up_before(self) -> None:
        assert payback_years([5_000_000, 0], [5_000_000, -0.004]) == 1
        assert payback_years([0, 0], [-1e-5, 0], [1, 2e9]) == 1

    def test_residue_is_measured_against_what_the_net_was_netted_from(self) -> None:
        assert payback_years([0], [-1e-5]) is None
        assert payback_years([0], [-1e-5], [2e9]) == 0

    @given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(-(10**6), 10**6)), min_size=1, max_size=50))
    def test_before_it_negative_and_never_again_after_it(self, by_year: list[tuple[int, int]]) -> None:
        initial, accruing = [cost for cost, _ in by_year], [net for _, net in by_year]
        years = payback_years(initial, accruing)
        closing = list(accumulate(net - cost for cost, net in by_year))
        opening = [end - net for end, net in zip(closing, accruing, strict=True)]
        if years is None:
            assert closing[-1] < 0
            return
        assert all(balance >= 0 for year, balance in enumerate(closing) if year + 1 > years + 1e-6)
        assert all(balance >= 0 for year, balance in enumerate(opening) if year > years + 1e-6)
        if years > 0:
            running = int(years) if years != int(years) else int(years) - 1
            crossing = opening[running] + accruing[running] * (years - running)
            assert opening[running] < 0
            assert crossing == pytest.approx(0, abs=1e-3)

    @given(
        st.lists(st.tuples(st.integers(0, 10**6), st.integers(-(10**6), 10**6)), min_size=1, max_size=20),
        st.integers(0, 19),
        st.integers(0, 10**6),
    )
    def test_more_benefit_never_pays_back_later(self, by_year: list[tuple[int, int]], year: int, more: int) -> None:
        initial, accruing = [cost for cost, _ in by_year], [net for _, net in by_year]
        better = list(accruing)
        better[year % len(better)] += more
        never = float("inf")
        before, now = payback_years(initial, accruing), payback_years(initial, better)
        assert (never if now is None else now) <= (never if before is None else before) + 1e-9


def is_zero_at(rate: float, flows: Sequence[tuple[float, float]]) -> bool:
    """Whether the net present value is 0, as exactly as 1 + rate can be written down: not very exactly near −1."""
    size = fsum(abs(amount) * discount_factor(rate, years) for years, amount in flows)
    residue = max(years for years, _ in flows) * 1e-15 / (1 + rate)
    return abs(net_present_value(rate, flows)) <= max(1e-12, residue) * size


def product(polynomials: Iterable[Sequence[int]]) -> list[int]:
    """The coefficients of a product of polynomials, constant term first."""
    result = [1]
    for polynomial in polynomials:
        longer = [0] * (len(result) + len(polynomial) - 1)
        for i, a in enumerate(result):
            for j, b in enumerate(polynomial):
                longer[i + j] += a * b
        result = longer
    return result


def positive_roots_by_sturm(coefficients: Sequence[int]) -> int:
    """How many different positive roots a polynomial with a constant term has, by Sturm's theorem."""
    chain = [[Fraction(c) for c in coefficients], [Fraction(k * c) for k, c in enumerate(coefficients)][1:]]
    while any(chain[-1]):
        rest = list(chain[-2])
        divisor = chain[-1]
        while len(rest) >= len(divisor):
            factor = rest[-1] / divisor[-1]
            for k, c in enumerate(divisor, len(rest) - len(divisor)):
                rest[k] -= factor * c
            rest.pop()
        while rest and not rest[-1]:
            rest.pop()
        chain.append([-c for c in rest])
    links = [link for link in chain if link]

    def changes(values: Iterable[Fraction]) -> int:
        signs = [value > 0 for value in values if value]
        return sum(a is not b for a, b in pairwise(signs))

    return changes(link[0] for link in links) - changes(link[-1] for link in links)


SMALL = st.integers(-1000, 1000)
SMALL_FLOWS = st.lists(SMALL, min_size=2, max_size=9).filter(lambda flows: flows[0] != 0 and flows[-1] != 0)


class TestInternalRatesOfReturn:
    """All real rates above −1 at which the net present value is 0. Equal roots count once."""

    @pytest.mark.parametrize("flows", [[], [(0, 0.0), (1, 0.0)], [(0, 0.1), (0, 0.2), (0, -0.3), (1.5, 0.0)]])
    def test_without_flows_there_is_none(self, flows: list[tuple[float, float]]) -> None:
        assert internal_rates_of_return(flows) == ()

    def test_a_flow_that_is_residue_makes_no_rate(self) -> None:
        flows = [(0.0, -1_000_000.0), (1.0, 1_100_000.0), (2.0, -1e-4)]
        assert internal_rates_of_return(flows) == (0.1,)

    @pytest.mark.parametrize("times", [2, 3, 4])
    @pytest.mark.parametrize("percent", [-50, -10, 0, 10, 25, 100])
    def test_equal_roots_count_once(self, percent: int, times: int) -> None:
        flows = product([[-100, 100 + percent]] * times)
        assert internal_rates_of_return(year_ends(flows)) == (percent / 100,)
        assert internal_rates_of_return([(t / 2, flow) for t, flow in enumerate(flows)]) == pytest.approx(
            ((1 + percent / 100) ** 2 - 1,), rel=1e-15
        )

    @pytest.mark.parametrize(("parts", "count"), [(10**8, 2), (10**9, 1), (10**10, 1), (10**12, 1)])
    def test_roots_that_the_tie_rule_calls_equal_count_once(self, parts: int, count: int) -> None:
        flows = product([[1, -1], [parts + 1, -parts]])  # the rates 0 and -1 / (parts + 1)
        assert len(internal_rates_of_return(year_ends(flows))) == count

    def test_a_root_that_is_nearly_reached_is_none(self) -> None:
        assert internal_rates_of_return(year_ends([100_000, -220_000, 121_001])) == ()
        assert len(internal_rates_of_return(year_ends([100_000, -220_000, 120_999]))) == 2

    def test_other_moments_are_refused(self) -> None:
        with pytest.raises(ValueError, match="half year"):
            internal_rates_of_return([(0, -1), (0.25, 2)])

    @given(st.integers(1, 10**9), st.lists(st.integers(0, 10**7), min_size=1, max_size=50), st.sampled_from([0.5, 1]))
    def test_a_conventional_flow_has_exactly_one(self, initial: int, annual: list[int], step: float) -> None:
        assume(any(annual))
        flows = [(step * t, amount) for t, amount in enumerate([-initial, *annual])]
        assume(all(not amount or abs(amount) > 1e-8 * sum(annual, initial) for _, amount in flows))
        (rate,) = internal_rates_of_return(flows)
        assert is_zero_at(rate, flows)
        assert not rises_through(rate, flows)
        assert rises_through(rate, [(years, -amount) for years, amount in flows])

    @given(SMALL_FLOWS)
    def test_the_net_present_value_at_each_is_zero(self, amounts: list[int]) -> None:
        flows = year_ends(amounts)
        for rate in internal_rates_of_return(flows):
            assert is_zero_at(rate, flows)

    @given(SMALL_FLOWS)
    def test_they_are_as_many_as_sturm_says(self, amounts: list[int]) -> None:
        rates = internal_rates_of_return(year_ends(amounts))
        assert len(rates) == positive_roots_by_sturm(amounts)
        assert list(rates) == sorted(rates)
        assert all(rate > -1 for rate in rates)

    @given(
        st.lists(st.integers(1, 30), min_size=1, max_size=5),
        st.lists(st.sampled_from([[1, 1], [3, 1], [1, 0, 1], [1, -1, 1]]), max_size=2),
    )
    def test_all_roots_that_a_polynomial_is_built_from_are_found(
        self, tenths: list[int], without_positive_roots: list[list[int]]
    ) -> None:
        amounts = product([*([-tenth, 10] for tenth in tenths), *without_positive_roots])
        expected = sorted({10 / tenth - 1 for tenth in tenths})
        assert internal_rates_of_return(year_ends(amounts)) == pytest.approx(expected, rel=1e-14, abs=1e-14)

    @given(SMALL_FLOWS, st.integers(1, 6), st.integers(1, 10**6))
    def test_neither_a_delay_nor_the_unit_of_money_changes_them(
        self, amounts: list[int], half_years: int, n: int
    ) -> None:
        flows = year_ends(amounts)
        later = [(years + half_years / 2, -n * amount) for years, amount in flows]
        assert internal_rates_of_return(later) == internal_rates_of_return(flows)

    @given(SMALL_FLOWS)
    def test_half_the_time_squares_the_growth(self, amounts: list[int]) -> None:
        assume(any(amounts[1::2]))
        rates = internal_rates_of_return(year_ends(amounts))
        halved = internal_rates_of_return([(year / 2, amount) for year, amount in enumerate(amounts)])
        assert halved == pytest.approx([(1 + rate) ** 2 - 1 for rate in rates], rel=1e-12, abs=1e-12)

    def test_a_hundred_half_years_of_renewals(self) -> None:
        costs = [(year, -2_500_000.0) for year in range(0, 50, 7)]
        flows = sorted([*costs, *((year + 0.5, 500_000.0) for year in range(50)), (50.0, -3_000_000.0)])
        rates = internal_rates_of_return(flows)
        assert len(rates) == 2
        for rate in rates:
            assert is_zero_at(rate, flows)


class TestRisesThrough:
    """A rate through which the net present value rises is that of a loan."""

    def test_investment_falls_and_loan_rises(self) -> None:
        assert not rises_through(0.1, [(0, -100), (1, 110)])
        assert rises_through(0.1, [(0, 100), (1, -110)])

    def test_several_rates_take_turns(self) -> None:
        flows = year_ends([-100, 230, -132])
        assert [rises_through(rate, flows) for rate in internal_rates_of_return(flows)] == [True, False]

    def test_a_double_root_is_only_touched(self) -> None:
        assert not rises_through(0.1, [(0, 100), (1, -220), (2, 121)])
        assert not rises_through(0.1, [(0, -100), (1, 220), (2, -121)])

    def test_a_rate_near_minus_one(self) -> None:
        flows = [(0.0, -1e9), (50.0, 100.0)]
        (rate,) = internal_rates_of_return(flows)
        assert not rises_through(rate, flows)

    @given(SMALL_FLOWS)
    def test_turning_the_flows_around_turns_it_around(self, amounts: list[int]) -> None:
        flows, turned = year_ends(amounts), year_ends([-amount for amount in amounts])
        for rate in internal_rates_of_return(flows):
            assert not (rises_through(rate, flows) and rises_through(rate, turned))
