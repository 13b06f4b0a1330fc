"""Laws of a rollout: it answers for any case under any rubric, guesses nothing, and puts the targets in one order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.rollout.matching import matches
from dxroi.engine.rollout.rates import saving_rate
from dxroi.engine.rollout.spreading import Terms, rollout
from dxroi.models.inventory import Inventory, InventoryWork
from dxroi.models.proposal import CostItem, Proposal
from dxroi.models.quantity import Quantity
from dxroi.models.rollout import FACTORS, Rollout
from dxroi.models.rubric import Rubric
from dxroi.models.words import Difficulty, Verdict
from tests.engine.law import LAW
from tests.strategies import proposals, rubrics


@st.composite
def inventories(draw: st.DrawFn) -> Inventory:
    """Some works that share a kind with the case; of some nobody knows the hours or the difficulty."""
    hours = st.none() | st.integers(0, 5000)
    return Inventory(
        tuple(
            InventoryWork(
                f"works.{n}",
                f"課{n}",
                f"業務{n}",
                None if (found := draw(hours)) is None else Quantity.of(found, f"works.{n}.hours"),
                kinds=("RPA",),
                difficulty=draw(st.none() | st.sampled_from(Difficulty)),
            )
            for n in range(draw(st.integers(1, 3)))
        )
    )


def spread(case: Proposal, inventory: Inventory, rubric: Rubric, share: float | None) -> Rollout:
    case = case._replace(kinds=("RPA",))
    terms = Terms(saving_rate(case, rubric, share), FACTORS, case.first_year)
    return rollout(case, matches(case, inventory), 10, terms, rubric)


SHARES = st.none() | st.floats(0, 1)


@LAW
@given(proposals(), inventories(), rubrics(), SHARES)
def test_nothing_is_lost_and_nothing_is_guessed(
    case: Proposal, inventory: Inventory, rubric: Rubric, share: float | None
) -> None:
    """Every match is a target or to be asked about, and a target has hours and saves no more than them."""
    answer = spread(case, inventory, rubric, share)
    assert len(answer.targets) + len(answer.asked) == answer.found == len(inventory.works)
    for target in answer.targets:
        work = target.match.work
        assert work.hours is not None
        assert work.difficulty is not None
        assert target.hours_saved <= work.hours.likely
        assert work.hours.likely > 0


@LAW
@given(proposals(), inventories(), rubrics(), st.floats(0, 1))
def test_the_order(case: Proposal, inventory: Inventory, rubric: Rubric, share: float) -> None:
    """1, 2, 3 for those that are worth it, no difficulty before a lower one, and their hours add up."""
    answer = spread(case, inventory, rubric, share)
    worth = [each for each in answer.targets if each.order is not None]
    assert [each.order for each in worth] == list(range(1, len(worth) + 1))
    assert all((each.order is None) == (each.verdict is Verdict.NOT_YET) for each in answer.targets)
    grades = [list(Difficulty).index(each.match.work.difficulty or Difficulty.HIGH) for each in worth]
    assert grades == sorted(grades)
    assert (answer.total is None) == (not worth)
    if answer.total is not None:
        assert answer.total.hours == worth[-1].cumulative_hours


@LAW
@given(proposals(), inventories(), rubrics(), st.floats(0, 1))
def test_what_nobody_said_is_never_free(case: Proposal, inventory: Inventory, rubric: Rubric, share: float) -> None:
    """As long as one cost item does not say what is paid again, no target has a cost or a net."""
    open_ = case._replace(costs=(*case.costs, CostItem("cost.99", "x", Quantity.of(1, "cost.99.initial"))))
    for target in spread(open_, inventory, rubric, share).targets:
        assert target.cost.value is None
        assert target.net.value is None
