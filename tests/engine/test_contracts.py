"""Contracts: their months and prices by fiscal year, what comes after them, and what of it nobody knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.contracts import elapsed, last_year, months_after, months_in, price_in
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.loading import load_rubric
from dxroi.models.appraisal import Appraisal, View
from dxroi.models.proposal import CostItem, Proposal
from dxroi.models.quantity import Quantity, Series
from dxroi.models.rubric import Rubric
from dxroi.models.terms import Contract
from dxroi.models.words import ContractForm, Renewal, Verdict
from tests.engine.law import LAW, tied
from tests.loading.samples import NAMED, proposal
from tests.strategies import FIRST_YEAR, proposals, rubrics

RUBRIC = load_rubric("chigasaki-dx-2")
LEASE = """\
hours_saved: 1200
freed_for: 窓口相談
cost:
  - item: 端末賃貸借
    contract: {form: lease, months: 36, starts: 2027-10, %s}
"""


def answered(terms: str, years: int = 5, hours: str = "hours_saved: 1200") -> Appraisal:
    """The appraisal of a lease of 36 months from October 2027 with these further terms."""
    text = NAMED + (LEASE % terms).replace("hours_saved: 1200", hours)
    return appraise(proposal(text), RUBRIC._replace(horizon=years))


def costs(found: Appraisal) -> list[float | None]:
    return [row.cost for row in found.years]


CONTRACTS = st.builds(
    Contract,
    st.just("cost.0.contract"),
    st.sampled_from(ContractForm),
    st.integers(1, 1200),
    st.tuples(st.integers(1989, 2100), st.integers(1, 12)),
    st.just(False),
    st.just(Renewal.NONE),
)


class TestLaws:
    """The months of a contract, and its price, always sum to the whole over fiscal years."""

    @LAW
    @given(CONTRACTS, st.integers(0, 10**14))
    def test_the_parts_are_whole_and_sum_to_the_total(self, contract: Contract, total: int) -> None:
        price = Quantity.of(total, "cost.0.contract.total")
        item = CostItem("cost.0", "lease", annual=Series((price,)), contract=contract)
        years = range(contract.starts[0] - 1, last_year(contract) + 2)
        months = [months_in(contract, year) for year in years]
        assert sum(months) == contract.months
        assert months[0] == months[-1] == 0
        assert all(months[1:-1])
        parts = [price_in(item, contract, year, AS_WRITTEN) for year in years]
        assert all(type(part) is int for part in parts)
        assert sum(parts) == total
        assert all(abs(p - total * n / contract.months) <= 1 + 1e-9 * total for p, n in zip(parts, months, strict=True))

    @LAW
    @given(CONTRACTS)
    def test_every_month_is_of_the_contract_or_after_it(self, contract: Contract) -> None:
        years = range(contract.starts[0], last_year(contract) + 3)
        counted = sum(months_in(contract, year) + months_after(contract, year) for year in years)
        assert counted == elapsed(contract, years[-1])


@st.composite
def leases(draw: st.DrawFn) -> CostItem:
    """A contract of some months from the first years of a drawn proposal on, with whatever comes after it."""
    renewal = draw(st.sampled_from((Renewal.NONE, Renewal.SAME, Renewal.STATED)))
    contract = Contract(
        "cost.9.contract",
        draw(st.sampled_from(ContractForm)),
        draw(st.integers(1, 60)),
        (FIRST_YEAR + draw(st.integers(0, 3)), draw(st.integers(1, 12))),
        draw(st.booleans()),
        renewal,
    )
    price = Quantity.of(draw(st.integers(0, 10**7)), "cost.9.contract.price")
    return CostItem(
        "cost.9",
        "lease",
        annual=Series((price,)),
        first=contract.starts[0],
        until=last_year(contract) if renewal is Renewal.NONE else None,
        contract=contract,
        renewed=Quantity.of(1000, "cost.9.contract.renewal.monthly") if renewal is Renewal.STATED else None,
    )


def month_by_month(item: CostItem, years: int) -> list[int]:
    """What is paid from the fiscal year of the first month on, counted out."""
    contract, series = item.contract, item.annual
    assert contract is not None
    assert series is not None
    price, months, paid = int(series.entries[0].likely), contract.months, [0] * years
    for month in range(years * 12 - (12 - contract.starts[1])):
        due = price if contract.by_month else price * (month + 1) // months - price * month // months
        if month >= months:
            due = {Renewal.NONE: 0, Renewal.SAME: due, Renewal.STATED: 1000}[contract.renewal]
        paid[(12 - contract.starts[1] + month) // 12] += due
    return paid


class TestSameAsAmountsByYear:
    """A contract is what its payments, month by month, are as a list of yearly amounts."""

    @LAW
    @given(proposals(), rubrics(), leases())
    def test_in_every_measure(self, of: Proposal, rubric: Rubric, lease: CostItem) -> None:
        entries = tuple(Quantity.of(n, f"cost.9.annual.{t}") for t, n in enumerate(month_by_month(lease, 60)))
        listed = CostItem("cost.9", "lease", annual=Series(entries), first=lease.first, until=lease.until)
        a, b = (appraise(of._replace(costs=(*of.costs, item)), rubric) for item in (lease, listed))
        assert a.verdict is b.verdict
        for view in View:
            assert all(tied(measure, b.views[view][name]) for name, measure in a.views[view].items())


class TestByYear:
    """Months × price, April to March; afterwards as `renewal` says."""

    @pytest.mark.parametrize(
        ("terms", "expected"),
        [
            ("monthly: 50000, renewal: none", [300_000, 600_000, 600_000, 300_000, 0]),
            ("monthly: 50000, renewal: same", [300_000, 600_000, 600_000, 600_000, 600_000]),
            ("monthly: 50000, renewal: {monthly: 10000}", [300_000, 600_000, 600_000, 360_000, 120_000]),
            ("total: 1000000, renewal: none", [166_666, 333_334, 333_333, 166_667, 0]),
            ("total: 1000000, renewal: same", [166_666, 333_334, 333_333, 333_333, 333_334]),
        ],
    )
    def test_as_stated(self, terms: str, expected: list[int]) -> None:
        found = answered(terms)
        assert costs(found) == expected
        assert found.judgement.unknowns == ()

    @pytest.mark.parametrize(
        ("terms", "path"),
        [
            ("monthly: 50000", "cost.0.contract.renewal"),
            ("monthly: 50000, renewal: unknown", "cost.0.contract.renewal"),
            ("total: 1800000, renewal: {monthly: 未定}", "cost.0.contract.renewal.monthly"),
        ],
    )
    def test_what_nobody_states_is_unknown_and_never_0(self, terms: str, path: str) -> None:
        found = answered(terms)
        assert costs(found) == [300_000, 600_000, 600_000, None, None]
        assert found.verdict is Verdict.WITHHELD
        assert found.judgement.unknowns == (path,)
        assert {bound.path for bound in found.outlook} == {path}

    def test_the_outlook_is_a_price_a_month(self) -> None:
        """At the limit the verdict stands, a yen above it does not."""
        limit = answered("monthly: 50000").outlook[0]
        assert limit.limit is not None
        at, above = (answered(f"monthly: 50000, renewal: {{monthly: {limit.limit + n}}}").verdict for n in (0, 1))
        assert at is limit.verdict
        assert above is not limit.verdict

    @pytest.mark.parametrize(
        ("years", "hours"),
        [(3, "hours_saved: 1200"), (5, "hours_saved: [{work: w, hours: 1200, freed_for: 窓口相談, until: 2029}]")],
    )
    def test_nothing_is_unknown_where_no_effect_runs_after_it(self, years: int, hours: str) -> None:
        text = "monthly: 50000"
        lease = (LEASE % text).replace("hours_saved: 1200\nfreed_for: 窓口相談", hours) if years == 5 else LEASE % text
        found = appraise(proposal(NAMED + lease), RUBRIC._replace(horizon=years))
        assert (found.judgement.unknowns, found.idle_unknowns) == ((), ())

    def test_an_unknown_price(self) -> None:
        found = answered("monthly: unknown, renewal: none")
        assert costs(found) == [None, None, None, None, 0]
        assert found.judgement.unknowns == ("cost.0.contract.monthly",)

    def test_what_lies_after_the_horizon_is_named(self) -> None:
        late = answered("monthly: 50000", years=2).after_horizon
        assert late is not None
        assert (late.cost, late.fields) == (900_000, ("cost.0",))

    def test_instalments_say_nothing_of_the_running_cost(self) -> None:
        text = (NAMED + LEASE % "total: 1800000, renewal: none").replace("form: lease", "form: purchase")
        assert appraise(proposal(text), RUBRIC).judgement.unknowns == ("cost.annual",)
