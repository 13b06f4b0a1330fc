"""Numbers as people read them: half away from zero, limits to the safe side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.tables.figures import Figures, Unit, rounded_half_up
from dxroi.texts import Lang

AMOUNTS = st.floats(-1e12, 1e12) | st.integers(-(10**12), 10**12)


class TestRounding:
    """千円未満切捨て is for budgets only: screens round and say so."""

    @pytest.mark.parametrize(
        ("yen", "shown"),
        [(499, "0"), (500, "1"), (-500, "▲1"), (-499, "0"), (1_555_500, "1,556"), (-66_400, "▲66"), (0, "0")],
    )
    def test_thousands_of_yen(self, yen: int, shown: str) -> None:
        assert Figures().money(yen) == shown

    @given(AMOUNTS, st.integers(0, 2))
    def test_it_is_as_near_as_half_a_unit(self, value: float, decimals: int) -> None:
        assert abs(rounded_half_up(value, decimals) - value) <= 0.5 * 10**-decimals + 2e-9 * max(1, abs(value))

    @given(AMOUNTS)
    def test_a_negative_is_the_positive_with_a_sign(self, value: float) -> None:
        assert Figures().number(-abs(value)).lstrip("▲") == Figures().number(abs(value))


class TestAmounts:
    """An amount with its unit; in yen where thousands would show nothing of it."""

    @pytest.mark.parametrize(
        ("yen", "shown"), [(5_500_000, "5,500千円"), (300, "300円"), (-2, "▲2円"), (0.3, "0円"), (0, "0千円")]
    )
    def test_small_ones(self, yen: float, shown: str) -> None:
        assert Figures().amount(yen) == shown

    @given(AMOUNTS, st.sampled_from(Lang), st.sampled_from(Unit))
    def test_every_one_can_be_written(self, yen: float, lang: Lang, unit: Unit) -> None:
        assert Figures(lang, unit).amount(yen)


class TestLimits:
    """A limit that must not be exceeded is rounded down, one that must be reached up."""

    @given(st.floats(0, 1e9), st.integers(0, 1))
    def test_they_are_rounded_to_the_safe_side(self, limit: float, decimals: int) -> None:
        below, above = (
            float(text.replace(",", ""))
            for text in (Figures().floor(limit, decimals), Figures().ceiling(limit, decimals))
        )
        slack = 2e-9 * max(1, limit)
        assert below - slack <= limit <= above + slack
        assert above - below <= 10**-decimals + slack

    def test_a_whole_one_stays(self) -> None:
        assert Figures().money_limit(706_000, at_most=True) == "706千円"
        assert Figures().money_limit(706_000, at_most=False) == "706千円"
        assert (Figures().floor(4092.26), Figures().ceiling(4092.26)) == ("4,092", "4,093")
