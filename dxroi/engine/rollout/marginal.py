"""One more work as a proposal of its own: what it would save, and what has to be paid again for it."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.periods import MONTHS
from dxroi.models.proposal import CostItem, Proposal, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rollout import Match, SavingRate
from dxroi.models.terms import Contract
from dxroi.models.words import Stage

UNKNOWN_COST = "cost.again.annual"
"""The path of what one more work pays, where the case does not say it (`again`): never 0, and one for all targets."""
_PLACE = "rollout"
"""Where the works of the targets stand among those of the whole."""


def marginal(case: Proposal, match: Match, hours: Number, rate: SavingRate, start: int | None) -> Proposal:
    """The target by itself, at the stage of a consultation, with the case's ratings and no funding.

    What other works may gain is its own saving, counted in money; so the criterion `reusability` has no weight.
    """
    return Proposal(
        f"{match.work.department} {match.work.work}",
        match.work.department,
        match.work.field,
        start,
        Stage.CONSULTATION,
        works=(work(match, hours, rate, None),),
        costs=tuple(paid_again(case, start)),
        ratings=case.ratings,
        reuse_counted=True,
    )


def whole(case: Proposal, chosen: list[tuple[Match, Number]], rate: SavingRate, start: int | None) -> Proposal:
    """The case and its targets as one proposal, at the stage of the targets; they cost and save from `start` on."""
    works = tuple(work(match, hours, rate, start) for match, hours in chosen)
    costs = tuple(item for _ in chosen for item in paid_again(case, start))
    both = case._replace(works=case.works + works, costs=case.costs + costs, reuse_counted=True)
    return both._replace(stage=Stage.CONSULTATION)


def work(match: Match, hours: Number, rate: SavingRate, first: int | None) -> Work:
    """The hours of a target, at what an hour of the case is worth; no budget line is said to fall there."""
    name = match.work.field.replace("works", _PLACE)
    price = None if rate.yen_per_hour is None else Quantity.of(rate.yen_per_hour, f"{name}.yen_per_hour")
    return Work(
        name,
        f"{match.work.department} {match.work.work}",
        hours=Quantity.of(hours, f"{name}.hours"),
        cash_releasing=False,
        yen_per_hour=price,
        first=first,
        grounds=match.work.grounds,
    )


def paid_again(case: Proposal, first: int | None) -> Iterator[CostItem]:
    """What one more work pays: of each item its share or its amounts; unknown where an item does not say.

    It is paid as long as the effect runs, whatever years the item of the case has.
    """
    yield from (_again(item, first) for item in case.costs if item.again is not None)
    if any(item.again is None for item in case.costs):
        unknown = Series((Quantity.not_known(UNKNOWN_COST),))
        yield CostItem("cost.again", None, annual=unknown, first=first)


def _again(item: CostItem, first: int | None) -> CostItem:
    again = item.again
    moved = item._replace(again=None, paid_in=first, first=first, until=None, contract_until=None)
    if again is None or again.share is not None:
        share = 1 if again is None or again.share is None else again.share
        return moved._replace(chance=share, contract=_begun(item.contract, first))
    annual = again.annual or Quantity.of(0, f"{item.field}.again.annual")
    return moved._replace(
        contract=None,
        renewed=None,
        initial=again.initial,
        annual=Series((annual,)),
        hours=again.hours,
        hours_per_year=again.hours_per_year,
    )


def _begun(contract: Contract | None, first: int | None) -> Contract | None:
    """A contract of the same terms from the April of the year in which the target begins."""
    return contract if contract is None or first is None else contract._replace(starts=(first, MONTHS))
