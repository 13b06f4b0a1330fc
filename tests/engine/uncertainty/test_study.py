"""What can be asked about one answer: the seed, the figures without ranges, together, undecided, unsupported."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.study import COIN, Drawing, Study, seed_for
from dxroi.engine.uncertainty.summaries import HorizonSummary, Summary
from dxroi.models.measures import MEASURES
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Ranges
from dxroi.models.words import Verdict
from tests.engine.law import LAW, with_quantities
from tests.strategies import proposals, rubrics

from .built import case, proposal, ranged, rubric, saving

FEW = Drawing(draws=256)
COST = Quantity.of(5_000_000, "cost.0.initial")
AMOUNTS = st.lists(st.integers(0, 5_000_000), min_size=3, max_size=3).map(sorted)
RANGES = st.sets(st.integers(0, 5_000_000), min_size=3, max_size=3).map(sorted)


def study(of: Proposal, by: Rubric | None = None, drawing: Drawing = FEW) -> Study:
    return Study(case(of, by), drawing, seed=1)


def certain(of: Proposal) -> Proposal:
    """The proposal without a range."""
    return with_quantities(of, {q.field: q._replace(low=q.likely, high=q.likely) for q in quantities(of)})


class TestWithoutRanges:
    """Nothing is uncertain: every draw is what `evaluate` says, to the last digit."""

    @settings(LAW, max_examples=10)
    @given(proposals(), rubrics())
    def test_every_measure_is_that_of_evaluate(self, drawn: Proposal, by: Rubric) -> None:
        here = Case(certain(drawn), by, AS_WRITTEN)
        of = Study(here, Drawing(draws=128), seed=1)
        reader = MeasureReader(here, here.totals(), by.horizon)
        assert (of.inputs, of.holding, of.variance, of.information) == ((), None, (), ())
        assert (of.is_undecided, of.is_unsupported) == (False, False)
        for name in MEASURES:
            stated, found = reader.read(name), of.whole.measures[name]
            if stated.value is not None:
                assert [each.value for each in (found.mean, found.p10, found.p90) if each] == [stated.value] * 3
            else:
                assert found.mean is None
        shares = {verdict: share.value for verdict, share in of.whole.verdicts.items() if share.value}
        assert shares == {of.judgement.verdict: 1}
        assert of.adjusted.net == of.stated
        assert of.adjusted.judgement.verdict is of.judgement.verdict


class TestTogether:
    """The other extreme beside independence: what is good falls on what is good."""

    @settings(LAW, max_examples=15)
    @given(st.lists(RANGES, min_size=2, max_size=3), RANGES)
    def test_it_never_narrows_a_linear_balance(self, lines: list[list[int]], cost: list[int]) -> None:
        of = study(proposal(*(saving(n, *line) for n, line in enumerate(lines)), cost=ranged("cost.0.initial", *cost)))
        apart, together = (s.horizons[-1].measures["city.net"] for s in (of.summary, of.together))
        widths = [(found.p90, found.p10) for found in (together, apart)]
        (wide, narrow), errors = (
            [high.value - low.value for high, low in widths if high and low],
            [each.standard_error for pair in widths for each in pair if each],
        )
        assert wide >= narrow - 4 * sum(errors)

    def test_it_widens_where_two_things_move(self) -> None:
        of = study(proposal(saving(0, 1e6, 2e6, 3e6), cost=ranged("cost.0.initial", 4e6, 5e6, 9e6)))
        apart, together = (s.horizons[-1].measures["city.net"] for s in (of.summary, of.together))
        assert together.p10
        assert together.p90
        assert apart.p10
        assert apart.p90
        assert together.p10.value < apart.p10.value
        assert apart.p90.value < together.p90.value


class Made(Study):
    """A study whose shares are made up."""

    def __init__(self, *shares: float) -> None:
        super().__init__(case(proposal(saving(0, 1e6, 2e6, 3e6), cost=COST)), FEW, 1)
        made = []
        for share in shares:
            verdicts = {Verdict.JUSTIFIED: Estimate(share), Verdict.NOT_YET: Estimate(1 - share)}
            made.append(Summary(self.plan, None, (HorizonSummary(5, {}, verdicts),)))
        self.__dict__ |= {"summary": made[0], "band": tuple(made[1:])}


class TestUndecided:
    """Holding in 35 to 65 of 100, or flipping inside the band of shapes, is undecided; little support is said too."""

    @pytest.mark.parametrize(
        ("shares", "undecided", "unsupported"),
        [
            ((0.9, 0.8, 0.85), False, False),
            ((1.0, 1.0, 1.0), False, False),
            ((0.65, 0.7, 0.9), True, False),
            ((0.66, 0.7, 0.9), False, False),
            ((0.35, 0.3, 0.2), True, False),
            ((0.34, 0.3, 0.2), False, True),
            ((0.2, 0.1, 0.36), False, False),
            ((0.9, 0.9, 0.49), True, False),
            ((0.2, 0.1, 0.51), True, False),
            ((0.7, 0.5, 0.9), False, False),
            ((0.0, 0.0, 0.0), False, True),
        ],
    )
    def test_by_the_shares(self, shares: tuple[float, ...], undecided: bool, unsupported: bool) -> None:
        of = Made(*shares)
        assert of.judgement.verdict is Verdict.JUSTIFIED
        assert of.holding == (min(shares), max(shares))
        assert (of.is_undecided, of.is_unsupported) == (undecided, unsupported)

    @given(st.lists(st.floats(0, 1), min_size=3, max_size=3))
    def test_never_both_but_never_sure_near_even(self, shares: list[float]) -> None:
        of = Made(*shares)
        assert not (of.is_undecided and of.is_unsupported)
        if COIN[0] <= shares[0] <= COIN[1]:
            assert of.is_undecided

    def test_nothing_of_it_for_a_single_measure(self) -> None:
        of = study(proposal(saving(0, 1e6, 2e6, 3e6), cost=COST), drawing=FEW._replace(measure="city.net"))
        assert (of.holding, of.is_undecided, of.is_unsupported) == (None, False, False)
        assert list(of.whole.measures) == ["city.net"]


class TestSeed:
    """The seed is that of the inputs: the same in whatever order the files come, another for another number."""

    @given(st.lists(AMOUNTS, min_size=2, max_size=4), st.randoms(use_true_random=False))
    def test_the_order_of_the_files_is_nothing_to_it(self, lines: list[list[int]], random: object) -> None:
        cases = [(proposal(saving(0, *line), cost=COST), rubric()) for line in lines]
        moved = list(cases)
        random.shuffle(moved)  # type: ignore[attr-defined]  # Hypothesis' own
        assert seed_for(cases, FEW) == seed_for(moved, FEW)

    @given(AMOUNTS, st.integers(0, 2), st.integers(1, 9))
    def test_another_number_another_seed(self, line: list[int], place: int, more: int) -> None:
        other = list(line)
        other[place] += more
        pairs = [[(proposal(saving(0, *each), cost=COST), rubric())] for each in (line, other)]
        ranged_ = [each for each in (line, other) if each[0] < each[2]]
        if len(ranged_) == 2 and other == sorted(other):
            assert seed_for(pairs[0], FEW) != seed_for(pairs[1], FEW)

    def test_one_asked_for_is_that(self) -> None:
        assert seed_for([], FEW._replace(seed=7)) == 7

    def test_other_ranges_another_seed(self) -> None:
        of = [(proposal(saving(0, 1, 2, 3), cost=COST), rubric())]
        assert seed_for(of, FEW) != seed_for(of, FEW._replace(ranges=Ranges.RUBRIC))


class TestAskedOnce:
    """Every answer is computed once, and only when somebody asks."""

    def test_answers_are_kept(self) -> None:
        of = study(proposal(saving(0, 1e6, 2e6, 3e6), cost=COST))
        assert "summary" not in of.__dict__
        for name in ("summary", "band", "together", "tornado", "switching", "flips", "variance", "information"):
            assert getattr(of, name) is getattr(of, name)

    def test_no_variance_where_some_draws_have_no_value(self) -> None:
        of = study(proposal(saving(0, 5e5, 2e6, 3e6), cost=COST), drawing=FEW._replace(measure="city.payback_years"))
        assert of.whole.measures["city.payback_years"].mean is None
        assert of.variance == ()
        assert len(of.information) == 1
