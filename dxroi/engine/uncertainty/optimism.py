"""Optimism bias: by how much more than planned such projects cost, and how much longer they take.

Mott MacDonald, Review of Large Public Procurement in the UK, for HM Treasury (2002), compared 50 large public projects
with their plans. A plan starts at the upper bound of its type; what contributes to the bias and is managed takes its
share away, so that at the award of the contract the lower bound can be reached. What managing the risks costs is not in
it and has to be among the costs. All numbers are per cent of the plan, 200 = three times the plan.

Own staff hours are neither capital nor operating expenditure here and stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from dxroi.engine.periods import MONTHS
from dxroi.engine.reading import Case
from dxroi.models.proposal import CostItem, Proposal, bears_fee
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import Stage

_WHOLE = 100.0
_RESIDUE = 1e-9
_NUMBER = r"([-+]?[0-9]+(?:\.[0-9]+)?)"
_MITIGATION = re.compile(rf"\s*{_NUMBER}\s*:\s*{_NUMBER}\s*", re.ASCII)

Contribution = tuple[float, float]
"""What contributes to the bias: per cent of the whole of it, and the share of that, 0..1, which is managed."""


class Bounds(NamedTuple):
    """Per cent over plan: of a plan at its beginning, and of one whose risks are managed until the contract."""

    upper: float
    lower: float


class ProjectType(NamedTuple):
    """A row of Table 2."""

    name: str
    duration: Bounds | None
    """Of the works."""
    capital: Bounds | None
    operating: Bounds | None = None
    """Operating expenditure, of outsourcing alone."""


DURATION, CAPITAL, OPERATING = Bounds(54, 10), Bounds(200, 10), Bounds(41, 0)
DEVELOPMENT = ProjectType("Equipment/Development", DURATION, CAPITAL)
"""ICT: Transport Scotland, STAG, Table 13.4, calls it IT system development, 200 % at stage 1 and 10 % at stage 3."""
OUTSOURCING = ProjectType("Outsourcing", None, None, OPERATING)
TABLE_2 = (
    ProjectType("Non-standard Buildings", Bounds(39, 2), Bounds(51, 4)),
    ProjectType("Standard Buildings", Bounds(4, 1), Bounds(24, 2)),
    ProjectType("Non-standard Civil Eng.", Bounds(25, 3), Bounds(66, 6)),
    ProjectType("Standard Civil Eng.", Bounds(20, 1), Bounds(44, 3)),
    DEVELOPMENT,
    OUTSOURCING,
)
"""Recommended bounds. Source: Mott MacDonald (2002), Table 2."""
HALF_WAY = 0.5
"""How far from the upper to the lower bound a budget request has come, between a consultation, which has nothing but a
plan, and a contract: dxroi's own judgement, published for no stage in between."""
_COME = {Stage.IDEA: 0.0, Stage.CONSULTATION: 0.0, Stage.BUDGET_REQUEST: HALF_WAY, Stage.OPERATING: 1.0}


class MitigationError(ValueError):
    """What is said to be managed cannot be."""

    def __init__(self, reason: str, said: str) -> None:
        super().__init__(said)
        self.reason = reason
        """`form`, `contribution`, `share`, or `sum`, for a sentence in another language."""


class Rates(NamedTuple):
    """Per cent over plan that a proposal is taken to have."""

    capital: float
    operating: float
    duration: float


class Biased(NamedTuple):
    """A case with the bias on its costs and its start."""

    case: Case
    rates: Rates
    uplifts: Mapping[str, float]
    """Path of an amount -> per cent put on it. What is unknown stays so and is not among them."""
    months: int | None
    """How long the build takes by the file; none where it does not say, and then nothing comes later."""
    later: float
    """Years by which all effects come later for it, 0 where `months` is none."""


def at_stage(bounds: Bounds, stage: Stage) -> float:
    """The bias of a plan at a stage, nothing being said of what is managed.

    >>> [at_stage(Bounds(200, 10), stage) for stage in Stage]
    [200.0, 200.0, 105.0, 10.0]
    """
    return bounds.upper - (bounds.upper - bounds.lower) * _COME[stage]


def managed(contributions: Sequence[Contribution]) -> float:
    """How much of the bias is managed, per cent of the whole of it: Σ contribution × managed share.

    >>> managed([(58, 0.5), (20, 1)])
    49.0
    """
    for contribution, share in contributions:
        _within(contribution, share)
    total = fsum(contribution for contribution, _ in contributions)
    if total > _WHOLE + _RESIDUE:
        raise MitigationError("sum", f"the contributions add up to {total:.10g} %, more than the whole of the bias")
    return fsum(contribution * share for contribution, share in contributions)


