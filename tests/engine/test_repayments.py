"""How a bond is repaid: published cases, and the sum of the principal."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.funding import funding
from dxroi.engine.funding_years import AMOUNTS, FundingAnswer, FundingYear, column_sum, funding_years, summed_years
from dxroi.engine.ledgers import ledgers
from dxroi.engine.repayments import level_payment, schedule
from dxroi.engine.ties import equal
from dxroi.engine.totals import totals
from dxroi.loading import load_rubric
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.terms import BondTerms
from dxroi.models.words import AllocationBase, FundingSource, Repayment
from tests.engine.law import LAW
from tests.loading.samples import HOURS, NAMED, proposal
from tests.strategies import proposals, rubrics

RUBRIC = load_rubric("chigasaki-dx-2")
BOND = """\
cost:
  - {item: 構築, initial: 10000000}
  - {item: 保守, annual: 0}
funding:
  - {source: bond, name: デジタル活用推進事業債, share: 0.9, of: initial, until: 2027, %s}
"""
TERMS = "term_years: 5, interest_rate: 0, repayment: level, tax_allocation_share: 0.5, tax_allocation_of: principal"


def answer(text: str, years: int = 5) -> FundingAnswer:
    found = proposal(text)
    return funding_years(found, totals(ledgers(found, RUBRIC._replace(horizon=years))))


def column(found: FundingAnswer, name: str) -> list[float | None]:
    return [getattr(row, name) for row in found.years]


def test_fin_pmt() -> None:
    """numpy-financial, test_pmt_simple: 15,000 at 8 % / 12 over 60 payments."""
    assert abs(level_payment(15_000, 0.08 / 12, 60) - 304.145914) <= 1e-6


def test_the_bond_for_digital_work() -> None:
    """Of 10,000 thousand yen 9,000 are borrowed, 4,500 of them count, and 5,500 stay; interest left aside."""
    found = answer(NAMED + HOURS + BOND % TERMS)
    assert column(found, "bond") == [9_000_000, 0, 0, 0, 0, None]
    assert column(found, "general_revenue") == [1_000_000, 0, 0, 0, 0, None]
    assert column(found, "principal") == [0, *[1_800_000] * 5]
    assert column(found, "tax_allocation") == [0, *[900_000] * 5]
    assert column_sum(found.years, "tax_allocation") == 4_500_000
    assert column_sum(found.years, "net_general_revenue") == 5_500_000
    assert [row.within_horizon for row in found.years] == [True] * 5 + [False]


class TestSchedule:
    """Whole yen, the last payment settling the rest: the principal always sums to what was borrowed."""

    @LAW
    @given(st.integers(1, 10**14), st.floats(0, 1), st.integers(1, 50), st.sampled_from(Repayment))
    @example(61, 0.75, 9, Repayment.LEVEL)  # cut-off interest repays more than there is
    @example(1, 8e-52, 1, Repayment.LEVEL)
    def test_principal_sums_to_what_was_borrowed(self, borrowed: int, rate: float, years: int, way: Repayment) -> None:
        found = schedule(borrowed, rate, years, way)
        assert sum(principal for principal, _ in found) == borrowed
        assert len(found) == years
        assert all(principal >= 0 and interest >= 0 for principal, interest in found)

    @LAW
    @given(st.integers(10**6, 10**12), st.floats(0.0001, 0.2), st.integers(1, 30))
    def test_level_payments_are_level(self, borrowed: int, rate: float, years: int) -> None:
        """The last one takes up what was cut off the others, with its interest."""
        paid = [sum(payment) for payment in schedule(borrowed, rate, years, Repayment.LEVEL)]
        assert len(set(paid[:-1])) <= 1
        assert abs(paid[-1] - level_payment(borrowed, rate, years)) <= 2 * years * (1 + rate) ** years

    def test_deferred_years_are_part_of_the_term(self) -> None:
        terms = "term_years: 4, deferral_years: 2, interest_rate: 0.01, repayment: principal"
        found = answer(NAMED + HOURS + BOND % terms)
        assert column(found, "principal") == [0, 0, 0, 4_500_000, 4_500_000]
        assert column(found, "interest") == [0, 90_000, 90_000, 90_000, 45_000]


class TestUnknown:
    """What nobody said is unknown and never 0."""

    def test_no_terms(self) -> None:
        found = answer(NAMED + HOURS + BOND % "note: 条件は未定")
        assert found.undated == ("funding.0",)
        assert column(found, "principal") == [0, None, None, None, None]
        assert column(found, "net_general_revenue") == [1_000_000, None, None, None, None]

    def test_no_interest_rate(self) -> None:
        """Equal principal is known without it, level payments are not."""
        terms = "term_years: 2, interest_rate: unknown, repayment: "
        for way, principal in (("principal", 4_500_000), ("level", None)):
            found = answer(NAMED + HOURS + BOND % (terms + way))
            assert column(found, "principal")[:3] == [0, principal, principal]
            assert column(found, "interest")[:3] == [0, None, None]

    def test_an_unknown_cost(self) -> None:
        found = answer(NAMED + HOURS + (BOND % TERMS).replace("10000000", "unknown"))
        assert column(found, "bond")[0] is None
        assert column(found, "principal")[1:] == [None] * 5


BONDS = st.builds(
    BondTerms,
    st.none() | st.integers(1, 8),
    st.just(0),
    st.sampled_from((0, 0.01, 0.05)).map(lambda rate: Quantity.of(rate, "rate")),
    st.sampled_from(Repayment),
    st.none() | st.just(Quantity.of(0.5, "share")),
    st.sampled_from(AllocationBase),
)


def with_bonds(of: Proposal, terms: BondTerms) -> Proposal:
    entries = tuple(f._replace(bond=terms) if f.source is FundingSource.BOND else f for f in of.funding)
    return of._replace(funding=entries)


class TestLaws:
    """Who pays adds up, and changes no view."""

    @LAW
    @given(proposals(), rubrics(), BONDS)
    def test_sources_and_general_revenue_are_the_cost(self, of: Proposal, rubric: Rubric, terms: BondTerms) -> None:
        of = with_bonds(of, terms)
        found = totals(ledgers(of, rubric))
        years = funding_years(of, found).years
        for row in (row for row in years if row.within_horizon):
            sources = (row.national, row.prefectural, row.bond, row.other, row.general_revenue)
            paid, spent = sum(x or 0 for x in sources), (row.cost or 0) + (row.extra_spending or 0)
            assert equal(paid, spent, sum(abs(x or 0) for x in sources))
        if terms.term_years is not None:
            assert equal(column_sum(years, "principal") or 0, funding(of, found).bond.total(rubric.horizon))

    @LAW
    @given(proposals(), rubrics(), BONDS)
    def test_no_view_and_no_verdict_changes(self, of: Proposal, rubric: Rubric, terms: BondTerms) -> None:
        a, b = (appraise(each, rubric) for each in (of, with_bonds(of, terms)))
        assert a == b


def test_several_together() -> None:
    """Year by year; what one of them does not count adds nothing."""
    one = answer(NAMED + HOURS + BOND % TERMS, years=2)
    two = answer(NAMED.replace("2027", "2028") + HOURS + (BOND % TERMS).replace("2027", "2028"), years=2)
    both = summed_years([one, two])
    assert [row.year for row in both.years] == list(range(2027, 2034))
    for name in AMOUNTS:
        assert column_sum(both.years, name) == sum(column_sum(each.years, name) or 0 for each in (one, two))
    assert isinstance(both.years[-1], FundingYear)
    assert both.years[3].cost is None
    assert both.years[1].principal == 1_800_000


@pytest.mark.parametrize("share", [0, 0.3])
def test_the_allocation_of_interest_too(share: float) -> None:
    terms = f"term_years: 1, interest_rate: 0.01, repayment: level, tax_allocation_share: {share}"
    found = answer(NAMED + HOURS + BOND % (terms + ", tax_allocation_of: principal-and-interest"))
    assert found.years[1].tax_allocation == share * 9_090_000
