"""What a plan rests on: the weakest evidence of what it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.models.calibration import Ratio
from dxroi.models.proposal import CostItem, Proposal, Work
from dxroi.models.words import Evidence

_EVIDENCE = {evidence: position for position, evidence in enumerate(Evidence)}


def grade(proposal: Proposal, ratio: Ratio) -> Evidence | None:
    """What the plan of a ratio rests on: the weakest evidence of its items; none where it has none.

    >>> from dxroi.models.grounds import Grounds
    >>> quote, guess = Grounds(evidence=Evidence.QUOTE), Grounds()
    >>> works = (Work("hours_saved.0", "a", grounds=quote), Work("hours_saved.1", "b", grounds=guess))
    >>> grade(Proposal("n", "d", "i", 2027, works=works), Ratio.HOURS)
    <Evidence.ESTIMATE: 'estimate'>
    """
    found = [item.grounds.evidence for item in _items(proposal, ratio)]
    return max(found, key=_EVIDENCE.__getitem__, default=None)


def _items(proposal: Proposal, ratio: Ratio) -> Sequence[Work | CostItem]:
    if ratio is Ratio.HOURS:
        return proposal.works
    if ratio is Ratio.DELAY_MONTHS:
        return ()
    initial = ratio is Ratio.COST_INITIAL
    return [item for item in proposal.costs if (item.initial if initial else item.annual) is not None]