def mitigated(upper: float, contributions: Sequence[Contribution]) -> float:
    """What is left of the upper bound: upper × (1 − Σ contribution × managed share), as published.

    Raises MitigationError where a number is out of its range or the contributions add up to more than 100 %. Source:
    Mott MacDonald (2002), section 4.

    >>> round(mitigated(39, [(5, 1), (2, 1), (22, 0.4), (5, 1), (3, 1)]), 3)
    29.718
    """
    return upper * (_WHOLE - managed(contributions)) / _WHOLE


def combined(uppers: Sequence[float], shares: Sequence[float]) -> float:
    """The bound of a project of several types: theirs, weighted by their shares of it, which sum to 1.

    >>> round(combined([51, 24], [0.3, 0.7]), 9)
    32.1
    """
    return fsum(upper * share for upper, share in zip(uppers, shares, strict=True))


def uplifted(planned: Number, per_cent: float) -> float:
    """What a planned amount or time comes to.

    >>> uplifted(2_500_000, 200)
    7500000.0
    """
    return planned * (_WHOLE + per_cent) / _WHOLE


def rates(
    stage: Stage, contributions: Sequence[Contribution] = (), operating_contributions: Sequence[Contribution] = ()
) -> Rates:
    """The bias of an ICT proposal.

    Where it is said what is managed, the published formula takes the place of the stage, whichever it is. The published
    contributions are those of one kind of expenditure: the first ones are of capital, the others of operating
    expenditure, and the duration goes by the stage.

    >>> rates(Stage.CONSULTATION, [(58, 0.5)])
    Rates(capital=142.0, operating=41.0, duration=54.0)
    """

    def of(bounds: Bounds, stated: Sequence[Contribution]) -> float:
        return mitigated(bounds.upper, stated) if stated else at_stage(bounds, stage)

    return Rates(of(CAPITAL, contributions), of(OPERATING, operating_contributions), at_stage(DURATION, stage))


def biased(
    case: Case,
    contributions: Sequence[Contribution] = (),
    operating_contributions: Sequence[Contribution] = (),
) -> Biased:
    """The case with the bias on all that is paid once, on the yearly fees of outsourcing, and on the time of the build.

    Outsourcing is a cost item by whose name a work says to whom it is given (`outsourced_to`). The amounts of the case
    are raised, so that a case with numbers of its own keeps them; `placing` other numbers afterwards undoes the bias.
    """
    of = rates(case.proposal.stage, contributions, operating_contributions)
    scenario = case.scenario
    known = [(each, rate) for each, rate in _amounts(case.proposal, of) if not each.unknown]
    raised = {each.field: uplifted(scenario.number(each), rate) for each, rate in known}
    months = build_months(case.proposal)
    later = 0.0 if months is None else months * of.duration / _WHOLE / MONTHS
    changed = scenario._replace(instead={**scenario.instead, **raised}, delay=scenario.delay + later)
    return Biased(case._replace(scenario=changed), of, {each.field: rate for each, rate in known}, months, later)


def build_months(proposal: Proposal) -> int | None:
    """How long the build takes: from the beginning of the first fiscal year to the month from which it operates.

    None where the file names no such month, or it is the first of that year, or what is built operates already.

    >>> build_months(Proposal("n", "d", "i", 2027, operates_from=(2027, 6)))
    6
    """
    if proposal.operates_from is None or proposal.first_year is None or proposal.stage is Stage.OPERATING:
        return None
    year, remaining = proposal.operates_from
    return (year - proposal.first_year) * MONTHS + MONTHS - remaining or None


def parsed(text: str) -> Contribution:
    """`58:0.5` of the command line: what contributes 58 % to the bias is managed by half.

    Raises MitigationError, a ValueError, that says what is wrong.

    >>> parsed("58:0.5")
    (58.0, 0.5)
    """
    found = _MITIGATION.fullmatch(text)
    if found is None:
        raise MitigationError("form", "write two numbers, contribution in per cent : share managed, such as 58:0.5")
    contribution, share = map(float, found.groups())
    _within(contribution, share)
    return contribution, share


def _within(contribution: float, share: float) -> None:
    if not 0 <= contribution <= _WHOLE:
        raise MitigationError("contribution", f"a contribution is 0 to 100 %, not {contribution:.10g}")
    if not 0 <= share <= 1:
        raise MitigationError("share", f"the share managed is 0 to 1, not {share:.10g}")


def _amounts(proposal: Proposal, of: Rates) -> Iterator[tuple[Quantity, float]]:
    """Every amount that is biased, with its per cent."""
    for item in proposal.costs:
        if item.initial is not None:
            yield item.initial, of.capital
        if item.annual is not None and _is_outsourcing(item, proposal):
            yield from ((entry, of.operating) for entry in item.annual.entries)


def _is_outsourcing(item: CostItem, proposal: Proposal) -> bool:
    return any(bears_fee(item, work) for work in proposal.works)
