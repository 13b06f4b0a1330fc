"""What is done with arrays is what the plain functions do with each number, ties and all."""

from __future__ import annotations

from collections.abc import Callable
from math import inf, isnan, nan
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.cash_flow import by_step, internal_rates_of_return, payback_years, rises_through
from dxroi.engine.drawn import Divided, Drawn, drawn_among
from dxroi.engine.scoring import points_on
from dxroi.engine.ties import SIGNS, equal, holds
from dxroi.engine.uncertainty import operations
from dxroi.engine.uncertainty.evaluation import BLOCK, evaluated
from dxroi.engine.uncertainty.expressions import Array, Expression, Late, Sheet
from dxroi.engine.uncertainty.operations import REASONS
from dxroi.engine.uncertainty.rates import internal_rates
from dxroi.models.appraisal import Reason

NEAR = st.sampled_from((0, 1, -1, 60, 1e6)).flatmap(
    lambda middle: st.sampled_from((0, 5e-10, -5e-10, 2e-9, -2e-9, 1)).map(lambda apart: middle + apart)
)
NUMBERS = NEAR | st.floats(-1e9, 1e9) | st.sampled_from((inf, -inf))
SCALES = st.sampled_from((0, 1, 10, 1e7))
AMOUNTS = st.integers(-3, 3).map(float) | st.sampled_from((1e-9, -1e-9, 1e-7)) | st.floats(-1e7, 1e7)
COSTS = st.sampled_from((0.0, 0.0, 1.0, 3.0, 1e-9)) | st.floats(0, 1e7)
NEVER = REASONS.index(Reason.NEVER)
TABLE = ((0, 0), (1, 60), (1.5, 80), (2, 100))
FALLING = ((-1, 90), (0.3, 60.1), (0.7, 70), (1.1, 0.1))
ONE_POINT = ((1, 50),)


class TestTies:
    """Decided by the rule of `ties`, number by number."""

    @given(st.lists(st.tuples(NUMBERS, NUMBERS, SCALES), min_size=1, max_size=20))
    def test_close(self, rows: list[tuple[float, float, float]]) -> None:
        a, b, scale = map(np.array, zip(*rows, strict=True))
        assert operations.close(a, b, scale).tolist() == [equal(*row) for row in rows]

    @given(st.lists(st.tuples(NUMBERS | st.just(nan), SCALES), min_size=1, max_size=20), NEAR)
    def test_holds(self, rows: list[tuple[float, float]], b: float) -> None:
        a, scale = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
        for operator in SIGNS:
            found = operations.HOLDS[operator](a, b, 1.0, lambda: scale).tolist()
            expected = [-1 if isnan(x) else int(holds(x, operator, b, size)) for x, size in rows]
            assert found == expected

    @given(st.lists(NUMBERS | st.floats(-1, 3), min_size=1, max_size=20), st.sampled_from((TABLE, FALLING, ONE_POINT)))
    def test_points(self, values: list[float], table: tuple[tuple[float, float], ...]) -> None:
        found = operations.points_on(np.array([*values, nan]), table).tolist()
        assert found[:-1] == pytest.approx([points_on(table, value) for value in values], abs=1e-9)
        assert isnan(found[-1])


class TestPayback:
    """Of every draw what `payback_years` says, whether a balance is near 0 or not."""

    @given(st.integers(1, 5).flatmap(lambda years: st.lists(cash_flows(years), min_size=1, max_size=8)))
    def test_as_for_plain_numbers(self, draws: list[list[tuple[float, float, float]]]) -> None:
        years = len(draws[0])
        columns = np.array(draws).transpose(1, 2, 0)
        initial, accruing, gross = ([columns[year, kind] for year in range(years)] for kind in range(3))
        reach = 1e-9 * max(1, float(np.abs(columns).sum(axis=(0, 1)).max())) * (1 + 1e-9)
        late = [lambda size=size: size for size in gross]
        found = operations.paid_back(years, reach, *initial, *accruing, *late).tolist()
        for draw, value in zip(draws, found, strict=True):
            plain = payback_years(*zip(*draw, strict=True))
            assert value == (inf if plain is None else pytest.approx(plain, rel=1e-12))


