"""The amounts of a budget request cut off to the unit of its table, and what follows from them.

A council adds the requests it is shown: of several proposals together each amount is the sum of what their own tables
show.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from dxroi.engine.funding_years import FundingAnswer, FundingYear
from dxroi.engine.ties import settled
from dxroi.models.quantity import Number

Cut = Mapping[str, "int | None"]
_YEARLY = ("cost", "extra_spending", "national", "prefectural", "bond", "other")
_REPAID = ("principal", "interest", "tax_allocation")
REQUESTED = (*_YEARLY, "general_revenue")
"""What a year after the horizon does not count."""
_LATER = (*_REPAID, "repaid", "net")


def reckoned(answer: FundingAnswer, unit: int) -> list[tuple[FundingYear, Cut]]:
    """Every year with its amounts, cut off; of several proposals the sums of what the table of each shows."""
    if not answer.parts:
        return list(_cut(answer.years, unit))
    cut = [each for part in answer.parts for each in _cut(part.years, unit)]
    return [(row, _together([each for each in cut if each[0].year == row.year])) for row in answer.years]


def _together(parts: Sequence[tuple[FundingYear, Cut]]) -> Cut:
    """One year of several proposals."""
    return {name: added(*(cut[name] for row, cut in parts if counts(row, name))) for name in (*REQUESTED, *_LATER)}


def _cut(rows: Sequence[FundingYear], unit: int) -> Iterator[tuple[FundingYear, Cut]]:
    """The amounts of every year, cut off, and what follows from them."""
    so_far: dict[str, Number] = dict.fromkeys(_REPAID, 0)
    for row in rows:
        cut = {name: _floor(getattr(row, name), unit) for name in _YEARLY}
        for name in _REPAID:
            before, amount = so_far[name], getattr(row, name)
            so_far[name] = before + (amount or 0)
            cut[name] = None if amount is None else _less(_floor(so_far[name], unit), _floor(before, unit))
        paid = added(cut["national"], cut["prefectural"], cut["bond"], cut["other"])
        cut["general_revenue"] = _less(added(cut["cost"], cut["extra_spending"]), paid)
        cut["repaid"] = added(cut["principal"], cut["interest"])
        burden = added(cut["general_revenue"] if row.within_horizon else 0, cut["repaid"])
        cut["net"] = _less(burden, cut["tax_allocation"])
        yield row, cut


def added(*amounts: int | None) -> int | None:
    """Their sum; none where one is not known."""
    return None if any(each is None for each in amounts) else sum(each for each in amounts if each is not None)


def _less(amount: int | None, less: int | None) -> int | None:
    return None if amount is None or less is None else amount - less


def _floor(value: Number | None, unit: int) -> int | None:
    """An amount in the unit, cut off: 1,999 yen are 1 thousand."""
    return None if value is None else math.floor(settled(value / unit))


def counts(row: FundingYear, name: str) -> bool:
    """Whether a column has anything to say of a year: after the horizon only repayments have."""
    return row.within_horizon or name not in (*REQUESTED, "cumulative")
