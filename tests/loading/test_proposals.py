"""Both written forms come to the same records; every key of a proposal is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxroi.finding import InvalidFileError
from dxroi.loading import load_proposal, proposal_of
from dxroi.models.proposal import CostItem, Proposal, Work
from dxroi.models.quantity import Quantity, Series
from dxroi.models.terms import BondTerms
from dxroi.models.words import AllocationBase, Evidence, FundingBase, FundingSource, Obligation, Repayment, Staff, Stage

from .samples import COST, HOURS, NAMED, PROPOSAL, codes, proposal

EVERY_KEY = """\
format: proposal/1
id: shiminzei-rpa
name: 市民税課 申告データ入力のRPA化
department: 市民税課
first_year: 令和9年度
stage: budget-request
summary: 申告書の入力を自動化する
source: [申請書, 見積書]
serves: [DX推進計画, 行財政改革プラン]
hours_saved:
  - work: 新規事業者登録
    before: 424
    after: {low: 80, likely: 88, high: 100}
    staff: regular
    cash_releasing: false
    freed_for: 窓口相談
    reused: 0.8
    ramp: [0.5, 1]
    yen_per_hour: 3285.5
    from: 2027
    until: 令和13年度
    source: 試行
    evidence: pilot
    note: 3か月の試行
  - {work: 異動届受理通知, cases: [6000, 6500], minutes_before: 5, minutes_after: 1, staff: overtime,
     cash_releasing: true, budget_line: 時間外手当}
  - {work: 議事録, hours: unknown}
cost:
  - {item: 構築委託, initial: 2500000, in: 2027, tax: excluded, evidence: quote}
  - {item: 利用料, annual: [600000, 未定], from: 2027, until: 2031}
  - {item: 移行作業, hours: 120, in: 2027, staff: regular, yen_per_hour: 3000}
  - {item: 保守作業, hours_per_year: 40, staff: fixed-term}
  - {item: 共同利用, annual: 4000000, exit: {low: 0, likely: 1, high: 3},
     joint: {by: population, ours: 245000, others: [258000, 100000]}}
  - item: 端末賃貸借
    contract: {form: lease, months: 60, starts: 2027-10, monthly: 50000, renewal: {monthly: 55000},
               authority: long-term, limit_years: 5}
    tax: excluded
    evidence: quote
  - {item: 回線利用料, contract: {form: subscription, months: 36, starts: 2028-04, total: unknown, renewal: same}}
cash_saved:
  - {item: 用紙・印刷, annual: 120000, from: 2028, until: 2030, tax: included, source: 決算}
residents:
  - {procedure: 特定建設作業届, cases: 1200, online: [0.2, 0.4], minutes_saved: 105, yen_saved: 400.5, visits_saved: 1,
     from: 2028, evidence: peer}
ratings:
  reusability: {rating: 4, because: 納税課に同種の業務がある, reviewed: 3, source: 照会, evidence: measured}
  generality: 2.5
literacy: {people: 8, from: 1, to: 2, by: 研修, note: 希望者}
outcomes: [{what: 入所通知が早まる, amount: -7, unit: 日, evidence: estimate}]
funding:
  - {source: national, name: 交付金, share: 0.5, of: initial, until: 2027, note: 申請中, evidence: estimate}
  - {source: other, amount: 100000, from: 2028}
  - {source: bond, name: デジタル活用推進事業債, share: 0.4, of: initial, term_years: 5, deferral_years: 1,
     interest_rate: 0.01, repayment: level, tax_allocation_share: 0.5, tax_allocation_of: principal,
     terms_source: 起債の手引}
operates_from: 2027-10
obligation: end-of-support
review: {by: 行政改革推進室, on: 2026-10-15, decision: 条件付き, because: 活用先が未定}
surveys:
  - {name: 3課で3か月の試行, cost: 500000, tax: excluded, measures: [hours_saved.0, residents.0.online], source: 見積書}
options:
  - {id: lease, name: 賃貸借, summary: 平準化, source: 見積書, note: 60か月,
     set: {cost.0.initial: 0, cost.4.joint: {share: 0.5}}}
