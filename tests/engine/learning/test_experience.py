"""What one project teaches, how like ones are put together, and what becomes of a plan."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.learning.cases import Lesson, Taught, Why, taught
from dxroi.engine.learning.experience import Experienced, Factor, experienced
from dxroi.engine.learning.experience import Why as Untouched
from dxroi.engine.learning.levels import P50, P80, P90
from dxroi.engine.learning.library import learned
from dxroi.engine.learning.published import Publication
from dxroi.engine.ledgers import ledgers
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.totals import totals
from dxroi.loading import load_rubric, proposal_of
from dxroi.models.calibration import Calibration, Ratio, Record, ReferenceClass
from dxroi.models.cycle import Actual
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.models.words import Evidence, Stage
from tests.engine.law import LAW
from tests.strategies import FIRST_YEAR, LAST_YEAR, proposals, rubrics

PLAN = """\
id: {id}
name: 入力のRPA化
department: 市民税課
first_year: 2027
operates_from: 2027-10
kinds: [RPA]
hours_saved: [{{work: 入力, before: 500, after: {{low: 50, likely: 100, high: 200}}, freed_for: 窓口, evidence: pilot}}]
cost: [{{item: 構築, initial: 1000000, evidence: quote}}, {{item: 利用料, annual: 300000}}]
actuals:
"""


def read(text: str) -> Proposal:
    loaded = proposal_of(text.encode())
    assert loaded.proposal is not None, loaded.findings
    return loaded.proposal


def case(actuals: str, id_: str = "a", **changes: Any) -> Proposal:
    """The plan with these years of actuals."""
    return read(PLAN.format(id=id_) + "".join(f"  {line}\n" for line in actuals.splitlines()))._replace(**changes)


def of(found: Taught, ratio: Ratio) -> Lesson | Why:
    lessons = {each.ratio: each for each in found.lessons}
    return lessons[ratio] if ratio in lessons else next(each.why for each in found.gaps if each.ratio is ratio)


def ratio(text: str, which: Ratio) -> float | Why:
    found = of(taught(case(text), load_rubric()), which)
    return found if isinstance(found, Why) else found.value


class TestOneCase:
    """Measured years against the same years of the plan."""

    def test_hours_over_the_years_measured(self) -> None:
        """Half of 400 hours in the first year, 400 in the second: 150 + 300 of 600."""
        assert ratio("2027: {hours_saved: 150}\n2028: {hours_saved: 300}", Ratio.HOURS) == 0.75
        assert ratio("2028: {hours_saved: 300}", Ratio.HOURS) == 0.75

    def test_a_late_start_is_not_counted_twice(self) -> None:
        """Begun in January, three months late, all that three months can bring has come."""
        text = "2027: {operates_from: 2028-01, hours_saved: 100}"
        assert (ratio(text, Ratio.HOURS), ratio(text, Ratio.DELAY_MONTHS)) == (1, 3)

    def test_an_early_start_is_negative(self) -> None:
        assert ratio("2027: {operates_from: 2027-09, hours_saved: 200}", Ratio.DELAY_MONTHS) == -1

    def test_costs_by_their_parts(self) -> None:
        text = "2027: {cost: {initial: 1200000, annual: 300000}}\n2028: {cost: {annual: 360000}}"
        assert ratio(text, Ratio.COST_INITIAL) == 1.2
        assert ratio(text, Ratio.COST_ANNUAL) == 1.1

    def test_what_is_paid_once_may_be_paid_later(self) -> None:
        text = "2027: {cost: {initial: 400000, annual: 0}}\n2028: {cost: {initial: 700000, annual: 0}}"
        assert ratio(text, Ratio.COST_INITIAL) == 1.1

    @pytest.mark.parametrize(
        ("text", "which", "why"),
        [
            ("2028: {hours_saved: 5}", Ratio.DELAY_MONTHS, Why.NOT_MEASURED),
            ("2028: {hours_saved: 5}", Ratio.COST_ANNUAL, Why.NOT_MEASURED),
            ("2027: {cost: 900000}", Ratio.COST_ANNUAL, Why.UNDIVIDED),
            ("2027: {cost: 900000}", Ratio.COST_INITIAL, Why.UNDIVIDED),
            ("2027: {cost: 900000}\n2028: {cost: {annual: 300000}}", Ratio.COST_INITIAL, Why.UNDIVIDED),
            ("2028: {cost: 900000}", Ratio.COST_INITIAL, Why.PARTLY_MEASURED),
            ("2028: {cost: {initial: 0, annual: 300000}}", Ratio.COST_INITIAL, Why.PARTLY_MEASURED),
            ("2027: {operates_from: 2028-04, hours_saved: 5}", Ratio.HOURS, Why.PLAN_NONE),
        ],
    )
    def test_nothing_is_made_up(self, text: str, which: Ratio, why: Why) -> None:
        assert ratio(text, which) is why

    @pytest.mark.parametrize("second", ["330000", "{annual: 330000}", "{annual: 330000, hours: 40}"])
    def test_a_whole_is_the_part_that_the_plan_has(self, second: str) -> None:
        """In the second year the plan has a running cost alone: the same facts teach the same, however written."""
        text = f"2027: {{cost: {{initial: 1200000, annual: 330000}}}}\n2028: {{cost: {second}}}"
        assert (ratio(text, Ratio.COST_INITIAL), ratio(text, Ratio.COST_ANNUAL)) == (1.2, 1.1)

    def test_a_whole_of_what_is_paid_once(self) -> None:
        plan = PLAN.format(id="a").replace("annual: 300000", "annual: 300000, from: 2028")
        found = taught(read(plan + "  2027: {cost: 1100000}\n  2028: {cost: 330000}\n"), load_rubric())
        costs = [of(found, each) for each in (Ratio.COST_INITIAL, Ratio.COST_ANNUAL)]
        assert [each.value for each in costs if isinstance(each, Lesson)] == [1.1, 1.1]

    def test_a_year_that_cannot_be_told_apart_is_left_out_and_named(self) -> None:
        found = of(taught(case("2027: {cost: 1300000}\n2028: {cost: 330000}"), load_rubric()), Ratio.COST_ANNUAL)
        assert isinstance(found, Lesson)
        assert (found.value, found.planned, found.left_out) == (1.1, 300000, (2027,))

    def test_an_unknown_plan(self) -> None:
        plan = PLAN.format(id="a").replace("annual: 300000", "annual: unknown")
        found = taught(read(plan + "  2027: {cost: {initial: 5, annual: 5}}\n"), load_rubric())
        assert of(found, Ratio.COST_ANNUAL) is Why.PLAN_UNKNOWN

    def test_ranges_that_held(self) -> None:
        """300 to 450 hours in a whole year."""
        for hours, inside in ((300, True), (299, False), (450, True), (451, False)):
            (held,) = taught(case(f"2028: {{hours_saved: {hours}}}"), load_rubric()).ranges
            assert (held.low, held.high, held.inside) == (300, 450, inside)

    def test_the_weakest_evidence(self) -> None:
        found = taught(case("2027: {hours_saved: 9, cost: {initial: 5, annual: 5}}"), load_rubric())
        assert [each.evidence for each in found.lessons] == [Evidence.PILOT, Evidence.QUOTE, Evidence.ESTIMATE]


def library(*hours: float, **changes: Any) -> Calibration:
    """Cases in which the hours of a whole year were these."""
    cases = [case(f"2028: {{hours_saved: {each}}}", f"c{number}", **changes) for number, each in enumerate(hours)]
    return learned([taught(each, load_rubric()) for each in cases], None, "0").calibration


class TestLibrary:
    """By kind of work and evidence, by kind, and all of them."""

    def test_classes(self) -> None:
        both = case("2028: {hours_saved: 200}", "b", kinds=("AI-OCR", "RPA"))
        cases = [taught(each, load_rubric()) for each in (both, case("2028: {hours_saved: 100}"))]
        found = learned(cases, "2026-10-15", "0").calibration
        assert [(each.kind, each.evidence, each.values, each.cases) for each in found.ratios[Ratio.HOURS]] == [
            (None, None, (0.25, 0.5), ("a", "b")),
            ("AI-OCR", None, (0.5,), ("b",)),
            ("AI-OCR", Evidence.PILOT, (0.5,), ("b",)),
            ("RPA", None, (0.25, 0.5), ("a", "b")),
            ("RPA", Evidence.PILOT, (0.25, 0.5), ("a", "b")),
        ]
        assert found.record == Record(0, 2)
        assert [each.id for each in found.library] == ["a", "b"]

    def test_a_kind_is_one_however_it_is_written(self) -> None:
        cases = [case("2028: {hours_saved: 300}"), case("2028: {hours_saved: 200}", "b", kinds=("ｒｐａ",))]
        found = learned([taught(each, load_rubric()) for each in cases], None, "0").calibration
        assert {each.kind for each in found.ratios[Ratio.HOURS]} == {None, "RPA"}
        taken = factor(laid(found, P50, kinds=("ＲＰＡ",)), Ratio.HOURS).taken
        assert taken is not None
        assert (taken.kind, taken.cases) == ("RPA", ("b", "a"))

    def test_the_order_of_the_files_does_not_matter(self) -> None:
        cases = [taught(case("2028: {hours_saved: 200}", id_), load_rubric()) for id_ in "abc"]
        assert learned(cases, None, "0") == learned(cases[::-1], None, "0")


def laid(calibration: Calibration, level: Fraction = P80, **changes: Any) -> Experienced:
    plan = case("2028: {hours_saved: 1}")._replace(actuals=(), **changes)
    return experienced(Case(plan, load_rubric(), AS_WRITTEN), calibration, level)


def factor(found: Experienced, which: Ratio) -> Factor:
    return next(each for each in found.factors if each.ratio is which)


class TestLevels:
    """Effects take the lower side, costs and delays the upper one; the class gives way to a wider one."""

    def test_hours_take_the_lower_side(self) -> None:
        found = factor(laid(library(100, 200, 300, 400)), Ratio.HOURS)
        assert (found.value, found.level and found.level.covers) == (0.25, Fraction(4, 5))
        assert found.taken is not None
        assert (found.taken.kind, found.taken.evidence) == ("RPA", Evidence.PILOT)

    def test_hours_fall_and_come_later(self) -> None:
        """A quarter of 200 + 4 × 400; a delay of 0.54 × 6 months takes 0.27 of a full year's hundred."""
        found = laid(library(100, 200, 300, 400))
        stated, calibrated = (each.measures["hours_saved"].value for each in (found.stated, found.calibrated))
        assert stated == 1800
        assert calibrated == pytest.approx(450 - 27)

    def test_costs_and_delays_take_the_upper_side(self) -> None:
        text = "2027: {{operates_from: 2027-1{n}, cost: {{initial: 1{n}00000, annual: 3{n}0000}}}}"
        cases = [taught(case(text.format(n=n), f"c{n}"), load_rubric()) for n in (0, 1, 2)]
        late = "2027: {operates_from: 2028-01, cost: {initial: 1300000, annual: 330000}}"
        found = laid(learned([*cases, taught(case(late, "late"), load_rubric())], None, "0").calibration)
        assert [factor(found, each).value for each in list(Ratio)[1:]] == [1.3, 1.1, 3]
        before, after = found.stated.measures["city.cost"].value, found.calibrated.measures["city.cost"].value
        assert (before, after) == (1_000_000 + 5 * 300_000, 1_300_000 + 5 * 330_000)
        assert found.calibrated.measures["hours_saved"].value is not None

    @pytest.mark.parametrize(
        ("changes", "key", "tried"),
        [
            ({}, ("RPA", Evidence.PILOT), []),
            ({"kinds": ("文字認識", "RPA")}, ("RPA", Evidence.PILOT), [("文字認識", Evidence.PILOT, 0)]),
            ({"kinds": ()}, (None, None), []),
            ({"kinds": ("AI",)}, (None, None), [("AI", Evidence.PILOT, 0), ("AI", None, 0)]),
        ],
    )
    def test_the_chain(self, changes: Any, key: Any, tried: Any) -> None:
        found = factor(laid(library(100, 200, 300, 400), **changes), Ratio.HOURS)
        assert found.taken is not None
        assert (found.taken.kind, found.taken.evidence) == key
        assert [tuple(each) for each in found.too_small] == tried

    def test_too_few_for_the_level(self) -> None:
        """Of effects nothing is published: the worst case counts, and says what it covers."""
        found = factor(laid(library(100, 200, 300, 400), P90), Ratio.HOURS)
        worst = factor(laid(library(100, 200, 300, 400)), Ratio.HOURS)
        assert found.level is not None
        assert (found.value, found.level.covers) == (worst.value, Fraction(4, 5))
        assert found.taken is not None
        assert (found.taken.kind, found.taken.evidence) == (None, None)
        assert (found.reaches(P90), worst.reaches(P80)) == (False, True)
        assert [each.n for each in found.too_small] == [4, 4, 4]

    def test_too_few_that_all_met_their_plan(self) -> None:
        better = {Ratio.HOURS: (ReferenceClass("f", (1.2, 1.4), ("a", "b")),)}
        found = factor(laid(Calibration((), better)), Ratio.HOURS)
        assert (found.value, found.why) == (1, Untouched.NOTHING_PUBLISHED)

    @pytest.mark.parametrize("values", [(1.0, 1.1, 4.5), (0.9, 1.0, 1.1)])
    def test_a_case_that_was_worse_than_what_is_published(self, values: tuple[float, ...]) -> None:
        """Of three cases one cost 4.5 times its plan: half as much again would be milder than what is known."""
        known = {Ratio.COST_INITIAL: (ReferenceClass("f", values, ("a", "b", "c")),)}
        assert factor(laid(Calibration((), known)), Ratio.COST_INITIAL).value == max(values[-1], 1.5)

    @LAW
    @given(st.lists(st.floats(0.1, 5), min_size=1, max_size=12).map(sorted), st.sampled_from(Ratio))
    def test_a_higher_level_is_never_milder(self, values: list[float], ratio: Ratio) -> None:
        """Among levels that the library reaches and those beyond its reach."""
        known = Calibration((), {ratio: (ReferenceClass("f", tuple(values), tuple("abcdefghijkl")),)})
        levels = (Fraction(1, 2), P80, P90, Fraction(19, 20))
        found = [factor(laid(known, level), ratio) for level in levels]
        reached = [each.value for each in found if each.taken is not None and each.level is not None]
        assert reached == sorted(reached, reverse=ratio is Ratio.HOURS)
        assert [each.taken is None for each in found] == sorted(each.taken is None for each in found)

    def test_an_early_start_is_no_gain(self) -> None:
        early = {Ratio.DELAY_MONTHS: (ReferenceClass("f", (-3, -2, -2, -1), tuple("abcd")),)}
        found = laid(Calibration((), early))
        assert factor(found, Ratio.DELAY_MONTHS).value == 0
        assert factor(found, Ratio.DELAY_MONTHS).taken is not None


