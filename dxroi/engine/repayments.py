"""How a bond is paid back, by fiscal year: principal, interest, and what of them the local allocation tax counts.

One payment a year, the first in the fiscal year after the borrowing. The deferral is part of the term: in its years
interest alone is paid. A fraction of a yen is cut off from every payment, and the last one settles what is left, so
that the principal always sums to what was borrowed. None of this is cost, revenue or part of a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import expm1, floor, log1p
from typing import NamedTuple

from dxroi.engine.flows import Flow
from dxroi.engine.funding import funding
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.ties import settled
from dxroi.engine.totals import Totals
from dxroi.models.proposal import Funding, Proposal
from dxroi.models.quantity import Number, Quantity
from dxroi.models.terms import BondTerms
from dxroi.models.words import AllocationBase, FundingSource, Repayment


class Payment(NamedTuple):
    """What is paid for bonds in one fiscal year, yen; none where it is not known."""

    principal: Number | None = 0
    interest: Number | None = 0
    allocation: Number | None = 0
    """交付税措置: what counts in the local allocation tax. No revenue: a city without that tax gets none."""

    def plus(self, other: Payment) -> Payment:
        """Both together."""
        return Payment(*(None if a is None or b is None else a + b for a, b in zip(self, other, strict=True)))


class Repayments(NamedTuple):
    """All payments of a proposal's bonds, by t (0 = the proposal's first fiscal year)."""

    by_year: Mapping[int, Payment]
    undated: tuple[str, ...] = ()
    """The bonds of which nobody said when they are repaid, by path; every year after the borrowing is open."""


def level_payment(amount: Number, rate: float, periods: int) -> float:
    """What is paid each period so that principal and interest together stay level, uncut.

    amount × rate ÷ (1 − (1 + rate)^−periods). Source of the case: numpy-financial, tests of `pmt`.

    >>> round(level_payment(15000, 0.08 / 12, 60), 6)
    304.145914
    """
    return amount / periods if rate == 0 else amount * rate / -expm1(-periods * log1p(rate))


def schedule(borrowed: Number, rate: float, periods: int, way: Repayment) -> list[tuple[Number, Number]]:
    """Principal and interest of each payment.

    >>> schedule(1000, 0, 3, Repayment.PRINCIPAL)
    [(333, 0), (333, 0), (334, 0)]
    >>> schedule(1000000, 0.01, 2, Repayment.LEVEL)
    [(497512, 10000), (502488, 5024)]
    """
    payment = floor(level_payment(borrowed, rate, periods))
    part = floor(borrowed / periods)
    left, found = borrowed, []
    for _ in range(periods - 1):
        interest = floor(settled(left * rate))
        principal = part if way is Repayment.PRINCIPAL else min(max(payment - interest, 0), left)
        found.append((principal, interest))
        left -= principal
    return [*found, (left, floor(settled(left * rate)))]


def repayments(proposal: Proposal, totals: Totals) -> Repayments:
    """Every payment for the bonds of a proposal, also after the horizon, up to the last."""
    found: dict[int, Payment] = {}
    bonds = [item for item in proposal.funding if item.source is FundingSource.BOND]
    borrowed = {item: funding(proposal._replace(funding=(item,)), totals).bond for item in bonds}
    bonds = [item for item in bonds if any(borrowed[item].gross) or any(borrowed[item].missing)]
    for item in sorted(bonds, key=_is_undated):
        reach = max([totals.years - 1, *found])
        for t, payment in _payments(item.bond or BondTerms(), borrowed[item], reach):
            found[t] = found.get(t, Payment()).plus(payment)
    return Repayments(dict(sorted(found.items())), tuple(item.field for item in bonds if _is_undated(item)))


def _is_undated(item: Funding) -> bool:
    """Whether nobody said when a bond is repaid."""
    return item.bond is None or item.bond.term_years is None


def _payments(terms: BondTerms, borrowed: Flow, reach: int) -> Iterator[tuple[int, Payment]]:
    """The payments for what is borrowed in each year of the horizon; without a term, open until `reach`."""
    for t in range(len(borrowed.amounts)):
        if borrowed.gross[t] or borrowed.missing_in(t):
            if terms.term_years is None:
                paid = _undated(terms, max(1, reach - t))
            else:
                paid = _of_one(borrowed.known(t), terms, terms.term_years)
            yield from enumerate(paid, t + 1)


def _undated(terms: BondTerms, years: int) -> Sequence[Payment]:
    """Nobody said when: open in every year that is looked at."""
    return [Payment(None, None, _open(terms))] * years


def _of_one(borrowed: Number | None, terms: BondTerms, term: int) -> Sequence[Payment]:
    """The payments of one borrowing, from the year after it."""
    rate = _number(terms.interest_rate)
    if borrowed is None or (rate is None and terms.repayment is Repayment.LEVEL):
        return [Payment(None if n >= terms.deferral_years else 0, None, _open(terms)) for n in range(term)]
    whole = settled(borrowed)
    repaid = schedule(whole, rate or 0, term - terms.deferral_years, terms.repayment)
    deferred = [(0, floor(settled(whole * (rate or 0))))] * terms.deferral_years
    return [
        _payment(principal, None if rate is None else interest, terms) for principal, interest in (*deferred, *repaid)
    ]


def _payment(principal: Number, interest: Number | None, terms: BondTerms) -> Payment:
    """One payment with what the local allocation tax counts of it."""
    counted: Number | None = principal
    if terms.allocation_of is AllocationBase.PRINCIPAL_AND_INTEREST:
        counted = None if interest is None else principal + interest
    share = _number(terms.allocation_share)
    if counted is None or share is None:
        return Payment(principal, interest, _open(terms))
    return Payment(principal, interest, floor(settled(counted * share)))


def _open(terms: BondTerms) -> Number | None:
    """The allocation of a payment of which something is not known; 0 where none is stated."""
    share = terms.allocation_share
    return 0 if share is None or (share.likely == 0 and not share.unknown) else None


def _number(quantity: Quantity | None) -> float | None:
    """The number of a share, none where it is unknown or not stated."""
    return None if quantity is None or quantity.unknown else AS_WRITTEN.number(quantity)