actuals:
  2027:
    operates_from: 2027-12
    hours_saved: {新規事業者登録: 90, 異動届受理通知: -6.5, 議事録: unknown}
    freed_for: {窓口相談: 60, 未定: 30}
    cost: {initial: 2600000, annual: 300000, hours: 40, tax: excluded}
    cash_saved: 0
    cases: {特定建設作業届: 1300}
    online: {特定建設作業届: 0.25}
    literacy: {people: 8, to: 2}
    evidence: measured
    source: 業務量調査
    note: 年度末に測った
  令和10年度: {hours_saved: 150, freed_for: 窓口相談, cost: 300000, cash_saved: 100000, tax: excluded}
kinds: [RPA, AI-OCR]
systems: 税務
"""


@pytest.fixture(scope="module")
def full() -> Proposal:
    """A proposal with every key."""
    return proposal(EVERY_KEY)


class TestEveryKey:
    def test_top(self, full: Proposal) -> None:
        assert (full.id, full.first_year, full.stage) == ("shiminzei-rpa", 2027, Stage.BUDGET_REQUEST)
        assert full.serves == ("DX推進計画", "行財政改革プラン")
        assert (full.kinds, full.systems) == (("RPA", "AI-OCR"), ("税務",))
        assert full.source == "申請書\n見積書"
        assert full.operates_from == (2027, 6)
        assert full.obligation is Obligation.END_OF_SUPPORT
        assert full.review is not None
        assert full.review.on == "2026-10-15"

    def test_works(self, full: Proposal) -> None:
        first, second, third = full.works
        assert first.after == Quantity(88, 80, 100, "hours_saved.0.after")
        assert first.ramp == Series((Quantity.of(0.5, "hours_saved.0.ramp.0"), Quantity.of(1, "hours_saved.0.ramp.1")))
        assert (first.yen_per_hour, first.until) == (Quantity.of(3285.5, "hours_saved.0.yen_per_hour"), 2031)
        assert (first.grounds.evidence, first.grounds.evidence_stated) == (Evidence.PILOT, True)
        assert first.cash_releasing is False
        assert second.cash_releasing is True
        assert (second.staff, second.budget_line) == (Staff.OVERTIME, "時間外手当")
        assert second.cases is not None
        assert second.cases.at(5) == Quantity.of(6500, "hours_saved.1.cases.1")
        assert third.cash_releasing is None
        assert third.hours == Quantity.not_known("hours_saved.2.hours")
        assert (third.grounds.evidence, third.grounds.evidence_stated) == (Evidence.ESTIMATE, False)

    def test_costs(self, full: Proposal) -> None:
        built, fee, own, upkeep, _, lease, line = full.costs
        assert built.initial == Quantity.of(2750000, "cost.0.initial")._replace(before_tax=2500000)
        assert built.paid_in == 2027
        assert fee.annual == Series((Quantity.of(600000, "cost.1.annual.0"), Quantity.not_known("cost.1.annual.1")))
        assert own.hours == Quantity.of(120, "cost.2.hours")
        assert (upkeep.hours_per_year, upkeep.staff) == (Quantity.of(40, "cost.3.hours_per_year"), Staff.FIXED_TERM)

        assert lease.annual == Series((Quantity.of(55000, "cost.5.contract.monthly")._replace(before_tax=50000),))
        assert lease.renewed == Quantity.of(60500, "cost.5.contract.renewal.monthly")._replace(before_tax=55000)
        assert (lease.first, lease.until, lease.contract_until) == (2027, None, None)
        assert lease.contract is not None
        assert (lease.contract.starts, lease.contract.months, lease.contract.limit_years) == ((2027, 6), 60, 5)
        assert line.annual == Series((Quantity.not_known("cost.6.contract.total"),))
        assert line.contract_until == 2030

    def test_effects_beside_hours(self, full: Proposal) -> None:
        (saving,) = full.cash_savings
        assert saving.annual == Series((Quantity.of(120000, "cash_saved.0.annual"),))
        (procedure,) = full.residents
        assert full.residents_stated
        assert procedure.yen_saved == Quantity.of(400.5, "residents.0.yen_saved")
        assert procedure.online.at(1).field == "residents.0.online.1"
        assert full.literacy is not None
        assert (full.literacy.people.likely, full.literacy.level_from, full.literacy.level_to) == (8, 1, 2)
        assert full.outcomes[0].amount == -7

    def test_ratings(self, full: Proposal) -> None:
        assert full.ratings["reusability"].deciding == 3
        assert full.ratings["generality"].rating == 2.5
        assert full.ratings["generality"].field == "ratings.generality"

    def test_funding(self, full: Proposal) -> None:
        grant, other, bond = full.funding
        assert (grant.source, grant.of, grant.evidence) == (
            FundingSource.NATIONAL,
            FundingBase.INITIAL,
            Evidence.ESTIMATE,
        )
        assert (other.amount, other.of) == (Quantity.of(100000, "funding.1.amount"), FundingBase.ALL)
        assert bond.bond == BondTerms(
            5,
            1,
            Quantity.of(0.01, "funding.2.interest_rate"),
            Repayment.LEVEL,
            Quantity.of(0.5, "funding.2.tax_allocation_share"),
            AllocationBase.PRINCIPAL,
            "起債の手引",
        )

    def test_path_and_digest(self, full: Proposal) -> None:
        assert full.path == "p.yaml"
        assert len(full.sha256) == 64


class TestShortAndLong:
    """Long and short mean the same when they say the same."""

    def test_hours(self) -> None:
        short = proposal(NAMED + HOURS + "freed_for: 窓口相談\n" + COST)
        long = proposal(NAMED + "hours_saved: [{work: 入力, hours: 336, freed_for: 窓口相談}]\n" + COST)
        assert short.works == (Work("hours_saved", None, hours=Quantity.of(336, "hours_saved"), freed_for="窓口相談"),)
        hours = Quantity.of(336, "hours_saved")
        assert long.works[0]._replace(field="hours_saved", work=None, hours=hours) == short.works[0]

    def test_cost(self) -> None:
        amounts = "initial: 2500000, annual: [600000, 300000], tax: excluded, evidence: quote, source: 見積"
        short = proposal(NAMED + HOURS + f"cost: {{{amounts}}}\n").costs[0]
        long = proposal(NAMED + HOURS + f"cost: [{{item: 委託, {amounts}}}]\n").costs[0]
        assert short.initial == Quantity.of(2750000, "cost.initial")._replace(before_tax=2500000)
        assert short.annual is not None
        assert long.annual is not None
        assert [each.field for each in short.annual.entries] == ["cost.annual.0", "cost.annual.1"]
        assert long.grounds == short.grounds
        assert [each.likely for each in long.annual.entries] == [each.likely for each in short.annual.entries]

    def test_cash_saved(self) -> None:
        short = proposal(PROPOSAL + "cash_saved: 120000\n").cash_savings[0]
        assert (short.field, short.item, short.annual.at(0)) == ("cash_saved", None, Quantity.of(120000, "cash_saved"))

    @pytest.mark.parametrize("written", ["unknown", "未定", '"未定"'])
    def test_short_hours_may_be_unknown(self, written: str) -> None:
        assert proposal(NAMED + f"hours_saved: {written}\n" + COST).works[0].hours == Quantity.not_known("hours_saved")

    def test_short_hours_may_be_a_range(self) -> None:
        text = NAMED + "hours_saved: {low: 300, likely: 336, high: 336}\n" + COST
        assert proposal(text).works[0].hours == Quantity(336, 300, 336, "hours_saved")


class TestTax:
    """x1.10 and the fraction cut off once, when read, on each of low, likely, high and each entry; rates carry none."""

    def test_exact(self) -> None:
        text = "cost: {initial: {low: 1, likely: 909091, high: 99999999999999}, annual: [9, 19], tax: excluded}\n"
        cost = proposal(NAMED + HOURS + text).costs[0]
        assert cost.initial == Quantity(1000000, 1, 109999999999998, "cost.initial", before_tax=909091)
        assert cost.annual is not None
        assert [each.likely for each in cost.annual.entries] == [9, 20]

    def test_included_is_the_default(self) -> None:
        assert proposal(PROPOSAL) == proposal(PROPOSAL.replace("600000}", "600000, tax: included}"))._replace(
            sha256=proposal(PROPOSAL).sha256
        )

    def test_no_tax_on_own_hours_and_rates(self) -> None:
        text = "cost: [{item: 作業, hours: 10, yen_per_hour: 3000.5, tax: excluded}]\n"
        item = proposal(NAMED + HOURS + text).costs[0]
        assert item.yen_per_hour == Quantity.of(3000.5, "cost.0.yen_per_hour")

    def test_whole_yen_in_any_spelling_of_the_schema(self) -> None:
        initial = proposal(NAMED + HOURS + "cost: {initial: 2.5e6, annual: 0.0}\n").costs[0].initial
        assert initial is not None
        assert initial.likely == 2500000
        assert isinstance(initial.likely, int)


class TestWhatIsMissing:
    """At stage idea what is missing is unknown; later it is a finding."""

    def test_an_idea(self) -> None:
        idea = proposal("name: x\ndepartment: y\nstage: idea\n")
        assert idea.first_year is None
        assert idea.works == (Work("hours_saved", None, hours=Quantity.not_known("hours_saved")),)
        assert idea.costs == (CostItem("cost", None, initial=Quantity.not_known("cost")),)

    def test_a_stage_that_nobody_can_read_may_be_an_idea(self) -> None:
        assert codes("name: x\ndepartment: y\nstage: ideea\n") == ["DX208"]

    @pytest.mark.parametrize("stage", ["consultation", "budget-request", "operating"])
    def test_later(self, stage: str) -> None:
        assert codes(f"name: x\ndepartment: y\nstage: {stage}\n") == ["DX133"] * 3

    def test_the_id_is_the_name(self) -> None:
        assert proposal(PROPOSAL).id == "申告データ入力のRPA化"

    def test_an_annual_cost_not_stated_is_left_to_the_engine(self) -> None:
        assert proposal(NAMED + HOURS + "cost: {initial: 1}\n").costs[0].annual is None

    def test_a_misspelt_key_is_one_finding(self) -> None:
        assert codes(PROPOSAL.replace("hours_saved", "hour_saved")) == ["DX132"]


class TestFunding:
    """Shares above 1 in a year are an error at the item that goes over; `all` counts for both bases."""

    @pytest.mark.parametrize(
        ("first", "second", "over"),
        [
            ("share: 0.5", "share: 0.5", False),
            ("share: 0.5", "share: 0.6", True),
            ("share: 0.5, of: initial", "share: 0.6, of: annual", False),
            ("share: 0.5, of: initial", "share: 0.6, of: all", True),
            ("share: 0.5, until: 2028", "share: 0.6, from: 2029", False),
            ("share: 0.5, until: 2029", "share: 0.6, from: 2029", True),
            ("share: 0.5, from: 2030", "share: 0.6", True),
            ("share: 0.5", "share: unknown", False),
            ("share: 0.5", "amount: 1000000", False),
        ],
    )
    def test_shares(self, first: str, second: str, over: bool) -> None:
        text = PROPOSAL + f"funding:\n  - {{source: national, {first}}}\n  - {{source: bond, {second}}}\n"
        loaded = proposal_of(text.encode(), "p.yaml")
        assert [(each.code, each.field) for each in loaded.findings] == [("DX224", "funding.1.share")] * over

    def test_three_thirds_are_one(self) -> None:
        item = "  - {source: other, share: 0.3333333333}\n"
        assert codes(PROPOSAL + "funding:\n" + item * 3) == []


class TestPublicFunction:
    def test_reads_a_file(self, tmp_path: Path) -> None:
        file = tmp_path / "p.yaml"
        file.write_text(PROPOSAL, encoding="utf-8")
        assert load_proposal(file).department == "市民税課"
        assert load_proposal(str(file)).path == file.as_posix()

    def test_raises_with_every_finding(self, tmp_path: Path) -> None:
        file = tmp_path / "p.yaml"
        file.write_text(PROPOSAL.replace("336", "３３６").replace("2500000", "1,200"), encoding="utf-8")
        with pytest.raises(InvalidFileError) as caught:
            load_proposal(file)
        assert [each.field for each in caught.value.findings] == ["hours_saved", "cost.initial"]

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidFileError) as caught:
            load_proposal(tmp_path / "nowhere.yaml")
        assert [each.code for each in caught.value.findings] == ["DX101"]