class TestPublished:
    """Where the library is too small."""

    def test_initial_cost_by_the_share_of_it_projects(self) -> None:
        found = factor(laid(Calibration((), {})), Ratio.COST_INITIAL)
        assert found.published is not None
        assert (found.value, found.published.publication) == (1.5, Publication.IT_CLASS)
        assert found.published.covers == Fraction(82, 100)

    def test_beyond_that_share_by_the_optimism_bias(self) -> None:
        found = factor(laid(Calibration((), {}), P90), Ratio.COST_INITIAL)
        assert (found.value, found.published and found.published.covers) == (3, None)

    def test_the_time_of_the_build(self) -> None:
        """Six months and 54 % of them."""
        found = factor(laid(Calibration((), {})), Ratio.DELAY_MONTHS)
        assert found.value == pytest.approx(3.24)

    def test_running_cost_of_outsourcing_only(self) -> None:
        assert factor(laid(Calibration((), {})), Ratio.COST_ANNUAL).why is Untouched.NOTHING_PUBLISHED

    def test_fees_of_outsourcing_alone(self) -> None:
        """41 % on the fee of 300,000, nothing on the licence of 100,000 beside it."""
        plan = PLAN.format(id="a").replace("freed_for: 窓口", "outsourced_to: 委託料").replace("利用料", "委託料")
        plan = plan.replace("annual: 300000}", "annual: 300000}, {item: ライセンス, annual: 100000}")
        proposal = read(plan + "  2028: {hours_saved: 1}\n")
        found = experienced(Case(proposal, load_rubric(), AS_WRITTEN), Calibration((), {}), P80)
        annual = factor(found, Ratio.COST_ANNUAL)
        assert (annual.value, annual.published and annual.published.fields) == (1.41, ("cost.1.annual",))
        assert found.calibrated.measures["city.cost"].value == pytest.approx(1_500_000 + 5 * (423_000 + 100_000))

    def test_what_runs_already_is_known(self) -> None:
        found = laid(Calibration((), {}), stage=Stage.OPERATING)
        whys = [factor(found, each).why for each in (Ratio.COST_INITIAL, Ratio.DELAY_MONTHS)]
        assert whys == [Untouched.OPERATING, Untouched.OPERATING]


