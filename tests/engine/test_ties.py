"""Ties: the contract's section 2, "Ties", sentence by sentence."""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.ties import equal, holds, settled

NUMBERS = st.floats(min_value=-1e15, max_value=1e15)
SCALES = st.floats(min_value=0, max_value=1e18)
OPERATORS = (">=", ">", "<=", "<", "==")


class TestEqual:
    """Two numbers are equal when they differ by at most 1e-9 × the largest of 1, the two, and the sum of the
    absolute amounts that the measure was added up from."""

    @pytest.mark.parametrize(
        ("a", "b", "scale"),
        [
            (0, 1e-9, 0),  # the largest is 1
            (2e9, 2e9 + 2, 0),  # the largest is one of the two
            (0, 0.005, 5e6),  # the largest is the sum of the absolute amounts
            (60.000000000001, 60, 0),
        ],
    )
    def test_at_most_that_much_apart(self, a: float, b: float, scale: float) -> None:
        assert equal(a, b, scale)
        assert equal(b, a, scale)

    @pytest.mark.parametrize(("a", "b", "scale"), [(0, 1.1e-9, 0), (2e9, 2e9 + 2.1, 0), (0, 0.0051, 5e6), (-1, 1, 0)])
    def test_further_apart(self, a: float, b: float, scale: float) -> None:
        assert not equal(a, b, scale)

    @given(NUMBERS, NUMBERS, SCALES)
    def test_either_way_round_and_whatever_the_sign(self, a: float, b: float, scale: float) -> None:
        assert equal(a, b, scale) == equal(b, a, scale) == equal(-a, -b, scale)

    @given(NUMBERS)
    def test_infinity_equals_only_itself(self, number: float) -> None:
        assert equal(inf, inf)
        assert not equal(inf, -inf)
        assert not equal(inf, number)
        assert not equal(number, -inf, scale=1e300)


class TestHolds:
    """`>` and `<` never hold between equal numbers."""

    @given(NUMBERS, NUMBERS, SCALES)
    def test_exactly_one_of_less_equal_and_greater(self, a: float, b: float, scale: float) -> None:
        assert [holds(a, operator, b, scale) for operator in ("<", "==", ">")].count(True) == 1

    @given(NUMBERS, NUMBERS, SCALES)
    def test_or_equal_is_the_opposite_of_the_other_side(self, a: float, b: float, scale: float) -> None:
        assert holds(a, ">=", b, scale) is not holds(a, "<", b, scale)
        assert holds(a, "<=", b, scale) is not holds(a, ">", b, scale)

    @given(NUMBERS, st.floats(min_value=-9e-10, max_value=9e-10))
    def test_equal_numbers_are_neither_less_nor_greater(self, a: float, apart: float) -> None:
        assert [holds(a, operator, a + apart) for operator in OPERATORS] == [True, False, True, False, True]

    @given(NUMBERS)
    def test_infinity_is_beyond_every_number(self, number: float) -> None:
        assert [holds(inf, operator, number) for operator in OPERATORS] == [True, True, False, False, False]
        assert [holds(-inf, operator, number) for operator in OPERATORS] == [False, False, True, True, False]

    def test_what_is_not_a_number_holds_nothing(self) -> None:
        assert not any(holds(nan, operator, 0) or holds(0, operator, nan) for operator in OPERATORS)


class TestSettled:
    """An amount equal to a whole one by the tie rule is that integer."""

    @given(st.integers(min_value=-(10**15), max_value=10**15))
    def test_a_whole_number_with_residue_is_that_integer(self, whole: int) -> None:
        for value in (float(whole), whole * (1 + 2e-16), whole + 1e-10):
            assert repr(settled(value)) == repr(whole)

    @pytest.mark.parametrize("value", [2.815, 0.5, -1e-8, inf, -inf])
    def test_any_other_number_stays(self, value: float) -> None:
        assert settled(value) == value

    def test_against_the_amounts_behind_it(self) -> None:
        assert repr(settled(-0.0004, scale=1e7)) == "0"
