"""`joint`: what several cities bear together, and `exit`: what leaving costs."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.loading import load_rubric, proposal_of
from dxroi.loading.joint import cut_off, share_of
from dxroi.models.appraisal import View
from dxroi.models.proposal import CostItem, quantities
from dxroi.models.quantity import Quantity
from dxroi.models.terms import Exit, Joint
from dxroi.models.words import Verdict

from .samples import HOURS, NAMED, codes, proposal


def item(written: str) -> CostItem:
    (found,) = proposal(f"{NAMED}{HOURS}cost: [{{item: 利用料, {written}}}]\n").costs
    return found


def annual(written: str) -> Quantity:
    found = item(written).annual
    assert found is not None
    return found.entries[0]


class TestShare:
    """The city's part = amount × share, cut off to whole yen once, after tax."""

    @pytest.mark.parametrize(
        ("joint", "part", "record"),
        [
            ("share: 0.25", 2250000, Joint(1, 4)),
            ("share: 0.1", 900000, Joint(1, 10)),
            ("by: equal, cities: 4", 2250000, Joint(1, 4, "equal")),
            ("by: key, ours: 2, others: [3, 5]", 1800000, Joint(1, 5, "key")),
            ("by: population, ours: 245000, others: [258000, 100000]", 3656716, Joint(245, 603, "population")),
            ("share: 1", 9000000, Joint(1, 1)),
        ],
    )
    def test_ways_of_saying_it(self, joint: str, part: int, record: Joint) -> None:
        found = item(f"annual: 9000000, joint: {{{joint}}}")
        assert found.joint == record
        assert found.annual is not None
        (quantity,) = found.annual.entries
        assert (quantity.likely, quantity.whole) == (part, 9000000)

    def test_after_tax(self) -> None:
        """909,091 without tax are 1,000,000 with it (cut off), and a third of them 333,333."""
        found = annual("annual: 909091, tax: excluded, joint: {by: equal, cities: 3}")
        assert (found.likely, found.whole, found.before_tax) == (333333, 1000000, None)

    def test_every_amount_of_money_and_no_hours(self) -> None:
        found = item("initial: 10, annual: [20, {low: 3, likely: 5, high: 7}], exit: 9, hours: 40, joint: {share: 0.5}")
        assert found.initial is not None
        assert found.annual is not None
        assert [found.initial.likely, found.annual.entries[0].likely, *found.annual.entries[1][:3]] == [5, 10, 2, 1, 3]
        assert found.exit is not None
        assert found.exit.cost.likely == 4
        assert found.hours == Quantity.of(40, "cost.0.hours")

    def test_unknown_stays_unknown(self) -> None:
        found = annual("annual: unknown, joint: {share: 0.25}")
        assert (found.unknown, found.whole, found.share) == (True, None, 0.25)

    @pytest.mark.parametrize(
        ("joint", "code"),
        [
            ("{}", "DX268"),
            ("{share: 0.5, by: equal, cities: 2}", "DX268"),
            ("{share: 0.5, cities: 2}", "DX268"),
            ("{by: equal}", "DX133"),
            ("{by: key, ours: 1}", "DX133"),
            ("{by: key, ours: 0, others: [1]}", "DX269"),
            ("{by: equal, cities: 0}", "DX269"),
            ("{by: key, ours: 1, others: []}", "DX137"),
            ("{by: key, ours: -1, others: [2]}", "DX211"),
            ("{share: 1.5}", "DX212"),
            ("{by: heads, ours: 1, others: [2]}", "DX208"),
            ("0.5", "DX134"),
        ],
    )
    def test_faults(self, joint: str, code: str) -> None:
        assert code in codes(f"{NAMED}{HOURS}cost: [{{item: a, annual: 1, joint: {joint}}}]\n")


KEYS = st.lists(st.integers(1, 10**9) | st.integers(1, 10**6).map(lambda n: n / 100), min_size=1, max_size=8)


class TestLaws:
    """The shares of all cities add up to 1; their parts to the whole, or to less than a yen for each city below it."""

    @settings(max_examples=100)
    @given(KEYS, st.integers(0, 10**12))
    def test_all_cities_together(self, keys: list[float], whole: int) -> None:
        shares = [share_of(key, [*keys[:n], *keys[n + 1 :]]) for n, key in enumerate(keys)]
        assert sum(shares, Fraction(0)) == 1
        parts = [cut_off(whole, share) for share in shares]
        assert whole - len(keys) < sum(parts) <= whole


def test_sanjo_and_others_joint_cloud() -> None:
    """三条市ほか5団体: 10 years, 9.3 billion yen each for itself, 4.7 billion jointly, about half.

    Source: 月刊事業構想 2019年9月号. Five equal parts and equal years are ours.
    """
    text = (
        "name: 基幹系システムの共同クラウド\ndepartment: 情報管理課\nfirst_year: 2015\nhours_saved: 0\n"
        "cost: [{item: 個別, initial: 0, annual: 930000000, joint: {by: equal, cities: 5}}]\n"
        "options: [{id: joint, set: {cost.0.annual: 470000000}}]\n"
    )
    alone = proposal(text)
    ten_years = load_rubric()._replace(horizon=10)
    costs = [appraise(each, ten_years).views[View.CITY]["cost"].value for each in (alone, alone.options[0].proposal)]
    assert costs == [1_860_000_000, 940_000_000]
    assert round(1 - 940 / 1860, 2) == 0.49


class TestExit:
    """What leaving costs is in no result, known or not."""

    TEXT = f"{NAMED}{HOURS}cost: [{{item: a, initial: 2500000, annual: 600000%s}}]\n"

    @pytest.mark.parametrize("written", ["30000", "unknown", "{low: 1, likely: 2, high: 3}"])
    def test_is_apart(self, written: str) -> None:
        with_it, without = proposal(self.TEXT % f", exit: {written}"), proposal(self.TEXT % "")
        assert appraise(with_it, load_rubric()) == appraise(without, load_rubric())
        assert list(quantities(with_it)) == list(quantities(without))

    def test_with_tax(self) -> None:
        assert item("annual: 1, exit: 100, tax: excluded").exit == Exit(
            Quantity.of(110, "cost.0.exit")._replace(before_tax=100)
        )

    def test_alone_is_no_cost(self) -> None:
        assert codes(f"{NAMED}{HOURS}cost: [{{item: a, exit: 5}}]\n") == ["DX222"]


def test_a_limit_is_the_city_s_part() -> None:
    """At most so much of the annual fee: what the city itself pays."""
    text = f"{NAMED}{HOURS}freed_for: 窓口\ncost: [{{item: a, initial: 0, annual: unknown, joint: {{share: 0.25}}}}]\n"
    loaded = proposal_of(text.encode(), "p")
    assert loaded.proposal is not None
    appraisal = appraise(loaded.proposal, load_rubric())
    assert appraisal.verdict is Verdict.WITHHELD
    limits = [bound.limit for bound in appraisal.outlook if bound.limit is not None]
    for limit in limits:
        stated = text.replace("unknown, joint: {share: 0.25}", str(int(limit)))
        assert appraise(proposal(stated), load_rubric()).verdict is not Verdict.WITHHELD
    assert limits == sorted(limits)