def cash_flows(years: int) -> st.SearchStrategy[list[tuple[float, float, float]]]:
    """By year a cost, a net amount, and the gross amounts behind it."""
    year = st.tuples(COSTS, AMOUNTS, st.floats(0, 10)).map(lambda each: (each[0], each[1], abs(each[1]) + each[2]))
    once = year.map(lambda each: (0.0, each[1], each[2]))
    usual = st.tuples(year, st.lists(once, min_size=years - 1, max_size=years - 1)).map(
        lambda each: [each[0], *each[1]]
    )
    return usual | st.lists(year, min_size=years, max_size=years)


class TestInternalRates:
    """Of every draw the one rate, or the reason why there is none."""

    @given(
        st.integers(1, 6).flatmap(lambda n: st.lists(st.lists(AMOUNTS, min_size=n, max_size=n), min_size=1, max_size=6))
    )
    def test_as_for_plain_numbers(self, draws: list[list[float]]) -> None:
        rates, reasons = internal_rates(1, *np.array(draws).T)
        for draw, rate, code in zip(draws, rates.tolist(), reasons.tolist(), strict=True):
            settled = [amount if not equal(amount, 0, sum(map(abs, draw))) else 0.0 for amount in draw]
            if settled != draw:  # amounts that are 0 by the tie rule are left out before
                continue
            flows = list(enumerate(draw))
            found = internal_rates_of_return(flows)
            if len(found) > 1:
                assert REASONS[code] is Reason.NOT_UNIQUE
            elif not found or rises_through(found[0], flows):
                assert REASONS[code] is Reason.UNDEFINED
            else:
                assert code == 0
                assert equal(rate, found[0])

    def test_half_years(self) -> None:
        amounts, steps = by_step([(0, -100), (0.5, 55), (1.5, 66)])
        rates, _ = internal_rates(steps, *(np.array([amount, amount]) for amount in amounts))
        (truth,) = internal_rates_of_return([(0, -100), (0.5, 55), (1.5, 66)])
        assert rates.tolist() == pytest.approx([truth] * 2, abs=1e-12)


def sheet_with(*columns: list[float]) -> list[Expression]:
    sheet = Sheet(len(columns[0]))
    return [sheet.column(np.array(column)) for column in columns]


