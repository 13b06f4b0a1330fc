"""When a project was to begin, and when it really did, each a fiscal year and the months of it that remain."""

from __future__ import annotations

from dxroi.engine.periods import MONTHS
from dxroi.models.proposal import Proposal


def real_start(proposal: Proposal) -> tuple[int, int] | None:
    """When it really began, if they say; what a later year says corrects what an earlier one said."""
    starts = [actual.operates_from for actual in proposal.actuals if actual.operates_from is not None]
    return starts[-1] if starts else None


def planned_start(proposal: Proposal) -> tuple[int, int]:
    """When operation is planned to begin.

    Where the file does not say, the appraisal counts on April of the first year of an effect, and so does this.

    >>> from dxroi.models.proposal import Work
    >>> planned_start(Proposal("n", "d", "i", 2027, works=(Work("hours_saved.0", "w", first=2028),)))
    (2028, 12)
    """
    if proposal.operates_from is not None:
        return proposal.operates_from
    first = proposal.first_year or 0
    starts = [each.first for each in proposal.works]
    starts += [each.first for each in proposal.residents]
    starts += [each.first for each in proposal.cash_savings]
    return min((each or first for each in starts), default=first), MONTHS


def months_run(proposal: Proposal, year: int) -> int:
    """Months of a fiscal year in which it ran: 9 of a year in which it began in July, 12 of a later one.

    As its actuals say, else as planned; 12 where nothing is said.

    >>> months_run(Proposal("n", "d", "i", 2027, operates_from=(2027, 9)), 2027)
    9
    """
    start = real_start(proposal) or proposal.operates_from
    return MONTHS if start is None or start[0] != year else start[1]


def months_between(planned: tuple[int, int], real: tuple[int, int]) -> int:
    """Months from one start to another, each a fiscal year and the months of it that remain.

    October 2027 leaves 6 months of its year, December 2027 leaves 4: two months later.

    >>> months_between((2027, 6), (2027, 4)), months_between((2027, 12), (2028, 12))
    (2, 12)
    """
    return (real[0] - planned[0]) * MONTHS + planned[1] - real[1]
