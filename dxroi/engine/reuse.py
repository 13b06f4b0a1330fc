"""`--with-reuse`: the works elsewhere that may take up a case (`reuse`), counted in money and nowhere else.

Expected values: every hour and every yen there counts by the probability that it comes about. A target of 300 hours a
year with probability 0.5 counts 150 hours a year; its costs count by half. What is counted in money is not rated again:
the criterion `reusability` then has no weight, and its share goes to the others in proportion (`engine.reading`).
"""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.costs import REUSE
from dxroi.engine.scoring import REUSABILITY, weights_without
from dxroi.models.appraisal import CriterionResult
from dxroi.models.cycle import Reuse
from dxroi.models.proposal import CostItem, Proposal, Work
from dxroi.models.quantity import Quantity, Series
from dxroi.models.rubric import Rubric


def with_reuse(proposal: Proposal) -> Proposal:
    """The proposal with what it names in `reuse` among its works and costs; one that names nothing is as it was.

    >>> with_reuse(Proposal("a", "b", "a", 2027)).reuse_counted
    False
    """
    if not proposal.reuse or proposal.reuse_counted:
        return proposal
    works = tuple(_work(each) for each in proposal.reuse)
    costs = tuple(_cost(each) for each in proposal.reuse)
    return proposal._replace(works=proposal.works + works, costs=proposal.costs + costs, reuse_counted=True)


def named(each: Reuse) -> str:
    """Department and work in one name, as two departments may have a work of the same name."""
    return f"{each.department} {each.work}"


def is_reuse(field: str) -> bool:
    """Whether a work or cost item is one of another department's.

    >>> is_reuse("reuse.0"), is_reuse("hours_saved.0")
    (True, False)
    """
    return field.startswith(REUSE)


def share_taken_out(rubric: Rubric, criteria: Sequence[CriterionResult]) -> float:
    """The weight that the criterion `reusability` would have, were reuse not counted; 0 where the rubric has none.

    What other criteria that do not apply leave to the rest is among it: 16 of 100 become 20 where 20 are dropped.
    """
    dropped = frozenset(each.id for each in criteria if not each.applies and each.id != REUSABILITY)
    return weights_without(rubric.weights, dropped).get(REUSABILITY, 0)


def _work(each: Reuse) -> Work:
    return Work(
        each.field,
        named(each),
        hours=each.hours,
        freed_for=each.freed_for,
        first=each.first,
        grounds=each.grounds,
        chance=each.probability,
    )


def _cost(each: Reuse) -> CostItem:
    """Its costs; a running cost that nobody stated is unknown there too."""
    annual = each.annual or Quantity.not_known(f"{each.field}.cost.annual")
    return CostItem(
        each.field,
        named(each),
        each.initial,
        Series((annual,)),
        paid_in=each.first,
        first=each.first,
        grounds=each.grounds,
        chance=each.probability,
    )