class TestExpressions:
    """Numbers with a value for each draw behave as numbers do."""

    @given(st.data(), st.integers(1, 5))
    def test_any_formula_is_the_same_as_for_each_draw(self, data: st.DataObject, size: int) -> None:
        number = st.floats(-100, 100) | st.sampled_from((0.0, 1.0, -1.0))
        columns = [data.draw(st.lists(number, min_size=size, max_size=size)) for _ in range(3)]
        formula = data.draw(st.sampled_from(FORMULAS))
        (found,) = values_of(formula(*sheet_with(*columns)), size)
        assert found == [formula(*row) for row in zip(*columns, strict=True)]

    @given(st.data(), st.integers(1, 5))
    def test_no_value_lies_outside_the_bounds(self, data: st.DataObject, size: int) -> None:
        columns = [data.draw(st.lists(st.floats(-1e6, 1e6), min_size=size, max_size=size)) for _ in range(3)]
        for formula in FORMULAS:
            result = formula(*sheet_with(*columns))
            if isinstance(result, Expression):
                (found,) = values_of(result, size)
                assert result.low <= min(found)
                assert max(found) <= result.high

    def test_the_same_operation_is_written_down_once(self) -> None:
        a, b = sheet_with([1, 2], [3, 4])
        assert a + b is a + b
        assert a * 2 is a * 2.0
        assert a - b is not b - a

    def test_nothing_is_done_for_nothing(self) -> None:
        (a,) = sheet_with([1, 2])
        assert [a + 0, 0 + a, a * 1, a - 0, a / 1, abs(a), (a + a) / 2, negated(negated(a))] == [a] * 8
        assert [a * 0, a - a, a + -a, 0 / a] == [0] * 4

    def test_a_question_is_answered_where_all_draws_agree(self) -> None:
        a, b = sheet_with([1, 2], [0, 3])
        assert a
        assert a > 0
        assert a != 5
        assert a <= 2
        with pytest.raises(Divided) as divided:
            bool(b)
        assert divided.value.where.tolist() == [True, False]
        with pytest.raises(Divided):
            _ = a < 2

    def test_less_a_number_is_plus_its_negative(self) -> None:
        a, b = sheet_with([1, 2], [3, 4])
        assert a + negated(b) is a - b
        assert negated(b) + a is a - b

    def test_what_is_never_paid_back_needs_no_balance(self) -> None:
        cost, gain = sheet_with([8, 10], [1, 3])
        never = cost.paid_back([cost, 0], [gain, gain], [gain, gain])  # type: ignore[list-item]
        assert never.operation is None
        assert [each.tolist() for each in evaluated([never, never.why])] == [[inf, inf], [NEVER, NEVER]]
        assert cost.paid_back([cost, 0], [gain, 3 * gain], [gain, 3 * gain]).operation is operations.paid_back  # type: ignore[list-item]

    def test_amounts_of_one_sign_have_no_internal_rate(self) -> None:
        (gain,) = sheet_with([0, 3])
        cases: tuple[list[Any], ...] = ([gain, 0, gain], [negated(gain), 0, -1])
        for amounts in cases:
            rate = gain.internal_rate(amounts, 1)
            values, reasons = evaluated([rate, rate.why])
            assert rate.may_be_null
            assert np.isnan(values).all()
            assert [REASONS[code] for code in reasons] == [Reason.UNDEFINED] * 2
        assert gain.internal_rate([-1, cast("float", gain)], 1).operation is operations.first_of

    def test_they_are_seen_among_plain_numbers(self) -> None:
        (a,) = sheet_with([1, 2])
        assert drawn_among([0, 1.5, a]) is a  # type: ignore[list-item]  # a number to all but the type

    @given(st.integers(1, 3 * BLOCK))
    def test_every_block_comes_to_its_place(self, size: int) -> None:
        sheet = Sheet(size)
        a = sheet.column(np.arange(size, dtype=float))
        (found,) = evaluated([sheet.of(np.add, (a, 1))])
        assert (found == np.arange(size) + 1).all()

    def test_what_is_late_is_calculated_only_where_it_is_asked_for(self) -> None:
        asked: list[Callable[[], Array]] = []

        def choosing(values: Array, late: Callable[[], Array]) -> Array:
            asked.append(late)
            return values

        (a,) = sheet_with([1, 2])
        evaluated([a.sheet.of(choosing, (a, Late(a)))])
        assert asked[0]().tolist() == [1, 2]

    def test_the_marker_itself_decides_nothing(self) -> None:
        marker = Drawn()
        for asking in (
            lambda: marker.is_equal(0, 0),
            lambda: marker.holds(">=", 0, 0),
            lambda: marker.on_table(TABLE),
            lambda: marker.paid_back([], [], []),
            lambda: marker.internal_rate([], 1),
        ):
            with pytest.raises(NotImplementedError):
                asking()


Formula = Callable[[Any, Any, Any], Any]
FORMULAS: tuple[Formula, ...] = (
    lambda a, b, c: a + b * c - 3,
    lambda a, b, c: (a + abs(a)) / 2 * b + (a - abs(a)) / 2 + c,
    lambda a, b, c: 1 - abs(a - 0.5) + b + b - c,
    lambda a, b, c: (a - b) * 0 + c,
    lambda a, b, c: -(a - b) + (2 - c) * 1.5 + 0 * a,
    lambda a, b, c: abs(abs(a) + abs(b)) - -c,
    lambda a, b, c: abs(-abs(a)) + (b - abs(b)) + (c + -c),
    lambda a, b, c: (a * b * c + 7) / 2 - 4 / (abs(a) + 1),
)


def negated(number: Any) -> Any:
    return -number


def values_of(result: Any, size: int) -> list[list[float]]:
    """The values of a number, or a plain number for every draw."""
    return [evaluated([result])[0].tolist() if isinstance(result, Expression) else [result] * size]