def as_planned(proposal: Proposal, rubric: Rubric) -> Proposal:
    """The proposal with actuals that are its plan, year by year."""
    planned = totals(ledgers(proposal, rubric._replace(horizon=LAST_YEAR - FIRST_YEAR + 1)))
    years = tuple(
        Actual(
            f"actuals.{FIRST_YEAR + t}",
            FIRST_YEAR + t,
            planned.hours.amounts[t],
            initial=planned.initial.amounts[t],
            annual=planned.annual.amounts[t],
            operates_from=proposal.operates_from,
        )
        for t in range(planned.years)
    )
    return proposal._replace(actuals=years, kinds=("RPA",))


@LAW
@given(proposals(), rubrics(), st.sampled_from((P50, P80)))
def test_cases_that_met_their_plan_change_nothing(proposal: Proposal, rubric: Rubric, level: Fraction) -> None:
    """Neither a factor nor the verdict nor a figure, whatever the plan is."""
    met = as_planned(proposal, rubric)
    found = [taught(met._replace(id=id_), rubric) for id_ in "abcd"]
    calibration = learned(found, None, "0").calibration
    told = experienced(Case(met, rubric, AS_WRITTEN), calibration, level)
    learnt = [each for each in told.factors if each.taken is not None]
    assert all(each.value == (0 if each.ratio is Ratio.DELAY_MONTHS else 1) for each in learnt)
    if all(each.published is None for each in told.factors):
        assert told.calibrated == told.stated
